import { ApiError } from "../apiError";
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Options of a protection that open a kind of change for locked cells too (Excel.WorksheetProtectionOptions). */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowInsertHyperlinks"
  | "allowSort"
  | "allowAutoFilter"
  | "allowEditObjects";

/**
 * Refuses a change of cells that a protection forbids: with `AccessDenied`, as Excel answers. Unlocked cells may get
 * other contents; every other change (`permission`) needs its option. Sheets that are not protected allow everything.
 */
export function requireWritable(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  permission?: Permission
): void {
  if (!sheet.protection.protected) return;
  if (permission !== undefined) {
    if (sheet.protection.options[permission] === true) return;
    throw denied(sheet);
  }
  if (hasLockedCell(workbook, sheet, area)) throw denied(sheet);
}

function denied(sheet: Sheet): ApiError {
  return new ApiError("AccessDenied", `The sheet "${sheet.name}" is protected.`, 403);
}

function hasLockedCell(workbook: Workbook, sheet: Sheet, area: Area): boolean {
  const locks = new Map<number, boolean>();
  const isLocked = (style: number): boolean => {
    let locked = locks.get(style);
    if (locked === undefined) {
      locked = workbook.styles.get(style).locked !== false;
      locks.set(style, locked);
    }
    return locked;
  };
  const lastRow = Math.min(area.row + area.rows, Math.max(sheet.rows.length, area.row + 1));
  for (let row = area.row; row < lastRow; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (isLocked(sheet.styleAt(row, column))) return true;
    }
  }
  if (lastRow === area.row + area.rows) return false;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (isLocked(sheet.columns[column]?.style ?? 0)) return true;
  }
  return false;
}

/**
 * Refuses a block write over rows that a filter hides. Excel puts such values into wrong rows without a word; a stand-in
 * must not teach anyone that this works, so it answers `FilteredRangeConflict`. One cell is safe.
 */
export function requireUnfiltered(sheet: Sheet, area: Area): void {
  if (area.rows === 1) return;
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rows.length); row += 1) {
    if (sheet.rows[row]?.filtered) {
      throw new ApiError(
        "FilteredRangeConflict",
        `Row ${row + 1} of "${sheet.name}" is hidden by a filter: Excel misplaces values written across it.`,
        409
      );
    }
  }
}

/** Does the area cover whole columns or whole rows of the sheet (an unbounded range in Excel's words)? */
export function isUnbounded(area: Area): boolean {
  return area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS;
}

/** The part of an area in which the sheet has any cell record; what lies outside is empty. */
export function clipToUsed(sheet: Sheet, area: Area): Area | undefined {
  return intersectAreas(area, recordedArea(sheet));
}

/** The area that holds every cell record of the sheet, at least A1. */
export function recordedArea(sheet: Sheet): Area {
  let columns = 1;
  for (const line of sheet.rows) {
    if (!line) continue;
    columns = Math.max(columns, line.values.length, line.styles.length);
    // A formula that has no result yet stands in a cell without a value.
    for (const column of line.extras?.keys() ?? []) columns = Math.max(columns, column + 1);
  }
  return { row: 0, column: 0, rows: Math.max(sheet.rows.length, 1), columns };
}

/** Is this the merged area's hidden cell: in a merge, and not its top left one? */
export function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      (row !== merge.row || column !== merge.column)
  );
}
