import { useEffect, useState, type ReactNode } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane } from "../app/usePane";
import { classify } from "../deeds";

/** A wait as long as this may mean that Excel waits for a cell that is being typed in. */
const LONG_WAIT_MS = 1500;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The one main button, always in sight. */
export function ClassifyBar(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  const isRunning = state.deed === "classify";
  return (
    <div className={styles.bar}>
      {/* It keeps the focus while it runs. */}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={state.deed !== undefined}
        icon={isRunning ? <Spinner size="tiny" appearance="inverted" /> : undefined}
        onClick={() => void classify(store, true)}
      >
        {isRunning ? texts.classifying : texts.classify}
      </Button>
      {isRunning && <LongWait />}
    </div>
  );
}

/** After a while: how far it is, what may keep it waiting, and a way to stop it while nothing is written yet. */
function LongWait(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const { progress, isCancelAsked } = state;
  const hint = progress > 0 ? texts.progress(progress) : texts.waitingForCell;
  return (
    <>
      <p className={styles.hint} role="status">
        {isLong ? hint : ""}
      </p>
      {isLong && progress < 1 && (
        <Button
          disabledFocusable={isCancelAsked}
          onClick={() => store.dispatch({ type: "cancelAsked" })}
        >
          {isCancelAsked ? texts.cancelling : texts.cancel}
        </Button>
      )}
    </>
  );
}
