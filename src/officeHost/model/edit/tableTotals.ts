import type { Table, TableColumn } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells, putTyped } from "./cells";
import { clearArea } from "./clear";
import type { Language } from "./dates";
import { removeFilter } from "./filters";
import { insertCells } from "./insert";
import {
  columnPart,
  dataArea,
  headingArea,
  isBlank,
  requireTableRoom,
  requireUnprotected,
  totalsArea,
  touchTable,
} from "./tableAreas";
import { writeHeadings } from "./tableHeadings";
import { escapeColumn } from "./tableFormulas";
import { TABLE_WORDS } from "./tableNames";

/**
 * Shows or hides the row of totals. The first time it says "Total" in the first column and sums the last one, or counts
 * it where it holds no numbers, as Excel does; later it is as it was. Errors: `AccessDenied`, `InvalidArgument` and
 * `MergedRangeConflict` when there is no room below.
 */
export function setShowTotals(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  isShown: boolean,
  language: Language
): void {
  requireUnprotected(sheet);
  if (isShown === table.showTotals) return;
  const totals = totalsArea(table);
  if (totals) {
    clearArea(workbook, sheet, totals, "All");
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    touchTable(workbook, sheet, table);
    return;
  }
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  if (!isBlank(sheet, below)) insertCells(workbook, sheet, below, "Down");
  requireTableRoom(sheet, below, table);
  if (table.columns.every((column) => !hasTotal(column))) proposeTotals(sheet, table, language);
  table.showTotals = true;
  table.area = { ...table.area, rows: table.area.rows + 1 };
  editCells(workbook, sheet, below, () => {
    table.columns.forEach((column, index) => {
      const formula = column.totalsFormula;
      const value = formula === undefined ? (column.totalsLabel ?? null) : null;
      const typed = formula === undefined ? { value } : { value, formula };
      putTyped(workbook, sheet, below.row, below.column + index, typed);
    });
  });
  touchTable(workbook, sheet, table);
}

function hasTotal(column: TableColumn): boolean {
  return column.totalsLabel !== undefined || column.totalsFormula !== undefined;
}

function proposeTotals(sheet: Sheet, table: Table, language: Language): void {
  const last = table.columns.at(-1);
  const [first] = table.columns;
  if (!first || !last) return;
  if (first !== last) first.totalsLabel = TABLE_WORDS[language].total;
  const cells = columnPart(dataArea(table), table.columns.length - 1);
  let hasNumbers = false;
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
    if (typeof sheet.valueAt(row, cells.column) === "number") hasNumbers = true;
  }
  last.totalsFormula = `=SUBTOTAL(${hasNumbers ? 109 : 103},[${escapeColumn(last.name)}])`;
}

/**
 * Shows or hides the heading row. Hidden, its cells are emptied and the filter is gone; shown again, it takes the row
 * above when that is empty, else the table moves down. Errors as of {@link setShowTotals}.
 */
export function setShowHeaders(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  isShown: boolean,
  language: Language
): void {
  requireUnprotected(sheet);
  if (isShown === table.showHeaders) return;
  const headings = headingArea(table);
  const { area } = table;
  if (headings) {
    removeFilter({ workbook, sheet, table, language });
    table.showHeaders = false;
    table.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    clearArea(workbook, sheet, headings, "Contents");
  } else {
    const above = { ...area, row: area.row - 1, rows: 1 };
    const isRoomAbove = area.row > 0 && isBlank(sheet, above);
    if (isRoomAbove) requireTableRoom(sheet, above, table);
    else insertCells(workbook, sheet, { ...area, rows: 1 }, "Down");
    const row = isRoomAbove ? area.row - 1 : area.row;
    table.showHeaders = true;
    table.area = { ...area, row, rows: area.rows + 1 };
    writeHeadings(workbook, sheet, table);
  }
  touchTable(workbook, sheet, table);
}
