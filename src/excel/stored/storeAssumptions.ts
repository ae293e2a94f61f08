import { MEMORY_KEY, parseMemory, printMemory } from "./workbookSettings";
import { runExcel } from "../host/session";
import { storeNumbers, type Assumptions } from "./assumptions";

/**
 * Keeps the numbers that a person put in for what is told of clients in the workbook, without a run: they change
 * nothing that was written. Fails at once while a cell is being typed in. Throws `FailureError`.
 */
export async function rememberNumbers(numbers: Assumptions): Promise<void> {
  await runExcel(async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(MEMORY_KEY).load("value");
    await context.sync();
    const { numbers: _, ...memory } = parseMemory(setting.isNullObject ? undefined : setting.value);
    const own = storeNumbers(numbers);
    const text = printMemory({ ...memory, ...(own ? { numbers: own } : {}) });
    if (!setting.isNullObject && text === setting.value) return;
    if (setting.isNullObject && !own) return;
    settings.add(MEMORY_KEY, text);
    await context.sync();
  }, false);
}
