import { loadChecking, loadLateCommands } from "./lateParts";
import type { ClassifyRequest } from "../excel/late";
import { checkToWrite } from "./state/check";
import { findChoice } from "./state/columns";
import type { Goal } from "./state/state";
import { goalFor } from "./state/goal";
import type { Store } from "./state/store";

export { look } from "./lookCommand";
export { perform } from "./runCommand";

/**
 * Reads and writes in one go, with the columns, limits and goal that stand in the pane: for the ribbon's button, whose
 * answer is seen in the cells.
 */
export async function classify(
  store: Store,
  goal: Goal = goalFor(store.getState()),
  withCharts = false
): Promise<void> {
  const { run } = await loadLateCommands();
  await run(store, false, undefined, { ...askedOfSelection(store), write: goal, withCharts });
}

/** Checks the selection: what it comes to is shown, nothing is written. */
export async function check(store: Store): Promise<void> {
  const { checkAsked } = await loadChecking();
  await checkAsked(store);
}

/**
 * Writes what the check of the selection came to, and only that, together with what is still being typed into a cell.
 * Where nothing has been shown yet it does nothing.
 */
export async function write(store: Store, goal: Goal = goalFor(store.getState())): Promise<void> {
  const shown = checkToWrite(store.getState());
  if (!shown) return;
  const { run } = await loadLateCommands();
  await run(store, true, shown, { ...askedOfSelection(store), write: goal });
}

function askedOfSelection(store: Store): Pick<ClassifyRequest, "choice"> {
  const { look: seen, choices } = store.getState();
  const choice = seen.look && findChoice(seen.look.plan, choices);
  return choice ? { choice } : {};
}
