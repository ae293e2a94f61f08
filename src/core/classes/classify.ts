import type { Client, Reading } from "../reading/model/reading";
import type {
  Classification,
  ClassifiedClient,
  ClassifyOptions,
  KeyReason,
  ParetoClass,
} from "./classification";
import { listClasses, toClass } from "./pareto/classNames";
import { scoreLoyalties } from "./loyalty/loyalty";
import { NO_CLASS, type Pareto, classifyAmounts } from "./pareto/pareto";
import { findQuadrant, settleQuadrant } from "./quadrants/quadrants";
import { type ClassScheme, scaleScheme } from "./pareto/scheme";
import { classifyWithin, orderClients } from "./pareto/scopes";
import { type Judge, judgeLoyalty, judgeProfit, sideOf } from "./quadrants/thresholds";
import { finishSteps, type Steps } from "../steps/steps";
import { summarize } from "./summary";

/**
 * METHOD 2-4: gives every client its rank, share, class (company, territory, agent, by hand), loyalty and quadrant.
 * Classes are decided exactly on minor units; a net of zero or below is the class «0/returns». The result does not
 * depend on the order of the rows. The scheme is used as it is: ask `checkScheme` first what a person typed.
 */
export function classifyClients(reading: Reading, options: ClassifyOptions): Classification {
  return finishSteps(classifyInSteps(reading, options));
}

/** So many clients are described between two steps. */
const CLIENTS_A_STEP = 20_000;

/** The same work in steps, for a worker that shows progress and can be stopped between them. */
export function* classifyInSteps(
  reading: Reading,
  options: ClassifyOptions
): Steps<Classification> {
  const { clients, scale } = reading;
  const scheme = options.scheme ?? schemeOfLimits(options);
  const scaled = scaleScheme(scheme, scale);
  const amounts = new Float64Array(clients.map((client) => client.turnover));
  const pareto = classifyAmounts(amounts, scaled);
  yield 0.2;
  const territory = classifyWithin(clients, "territory", scaled);
  const agent = classifyWithin(clients, "agent", scaled);
  yield 0.4;
  const loyalties = scoreLoyalties(clients, reading.signals, options.loyaltyWeights);
  const profit = judgeProfit({ clients, turnovers: amounts, pareto, scale }, scaled, options);
  const loyalty = judgeLoyalty(loyalties, options);
  yield 0.6;
  const scopes: Scopes = { pareto, territory, agent, loyalty, profit };
  const order = orderClients(pareto.order, pareto.ranks, clients);
  yield 0.65;
  const classified: ClassifiedClient[] = [];
  for (let from = 0; from < order.length; from += CLIENTS_A_STEP) {
    const to = Math.min(order.length, from + CLIENTS_A_STEP);
    for (let position = from; position < to; position++) {
      const client = clients[order[position] ?? 0];
      if (client) classified.push(describeClient(client, position, scopes, options));
    }
    yield 0.65 + (0.25 * classified.length) / clients.length;
  }
  return {
    options,
    scheme,
    classNames: listClasses(scheme),
    scale,
    clients: classified,
    limits: {
      loyalty: loyalty.limit,
      profitable: profit.limit as Classification["limits"]["profitable"],
    },
    ...summarize(reading, { clients: classified, pareto, scheme, options }),
    pareto,
    signals: reading.signals,
    ...(reading.byPeriod ? { byPeriod: reading.byPeriod } : {}),
    ...(reading.purchases ? { purchases: reading.purchases } : {}),
  };
}

function schemeOfLimits({ a, b }: ClassifyOptions): ClassScheme {
  return { by: "share", limits: [a, b], crossing: "upper" };
}

/** What is decided for all clients at once; arrays are by the clients' offsets in the reading. */
type Scopes = {
  readonly pareto: Pareto;
  /** null where nobody has one. */
  readonly territory: readonly (ParetoClass | null)[] | null;
  readonly agent: readonly (ParetoClass | null)[] | null;
  /** By loyalties, NaN: not enough data. */
  readonly loyalty: Judge;
  readonly profit: Judge;
};

/** `position`: how many stand before it. The share of all up to it is the same however equal clients are ordered. */
function describeClient(
  client: Client,
  position: number,
  scopes: Scopes,
  options: ClassifyOptions
): ClassifiedClient {
  const { pareto } = scopes;
  const { at } = client;
  const ownClass = toClass(pareto.classes[at] ?? NO_CLASS);
  const territoryClass = scopes.territory?.[at] ?? null;
  const manual = lookUp(options.manualClasses, client.key);
  const keyBecause = listReasons(
    ownClass === "A",
    options.territoryAIsKey && territoryClass === "A",
    manual?.class === "A"
  );
  const { loyalty, profitable, quadrant, onBorder, isQuadrantKept } = describeQuadrant(
    client,
    scopes,
    options
  );
  // The fields are written out one by one: object spread is too slow for a million clients.
  return {
    client,
    rank: pareto.ranks[at] ?? 0,
    share: pareto.shares[at] ?? 0,
    cumulativeShare: client.turnover > 0 ? (pareto.cumulative[position] ?? 0) : null,
    class: ownClass,
    territoryClass,
    agentClass: scopes.agent?.[at] ?? null,
    manual: manual ? { ...manual, isDifferent: manual.class !== ownClass } : null,
    loyalty,
    profitable,
    quadrant,
    onBorder,
    isQuadrantKept,
    key: keyBecause.length > 0,
    keyBecause,
  };
}

/** An empty map is not asked: that spares the hashing of a million keys. */
function lookUp<Value>(map: ReadonlyMap<string, Value>, key: string): Value | undefined {
  return map.size === 0 ? undefined : map.get(key);
}

/**
 * All possible lists of reasons, made once and shared by all clients. The index adds up company 1, territory 2, by hand
 * 4.
 */
const REASONS = Array.from({ length: 8 }, (_, bits) =>
  (["company", "territory", "hand"] as const).filter((_, bit) => (bits >> bit) & 1)
);

function listReasons(
  isCompany: boolean,
  isTerritory: boolean,
  isHand: boolean
): readonly KeyReason[] {
  return REASONS[(isCompany ? 1 : 0) + (isTerritory ? 2 : 0) + (isHand ? 4 : 0)] ?? [];
}

function describeQuadrant(
  client: Client,
  { loyalty, profit }: Scopes,
  options: ClassifyOptions
): Pick<ClassifiedClient, "loyalty" | "profitable" | "quadrant" | "onBorder" | "isQuadrantKept"> {
  const { at } = client;
  const score = loyalty.values[at] ?? Number.NaN;
  const profitSide = sideOf(profit, at);
  const profitable = profitSide.isAbove;
  if (Number.isNaN(score)) {
    return { loyalty: null, profitable, quadrant: null, onBorder: false, isQuadrantKept: false };
  }
  const loyaltySide = sideOf(loyalty, at);
  const last = lookUp(options.lastQuadrants, client.key);
  const quadrant = settleQuadrant(loyaltySide, profitSide, last);
  return {
    loyalty: score,
    profitable,
    quadrant,
    onBorder: loyaltySide.isNear || profitSide.isNear,
    isQuadrantKept: quadrant !== findQuadrant(loyaltySide.isAbove, profitable),
  };
}
