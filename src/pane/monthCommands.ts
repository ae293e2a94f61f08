import { localDay } from "../core/reading/values/localDay";
import { digestCells } from "../core/reading/digestCells";
import { watchSteps } from "../core/steps/steps";
import { FailureError } from "../excel/index";
import {
  checkSelection,
  listBoards,
  listStrategySheets,
  recallLastResult,
  recordRefreshed,
  refreshStrategySheets,
  writeBasePlaybook,
  writeStrategyIndex,
  writeTerritoryBoards,
  type LastResult,
} from "../excel/late";
import { run } from "./lateCommands";
import { perform } from "./runCommand";
import { findChoice } from "./state/columns";
import type { MonthStep } from "./state/state";
import type { Store } from "./state/store";
import { knownClients, lookAtSheets, writeTyped } from "./strategy/commands";
import { watchRun } from "./watchRun";
import { computeForPane } from "./worker/paneCompute";

/*
 * The monthly round in one workbook: new data stand where the old ones stood, and everything that was made of them is
 * brought up to date. Each step is a command of its own, which is taken back if it fails; what was done before stays and is
 * told.
 */

/**
 * Finds the data of the workbook's last result, reads them anew and checks them; where nothing is doubtful it goes on as
 * `finishMonth` does. Writes nothing where the data are the same, or wait for the person.
 */
export async function startMonth(store: Store): Promise<void> {
  await writeTyped(store);
  let found: {
    readonly last: LastResult;
    readonly doubts: number;
    readonly isSame: boolean;
  } | null = null;
  store.dispatch({ type: "monthMoved", month: { stage: "running", done: [] } });
  const isDone = await perform(store, "check", async () => {
    const last = await recallLastResult();
    if (!last) throw new FailureError({ code: "noLastResult" });
    const { language } = store.getState();
    const { cells, reading } = await checkSelection({
      place: placeOf(last),
      language,
      waitForCell: true,
      watch: watchRun(store),
      compute: computeForPane,
      snapshotDay: localDay(new Date()),
      ...askedOf(store),
    });
    const digest = await watchSteps(digestCells(cells), {});
    const doubts = reading.findings.filter(({ level }) => level === "doubt").length;
    found = { last, doubts, isSame: digest === last.digest };
    store.dispatch({ type: "commandDone" });
  });
  if (!isDone || !found) return store.dispatch({ type: "monthMoved", month: undefined });
  const { last, doubts, isSame } = found as NonNullable<typeof found>;
  if (isSame) return store.dispatch({ type: "monthMoved", month: { stage: "same" } });
  if (doubts > 0) return store.dispatch({ type: "monthMoved", month: { stage: "doubts", doubts } });
  await goOn(store, last);
}

/** Writes the new data as they are, though the person was told of doubts. */
export async function finishMonth(store: Store): Promise<void> {
  const last = await recallLastResult();
  if (last) await goOn(store, last);
}

/** Classes with report and snapshot, then strategy sheets with their journal, then index and boards where there are any. */
async function goOn(store: Store, last: LastResult): Promise<void> {
  const done: MonthStep[] = [];
  const tell = (step: MonthStep): void => {
    done.push(step);
    store.dispatch({ type: "monthMoved", month: { stage: "running", done: [...done] } });
  };
  store.dispatch({ type: "monthMoved", month: { stage: "running", done } });
  const isWhole = await goThrough(store, last, tell);
  store.dispatch({ type: "monthMoved", month: { stage: "over", isWhole, done } });
}

async function goThrough(
  store: Store,
  last: LastResult,
  tell: (step: MonthStep) => void
): Promise<boolean> {
  const before = store.getState().result;
  await run(store, false, undefined, {
    place: placeOf(last),
    write: last.written.beside ? "beside" : "clientsSheet",
    ...choiceOf(store),
  });
  const { result, settings, language } = store.getState();
  if (!result || result === before) return false;
  tell({ step: "classes", result, hasSnapshot: settings.display.snapshots });
  const clients = knownClients(result);
  const today = new Date();
  let boards: Awaited<ReturnType<typeof listBoards>> = [];
  const isRefreshed = await perform(store, "refreshSheets", async () => {
    boards = await listBoards();
    const { sheets } = await listStrategySheets(today);
    if (sheets.length > 0) {
      const refreshed = await refreshStrategySheets({ clients, today });
      await recordRefreshed(refreshed, language, today);
      tell({
        step: "sheets",
        sheets: refreshed.refreshed.length,
        changed: refreshed.refreshed.filter(({ changed }) => changed.length > 0).length,
        withoutSheet: refreshed.withoutSheet.length,
      });
    }
    store.dispatch({ type: "commandDone" });
  });
  if (!isRefreshed) return false;
  const write = {
    Index: writeStrategyIndex,
    Boards: writeTerritoryBoards,
    Playbook: writeBasePlaybook,
  };
  for (const kind of boards) {
    const isWritten = await perform(store, "board", async () => {
      const { sheet } = await write[kind](clients, language);
      tell({ step: "board", sheet });
      store.dispatch({ type: "commandDone" });
    });
    if (!isWritten) return false;
  }
  await lookAtSheets(store);
  return true;
}

/** One cell of the data: the new ones may have other rows. */
function placeOf({ sheet, address }: LastResult): {
  readonly sheet: string;
  readonly range: string;
} {
  return { sheet, range: address.split(":")[0] ?? address };
}

function askedOf(store: Store): Partial<Parameters<typeof checkSelection>[0]> {
  const { display, numbers: _, ...options } = store.getState().settings;
  const { live: isLive, columns, inTable } = display;
  return { options, isLive, columns, inTable, ...choiceOf(store) };
}

/** The columns as the person chose them for these headings; others the workbook remembers. */
function choiceOf(store: Store): Pick<Parameters<typeof checkSelection>[0], "choice"> {
  const { result, choices } = store.getState();
  const choice = result && findChoice(result.reading.plan, choices);
  return choice ? { choice } : {};
}
