import type { ClassifiedClient } from "../core/classes/classification";
import type { RenameOffer } from "../core/classes/movement/renames";
import { localDay } from "../core/reading/values/localDay";
import { chooseMoneyFormat, FailureError, type Assumptions } from "../excel/index";
import { describeClients } from "../core/strategy/client";
import {
  classifySelection,
  compareSnapshotDays,
  createStrategySheet,
  listSnapshotDays,
  putSample,
  rememberNumbers,
  removeSample,
  revertLastRun,
  setCoaching,
  showCells,
  type Classified,
  type ComparedSnapshots,
  type SnapshotDay,
  type ClassifyRequest,
} from "../excel/late";
import { noteDigest, recallResult, reuse } from "./checking";
import { computeForPane } from "./worker/paneCompute";
import { look } from "./lookCommand";
import { perform } from "./runCommand";
import { findChoice } from "./state/columns";
import type { Check, Decided, Result } from "./state/state";
import type { Store } from "./state/store";
import { watchRun } from "./watchRun";

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

/** Puts the weights of the settings into the sheets' formulas; how many changed. undefined: a failure was told. */
export async function applyCoaching(store: Store): Promise<number | undefined> {
  const { coaching } = store.getState().settings.numbers;
  return ask(store, async () => (await setCoaching(coaching)).weighed);
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

/** Takes the last run back. */
export async function revert(store: Store): Promise<void> {
  const isDone = await perform(store, "revert", async () => {
    store.dispatch({ type: "reverted", reverted: await revertLastRun() });
  });
  if (!isDone) return;
  await look(store);
  // What was written before that run is the workbook's last result again.
  await recallResult(store);
}

/** Puts the sample into the empty sheet in front, and reads it. */
export async function putSampleHere(store: Store): Promise<void> {
  const isDone = await perform(store, "sample", async () => {
    const sample = await putSample(store.getState().language);
    store.dispatch({ type: "samplePut", sample });
  });
  if (isDone) await look(store);
}

/** Takes the sample out of its sheet again. */
export async function removeSampleAgain(store: Store): Promise<void> {
  const { sample } = store.getState();
  if (!sample) return;
  const isDone = await perform(store, "sample", async () => {
    await removeSample(sample);
    store.dispatch({ type: "samplePut", sample: undefined });
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
    const opened = await createStrategySheet(described, language, new Date());
    store.dispatch({ type: "sheetOpened", ...opened });
  });
}

export type Run = Pick<ClassifyRequest, "place" | "write" | "choice" | "withCharts" | "renames">;

/** Runs and writes. `shown`: what is to be written, if it was shown before; absent: whatever the cells come to. */
export async function run(
  store: Store,
  isAsked: boolean,
  shown: (Decided & Pick<Partial<Check>, "cells">) | undefined,
  asked: Run
): Promise<void> {
  await perform(store, "classify", async () => {
    const { language, settings } = store.getState();
    const { display, numbers, ...options } = settings;
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
    // Who asks for the report wants to see it; it is written, whether it can be shown or not.
    const { charts } = done.written;
    if (asked.withCharts === true && charts)
      await showCells(charts.sheet, "A1").catch(ignoreFailure);
    // The focus is not moved if the person has gone back to the cells meanwhile.
    const isLed = isAsked && document.hasFocus();
    store.dispatch({ type: "classified", result: resultOf(done, digest), isLed });
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

/** The days that the workbook keeps snapshots of; undefined: that could not be read, which is told. */
export async function listDays(store: Store): Promise<readonly SnapshotDay[] | undefined> {
  return ask(store, listSnapshotDays);
}

/** Compares the snapshots of two days; undefined: that could not be done, which is told. */
export async function compareDays(
  store: Store,
  [one, other]: readonly [string, string]
): Promise<ComparedSnapshots | undefined> {
  return ask(store, () => compareSnapshotDays(one, other));
}

/** Does something whose answer the state does not keep. */
async function ask<T>(store: Store, read: () => Promise<T>): Promise<T | undefined> {
  let answer: T | undefined;
  await perform(store, "stored", async () => {
    answer = await read();
    store.dispatch({ type: "commandDone" });
  });
  return answer;
}

/** Selects cells of a sheet for the person to see. */
export async function showPlace(store: Store, sheet: string, address: string): Promise<void> {
  await perform(store, "showCells", async () => {
    await showCells(sheet, address);
    store.dispatch({ type: "cellsShown" });
  });
}

function ignoreFailure(error: unknown): void {
  if (!(error instanceof FailureError)) throw error;
}
