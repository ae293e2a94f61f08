import type { CellValue } from "../../cell";
import { shapeOf } from "../criteria";
import {
  errorResult,
  failWith,
  isError,
  isMatrix,
  isReference,
  readNumber,
  toNumber,
  type Value,
} from "../value";
import {
  blockOf,
  MANY,
  ofValues,
  one,
  oneNumber,
  type Functions,
  type Given,
  type Scope,
} from "./kinds";

/**
 * The numbers among arguments, as SUM takes them: in ranges and blocks only true numbers, typed into the formula also
 * what says a number. Errors: the first error among them.
 */
export function numbersOf(given: readonly Given[], scope: Scope): readonly number[] {
  const [only] = given;
  if (given.length === 1 && only !== undefined && isReference(only))
    return rangeNumbers(only, scope);
  const numbers: number[] = [];
  for (const value of given) {
    if (value === undefined) continue;
    if (!isReference(value) && !isMatrix(value)) {
      numbers.push(toNumber(one(value, scope)));
      continue;
    }
    for (const number of rangeNumbers(value, scope)) numbers.push(number);
  }
  return numbers;
}

function rangeNumbers(value: Value, scope: Scope): readonly number[] {
  const numbers = scope.reader.numbers(scope.reader.matrix(value));
  if ("error" in numbers) throw errorResult(numbers);
  return numbers;
}

/** Sums of the lists that the reader remembers, so that `B2/SUM(B:B)` in every row adds up the column once. */
const totals = new WeakMap<readonly number[], number>();

export function sum(numbers: readonly number[]): number {
  const known = totals.get(numbers);
  if (known !== undefined) return known;
  let total = 0;
  for (const number of numbers) total += number;
  totals.set(numbers, total);
  return total;
}

export function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? failWith("#DIV/0!") : sum(numbers) / numbers.length;
}

/** The sum of squared distances from the mean over `count - less`. Errors: #DIV/0!. */
function variance(numbers: readonly number[], less: 0 | 1): number {
  if (numbers.length <= less) failWith("#DIV/0!");
  const mean = average(numbers);
  return sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - less);
}

/** The value below which the given share (0..1) lies, between neighbours in proportion. Errors: #NUM!. */
export function percentile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0 || share < 0 || share > 1) failWith("#NUM!");
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

/** How many cells of a value fit, with the empty rows below a sheet's end. */
function countCells(
  given: readonly Given[],
  scope: Scope,
  fits: (cell: CellValue) => boolean
): number {
  let count = 0;
  for (const value of given) {
    const { cells } = scope.reader.matrix(value ?? null);
    for (const cell of cells) if (fits(cell)) count += 1;
    if (value !== undefined && isReference(value) && fits(null)) {
      count += value.area.rows * value.area.columns - cells.length;
    }
  }
  return count;
}

/** COUNT: in ranges and blocks true numbers alone, of what is typed into the formula also what says a number. */
function countNumbers(given: readonly Given[], scope: Scope): number {
  return given.reduce<number>((count, value) => {
    if (value !== undefined && !isReference(value) && !isMatrix(value)) {
      const [cell = null] = scope.reader.matrix(value).cells;
      const says = typeof cell === "string" ? readNumber(cell) !== undefined : !isError(cell);
      return count + (says ? 1 : 0);
    }
    return count + countCells([value], scope, (cell) => typeof cell === "number");
  }, 0);
}

function extreme(choose: (a: number, b: number) => number) {
  return (numbers: readonly number[]): number =>
    numbers.length === 0 ? 0 : numbers.reduce((a, b) => choose(a, b));
}
export const smallest = extreme((a, b) => (a < b ? a : b));
export const largest = extreme((a, b) => (a > b ? a : b));

/** A function of all the numbers given. */
const ofNumbers = (compute: (numbers: readonly number[]) => number) =>
  ofValues(1, MANY, (given, scope) => compute(numbersOf(given, scope)));

function kth(given: readonly Given[], scope: Scope, order: 1 | -1): number {
  const sorted = [...numbersOf(given.slice(0, 1), scope)].sort((a, b) => order * (a - b));
  return sorted[Math.ceil(oneNumber(given[1], scope)) - 1] ?? failWith("#NUM!");
}

function rank(given: readonly Given[], scope: Scope): number {
  const number = oneNumber(given[0], scope);
  const numbers = numbersOf(given.slice(1, 2), scope);
  const isRising = oneNumber(given[2], scope, 0) !== 0;
  if (!numbers.includes(number)) failWith("#N/A");
  return 1 + numbers.filter((other) => (isRising ? other < number : other > number)).length;
}

/** SUMPRODUCT: texts and truth values count as 0. Errors: #VALUE! for other shapes. */
function sumProduct(given: readonly Given[], scope: Scope): number {
  const shape = shapeOf(given[0] ?? null);
  const areSameRanges = given.every((value) => {
    const own = shapeOf(value ?? null);
    return own.rows === shape.rows && own.columns === shape.columns;
  });
  const read = given.map((value) => blockOf(value, scope));
  // Of ranges over whole columns only the part that is used is computed: that part must be of one shape then.
  const areSame = read.every(
    ({ rows, columns }) => rows === read[0]?.rows && columns === read[0].columns
  );
  if (!areSameRanges && !areSame) failWith("#VALUE!");
  const blocks = read.map((block) => block.cells);
  const count = Math.min(...blocks.map((cells) => cells.length));
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    let product = 1;
    for (const cells of blocks) {
      const cell = cells[at] ?? null;
      if (isError(cell)) throw errorResult(cell);
      product *= typeof cell === "number" ? cell : 0;
    }
    total += product;
  }
  return total;
}

const RANK = ofValues(2, 3, rank);
const PERCENTILE = ofValues(2, 2, (given, scope) =>
  percentile(numbersOf(given.slice(0, 1), scope), oneNumber(given[1], scope))
);
const QUARTILE = ofValues(2, 2, (given, scope) =>
  percentile(numbersOf(given.slice(0, 1), scope), Math.trunc(oneNumber(given[1], scope)) / 4)
);
const STDEV = ofNumbers((numbers) => Math.sqrt(variance(numbers, 1)));
const STDEVP = ofNumbers((numbers) => Math.sqrt(variance(numbers, 0)));
const VAR = ofNumbers((numbers) => variance(numbers, 1));
const VARP = ofNumbers((numbers) => variance(numbers, 0));

/** Sums, counts and what describes many numbers. */
export const statistics: Functions = {
  SUM: ofNumbers(sum),
  SUMSQ: ofNumbers((numbers) => sum(numbers.map((number) => number ** 2))),
  PRODUCT: ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b))),
  SUMPRODUCT: ofValues(1, MANY, sumProduct),
  COUNT: ofValues(1, MANY, countNumbers),
  COUNTA: ofValues(1, MANY, (given, scope) => countCells(given, scope, (cell) => cell !== null)),
  COUNTBLANK: ofValues(1, 1, (given, scope) =>
    countCells(given, scope, (cell) => cell === null || cell === "")
  ),
  AVERAGE: ofNumbers(average),
  MIN: ofNumbers(smallest),
  MAX: ofNumbers(largest),
  MEDIAN: ofNumbers((numbers) => percentile(numbers, 0.5)),
  LARGE: ofValues(2, 2, (given, scope) => kth(given, scope, -1)),
  SMALL: ofValues(2, 2, (given, scope) => kth(given, scope, 1)),
  RANK,
  "RANK.EQ": RANK,
  PERCENTILE,
  "PERCENTILE.INC": PERCENTILE,
  QUARTILE,
  "QUARTILE.INC": QUARTILE,
  STDEV,
  "STDEV.S": STDEV,
  STDEVP,
  "STDEV.P": STDEVP,
  VAR,
  "VAR.S": VAR,
  VARP,
  "VAR.P": VARP,
};
