import { ApiError } from "../apiError";
import type { Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells, writtenValue } from "./cells";
import { clipToUsed } from "./guard";

/**
 * Removes the rows of an area that equal an earlier one in the given columns (offsets; letter case aside). The rows
 * below move up within the area. Errors: `InvalidArgument` for a column outside or none, `AccessDenied`.
 */
export function removeDuplicateRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  includesHeader: boolean
): { readonly removed: number; readonly uniqueRemaining: number } {
  if (
    columns.length === 0 ||
    columns.some((one) => !Number.isInteger(one) || one < 0 || one >= area.columns)
  ) {
    throw new ApiError("InvalidArgument", "The columns to compare are offsets within the range.");
  }
  const used = clipToUsed(sheet, area);
  if (!used) return { removed: 0, uniqueRemaining: 0 };
  const first = area.row + (includesHeader ? 1 : 0);
  const end = used.row + used.rows;
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row < end; row += 1) {
    const key = columns.map((one) => keyOf(sheet, row, area.column + one)).join("\u0000");
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = Math.max(end - first, 0) - kept.length;
  if (removed === 0) return { removed, uniqueRemaining: kept.length };
  editCells(workbook, sheet, area, () => {
    for (let row = first; row < end; row += 1) {
      const from = kept[row - first];
      if (from === row) continue;
      for (let column = area.column; column < used.column + used.columns; column += 1) {
        if (from === undefined) sheet.put(row, column, null);
        else {
          const style = sheet.styleAt(from, column);
          const isSame = style === sheet.styleAt(row, column);
          const extra = sheet.extraAt(from, column);
          sheet.put(row, column, sheet.valueAt(from, column), isSame ? undefined : style, extra);
        }
      }
    }
  });
  return { removed, uniqueRemaining: kept.length };
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  const value = writtenValue(sheet.valueAt(row, column));
  return `${typeof value}:${String(value).toLocaleLowerCase()}`;
}
