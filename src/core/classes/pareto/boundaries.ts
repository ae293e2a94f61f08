import { sumBefore, valueAt } from "../../columnar/prefixSums";
import { findDataBorders } from "./dataLimits";
import { chooseScheme, type ClassScheme } from "./scheme";
import type { CrossedKind, Crossing } from "./schemeTable";

/**
 * METHOD 2: how many clients stand above each border, from the largest on. Equal amounts never part: a border always
 * stands where a new amount begins. Decided exactly, in whole numbers of any size. `running` are the running sums of
 * the positive amounts, largest first. `scheme` has its amounts in minor units; limits from the data need 30 clients,
 * else the default rule holds.
 */
export function findBorders(running: Float64Array, wanted: ClassScheme): number[] {
  const scheme = chooseScheme(wanted, running.length);
  switch (scheme.by) {
    case "amount":
      return scheme.limits.map((limit) =>
        countUpper(running, (start) => valueAt(running, start) >= limit)
      );
    case "data":
      return findDataBorders(running).map((border) =>
        countUpper(running, (start) => start < border)
      );
    case "share":
    case "count":
    case "sum":
      return findShareBorders(running, scheme.by, scheme.limits, scheme.crossing);
  }
}

function findShareBorders(
  running: Float64Array,
  by: CrossedKind,
  limits: readonly number[],
  crossing: Crossing
): number[] {
  const find = (limit: number, how: Crossing): number =>
    countUpper(running, judgeLimit(running, by, limit, how));
  const upper = limits.map((limit) => find(limit, "upper"));
  if (crossing === "upper") return upper;
  // A client that crosses several limits at once falls by one class only: a client with 98 % of the turnover is no C.
  return limits.map((limit, at) => Math.max(find(limit, crossing), upper[at - 1] ?? 0));
}

/** Does a group of equal amounts, at the places from `start` to before `end`, stand above a limit in percent? */
function judgeLimit(
  running: Float64Array,
  by: CrossedKind,
  limit: number,
  crossing: Crossing
): (start: number, end: number) => boolean {
  const { percent, factor } = readPercent(limit);
  const { before, whole } = measure(running, by);
  const bound = percent * whole;
  const scale = 100n * factor;
  switch (crossing) {
    case "upper":
      return (start) => scale * before(start) < bound;
    case "lower":
      return (_, end) => scale * before(end) <= bound;
    case "nearest":
      return (start, end) => scale * (before(start) + before(end)) <= 2n * bound;
  }
}

/**
 * What the first `place` clients hold, and what 100 % is: turnover, number of clients, or the sum of both shares over a
 * common denominator.
 */
function measure(
  running: Float64Array,
  by: CrossedKind
): { before(place: number): bigint; whole: bigint } {
  const count = running.length;
  const held = (place: number): bigint => BigInt(sumBefore(running, place));
  const total = held(count);
  const clients = BigInt(count);
  switch (by) {
    case "share":
      return { before: held, whole: total };
    case "count":
      return { before: BigInt, whole: clients };
    case "sum":
      return {
        before: (place) => held(place) * clients + BigInt(place) * total,
        whole: total * clients,
      };
  }
}

/**
 * Finds how many amounts, from the largest on, stand above a border. `isUpper` judges a group of equal amounts; it must
 * hold for the first groups and for none after the first that fails. The border is found by halving, so that each
 * judgement may use whole numbers of any size.
 */
function countUpper(
  running: Float64Array,
  isUpper: (start: number, end: number) => boolean
): number {
  let low = 0;
  let high = running.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const amount = valueAt(running, middle);
    let start = middle;
    while (start > low && valueAt(running, start - 1) === amount) start--;
    let end = middle + 1;
    while (end < high && valueAt(running, end) === amount) end++;
    if (isUpper(start, end)) low = end;
    else high = start;
  }
  return low;
}

/** A percent as typed (82.5) in whole numbers: 825 of 10. */
export function readPercent(limit: number): Percent {
  const known = PERCENTS.get(limit);
  if (known) return known;
  const [whole = "0", fraction = ""] = Math.max(0, limit).toFixed(6).replace(/0+$/, "").split(".");
  const read = { percent: BigInt(whole + fraction), factor: 10n ** BigInt(fraction.length) };
  PERCENTS.set(limit, read);
  return read;
}

type Percent = { readonly percent: bigint; readonly factor: bigint };

/** The few limits of a scheme are asked for each client anew. */
const PERCENTS = new Map<number, Percent>();
