import { attachCalculator } from "../../../src/officeHost/model/calc/calculator";
import { parseArea, type Area } from "../../../src/officeHost/model/area";
import type { CellValue } from "../../../src/officeHost/model/cell";
import { writeValues } from "../../../src/officeHost/model/edit/cells";
import type { Sheet } from "../../../src/officeHost/model/sheet";
import { Workbook } from "../../../src/officeHost/model/workbook";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { BESIDE, LEDGER } from "./cells";

/** Each formula has so many rows of the sheet `Formulas` to itself, its own cell in column A. */
export const ROWS_EACH = 30;

/** What formulas give over the cells of this folder, row by row, and the workbook that they were saved with. */
export type Computed = {
  readonly results: readonly (readonly (readonly CellValue[])[])[];
  readonly file: Uint8Array;
};

/** Enters formulas one after another into a workbook of their own and reads what they fill. */
export function computeAll(formulas: readonly string[]): Computed {
  const workbook = new Workbook();
  const data = workbook.makeSheet("Data");
  const sheet = workbook.makeSheet("Formulas");
  workbook.sheets.push(data, sheet);
  workbook.activeSheet = data.id;
  putBlock(data, 0, LEDGER);
  putBlock(data, 8, BESIDE);
  attachCalculator(workbook);
  formulas.forEach((formula, at) => {
    const cell: Area = { row: at * ROWS_EACH, column: 0, rows: 1, columns: 1 };
    writeValues(workbook, sheet, cell, formula);
    // What is compared is the number, not how a date or a share is shown.
    sheet.rowForChange(cell.row).styles[0] = 0;
  });
  return { results: formulas.map((_, at) => filled(sheet, at)), file: saveWorkbook(workbook) };
}

function putBlock(sheet: Sheet, column: number, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((line, row) =>
    line.forEach((value, at) => value !== null && sheet.put(row, column + at, value))
  );
}

function filled(sheet: Sheet, at: number): CellValue[][] {
  const row = at * ROWS_EACH;
  const array = sheet.extraAt(row, 0)?.array;
  const area = (array === undefined ? undefined : parseArea(array)) ?? { rows: 1, columns: 1 };
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => sheet.valueAt(row + r, c))
  );
}

/**
 * Do another program's texts say the same as these values? Numbers to nine digits (a percent or a date is what a
 * program shows of them), truth values in any spelling, errors by their being one.
 */
export function isEqual(
  cells: readonly (readonly CellValue[])[],
  texts: readonly (readonly string[])[]
): boolean {
  return cells.every((line, r) => line.every((value, c) => isSame(value, texts[r]?.[c] ?? "")));
}

function isSame(value: CellValue, text: string): boolean {
  if (value === null) return text === "";
  if (typeof value === "string") return text === value;
  if (typeof value === "boolean") return text.toUpperCase() === (value ? "TRUE" : "FALSE");
  if (typeof value === "object") return text === value.error;
  const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return text !== "" && Math.abs(number - value) <= 1e-9 * Math.max(1, Math.abs(value));
}
