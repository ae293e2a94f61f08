import { ApiError } from "../apiError";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { writeValues } from "./cells";
import { deleteCells, insertCells } from "./insert";
import { clearArea } from "./clear";
import {
  dataArea,
  dataRowCount,
  isBlank,
  requireTableRoom,
  requireUnprotected,
  touchTable,
} from "./tableAreas";

/**
 * Adds rows of data before the one at `index` (undefined and -1: at the end) and gives the index of the first. A table
 * whose only row is empty takes the first row there. Cells below the table move down; with `alwaysInsert` false only
 * when they are not empty. Errors: `InvalidArgument` for rows of another width and places outside, `AccessDenied`,
 * `InsertDeleteConflict` where the move would tear another table.
 */
export function addTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  values: unknown,
  alwaysInsert: boolean
): number {
  requireUnprotected(sheet);
  const rows = values === undefined ? [[]] : readRows(table, values);
  const data = dataArea(table);
  const isEmpty = dataRowCount(table) <= 1 && isBlank(sheet, data);
  const count = dataRowCount(table);
  const at = index === undefined || index === -1 ? (isEmpty ? 0 : count) : index;
  if (!Number.isInteger(at) || at < 0 || at > count) {
    throw new ApiError("InvalidArgument", `The table has no place ${at} for a row.`);
  }
  const more = isEmpty && values !== undefined ? rows.length - 1 : rows.length;
  const place = { ...data, row: data.row + (isEmpty ? count : at), rows: more };
  if (more > 0) {
    const { area } = table;
    const isAtEnd = place.row === area.row + area.rows;
    if (isAtEnd && !alwaysInsert && isBlank(sheet, place)) requireTableRoom(sheet, place, table);
    else insertCells(workbook, sheet, place, "Down");
    table.area = { ...area, rows: area.rows + more };
  }
  touchTable(workbook, sheet, table);
  if (values !== undefined) {
    writeValues(workbook, sheet, { ...data, row: data.row + at, rows: rows.length }, rows);
  }
  return at;
}

/**
 * Takes rows of data, by index, out of a table; cells below move up. The last row is only emptied, as in Excel. Errors:
 * `InvalidArgument` for rows that are not there, `InsertDeleteConflict` while a filter hides rows, `AccessDenied`.
 */
export function deleteTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  indexes: readonly number[]
): void {
  requireUnprotected(sheet);
  const count = dataRowCount(table);
  const wanted = [...new Set(indexes)].sort((a, b) => b - a);
  if (wanted.length !== indexes.length || wanted.some((index) => !isRow(index, count))) {
    throw new ApiError("InvalidArgument", "A row to delete is not there.");
  }
  if ((table.filter?.criteria.size ?? 0) > 0) {
    throw new ApiError("InsertDeleteConflict", "The table is filtered.", 409);
  }
  for (const index of wanted) {
    const data = dataArea(table);
    const row = { ...data, row: data.row + index, rows: 1 };
    if (dataRowCount(table) === 1) {
      clearArea(workbook, sheet, row, "Contents");
      continue;
    }
    const { area } = table;
    deleteCells(workbook, sheet, row, "Up");
    table.area = { ...area, rows: area.rows - 1 };
  }
  touchTable(workbook, sheet, table);
}

function isRow(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

function readRows(table: Table, values: unknown): unknown[][] {
  const { columns } = table.area;
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[];
  if (!rows.every((row): row is unknown[] => Array.isArray(row) && row.length === columns)) {
    throw new ApiError("InvalidArgument", `A row of this table has ${columns} values.`);
  }
  return rows;
}
