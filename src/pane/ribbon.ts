import type { ClassifiedClient } from "../core/classes/classification";
import { nameKey } from "../core/reading/values/text";
import type { ActiveRow } from "../excel/late";
import { connectCommand, showPane, type RibbonCommand, FailureError } from "../excel/index";
import { classify, look, openStrategySheet, perform, revert, writeCharts } from "./commands";
import { loadExcel } from "./lateParts";
import type { Result } from "./state/state";
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
      if (store.getState().result) await writeCharts(store);
      else await classify(store, undefined, true);
    },
    takeBackLastRun: () => revert(store),
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
    const { readActiveRow } = await loadExcel();
    client = findClient(result, await readActiveRow(clientColumns(result)));
    if (!client) throw new FailureError({ code: "noClientHere" });
    store.dispatch({ type: "cellsShown" });
  });
  if (isFound && client) await openStrategySheet(store, client);
}

/** Where a client's name stands in a row: of the data, and of the result's own sheet of clients. */
function clientColumns({ sheet, origin, reading, written }: Result): Map<string, number> {
  const columns = new Map([[sheet, origin.column + (reading.plan.columns.client ?? 0)]]);
  if (written.clientsSheet) columns.set(written.clientsSheet.sheet, 0);
  return columns;
}

/**
 * The client that a row names, wherever the row was sorted to since. Where several clients share the name, or the name
 * stands in a row above only, the row as it was read decides.
 */
function findClient(result: Result, { sheet, row, text }: ActiveRow): ClassifiedClient | undefined {
  if (text === undefined) return undefined;
  const { clients } = result.classification;
  const named = clients.filter(({ client }) => nameKey(client.name) === nameKey(text));
  if (named.length === 1) return named[0];
  if (sheet !== result.sheet) return undefined;
  const { clientAt, firstRow, clients: read } = result.reading;
  const index = clientAt[row - result.origin.row - firstRow] ?? -1;
  const found = clients.find(({ client }) => client === read[index]);
  return text === "" || named.some((one) => one === found) ? found : undefined;
}
