import { useEffect, type ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { describeFailure } from "../../strings/failures";
import { usePane } from "../state/usePane";
import { lookAtActive, lookAtSheets } from "./commands";
import { ReportView } from "./ReportView";
import { SheetForm } from "./SheetForm";
import { SheetList } from "./SheetList";
import { UnwrittenList } from "./Unwritten";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Strategy sheets: all of them, or the form of the one that is active in Excel. */
export function StrategyScreen(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const { sheets, open, failure, isListWanted } = state.strategy;
  const shown = isListWanted ? undefined : open;
  const { number } = state.look;
  useEffect(() => void lookAtSheets(store), [store]);
  // Another selection: maybe of another sheet, maybe after something was typed into a cell.
  useEffect(() => void lookAtActive(store), [store, number]);
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{describeFailure(language, failure, "untouched")}</MessageBarBody>
        </MessageBar>
      )}
      <ReportView />
      <UnwrittenList isShown={({ sheet }) => sheet !== shown?.sheet} hasSheet />
      {shown ? (
        <SheetForm key={shown.sheet} listed={shown} />
      ) : sheets ? (
        <SheetList sheets={sheets} />
      ) : (
        <p className={styles.text}>{planTexts(language).looking}</p>
      )}
    </>
  );
}
