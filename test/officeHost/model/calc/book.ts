import type { CellValue } from "../../../../src/officeHost/model/cell";
import { parseArea } from "../../../../src/officeHost/model/area";
import type { Sheet } from "../../../../src/officeHost/model/sheet";
import { Workbook } from "../../../../src/officeHost/model/workbook";

/** What a cell is given: a value, or a formula with its leading `=`. */
export type Content = CellValue;

/** A workbook with one sheet `Data` that holds a block from A1 on; texts with a leading `=` are formulas. */
export function makeBook(rows: readonly (readonly Content[])[]): {
  workbook: Workbook;
  sheet: Sheet;
} {
  const workbook = new Workbook();
  const sheet = addSheet(workbook, "Data", rows);
  return { workbook, sheet };
}

/** A further sheet of the same kind. */
export function addSheet(
  workbook: Workbook,
  name: string,
  rows: readonly (readonly Content[])[] = []
): Sheet {
  const sheet = workbook.makeSheet(name);
  workbook.sheets.push(sheet);
  rows.forEach((row, r) => row.forEach((content, c) => putContent(sheet, r, c, content)));
  return sheet;
}

/** Puts a content into an A1 cell and tells the workbook of an edit, as edits do. */
export function edit(workbook: Workbook, sheet: Sheet, address: string, content: Content): void {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  putContent(sheet, area.row, area.column, content);
  workbook.tell({ kind: "cells", sheet: sheet.id, area, type: "RangeEdited" });
}

/** The value of an A1 cell. */
export function valueOf(sheet: Sheet, address: string): CellValue {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return sheet.valueAt(area.row, area.column);
}

function putContent(sheet: Sheet, row: number, column: number, content: Content): void {
  const isFormula = typeof content === "string" && content.startsWith("=");
  if (isFormula) sheet.put(row, column, null, undefined, { formula: content });
  else sheet.put(row, column, content);
}
