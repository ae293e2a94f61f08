import { ApiError } from "../apiError";
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { Sheet } from "../sheet";
import type { Style } from "../style";
import type { Workbook } from "../workbook";
import { blockOf } from "./cells";
import { isUnbounded, recordedArea, requireWritable } from "./guard";

/**
 * Changes the look of every cell of an area and tells the workbook. Whole columns and rows get a style of their own
 * rather than a million cells; cells in them with another style are changed one by one. Errors: `AccessDenied` on a
 * protected sheet that does not allow to format cells.
 */
export function changeStyle(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  change: (style: Style) => Style
): void {
  requireWritable(workbook, sheet, area, "allowFormatCells");
  const known = new Map<number, number>();
  const derive = (style: number): number => {
    let derived = known.get(style);
    if (derived === undefined) {
      derived = workbook.styles.derive(style, change);
      known.set(style, derived);
    }
    return derived;
  };
  if (area.rows === SHEET_ROWS) styleColumns(sheet, area, derive);
  else if (area.columns === SHEET_COLUMNS) styleRows(sheet, area, derive);
  else styleCells(sheet, area, derive);
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

function styleCells(sheet: Sheet, area: Area, derive: (style: number) => number): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.rowForChange(row);
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      line.styles[column] = derive(
        line.styles[column] ?? line.style ?? sheet.columns[column]?.style ?? 0
      );
    }
  }
}

function styleColumns(sheet: Sheet, area: Area, derive: (style: number) => number): void {
  const end = area.column + area.columns;
  sheet.rows.forEach((line, row) => {
    if (!line) return;
    if (line.style !== undefined) {
      const change = sheet.rowForChange(row);
      for (let column = area.column; column < end; column += 1) {
        change.styles[column] = derive(change.styles[column] ?? line.style);
      }
      return;
    }
    for (let column = area.column; column < Math.min(end, line.styles.length); column += 1) {
      const style = line.styles[column];
      if (style !== undefined) sheet.rowForChange(row).styles[column] = derive(style);
    }
  });
  for (let column = area.column; column < end; column += 1) {
    const record = (sheet.columns[column] ??= {});
    record.style = derive(record.style ?? 0);
  }
  sheet.touched.add("columns");
}

function styleRows(sheet: Sheet, area: Area, derive: (style: number) => number): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.rowForChange(row);
    const last = Math.max(line.styles.length, sheet.columns.length);
    for (let column = 0; column < last; column += 1) {
      const own =
        line.styles[column] ??
        (line.style === undefined ? sheet.columns[column]?.style : undefined);
      if (own !== undefined) line.styles[column] = derive(own);
    }
    line.style = derive(line.style ?? 0);
  }
}

/**
 * Writes number formats as `Range.numberFormat` does: a block with the area's dimensions (null leaves a cell alone), or
 * one format for all cells. Errors as for values.
 */
export function writeFormats(workbook: Workbook, sheet: Sheet, area: Area, formats: unknown): void {
  const single = singleFormat(formats);
  const block = single === undefined ? blockOf(area, formats) : undefined;
  if (single !== undefined) {
    const numberFormat = formatText(single);
    changeStyle(workbook, sheet, area, (style) => ({ ...style, numberFormat }));
    return;
  }
  if (block === undefined) return;
  changeStyles(workbook, sheet, area, (row, column) => {
    const format = block[row - area.row]?.[column - area.column];
    if (format === null || format === undefined) return undefined;
    const change = (style: Style): Style => ({ ...style, numberFormat: formatText(format) });
    return { key: String(format), change };
  });
}

/**
 * The format that was given for all cells: a text, or an array with one text alone, which Excel spreads over bounded
 * and unbounded ranges alike (office-js-docs-pr#5400, office-js-docs-reference#578).
 */
function singleFormat(formats: unknown): unknown {
  if (!Array.isArray(formats)) return formats ?? undefined;
  const [line] = formats as unknown[];
  const isOne = formats.length === 1 && Array.isArray(line) && line.length === 1;
  return isOne ? ((line[0] as unknown) ?? undefined) : undefined;
}

function formatText(format: unknown): string | undefined {
  if (typeof format !== "string") {
    throw new ApiError("InvalidArgument", "A number format is a text.");
  }
  return format === "" || format.toLowerCase() === "general" ? undefined : format;
}

/**
 * Visits the number of every style that an area's cells show, each once; of whole columns and rows the records decide
 * rather than a million cells.
 */
export function stylesIn(sheet: Sheet, area: Area): ReadonlySet<number> {
  const styles = new Set<number>();
  const bounded = isUnbounded(area) ? intersectAreas(area, recordedArea(sheet)) : area;
  if (bounded !== area) {
    if (area.rows === SHEET_ROWS) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        styles.add(sheet.columns[column]?.style ?? 0);
        if (area.columns === SHEET_COLUMNS && column >= sheet.columns.length) break;
      }
    } else {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        styles.add(sheet.rows[row]?.style ?? 0);
      }
    }
  }
  if (!bounded) return styles;
  for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
    for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
      styles.add(sheet.styleAt(row, column));
    }
  }
  return styles;
}

/** A change of one cell's look; equal keys mean the same change. */
export type KeyedChange = { readonly key: string; readonly change: (style: Style) => Style };

/**
 * Changes the looks of the cells of an area one by one and tells the workbook once; undefined leaves a cell alone.
 * Errors: `AccessDenied`.
 */
export function changeStyles(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  changeAt: (row: number, column: number) => KeyedChange | undefined
): void {
  requireWritable(workbook, sheet, area, "allowFormatCells");
  const known = new Map<string, number>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const wanted = changeAt(row, column);
      if (!wanted) continue;
      const style = sheet.styleAt(row, column);
      const key = `${style}|${wanted.key}`;
      let derived = known.get(key);
      if (derived === undefined) {
        derived = workbook.styles.derive(style, wanted.change);
        known.set(key, derived);
      }
      sheet.rowForChange(row).styles[column] = derived;
    }
  }
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}
