import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { reportProof } from "../../strings/reading";
import { useWholePane } from "../parts/useWholePane";
import type { Decided } from "../state/state";
import { FindingCells } from "./FindingCells";

const useStyles = makeStyles({
  agrees: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
});

/**
 * METHOD 1a: the sheet's own total against what was read, in one line; nothing where the sheet has no total. Where they
 * differ it leads to that total.
 */
export function Proof(props: { readonly result: Decided }): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const { reading } = props.result;
  const sentence = reportProof(language, reading);
  if (sentence === undefined) return null;
  if (reading.proof?.agrees) return <p className={styles.agrees}>{sentence}</p>;
  const finding = reading.findings.find(({ code }) => code === "sheetTotalDiffers");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {sentence}{" "}
        {finding && <FindingCells finding={finding} result={props.result} told={sentence} />}
      </MessageBarBody>
    </MessageBar>
  );
}
