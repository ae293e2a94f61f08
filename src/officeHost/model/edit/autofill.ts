import { isDateFormat } from "../../../../node_modules/numfmt/dist/index.js";
import { ApiError, notImitated } from "../apiError";
import { holdsArea, type Area } from "../area";
import type { CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells } from "./cells";
import { readCells, requireRoom, type CopiedCell } from "./copy";
import { offsetFormula } from "./references";
import { continueSeries, type FillWay } from "./fillSeries";
import { requireWritable } from "./guard";

/** Excel.AutoFillType, without the patterns of FlashFill. */
export const FILL_WORDS = [
  ...["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"],
  ...["FillDays", "FillWeekdays", "FillMonths", "FillYears", "LinearTrend", "GrowthTrend"],
] as const;

/**
 * Fills a destination from the cells at one end of it, as dragging the fill handle does: each row or column goes on by
 * itself. Errors: `InvalidArgument` where the destination does not hold the source or grows both ways, `AccessDenied`.
 */
export function autoFillCells(
  workbook: Workbook,
  sheet: Sheet,
  source: Area,
  destination: Area,
  word: string
): void {
  const isDown = destination.rows !== source.rows;
  const isAcross = destination.columns !== source.columns;
  if (!holdsArea(destination, source) || (isDown && isAcross)) {
    throw new ApiError("InvalidArgument", "A fill goes one way and begins with its source.");
  }
  if (word === "FlashFill") throw notImitated('autoFill("FlashFill")');
  requireRoom(destination);
  if (!isDown && !isAcross) return;
  const cells = readCells(sheet, source);
  const lines = isDown
    ? Array.from({ length: source.columns }, (_, c) => cells.map((row) => row[c]))
    : cells;
  const size = isDown ? source.rows : source.columns;
  const start = isDown ? source.row - destination.row : source.column - destination.column;
  const total = isDown ? destination.rows : destination.columns;
  const write = (): void => {
    lines.forEach((line, across) => {
      const known = line.flatMap((cell) => cell ?? []);
      const isBack = start > 0;
      const steps = isBack ? start : total - size;
      const ordered = isBack ? [...known].reverse() : known;
      const series = continueLine(workbook, ordered, steps, word, isBack);
      series.forEach((filled, step) => {
        const offset = isBack ? start - 1 - step : start + size + step;
        const at = isDown
          ? { row: destination.row + offset, column: source.column + across }
          : { row: source.row + across, column: destination.column + offset };
        const from = isBack ? size - 1 - (step % size) : step % size;
        const by = offset - (start + from);
        putFilled(sheet, at, filled, { word, down: isDown ? by : 0, right: isDown ? 0 : by });
      });
    });
  };
  if (word === "FillFormats") {
    requireWritable(workbook, sheet, destination, "allowFormatCells");
    write();
    workbook.tell({ kind: "formats", sheet: sheet.id, area: destination });
  } else editCells(workbook, sheet, destination, write);
}

type Filled = { readonly cell: CopiedCell; readonly value: CellValue };

/** What follows a line of cells; formulas are carried by the cell they are copied from. */
function continueLine(
  workbook: Workbook,
  cells: readonly CopiedCell[],
  steps: number,
  word: string,
  isBack: boolean
): Filled[] {
  const hasFormula = cells.some(({ extra }) => extra?.formula !== undefined);
  const isCopy = word === "FillCopy" || word === "FillFormats" || hasFormula;
  const isDate = cells.every(({ value, style }) => {
    const format = workbook.styles.get(style).numberFormat;
    return typeof value === "number" && format !== undefined && isDateFormat(format);
  });
  const values = cells.map(({ value }) => value);
  const next = isCopy
    ? undefined
    : continueSeries(values, steps, { way: wayOf(word), isDate, isBack });
  return Array.from({ length: steps }, (_, step) => {
    const cell = cells[step % cells.length] as CopiedCell;
    return { cell, value: next ? (next[step] ?? null) : cell.value };
  });
}

function wayOf(word: string): FillWay {
  switch (word) {
    case "FillSeries":
    case "LinearTrend":
      return "linear";
    case "GrowthTrend":
      return "growth";
    case "FillDays":
      return "days";
    case "FillWeekdays":
      return "weekdays";
    case "FillMonths":
      return "months";
    case "FillYears":
      return "years";
    default:
      return "default";
  }
}

function putFilled(
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  { cell, value }: Filled,
  how: { readonly word: string; readonly down: number; readonly right: number }
): void {
  const style = cell.style === sheet.styleAt(at.row, at.column) ? undefined : cell.style;
  if (how.word === "FillFormats") {
    if (style !== undefined) sheet.rowForChange(at.row).styles[at.column] = style;
    return;
  }
  const formula = cell.extra?.formula;
  const moved =
    formula === undefined
      ? undefined
      : {
          formula: offsetFormula(formula, how.down, how.right),
          ...(cell.extra?.intersects ? ({ intersects: true } as const) : {}),
        };
  sheet.put(at.row, at.column, value, how.word === "FillValues" ? undefined : style, moved);
}
