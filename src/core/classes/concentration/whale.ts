import { orderDescending } from "../../columnar/orderDescending";
import { addUpRunning, sumBefore } from "../../columnar/prefixSums";
import type { Client } from "../../reading/model/reading";
import type { Minor } from "../../reading/values/decimal";

/** METHOD 3, the whale curve: profit added up from the most profitable client on. Money in minor units. */
export type WhaleCurve = {
  /** From no client to all; at most 101 points and the peak. */
  readonly points: readonly WhalePoint[];
  /** The highest point of the curve: all clients after it lose money. */
  readonly peak: WhalePoint;
  readonly total: Minor;
  /** The peak as a multiple of the total profit, 1 and above; null where all clients together earn nothing. */
  readonly peakShare: number | null;
  readonly losing: { readonly clients: number; readonly loss: Minor };
};

export type WhalePoint = {
  readonly clients: number;
  /** Of all clients, 0..1. */
  readonly clientShare: number;
  readonly profit: Minor;
};

const MOST_STEPS = 100;

/** Draws the whale curve of clients' profits, which may be below zero; null without profits. */
export function drawWhaleCurve(clients: readonly Client[]): WhaleCurve | null {
  const profits = Float64Array.from(
    clients.flatMap((client) => (client.profit === null ? [] : [client.profit]))
  );
  const count = profits.length;
  if (count === 0) return null;
  const descending = Float64Array.from(orderDescending(profits), (at) => profits[at] ?? 0);
  const running = addUpRunning(descending);
  const firstLoser = descending.findIndex((profit) => profit < 0);
  const losers = firstLoser < 0 ? 0 : count - firstLoser;
  const pointAt = (many: number): WhalePoint => ({
    clients: many,
    clientShare: many / count,
    profit: sumBefore(running, many) as Minor,
  });
  // Profits fall along the order, so the sums rise as long as there is profit. The first of the highest counts.
  const firstIdle = descending.findIndex((profit) => profit <= 0);
  const top = firstIdle < 0 ? count : firstIdle;
  const steps = Math.min(MOST_STEPS, count);
  const places = Array.from({ length: steps + 1 }, (_, step) => Math.round((step * count) / steps));
  const total = sumBefore(running, count);
  const peak = sumBefore(running, top);
  return {
    points: [...new Set([...places, top])].sort((left, right) => left - right).map(pointAt),
    peak: pointAt(top),
    total: total as Minor,
    peakShare: total > 0 ? peak / total : null,
    losing: { clients: losers, loss: (total - sumBefore(running, count - losers)) as Minor },
  };
}
