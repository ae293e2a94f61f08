import type { Client, LoyaltySignals } from "../reading/reading";

/** METHOD 4: what each signal counts; editable, brought to a sum of one over the signals present. */
export const SIGNAL_WEIGHTS: Readonly<Record<keyof LoyaltySignals, number>> = {
  purchasePeriods: 0.35,
  recency: 0.25,
  tenure: 0.1,
  trend: 0.1,
  shareOfWallet: 0.1,
  recommendation: 0.1,
};

/** The signals in the order of their weight. */
export const SIGNALS = Object.keys(SIGNAL_WEIGHTS) as readonly (keyof LoyaltySignals)[];

/**
 * METHOD 4: a client's loyalty 0-100. A ready mark overrides; else the weighted mean of his signals; null with one
 * signal or none ("not enough data").
 */
export function scoreLoyalty(
  client: Client,
  weights: Readonly<Partial<Record<keyof LoyaltySignals, number>>> = SIGNAL_WEIGHTS
): number | null {
  if (client.loyaltyMark !== null) return client.loyaltyMark;
  let sum = 0;
  let weight = 0;
  let count = 0;
  for (const name of SIGNALS) {
    const signal = client.signals[name];
    const own = weights[name] ?? 0;
    if (signal === undefined || own <= 0) continue;
    sum += own * signal;
    weight += own;
    count++;
  }
  return count < 2 ? null : Math.min(100, Math.max(0, (100 * sum) / weight));
}
