import { FailureError } from "../excel/index";
import {
  isAgentPack,
  listStrategySheets,
  readStrategySheet,
  showStrategySheet,
} from "../excel/late";
import type { Store } from "./state/store";

/**
 * A pane that opens on a strategy sheet shows the form of it; in an agent's pack that of a sheet which still lacks
 * something, and brings it to the front. Never throws; where it cannot, the pane stays as it is.
 */
export async function openOnSheet(store: Store): Promise<void> {
  const { look } = store.getState();
  if (look.failure?.code !== "ownSheet") return;
  try {
    const listed = await readStrategySheet(new Date());
    if (!listed) return;
    if (listed.state.completeness.missing.length === 0 && (await isAgentPack())) {
      const { sheets } = await listStrategySheets(new Date());
      const next = sheets.find(({ state }) => state.completeness.missing.length > 0);
      if (next) await showStrategySheet(next.sheet);
    }
    // The person may have gone elsewhere meanwhile.
    if (store.getState().tab === "data") store.dispatch({ type: "tabChosen", tab: "strategy" });
  } catch (error) {
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
  }
}
