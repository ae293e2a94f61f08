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

/** The row of the active cell, zero-based, and what it shows in the column wanted of that sheet; undefined: none wanted. */
export type ActiveRow = {
  readonly sheet: string;
  readonly row: number;
  readonly text: string | undefined;
};

/**
 * Reads one cell in the row of the active cell: of the column (zero-based) that `columns` names for its sheet. At most two
 * requests. Throws `FailureError`.
 */
export async function readActiveRow(columns: ReadonlyMap<string, number>): Promise<ActiveRow> {
  return runExcel(async (context) => {
    const active = context.workbook.getActiveCell();
    active.load({ rowIndex: true, worksheet: { name: true } });
    await context.sync();
    const { rowIndex: row, worksheet } = active;
    const column = columns.get(worksheet.name);
    if (column === undefined) return { sheet: worksheet.name, row, text: undefined };
    const cell = untracked(worksheet.getCell(row, column));
    cell.load({ text: true });
    await context.sync();
    return { sheet: worksheet.name, row, text: cell.text[0]?.[0] ?? "" };
  }, false);
}
