import { untracked } from "./cells/area";
import { runExcel } from "./host/session";
import { stop } from "./host/failures";

/** Selects cells of a sheet for the person to see; the address is A1 text of that sheet. */
export async function showCells(sheetName: string, address: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    if (sheet.isNullObject) stop({ code: "sheetNotFound", sheet: sheetName });
    sheet.activate();
    untracked(sheet.getRange(address)).select();
    await context.sync();
  }, true);
}
