import type { Client, PurchaseTable } from "../../reading/model/reading";
import type { PurchaseHistory } from "./alive";
import type { Classification } from "../classification";

/** When a client bought, in the units of the table (days of a ledger, else periods of the sheet). */
export type Purchases = {
  /** Different days or periods with a purchase. */
  readonly count: number;
  /** From its first purchase to its last, and to the end of the sheet. */
  readonly lastAfter: number;
  readonly watched: number;
  /** Since its last purchase: 0 when it bought at the very end. */
  readonly since: number;
};

/** Tells a client's purchases; null without time in the sheet, or if it never bought. */
export function describePurchases(
  table: PurchaseTable | undefined,
  { at }: Pick<Client, "at">
): Purchases | null {
  const count = table?.count[at] ?? 0;
  if (!table || count === 0) return null;
  const first = table.first[at] ?? 0;
  const last = table.last[at] ?? 0;
  return { count, lastAfter: last - first, watched: table.end - first, since: table.end - last };
}

/** What the times of a `PurchaseHistory` are told in. */
export type HistoryUnit = "week" | "period";

/** Weeks where there are days: the unit of the model's paper and of published parameters. */
export function historyUnit(table: PurchaseTable): HistoryUnit {
  return table.unit === "day" ? "week" : "period";
}

/** The same as the model of who still buys wants it, in units of `historyUnit`; null as for `describePurchases`. */
export function describeHistory(
  table: PurchaseTable | undefined,
  client: Pick<Client, "at">
): PurchaseHistory | null {
  const bought = describePurchases(table, client);
  if (!table || !bought) return null;
  const length = historyUnit(table) === "week" ? 7 : 1;
  return {
    repeats: bought.count - 1,
    last: bought.lastAfter / length,
    watched: bought.watched / length,
  };
}

/** The histories of all clients that have one: what the model is fitted to. */
export function listHistories({ clients, purchases }: Classification): PurchaseHistory[] {
  return clients.flatMap(({ client }) => describeHistory(purchases, client) ?? []);
}
