/**
 * A column of amounts as arithmetic sees it: whole minor units, so that sums are exact, NaN where a row holds none.
 * Which unit that is does not matter here, only that it is the same down the column.
 */
export type AmountColumn = {
  readonly values: Float64Array;
  /**
   * All amounts are multiples of this. Sums of coarse numbers agree by chance more easily: 300 = 100 + 200 proves as
   * little as 3 = 1 + 2.
   */
  readonly grain: number;
  /** By how much any amount may be off because it was rounded before it was written: half its unit, or 0. */
  readonly rounding: number;
  /** The same row by row where some rows are shown more coarsely than others; such a row's own counts as a sum only. */
  readonly ownRounding?: Float64Array;
};

/** Too few numbers may well be multiples of three by chance; of a hundred, hardly. */
const FEWEST_FOR_GRAIN = 6;

/** The largest whole number that divides all amounts of a column (NaN and 0 aside); of fewer than six a power of ten. */
export function findGrain(values: Float64Array): number {
  let grain = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value) || value === 0) continue;
    count++;
    if (grain === 1) continue;
    grain = greatestDivisor(grain, Math.abs(value));
  }
  if (grain <= 1) return 1;
  return count < FEWEST_FOR_GRAIN ? tensIn(grain) : grain;
}

function tensIn(grain: number): number {
  let tens = 1;
  while (grain % (tens * 10) === 0) tens *= 10;
  return tens;
}

/** The largest whole number that divides both; the other one where one is 0. */
export function greatestDivisor(left: number, right: number): number {
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

/** How far a row's amount may be from the sum of `count` amounts: half a shown unit for each, and for itself (METHOD 1a). */
export function toleranceOf(column: AmountColumn, row: number, count: number): number {
  const own = Math.max(column.rounding, column.ownRounding?.[row] ?? 0);
  return column.rounding * count + own;
}
