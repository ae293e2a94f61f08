import { setAutoOpen } from "../../excel/late";
import { perform } from "../commands";
import type { Store } from "../state/store";

/** Does something with what the workbook keeps for the add-in, and is done with it. */
export async function changeStored(store: Store, act: () => Promise<void>): Promise<void> {
  await perform(store, "stored", async () => {
    await act();
    store.dispatch({ type: "commandDone" });
  });
}

/** Makes the workbook open the pane with it, or no longer. */
export async function openWithWorkbook(store: Store, isOn: boolean): Promise<void> {
  await changeStored(store, () => setAutoOpen(isOn));
}
