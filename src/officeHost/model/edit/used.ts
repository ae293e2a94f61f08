import { boundAreas, intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { Sheet } from "../sheet";

const WHOLE: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/**
 * The smallest area around the used cells of a sheet (or of a part of it): cells with contents and, unless
 * `valuesOnly`, cells with a look of their own, merged ones among them. Undefined when there are none.
 */
export function usedAreaOf(
  sheet: Sheet,
  valuesOnly: boolean,
  within: Area = WHOLE
): Area | undefined {
  const filled = filledAreaOf(sheet, valuesOnly, within);
  if (valuesOnly) return filled;
  return sheet.merges
    .flatMap((merge) => intersectAreas(merge, within) ?? [])
    .reduce((used: Area | undefined, merge) => (used ? boundAreas(used, merge) : merge), filled);
}

function filledAreaOf(sheet: Sheet, valuesOnly: boolean, within: Area): Area | undefined {
  const lastColumn = within.column + within.columns;
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (
    let row = within.row;
    row < Math.min(within.row + within.rows, sheet.rows.length);
    row += 1
  ) {
    const line = sheet.rows[row];
    if (!line) continue;
    const isUsed = (column: number): boolean => {
      const value = line.values[column];
      if ((value !== undefined && value !== null) || line.extras?.has(column)) return true;
      const style = line.styles[column];
      return !valuesOnly && style !== undefined && style !== 0;
    };
    const length = Math.max(line.values.length, line.styles.length, lastExtra(line.extras) + 1);
    let first = within.column;
    let last = Math.min(length, lastColumn) - 1;
    while (first <= last && !isUsed(first)) first += 1;
    while (last >= first && !isUsed(last)) last -= 1;
    if (first > last) continue;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  if (top < 0) return undefined;
  const used = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return intersectAreas(used, within);
}

function lastExtra(extras: ReadonlyMap<number, unknown> | undefined): number {
  let last = -1;
  if (extras) for (const column of extras.keys()) last = Math.max(last, column);
  return last;
}

/** The block of filled cells around an area, up to empty rows and columns on every side (Ctrl+Shift+*). */
export function surroundingArea(sheet: Sheet, start: Area): Area {
  const used = usedAreaOf(sheet, true);
  if (!used) return start;
  let { row, column, rows, columns } = start;
  const hasAny = (area: Area): boolean => {
    const part = intersectAreas(area, used);
    return part !== undefined && usedAreaOf(sheet, true, part) !== undefined;
  };
  const around = (): Area => ({ row, column, rows, columns });
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    const fromColumn = Math.max(column - 1, 0);
    const wide = { column: fromColumn, columns: column + columns + 1 - fromColumn };
    if (row > 0 && hasAny({ row: row - 1, rows: 1, ...wide })) {
      row -= 1;
      rows += 1;
      isGrowing = true;
    }
    if (row + rows < SHEET_ROWS && hasAny({ row: row + rows, rows: 1, ...wide })) {
      rows += 1;
      isGrowing = true;
    }
    const fromRow = Math.max(row - 1, 0);
    const high = { row: fromRow, rows: row + rows + 1 - fromRow };
    if (column > 0 && hasAny({ column: column - 1, columns: 1, ...high })) {
      column -= 1;
      columns += 1;
      isGrowing = true;
    }
    if (
      column + columns < SHEET_COLUMNS &&
      hasAny({ column: column + columns, columns: 1, ...high })
    ) {
      columns += 1;
      isGrowing = true;
    }
  }
  return around();
}
