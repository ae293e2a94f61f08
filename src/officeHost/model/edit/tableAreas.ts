import { ApiError } from "../apiError";
import { intersectAreas, type Area } from "../area";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { tableFilterArea } from "./filters";

/** How many rows of a table hold data. */
export function dataRowCount(table: Table): number {
  return table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
}

/** The rows of data, without heading and totals; at least one. */
export function dataArea(table: Table): Area {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  return { ...table.area, row, rows: Math.max(dataRowCount(table), 1) };
}

/** The heading row, or undefined for a table that shows none. */
export function headingArea(table: Table): Area | undefined {
  return table.showHeaders ? { ...table.area, rows: 1 } : undefined;
}

/** The row of totals, or undefined for a table that shows none. */
export function totalsArea(table: Table): Area | undefined {
  const row = table.area.row + table.area.rows - 1;
  return table.showTotals ? { ...table.area, row, rows: 1 } : undefined;
}

/** The part of an area that one column of the table takes. */
export function columnPart(area: Area, column: number): Area {
  return { ...area, column: area.column + column, columns: 1 };
}

/** Is there nothing in these cells? */
export function isBlank(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.rows[row];
    if (!line) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if ((line.values[column] ?? null) !== null || line.extras?.get(column)?.formula) return false;
    }
  }
  return true;
}

/**
 * Checks that a table may lie on an area. Errors: `InvalidArgument` where it meets another table, `MergedRangeConflict`
 * on merged cells, `AccessDenied` on a protected sheet.
 */
export function requireTableRoom(sheet: Sheet, area: Area, table?: Table): void {
  requireUnprotected(sheet);
  if (sheet.tables.some((other) => other !== table && intersectAreas(other.area, area))) {
    throw new ApiError("InvalidArgument", "A table cannot overlap another table.");
  }
  if (sheet.merges.some((merge) => intersectAreas(merge, area))) {
    throw new ApiError("MergedRangeConflict", "A table cannot hold merged cells.", 409);
  }
}

/** Tables of a protected sheet cannot be changed, whatever its options. Errors: `AccessDenied`. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection.protected) {
    throw new ApiError("AccessDenied", `The sheet "${sheet.name}" is protected.`, 403);
  }
}

/** Marks a table as changed, keeps its filter over its rows, and tells the workbook. */
export function touchTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  if (table.filter) {
    table.filter.area = tableFilterArea(table);
    table.filter.source = undefined;
  }
  table.source = undefined;
  describeTables(workbook, sheet, "table");
}

/** Says that the tables of a sheet have changed. */
export function describeTables(
  workbook: Workbook,
  sheet: Sheet,
  what: "table" | "tableAdded" | "tableDeleted"
): void {
  sheet.touched.add("tables");
  workbook.tell({ kind: "other", sheet: sheet.id, what });
}

/** Says that a table came or went. */
export function describeTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  what: "tableAdded" | "tableDeleted"
): void {
  describeTables(workbook, sheet, what);
  workbook.tellHandlers(sheet, { name: what, table });
}
