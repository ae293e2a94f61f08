import { type Client, type SignalName, type SignalTable, signalOf } from "../reading/reading";
import type { LoyaltyWeights } from "./classification";

/** METHOD 4: what each signal counts; editable, brought to a sum of one over the signals present. */
export const SIGNAL_WEIGHTS: LoyaltyWeights = {
  purchasePeriods: 0.35,
  recency: 0.25,
  tenure: 0.1,
  trend: 0.1,
  shareOfWallet: 0.1,
  recommendation: 0.1,
};

/** The signals in the order of their weight. */
export const SIGNALS = Object.keys(SIGNAL_WEIGHTS) as readonly SignalName[];

/** Places of a loyalty that are kept: nine after the point. */
const PLACES = 1e9;

/**
 * METHOD 4: a client's loyalty 0-100. A ready mark overrides; else the weighted mean of his signals; null with one
 * signal or none ("not enough data"). Signals of no weight are not used.
 */
export function scoreLoyalty(
  client: Client,
  signals: SignalTable,
  weights: LoyaltyWeights = SIGNAL_WEIGHTS
): number | null {
  if (client.loyaltyMark !== null) return withoutNoise(client.loyaltyMark);
  let sum = 0;
  let weight = 0;
  let count = 0;
  for (const name of SIGNALS) {
    const signal = signalOf(signals, name, client);
    const own = weights[name];
    if (signal === undefined || !(own > 0)) continue;
    sum += own * signal;
    weight += own;
    count++;
  }
  if (count < 2) return null;
  return Math.min(100, Math.max(0, withoutNoise((100 * sum) / weight)));
}

/** Reckoning leaves noise behind the last places (58 of 100 · 100): who has exactly a limit must not fall for it. */
function withoutNoise(score: number): number {
  return Math.round(score * PLACES) / PLACES;
}

/** One signal of a client as it counted: value 0..1, weight as a share of the weights of all he has, 0..1. */
export type UsedSignal = {
  readonly name: SignalName;
  readonly value: number;
  readonly weight: number;
};

/** METHOD 4: the signals behind a client's loyalty and what each counted; none under a ready mark. */
export function listSignals(
  client: Client,
  signals: SignalTable,
  weights: LoyaltyWeights = SIGNAL_WEIGHTS
): readonly UsedSignal[] {
  if (client.loyaltyMark !== null) return [];
  const used = SIGNALS.flatMap((name) => {
    const value = signalOf(signals, name, client);
    return value === undefined || !(weights[name] > 0) ? [] : [{ name, value }];
  });
  const sum = used.reduce((total, { name }) => total + weights[name], 0);
  return used.map(({ name, value }) => ({ name, value, weight: weights[name] / sum }));
}
