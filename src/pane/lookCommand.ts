import { FailureError, lookAtSelection } from "../excel/index";
import type { Store } from "./state/store";

/**
 * Looks at what is selected now and tells the store. An answer that comes when another look has begun is thrown away
 * by the reducer. Never throws.
 */
export async function look(store: Store): Promise<void> {
  const number = store.getState().look.number + 1;
  store.dispatch({ type: "lookStarted", number });
  try {
    store.dispatch({ type: "lookDone", number, look: await lookAtSelection() });
  } catch (error) {
    if (error instanceof FailureError) {
      store.dispatch({ type: "lookFailed", number, failure: error.failure });
    } else {
      store.dispatch({ type: "broken", error });
    }
  }
}
