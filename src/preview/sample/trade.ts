import { startRandom, type Random } from "./random";
import { TERRITORY_OF_AGENT, type SampleWords } from "./words";

/** One client of the sample with a year of trade; money in whole units. */
export type SampleClient = {
  readonly name: string;
  readonly territory: string;
  readonly agent: string;
  /** Net turnover of the twelve months; below zero where returns were larger than sales. */
  readonly months: readonly number[];
  readonly turnover: number;
  readonly profit: number;
  /** Mark of the agent, 0-10. */
  readonly loyalty: number;
};

/** One line of the ledger: a sale, or a return with an amount below zero. */
export type SampleDocument = {
  readonly client: SampleClient;
  /** 0-11. */
  readonly month: number;
  readonly day: number;
  readonly amount: number;
};

const CLIENTS = 120;
/** How sales swing over a year: a quiet January, a strong December. */
const SEASON = [0.82, 0.86, 0.97, 1, 1.02, 0.98, 0.9, 0.92, 1.04, 1.08, 1.14, 1.27];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A year of trade with 120 clients: a few large and many small (a log-normal spread, so that about a fifth to a third
 * of them give 80 %), rising, fading, seasonal, new and lost ones, and margins that do not follow the size, so that
 * every quadrant has its clients. Equal words give equal trade.
 */
export function makeClients(words: SampleWords): SampleClient[] {
  const random = startRandom(80_20);
  return nameClients(words, random).map((name) => {
    const agentNumber = random.pickWhole(0, TERRITORY_OF_AGENT.length - 1);
    const months = tradeMonths(random);
    const turnover = months.reduce((sum, month) => sum + month, 0);
    const margin = 0.17 + 0.075 * random.nextNormal();
    const bought = months.filter((month) => month > 0).length;
    const mark = 1 + (bought / 12) * 4.6 + 2.4 * random.nextNormal();
    return {
      name,
      agent: words.agents[agentNumber] ?? "",
      territory: words.territories[TERRITORY_OF_AGENT[agentNumber] ?? 0] ?? "",
      months,
      turnover,
      profit: Math.round(turnover * margin),
      loyalty: Math.max(0, Math.min(10, Math.round(mark))),
    };
  });
}

function nameClients(words: SampleWords, random: Random): string[] {
  // Each root with three trades at most, and the trades in turn: no two names are alike.
  const pairs = words.roots.flatMap((root, place) =>
    [0, 3, 6].map((step) => ({
      root,
      trade: words.trades[(place + step) % words.trades.length] ?? "",
    }))
  );
  return random
    .shuffle(pairs)
    .slice(0, CLIENTS)
    .map(({ root, trade }) => words.nameCompany(root, trade, random.pickWhole(0, 4)));
}

function tradeMonths(random: Random): number[] {
  const level = Math.exp(9.2 + 1.25 * random.nextNormal());
  const regularity = 0.45 + 0.55 * random.next();
  const slope = 0.045 * random.nextNormal();
  const fate = random.next();
  const first = fate < 0.07 ? random.pickWhole(3, 9) : 0;
  const last = fate > 0.92 ? random.pickWhole(3, 9) : 11;
  const months = SEASON.map((season, month) => {
    const isThere = month >= first && month <= last && random.next() < regularity;
    const noise = Math.exp(0.22 * random.nextNormal());
    const amount = level * season * noise * Math.max(0.2, 1 + slope * (month - 5.5));
    // A return that is larger than the month's sales is rare and belongs to real data.
    const sign = random.next() < 0.006 ? -0.15 : 1;
    return isThere ? Math.round((amount * sign) / 10) * 10 : 0;
  });
  if (months.every((month) => month <= 0)) months[first] = Math.round(level / 10) * 10;
  return months;
}

/**
 * The documents behind the months, by date: every month's documents of a client add up to its turnover of that month,
 * some sales larger and followed by a return.
 */
export function makeDocuments(clients: readonly SampleClient[]): SampleDocument[] {
  const random = startRandom(2025);
  const documents = clients.flatMap((client) =>
    client.months.flatMap((net, month) => {
      const day = (): number => random.pickWhole(1, DAYS_IN_MONTH[month] ?? 28);
      if (net === 0) return [];
      if (net < 0) return [{ client, month, day: day(), amount: net }];
      const back = random.next() < 0.04 ? Math.round((net * 0.08) / 10) * 10 : 0;
      const parts = splitAmount(net + back, random.next() < 0.45 ? 2 : 1, random);
      const returned = back > 0 ? [{ client, month, day: day(), amount: -back }] : [];
      return [...parts.map((amount) => ({ client, month, day: day(), amount })), ...returned];
    })
  );
  return documents.sort((a, b) => a.month - b.month || a.day - b.day);
}

function splitAmount(amount: number, parts: number, random: Random): number[] {
  if (parts === 1 || amount < 100) return [amount];
  const first = Math.round((amount * (0.3 + 0.4 * random.next())) / 10) * 10;
  return [first, amount - first];
}
