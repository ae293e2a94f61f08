import type { Classification } from "../classes/classification";
import { describeConcentration } from "../classes/concentration/concentration";
import { countBins } from "../classes/concentration/histogram";
import { listDescending } from "../classes/pareto/pareto";
import {
  MOVE_KINDS,
  STANDINGS,
  type MoveKind,
  type Movement,
  type Standing,
} from "../classes/movement/movement";
import { fromMinor } from "../reading/values/decimal";

/** What the sheet with charts shows (METHOD 3, 5), as plain data. Money in the sheet's unit, shares 0..1. */
export type ChartReport = {
  /** Largest first, at most 50; the rest as one bar of `others` clients. */
  readonly bars: readonly ParetoBar[];
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number;
    readonly clients: number;
    readonly turnover: number;
  }[];
  readonly figures: readonly Figure[];
  readonly movement: MovementTable | null;
};

export type ParetoBar = {
  /** undefined: the bar of all the others. */
  readonly client: string | undefined;
  readonly others: number;
  readonly turnover: number;
  readonly cumulativeShare: number;
};

export type FigureName =
  | "clients"
  | "turnover"
  | "pairClients"
  | "pairTurnover"
  | "gini"
  | "hhi"
  | "cr1"
  | "cr3"
  | "cr5"
  | "cr10"
  | "for80"
  | "loss1"
  | "loss3"
  | "loss5";
export type Figure = {
  readonly name: FigureName;
  readonly value: number;
  readonly is: "count" | "money" | "share" | "index";
};

export type MovementTable = {
  readonly since: string;
  /** From a standing (row) to a standing (column): only those somebody stood or stands in. */
  readonly standings: readonly Standing[];
  readonly counts: readonly (readonly number[])[];
  readonly kinds: readonly {
    readonly kind: MoveKind;
    readonly clients: number;
    readonly atStake: number;
  }[];
};

const MOST_BARS = 50;

/** Puts together what the sheet with charts shows. `last`: the movement since an earlier snapshot. */
export function buildChartReport(
  classification: Classification,
  last: { readonly since: string; readonly movement: Movement } | null
): ChartReport {
  const { pareto, scale } = classification;
  return {
    bars: listBars(classification),
    histogram: countBins(listDescending(pareto), scale).map((bin) => ({
      from: fromMinor(bin.from, scale),
      to: fromMinor(bin.to, scale),
      clients: bin.clients,
      turnover: fromMinor(bin.turnover, scale),
    })),
    figures: listFigures(classification),
    movement: last && tabulate(last.movement, last.since),
  };
}

function listBars({ clients, pareto, scale }: Classification): ParetoBar[] {
  const buyers = clients.slice(0, pareto.positive);
  // A rest of a single client is drawn as that client, not as "others".
  const shown = buyers.length <= MOST_BARS + 1 ? buyers : buyers.slice(0, MOST_BARS);
  const bars: ParetoBar[] = shown.map(({ client, cumulativeShare }) => ({
    client: client.name,
    others: 0,
    turnover: fromMinor(client.turnover, scale),
    cumulativeShare: cumulativeShare ?? 1,
  }));
  const rest = buyers.slice(shown.length);
  if (rest.length === 0) return bars;
  const units = rest.reduce((sum, { client }) => sum + client.turnover, 0);
  const turnover = units / 10 ** scale;
  return [...bars, { client: undefined, others: rest.length, turnover, cumulativeShare: 1 }];
}

function listFigures({ pareto, pair, scale }: Classification): Figure[] {
  const { gini, hhi, cr, for80, losses } = describeConcentration(pareto);
  const lost = (many: number): number => {
    const loss = losses.find(({ clients }) => clients === many);
    return loss ? fromMinor(loss.lost, scale) : 0;
  };
  return [
    { name: "clients", value: pareto.positive, is: "count" },
    { name: "turnover", value: pareto.total / 10 ** scale, is: "money" },
    { name: "pairClients", value: pair.clientShare, is: "share" },
    { name: "pairTurnover", value: pair.turnoverShare, is: "share" },
    { name: "for80", value: for80.clients, is: "count" },
    { name: "cr1", value: cr[1], is: "share" },
    { name: "cr3", value: cr[3], is: "share" },
    { name: "cr5", value: cr[5], is: "share" },
    { name: "cr10", value: cr[10], is: "share" },
    { name: "gini", value: gini, is: "index" },
    { name: "hhi", value: hhi, is: "index" },
    { name: "loss1", value: lost(1), is: "money" },
    { name: "loss3", value: lost(3), is: "money" },
    { name: "loss5", value: lost(5), is: "money" },
  ];
}

function tabulate(movement: Movement, since: string): MovementTable {
  const { matrix, kinds, scale } = movement;
  const standings = STANDINGS.filter((one) =>
    STANDINGS.some((other) => matrix[one][other] > 0 || matrix[other][one] > 0)
  );
  return {
    since,
    standings,
    counts: standings.map((before) => standings.map((after) => matrix[before][after])),
    kinds: MOVE_KINDS.map((kind) => ({
      kind,
      clients: kinds[kind].clients,
      atStake: fromMinor(kinds[kind].atStake, scale),
    })),
  };
}
