import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Treatments } from "../../core/reading/model/treatments";
import { doctorTexts } from "../../strings/doctor";
import { usePane } from "../state/usePane";
import { Section } from "../parts/Section";
import { planOfResult } from "../state/columns";
import { sayOfLabel } from "../state/labels";
import type { Decided } from "../state/state";

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

/** What a person decided about single names (one client, a client, a total), each with the way back. */
export function HandDecisions(props: { readonly result: Decided }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = doctorTexts(language);
  const { treatments } = planOfResult(props.result, state.choices);
  const decisions = listDecisions(treatments ?? {}, texts);
  if (decisions.length === 0) return null;
  return (
    <Section title={texts.decided}>
      <ul className={styles.list} aria-label={texts.decided}>
        {decisions.map(({ told, undo, undoNamed, after }) => (
          <li key={told} className={styles.row}>
            <span className={styles.text}>{told}</span>
            <Button
              size="small"
              aria-label={undoNamed}
              onClick={() =>
                store.dispatch({ type: "treatmentsChosen", of: props.result, treatments: after })
              }
            >
              {undo}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A decision in words, and the treatments without it. */
type Decision = {
  readonly told: string;
  readonly undo: string;
  readonly undoNamed: string;
  readonly after: Treatments;
};

function listDecisions(
  treatments: Treatments,
  texts: ReturnType<typeof doctorTexts>
): readonly Decision[] {
  const { sameClients: pairs = [], clientLabels = [], totalLabels = [], ...rest } = treatments;
  const labels = {
    ...(clientLabels.length > 0 ? { clientLabels } : {}),
    ...(totalLabels.length > 0 ? { totalLabels } : {}),
  };
  const forget = (label: string, told: string): Decision => ({
    told,
    undo: texts.rollBack,
    undoNamed: texts.takeBackNamed(told),
    after: sayOfLabel(treatments, label, undefined),
  });
  return [
    ...pairs.map((pair): Decision => {
      const left = pairs.filter((known) => known !== pair);
      return {
        told: texts.mergedPair(...pair),
        undo: texts.split,
        undoNamed: texts.splitPair(...pair),
        after: { ...rest, ...labels, ...(left.length > 0 ? { sameClients: left } : {}) },
      };
    }),
    ...clientLabels.map((label) => forget(label, texts.countsAsClient(label))),
    ...totalLabels.map((label) => forget(label, texts.countsAsTotal(label))),
  ];
}
