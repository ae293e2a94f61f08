import { valueAt } from "../../columnar/prefixSums";
import { toMinor } from "../../reading/values/decimal";
import type { Client } from "../../reading/model/reading";
import type { ClassifyOptions } from "../classification";
import { findMedian } from "../concentration/median";
import { classifyAmounts, type Pareto } from "../pareto/pareto";
import { isNearLimit, type Side } from "./quadrants";
import { type ClassScheme, DEFAULT_SCHEME } from "../pareto/scheme";
import { ruleOf } from "../pareto/schemeTable";

/** The limit of one axis and every client's value on it; `limit` is null when no client sets one. */
export type Judge = { readonly limit: number | null; readonly values: Float64Array };

/**
 * METHOD 4: loyal is a loyalty of at least the limit, or of at least the median of all who have one. `scores` by the
 * clients' own offsets, NaN where there is not enough data.
 */
export function judgeLoyalty(scores: Float64Array, options: ClassifyOptions): Judge {
  const limit =
    options.loyalBy === "median"
      ? findMedian(scores.filter((score) => score === score))
      : options.loyalFrom;
  return { limit, values: scores };
}

/** Clients with their turnovers in minor units of 10^-scale, by their own offsets, and the Pareto analysis of these. */
type ClientAmounts = {
  readonly clients: readonly Client[];
  readonly turnovers: Float64Array;
  readonly pareto: Pareto;
  readonly scale: number;
};

/**
 * METHOD 4: profitable is class A on the profit column if there is one, otherwise on turnover; or at least the median
 * of the clients with turnover; or at least an own limit. Fixed amounts are meant for turnover: profit is then put into
 * classes by the default rule. The limit of class A is its smallest amount, in minor units as the others.
 */
export function judgeProfit(
  { clients, turnovers, pareto: ofTurnover, scale }: ClientAmounts,
  scheme: ClassScheme,
  options: ClassifyOptions
): Judge {
  const hasProfit = clients.some((client) => client.profit !== null);
  const amounts = hasProfit
    ? new Float64Array(clients.map((client) => client.profit ?? 0))
    : turnovers;
  const rule = options.profitableBy;
  switch (rule.by) {
    case "classA": {
      const profitScheme = ruleOf(scheme.by).suitsProfit ? scheme : DEFAULT_SCHEME;
      const pareto = hasProfit ? classifyAmounts(amounts, profitScheme) : ofTurnover;
      const inA = pareto.borders[0] ?? 0;
      const limit = inA === 0 ? null : valueAt(pareto.running, inA - 1);
      return { limit, values: amounts };
    }
    case "median": {
      const limit = findMedian(amounts.filter((_, at) => (turnovers[at] ?? 0) > 0));
      return { limit, values: amounts };
    }
    case "limit": {
      const limit = toMinor(rule.from, scale);
      return { limit, values: amounts };
    }
  }
}

/** The side of the client at an offset. */
export function sideOf({ limit, values }: Judge, at: number): Side {
  const value = values[at] ?? Number.NaN;
  if (limit === null) return { isAbove: false, isNear: false };
  return { isAbove: value >= limit, isNear: isNearLimit(value, limit) };
}
