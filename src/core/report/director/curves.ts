import type { Classification } from "../../classes/classification";
import { describeConcentration, type LorenzPoint } from "../../classes/concentration/concentration";
import { countBins } from "../../classes/concentration/histogram";
import { listDescending } from "../../classes/pareto/pareto";
import { fromMinor, type Minor } from "../../reading/values/decimal";

/** A client of the Pareto chart; the bars before it are larger. */
export type ParetoBar = { readonly client: string; readonly turnover: number };

/** METHOD 3: what the charts draw, and the indexes that no cell computes. */
export type Curves = {
  /** Largest first, at most 25. */
  readonly bars: readonly ParetoBar[];
  /** The clients with turnover that are no bar. */
  readonly others: { readonly clients: number; readonly turnover: number };
  readonly lorenz: readonly LorenzPoint[];
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly clients: number;
    readonly turnover: number;
  }[];
  readonly for80: number;
  readonly gini: number;
  readonly hhi: number;
};

/** So many columns can be told apart on a page. */
export const MOST_BARS = 25;

/** Describes the curves of a classification; all empty where nobody has turnover. */
export function describeCurves({ clients, pareto, scale }: Classification): Curves {
  const { gini, hhi, for80, lorenz } = describeConcentration(pareto);
  const buyers = clients.slice(0, pareto.positive);
  const rest = buyers.slice(MOST_BARS);
  const money = (minor: number): number => fromMinor(minor as Minor, scale);
  return {
    bars: buyers.slice(0, MOST_BARS).map(({ client }) => ({
      client: client.name,
      turnover: money(client.turnover),
    })),
    others: {
      clients: rest.length,
      turnover: money(rest.reduce((sum, { client }) => sum + client.turnover, 0)),
    },
    lorenz,
    bins: countBins(listDescending(pareto), scale).map((bin) => ({
      from: money(bin.from),
      to: money(bin.to),
      clients: bin.clients,
      turnover: money(bin.turnover),
    })),
    for80: for80.clients,
    gini,
    hhi,
  };
}
