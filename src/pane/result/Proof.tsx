import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Reading } from "../../core/reading/model/reading";
import { reportProof } from "../../strings/reading";
import { useWholePane } from "../parts/useWholePane";

const useStyles = makeStyles({
  agrees: { margin: 0, color: tokens.colorStatusSuccessForeground1 },
});

/** METHOD 1a: the sheet's own total against what was read, in one line; nothing where the sheet has no total. */
export function Proof(props: { readonly reading: Reading }): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const { reading } = props;
  const sentence = reportProof(language, reading);
  if (sentence === undefined) return null;
  if (reading.proof?.agrees) return <p className={styles.agrees}>{sentence}</p>;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
