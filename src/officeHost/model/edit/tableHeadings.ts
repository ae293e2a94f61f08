import { intersectAreas } from "../area";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import { shownText } from "../show/text";
import type { Change, Workbook } from "../workbook";
import { editCells } from "./cells";
import type { Language } from "./dates";
import { headingArea, touchTable } from "./tableAreas";
import { renameInFormulas } from "./tableFormulas";
import { TABLE_WORDS, uniqueHeadings } from "./tableNames";

/** The names that the heading cells of a table give its columns; without a heading row, invented ones. */
export function readHeadings(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  word: string
): string[] {
  const { area } = table;
  const texts = Array.from({ length: area.columns }, (_, index) =>
    table.showHeaders ? shownText(workbook, sheet, area.row, area.column + index, "en-US") : ""
  );
  return uniqueHeadings(texts, word);
}

/** Writes the names of the columns into the heading cells that hold something else; numbers become texts. */
export function writeHeadings(workbook: Workbook, sheet: Sheet, table: Table): void {
  const area = headingArea(table);
  if (!area) return;
  const wrong = table.columns.flatMap(({ name }, index) => {
    const column = area.column + index;
    const isRight =
      sheet.valueAt(area.row, column) === name && !sheet.extraAt(area.row, column)?.formula;
    return isRight ? [] : [{ name, column }];
  });
  if (wrong.length === 0) return;
  editCells(workbook, sheet, area, () => {
    for (const { name, column } of wrong) sheet.put(area.row, column, name);
  });
}

/**
 * Renames columns after their heading cells, when a change of cells met any: a heading that was emptied or doubled gets
 * a name of its own, as Excel gives it. The host passes every change of its workbook here.
 */
export function keepTableNames(workbook: Workbook, change: Change, language: Language): void {
  if (change.kind !== "cells" || change.type !== "RangeEdited") return;
  const sheet = workbook.sheetById(change.sheet);
  if (!sheet) return;
  for (const table of sheet.tables) {
    const headings = headingArea(table);
    if (!headings || !intersectAreas(headings, change.area)) continue;
    const after = readHeadings(workbook, sheet, table, TABLE_WORDS[language].column);
    const before = table.columns.map((column) => column.name);
    if (after.some((name, index) => name !== before[index])) {
      table.columns.forEach((column, index) => (column.name = after[index] ?? column.name));
      renameInFormulas(workbook, { table: table.name, columns: { before, after } });
      touchTable(workbook, sheet, table);
    }
    writeHeadings(workbook, sheet, table);
  }
}
