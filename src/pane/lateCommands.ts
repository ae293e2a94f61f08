import type { RenameOffer } from "../core/classes/movement/renames";
import { FailureError, type Assumptions } from "../excel/index";
import { rememberNumbers } from "../excel/late";
import { runAgain } from "./commands";
import type { Store } from "./state/store";

/*
 * Commands of the screens that come late: of a result and of the settings.
 */

/**
 * Says of a client that it was renamed, or that the two are different; it is written with what was shown (METHOD 1b).
 */
export async function decideRename(
  store: Store,
  { before, after }: RenameOffer,
  isSame: boolean
): Promise<void> {
  const pair = [before.key, after.key] as const;
  const [same, different] = isSame ? [[pair], []] : [[], [pair]];
  await runAgain(store, { renames: { same, different } });
}

/** Keeps a snapshot of the result from now on, beginning with the one that is shown (METHOD 5). */
export async function keepSnapshots(store: Store): Promise<void> {
  const { display } = store.getState().settings;
  store.dispatch({
    type: "settingsChanged",
    settings: { display: { ...display, snapshots: true } },
  });
  await runAgain(store, {});
}

/**
 * Takes other numbers for value and activity, and stores them in the workbook. If Excel does not take them now (a cell
 * is being edited), the next run stores them.
 */
export async function setNumbers(store: Store, numbers: Partial<Assumptions>): Promise<void> {
  const all = { ...store.getState().settings.numbers, ...numbers };
  store.dispatch({ type: "settingsChanged", settings: { numbers: all } });
  try {
    await rememberNumbers(all);
  } catch (error) {
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
  }
}
