import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWholePane } from "../parts/useWholePane";
import { revert } from "../commands";
import { UndoIcon } from "../parts/icons";
import type { Result } from "../state/state";
import { Activity } from "./Activity";
import { CertainFindings, Doubts } from "./Findings";
import { ClassTable } from "./ClassTable";
import { Concentration } from "./Concentration";
import { HandDecisions } from "./HandDecisions";
import { Headline } from "./Headline";
import { KeyClients } from "./KeyClients";
import { MovementSection, NoMovement } from "./MovementSection";
import { ProfitCurve } from "./ProfitCurve";
import { Proof } from "./Proof";
import { Quadrants } from "./Quadrants";
import { ReconciliationLines } from "./ReconciliationLines";
import { Risers } from "./Risers";
import { Spread } from "./Spread";
import { Territories } from "./Territories";
import { Warnings } from "./Warnings";
import { ValueCalculator } from "./ValueCalculator";
import { WrittenPlaces } from "./WrittenPlaces";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the last run found. */
export function ResultScreen(): ReactNode {
  const { result } = useWholePane().state;
  return result ? <Found result={result} /> : <NothingYet />;
}

function Found(props: { readonly result: Result }): ReactNode {
  const { result } = props;
  return (
    <>
      <Headline classification={result.classification} isResult />
      <Proof reading={result.reading} />
      <ClassTable classification={result.classification} />
      <Warnings classification={result.classification} />
      <WrittenPlaces written={result.written} day={result.day} />
      <MovementSection result={result} />
      <KeyClients classification={result.classification} />
      <Quadrants classification={result.classification} />
      <div>
        {!result.movement && <NoMovement />}
        <Risers classification={result.classification} />
        <Territories classification={result.classification} />
        <Concentration classification={result.classification} />
        <Spread classification={result.classification} />
        <ProfitCurve classification={result.classification} />
        <Activity classification={result.classification} />
        <ValueCalculator classification={result.classification} />
      </div>
      <Doubts result={result} />
      <CertainFindings result={result} />
      <HandDecisions result={result} />
      <ReconciliationLines reading={result.reading} />
    </>
  );
}

function NothingYet(): ReactNode {
  const { store, state, texts } = useWholePane();
  const styles = useStyles();
  const plan = state.look.look?.willWrite;
  const hasOwnColumns = plan !== undefined && "isRefresh" in plan && plan.isRefresh;
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{texts.noResult}</p>
      {hasOwnColumns && (
        <Button
          icon={<UndoIcon />}
          disabledFocusable={state.command !== undefined}
          onClick={() => void revert(store)}
        >
          {texts.removeColumns}
        </Button>
      )}
    </div>
  );
}
