import type { Minor } from "../reading/reading";
import { readPercent } from "./borders";
import type { Classification, ParetoClass } from "./classification";
import { placeOfClass } from "./classNames";
import type { Pareto } from "./pareto";
import { type ClassScheme, scaleScheme } from "./scheme";

/** METHOD 2, "why this class": what decided it, and how far the next borders are. Money in minor units. */
export type WhyClass = {
  readonly class: ParetoClass;
  /** His own share, 0..1; 0 for «0/returns». */
  readonly share: number;
  /** The clients with strictly larger turnover, what they hold, and its share of all, 0..1. */
  readonly largerClients: number;
  readonly larger: Minor;
  readonly largerShare: number;
  /**
   * The least more turnover, the others as they are, that puts him into a higher class; null in the top class, and where
   * no such amount exists: with limits from the data, and where the crosser falls, since there more turnover of his own
   * may lower his class.
   */
  readonly moneyUp: Minor | null;
  /** The least loss of turnover, the others as they are, that puts him into a lower class but «0/returns»; else null. */
  readonly moneyDown: Minor | null;
};

/**
 * Explains the class of the client at an offset in `classification.clients`. Exact: a minor unit less than `moneyUp` or
 * `moneyDown` does not move the class. O(log n).
 */
export function explainClass(classification: Classification, place: number): WhyClass {
  const one = classification.clients[place];
  if (!one) throw new RangeError(`There is no client at ${place}`);
  const { pareto, scale } = classification;
  const { turnover } = one.client;
  const scheme = scaleScheme(classification.scheme, scale);
  const larger = turnover > 0 ? one.rank - 1 : pareto.positive;
  const held = larger === 0 ? 0 : (pareto.descending.running[larger - 1] ?? 0);
  const distances = findDistances(pareto, scheme, turnover, placeOfClass(one.class));
  return {
    class: one.class,
    share: one.share,
    largerClients: larger,
    larger: held as Minor,
    largerShare: pareto.total === 0 ? 0 : held / pareto.total,
    moneyUp: distances.up as Minor | null,
    moneyDown: distances.down as Minor | null,
  };
}

type Distances = { readonly up: number | null; readonly down: number | null };

function findDistances(
  pareto: Pareto,
  scheme: ClassScheme,
  turnover: number,
  classPlace: number
): Distances {
  // From nothing or less, the first minor unit above zero is the lowest class at least.
  if (turnover <= 0) return { up: 1 - turnover, down: null };
  if (scheme.by === "data") return { up: null, down: null };
  const above = scheme.limits[classPlace - 1];
  const below = scheme.limits[classPlace];
  if (scheme.by === "amount") {
    return {
      up: above === undefined ? null : above - turnover,
      down: below === undefined || below <= 1 ? null : turnover - below + 1,
    };
  }
  if (scheme.crossing !== "upper") return { up: null, down: null };
  const others = listOthers(pareto, turnover);
  return {
    up: above === undefined ? null : findRise(others, tellLine(others, scheme.by, above)),
    down: below === undefined ? null : findFall(others, tellLine(others, scheme.by, below)),
  };
}

/** The other clients with turnover, largest first, around one who has `turnover`. */
type Others = {
  readonly turnover: number;
  readonly total: number;
  readonly count: number;
  amountAt(index: number): number;
  /** What the first `count` of them hold. */
  heldBy(count: number): number;
  /** How many have more than an amount. */
  countAbove(amount: number): number;
};

function listOthers({ descending, total }: Pareto, turnover: number): Others {
  const { amounts, running } = descending;
  const own = countMore(amounts, turnover);
  return {
    turnover,
    total,
    count: amounts.length - 1,
    amountAt: (index) => amounts[index < own ? index : index + 1] ?? 0,
    heldBy: (count) => {
      if (count <= own) return count === 0 ? 0 : (running[count - 1] ?? 0);
      return (running[count] ?? 0) - turnover;
    },
    countAbove: (amount) => countMore(amounts, amount) - (turnover > amount ? 1 : 0),
  };
}

/** How many of the amounts, largest first, are above one. */
function countMore(amounts: Float64Array, amount: number): number {
  return findFirst(0, amounts.length, (index) => (amounts[index] ?? 0) <= amount);
}

/** The first of the offsets `from`..`to` - 1 for which a test holds that holds for all after it; else `to`. */
function findFirst(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A limit as a line: with `larger` others above him he stands on its upper side when `slope · total > held`, the total
 * counting what he has then.
 */
type Line = (larger: number) => { readonly slope: bigint; readonly held: bigint };

function tellLine(others: Others, by: "share" | "count" | "sum", limit: number): Line {
  const { percent, factor } = readPercent(limit);
  const scale = 100n * factor;
  const clients = BigInt(others.count + 1);
  return (larger) => {
    const held = scale * BigInt(others.heldBy(larger));
    switch (by) {
      case "share":
        return { slope: percent, held };
      case "count":
        return { slope: percent * clients - scale * BigInt(larger), held: 0n };
      case "sum":
        return { slope: percent * clients - scale * BigInt(larger), held: held * clients };
    }
  };
}

function isUpper(others: Others, line: Line, amount: number): boolean {
  const { slope, held } = line(others.countAbove(amount));
  return slope * BigInt(others.total - others.turnover + amount) > held;
}

/** The least more that lifts him over a limit he is below. */
function findRise(others: Others, line: Line): number {
  const { turnover, total } = others;
  const larger = others.countAbove(turnover);
  // The lowest of the larger ones with whose turnover he would be over it; from there down it takes more than their line.
  const next = findFirst(0, larger, (index) => !isUpper(others, line, others.amountAt(index))) - 1;
  const atNext = next < 0 ? Infinity : others.amountAt(next) - turnover;
  const { slope, held } = line(next + 1);
  const between = slope > 0n ? Number(held / slope + 1n) - total : Infinity;
  return Math.min(atNext, Math.max(1, between));
}

/** The least loss that puts him below a limit he is over, as long as something is left; else null. */
function findFall(others: Others, line: Line): number | null {
  const { turnover, total, count } = others;
  const notLess = others.countAbove(turnover - 1);
  const next = findFirst(notLess, count, (index) => !isUpper(others, line, others.amountAt(index)));
  // Just above that one he has `next` others over him; what he must lose for their line.
  const { slope, held } = line(next);
  const least = next > notLess ? turnover - others.amountAt(next - 1) + 1 : 1;
  const loss = slope > 0n ? Math.max(least, total - Number(held / slope)) : least;
  const floor = next < count ? others.amountAt(next) : 1;
  if (turnover - loss >= floor) return loss;
  return next < count ? turnover - floor : null;
}
