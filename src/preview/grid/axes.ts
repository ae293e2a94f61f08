import { SHEET_COLUMNS, SHEET_ROWS } from "../../officeHost/model/area";
import { columnPixels } from "../../officeHost/model/edit/sizes";
import type { Sheet } from "../../officeHost/model/sheet";

/** Where the rows (or columns) of a sheet lie, in pixels from its first; hidden ones take no room. */
export type Axis = {
  readonly count: number;
  readonly total: number;
  sizeAt(index: number): number;
  /** Start of an index; of `count`: the end of the sheet. */
  offsetOf(index: number): number;
  /** The shown index whose room holds an offset; offsets outside give the first or last. */
  indexAt(offset: number): number;
};

/**
 * Measures one direction. `known` leading entries have sizes of their own (`sizeOf`, 0: hidden), all others the default
 * size, so a sheet of a million rows costs only as much as its used part.
 */
export function measureAxis(
  count: number,
  defaultSize: number,
  known: number,
  sizeOf: (index: number) => number
): Axis {
  const offsets = new Float64Array(known + 1);
  for (let index = 0; index < known; index += 1) {
    offsets[index + 1] = (offsets[index] ?? 0) + sizeOf(index);
  }
  const knownEnd = offsets[known] ?? 0;
  const offsetOf = (index: number): number =>
    index <= known ? (offsets[index] ?? 0) : knownEnd + (index - known) * defaultSize;
  return {
    count,
    total: offsetOf(count),
    sizeAt: (index) => (index < known ? offsetOf(index + 1) - offsetOf(index) : defaultSize),
    offsetOf,
    indexAt(offset) {
      if (offset >= knownEnd) {
        const index = known + Math.floor((offset - knownEnd) / defaultSize);
        return Math.max(0, Math.min(count - 1, index));
      }
      let low = 0;
      let high = known;
      // The last index that starts at or before the offset: of hidden ones in a row, the shown one after them.
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((offsets[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

/** The rows of a sheet; heights are kept in points. */
export function measureRows(sheet: Sheet): Axis {
  const known = Math.min(sheet.rows.length, SHEET_ROWS);
  return measureAxis(SHEET_ROWS, pointsToPixels(sheet.defaultRowHeight), known, (index) => {
    const row = sheet.rows[index];
    if (row?.hidden || row?.filtered) return 0;
    return pointsToPixels(row?.height ?? sheet.defaultRowHeight);
  });
}

/** The columns of a sheet. */
export function measureColumns(sheet: Sheet): Axis {
  const known = sheet.columns.length;
  const defaultSize = columnPixels(sheet, SHEET_COLUMNS);
  return measureAxis(SHEET_COLUMNS, defaultSize, known, (index) => columnPixels(sheet, index));
}

/** 72 points to the inch, 96 pixels to the inch. */
export function pointsToPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
