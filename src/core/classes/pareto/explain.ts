import { sumBefore } from "../../columnar/prefixSums";
import type { Minor } from "../../reading/values/decimal";
import type { Classification, ParetoClass } from "../classification";
import { placeOfClass } from "./classNames";
import { findFall, findRise } from "./distances";
import type { Pareto } from "./pareto";
import { chooseScheme, countClassesOf, scaleScheme, type ClassScheme } from "./scheme";

/**
 * Why there is no money to a border. `noClass`: there is no class on that side («0/returns» is none); `fromData`: the
 * limits are computed from all turnovers and move with this one, so that no amount can be told; `never`: no change of
 * this turnover alone does it (the largest client stays A however little is left of its turnover; where the client that
 * crosses a limit falls, a single large one stays below for ever).
 */
export type NoMoney = "noClass" | "fromData" | "never";

/** METHOD 2, "why this class": what decided it, and how far the next borders are. Money in minor units. */
export type WhyClass = {
  readonly class: ParetoClass;
  /** Its own share, 0..1; 0 for «0/returns». */
  readonly share: number;
  /** The clients with strictly larger turnover, what they hold, and its share of all, 0..1. */
  readonly largerClients: number;
  readonly larger: Minor;
  readonly largerShare: number;
  /**
   * The least more turnover, the others as they are, that puts it into a higher class; null: see `noUp`. Where the
   * crosser falls or the nearest side counts, more turnover than that may put it back.
   */
  readonly moneyUp: Minor | null;
  /**
   * The least loss of turnover, the others as they are, that puts it into a lower class but «0/returns»; null:
   * `noDown`.
   */
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

type Distances = { readonly up: number | NoMoney; readonly down: number | NoMoney };

function findDistances(
  pareto: Pareto,
  scheme: ClassScheme,
  turnover: number,
  classIndex: number
): Distances {
  // A client with no turnover needs the first minor unit above zero to be in the lowest class at least.
  if (turnover <= 0) return { up: 1 - turnover, down: "noClass" };
  const client = { turnover, classIndex };
  return {
    up: classIndex === 0 ? "noClass" : findMoneyUp(pareto, scheme, client),
    down:
      classIndex === countClassesOf(scheme) - 1 ? "noClass" : findMoneyDown(pareto, scheme, client),
  };
}

type Placed = { readonly turnover: number; readonly classIndex: number };

/** The money to the border of the class above, of which there is one. */
function findMoneyUp(
  pareto: Pareto,
  scheme: ClassScheme,
  { turnover, classIndex }: Placed
): Distances["up"] {
  switch (scheme.by) {
    case "share":
    case "count":
    case "sum":
      return findRise(pareto, scheme, turnover, classIndex) ?? "never";
    case "amount":
      return (scheme.limits[classIndex - 1] ?? 0) - turnover;
    case "data":
      return "fromData";
  }
}

/** The money to the border of the class below, of which there is one. */
function findMoneyDown(
  pareto: Pareto,
  scheme: ClassScheme,
  { turnover, classIndex }: Placed
): Distances["down"] {
  switch (scheme.by) {
    case "share":
    case "count":
    case "sum":
      return findFall(pareto, scheme, turnover, classIndex) ?? "never";
    case "amount": {
      const below = scheme.limits[classIndex] ?? 0;
      return below <= 1 ? "never" : turnover - below + 1;
    }
    case "data":
      return "fromData";
  }
}
