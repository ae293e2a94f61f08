import type { StepWatch } from "../core/steps/steps";
import type { Store } from "./state/store";

/** Work goes on for so long before the pane may paint and react to Cancel. */
const TURN_MS = 50;

/** Tells the store how far a run is and stops it when the person asks for that. */
export function watchRun(store: Store): StepWatch {
  let begun = performance.now();
  const isCancelled = (): boolean => store.getState().isCancelAsked;
  return {
    onProgress: (done) => store.dispatch({ type: "progressed", done }),
    isCancelled,
    whenCancelled: (act) => store.subscribe(() => isCancelled() && act()),
    pause: async () => {
      if (performance.now() - begun < TURN_MS) return;
      await new Promise((resume) => setTimeout(resume));
      begun = performance.now();
    },
  };
}
