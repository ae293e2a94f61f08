import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification, Quadrant } from "../../core/classes/classification";
import { SERVICE_ORDER } from "../../core/classes/quadrants/quadrants";
import { playbook } from "../../strings/playbook";
import { showCount } from "../../strings/numbers";
import { clientListTexts } from "../../strings/clientList";
import { useWholePane } from "../parts/useWholePane";
import { Disclosure } from "../parts/Disclosure";
import { QuadrantMark } from "../parts/Mark";
import { Door } from "../parts/Door";
import { Section } from "../parts/Section";
import { describeFilter } from "./describeFilter";
import { Play } from "./Play";
import { useDoors } from "./useDoors";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  label: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase200 },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  play: { padding: `0 0 ${tokens.spacingVerticalM} 28px` },
});

/** Clients by quadrant in the order of service; each opens its playbook. */
export function Quadrants(props: { readonly classification: Classification }): ReactNode {
  const { texts, language } = useWholePane();
  const styles = useStyles();
  const { openList } = useDoors();
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
                </span>
              }
              beside={<Count quadrant={quadrant} clients={countOf(quadrant)} />}
            >
              <div className={styles.play}>
                <Play quadrant={quadrant} />
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
      {unknown > 0 && (
        <p className={styles.quiet}>
          <Door onOpen={() => openList({ of: "quadrant", quadrant: null })}>
            {texts.noQuadrant(unknown)}
          </Door>
        </p>
      )}
    </Section>
  );
}

/** How many clients stand there; leads to them. */
function Count(props: { readonly quadrant: Quadrant; readonly clients: number }): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const { openList } = useDoors();
  const { quadrant, clients } = props;
  const filter = { of: "quadrant", quadrant } as const;
  if (clients === 0) return <span className={styles.count}>0</span>;
  return (
    <Door
      label={clientListTexts(language).show(describeFilter(language, filter, 0), clients)}
      onOpen={() => openList(filter)}
    >
      <span className={styles.count}>{showCount(language, clients)}</span>
    </Door>
  );
}
