import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { sampleTexts } from "../../strings/sample";
import { CommandButton } from "../parts/CommandButton";
import { putSampleHere, removeSampleAgain } from "../lateCommands";
import { usePane } from "../state/usePane";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** An empty sheet: one sentence, and a sample for whoever has no data at hand. */
export function EmptySheet(props: { readonly sheet: string }): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = sampleTexts(language);
  return (
    <div className={styles.box}>
      <p className={styles.text} role="status">
        {texts.empty(props.sheet)}
      </p>
      <CommandButton act={() => putSampleHere(store)}>{texts.put}</CommandButton>
      <p className={styles.note}>{texts.putNote}</p>
    </div>
  );
}

/** Says of the sample what it is, as long as nothing was written beside it, and takes it out again. */
export function SampleBar(): ReactNode {
  const { store, state, language, texts: pane } = usePane();
  const styles = useStyles();
  const texts = sampleTexts(language);
  const { sample, result, look } = state;
  if (!sample || result?.sheetId === sample.sheetId || look.look?.sheetId !== sample.sheetId)
    return null;
  return (
    <div className={styles.box}>
      <p className={styles.text} role="status">
        {texts.isPut(pane.place(look.look.sheet, sample.address))}
      </p>
      <CommandButton size="small" act={() => removeSampleAgain(store)}>
        {texts.remove}
      </CommandButton>
    </div>
  );
}
