import type { ReactNode } from "react";
import { usePane } from "../state/usePane";
import { classifyAgain } from "../commands";
import { RunControls, useBarStyles } from "./RunBar";

/** Below a result that no longer is what its settings and treatments would give: says so, and makes it anew. */
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
