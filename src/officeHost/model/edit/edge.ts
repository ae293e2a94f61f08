import { SHEET_COLUMNS, SHEET_ROWS } from "../area";
import type { Sheet } from "../sheet";

/** Excel.KeyboardDirection. */
export type Direction = "Left" | "Right" | "Up" | "Down";
export type CellPlace = { readonly row: number; readonly column: number };

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/**
 * Where Ctrl and an arrow key go from a cell: to the last filled cell of the run that it stands in, else to the next
 * filled cell, else to the sheet's edge.
 */
export function findEdge(sheet: Sheet, from: CellPlace, direction: Direction): CellPlace {
  const [down, right] = STEPS[direction];
  const isOn = ({ row, column }: CellPlace): boolean =>
    row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;
  const next = ({ row, column }: CellPlace): CellPlace => ({
    row: row + down,
    column: column + right,
  });
  const isFilled = ({ row, column }: CellPlace): boolean => sheet.valueAt(row, column) !== null;
  let at = from;
  if (isFilled(at) && isOn(next(at)) && isFilled(next(at))) {
    while (isOn(next(at)) && isFilled(next(at))) at = next(at);
    return at;
  }
  const isFilledAhead = (place: CellPlace): boolean =>
    direction === "Down"
      ? place.row < sheet.rows.length
      : direction !== "Right" || place.column < (sheet.rows[place.row]?.values.length ?? 0);
  for (at = next(at); isOn(at) && isFilledAhead(at); at = next(at)) if (isFilled(at)) return at;
  return {
    row: direction === "Down" ? SHEET_ROWS - 1 : direction === "Up" ? 0 : from.row,
    column: direction === "Right" ? SHEET_COLUMNS - 1 : direction === "Left" ? 0 : from.column,
  };
}
