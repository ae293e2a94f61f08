import type { Client, Minor, Reading } from "../reading/reading";
import type {
  Classification,
  ClassifiedClient,
  ClassifyOptions,
  ClassSummary,
  ClassWarning,
  ParetoClass,
} from "./classification";
import { findGini, findHhi } from "./concentration";
import { SIGNALS, scoreLoyalty } from "./loyalty";
import { NO_CLASS, type Pareto, classifyAmounts } from "./pareto";
import { findQuadrant, isNearLimit } from "./quadrants";
import { classifyWithin, orderClients } from "./scopes";

/** Net sums below zero of this share of the positive turnover are worth a warning. */
const LARGE_RETURNS = 0.1;
/** METHOD 2: there is no 80/20 where more than half of the clients are A. */
const TOO_MANY_A = 0.5;

/**
 * METHOD 2-4: gives every client his rank, share, class (company, territory, agent), loyalty and quadrant. Classes are
 * decided exactly on minor units; a net of zero or below is the class «0/returns». The result does not depend on the
 * order of the rows.
 */
export function classifyClients(reading: Reading, options: ClassifyOptions): Classification {
  const { clients } = reading;
  const limits = [options.a, options.b];
  const amounts = Float64Array.from(clients, (client) => client.turnover);
  const pareto = classifyAmounts(amounts, limits);
  const profitable = tellProfitable(clients, pareto, limits);
  const territoryClasses = classifyWithin(
    clients,
    (client) => client.territories ?? [],
    limits,
    toClass
  );
  const agentClasses = classifyWithin(clients, (client) => client.agents ?? [], limits, toClass);
  const order = orderClients(pareto.order, pareto.ranks, clients);
  const classified: ClassifiedClient[] = [];
  let held = 0;
  for (const at of order) {
    const client = clients[at];
    if (!client) continue;
    const isPositive = client.turnover > 0;
    if (isPositive) held += client.turnover;
    const ownClass = toClass(pareto.classes[at] ?? NO_CLASS);
    const territoryClass = territoryClasses[at] ?? null;
    const loyalty = scoreLoyalty(client);
    const isLoyal = loyalty !== null && loyalty >= options.loyalFrom;
    classified.push({
      client,
      rank: pareto.ranks[at] ?? 0,
      share: pareto.shares[at] ?? 0,
      cumulativeShare: isPositive ? held / pareto.total : null,
      class: ownClass,
      territoryClass,
      agentClass: agentClasses[at] ?? null,
      loyalty,
      profitable: profitable.isProfitable(at),
      quadrant: loyalty === null ? null : findQuadrant(isLoyal, profitable.isProfitable(at)),
      onBorder:
        loyalty !== null && (isNearLimit(loyalty, options.loyalFrom) || profitable.isNearLimit(at)),
      key: ownClass === "A" || (options.territoryAIsKey && territoryClass === "A"),
    });
  }
  return {
    options,
    scale: reading.scale,
    clients: classified,
    ...summarize(reading, classified, pareto, options),
  };
}

/** A class number of `classifyAmounts` as the class it is. */
function toClass(classNumber: number): ParetoClass {
  if (classNumber === NO_CLASS) return "0/returns";
  return classNumber === 0 ? "A" : classNumber === 1 ? "B" : "C";
}

/** METHOD 4: profitable is class A on the profit column if there is one, otherwise on turnover. */
function tellProfitable(
  clients: readonly Client[],
  turnover: Pareto,
  limits: readonly number[]
): { isProfitable(at: number): boolean; isNearLimit(at: number): boolean } {
  const hasProfit = clients.some((client) => client.profit !== null);
  const amounts = Float64Array.from(clients, (client) =>
    hasProfit ? (client.profit ?? 0) : client.turnover
  );
  const pareto = hasProfit ? classifyAmounts(amounts, limits) : turnover;
  let limit = Number.NaN;
  for (const [at, amount] of amounts.entries()) {
    if (pareto.classes[at] === 0 && !(amount >= limit)) limit = amount;
  }
  return {
    isProfitable: (at) => pareto.classes[at] === 0,
    isNearLimit: (at) => isNearLimit(amounts[at] ?? 0, limit),
  };
}

function summarize(
  reading: Reading,
  classified: readonly ClassifiedClient[],
  pareto: Pareto,
  options: ClassifyOptions
): Pick<Classification, "classes" | "pair" | "gini" | "hhi" | "warnings" | "signalsUsed"> {
  const classes = addClasses(classified);
  const positive = classified.slice(0, pareto.positive);
  const clientShare = pareto.positive === 0 ? 0 : classes.A.clients / pareto.positive;
  return {
    classes,
    pair: {
      clientShare,
      turnoverShare: pareto.total === 0 ? 0 : classes.A.turnover / pareto.total,
    },
    gini: findGini(positive.map((one) => one.client.turnover)),
    hhi: findHhi(positive.map((one) => one.share)),
    warnings: warn(reading, classified, clientShare, options),
    signalsUsed: findSignalsUsed(classified),
  };
}

function addClasses(classified: readonly ClassifiedClient[]): Record<ParetoClass, ClassSummary> {
  const classes: Record<ParetoClass, { clients: number; turnover: Minor }> = {
    A: { clients: 0, turnover: 0 as Minor },
    B: { clients: 0, turnover: 0 as Minor },
    C: { clients: 0, turnover: 0 as Minor },
    "0/returns": { clients: 0, turnover: 0 as Minor },
  };
  for (const one of classified) {
    const summary = classes[one.class];
    summary.clients++;
    summary.turnover = (summary.turnover + one.client.turnover) as Minor;
  }
  return classes;
}

function warn(
  reading: Reading,
  classified: readonly ClassifiedClient[],
  clientShare: number,
  options: ClassifyOptions
): ClassWarning[] {
  const warnings: ClassWarning[] = [];
  if (clientShare > TOO_MANY_A) warnings.push({ code: "noPareto", clientShare });
  const first = classified[0];
  if (first && first.share * 100 > options.oneClientWarning) {
    warnings.push({ code: "oneClient", client: first.client.name, share: first.share });
  }
  const { positive, returns } = reading.reconciliation;
  const share = positive > 0 ? -returns / positive : 0;
  if (share > LARGE_RETURNS) warnings.push({ code: "returnsLarge", share });
  return warnings;
}

function findSignalsUsed(classified: readonly ClassifiedClient[]): string[] {
  return SIGNALS.filter((name) =>
    classified.some(
      (one) =>
        one.client.loyaltyMark === null &&
        one.loyalty !== null &&
        one.client.signals[name] !== undefined
    )
  );
}
