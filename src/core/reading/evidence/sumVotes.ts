import { type AmountColumn, greatestDivisor, toleranceOf } from "./amountColumn";

/** What the columns say to the claim that a row is the sum of some others. */
export type Verdict = {
  /**
   * How surely: the number of zeros of the odds that so many columns agree by chance, less what columns that do not
   * agree take away. 0 and below: nothing speaks for it.
   */
  readonly evidence: number;
  /** Places of the columns that agree. */
  readonly agreeing: readonly number[];
  /** Weight of the columns that say something else. */
  readonly against: number;
  /** Every agreeing column agrees to the last unit. */
  readonly isExact: boolean;
};

/** One column proves no more than this, however long its numbers. */
const MOST_OF_COLUMN = 5;
/** A sum that is carried by one amount, all others being zero, may as well be a copy. */
const CARRIED_BY_ONE = 0.15;
/** A column that shows the same number once more adds hardly anything. */
const SAID_BEFORE = 0.1;
/** What a column takes away that holds a value here and disagrees, times its weight. */
const AGAINST = 1.5;
/** And what one takes away besides that has proven to be additive elsewhere. */
const AGAINST_PROVEN = 4;
/** From this weight on a column counts as additive. */
const PROVEN = 0.8;

/** A sum that is off by what rounding explains proves little unless it is large. */
export const LEAST_OF_ROUNDED = 1.5;

/** The sums of some rows in every column, taken up row by row. */
export type RowSums = {
  /** Takes up one more row. */
  add(row: number): void;
  /** Forgets all rows. */
  clear(): void;
  /** Does any column agree that this row is the sum of what was taken up? A quick look before `judge`. */
  mayBe(row: number): boolean;
  /** Is this row the sum of what was taken up? `weights`: how much each column's no counts, 0..1. */
  judge(row: number, weights: readonly number[]): Verdict;
};

/** Begins sums over the columns. */
export function openSums(columns: readonly AmountColumn[]): RowSums {
  const width = columns.length;
  const sums = new Float64Array(width);
  const counts = new Int32Array(width);
  const nonZero = new Int32Array(width);
  const largest = new Float64Array(width);
  const grains = new Float64Array(width);
  return {
    clear() {
      for (const list of [sums, counts, nonZero, largest, grains]) list.fill(0);
    },
    add(row) {
      for (let at = 0; at < width; at++) {
        const value = columns[at]?.values[row] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        sums[at] = (sums[at] ?? 0) + value;
        counts[at] = (counts[at] ?? 0) + 1;
        if (value === 0) continue;
        nonZero[at] = (nonZero[at] ?? 0) + 1;
        largest[at] = Math.max(largest[at] ?? 0, Math.abs(value));
        if (grains[at] !== 1) grains[at] = greatestDivisor(grains[at] ?? 0, Math.abs(value));
      }
    },
    mayBe(row) {
      for (let at = 0; at < width; at++) {
        const column = columns[at];
        if (!column || (nonZero[at] ?? 0) < 2) continue;
        const off = Math.abs((column.values[row] ?? Number.NaN) - (sums[at] ?? 0));
        if (off <= toleranceOf(column, row, nonZero[at] ?? 0)) return true;
      }
      return false;
    },
    judge(row, weights) {
      let evidence = 0;
      let against = 0;
      let isExact = true;
      const agreeing: number[] = [];
      const said = new Set<number>();
      for (let at = 0; at < width; at++) {
        const column = columns[at];
        const value = column?.values[row] ?? Number.NaN;
        const count = counts[at] ?? 0;
        // An empty cell contradicts nothing.
        if (!column || Number.isNaN(value) || count === 0) continue;
        const summed = nonZero[at] ?? 0;
        if (value === 0 && summed === 0) continue;
        // A zero is not rounded.
        const tolerance = toleranceOf(column, row, summed);
        const off = Math.abs(value - (sums[at] ?? 0));
        if (off > tolerance) {
          const weight = weights[at] ?? 0;
          against += weight;
          evidence -= AGAINST * weight + (weight > PROVEN ? AGAINST_PROVEN : 0);
          continue;
        }
        agreeing.push(at);
        isExact &&= off === 0;
        if (summed < 2) evidence += CARRIED_BY_ONE;
        else if (said.has(value)) evidence += SAID_BEFORE;
        else {
          said.add(value);
          const size = Math.max(Math.abs(value), largest[at] ?? 0);
          // So many values would have agreed as well.
          const grain = Math.max(column.grain, grains[at] ?? 0);
          const near = off === 0 ? Math.max(1, grain * 0.7) : 2 * tolerance + 1;
          evidence += Math.min(MOST_OF_COLUMN, Math.max(0, Math.log10((size + 1) / near)));
        }
      }
      return { evidence, agreeing, against, isExact };
    },
  };
}

/** One column's vote on a sum: 1 it agrees, -1 it says something else, 0 it says nothing. */
export function voteOn(column: AmountColumn, row: number, members: readonly number[]): -1 | 0 | 1 {
  const value = column.values[row] ?? Number.NaN;
  if (Number.isNaN(value)) return 0;
  let sum = 0;
  let count = 0;
  let nonZero = 0;
  for (const member of members) {
    const part = column.values[member] ?? Number.NaN;
    if (Number.isNaN(part)) continue;
    sum += part;
    count++;
    if (part !== 0) nonZero++;
  }
  if (count === 0) return 0;
  return Math.abs(value - sum) <= toleranceOf(column, row, nonZero) ? 1 : -1;
}
