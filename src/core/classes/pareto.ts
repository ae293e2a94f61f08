import { orderByAmount } from "./order";

/** Class numbers as written into typed arrays: 0 is A, 1 is B, ...; `NO_CLASS` is «0/returns». */
export const NO_CLASS = 255;

/** The Pareto analysis of a list of amounts; arrays by the amount's own offset, except `order`. */
export type Pareto = {
  /** Offsets, largest amount first; equal amounts in their given order. */
  readonly order: Uint32Array;
  /** 1 for the largest; equal amounts share the smallest rank. */
  readonly ranks: Uint32Array;
  /** Of the positive total, 0..1; 0 for amounts of zero and below. */
  readonly shares: Float64Array;
  /** Share of all amounts up to and including this one in `order`; NaN for amounts of zero and below. */
  readonly cumulative: Float64Array;
  readonly classes: Uint8Array;
  /** Sum of the positive amounts. */
  readonly total: number;
  /** How many are positive; they stand first in `order`. */
  readonly positive: number;
};

/**
 * METHOD 2, the default boundary rule on whole minor units: an amount's class is the first limit (in percent, ascending)
 * that lies above the share of the total held by strictly larger amounts, else the last class. So the one that crosses
 * a limit stays on its upper side and equal amounts never part. Compared exactly: `100·larger < limit·total`.
 */
export function classifyAmounts(amounts: Float64Array, limits: readonly number[]): Pareto {
  const count = amounts.length;
  const order = orderByAmount(amounts);
  const ranks = new Uint32Array(count);
  const shares = new Float64Array(count);
  const cumulative = new Float64Array(count).fill(Number.NaN);
  const classes = new Uint8Array(count).fill(NO_CLASS);
  const running = new Float64Array(count);
  let total = 0;
  let positive = 0;
  for (; positive < count; positive++) {
    const amount = amounts[order[positive] ?? 0] ?? 0;
    if (amount <= 0) break;
    total += amount;
    running[positive] = total;
  }
  const borders = limits.map((limit) => countBelow(running, positive, total, limit));
  let rank = 0;
  let before = Number.NaN;
  let classNumber = 0;
  for (let place = 0; place < count; place++) {
    const at = order[place] ?? 0;
    const amount = amounts[at] ?? 0;
    if (amount !== before) {
      rank = place + 1;
      before = amount;
      // Only where a new amount begins may the class change: equal amounts never part.
      while (classNumber < borders.length && place >= (borders[classNumber] ?? 0)) classNumber++;
    }
    ranks[at] = rank;
    if (place >= positive) continue;
    shares[at] = amount / total;
    cumulative[at] = (running[place] ?? 0) / total;
    classes[at] = classNumber;
  }
  return { order, ranks, shares, cumulative, classes, total, positive };
}

/**
 * How many amounts from the largest on have less than `limit` percent before them. The sums before grow, so halving
 * finds the place, and each comparison can afford whole numbers of any size.
 */
function countBelow(running: Float64Array, positive: number, total: number, limit: number): number {
  const exact = readPercent(limit);
  const bound = exact.percent * BigInt(total);
  let low = 0;
  let high = positive;
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = middle === 0 ? 0 : (running[middle - 1] ?? 0);
    if (BigInt(before) * 100n * exact.factor < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A percent as typed (82.5) in whole numbers: 825 of 10. */
function readPercent(limit: number): { percent: bigint; factor: bigint } {
  const [whole = "0", fraction = ""] = Math.max(0, limit).toFixed(6).replace(/0+$/, "").split(".");
  return { percent: BigInt(whole + fraction), factor: 10n ** BigInt(fraction.length) };
}
