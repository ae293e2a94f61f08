import { ApiError } from "../apiError";
import { intersectAreas, type Area } from "../area";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { clearArea } from "./clear";
import { removeFilter } from "./filters";
import type { Language } from "./dates";
import { clipToUsed, isUnbounded } from "./guard";
import { insertCells } from "./insert";
import {
  isBlank,
  requireTableRoom,
  requireUnprotected,
  describeTable,
  touchTable,
} from "./tableAreas";
import { readHeadings, writeHeadings } from "./tableHeadings";
import { renameInFormulas } from "./tableFormulas";
import { replaceTableReferences } from "./tableReferences";
import { newTableId, newTableName, requireTableName, TABLE_WORDS } from "./tableNames";

/**
 * Makes a table of an area. Without headings a row of them is made above the data, which moves down; headings become
 * texts that differ (see {@link uniqueHeadings}); an area of headings alone takes the row below as its first. A filter
 * of the sheet over the area gives way to the table's own. Whole columns mean their used part. Errors: as of
 * {@link requireTableRoom}.
 */
export function addTable(
  workbook: Workbook,
  sheet: Sheet,
  wanted: Area,
  hasHeaders: boolean,
  language: Language
): Table {
  const source = isUnbounded(wanted) ? clipToUsed(sheet, wanted) : wanted;
  if (!source) throw new ApiError("InvalidArgument", "There is nothing in these columns.");
  requireTableRoom(sheet, source);
  const needsRow = !hasHeaders || source.rows === 1;
  const area = needsRow ? { ...source, rows: source.rows + 1 } : source;
  const added = { ...source, row: source.row + (hasHeaders ? 1 : 0), rows: 1 };
  if (needsRow && !(hasHeaders && isBlank(sheet, added))) {
    insertCells(workbook, sheet, added, "Down");
  }
  requireTableRoom(sheet, area);
  const { autoFilter } = sheet;
  if (autoFilter && intersectAreas(autoFilter.area, area)) {
    removeFilter({ workbook, sheet, language });
  }
  const words = TABLE_WORDS[language];
  const table: Table = {
    id: newTableId(workbook),
    name: newTableName(workbook, words.table),
    area,
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filter: { area, criteria: new Map() },
  };
  const headings = readHeadings(workbook, sheet, table, words.column);
  table.columns = headings.map((name, index) => ({ id: index + 1, name }));
  writeHeadings(workbook, sheet, table);
  sheet.tables.push(table);
  describeTable(workbook, sheet, table, "tableAdded");
  return table;
}

/** Gives a table another name, in formulas too. Errors: as of {@link requireTableName}; `AccessDenied`. */
export function renameTable(workbook: Workbook, sheet: Sheet, table: Table, name: string): void {
  requireUnprotected(sheet);
  requireTableName(workbook, name, table);
  const before = table.name;
  table.name = name;
  renameInFormulas(workbook, { table: before, to: name });
  touchTable(workbook, sheet, table);
}

/** Changes how a table looks. Errors: `AccessDenied`. */
export function changeTableLook(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  look: Partial<
    Pick<
      Table,
      | "style"
      | "showBandedRows"
      | "showBandedColumns"
      | "highlightFirstColumn"
      | "highlightLastColumn"
    >
  >
): void {
  requireUnprotected(sheet);
  Object.assign(table, look);
  touchTable(workbook, sheet, table);
}

/** Shows or hides the filter buttons; hiding them also shows all rows. Errors: `InvalidArgument` without headings. */
export function setFilterButton(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  isShown: boolean
): void {
  requireUnprotected(sheet);
  if (isShown && !table.showHeaders) {
    throw new ApiError("InvalidArgument", "Filter buttons need a heading row.");
  }
  // Which language the filter compared its texts in does not matter once it is gone.
  if (!isShown) removeFilter({ workbook, sheet, table, language: "en-US" });
  else table.filter ??= { area: table.area, criteria: new Map() };
  table.showFilterButton = isShown;
  touchTable(workbook, sheet, table);
}

/**
 * Takes the table away and leaves its cells; hidden rows are shown, formulas that name it name its cells. Errors:
 * `AccessDenied`.
 */
export function convertTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  requireUnprotected(sheet);
  replaceTableReferences(workbook, sheet, table, { to: "cells" });
  removeTable(workbook, sheet, table);
}

function removeTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  removeFilter({ workbook, sheet, table, language: "en-US" });
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  describeTable(workbook, sheet, table, "tableDeleted");
}

/** Takes the table and all that is in its cells away; formulas that name it are lost. Errors: `AccessDenied`. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  requireUnprotected(sheet);
  replaceTableReferences(workbook, sheet, table, { to: "lost" });
  removeTable(workbook, sheet, table);
  clearArea(workbook, sheet, table.area, "All");
}

/**
 * Gives a table another area, which overlaps the old one and has its heading in the same row; new columns take their
 * names from the cells, and formulas that name columns which leave are lost. Errors: `InvalidArgument`, and as of {@link requireTableRoom}.
 */
export function resizeTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  area: Area,
  language: Language
): void {
  const edges = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  const isSound =
    area.row === table.area.row &&
    area.rows > edges &&
    intersectAreas(area, table.area) !== undefined &&
    (!table.showTotals || area.rows === table.area.rows);
  if (!isSound) {
    throw new ApiError(
      "InvalidArgument",
      "The new area must overlap the table, with the headings in the same row and a row of data."
    );
  }
  requireTableRoom(sheet, area, table);
  const old = table.area;
  for (const [index, { name }] of table.columns.entries()) {
    const column = old.column + index;
    if (column >= area.column && column < area.column + area.columns) continue;
    replaceTableReferences(workbook, sheet, table, { to: "lost", column: name });
  }
  const known = new Map(table.columns.map((column, index) => [old.column + index, column]));
  table.area = area;
  const headings = readHeadings(workbook, sheet, table, TABLE_WORDS[language].column);
  let id = Math.max(...table.columns.map((column) => column.id));
  table.columns = headings.map((name, index) => {
    const column = known.get(area.column + index);
    if (column) return column;
    id += 1;
    return { id, name };
  });
  if (table.filter && area.column !== old.column) table.filter.criteria.clear();
  writeHeadings(workbook, sheet, table);
  touchTable(workbook, sheet, table);
}
