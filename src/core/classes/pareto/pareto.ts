import { findBorders } from "./boundaries";
import { orderByAmount } from "./order";
import type { ClassScheme } from "./scheme";

/** Class numbers as written into typed arrays: 0 is A, 1 is B, ...; `NO_CLASS` is «0/returns». */
export const NO_CLASS = 255;

/** The Pareto analysis of a list of amounts; arrays by the amount's own offset, except where said. */
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
  /** The positive amounts, largest first, and the sum of each with all before it; by place in `order`. */
  readonly descending: { readonly amounts: Float64Array; readonly running: Float64Array };
  /** How many clients stand above the end of A, of B, ...: places in `order`. */
  readonly borders: readonly number[];
};

/**
 * METHOD 2 on whole minor units. By the default scheme an amount's class is the first limit (in percent, ascending) that
 * lies above the share of the total held by strictly larger amounts, else the last class: `100·larger < limit·total`.
 * So the one that crosses a limit stays on its upper side and equal amounts never part. All schemes compare exactly.
 * Amounts must be safe whole numbers, and so must their sum; `scheme` has its fixed amounts in the same units.
 */
export function classifyAmounts(amounts: Float64Array, scheme: ClassScheme): Pareto {
  const count = amounts.length;
  const order = orderByAmount(amounts);
  const sorted = new Float64Array(count);
  const running = new Float64Array(count);
  let total = 0;
  let positive = 0;
  for (let place = 0; place < count; place++) {
    const amount = amounts[order[place] ?? 0] ?? 0;
    sorted[place] = amount;
    if (amount <= 0) continue;
    total += amount;
    running[place] = total;
    positive++;
  }
  const descending = {
    amounts: sorted.subarray(0, positive),
    running: running.subarray(0, positive),
  };
  const borders = findBorders(descending, scheme);
  const { ranks, cumulative } = fillByPlace(order, sorted, running, positive);
  return {
    order,
    ranks,
    cumulative,
    ...fillByOffset(amounts, ranks, total, borders),
    total,
    positive,
    descending,
    borders,
  };
}

/** What depends on the places before: the only columns that are written all over the list. */
function fillByPlace(
  order: Uint32Array,
  sorted: Float64Array,
  running: Float64Array,
  positive: number
): Pick<Pareto, "ranks" | "cumulative"> {
  const count = order.length;
  const total = running[positive - 1] ?? 0;
  const ranks = new Uint32Array(count);
  const cumulative = new Float64Array(count);
  let rank = 0;
  let before = Number.NaN;
  for (let place = 0; place < count; place++) {
    const at = order[place] ?? 0;
    const amount = sorted[place] ?? 0;
    if (amount !== before) {
      rank = place + 1;
      before = amount;
    }
    ranks[at] = rank;
    cumulative[at] = place < positive ? (running[place] ?? 0) / total : Number.NaN;
  }
  return { ranks, cumulative };
}

/** What an amount and its rank tell alone, in the order of the list. A border stands before a rank, never inside one. */
function fillByOffset(
  amounts: Float64Array,
  ranks: Uint32Array,
  total: number,
  borders: readonly number[]
): Pick<Pareto, "shares" | "classes"> {
  const shares = new Float64Array(amounts.length);
  const classes = new Uint8Array(amounts.length);
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? 0;
    if (amount <= 0) {
      classes[at] = NO_CLASS;
      continue;
    }
    shares[at] = amount / total;
    const rank = ranks[at] ?? 0;
    let classNumber = 0;
    while (classNumber < borders.length && rank > (borders[classNumber] ?? 0)) classNumber++;
    classes[at] = classNumber;
  }
  return { shares, classes };
}
