import { readFailure } from "./failures";

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
