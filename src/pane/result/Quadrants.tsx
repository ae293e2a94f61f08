import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification, Quadrant } from "../../core/classes/classification";
import { SERVICE_ORDER } from "../../core/classes/quadrants/quadrants";
import { playbook } from "../../strings/playbook";
import { useWholePane } from "../parts/useWholePane";
import { Disclosure } from "../parts/Disclosure";
import { QuadrantMark } from "../parts/Mark";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  label: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase200 },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  play: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalM} 28px`,
  },
  part: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0 },
  bullets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Clients by quadrant in the order of service; each opens its playbook. */
export function Quadrants(props: { readonly classification: Classification }): ReactNode {
  const { texts, language } = useWholePane();
  const styles = useStyles();
  const { clients } = props.classification;
  const countOf = (quadrant: Quadrant | null): number =>
    clients.filter((client) => client.quadrant === quadrant).length;
  const unknown = countOf(null);
  if (unknown === clients.length) {
    return (
      <Section title={texts.quadrants}>
        <p className={styles.quiet}>{texts.noLoyalty}</p>
      </Section>
    );
  }
  return (
    <Section title={texts.quadrants} note={texts.serviceOrder}>
      <ul className={styles.list}>
        {SERVICE_ORDER.map((quadrant) => (
          <li key={quadrant} className={styles.item}>
            <Disclosure
              label={
                <span className={styles.label}>
                  <QuadrantMark quadrant={quadrant} />
                  <span className={styles.name}>{playbook(language)[quadrant].name}</span>
                  <span className={styles.count}>{countOf(quadrant)}</span>
                </span>
              }
            >
              <Play quadrant={quadrant} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {unknown > 0 && <p className={styles.quiet}>{texts.noQuadrant(unknown)}</p>}
    </Section>
  );
}

function Play(props: { readonly quadrant: Quadrant }): ReactNode {
  const { texts, language } = useWholePane();
  const styles = useStyles();
  const { group, task, goals, actions } = playbook(language)[props.quadrant];
  const parts = [
    [texts.playGroup, [group]],
    [texts.playTask, [task]],
    [texts.playGoals, goals],
    [texts.playActions, actions],
  ] as const;
  return (
    <div className={styles.play}>
      {parts.map(([name, lines]) => (
        <div key={name}>
          <h3 className={styles.part}>{name}</h3>
          {lines.length === 1 ? (
            <p className={styles.text}>{lines[0]}</p>
          ) : (
            <ul className={styles.bullets}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
