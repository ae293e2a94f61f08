import { ApiError } from "../apiError";
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { CellExtra, CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells } from "./cells";
import { clearParts, putParts, readParts, type PartKinds, type Place } from "./copyParts";
import { isUnbounded, recordedArea, requireWritable } from "./guard";
import { offsetFormula, transposeFormula } from "./references";
import { nameTable, tableAt } from "./tableReferences";

/** Excel.RangeCopyType, without links. */
export type CopyWord = "All" | "Formulas" | "Values" | "Formats";
export type CopyOptions = {
  readonly word: CopyWord;
  /** Empty cells of the source leave what is there. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
};

export type CopiedCell = {
  readonly value: CellValue;
  readonly style: number;
  readonly extra: CellExtra | undefined;
};

/** What comes along beside the cells: a paste of formats brings rules and merges, one of everything brings the rest. */
const NOTHING: PartKinds = { rules: false, merges: false, validations: false, links: false };
const PARTS: Readonly<Record<CopyWord, PartKinds>> = {
  All: { rules: true, merges: true, validations: true, links: true },
  Formats: { ...NOTHING, rules: true, merges: true },
  Formulas: NOTHING,
  Values: NOTHING,
};

/**
 * Copies cells as copy and paste do: a target that is a multiple of the source is filled with repetitions, any other
 * gets the source once from its top left. Relative references go along, turned over by a paste that transposes. Errors:
 * `AccessDenied`; `InvalidArgument` where the copy would not fit on the sheet.
 */
export function copyCells(
  workbook: Workbook,
  source: Place,
  target: Place,
  options: CopyOptions
): void {
  const from = boundedPart(source);
  const { transpose, word } = options;
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const isMultiple = target.area.rows % rows === 0 && target.area.columns % columns === 0;
  const to: Area = {
    row: target.area.row,
    column: target.area.column,
    rows: isMultiple && !isUnbounded(target.area) ? target.area.rows : rows,
    columns: isMultiple && !isUnbounded(target.area) ? target.area.columns : columns,
  };
  requireRoom(to);
  const cells = readCells(source.sheet, from);
  const parts = readParts({ sheet: source.sheet, area: from }, PARTS[word]);
  const write = (): void => {
    for (let r = 0; r < to.rows; r += 1) {
      for (let c = 0; c < to.columns; c += 1) {
        const [sr, sc] = transpose ? [c % columns, r % rows] : [r % rows, c % columns];
        const cell = cells[sr]?.[sc];
        if (!cell || (options.skipBlanks && cell.value === null && !cell.extra)) continue;
        const at = { row: to.row + r, column: to.column + c };
        const home = { row: from.row + sr, column: from.column + sc };
        const table = tableAt(source.sheet, home);
        const isLeft = table && tableAt(target.sheet, at) !== table;
        const move = (formula: string): string => {
          const named = isLeft ? nameTable(formula, table) : formula;
          return transpose
            ? transposeFormula(named, home, at)
            : offsetFormula(named, at.row - home.row, at.column - home.column);
        };
        paste(target.sheet, at, cell, word, move);
      }
    }
    clearParts({ sheet: target.sheet, area: to }, PARTS[word]);
    for (let row = to.row; row < to.row + to.rows; row += rows) {
      for (let column = to.column; column < to.column + to.columns; column += columns) {
        putParts(target.sheet, parts, (area) => {
          const [down, right] = [area.row - from.row, area.column - from.column];
          return transpose
            ? { row: row + right, column: column + down, rows: area.columns, columns: area.rows }
            : { ...area, row: row + down, column: column + right };
        });
      }
    }
  };
  if (word === "Formats" || word === "All") {
    requireWritable(workbook, target.sheet, to, "allowFormatCells");
  }
  if (word === "Formats") write();
  else editCells(workbook, target.sheet, to, write);
  if (word === "Formats" || word === "All") {
    workbook.tell({ kind: "formats", sheet: target.sheet.id, area: to });
  }
}

/** Errors: `InvalidArgument` for an area that reaches over the sheet's edge. */
export function requireRoom(area: Area): void {
  if (area.row + area.rows <= SHEET_ROWS && area.column + area.columns <= SHEET_COLUMNS) return;
  throw new ApiError("InvalidArgument", "The cells would not fit on the sheet.");
}

/** Of whole columns or rows the part with cells in it. */
function boundedPart({ sheet, area }: Place): Area {
  if (!isUnbounded(area)) return area;
  return intersectAreas(area, recordedArea(sheet)) ?? { ...area, rows: 1, columns: 1 };
}

/** The cells of an area, row by row. */
export function readCells(sheet: Sheet, area: Area): CopiedCell[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => ({
      value: sheet.valueAt(area.row + r, area.column + c),
      style: sheet.styleAt(area.row + r, area.column + c),
      extra: sheet.extraAt(area.row + r, area.column + c),
    }))
  );
}

function paste(
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  cell: CopiedCell,
  word: CopyWord,
  move: (formula: string) => string
): void {
  const style = cell.style === sheet.styleAt(at.row, at.column) ? undefined : cell.style;
  if (word === "Formats") {
    if (style !== undefined) sheet.rowForChange(at.row).styles[at.column] = style;
    return;
  }
  const formula = word === "Values" ? undefined : cell.extra?.formula;
  sheet.put(
    at.row,
    at.column,
    cell.value,
    word === "All" ? style : undefined,
    formula === undefined
      ? undefined
      : { formula: move(formula), ...(cell.extra?.intersects && { intersects: true }) }
  );
}
