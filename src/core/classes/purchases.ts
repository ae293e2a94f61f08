import { turnoverByPeriod } from "../reading/reading";
import type { PurchaseHistory } from "./alive";
import type { Classification } from "./classification";

/** When a client bought, in periods of the sheet (months of a ledger, columns of the periods layout). */
export type Purchases = {
  /** Periods with a positive turnover. */
  readonly count: number;
  /** Periods from his first purchase to his last, and to the end of the sheet. */
  readonly lastAfter: number;
  readonly watched: number;
  /** Periods since his last purchase: 0 when he bought in the last one. */
  readonly since: number;
};

/** Tells a client's purchases from his turnover by period; null without periods, or if he never bought. */
export function tellPurchases(byPeriod: Float64Array | null): Purchases | null {
  if (!byPeriod) return null;
  const first = byPeriod.findIndex((amount) => amount > 0);
  if (first < 0) return null;
  let last = first;
  let count = 0;
  for (const [period, amount] of byPeriod.entries()) {
    if (amount <= 0) continue;
    last = period;
    count++;
  }
  const end = byPeriod.length - 1;
  return { count, lastAfter: last - first, watched: end - first, since: end - last };
}

/** The same as the model of who still buys wants it, in periods; null as for `tellPurchases`. */
export function tellHistory(byPeriod: Float64Array | null): PurchaseHistory | null {
  const bought = tellPurchases(byPeriod);
  return bought && { repeats: bought.count - 1, last: bought.lastAfter, watched: bought.watched };
}

/** The histories of all clients that have one: what the model is fitted to. */
export function listHistories({ clients, byPeriod }: Classification): PurchaseHistory[] {
  return clients.flatMap(({ client }) => tellHistory(turnoverByPeriod(byPeriod, client)) ?? []);
}
