import { useEffect, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { usePane } from "../app/usePane";
import { classify } from "../deeds";
import { RunButton, useBarStyles } from "./RunBar";

/** A wait as long as this may mean that Excel waits for a cell that is being typed in. */
const LONG_WAIT_MS = 1500;

/** The one main button, always in sight. */
export function ClassifyBar(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useBarStyles();
  return (
    <div className={styles.bar}>
      <RunButton label={texts.classify} size="large" onRun={() => void classify(store, true)} />
      {state.deed === "classify" && <LongWait />}
    </div>
  );
}

/** After a while: how far it is, what may keep it waiting, and a way to stop it while nothing is written yet. */
function LongWait(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useBarStyles();
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
