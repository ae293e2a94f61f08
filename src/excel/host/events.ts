import { readFailure } from "./failures";

/** Cells of a sheet that were changed, by whomever but this add-in. */
export type ChangedCells = {
  readonly sheetId: string;
  /** As Excel gives it: `B2:C9`, or `5:6` for whole rows. */
  readonly address: string;
  /** Rows or columns came or went: what stood below or right of them stands elsewhere now. */
  readonly isShift: boolean;
};

/** Excel raises an event for every step of a drag: the listener is called this long after the last of them. */
const PAUSE_MS = 200;

/**
 * Calls `tell` shortly after the selection or the sheet has changed. Returns the function that stops it. Throws
 * `FailureError` when Excel takes no listener.
 */
export async function watchSelection(tell: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  };
  try {
    return await Excel.run(async (context) => {
      const selection = context.workbook.onSelectionChanged.add(later);
      const activation = context.workbook.worksheets.onActivated.add(later);
      await context.sync();
      return async () => {
        clearTimeout(timer);
        // A listener must be removed in the context in which it was added.
        await Excel.run(selection.context as Excel.RequestContext, async (same) => {
          selection.remove();
          activation.remove();
          await same.sync();
        });
      };
    });
  } catch (error) {
    throw readFailure(error);
  }
}

/** What Excel says of a change that this very add-in made; older versions do not say whose it was. */
const OURS = "ThisLocalAddin";

/**
 * Calls `tell` shortly after cells of any sheet were changed, with all changes since the last call. Changes of this
 * add-in are left out where Excel tells them apart (ExcelApi 1.14). Returns the function that stops it. Throws
 * `FailureError` when Excel takes no listener.
 */
export async function watchCells(
  tell: (changes: readonly ChangedCells[]) => void
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes: ChangedCells[] = [];
  const end = (): void => {
    const told = changes;
    changes = [];
    tell(told);
  };
  const note = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (String(event.triggerSource) === OURS) return;
    const { worksheetId: sheetId, address, changeType } = event;
    changes.push({ sheetId, address, isShift: changeType !== "RangeEdited" });
    clearTimeout(timer);
    timer = setTimeout(end, PAUSE_MS);
  };
  try {
    return await Excel.run(async (context) => {
      const listener = context.workbook.worksheets.onChanged.add(note);
      await context.sync();
      return async () => {
        clearTimeout(timer);
        await Excel.run(listener.context as Excel.RequestContext, async (same) => {
          listener.remove();
          await same.sync();
        });
      };
    });
  } catch (error) {
    throw readFailure(error);
  }
}
