import { sumBefore } from "../columnar/prefixSums";
import { type Reading, signalOf } from "../reading/model/reading";
import type { Minor } from "../reading/values/decimal";
import { SIGNAL_NAMES } from "../reading/model/signalTable";
import type { Classification, ClassSummary, ClassWarning, ParetoClass } from "./classification";
import { readPercent } from "./pareto/boundaries";
import { findGini, findHhi } from "./concentration/concentration";
import { listDescending, type Pareto } from "./pareto/pareto";
import { ruleOf } from "./pareto/schemeTable";

/** Net sums below zero of this share of the positive turnover are worth a warning. */
const LARGE_RETURNS = 0.1;
/** METHOD 2: there is no 80/20 where more than half of the clients are A. */
const TOO_MANY_A = 0.5;

/** What was decided of all clients; `clients` by rank. */
export type DecidedRun = Pick<Classification, "clients" | "pareto" | "scheme" | "options">;

/** METHOD 2, 3: what the classes hold, the real pair, concentration, warnings, and the signals that were used. */
export function summarize(
  reading: Reading,
  run: DecidedRun
): Pick<Classification, "classes" | "pair" | "gini" | "hhi" | "warnings" | "signalsUsed"> {
  const { pareto } = run;
  const classes = addClasses(pareto, reading.reconciliation.returns);
  const descending = listDescending(pareto);
  const clientShare = pareto.positive === 0 ? 0 : classes.A.clients / pareto.positive;
  return {
    classes,
    pair: {
      clientShare,
      turnoverShare: pareto.total === 0 ? 0 : classes.A.turnover / pareto.total,
    },
    gini: findGini(descending),
    hhi: findHhi(descending.map((amount) => amount / pareto.total)),
    warnings: warn(reading, run, clientShare),
    signalsUsed: findSignalsUsed(reading, run),
  };
}

/** What stands between two borders, by the sums along the order; `returns` are those below the last one. */
function addClasses(
  { order, positive, borders, running }: Pareto,
  returns: Minor
): Record<ParetoClass, ClassSummary> {
  const between = (from: number, to: number): ClassSummary => ({
    clients: to - from,
    turnover: (sumBefore(running, to) - sumBefore(running, from)) as Minor,
  });
  const classOf = (number: number): ClassSummary =>
    between(borders[number - 1] ?? positive, borders[number] ?? positive);
  return {
    A: between(0, borders[0] ?? positive),
    B: classOf(1),
    C: classOf(2),
    D: classOf(3),
    E: classOf(4),
    "0/returns": { clients: order.length - positive, turnover: returns },
  };
}

function warn(
  reading: Reading,
  { clients, pareto, scheme, options }: DecidedRun,
  clientShare: number
): ClassWarning[] {
  const warnings: ClassWarning[] = warnOfLosses(clients);
  const least = ruleOf(scheme.by).leastClients;
  if (pareto.positive < least)
    warnings.push({ code: "tooFewForData", clients: pareto.positive, least });
  if (clientShare > TOO_MANY_A) warnings.push({ code: "noPareto", clientShare });
  const [first] = clients;
  if (first && holdsMore(first.client.turnover, pareto.total, options.oneClientWarning)) {
    warnings.push({ code: "oneClient", client: first.client.name, share: first.share });
  }
  const { positive, returns } = reading.reconciliation;
  const share = positive > 0 ? -returns / positive : 0;
  if (share > LARGE_RETURNS) warnings.push({ code: "returnsLarge", share });
  return warnings;
}

/** So many of the key clients that lose money are named. */
const MOST_NAMED = 5;

/** METHOD 2: key clients with a profit below zero come first among the warnings. */
function warnOfLosses(clients: DecidedRun["clients"]): ClassWarning[] {
  const losing = clients.filter(({ key, client }) => key && (client.profit ?? 0) < 0);
  if (losing.length === 0) return [];
  const loss = losing.reduce((sum, { client }) => sum + (client.profit ?? 0), 0) as Minor;
  const names = losing.slice(0, MOST_NAMED).map(({ client }) => client.name);
  return [{ code: "keyClientsLose", clients: names, count: losing.length, loss }];
}

/** Does an amount hold more than a percent of the total? In whole numbers: exactly as much is not more. */
function holdsMore(amount: number, total: number, limit: number): boolean {
  const { percent, factor } = readPercent(limit);
  return 100n * factor * BigInt(amount) > percent * BigInt(total);
}

function findSignalsUsed(
  { signals }: Reading,
  { clients, options: { loyaltyWeights } }: DecidedRun
): string[] {
  return SIGNAL_NAMES.filter(
    (name) =>
      loyaltyWeights[name] > 0 &&
      signals[name] !== undefined &&
      clients.some(
        (one) =>
          one.client.loyaltyMark === null &&
          one.loyalty !== null &&
          signalOf(signals, name, one.client) !== undefined
      )
  );
}
