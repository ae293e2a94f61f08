import { excelCode, readFailure } from "./failures";

/**
 * One conversation with Excel. `waitForCell`: when a person is typing in a cell, wait until that is done (a pressed
 * button) or fail at once with `cellEditing` (a look nobody asked for). `isOneStep`: one Ctrl+Z takes all its requests
 * back; only where Excel knows that (ExcelApi 1.20). Throws `FailureError`, or a bug as it came.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  waitForCell: boolean,
  isOneStep = false
): Promise<T> {
  const options = { delayForCellEdit: waitForCell, ...(isOneStep ? { mergeUndoGroup: true } : {}) };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw readFailure(error);
  }
}

/** Error codes that occur while the focus moves between two workbooks: one more try usually helps. */
const PASSING = new Set(["InvalidSelection", "InactiveWorkbook", "GeneralException"]);
const PAUSE_MS = 200;

/** Runs a step that only reads; when it fails for a reason that passes by itself, once more after a moment. */
export async function tryTwice<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!PASSING.has(excelCode(error) ?? "")) throw error;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    return step();
  }
}

/** Runs the steps one after another. */
export async function inTurn<T, R>(
  items: readonly T[],
  step: (item: T) => Promise<R>
): Promise<R[]> {
  return items.reduce<Promise<R[]>>(
    async (before, item) => [...(await before), await step(item)],
    Promise.resolve([])
  );
}
