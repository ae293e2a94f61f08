import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells, putTyped } from "./cells";
import type { Language } from "./dates";
import { parseTyped } from "./parse";

/**
 * Types a text into one cell as a person does: parsed in their language, checked against a protection, the listeners
 * told. Zero-based row and column. Errors: `AccessDenied` on a locked cell of a protected sheet.
 */
export function typeInto(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  language: Language
): void {
  editCells(workbook, sheet, { row, column, rows: 1, columns: 1 }, () => {
    const style = sheet.styleAt(row, column);
    const isText = workbook.styles.get(style).numberFormat === "@";
    putTyped(
      workbook,
      sheet,
      row,
      column,
      parseTyped(text, language, { isText, date1904: workbook.date1904 })
    );
  });
}
