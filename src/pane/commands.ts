import type { ClassifiedClient } from "../core/classes/classification";
import type { RenameOffer } from "../core/classes/movement/renames";
import { localDay } from "../core/reading/values/localDay";
import type { StepWatch } from "../core/steps/steps";
import type { Classified, ClassifyRequest } from "../excel/late";
import { lookAtSelection, chooseMoneyFormat, FailureError, type Assumptions } from "../excel/index";
import { loadClients, loadCompute, loadExcel } from "./lateParts";
import { findChoice } from "./state/columns";
import type { Command, Goal, Result } from "./state/state";
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
    if (error instanceof FailureError) {
      store.dispatch({ type: "lookFailed", number, failure: error.failure });
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
  goal: Goal = goalFor(store.getState()),
  withCharts = false
): Promise<void> {
  const { look: seen, choices } = store.getState();
  const choice = seen.look && findChoice(seen.look.plan, choices);
  await run(store, isAsked, { write: goal, withCharts, ...(choice ? { choice } : {}) });
}

/** Classifies the cells of the result once more, with what was changed since; it is written where it stands. */
export async function classifyAgain(store: Store): Promise<void> {
  await runAgain(store, true);
}

/** Says of a client that it was renamed, or that the two are different, and classifies once more with that. */
export async function decideRename(
  store: Store,
  { before, after }: RenameOffer,
  isSame: boolean
): Promise<void> {
  const pair = [before.key, after.key] as const;
  const [same, different] = isSame ? [[pair], []] : [[], [pair]];
  await runAgain(store, false, { renames: { same, different } });
}

/** The same, with the sheet of charts: written, or refreshed in place. */
export async function writeCharts(store: Store): Promise<void> {
  await runAgain(store, false, { withCharts: true });
}

async function runAgain(
  store: Store,
  isLed: boolean,
  wanted: Pick<Run, "withCharts" | "renames"> = {}
): Promise<void> {
  const { result, choices } = store.getState();
  if (!result) return;
  const { sheet, address, reading, written } = result;
  const choice = findChoice(reading.plan, choices);
  await run(store, isLed, {
    ...wanted,
    place: { sheet, range: address },
    write: written.beside ? "beside" : "clientsSheet",
    ...(choice ? { choice } : {}),
  });
}

type Run = Pick<ClassifyRequest, "place" | "write" | "choice" | "withCharts" | "renames">;

async function run(store: Store, isAsked: boolean, asked: Run): Promise<void> {
  await perform(store, "classify", async () => {
    const { language, settings } = store.getState();
    const { display, numbers, ...options } = settings;
    const [{ classifySelection }, { computeForPane }] = await Promise.all([
      loadExcel(),
      loadCompute(),
    ]);
    const done = await classifySelection({
      ...asked,
      language,
      options,
      display,
      numbers,
      watch: watchRun(store),
      compute: computeForPane,
      ...(display.snapshots ? { snapshotDay: localDay(new Date()) } : {}),
    });
    // The focus is not moved if the person has gone back to the cells meanwhile.
    const isLed = isAsked && document.hasFocus();
    store.dispatch({ type: "classified", result: resultOf(done), isLed });
  });
}

/** Work goes on for so long before the pane may paint and react to Cancel. */
const TURN_MS = 50;

/** Tells the store how far a run is and stops it when the person asks for that. */
function watchRun(store: Store): StepWatch {
  let begun = performance.now();
  const isCancelled = (): boolean => store.getState().isCancelAsked;
  return {
    onProgress: (done) => store.dispatch({ type: "progressed", done }),
    isCancelled,
    whenCancelled: (act) => store.subscribe(() => isCancelled() && act()),
    pause: async () => {
      if (performance.now() - begun < TURN_MS) return;
      await new Promise((resume) => setTimeout(resume));
      begun = performance.now();
    },
  };
}

/**
 * Takes other numbers for value and activity, and stores them in the workbook. If Excel does not take them now (a cell
 * is being edited), the next run stores them.
 */
export async function setNumbers(store: Store, numbers: Partial<Assumptions>): Promise<void> {
  const all = { ...store.getState().settings.numbers, ...numbers };
  store.dispatch({ type: "settingsChanged", settings: { numbers: all } });
  try {
    const { rememberNumbers } = await loadExcel();
    await rememberNumbers(all);
  } catch (error) {
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
  }
}

/** Takes the last run back. */
export async function revert(store: Store): Promise<void> {
  const isDone = await perform(store, "revert", async () => {
    const { revertLastRun } = await loadExcel();
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

/**
 * Runs one command at a time: another one asked for meanwhile is ignored. This is the only place where a command's
 * failure is caught; anything that is no failure is a bug and goes to the error boundary. Returns whether the command
 * was done.
 */
export async function perform(
  store: Store,
  command: Command,
  act: () => Promise<void>
): Promise<boolean> {
  if (store.getState().command) return false;
  store.dispatch({ type: "commandStarted", command });
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof FailureError) {
      const { failure, left } = error;
      store.dispatch({ type: "commandFailed", command, failure, left });
    } else {
      store.dispatch({ type: "broken", error });
    }
    return false;
  }
}

function resultOf({ cells, ...done }: Classified): Result {
  const { sheet, address, reading, classification, written, movement, renames } = done;
  const money = chooseMoneyFormat(cells, reading);
  const { origin } = cells;
  return { sheet, address, origin, reading, classification, written, movement, renames, money };
}
