import { readFailure } from "./failures";

/** Excel tells of every step of a drag; this long after the last one somebody is told. */
const PAUSE_MS = 200;

/**
 * Tells, a moment after the last change, that another selection or sheet stands there now. Gives the function that ends
 * it. Throws `FailureError` when Excel takes no listener.
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
        // Listeners are taken off in the context that put them on.
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
