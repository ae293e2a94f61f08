import { ApiError } from "../apiError";
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { requireWritable } from "./guard";

/** Which lines a group is made of. */
export type GroupBy = "rows" | "columns";

/** Excel has eight levels of an outline: seven depths of groups and what stands outside of them. */
const DEEPEST = 7;

/** Puts the rows or columns of an area one level deeper (`by` 1) or higher (-1). Errors: `InvalidArgument`, `AccessDenied`. */
export function changeLevels(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  groupBy: GroupBy,
  by: 1 | -1
): void {
  requireFitting(area, groupBy);
  changeLines(workbook, sheet, area, groupBy, (line) => {
    line.outlineLevel = Math.min(Math.max((line.outlineLevel ?? 0) + by, 0), DEEPEST);
    if (line.outlineLevel === 0 && by < 0) line.hidden = false;
  });
}

/** Hides or shows the grouped rows or columns of an area. Errors: `InvalidArgument`, `AccessDenied`. */
export function setGroupShown(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  groupBy: GroupBy,
  isShown: boolean
): void {
  requireFitting(area, groupBy);
  changeLines(workbook, sheet, area, groupBy, (line) => {
    if ((line.outlineLevel ?? 0) > 0) line.hidden = !isShown;
  });
  // The line behind a group, where Excel draws its button, says that the group is closed.
  const isRows = groupBy === "rows";
  const at = isRows ? area.row + area.rows : area.column + area.columns;
  const behind = isRows ? { ...area, row: at, rows: 1 } : { ...area, column: at, columns: 1 };
  if (at < (isRows ? SHEET_ROWS : SHEET_COLUMNS)) {
    changeLines(workbook, sheet, behind, groupBy, (line) => (line.collapsed = !isShown));
  }
}

/** Shows an outline down to a level: 1 shows what no group holds; 0 leaves the rows or columns as they are. */
export function showLevels(
  workbook: Workbook,
  sheet: Sheet,
  rowLevels: number,
  columnLevels: number
): void {
  const all = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
  const show = (levels: number) => (line: OutlinedLine) => {
    const level = line.outlineLevel ?? 0;
    if (level > 0) line.hidden = level >= levels;
  };
  if (rowLevels > 0) changeLines(workbook, sheet, all, "rows", show(rowLevels));
  if (columnLevels > 0) changeLines(workbook, sheet, all, "columns", show(columnLevels));
}

type OutlinedLine = { outlineLevel?: number; hidden?: boolean; collapsed?: boolean };

function changeLines(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  groupBy: GroupBy,
  change: (line: OutlinedLine) => void
): void {
  const isRows = groupBy === "rows";
  requireWritable(workbook, sheet, area, isRows ? "allowFormatRows" : "allowFormatColumns");
  const [first, count] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  const isWhole = count === (isRows ? SHEET_ROWS : SHEET_COLUMNS);
  const end = isWhole ? (isRows ? sheet.rows.length : sheet.columns.length) : first + count;
  for (let at = first; at < end; at += 1) {
    if (isRows) change(sheet.rowForChange(at));
    else change((sheet.columns[at] ??= {}));
  }
  sheet.touched.add(groupBy);
  if (isRows) workbook.tell({ kind: "other", sheet: sheet.id, what: "outline" });
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

/** Whole rows are no columns to group, and the other way round. */
function requireFitting(area: Area, groupBy: GroupBy): void {
  const isOther = groupBy === "rows" ? area.rows === SHEET_ROWS : area.columns === SHEET_COLUMNS;
  if (!isOther) return;
  throw new ApiError("InvalidArgument", `The range cannot be grouped by ${groupBy}.`);
}
