import { ApiError } from "../apiError";
import { holdsArea, intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import { shiftArea, type Shift } from "./shiftSpan";

/**
 * Refuses with `InsertDeleteConflict` what Excel refuses: moving a part of a table's breadth, and deleting a table's
 * heading row without the table.
 */
export function requireWholeTables(
  sheet: Sheet,
  area: Area,
  axis: "rows" | "columns",
  isInsert: boolean
): void {
  const band: Area =
    axis === "rows"
      ? { ...area, rows: SHEET_ROWS - area.row }
      : { ...area, columns: SHEET_COLUMNS - area.column };
  for (const table of sheet.tables) {
    const moved = intersectAreas(table.area, band);
    if (!moved) continue;
    const isPart =
      axis === "rows" ? moved.columns !== table.area.columns : moved.rows !== table.area.rows;
    if (isPart) throw conflict(`Only a part of the table "${table.name}" would move.`);
    const hasHead = table.showHeaders && !isInsert && axis === "rows";
    if (!hasHead || holdsArea(area, table.area)) continue;
    if (intersectAreas(area, { ...table.area, rows: 1 })) {
      throw conflict(`The heading row of the table "${table.name}" cannot be deleted.`);
    }
  }
}

function conflict(message: string): ApiError {
  return new ApiError("InsertDeleteConflict", message, 409);
}

/**
 * Fits the columns of tables to a shift that is about to move their areas: columns inserted inside get names and
 * headings, deleted ones go; a table that is wholly deleted goes too. `own` is left as it is. Called when the cells
 * have moved and before the areas do.
 */
export function fitTables(sheet: Sheet, move: Shift, own?: Table): void {
  for (let index = sheet.tables.length - 1; index >= 0; index -= 1) {
    const table = sheet.tables[index];
    if (!table || table === own) continue;
    const moved = shiftArea(table.area, move);
    if (!moved) {
      sheet.tables.splice(index, 1);
      sheet.touched.add("tables");
    } else if (moved.columns !== table.area.columns) {
      fitColumns(sheet, table, moved, move);
      table.source = undefined;
      sheet.touched.add("tables");
    }
  }
}

function fitColumns(sheet: Sheet, table: Table, moved: Area, move: Shift): void {
  const at = Math.max(move.at - table.area.column, 0);
  if (move.count < 0) {
    table.columns.splice(at, table.area.columns - moved.columns);
    return;
  }
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  for (let offset = at; offset < at + move.count; offset += 1) {
    id += 1;
    const name = freeName(table);
    table.columns.splice(offset, 0, { id, name });
    if (table.showHeaders && moved.column + offset < SHEET_COLUMNS) {
      sheet.put(moved.row, moved.column + offset, name);
    }
  }
}

/** `Column1`, `Column2`, ...: the first that no column of the table has. */
function freeName(table: Table): string {
  const taken = new Set(table.columns.map((column) => column.name.toLocaleLowerCase()));
  for (let number = 1; ; number += 1) {
    if (!taken.has(`column${number}`)) return `Column${number}`;
  }
}
