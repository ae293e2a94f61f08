import type { Client, PurchaseTable } from "../../reading/model/reading";
import { describePurchases } from "./purchases";

/** METHOD 4, optional: recency, frequency, money, each 1 (worst) to 5 (best). */
export type Rfm = { readonly recency: number; readonly frequency: number; readonly money: number };

const GRADES = 5;

/**
 * Grades clients by the percentile of distinct values, so that equal clients have equal grades however many they are:
 * recency from the last purchase, frequency from the number of purchases (days of a ledger, else periods), money from
 * turnover. In the clients' order; null for who never bought or where the sheet has no time.
 */
export function gradeRfm(
  clients: readonly Client[],
  table: PurchaseTable | undefined
): (Rfm | null)[] {
  const known = clients.map((client) => {
    const purchases = describePurchases(table, client);
    return purchases && { ...purchases, money: client.turnover };
  });
  const buyers = known.filter((one) => one !== null);
  const gradeRecency = gradeByDistinct(buyers.map((one) => -one.since));
  const gradeFrequency = gradeByDistinct(buyers.map((one) => one.count));
  const gradeMoney = gradeByDistinct(buyers.map((one) => one.money));
  return known.map(
    (one) =>
      one && {
        recency: gradeRecency(-one.since),
        frequency: gradeFrequency(one.count),
        money: gradeMoney(one.money),
      }
  );
}

/** The grade of a value: its place among the distinct values, in fifths from the lowest; the highest is always 5. */
export function gradeByDistinct(values: readonly number[]): (value: number) => number {
  const distinct = [...new Set(values)].sort((left, right) => left - right);
  const grades = new Map(
    distinct.map((value, at) => [value, Math.ceil(((at + 1) * GRADES) / distinct.length)])
  );
  return (value) => grades.get(value) ?? 1;
}
