import { FailureError, watchCells, watchSelection } from "../excel/index";
import { recallLanguage } from "./state/rememberedLanguage";
import { look } from "./commands";
import { connectRibbon } from "./ribbon";
import { loadChecking, loadOpenOnSheet } from "./lateParts";
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
  let endChecks: (() => void) | undefined;
  let hasEnded = false;
  void look(store)
    .then(fetchLate)
    .then(loadChecking)
    .then(
      async ({ keepChecked, recallResult }) => {
        if (hasEnded) return;
        endChecks = keepChecked(store);
        await recallResult(store);
        await (await loadOpenOnSheet()).openOnSheet(store);
      },
      // What could not be fetched is told by the command that needs it.
      () => undefined
    );
  const watching = watchSelection(() => void look(store)).catch((error: unknown) => {
    // Without listeners the pane still works: it looks when it gets the focus.
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
    else window.addEventListener("focus", () => void look(store));
    return undefined;
  });
  const watchingCells = watchCells((changes) => {
    const before = store.getState().check;
    store.dispatch({ type: "cellsChanged", changes });
    if (store.getState().check !== before) void look(store);
  }).catch((error: unknown) => {
    // Then only the digest tells of changes, when something is written.
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
    return undefined;
  });
  return {
    store,
    async end() {
      window.removeEventListener("focus", lookAgain);
      hasEnded = true;
      endChecks?.();
      const stops = await Promise.all([watching, watchingCells]);
      await Promise.all(stops.map((stop) => stop?.()));
    },
  };
}
