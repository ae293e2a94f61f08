import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../officeHost/model/area";
import type { Sheet } from "../../officeHost/model/sheet";
import type { Axis } from "../grid/axes";
import type { Position } from "./cursor";

export type Direction = "up" | "down" | "left" | "right";

type Axes = { readonly rows: Axis; readonly columns: Axis };

/** The next shown cell in a direction, `steps` away; the edge of the sheet stops. */
export function stepFrom(
  sheet: Sheet,
  axes: Axes,
  from: Position,
  direction: Direction,
  steps = 1
): Position {
  let position = from;
  for (let step = 0; step < steps; step += 1) {
    const merge = mergeAt(sheet, position);
    const next = nextShown(axes, leaveMerge(position, merge, direction), direction);
    if (!next) return position;
    position = next;
  }
  return position;
}

function mergeAt(sheet: Sheet, { row, column }: Position): Area | undefined {
  return sheet.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns
  );
}

function leaveMerge(position: Position, merge: Area | undefined, direction: Direction): Position {
  if (!merge) return position;
  if (direction === "down") return { ...position, row: merge.row + merge.rows - 1 };
  if (direction === "up") return { ...position, row: merge.row };
  if (direction === "right") return { ...position, column: merge.column + merge.columns - 1 };
  return { ...position, column: merge.column };
}

function nextShown(axes: Axes, from: Position, direction: Direction): Position | undefined {
  const isVertical = direction === "up" || direction === "down";
  const axis = isVertical ? axes.rows : axes.columns;
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  let index = (isVertical ? from.row : from.column) + sign;
  while (index >= 0 && index < axis.count && axis.sizeAt(index) === 0) index += sign;
  if (index < 0 || index >= axis.count) return undefined;
  return isVertical ? { ...from, row: index } : { ...from, column: index };
}

/**
 * Where Ctrl and an arrow lead: to the end of the filled cells one stands in, else to the next filled cell, else to the
 * edge of the sheet.
 */
export function jumpFrom(sheet: Sheet, from: Position, direction: Direction): Position {
  const isVertical = direction === "up" || direction === "down";
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  const end = sign < 0 ? 0 : (isVertical ? SHEET_ROWS : SHEET_COLUMNS) - 1;
  const used = isVertical ? sheet.rows.length : (sheet.rows[from.row]?.values.length ?? 0);
  const isFilled = (index: number): boolean =>
    (isVertical ? sheet.valueAt(index, from.column) : sheet.valueAt(from.row, index)) !== null;
  const at = (index: number): Position =>
    isVertical ? { ...from, row: index } : { ...from, column: index };
  let index = isVertical ? from.row : from.column;
  if (index === end) return from;
  if (isFilled(index) && isFilled(index + sign)) {
    while (index !== end && isFilled(index + sign)) index += sign;
    return at(index);
  }
  index += sign;
  while (index !== end && !isFilled(index)) {
    if (sign > 0 && index >= used) return at(end);
    index += sign;
  }
  return at(index);
}

/** The block of filled cells around a cell, bounded by empty rows and columns; the cell alone where it stands free. */
export function blockAround(sheet: Sheet, position: Position): Area {
  let { row, column } = position;
  let lastRow = row;
  let lastColumn = column;
  const isRowFilled = (index: number): boolean => {
    const values = sheet.rows[index]?.values;
    if (!values) return false;
    for (let c = Math.max(0, column - 1); c <= lastColumn + 1; c += 1) {
      if ((values[c] ?? null) !== null) return true;
    }
    return false;
  };
  const isColumnFilled = (index: number): boolean => {
    for (let r = Math.max(0, row - 1); r <= lastRow + 1; r += 1) {
      if (sheet.valueAt(r, index) !== null) return true;
    }
    return false;
  };
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    while (row > 0 && isRowFilled(row - 1)) [row, hasGrown] = [row - 1, true];
    while (lastRow + 1 < sheet.rows.length && isRowFilled(lastRow + 1)) {
      [lastRow, hasGrown] = [lastRow + 1, true];
    }
    while (column > 0 && isColumnFilled(column - 1)) [column, hasGrown] = [column - 1, true];
    while (lastColumn + 1 < SHEET_COLUMNS && isColumnFilled(lastColumn + 1)) {
      [lastColumn, hasGrown] = [lastColumn + 1, true];
    }
  }
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** How many leading rows and columns of a sheet hold all its values. */
export function usedSize(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((row, index) => {
    if (!row || row.values.length === 0) return;
    rows = index + 1;
    columns = Math.max(columns, row.values.length);
  });
  return { rows, columns };
}

/** The next cell for Tab and Enter inside one selected area: row by row or column by column, round and round. */
export function cycleInside(
  area: Area,
  active: Position,
  by: "rows" | "columns",
  back: boolean
): Position {
  const across = by === "rows" ? area.columns : area.rows;
  const count = area.rows * area.columns;
  const r = active.row - area.row;
  const c = active.column - area.column;
  const place = by === "rows" ? r * across + c : c * across + r;
  const next = (place + (back ? count - 1 : 1)) % count;
  const major = Math.floor(next / across);
  const minor = next % across;
  return by === "rows"
    ? { row: area.row + major, column: area.column + minor }
    : { row: area.row + minor, column: area.column + major };
}
