import { localDay } from "../core/reading/values/localDay";
import { isChangeOfOneRow } from "../core/reading/changedRows";
import { digestCells } from "../core/reading/digestCells";
import type { ReadingPlan } from "../core/reading/model/reading";
import type { Compute } from "../core/steps/runInSteps";
import { watchSteps, type StepWatch } from "../core/steps/steps";
import { chooseMoneyFormat, FailureError } from "../excel/index";
import { checkSelection, recallLastResult, type CheckRequest } from "../excel/late";
import { perform } from "./runCommand";
import { isCheckedAtOnce, isOfSelection, keyOfCheck, LARGE_ROWS } from "./state/check";
import { findChoice } from "./state/columns";
import type { Check, Decided, PaneState } from "./state/state";
import type { Store } from "./state/store";
import { watchRun } from "./watchRun";
import { computeForPane } from "./worker/paneCompute";

/*
 * Checks: what the selection comes to, before anything is written. They come late, with the commands.
 */

/**
 * Keeps the check of the selection up to date: makes a new one whenever something changes that decides it, as long as
 * the table is small enough to be read without being asked. Gives the function that ends it.
 */
export function keepChecked(store: Store): () => void {
  let isRunning = false;
  const follow = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      for (let key = wantedKey(store.getState()); key !== undefined;) {
        await checkQuietly(store, key);
        key = wantedKey(store.getState());
      }
    } finally {
      isRunning = false;
    }
  };
  void follow();
  return store.subscribe(() => void follow());
}

/** The key of the check that is to be made now; undefined: none. */
function wantedKey(state: PaneState): string | undefined {
  if (state.bug || state.command || state.look.isLooking || !isCheckedAtOnce(state))
    return undefined;
  const key = keyOfCheck(state);
  return key === state.check.tried ? undefined : key;
}

/** A check that nobody asked for: it waits for no cell that is being edited, and a failure is told where it belongs. */
async function checkQuietly(store: Store, key: string): Promise<void> {
  store.dispatch({ type: "checkTried", key });
  try {
    await check(store, key, false, {});
  } catch (error) {
    if (error instanceof FailureError) {
      store.dispatch({ type: "checkFailed", key, failure: error.failure });
    } else {
      store.dispatch({ type: "broken", error });
    }
  }
}

/** Checks the selection because the person asked for it: with progress, and a way to stop it. */
export async function checkAsked(store: Store): Promise<void> {
  await perform(store, "check", async () => {
    const key = keyOfCheck(store.getState());
    if (key === undefined) throw new Error("There is nothing to check.");
    store.dispatch({ type: "checkTried", key });
    await check(store, key, true, watchRun(store));
    store.dispatch({ type: "commandDone" });
  });
}

async function check(
  store: Store,
  key: string,
  waitForCell: boolean,
  watch: StepWatch
): Promise<void> {
  const state = store.getState();
  const known = state.check.check;
  const request: CheckRequest = {
    language: state.language,
    waitForCell,
    watch,
    compute: computeForPane,
    snapshotDay: localDay(new Date()),
    isLive: state.settings.display.live,
    columns: state.settings.display.columns,
    inTable: state.settings.display.inTable,
    ...askedOf(state),
    ...(known?.cells && isSameReading(known, state) ? { cells: known.cells } : {}),
  };
  const { cells, sheetId, sheet, address, ...done } = await checkSelection(request);
  const digest = (await watchSteps(digestCells(cells), watch)) ?? "";
  const now = store.getState();
  if (!waitForCell && (now.command === "classify" || now.result !== state.result)) {
    // Something was written meanwhile: where the next run would write has to be looked at again.
    store.dispatch({ type: "checkDropped" });
    return;
  }
  store.dispatch({
    type: "checked",
    check: {
      ...done,
      sheetId,
      sheet,
      address,
      origin: cells.origin,
      money: chooseMoneyFormat(cells, done.reading),
      cells: cells.values.length < LARGE_ROWS ? cells : undefined,
      digest,
      key,
      cellsVersion: state.check.cellsVersion,
    },
  });
}

/** Were the cells of the selection read before, and not changed since? */
function isSameReading(known: Check, state: PaneState): boolean {
  return isOfSelection(state, known) && known.cellsVersion === state.check.cellsVersion;
}

/**
 * Shows the last result of the workbook in a pane that has none yet: its cells are read anew, and where they are others by
 * now it is marked as out of date. Large ones wait until the person checks them. Never throws; a result that cannot be
 * read any more (its sheet is gone, Excel is busy) is not shown.
 */
export async function recallResult(store: Store): Promise<void> {
  try {
    const last = await recallLastResult();
    if (!last || store.getState().result) return;
    const { language, settings } = store.getState();
    const { cells, sheetId, sheet, address, ...done } = await checkSelection({
      place: { sheet: last.sheet, range: last.address },
      language,
      waitForCell: false,
      compute: computeForPane,
      snapshotDay: last.day,
      mostRows: LARGE_ROWS,
      isLive: settings.display.live,
      columns: settings.display.columns,
      inTable: settings.display.inTable,
    });
    const digest = (await watchSteps(digestCells(cells), {})) ?? "";
    const { reading, classification, movement, renames } = done;
    const money = chooseMoneyFormat(cells, reading);
    const block = { sheetId, sheet, address, origin: cells.origin, digest: last.digest };
    const written = { ...last.written, isRefresh: false };
    store.dispatch({
      type: "recalled",
      result: {
        ...block,
        reading,
        classification,
        movement,
        renames,
        money,
        written,
        day: last.day,
      },
      isSame: digest === last.digest,
    });
  } catch (error) {
    if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
  }
}

/** The columns, treatments and settings that stand in the pane. */
function askedOf({ look, choices, settings }: PaneState): Pick<CheckRequest, "choice" | "options"> {
  const choice = look.look && findChoice(look.look.plan, choices);
  const { display: _, numbers: __, ...options } = settings;
  return { options, ...(choice ? { choice } : {}) };
}

/**
 * Computes nothing: gives what was shown (`known`), so that just this is written. Where the cells are others by now it
 * stops the run (`changedSinceCheck`), and nothing is written, unless all that changed stands in one row: that is what the
 * person was still typing when "Write" was pressed, and it counts. `tell` gets the digest of what is written.
 */
export function reuse(
  store: Store,
  known: Decided & Pick<Partial<Check>, "cells">,
  tell: (digest: string) => void
): Compute {
  return async (work, watch) => {
    const { cells } = work;
    const digest = await watchSteps(digestCells(cells), watch);
    if (digest === null) return null;
    tell(digest);
    const { reading, classification } = known;
    const isSameSheet = cells.sheet === known.sheet;
    if (digest === known.digest && isSameSheet) return { reading, classification };
    const isTyped = known.cells !== undefined && isChangeOfOneRow(known.cells, cells);
    if (isSameSheet && isTyped && isReadAlike(work.plan, reading.plan)) {
      return computeForPane(work, watch);
    }
    const change = { sheetId: known.sheetId, address: known.address, isShift: true };
    store.dispatch({ type: "cellsChanged", changes: [change] });
    throw new FailureError({ code: "changedSinceCheck", sheet: known.sheet });
  };
}

/** Do the columns mean the same? An edit may make a column look like another one, which has to be shown first. */
function isReadAlike(one: ReadingPlan, other: ReadingPlan): boolean {
  const decides = ({ layout, headingRow, headings, columns }: ReadingPlan): string =>
    JSON.stringify([layout, headingRow, headings, Object.entries(columns).sort()]);
  return decides(one) === decides(other);
}

/** What of a run that computes anew has to be known later: what its cells were. */
export function noteDigest(compute: Compute, tell: (digest: string) => void): Compute {
  return async (work, watch) => {
    tell((await watchSteps(digestCells(work.cells), watch)) ?? "");
    return compute(work, watch);
  };
}
