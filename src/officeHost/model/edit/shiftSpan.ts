import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";

/**
 * Cells that move along one axis: `count` > 0 makes room before `at`, `count` < 0 takes `-count` rows or columns from
 * `at` on away. Only what lies wholly in the band (first and last index across the axis) moves.
 */
export type Shift = {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly band: { readonly from: number; readonly to: number };
};

/** The shift that inserting or deleting an area makes; whole columns move columns, all else as `axis` says. */
export function shiftOfArea(area: Area, axis: "rows" | "columns", isInsert: boolean): Shift {
  const size = axis === "rows" ? area.rows : area.columns;
  return {
    axis,
    at: axis === "rows" ? area.row : area.column,
    count: isInsert ? size : -size,
    band:
      axis === "rows"
        ? { from: area.column, to: area.column + area.columns - 1 }
        : { from: area.row, to: area.row + area.rows - 1 },
  };
}

/**
 * Where the indexes `start` to `end` lie after a shift; undefined when none is left. A span that holds the place of an
 * insertion grows, one that reaches into a deletion shrinks; the whole length of a sheet stays the whole length.
 */
export function shiftSpan(
  start: number,
  end: number,
  shift: Shift
): { start: number; end: number } | undefined {
  const size = shift.axis === "rows" ? SHEET_ROWS : SHEET_COLUMNS;
  const { at, count } = shift;
  if (start === 0 && end === size - 1) return { start, end };
  if (count > 0) {
    const newStart = start >= at ? start + count : start;
    if (newStart >= size) return undefined;
    return { start: newStart, end: Math.min(end >= at ? end + count : end, size - 1) };
  }
  const gone = at - count;
  const newStart = start < at ? start : start < gone ? at : start + count;
  const newEnd = end < at ? end : end < gone ? at - 1 : end + count;
  return newStart > newEnd ? undefined : { start: newStart, end: newEnd };
}

/** Where an area lies after a shift; undefined when it is gone, the same object when it does not move. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const isRows = shift.axis === "rows";
  const [start, length] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  const [across, width] = isRows ? [area.column, area.columns] : [area.row, area.rows];
  if (across < shift.band.from || across + width - 1 > shift.band.to) return area;
  const span = shiftSpan(start, start + length - 1, shift);
  if (!span) return undefined;
  if (span.start === start && span.end === start + length - 1) return area;
  const size = span.end - span.start + 1;
  return isRows
    ? { ...area, row: span.start, rows: size }
    : { ...area, column: span.start, columns: size };
}
