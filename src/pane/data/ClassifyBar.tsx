import type { ReactNode } from "react";
import { usePane } from "../state/usePane";
import { classify } from "../commands";
import { RunControls, useBarStyles } from "./RunBar";

/** The one main button, always in sight. */
export function ClassifyBar(): ReactNode {
  const { store, texts } = usePane();
  return (
    <div className={useBarStyles().bar}>
      <RunControls label={texts.classify} size="large" onRun={() => void classify(store, true)} />
    </div>
  );
}
