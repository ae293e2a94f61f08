import { sumBefore, valueAt } from "../../columnar/prefixSums";
import { readPercent } from "./boundaries";
import type { Pareto } from "./pareto";
import type { CrossedScheme } from "./scheme";
import type { Crossing } from "./schemeTable";

/** The other clients with turnover, largest first, around one who has `turnover`. */
export type Others = {
  readonly turnover: number;
  /** What they hold together. */
  readonly total: number;
  readonly count: number;
  /** 0 after the last. */
  amountAt(index: number): number;
  /** What the first `count` of them have together. */
  sumOf(count: number): number;
  /** How many have more than an amount. */
  countAbove(amount: number): number;
  /** The last place of each run of `findRuns`. */
  readonly runEnds: readonly number[];
};

/** The others around one who has this turnover, above zero. */
export function listOthers({ running, total }: Pareto, turnover: number): Others {
  const own = countMore(running, turnover);
  return {
    turnover,
    total: total - turnover,
    count: running.length - 1,
    amountAt: (index) => valueAt(running, index < own ? index : index + 1),
    sumOf: (count) =>
      count <= own ? sumBefore(running, count) : sumBefore(running, count + 1) - turnover,
    countAbove: (amount) => countMore(running, amount) - (turnover > amount ? 1 : 0),
    runEnds: findRuns(running),
  };
}

/** How many of the amounts, largest first, are above one. */
function countMore(running: Float64Array, amount: number): number {
  return findFirst(0, running.length, (index) => valueAt(running, index) <= amount);
}

/**
 * Finds the first of the offsets `from`..`to` - 1 for which a test holds, by halving; `to` if there is none. Once the
 * test holds it must hold for all further offsets.
 */
export function findFirst(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const knownRuns = new WeakMap<Float64Array, readonly number[]>();

/**
 * Cuts the amounts, largest first, into runs in which no amount is less than half of the one before; gives the last
 * place of each run. There are at most as many runs as an amount has bits.
 */
function findRuns(running: Float64Array): readonly number[] {
  const known = knownRuns.get(running);
  if (known) return known;
  const ends: number[] = [];
  for (let position = 1; position < running.length; position++) {
    if (valueAt(running, position) * 2 < valueAt(running, position - 1)) ends.push(position - 1);
  }
  if (running.length > 0) ends.push(running.length - 1);
  knownRuns.set(running, ends);
  return ends;
}

/**
 * Does a client stand above a limit with an amount, `above` others having more and `atLeast` having as much or more? So
 * it is where `slope · amount + rest > 0`.
 */
export type Test = {
  /**
   * `slope · amount + rest` in doubles, which are quick; NaN where it is so near to zero that only whole numbers of any
   * size can tell its sign.
   */
  near(amount: number, above: number, atLeast: number): number;
  line(above: number, atLeast: number): { readonly slope: bigint; readonly rest: bigint };
  readonly crossing: Crossing;
};

/**
 * Lists the tests for the class at `place` or a higher one: the client is there if one of them holds. Under the
 * crossings `lower` and `nearest` a client falls by one class only, so whoever begins above the limit before is there,
 * too.
 */
export function listTests(
  others: Others,
  { by, limits, crossing }: CrossedScheme,
  place: number
): Test[] {
  const limit = limits[place];
  const before = limits[place - 1];
  if (crossing === "upper" || before === undefined) {
    return limit === undefined ? [] : [makeTest(others, by, limit, crossing)];
  }
  const upper = makeTest(others, by, before, "upper");
  return limit === undefined ? [upper] : [upper, makeTest(others, by, limit, crossing)];
}

/** A sum `fixed + each · amount`, as the client's amount changes. */
type Growing = { readonly fixed: bigint; readonly each: bigint };

function makeTest(
  others: Others,
  by: CrossedScheme["by"],
  limit: number,
  crossing: Crossing
): Test {
  const { percent, factor } = readPercent(limit);
  const scale = 100n * factor;
  const weigh = (times: bigint, parts: readonly Growing[], edge: bigint) => {
    const { whole } = measureBy(others, by);
    return {
      slope: times * percent * whole.each - scale * addUp(parts.map(({ each }) => each)),
      rest: times * percent * whole.fixed - scale * addUp(parts.map(({ fixed }) => fixed)) + edge,
    };
  };
  const nearly = measureNearly(others, by);
  const [share, most] = [Number(percent), Number(scale)];
  return {
    crossing,
    near: (amount, above, atLeast) => {
      const times = crossing === "nearest" ? 2 : 1;
      const reached =
        (crossing === "lower" ? 0 : nearly.start(above, amount)) +
        (crossing === "upper" ? 0 : nearly.end(atLeast, amount));
      const one = times * share * nearly.whole(amount);
      const other = most * reached;
      const difference = one - other + (crossing === "upper" ? 0 : 1);
      return Math.abs(difference) > (one + other + 1) * LARGEST_ERROR ? difference : Number.NaN;
    },
    line: (above, atLeast) => {
      const { start, end } = measureBy(others, by);
      switch (crossing) {
        case "upper":
          return weigh(1n, [start(above)], 0n);
        // At the limit is still above it: in whole numbers, `>= 0` is `+ 1 > 0`.
        case "lower":
          return weigh(1n, [end(atLeast)], 1n);
        case "nearest":
          return weigh(2n, [start(above), end(atLeast)], 1n);
      }
    },
  };
}

function addUp(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, number) => sum + number, 0n);
}

/** More than a dozen roundings of a double come to, as a share of what was added up. */
const LARGEST_ERROR = 2 ** -48;

/** `measureBy` for an amount of the client, in doubles. */
function measureNearly(
  { count, total, sumOf }: Others,
  by: CrossedScheme["by"]
): {
  whole(amount: number): number;
  start(above: number, amount: number): number;
  end(atLeast: number, amount: number): number;
} {
  const clients = count + 1;
  switch (by) {
    case "share":
      return {
        whole: (amount) => total + amount,
        start: (above) => sumOf(above),
        end: (atLeast, amount) => sumOf(atLeast) + amount,
      };
    case "count":
      return {
        whole: () => clients,
        start: (above) => above,
        end: (atLeast) => atLeast + 1,
      };
    case "sum":
      return {
        whole: (amount) => (total + amount) * clients,
        start: (above, amount) => sumOf(above) * clients + above * (total + amount),
        end: (atLeast, amount) =>
          (sumOf(atLeast) + amount) * clients + (atLeast + 1) * (total + amount),
      };
  }
}

/** What is measured against 100 %: up to the client, and up to the last of those with as much, itself included. */
function measureBy(
  others: Others,
  by: CrossedScheme["by"]
): { whole: Growing; start(above: number): Growing; end(atLeast: number): Growing } {
  const clients = BigInt(others.count + 1);
  const total = BigInt(others.total);
  const held = (count: number): bigint => BigInt(others.sumOf(count));
  switch (by) {
    case "share":
      return {
        whole: { fixed: total, each: 1n },
        start: (above) => ({ fixed: held(above), each: 0n }),
        end: (atLeast) => ({ fixed: held(atLeast), each: 1n }),
      };
    case "count":
      return {
        whole: { fixed: clients, each: 0n },
        start: (above) => ({ fixed: BigInt(above), each: 0n }),
        end: (atLeast) => ({ fixed: BigInt(atLeast + 1), each: 0n }),
      };
    case "sum":
      return {
        whole: { fixed: total * clients, each: clients },
        start: (above) => ({
          fixed: held(above) * clients + BigInt(above) * total,
          each: BigInt(above),
        }),
        end: (atLeast) => ({
          fixed: held(atLeast) * clients + BigInt(atLeast + 1) * total,
          each: clients + BigInt(atLeast + 1),
        }),
      };
  }
}
