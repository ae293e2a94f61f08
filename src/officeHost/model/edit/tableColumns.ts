import { ApiError } from "../apiError";
import type { FilterCriteria, Table, TableColumn } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { writeValues } from "./cells";
import type { Language } from "./dates";
import { deleteCells, insertCells } from "./insert";
import {
  columnPart,
  dataArea,
  dataRowCount,
  headingArea,
  requireUnprotected,
  touchTable,
} from "./tableAreas";
import { writeHeadings } from "./tableHeadings";
import { renameInFormulas } from "./tableFormulas";
import { replaceTableReferences } from "./tableReferences";
import { TABLE_WORDS, uniqueHeadings } from "./tableNames";
import { reapplyFilter } from "./filters";

/**
 * Inserts a column before the one at `index` (undefined and -1: at the end); cells to the right move. `values` go into
 * the column from the heading down, or into its data alone when there are just as many; `name` then names it. Errors:
 * `InvalidArgument` for another number of values, a place outside, a name that is taken; `AccessDenied`.
 */
export function addTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  values: unknown,
  name: string | undefined,
  language: Language
): TableColumn {
  requireUnprotected(sheet);
  const count = table.columns.length;
  const at = index === undefined || index === -1 ? count : index;
  if (!Number.isInteger(at) || at < 0 || at > count) {
    throw new ApiError("InvalidArgument", `The table has no place ${at} for a column.`);
  }
  const column = values === undefined ? undefined : readColumn(table, values);
  const heading = name ?? (column?.heading === undefined ? "" : String(column.heading));
  if (name !== undefined) requireFreeName(table, name);
  const { area } = table;
  const names = table.columns.map((one) => one.name);
  const taken = uniqueHeadings([...names, heading], TABLE_WORDS[language].column);
  const columns = [...table.columns];
  const criteria = movedCriteria(table, at, 1);
  insertCells(workbook, sheet, columnPart(area, at), "Right");
  // The cells' own move has fitted the table to an insertion inside, but not at its edges.
  const id = Math.max(0, ...columns.map((one) => one.id)) + 1;
  const added = { id, name: taken[count] ?? "" };
  columns.splice(at, 0, added);
  table.columns = columns;
  table.area = { ...area, columns: area.columns + 1 };
  if (table.filter) table.filter.criteria = criteria;
  writeHeadings(workbook, sheet, table);
  if (column) {
    const cells = columnPart(dataArea(table), at);
    writeValues(workbook, sheet, { ...cells, rows: column.data.length }, column.data);
  }
  touchTable(workbook, sheet, table);
  return added;
}

/** Takes a column out of its table; cells to the right move. Errors: `InvalidArgument` for the only column. */
export function deleteTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  language: Language
): void {
  requireUnprotected(sheet);
  if (table.columns.length === 1) {
    throw new ApiError("InvalidArgument", "The only column of a table cannot be deleted.");
  }
  const at = table.columns.indexOf(column);
  const { area } = table;
  const columns = table.columns.filter((one) => one !== column);
  const wasFiltered = table.filter?.criteria.delete(at) === true;
  const criteria = movedCriteria(table, at, -1);
  replaceTableReferences(workbook, sheet, table, { to: "lost", column: column.name });
  deleteCells(workbook, sheet, columnPart(area, at), "Left");
  table.columns = columns;
  table.area = { ...area, columns: area.columns - 1 };
  if (table.filter) table.filter.criteria = criteria;
  touchTable(workbook, sheet, table);
  if (wasFiltered) reapplyFilter({ workbook, sheet, table, language });
}

/** Gives a column another name, in its heading cell and in formulas too. Errors: `InvalidArgument`, `AccessDenied`. */
export function renameTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  name: string
): void {
  requireUnprotected(sheet);
  requireFreeName(table, name, column);
  const before = table.columns.map((one) => one.name);
  column.name = name;
  const after = table.columns.map((one) => one.name);
  renameInFormulas(workbook, { table: table.name, columns: { before, after } });
  touchTable(workbook, sheet, table);
  writeHeadings(workbook, sheet, table);
}

function requireFreeName(table: Table, name: string, except?: TableColumn): void {
  const wanted = name.toLocaleLowerCase();
  const isTaken = table.columns.some(
    (one) => one !== except && one.name.toLocaleLowerCase() === wanted
  );
  if (name === "" || isTaken) {
    throw new ApiError("InvalidArgument", `"${name}" cannot be the name of a column here.`);
  }
}

/** What was given for a new column: a heading, where there is one more value than data, and the data. */
function readColumn(table: Table, values: unknown): { heading: unknown; data: unknown[][] } {
  const rows = dataRowCount(table);
  if (!Array.isArray(values)) {
    return { heading: undefined, data: Array.from({ length: rows }, () => [values]) };
  }
  const lines = values as unknown[];
  if (!lines.every((line): line is unknown[] => Array.isArray(line) && line.length === 1)) {
    throw new ApiError("InvalidArgument", "The values of a column are rows of one value.");
  }
  if (lines.length === rows) return { heading: undefined, data: lines };
  if (headingArea(table) && (lines.length === rows + 1 || lines.length === table.area.rows)) {
    return { heading: lines[0]?.[0], data: lines.slice(1) };
  }
  throw new ApiError("InvalidArgument", `The column takes ${table.area.rows} values.`);
}

/** The criteria of a table's filter by the places their columns have after a column came or went at `at`. */
function movedCriteria(table: Table, at: number, by: number): Map<number, FilterCriteria> {
  return new Map(
    [...(table.filter?.criteria ?? [])].map(
      ([column, criteria]) => [column >= at ? column + by : column, criteria] as const
    )
  );
}
