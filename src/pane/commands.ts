import type { ClassifiedClient } from "../core/classes/classification";
import { localDay } from "../core/reading/values/localDay";
import type { Classified, ClassifyRequest } from "../excel/late";
import { lookAtSelection, chooseMoneyFormat, FailureError } from "../excel/index";
import { loadChecking, loadClients, loadCompute, loadExcel } from "./lateParts";
import { perform, watchRun } from "./runCommand";
import { checkToWrite } from "./state/check";
import { findChoice } from "./state/columns";
import type { Check, Decided, Goal, Result } from "./state/state";
import { goalFor } from "./state/goal";
import type { Store } from "./state/store";

export { perform } from "./runCommand";

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

/**
 * Reads and writes in one go, with the columns, limits and goal that stand in the pane: for the ribbon's button, whose
 * answer is seen in the cells.
 */
export async function classify(
  store: Store,
  goal: Goal = goalFor(store.getState()),
  withCharts = false
): Promise<void> {
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
  if (shown) await run(store, true, shown, { ...askedOfSelection(store), write: goal });
}

/** Leads to the data of the result, whose check says what they would give now. */
export async function checkAgain(store: Store): Promise<void> {
  const { result } = store.getState();
  if (!result) return;
  const shown = store.getState().look.look;
  if (shown?.sheetId !== result.sheetId || shown.address !== result.address) {
    await showPlace(store, result.sheet, result.address);
    if (store.getState().notice) return;
    await look(store);
  }
  store.dispatch({ type: "tabChosen", tab: "data" });
}

/** Writes the sheet of charts of the result, or refreshes it in place. */
export async function writeCharts(store: Store): Promise<void> {
  await runAgain(store, { withCharts: true });
}

/** Writes the result once more where it stands, with what is wanted besides. */
export async function runAgain(
  store: Store,
  wanted: Pick<Run, "withCharts" | "renames">
): Promise<void> {
  const { result, choices } = store.getState();
  if (!result) return;
  const { sheet, address, reading, written } = result;
  const choice = findChoice(reading.plan, choices);
  // What is said of renamed clients may decide classes: then all is computed anew.
  await run(store, false, wanted.renames ? undefined : result, {
    ...wanted,
    place: { sheet, range: address },
    write: written.beside ? "beside" : "clientsSheet",
    ...(choice ? { choice } : {}),
  });
}

type Run = Pick<ClassifyRequest, "place" | "write" | "choice" | "withCharts" | "renames">;

function askedOfSelection(store: Store): Pick<Run, "choice"> {
  const { look: seen, choices } = store.getState();
  const choice = seen.look && findChoice(seen.look.plan, choices);
  return choice ? { choice } : {};
}

/** `shown`: what is to be written, if it was shown before; absent: whatever the cells come to. */
async function run(
  store: Store,
  isAsked: boolean,
  shown: (Decided & Pick<Partial<Check>, "cells">) | undefined,
  asked: Run
): Promise<void> {
  await perform(store, "classify", async () => {
    const { language, settings } = store.getState();
    const { display, numbers, ...options } = settings;
    const [{ classifySelection }, { computeForPane }, { noteDigest, reuse }] = await Promise.all([
      loadExcel(),
      loadCompute(),
      loadChecking(),
    ]);
    let digest = "";
    const tell = (found: string): void => {
      digest = found;
    };
    const done = await classifySelection({
      ...asked,
      language,
      options,
      display,
      numbers,
      watch: watchRun(store),
      remember: () => ({ day: localDay(new Date()), digest }),
      compute: shown ? reuse(store, shown, tell) : noteDigest(computeForPane, tell),
      ...(display.snapshots ? { snapshotDay: localDay(new Date()) } : {}),
    });
    // The focus is not moved if the person has gone back to the cells meanwhile.
    const isLed = isAsked && document.hasFocus();
    store.dispatch({ type: "classified", result: resultOf(done, digest), isLed });
  });
}

/** Takes the last run back. */
export async function revert(store: Store): Promise<void> {
  const isDone = await perform(store, "revert", async () => {
    const { revertLastRun } = await loadExcel();
    store.dispatch({ type: "reverted", reverted: await revertLastRun() });
  });
  if (!isDone) return;
  await look(store);
  // What was written before that run is the workbook's last result again.
  const { recallResult } = await loadChecking();
  await recallResult(store);
}

/** Makes or shows the strategy sheet of a client of the result. */
export async function openStrategySheet(store: Store, client: ClassifiedClient): Promise<void> {
  await perform(store, "strategySheet", async () => {
    const { language, result } = store.getState();
    if (!result) throw new Error("A strategy sheet is made for a client of a result.");
    const { reading, classification, money } = result;
    const [{ describeClients }, { createStrategySheet }] = await Promise.all([
      loadClients(),
      loadExcel(),
    ]);
    const described = describeClients(reading, classification, money).find(
      ({ key }) => key === client.client.key
    );
    if (!described) throw new Error("The client is none of the result's.");
    const opened = await createStrategySheet(described, language, new Date());
    store.dispatch({ type: "sheetOpened", ...opened });
  });
}

/** Selects cells of a sheet for the person to see. */
export async function showPlace(store: Store, sheet: string, address: string): Promise<void> {
  await perform(store, "showCells", async () => {
    const { showCells } = await loadExcel();
    await showCells(sheet, address);
    store.dispatch({ type: "cellsShown" });
  });
}

function resultOf({ cells, ...done }: Classified, digest: string): Result {
  const { sheetId, sheet, address, reading, classification, written, movement, renames } = done;
  const money = chooseMoneyFormat(cells, reading);
  const { origin } = cells;
  const block = { sheetId, sheet, address, origin, digest };
  const day = localDay(new Date());
  return { ...block, reading, classification, written, movement, renames, money, day };
}
