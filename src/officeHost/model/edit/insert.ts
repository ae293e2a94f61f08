import { ApiError } from "../apiError";
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import type { Change, Workbook } from "../workbook";
import { holdCharts } from "./chartPlaces";
import { requireWritable } from "./guard";
import { deleteLines, insertLines, moveBand } from "./moveLines";
import { shiftParts } from "./shiftParts";
import { fitTables, requireWholeTables } from "./shiftTables";
import { shiftOfArea, type Shift } from "./shiftSpan";
import { usedAreaOf } from "./used";

/**
 * Makes room for an area: its cells and what lies below ("Down") or right of them ("Right") move by its size; whole
 * rows and columns move as such. The new cells look like those before them. Everything that points at moved cells
 * follows. Errors: `AccessDenied`; `InsertDeleteConflict` when only a part of a table would move; `MergedRangeConflict`
 * when a merge would be torn; `NonBlankCellOffSheet` when contents would fall off the sheet. Tables that columns come
 * into get them with new headings, except `own`: that one the caller fits.
 */
export function insertCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  shift: "Down" | "Right",
  own?: Table
): void {
  const axis = axisOf(area, shift === "Down" ? "rows" : "columns");
  requireShiftable(workbook, sheet, area, axis, true);
  const move = shiftOfArea(area, axis, true);
  requireRoom(sheet, move);
  moveCells(workbook, sheet, area, move, own);
}

/**
 * Takes an area away: what lies below ("Up") or right of it ("Left") moves in; whole rows and columns go as such.
 * References to cells that are gone become `#REF!`. Errors: `AccessDenied`; `InsertDeleteConflict` and
 * `MergedRangeConflict` as for inserting. `own` is a table which the caller fits.
 */
export function deleteCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  shift: "Up" | "Left",
  own?: Table
): void {
  const axis = axisOf(area, shift === "Up" ? "rows" : "columns");
  requireShiftable(workbook, sheet, area, axis, false);
  moveCells(workbook, sheet, area, shiftOfArea(area, axis, false), own);
}

/** Moves cells, and all that points at them or stands on them, and tells of it. */
function moveCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  move: Shift,
  own: Table | undefined
): void {
  const { axis } = move;
  const isInsert = move.count > 0;
  const putCharts = holdCharts(sheet);
  if (isWhole(area, axis)) {
    if (isInsert) insertLines(sheet, area, axis);
    else deleteLines(sheet, area, axis);
    putCharts(move);
  } else moveBand(sheet, move);
  fitTables(sheet, move, own);
  shiftParts(workbook, sheet, move);
  tell(workbook, sheet, area, axis, isInsert);
}

function axisOf(area: Area, asked: "rows" | "columns"): "rows" | "columns" {
  if (area.columns === SHEET_COLUMNS) return "rows";
  return area.rows === SHEET_ROWS ? "columns" : asked;
}

function isWhole(area: Area, axis: "rows" | "columns"): boolean {
  return axis === "rows" ? area.columns === SHEET_COLUMNS : area.rows === SHEET_ROWS;
}

function requireShiftable(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  axis: "rows" | "columns",
  isInsert: boolean
): void {
  if (sheet.protection.protected) {
    const isAllowed = isWhole(area, axis);
    const kind = axis === "rows" ? "Rows" : "Columns";
    if (!isAllowed)
      throw new ApiError("AccessDenied", `The sheet "${sheet.name}" is protected.`, 403);
    requireWritable(workbook, sheet, area, isInsert ? `allowInsert${kind}` : `allowDelete${kind}`);
    if (!isInsert) requireWritable(workbook, sheet, area);
  }
  requireWholeTables(sheet, area, axis, isInsert);
  if (isWhole(area, axis)) return;
  const band: Area =
    axis === "rows"
      ? { ...area, rows: SHEET_ROWS - area.row }
      : { ...area, columns: SHEET_COLUMNS - area.column };
  for (const merge of sheet.merges) {
    const common = intersectAreas(merge, band);
    const isTorn = common && (common.rows !== merge.rows || common.columns !== merge.columns);
    const inside = intersectAreas(merge, area);
    const isCut = inside && (inside.rows !== merge.rows || inside.columns !== merge.columns);
    if (isTorn || (isCut && !isInsert)) {
      throw new ApiError("MergedRangeConflict", "A merged area would be torn apart.", 409);
    }
  }
}

/** Inserting must not push contents over the sheet's edge. */
function requireRoom(sheet: Sheet, move: Shift): void {
  const { from, to } = move.band;
  const edge: Area =
    move.axis === "rows"
      ? { row: SHEET_ROWS - move.count, rows: move.count, column: from, columns: to - from + 1 }
      : { column: SHEET_COLUMNS - move.count, columns: move.count, row: from, rows: to - from + 1 };
  if (usedAreaOf(sheet, true, edge)) {
    throw new ApiError("NonBlankCellOffSheet", "Filled cells would be pushed off the sheet.", 409);
  }
}

function tell(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  axis: "rows" | "columns",
  isInsert: boolean
): void {
  type ShiftType = Extract<Change, { kind: "cells" }>["type"];
  const line = axis === "rows" ? "Row" : "Column";
  const type: ShiftType = isWhole(area, axis)
    ? `${line}${isInsert ? "Inserted" : "Deleted"}`
    : isInsert
      ? "CellInserted"
      : "CellDeleted";
  workbook.tell({ kind: "cells", sheet: sheet.id, area, type, axis });
}
