import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/reading/model/finding";
import {
  chooseTreatment,
  isTreatable,
  parseTreatments,
  TREATMENTS,
  type TreatableCode,
} from "../../core/reading/model/treatments";
import { doctorTexts } from "../../strings/doctor";
import { describeFinding, describeTreatment } from "../../strings/findings";
import { useWholePane } from "../parts/useWholePane";
import { NarrowSelect } from "../parts/NarrowSelect";
import { planOfResult } from "../state/columns";
import type { Decided } from "../state/state";
import { FindingCells } from "./FindingCells";
import { RateFields } from "./RateFields";
import { TotalLabels } from "./TotalLabels";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  choice: {
    gridColumn: "1 / 3",
    justifySelf: "stretch",
    minWidth: 0,
    ":empty": { display: "none" },
  },
  same: { gridColumn: "1 / 3", justifySelf: "start", overflowWrap: "anywhere" },
});

/** A finding: what it is, its first cell, and what is done about it where that can be chosen. */
export function FindingRow(props: {
  readonly finding: Finding;
  readonly result: Decided;
}): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const { finding, result } = props;
  const { treatment: _, ...untreated } = finding;
  const told = describeFinding(language, isTreatable(finding.code) ? untreated : finding);
  return (
    <div className={styles.row}>
      <span className={styles.text}>{told}</span>
      <FindingCells finding={finding} result={result} told={told} />
      {isTreatable(finding.code) && (
        <div className={styles.choice}>
          <TreatmentSelect code={finding.code} told={told} result={result} />
        </div>
      )}
      <div className={styles.choice}>
        <FindingDetails finding={finding} result={result} />
      </div>
      {finding.code === "lookAlike" && (
        <div className={styles.same}>
          <SameClientButton finding={finding} result={result} />
        </div>
      )}
    </div>
  );
}

/** What can be said beside the treatment: which total is a client, what a currency is worth. */
function FindingDetails(props: { readonly finding: Finding; readonly result: Decided }): ReactNode {
  const { finding, result } = props;
  const { treatments } = planOfResult(result, useWholePane().state.choices);
  switch (finding.code) {
    case "totalRow":
      return chooseTreatment(treatments, "totalRow") === "leaveOut" ? (
        <TotalLabels finding={finding} result={result} />
      ) : null;
    case "mixedCurrencies": {
      // Turnover and profit may each have such a finding; the rates are the sheet's.
      const first = result.reading.findings.find(({ code }) => code === "mixedCurrencies");
      return first === finding && chooseTreatment(treatments, "mixedCurrencies") === "addUp" ? (
        <RateFields result={result} />
      ) : null;
    }
    default:
      return null;
  }
}

/** What is done about all findings of a code; the next run does it. */
function TreatmentSelect(props: {
  readonly code: TreatableCode;
  readonly told: string;
  readonly result: Decided;
}): ReactNode {
  const { store, state, language } = useWholePane();
  const { code, told, result } = props;
  const { treatments } = planOfResult(result, state.choices);
  return (
    <NarrowSelect
      size="small"
      aria-label={doctorTexts(language).treatmentOf(told)}
      value={chooseTreatment(treatments, code)}
      onChange={(_, { value }) =>
        store.dispatch({
          type: "treatmentsChosen",
          of: result,
          treatments: parseTreatments({ ...treatments, [code]: value }),
        })
      }
    >
      {TREATMENTS[code].map((treatment) => (
        <option key={treatment} value={treatment}>
          {describeTreatment(language, code, treatment)}
        </option>
      ))}
    </NarrowSelect>
  );
}

/** Puts two clients whose names look alike together; nothing but this explicit word does. */
function SameClientButton(props: {
  readonly finding: Finding;
  readonly result: Decided;
}): ReactNode {
  const { store, state, language } = useWholePane();
  const { sample, others = [] } = props.finding;
  const [into] = others;
  const { treatments } = planOfResult(props.result, state.choices);
  const pairs = treatments?.sameClients ?? [];
  if (sample === undefined || into === undefined) return null;
  if (pairs.some(([name, to]) => name === sample && to === into)) return null;
  return (
    <Button
      size="small"
      onClick={() =>
        store.dispatch({
          type: "treatmentsChosen",
          of: props.result,
          treatments: { ...treatments, sameClients: [...pairs, [sample, into]] },
        })
      }
    >
      {doctorTexts(language).sameClient(into)}
    </Button>
  );
}
