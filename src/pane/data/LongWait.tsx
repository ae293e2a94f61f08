import { useEffect, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ProgressBar } from "../parts/ProgressBar";
import { useVisuallyHiddenStyles } from "../parts/spoken";
import { useWholePane } from "../parts/useWholePane";
import { useBarStyles } from "./barStyles";

/** After so long a wait Excel may be waiting for a cell that is being edited. */
const LONG_WAIT_MS = 1500;

/** How far it is, what may keep it waiting, and a way to stop it while nothing is written yet. */
export function LongWait({ onStop }: { readonly onStop: () => void }): ReactNode {
  const { store, state, texts } = useWholePane();
  const styles = useBarStyles();
  const { spoken } = useVisuallyHiddenStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const { progress, isCancelAsked } = state;
  const hasProgress = isLong && progress > 0;
  const isWriting = state.command === "classify";
  const tell = (done: number): string =>
    done < 1 || !isWriting ? texts.progress(done) : texts.writing;
  const shown = tell(progress);
  const quarters = Math.floor(4 * progress) / 4;
  const stop = (): void => {
    onStop();
    store.dispatch({ type: "cancelAsked" });
  };
  return (
    <>
      {!hasProgress && (
        <p className={styles.hint} role="status">
          {isLong ? texts.waitingForCell : ""}
        </p>
      )}
      {hasProgress && (
        <>
          {/* By quarters: each step read aloud would drown all else. */}
          <p className={spoken} role="status">
            {quarters > 0 ? tell(quarters) : ""}
          </p>
          <ProgressBar
            label={state.command === "check" ? texts.checking : texts.classifying}
            text={shown}
            done={Math.round(100 * progress)}
            total={100}
          />
          <p className={styles.hint} aria-hidden="true">
            {shown}
          </p>
        </>
      )}
      {isLong && progress < 1 && (
        <Button disabledFocusable={isCancelAsked} onClick={stop}>
          {isCancelAsked ? texts.cancelling : texts.cancel}
        </Button>
      )}
    </>
  );
}
