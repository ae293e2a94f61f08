import { FailureError, watchSelection } from "../excel/index";
import { recallLanguage } from "./state/rememberedLanguage";
import { look } from "./commands";
import { connectRibbon } from "./ribbon";
import { fetchLate } from "./app/lateScreens";
import { openState } from "./state/state";
import { createStore, type Store } from "./state/store";

/**
 * Makes the pane's store and connects it with Excel: the ribbon's buttons, the selection, the focus. `end` removes the
 * listeners. Office must be ready.
 */
export function startPane(): { readonly store: Store; readonly end: () => Promise<void> } {
  const store = createStore(openState(recallLanguage()));
  connectRibbon(store);
  // A selection that could not be read may be readable when the person turns to the pane.
  const lookAgain = (): void => {
    const { look: seen } = store.getState();
    if (seen.failure && !seen.isLooking) void look(store);
  };
  window.addEventListener("focus", lookAgain);
  void look(store).then(fetchLate);
  const watching = watchSelection(() => void look(store)).catch((error: unknown) => {
    // Without listeners the pane still works: it looks when it gets the focus.
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
    else window.addEventListener("focus", () => void look(store));
    return undefined;
  });
  return {
    store,
    async end() {
      window.removeEventListener("focus", lookAgain);
      const stop = await watching;
      await stop?.();
    },
  };
}
