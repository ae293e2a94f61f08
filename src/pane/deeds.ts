import type { ClassifiedClient } from "../core/classes/classification";
import { describeClients } from "../core/strategy/client";
import type { Classified } from "../excel/classify";
import { lookAtSelection } from "../excel/look";
import { chooseMoneyFormat } from "../excel/moneyFormat";
import { showCells } from "../excel/show";
import { TroubleError } from "../excel/trouble";
import { loadClassify, loadRevert, loadStrategy } from "./lateParts";
import { findChoice } from "./state/columns";
import type { Deed, Goal, Result } from "./state/state";
import { goalFor } from "./state/goal";
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
    if (error instanceof TroubleError) {
      store.dispatch({ type: "lookFailed", number, trouble: error.trouble });
    } else {
      store.dispatch({ type: "broken", error });
    }
  }
}

/**
 * Classifies the selection with the columns, limits and goal that stand in the pane. `isAsked`: by the pane's own
 * button, so that the person is led to the result.
 */
export async function classify(
  store: Store,
  isAsked: boolean,
  goal: Goal = goalFor(store.getState())
): Promise<void> {
  await perform(store, "classify", async () => {
    const { language, look: seen, choices, settings } = store.getState();
    const choice = seen.look && findChoice(seen.look, choices);
    const { classifySelection } = await loadClassify();
    const done = await classifySelection({
      language,
      options: settings,
      write: goal,
      ...(choice ? { choice } : {}),
    });
    // A person who has gone back to the cells meanwhile is not called away from them.
    const isLed = isAsked && document.hasFocus();
    store.dispatch({ type: "classified", result: resultOf(done), isLed });
  });
}

/** Takes the last run back. */
export async function revert(store: Store): Promise<void> {
  const isDone = await perform(store, "revert", async () => {
    const { revertLastRun } = await loadRevert();
    store.dispatch({ type: "reverted", reverted: await revertLastRun() });
  });
  if (isDone) await look(store);
}

/** Makes or shows the strategy sheet of a client of the result. */
export async function openStrategySheet(store: Store, client: ClassifiedClient): Promise<void> {
  await perform(store, "strategySheet", async () => {
    const { language, result } = store.getState();
    if (!result) throw new Error("A strategy sheet is made for a client of a result.");
    const { reading, classification, money } = result;
    const described = describeClients(reading, classification, money).find(
      ({ key }) => key === client.client.key
    );
    if (!described) throw new Error("The client is none of the result's.");
    const { createStrategySheet } = await loadStrategy();
    const opened = await createStrategySheet(described, language, new Date());
    store.dispatch({ type: "sheetOpened", ...opened });
  });
}

/** Selects cells of a sheet for the person to see. */
export async function showPlace(store: Store, sheet: string, address: string): Promise<void> {
  await perform(store, "showCells", async () => {
    await showCells(sheet, address);
    store.dispatch({ type: "cellsShown" });
  });
}

/**
 * One deed at a time: another one that is asked for meanwhile is left out. The only place where a deed's trouble is
 * caught; anything that is no trouble is a bug and goes to the error boundary. Gives whether the deed was done.
 */
export async function perform(
  store: Store,
  deed: Deed,
  act: () => Promise<void>
): Promise<boolean> {
  if (store.getState().deed) return false;
  store.dispatch({ type: "deedStarted", deed });
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof TroubleError) {
      const { trouble, left } = error;
      store.dispatch({ type: "deedFailed", deed, trouble, left });
    } else {
      store.dispatch({ type: "broken", error });
    }
    return false;
  }
}

function resultOf({ sheet, cells, reading, classification, written }: Classified): Result {
  const money = chooseMoneyFormat(cells, reading);
  return { sheet, origin: cells.origin, reading, classification, written, money };
}
