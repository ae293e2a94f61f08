import type { ReactNode } from "react";
import { CommandButton } from "../parts/CommandButton";
import { useWholePane } from "../parts/useWholePane";
import { checkAgain } from "../lateCommands";
import { useBarStyles } from "./barStyles";

/** Stands below a result that a run would no longer give, and leads to the check of its data. */
export function AgainBar(): ReactNode {
  const { store, state, texts } = useWholePane();
  const styles = useBarStyles();
  return (
    <div className={styles.bar}>
      <p className={styles.hint} role="status">
        {state.staleBecause === "cells" ? texts.staleCells : texts.stale}
      </p>
      <CommandButton appearance="primary" act={() => checkAgain(store)}>
        {texts.checkAgain}
      </CommandButton>
    </div>
  );
}
