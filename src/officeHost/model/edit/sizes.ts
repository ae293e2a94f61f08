import { ApiError } from "../apiError";
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import { isHiddenRow } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { requireWritable } from "./guard";

/** Pixels of the widest digit in the default font (Calibri 11), which the file's column widths count in. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** What a column has in pixels where neither it nor the sheet says anything: 8.43 characters shown, 9.14 in a file. */
const STANDARD_PIXELS = 64;
const STANDARD_CHARACTERS = 8.43;

/** The width of a column in pixels at 96 dpi; 0 when it is hidden. */
export function columnPixels(sheet: Sheet, column: number): number {
  const record = sheet.columns[column];
  if (record?.hidden) return 0;
  return widthPixels(record?.width ?? sheet.defaultColumnWidth);
}

function widthPixels(characters: number): number {
  return characters === STANDARD_CHARACTERS
    ? STANDARD_PIXELS
    : Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** The width of a column in points, the API's unit; 0 when it is hidden. */
export function columnPoints(sheet: Sheet, column: number): number {
  return columnPixels(sheet, column) * POINTS_PER_PIXEL;
}

/** The height of a row in points; 0 when it is hidden. */
export function rowPoints(sheet: Sheet, row: number): number {
  const line = sheet.rows[row];
  if (isHiddenRow(line)) return 0;
  return line?.height ?? sheet.defaultRowHeight;
}

/** The points that `count` columns from `first` on take together. */
export function columnsPoints(sheet: Sheet, first: number, count: number): number {
  const recorded = Math.max(Math.min(sheet.columns.length, first + count) - first, 0);
  let points = (count - recorded) * widthPixels(sheet.defaultColumnWidth) * POINTS_PER_PIXEL;
  for (let column = first; column < first + recorded; column += 1)
    points += columnPoints(sheet, column);
  return points;
}

/** The points that `count` rows from `first` on take together. */
export function rowsPoints(sheet: Sheet, first: number, count: number): number {
  const recorded = Math.max(Math.min(sheet.rows.length, first + count) - first, 0);
  let points = (count - recorded) * sheet.defaultRowHeight;
  for (let row = first; row < first + recorded; row += 1) points += rowPoints(sheet, row);
  return points;
}

/**
 * Gives the columns of an area a width in points (0 hides them, more shows them), or the sheet's own with undefined.
 * Errors: `InvalidArgument` for no or too large a width, `AccessDenied`.
 */
export function setColumnWidth(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  points: number | undefined
): void {
  requireWritable(workbook, sheet, area, "allowFormatColumns");
  if (points !== undefined && !(points >= 0 && points <= 1_350)) {
    throw new ApiError("InvalidArgument", "A column's width is 0 to 1350 points.");
  }
  eachColumn(area, (column) => {
    const record = (sheet.columns[column] ??= {});
    record.hidden = points === 0;
    if (points === undefined) delete record.width;
    else if (points > 0) record.width = fileWidth(Math.round(points / POINTS_PER_PIXEL));
    delete record.bestFit;
  });
  tell(workbook, sheet, area, "columns");
}

/** Characters as a file counts them, to 1/256. */
export function fileWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** Gives the rows of an area a height in points (0 hides them, more shows them), or the sheet's own with undefined. */
export function setRowHeight(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  points: number | undefined
): void {
  requireWritable(workbook, sheet, area, "allowFormatRows");
  if (points !== undefined && !(points >= 0 && points <= 409.5)) {
    throw new ApiError("InvalidArgument", "A row's height is 0 to 409.5 points.");
  }
  if (area.rows === SHEET_ROWS) {
    if (points === 0) throw new ApiError("InvalidArgument", "Not every row can be hidden.");
    if (points !== undefined) sheet.defaultRowHeight = points;
    sheet.touched.add("properties");
  }
  eachRow(sheet, area, (row) => {
    const line = sheet.rowForChange(row);
    line.hidden = points === 0;
    if (points !== 0) line.height = area.rows === SHEET_ROWS ? undefined : points;
  });
  tell(workbook, sheet, area, "rows");
}

/** Hides or shows the columns of an area. */
export function setColumnsHidden(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  isHidden: boolean
): void {
  requireWritable(workbook, sheet, area, "allowFormatColumns");
  eachColumn(area, (column) => {
    (sheet.columns[column] ??= {}).hidden = isHidden;
  });
  tell(workbook, sheet, area, "columns");
}

/** Hides or shows the rows of an area; rows that a filter hides are shown too. */
export function setRowsHidden(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  isHidden: boolean
): void {
  requireWritable(workbook, sheet, area, "allowFormatRows");
  if (isHidden && area.rows === SHEET_ROWS) {
    throw new ApiError("InvalidArgument", "Not every row can be hidden.");
  }
  eachRow(sheet, area, (row) => {
    if (!isHidden && !sheet.rows[row]) return;
    const line = sheet.rowForChange(row);
    line.hidden = isHidden;
    line.filtered = false;
  });
  tell(workbook, sheet, area, "rows");
  workbook.tellHandlers(sheet, { name: "rowsHidden", area, isHidden });
}

function eachColumn(area: Area, change: (column: number) => void): void {
  const end = Math.min(area.column + area.columns, SHEET_COLUMNS);
  for (let column = area.column; column < end; column += 1) change(column);
}

/** Of all rows only those with a record: the others follow the sheet. */
function eachRow(sheet: Sheet, area: Area, change: (row: number) => void): void {
  const end = area.rows === SHEET_ROWS ? sheet.rows.length : area.row + area.rows;
  for (let row = area.row; row < end; row += 1) {
    if (area.rows !== SHEET_ROWS || sheet.rows[row]) change(row);
  }
}

function tell(workbook: Workbook, sheet: Sheet, area: Area, facet: "rows" | "columns"): void {
  sheet.touched.add(facet);
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}
