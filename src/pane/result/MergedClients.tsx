import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { doctorTexts } from "../../strings/doctor";
import { usePane } from "../app/usePane";
import { Section } from "../parts/Section";
import { planOfResult } from "../state/columns";
import type { Result } from "../state/state";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

/** The clients that a person put together, each pair with the way back. */
export function MergedClients(props: { readonly result: Result }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = doctorTexts(language);
  const { treatments } = planOfResult(props.result, state.choices);
  const { sameClients: pairs = [], ...others } = treatments ?? {};
  if (pairs.length === 0) return null;
  const part = (pair: (typeof pairs)[number]): void => {
    const left = pairs.filter((known) => known !== pair);
    store.dispatch({
      type: "treatmentsChosen",
      treatments: { ...others, ...(left.length > 0 ? { sameClients: left } : {}) },
    });
  };
  return (
    <Section title={texts.merged}>
      <ul className={styles.list} aria-label={texts.merged}>
        {pairs.map((pair) => (
          <li key={pair.join("\n")} className={styles.row}>
            <span className={styles.text}>{texts.mergedPair(...pair)}</span>
            <Button size="small" aria-label={texts.splitPair(...pair)} onClick={() => part(pair)}>
              {texts.split}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
