import { type DecimalSign, findDecimalSign, readNumberText } from "../values/numbers";
import type { Cells } from "../values/cells";
import { type ColumnKind, isTotalRow } from "./columnKinds";

/** What arithmetic proves of the columns of amounts, whatever they are called (METHOD 1a, columns). */
export type ProvenColumns = {
  /** Columns that hold a quantity times a price; by the column of the price. */
  readonly productOf: ReadonlyMap<number, number>;
  /** Columns that add up what happens in another one, row after row: balances. */
  readonly balances: ReadonlySet<number>;
};

/** So many rows prove something; fewer may agree by chance. */
const FEWEST_ROWS = 4;
/** So many rows are looked at, the first ones: a balance runs from row to row. */
const MOST_ROWS = 200;
/** So many columns are set against one another; sheets with more are told by their headings. */
const MOST_COLUMNS = 12;
/** Amounts are rounded to the shown place: half a minor unit. */
const ROUNDING = 0.005_000_1;

/**
 * Proves columns by arithmetic on the rows from `firstRow` on: every row with all three numbers must agree, and four at
 * least must. A quantity is whole and differs from row to row, or everything would be a product of it. Percents prove
 * nothing. Never fails: what is not proven is left to the headings.
 */
export function proveColumns(
  cells: Cells,
  firstRow: number,
  kinds: readonly ColumnKind[]
): ProvenColumns {
  const columns = [...kinds.keys()].filter(
    (at) => (kinds[at]?.numbers ?? 0) > 0.5 && !kinds[at]?.isPercent
  );
  const productOf = new Map<number, number>();
  const balances = new Set<number>();
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return { productOf, balances };
  const rows = listFirstRows(cells, firstRow);
  const read = new Map(columns.map((at) => [at, readColumn(cells, rows, at)]));
  const numbersOf = (at: number): readonly number[] => read.get(at) ?? [];
  for (const amount of columns) {
    if (isBalance(numbersOf(amount), columns.filter((at) => at !== amount).map(numbersOf)))
      balances.add(amount);
    for (const quantity of columns) {
      if (quantity === amount || !isQuantity(numbersOf(quantity))) continue;
      for (const price of columns) {
        if (price === amount || price === quantity) continue;
        if (isProduct(numbersOf(amount), numbersOf(quantity), numbersOf(price)))
          productOf.set(price, amount);
      }
    }
  }
  return { productOf, balances };
}

/** Rows one after the other, without those that a label calls totals. */
function listFirstRows(cells: Cells, firstRow: number): number[] {
  const count = Math.max(0, Math.min(MOST_ROWS, cells.values.length - firstRow));
  const rows = Array.from({ length: count }, (_, at) => firstRow + at);
  return rows.filter((row) => !isTotalRow(cells, row));
}

/** The numbers of a column by place in `rows`; NaN where there is none. */
function readColumn(cells: Cells, rows: readonly number[], column: number): number[] {
  const values = rows.map((row) => cells.values[row]?.[column]);
  const sign: DecimalSign = findDecimalSign(values.filter((value) => typeof value === "string"));
  return values.map((value) => {
    if (typeof value === "number") return value;
    return typeof value === "string"
      ? (readNumberText(value, sign)?.value ?? Number.NaN)
      : Number.NaN;
  });
}

/** Whole numbers, three different ones at least; returns are below 0. */
function isQuantity(numbers: readonly number[]): boolean {
  const filled = numbers.filter((number) => !Number.isNaN(number));
  return filled.every((number) => Number.isInteger(number)) && new Set(filled).size >= 3;
}

function isProduct(
  amounts: readonly number[],
  quantities: readonly number[],
  prices: readonly number[]
): boolean {
  let agreeing = 0;
  for (const [at, amount] of amounts.entries()) {
    const quantity = quantities[at] ?? Number.NaN;
    const product = quantity * (prices[at] ?? Number.NaN);
    if (Number.isNaN(product) || Number.isNaN(amount)) continue;
    if (Math.abs(product - amount) > ROUNDING) return false;
    // One piece at any price, and nothing at all, agree with everything.
    if (Math.abs(quantity) > 1 && amount !== 0) agreeing++;
  }
  return agreeing >= FEWEST_ROWS;
}

/** Does each row hold the number before it and what one of the others (or one less another) adds? */
function isBalance(numbers: readonly number[], others: readonly (readonly number[])[]): boolean {
  const steps = numbers.map((number, at) => number - (numbers[at - 1] ?? Number.NaN));
  const isStep = (move: (at: number) => number): boolean => {
    let agreeing = 0;
    for (let at = 1; at < steps.length; at++) {
      const moved = move(at);
      const step = steps[at] ?? Number.NaN;
      if (Number.isNaN(step)) continue;
      if (Math.abs(step - moved) > ROUNDING) return false;
      if (moved !== 0) agreeing++;
    }
    return agreeing >= FEWEST_ROWS;
  };
  const valueAt = (other: readonly number[], at: number): number => other[at] || 0;
  return others.some(
    (plus) =>
      isStep((at) => valueAt(plus, at)) ||
      others.some(
        (minus) => minus !== plus && isStep((at) => valueAt(plus, at) - valueAt(minus, at))
      )
  );
}
