import { planActivity, type AgentLoad } from "../classes/value/activity";
import { findAlive, type Alive, type BgNbd } from "../classes/loyalty/alive";
import type {
  Classification,
  ClassWarning,
  KeyReason,
  ParetoClass,
} from "../classes/classification";
import { describeConcentration, type LorenzPoint } from "../classes/concentration/concentration";
import { explainClass, type NoMoney } from "../classes/pareto/explain";
import { fitAliveToClients, type AliveDoubt } from "../classes/loyalty/fitAlive";
import { countBins } from "../classes/concentration/histogram";
import { listSignals } from "../classes/loyalty/loyalty";
import { buildMargin } from "../classes/value/margins";
import { historyUnit, describeHistory, type HistoryUnit } from "../classes/loyalty/purchases";
import { gradeRfm, type Rfm } from "../classes/loyalty/rfm";
import { listRisers } from "../classes/quadrants/risers";
import { listDescending } from "../classes/pareto/pareto";
import type { ClassScheme } from "../classes/pareto/scheme";
import {
  findBaseValue,
  findGain,
  findLossCost,
  findValue,
  type Replacement,
} from "../classes/value/value";
import { describeProfit, type ProfitCurve } from "./director/profitCurve";
import { describeEvenness, type Evenness } from "../classes/loyalty/xyz";
import { fromMinor, type Minor } from "../reading/values/decimal";
import { type Client, type Reading, turnoverByPeriod } from "../reading/model/reading";
import type { Extras } from "./extras";

/** What the JSON tells of a client beside the first fields of the contract. Money in the sheet's unit. */
export type MoreClientJson = {
  readonly agentClass: ParetoClass | null;
  readonly manual: { readonly class: ParetoClass; readonly reason: string } | null;
  readonly keyBecause: readonly KeyReason[];
  readonly onBorder: boolean;
  /** Near a limit it keeps the quadrant of the last snapshot, which is another than the limits alone would say. */
  readonly isQuadrantKept: boolean;
  readonly profitable: boolean;
  /** Why this class: who is larger, and the money to the next borders. */
  readonly why: {
    readonly largerClients: number;
    readonly larger: number;
    readonly largerShare: number;
    readonly moneyUp: number | null;
    readonly moneyDown: number | null;
    /** Why there is no such money; null: there is. */
    readonly noUp: NoMoney | null;
    readonly noDown: NoMoney | null;
  };
  readonly signals: Readonly<Record<string, number>>;
  /** These are null unless they were asked for, or where the sheet does not give them. */
  readonly rfm: Rfm | null;
  readonly xyz: Evenness | null;
  readonly alive: Alive | null;
  readonly value: number | null;
  /** What the change of retention that was asked about would add to it. */
  readonly valueGain: number | null;
};

/** What it tells of all of them. */
export type MoreSummaryJson = {
  readonly scheme: ClassScheme;
  readonly classNames: readonly ParetoClass[];
  readonly limits: { readonly loyalty: number | null; readonly profitable: number | null };
  readonly signalsUsed: readonly string[];
  readonly warnings: readonly ClassWarning[];
  readonly concentration: {
    readonly cr: Readonly<Record<1 | 3 | 5 | 10, number>>;
    readonly for80: { readonly clients: number; readonly clientShare: number };
    readonly lorenz: readonly LorenzPoint[];
    readonly losses: readonly {
      readonly clients: number;
      readonly lost: number;
      readonly lostShare: number;
      readonly left: number;
      readonly medianClients: number;
    }[];
  };
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number;
    readonly clients: number;
    readonly turnover: number;
  }[];
  /** The model behind `alive`; null: not asked for, or the clients' purchases do not tell it. */
  readonly aliveModel: BgNbd | null;
  /** What its times are told in; null where `aliveModel` is, or where there is no time. */
  readonly aliveUnit: HistoryUnit | null;
  /** Why the clients' purchases tell no model; null: they do, or it was not asked for. */
  readonly aliveDoubt: AliveDoubt | null;
  readonly whale: ProfitCurve | null;
  readonly value: {
    readonly base: number | null;
    readonly gain: number | null;
    readonly loss: Replacement | null;
  } | null;
};

export type RiserJson = {
  readonly client: string;
  readonly trend: number;
  readonly shareOfMedianA: number;
  readonly reach: number;
};

type Tell = (units: Minor) => number;

/** The further fields of each client, in the order of `classification.clients`. */
export function buildMoreClients(
  classification: Classification,
  extras: Extras,
  { model }: AliveChoice
): MoreClientJson[] {
  const { clients, scale, options, byPeriod, purchases } = classification;
  const money: Tell = (units) => fromMinor(units, scale);
  const orNull = (units: Minor | null): number | null => (units === null ? null : money(units));
  const rfm = extras.rfm
    ? gradeRfm(
        clients.map((one) => one.client),
        purchases
      )
    : [];
  return clients.map((one, place) => {
    const why = explainClass(classification, place);
    const periods = turnoverByPeriod(byPeriod, one.client);
    const history = model && describeHistory(purchases, one.client);
    const signals = listSignals(one.client, classification.signals, options.loyaltyWeights);
    const { value, valueGain } = describeValue(one.client, scale, extras);
    return {
      agentClass: one.agentClass,
      manual: one.manual && { class: one.manual.class, reason: one.manual.reason },
      keyBecause: one.keyBecause,
      onBorder: one.onBorder,
      isQuadrantKept: one.isQuadrantKept,
      profitable: one.profitable,
      why: {
        largerClients: why.largerClients,
        larger: money(why.larger),
        largerShare: why.largerShare,
        moneyUp: orNull(why.moneyUp),
        moneyDown: orNull(why.moneyDown),
        noUp: why.noUp,
        noDown: why.noDown,
      },
      signals: Object.fromEntries(signals.map(({ name, value }) => [name, value])),
      rfm: rfm[place] ?? null,
      xyz: extras.xyz && describeEvenness(periods, extras.xyz),
      alive: model && history ? findAlive(history, model) : null,
      value,
      valueGain,
    };
  });
}

/** The model of who still buys, where it is asked for, or why there is none. */
export type AliveChoice = { readonly model: BgNbd | null; readonly doubt: AliveDoubt | null };

export function chooseAlive(classification: Classification, { alive }: Extras): AliveChoice {
  return alive === "fit" ? fitAliveToClients(classification) : { model: alive, doubt: null };
}

function describeValue(
  client: Client,
  scale: number,
  { value }: Extras
): Pick<MoreClientJson, "value" | "valueGain"> {
  const margin = value && buildMargin(client, scale, value.margin);
  if (!value || margin === null) return { value: null, valueGain: null };
  const terms = { ...value, margin };
  return {
    value: findValue(terms),
    valueGain: value.gain === null ? null : findGain(terms, value.gain),
  };
}

export function buildMoreSummary(
  reading: Reading,
  classification: Classification,
  extras: Extras,
  alive: AliveChoice
): MoreSummaryJson {
  const { scheme, classNames, limits, signalsUsed, warnings, pareto, scale } = classification;
  const money: Tell = (units) => fromMinor(units, scale);
  const { cr, for80, lorenz, losses } = describeConcentration(pareto);
  return {
    scheme,
    classNames,
    limits: {
      loyalty: limits.loyalty,
      profitable: limits.profitable === null ? null : money(limits.profitable),
    },
    signalsUsed,
    warnings,
    concentration: {
      cr,
      for80,
      lorenz,
      losses: losses.map((loss) => ({ ...loss, lost: money(loss.lost), left: money(loss.left) })),
    },
    histogram: countBins(listDescending(pareto), scale).map((bin) => ({
      from: money(bin.from),
      to: money(bin.to),
      clients: bin.clients,
      turnover: money(bin.turnover),
    })),
    aliveModel: alive.model,
    aliveUnit:
      alive.model && classification.purchases ? historyUnit(classification.purchases) : null,
    aliveDoubt: alive.doubt,
    whale: describeProfit(reading),
    value: describeBaseValue(reading, extras),
  };
}

/** The value of all clients together, and what losing one of average margin takes. */
function describeBaseValue(
  { clients, scale }: Reading,
  { value }: Extras
): MoreSummaryJson["value"] {
  if (!value) return null;
  const margins = clients.flatMap((client) => buildMargin(client, scale, value.margin) ?? []);
  if (margins.length === 0) return { base: null, gain: null, loss: null };
  const margin = margins.reduce((sum, own) => sum + own, 0);
  const mean = { ...value, margin: margin / margins.length };
  return {
    base: findBaseValue(margins, value),
    gain: value.gain === null ? null : findGain({ ...value, margin }, value.gain),
    loss: value.keeping === null ? null : findLossCost(mean, value.keeping, value.loss),
  };
}

export function buildRisers(classification: Classification, { risers }: Extras): RiserJson[] {
  return listRisers(classification, risers).map(({ one, trend, shareOfMedianA, reach }) => ({
    client: one.client.name,
    trend,
    shareOfMedianA,
    reach,
  }));
}

/** METHOD 6: what each agent's clients need; empty where the sheet names no agents. */
export function buildAgents(classification: Classification, extras: Extras): readonly AgentLoad[] {
  const loads = planActivity(classification, extras.activity);
  return loads.some(({ agent }) => agent !== null) ? loads : [];
}
