import { type NumberColumn, findDateFormats } from "../columns/columnValues";
import { EARLIEST_DATE, LATEST_DATE } from "../values/dates";
import { ROW, isDataRow } from "../model/rowKinds";
import { isBlank } from "../values/text";
import type { SortedSheet } from "../columns/scan";
import type { SheetAmounts } from "../columns/turnover";

/** A sheet whose rows are sorted and whose amounts are read, but not yet added up. */
export type DoubtfulSheet = SortedSheet & { readonly amounts: SheetAmounts };

/** The columns of money that make the turnover; a quantity is none. */
export function findMoney({ amounts, plan }: DoubtfulSheet): readonly NumberColumn[] {
  return amounts.turnoverColumns.filter(
    ({ column }) => column !== plan.columns.quantity || plan.columns.turnover !== undefined
  );
}

/** Places of hidden rows, ascending. */
export function findHidden({ cells, span }: DoubtfulSheet): number[] {
  return [...(cells.hiddenRows ?? [])]
    .filter((row) => row >= span.first && row <= span.last)
    .map((row) => row - span.first)
    .sort((left, right) => left - right);
}

/** Places of rows whose amount is negative, and of those that have none. */
export function findUnusual(turnover: Float64Array): {
  readonly negative: readonly number[];
  readonly missing: readonly number[];
} {
  const negative: number[] = [];
  const missing: number[] = [];
  for (let at = 0; at < turnover.length; at++) {
    const amount = turnover[at] ?? 0;
    if (amount >= 0) continue;
    (amount < 0 ? negative : missing).push(at);
  }
  return { negative, missing };
}

/** Of rows without an amount, those of clients whose cell of turnover is empty. */
export function findBlank(
  { cells, span, rows }: DoubtfulSheet,
  column: number,
  missing: readonly number[]
): number[] {
  return missing.filter(
    (at) => rows.kinds[at] === ROW.client && isBlank(cells.values[span.first + at]?.[column])
  );
}

/** A money column is called fractional when this share of its amounts has decimals. */
const FRACTIONAL = 0.8;
/** A date's serial number stands out when it is this many times the typical amount. */
const STANDS_OUT = 10;

/**
 * Dates where money should be: a date format over an amount, and whole numbers of the size of dates (`44689` =
 * 2022-05-08) among amounts with decimals, ten times the median and more: a spreadsheet took `8.05.22` for a date.
 */
export function findDateLike({ cells, span, rows }: DoubtfulSheet, read: NumberColumn): number[] {
  const { numbers } = read;
  const formatted = findDateFormats(cells, read, span);
  const suspects = findSuspects(numbers, rows.kinds);
  if (suspects.length === 0 || !isFractional(numbers, rows.kinds)) return formatted;
  const known = new Set(formatted);
  const standing = findStanding(numbers, rows.kinds, suspects).filter((at) => !known.has(at));
  const isChance = mayBeChance(numbers, rows.kinds, standing.length);
  return isChance ? formatted : [...formatted, ...standing].sort((left, right) => left - right);
}

/** From so many amounts on a single whole one of the size of a date is no surprise. */
const MANY_AMOUNTS = 2000;

/**
 * Would so many whole amounts of the size of dates turn up anyway? Of amounts of any other size a share is whole (prices
 * in whole euros), and of those of this size hardly a larger one.
 */
function mayBeChance(numbers: Float64Array, kinds: Uint8Array, found: number): boolean {
  let inRange = 0;
  let outside = 0;
  let wholeOutside = 0;
  for (let at = 0; at < numbers.length; at++) {
    const amount = Math.abs(numbers[at] ?? Number.NaN);
    if (Number.isNaN(amount) || !isDataRow(kinds[at])) continue;
    if (amount >= EARLIEST_DATE && amount <= LATEST_DATE) inRange++;
    else {
      outside++;
      if (Number.isInteger(amount)) wholeOutside++;
    }
  }
  if (found < 2 && inRange + outside >= MANY_AMOUNTS) return true;
  return 3 * ((wholeOutside * inRange) / Math.max(1, outside)) >= found;
}

/**
 * Keeps the suspects that are many times the median. One pass of counting usually decides for all of them: the median
 * is far below the smallest, or too near the largest. Only in between it has to be found by sorting.
 */
function findStanding(
  numbers: Float64Array,
  kinds: Uint8Array,
  suspects: readonly number[]
): readonly number[] {
  const amountOf = (at: number): number => numbers[at] ?? 0;
  const smallest = suspects.reduce((least, at) => Math.min(least, amountOf(at)), Infinity);
  const largest = suspects.reduce((most, at) => Math.max(most, amountOf(at)), 0);
  let count = 0;
  let belowSmallest = 0;
  let belowLargest = 0;
  for (let at = 0; at < numbers.length; at++) {
    const typical = STANDS_OUT * Math.abs(numbers[at] ?? Number.NaN);
    if (Number.isNaN(typical) || !isDataRow(kinds[at])) continue;
    count++;
    if (typical < smallest) belowSmallest++;
    if (typical < largest) belowLargest++;
  }
  // An amount is the median when half of all, rounded down, are below it.
  const half = count >> 1;
  if (belowSmallest > half) return suspects;
  if (belowLargest <= half) return [];
  const sizes = numbers
    .filter((amount, at) => !Number.isNaN(amount) && isDataRow(kinds[at]))
    .map(Math.abs)
    .sort();
  const median = sizes[half] ?? 0;
  return suspects.filter((at) => amountOf(at) > STANDS_OUT * median);
}

/** Places of whole amounts of the size of dates. */
function findSuspects(numbers: Float64Array, kinds: Uint8Array): number[] {
  const [earliest, latest] = [EARLIEST_DATE, LATEST_DATE];
  const suspects: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const amount = numbers[at] ?? 0;
    if (amount >= earliest && amount <= latest && Number.isInteger(amount) && isDataRow(kinds[at]))
      suspects.push(at);
  }
  return suspects;
}

/** Do most of the amounts have decimals? */
function isFractional(numbers: Float64Array, kinds: Uint8Array): boolean {
  let count = 0;
  let fractional = 0;
  for (let at = 0; at < numbers.length; at++) {
    const amount = numbers[at] ?? Number.NaN;
    if (Number.isNaN(amount) || !isDataRow(kinds[at])) continue;
    count++;
    if (!Number.isInteger(amount)) fractional++;
  }
  return fractional >= count * FRACTIONAL;
}
