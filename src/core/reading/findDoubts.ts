import { type NumberColumn, findDateFormats } from "./columnValues";
import { EARLIEST_DATE, LATEST_DATE } from "./dates";
import type { DoubtfulSheet } from "./doubts";
import { DATA_KINDS, ROW, isDataRow } from "./rowKinds";
import { isBlank } from "./text";

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

/** Places of rows with a negative amount. */
export function findNegative({ amounts, rows }: DoubtfulSheet): number[] {
  const found: number[] = [];
  const { turnover } = amounts;
  for (let at = 0; at < turnover.length; at++)
    if ((turnover[at] ?? 0) < 0 && isDataRow(rows.kinds[at])) found.push(at);
  return found;
}

/** Places of named rows whose cell of turnover is empty. */
export function findBlank({ cells, span, amounts, rows }: DoubtfulSheet, column: number): number[] {
  const found: number[] = [];
  const { turnover } = amounts;
  for (let at = 0; at < turnover.length; at++) {
    if (!Number.isNaN(turnover[at] ?? 0) || rows.kinds[at] !== ROW.client) continue;
    if (isBlank(cells.values[span.first + at]?.[column])) found.push(at);
  }
  return found;
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
  const isData = DATA_KINDS;
  const { kinds } = rows;
  const [earliest, latest] = [EARLIEST_DATE, LATEST_DATE];
  let count = 0;
  let fractional = 0;
  const suspects: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const amount = numbers[at] ?? Number.NaN;
    if (Number.isNaN(amount) || isData[kinds[at] ?? 0] !== 1) continue;
    count++;
    if (Math.floor(amount) !== amount) fractional++;
    else if (amount >= earliest && amount <= latest) suspects.push(at);
  }
  if (suspects.length === 0 || fractional < count * FRACTIONAL) return formatted;
  const sizes = numbers
    .filter((amount, at) => !Number.isNaN(amount) && isDataRow(rows.kinds[at]))
    .map(Math.abs)
    .sort();
  const median = sizes[sizes.length >> 1] ?? 0;
  const known = new Set(formatted);
  const standing = suspects.filter(
    (at) => (numbers[at] ?? 0) > STANDS_OUT * median && !known.has(at)
  );
  return [...formatted, ...standing].sort((left, right) => left - right);
}
