import { orderDescending } from "../../columnar/orderDescending";
import { listValues } from "../../columnar/prefixSums";
import { findBorders } from "./boundaries";
import type { ClassScheme } from "./scheme";

/** Class numbers as written into typed arrays: 0 is A, 1 is B, ...; `NO_CLASS` is «0/returns». */
export const NO_CLASS = 255;

/** The Pareto analysis of a list of amounts: columns by the amount's own offset, or by its position in `order`. */
export type Pareto = {
  /** Offsets, largest amount first; equal amounts in their given order. */
  readonly order: Uint32Array;
  /** By offset: 1 for the largest; equal amounts share the smallest rank. */
  readonly ranks: Uint32Array;
  /** By offset: of the positive total, 0..1; 0 for amounts of zero and below. */
  readonly shares: Float64Array;
  /** By offset. */
  readonly classes: Uint8Array;
  /** By position: share of all amounts up to and including this one, 0..1; NaN for amounts of zero and below. */
  readonly cumulative: Float64Array;
  /** By position, of the positive amounts alone: the sum of all amounts up to and including this one. */
  readonly running: Float64Array;
  /** Sum of the positive amounts. */
  readonly total: number;
  /** How many are positive; they stand first in `order`. */
  readonly positive: number;
  /** How many clients stand above the end of A, of B, ...: positions in `order`. */
  readonly borders: readonly number[];
};

/**
 * METHOD 2 on whole minor units. By the default scheme an amount's class is the first limit (in percent, ascending) that
 * lies above the share of the total held by strictly larger amounts, else the last class: `100·larger < limit·total`.
 * So the one that crosses a limit stays on its upper side and equal amounts never part. All schemes compare exactly.
 * Amounts must be safe whole numbers, and so must their sum; `scheme` has its fixed amounts in the same units.
 *
 * Of a million amounts, memory that was never touched before costs more than the arithmetic. So the sorting works in the
 * memory of the two columns that are filled last, and amounts in order are kept as their running sums alone.
 */
export function classifyAmounts(amounts: Float64Array, scheme: ClassScheme): Pareto {
  const count = amounts.length;
  const memory = new ArrayBuffer(16 * count);
  const order = orderDescending(amounts, memory);
  const { ranks, running } = walkInOrder(amounts, order);
  const positive = running.length;
  const total = running[positive - 1] ?? 0;
  const borders = findBorders(running, scheme);
  const classes = new Uint8Array(count);
  const shares = new Float64Array(memory, 0, count);
  fillByOffset({ amounts, ranks, total, borders }, shares, classes);
  const cumulative = new Float64Array(memory, 8 * count, count).fill(Number.NaN, positive);
  for (let position = 0; position < positive; position++)
    cumulative[position] = (running[position] ?? 0) / total;
  return { order, ranks, shares, classes, cumulative, running, total, positive, borders };
}

/** The positive amounts, largest first. */
export function listDescending({ running }: Pick<Pareto, "running">): Float64Array {
  return listValues(running);
}

/** Fills what depends on the amounts before. This is the only loop that jumps about in memory. */
function walkInOrder(amounts: Float64Array, order: Uint32Array): Pick<Pareto, "ranks" | "running"> {
  const ranks = new Uint32Array(order.length);
  const running = new Float64Array(order.length);
  let total = 0;
  let positive = 0;
  let rank = 0;
  let before = Number.NaN;
  for (let position = 0; position < order.length; position++) {
    const at = order[position] ?? 0;
    const amount = amounts[at] ?? 0;
    if (amount !== before) {
      rank = position + 1;
      before = amount;
    }
    ranks[at] = rank;
    if (amount <= 0) continue;
    total += amount;
    running[position] = total;
    positive++;
  }
  return { ranks, running: running.subarray(0, positive) };
}

/**
 * Fills what follows from an amount and its rank alone, in the order of the list. A border always stands before a rank,
 * never within one.
 */
function fillByOffset(
  {
    amounts,
    ranks,
    total,
    borders,
  }: Pick<Pareto, "ranks" | "total" | "borders"> & {
    readonly amounts: Float64Array;
  },
  shares: Float64Array,
  classes: Uint8Array
): void {
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? 0;
    if (amount <= 0) {
      shares[at] = 0;
      classes[at] = NO_CLASS;
      continue;
    }
    shares[at] = amount / total;
    const rank = ranks[at] ?? 0;
    let classNumber = 0;
    while (classNumber < borders.length && rank > (borders[classNumber] ?? 0)) classNumber++;
    classes[at] = classNumber;
  }
}
