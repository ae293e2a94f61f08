import { ApiError, notImitated } from "../../wire/object";
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import { areasMeet } from "../areas";
import type { CellExtra, CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells } from "./cells";
import { isUnbounded, recordedArea, requireWritable } from "./guard";
import { mapReferences, offsetFormula, referenceArea, referenceText } from "./references";
import { mapFormulas } from "./shiftParts";

/** Excel.RangeCopyType, without links. */
export type CopyWord = "All" | "Formulas" | "Values" | "Formats";
export type CopyOptions = {
  readonly word: CopyWord;
  /** Empty cells of the source leave what is there. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
};
export type Place = { readonly sheet: Sheet; readonly area: Area };

type Cell = { value: CellValue; style: number; extra: CellExtra | undefined };

/**
 * Copies cells as copy and paste do: a target that is a multiple of the source is filled with repetitions, any other
 * gets the source once from its top left. Relative references go along. Errors: `AccessDenied`; `ApiNotFound` where
 * "All" would have to copy conditional formats, validations or merges, which the preview does not.
 */
export function copyCells(
  workbook: Workbook,
  source: Place,
  target: Place,
  options: CopyOptions
): void {
  const from = boundedPart(source);
  if (options.word === "All") requireCellsOnly(source);
  const { transpose } = options;
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const isMultiple = target.area.rows % rows === 0 && target.area.columns % columns === 0;
  const to: Area = {
    row: target.area.row,
    column: target.area.column,
    rows: isMultiple && !isUnbounded(target.area) ? target.area.rows : rows,
    columns: isMultiple && !isUnbounded(target.area) ? target.area.columns : columns,
  };
  if (to.row + to.rows > SHEET_ROWS || to.column + to.columns > SHEET_COLUMNS) {
    throw new ApiError("InvalidArgument", "The copy would not fit on the sheet.");
  }
  const cells = readCells(source.sheet, from);
  const write = (): void => {
    for (let r = 0; r < to.rows; r += 1) {
      for (let c = 0; c < to.columns; c += 1) {
        const [sr, sc] = transpose ? [c % columns, r % rows] : [r % rows, c % columns];
        const cell = cells[sr]?.[sc];
        if (!cell) continue;
        const isBlank = cell.value === null && !cell.extra;
        if (isBlank && options.skipBlanks) continue;
        const moved = { row: to.row + r, column: to.column + c };
        paste(target.sheet, moved, cell, options.word, {
          rows: moved.row - (from.row + sr),
          columns: moved.column - (from.column + sc),
        });
      }
    }
  };
  if (options.word === "Formats") {
    requireWritable(workbook, target.sheet, to, "allowFormatCells");
    write();
    workbook.tell({ kind: "formats", sheet: target.sheet.id, area: to });
  } else editCells(workbook, target.sheet, to, write);
}

/** Of whole columns or rows the part with cells in it. */
function boundedPart({ sheet, area }: Place): Area {
  if (!isUnbounded(area)) return area;
  return intersectAreas(area, recordedArea(sheet)) ?? { ...area, rows: 1, columns: 1 };
}

function requireCellsOnly({ sheet, area }: Place): void {
  const rules = [...sheet.conditionalFormats, ...sheet.validations];
  if (rules.some((rule) => areasMeet(rule.areas, [area])) || areasMeet(sheet.merges, [area])) {
    throw notImitated("copying conditional formats, data validations and merges");
  }
}

function readCells(sheet: Sheet, area: Area): Cell[][] {
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
  cell: Cell,
  word: CopyWord,
  by: { readonly rows: number; readonly columns: number }
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
    formula === undefined ? undefined : { formula: offsetFormula(formula, by.rows, by.columns) }
  );
}

/**
 * Moves cells as cut and paste do: the place they leave is empty and plain, formulas that refer to cells within the
 * area refer to their new place. Errors: `AccessDenied`; `ApiNotFound` where rules or merges would have to move.
 */
export function moveCells(workbook: Workbook, source: Place, target: Place): void {
  const { area } = source;
  const to: Area = { ...area, row: target.area.row, column: target.area.column };
  if (to.row + to.rows > SHEET_ROWS || to.column + to.columns > SHEET_COLUMNS) {
    throw new ApiError("InvalidArgument", "The cells would not fit on the sheet.");
  }
  if (isUnbounded(area)) throw notImitated("moving whole rows and columns");
  requireCellsOnly(source);
  requireWritable(workbook, source.sheet, area);
  const cells = readCells(source.sheet, area);
  editCells(workbook, source.sheet, area, () => {
    eachCell(area, (row, column) => source.sheet.put(row, column, null, 0));
  });
  editCells(workbook, target.sheet, to, () => {
    eachCell(to, (row, column) => {
      const cell = cells[row - to.row]?.[column - to.column];
      if (cell) target.sheet.put(row, column, cell.value, cell.style, cell.extra);
    });
  });
  redirect(workbook, source, { sheet: target.sheet, area: to });
}

function redirect(workbook: Workbook, source: Place, target: Place): void {
  const { area } = source;
  const change = (home: string) => (formula: string) =>
    mapReferences(formula, (reference) => {
      const sheet = reference.sheet ?? home;
      const covered = referenceArea(reference);
      const common = intersectAreas(covered, area);
      const isInside = common?.rows === covered.rows && common.columns === covered.columns;
      if (sheet.toLocaleLowerCase() !== source.sheet.name.toLocaleLowerCase() || !isInside)
        return undefined;
      const shift = <T extends { readonly at: number }>(end: T, by: number): T => ({
        ...end,
        at: end.at + by,
      });
      const down = target.area.row - area.row;
      const right = target.area.column - area.column;
      const { rows, columns } = reference;
      return referenceText({
        ...reference,
        sheet:
          target.sheet.name === home ? reference.sheet && target.sheet.name : target.sheet.name,
        rows: rows && [shift(rows[0], down), shift(rows[1], down)],
        columns: columns && [shift(columns[0], right), shift(columns[1], right)],
      });
    });
  for (const sheet of workbook.sheets) mapFormulas(sheet, change(sheet.name));
  for (const name of [...workbook.names, ...workbook.sheets.flatMap((sheet) => sheet.names)]) {
    const formula = change("")(name.formula);
    if (formula === name.formula) continue;
    name.formula = formula;
    name.source = undefined;
    workbook.touched.add("names");
  }
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      visit(row, column);
  }
}
