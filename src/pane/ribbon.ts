import type { ClassifiedClient } from "../core/classes/classification";
import { connectCommand, showPane, type RibbonCommand, FailureError } from "../excel/index";
import { classify, look, perform } from "./commands";
import { loadClientOfRow, loadExcel, loadLateCommands } from "./lateParts";
import type { Store } from "./state/store";

/**
 * Connects the ribbon and the cells' menu with the pane's commands. A button works with the pane closed too: what it did
 * is seen in the cells; where it could not, or where the answer is in the pane, the pane comes into sight.
 */
export function connectRibbon(store: Store): void {
  const actions: Readonly<Record<RibbonCommand, () => Promise<void>>> = {
    checkSelection: async () => {
      store.dispatch({ type: "tabChosen", tab: "data" });
      await Promise.all([look(store), showPane()]);
    },
    classifySelection: () => classify(store),
    openStrategySheet: () => openSheetOfSelected(store),
    writeReport: async () => {
      if (store.getState().result) await (await loadLateCommands()).writeCharts(store);
      else await classify(store, undefined, true);
    },
    takeBackLastRun: async () => (await loadLateCommands()).revert(store),
  };
  for (const [name, act] of Object.entries(actions) as [RibbonCommand, () => Promise<void>][]) {
    connectCommand(name, async () => {
      await act();
      const { notice, bug } = store.getState();
      if (notice?.kind === "failure" || bug) await showPane();
    });
  }
}

/** The strategy sheet of the client in whose row the active cell stands. */
async function openSheetOfSelected(store: Store): Promise<void> {
  let client: ClassifiedClient | undefined;
  const isFound = await perform(store, "strategySheet", async () => {
    const { result } = store.getState();
    if (!result) throw new FailureError({ code: "notClassified" });
    const [{ readActiveRow }, { findClient, listClientColumns }] = await Promise.all([
      loadExcel(),
      loadClientOfRow(),
    ]);
    client = findClient(result, await readActiveRow(listClientColumns(result)));
    if (!client) throw new FailureError({ code: "noClientHere" });
    store.dispatch({ type: "cellsShown" });
  });
  if (isFound && client) await (await loadLateCommands()).openStrategySheet(store, client);
}
