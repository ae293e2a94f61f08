import type { CellValue } from "../../cell";
import {
  failWith,
  isError,
  isMatrix,
  isReference,
  toBoolean,
  toNumber,
  type Value,
} from "../value";
import {
  blockOf,
  MANY,
  ofValues,
  one,
  oneNumber,
  single,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";
import { makeBlock, places } from "./shapes";
import { average, largest, numbersOf, smallest, sum } from "./statistics";

const rising = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The share of the numbers that lie below one, between neighbours in proportion, cut to some digits. */
function percentRank(isExclusive: boolean): WorksheetFunction {
  return ofValues(2, 3, ([array, wanted, digits], scope) => {
    const numbers = rising(numbersOf([array], scope));
    const number = oneNumber(wanted, scope);
    const places = Math.trunc(oneNumber(digits, scope, 3));
    if (places < 1 || numbers.length === 0) failWith("#NUM!");
    const [low = 0, high = 0] = [numbers[0], numbers.at(-1)];
    if (number < low || number > high) failWith("#N/A");
    const below = numbers.filter((other) => other < number).length;
    const isThere = numbers[below] === number;
    const [before = 0, after = 0] = [numbers[below - 1], numbers[below]];
    const rank = isThere ? below : below - 1 + (number - before) / (after - before);
    const share = isExclusive
      ? (rank + 1) / (numbers.length + 1)
      : numbers.length === 1
        ? 1
        : rank / (numbers.length - 1);
    const scale = 10 ** places;
    return Math.trunc(Number((share * scale).toPrecision(12))) / scale;
  });
}

/** The value below which a share lies, the ends left out. Errors: #NUM! too near to an end. */
function percentileExclusive(numbers: readonly number[], share: number): number {
  const sorted = rising(numbers);
  const place = share * (sorted.length + 1) - 1;
  if (share <= 0 || share >= 1 || place < 0 || place > sorted.length - 1) failWith("#NUM!");
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

function rankAverage([number, list, order]: readonly Given[], scope: Scope): number {
  const wanted = oneNumber(number, scope);
  const numbers = numbersOf([list], scope);
  const isRising = oneNumber(order, scope, 0) !== 0;
  const equal = numbers.filter((other) => other === wanted).length;
  if (equal === 0) failWith("#N/A");
  const ahead = numbers.filter((other) => (isRising ? other < wanted : other > wanted)).length;
  return ahead + (equal + 1) / 2;
}

/** The numbers that stand there most often, in the order of their first places. Errors: #N/A when none does twice. */
function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) failWith("#N/A");
  return [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

function trimmedMean([array, share]: readonly Given[], scope: Scope): number {
  const numbers = rising(numbersOf([array], scope));
  const part = oneNumber(share, scope);
  if (part < 0 || part >= 1) failWith("#NUM!");
  const cut = Math.floor(Number(((numbers.length * part) / 2).toPrecision(12)));
  return average(numbers.slice(cut, numbers.length - cut));
}

/** How many numbers fall up to each border, and above the last. */
function frequency([data, bins]: readonly Given[], scope: Scope): Value {
  const numbers = numbersOf([data], scope);
  const borders = numbersOf([bins], scope);
  const sorted = rising([...new Set(borders)]);
  const counted = new Set<number>();
  return makeBlock(borders.length + 1, 1, (row) => {
    const border = borders[row];
    if (border === undefined)
      return numbers.filter((one) => one > (sorted.at(-1) ?? -Infinity)).length;
    if (counted.has(border)) return 0;
    counted.add(border);
    const below = sorted[sorted.indexOf(border) - 1] ?? -Infinity;
    return numbers.filter((one) => one > below && one <= border).length;
  });
}

/** A straight line through points: [slope, intercept]. Errors: #DIV/0! for points above each other. */
function lineThrough(ys: readonly number[], xs: readonly number[]): readonly [number, number] {
  const [meanX, meanY] = [average(xs), average(ys)];
  const spread = sum(xs.map((x) => (x - meanX) ** 2));
  if (spread === 0) failWith("#DIV/0!");
  const slope = sum(xs.map((x, at) => (x - meanX) * ((ys[at] ?? 0) - meanY))) / spread;
  return [slope, meanY - slope * meanX];
}

/** TREND and GROWTH over one list of x; several lists of x are not computed. */
function alongLine(isExponential: boolean): WorksheetFunction {
  return ofValues(1, 4, ([ys, xs, news, constant], scope) => {
    if (constant !== undefined && !toBoolean(one(constant, scope))) return failWith("#NUM!");
    const y = blockOf(ys, scope);
    const known = y.cells.map((cell) => toNumber(cell));
    if (isExponential && known.some((value) => value <= 0)) failWith("#NUM!");
    const x =
      xs === undefined
        ? places(known.length).map((at) => at + 1)
        : blockOf(xs, scope).cells.map(toNumber);
    if (x.length !== known.length) failWith("#REF!");
    const line = lineThrough(isExponential ? known.map(Math.log) : known, x);
    const wanted = news === undefined ? undefined : blockOf(news, scope);
    const shape = wanted ?? (xs === undefined ? y : blockOf(xs, scope));
    const points = wanted ? wanted.cells.map(toNumber) : x;
    return makeBlock(shape.rows, shape.columns, (row, column) => {
      const value = line[1] + line[0] * (points[row * shape.columns + column] ?? 0);
      return isExponential ? Math.exp(value) : value;
    });
  });
}

/** AVERAGEA and its kin: texts count as 0, TRUE as 1, empty cells not at all. */
function numbersOfAll(given: readonly Given[], scope: Scope): number[] {
  return given.flatMap((value) => {
    if (value === undefined) return [];
    if (!isReference(value) && !isMatrix(value)) return [toNumber(one(value, scope))];
    return blockOf(value, scope).cells.flatMap((cell) => {
      if (isError(cell)) return failWith(cell.error);
      if (cell === null) return [];
      return typeof cell === "string" ? [0] : [Number(cell)];
    });
  });
}

const ofAll = (compute: (numbers: readonly number[]) => number): WorksheetFunction =>
  ofValues(1, MANY, (given, scope) => compute(numbersOfAll(given, scope)));

function variance(numbers: readonly number[], less: 0 | 1): number {
  if (numbers.length <= less) failWith("#DIV/0!");
  const mean = average(numbers);
  return sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - less);
}

/** CEILING.MATH and FLOOR.MATH: to a multiple of a step, away from or towards zero below it. */
function toMultiple(isUp: boolean): WorksheetFunction {
  return single(1, 3, ([value = null, step, mode]) => {
    const number = toNumber(value);
    const by = Math.abs(step === undefined || step === null ? 1 : toNumber(step));
    if (by === 0 || number === 0) return 0;
    const turns = mode !== undefined && toNumber(mode) !== 0 && number < 0;
    const steps = Number((number / by).toPrecision(15));
    const whole = isUp !== turns ? Math.ceil(steps) : Math.floor(steps);
    return Number((whole * by).toPrecision(15));
  });
}

function between([low = null, high = null]: readonly CellValue[]): number {
  const [least, most] = [Math.ceil(toNumber(low)), Math.floor(toNumber(high))];
  if (least > most) failWith("#NUM!");
  return least + Math.floor(Math.random() * (most - least + 1));
}

const PERCENTRANK = percentRank(false);
const MODE = ofValues(
  1,
  MANY,
  (given, scope) => modes(numbersOf(given, scope))[0] ?? failWith("#N/A")
);

/** Ranks, shares and what else describes many numbers. */
export const distributions: Functions = {
  PERCENTRANK,
  "PERCENTRANK.INC": PERCENTRANK,
  "PERCENTRANK.EXC": percentRank(true),
  "PERCENTILE.EXC": ofValues(2, 2, ([array, share], scope) =>
    percentileExclusive(numbersOf([array], scope), oneNumber(share, scope))
  ),
  "QUARTILE.EXC": ofValues(2, 2, ([array, quarter], scope) =>
    percentileExclusive(numbersOf([array], scope), Math.trunc(oneNumber(quarter, scope)) / 4)
  ),
  "RANK.AVG": ofValues(2, 3, rankAverage),
  MODE,
  "MODE.SNGL": MODE,
  "MODE.MULT": ofValues(1, MANY, (given, scope) => {
    const found = modes(numbersOf(given, scope));
    return makeBlock(found.length, 1, (row) => found[row] ?? null);
  }),
  TRIMMEAN: ofValues(2, 2, trimmedMean),
  FREQUENCY: ofValues(2, 2, frequency),
  TREND: alongLine(false),
  GROWTH: alongLine(true),
  AVERAGEA: ofAll(average),
  MAXA: ofAll(largest),
  MINA: ofAll(smallest),
  VARA: ofAll((numbers) => variance(numbers, 1)),
  VARPA: ofAll((numbers) => variance(numbers, 0)),
  STDEVA: ofAll((numbers) => Math.sqrt(variance(numbers, 1))),
  STDEVPA: ofAll((numbers) => Math.sqrt(variance(numbers, 0))),
  "CEILING.MATH": toMultiple(true),
  "FLOOR.MATH": toMultiple(false),
  RAND: single(0, 0, () => Math.random()),
  RANDBETWEEN: single(2, 2, between),
};
