import type { ReactNode } from "react";
import { usePane } from "../state/usePane";
import { classifyAgain } from "../commands";
import { RunControls, useBarStyles } from "./RunBar";

/**
 * Stands below a result that is out of date after settings or treatments have changed, and offers to classify again.
 */
export function AgainBar(): ReactNode {
  const { store, texts } = usePane();
  const styles = useBarStyles();
  return (
    <div className={styles.bar}>
      <p className={styles.hint} role="status">
        {texts.stale}
      </p>
      <RunControls label={texts.classifyAgain} onRun={() => void classifyAgain(store)} />
    </div>
  );
}
