import { sumBefore } from "../../columnar/prefixSums";
import type { Minor } from "../../reading/values/decimal";
import type { Classification, ParetoClass } from "../classification";
import { placeOfClass } from "./classNames";
import { findFall, findRise } from "./distances";
import type { Pareto } from "./pareto";
import { type ClassScheme, chooseScheme, scaleScheme } from "./scheme";

/**
 * Why there is no money to a border. `noClass`: there is no class on that side («0/returns» is none); `fromData`: the
 * limits are computed from all turnovers and move with his, so that no amount can be told; `never`: no turnover of his
 * alone does it (the largest client stays A however little he has left of; a crosser that falls may stay below for ever).
 */
export type NoMoney = "noClass" | "fromData" | "never";

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
   * The least more turnover, the others as they are, that puts him into a higher class; null: see `noUp`. Where the
   * crosser falls or the nearest side counts, more turnover than that may put him back.
   */
  readonly moneyUp: Minor | null;
  /** The least loss of turnover, the others as they are, that puts him into a lower class but «0/returns»; null: `noDown`. */
  readonly moneyDown: Minor | null;
  /** Why there is no such money; null: there is. */
  readonly noUp: NoMoney | null;
  readonly noDown: NoMoney | null;
};

/**
 * Explains the class of the client at an offset in `classification.clients`. Exact: a minor unit less than `moneyUp` or
 * `moneyDown` does not move the class so far. O(log n) under every scheme.
 */
export function explainClass(classification: Classification, place: number): WhyClass {
  const one = classification.clients[place];
  if (!one) throw new RangeError(`There is no client at ${place}`);
  const { pareto, scale } = classification;
  const { turnover } = one.client;
  const scheme = chooseScheme(scaleScheme(classification.scheme, scale), pareto.positive);
  const larger = turnover > 0 ? one.rank - 1 : pareto.positive;
  const held = sumBefore(pareto.running, larger);
  const { up, down } = findDistances(pareto, scheme, turnover, placeOfClass(one.class));
  return {
    class: one.class,
    share: one.share,
    largerClients: larger,
    larger: held as Minor,
    largerShare: pareto.total === 0 ? 0 : held / pareto.total,
    moneyUp: typeof up === "number" ? (up as Minor) : null,
    moneyDown: typeof down === "number" ? (down as Minor) : null,
    noUp: typeof up === "number" ? null : up,
    noDown: typeof down === "number" ? null : down,
  };
}

type Distance = number | NoMoney;

function findDistances(
  pareto: Pareto,
  scheme: ClassScheme,
  turnover: number,
  classPlace: number
): { readonly up: Distance; readonly down: Distance } {
  // From nothing or less, the first minor unit above zero is the lowest class at least.
  if (turnover <= 0) return { up: 1 - turnover, down: "noClass" };
  const isTop = classPlace === 0;
  const isBottom = classPlace === (scheme.by === "data" ? 2 : scheme.limits.length);
  const measure = (find: () => number | null, hasNoClass: boolean): Distance => {
    if (hasNoClass) return "noClass";
    return scheme.by === "data" ? "fromData" : (find() ?? "never");
  };
  return {
    up: measure(() => findUp(pareto, scheme, turnover, classPlace), isTop),
    down: measure(() => findDown(pareto, scheme, turnover, classPlace), isBottom),
  };
}

function findUp(
  pareto: Pareto,
  scheme: ClassScheme,
  turnover: number,
  place: number
): number | null {
  if (scheme.by === "data") return null;
  if (scheme.by === "amount") return (scheme.limits[place - 1] ?? 0) - turnover;
  return findRise(pareto, scheme, turnover, place);
}

function findDown(
  pareto: Pareto,
  scheme: ClassScheme,
  turnover: number,
  place: number
): number | null {
  if (scheme.by === "data") return null;
  if (scheme.by !== "amount") return findFall(pareto, scheme, turnover, place);
  const below = scheme.limits[place] ?? 0;
  return below <= 1 ? null : turnover - below + 1;
}
