import type { ReactNode } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane } from "../app/usePane";
import { classifyAgain } from "../deeds";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Below a result that no longer is what its settings and treatments would give: says so, and makes it anew. */
export function AgainBar(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  const isRunning = state.deed === "classify";
  return (
    <div className={styles.bar}>
      <p className={styles.text} role="status">
        {texts.stale}
      </p>
      <Button
        appearance="primary"
        disabledFocusable={state.deed !== undefined}
        icon={isRunning ? <Spinner size="tiny" appearance="inverted" /> : undefined}
        onClick={() => void classifyAgain(store)}
      >
        {isRunning ? texts.classifying : texts.classifyAgain}
      </Button>
    </div>
  );
}
