import { type Client, type SignalTable, signalOf } from "../../reading/model/reading";
import { SIGNAL_NAMES, signalRule, type SignalName } from "../../reading/model/signalTable";

/** METHOD 4: what each signal counts; brought to a sum of one over the signals a client has. Zero: not used. */
export type LoyaltyWeights = Readonly<Record<SignalName, number>>;

/**
 * METHOD 4: what each signal counts unless a person says otherwise; brought to a sum of one over the signals present.
 */
export const SIGNAL_WEIGHTS = Object.fromEntries(
  SIGNAL_NAMES.map((name) => [name, signalRule(name).weight])
) as LoyaltyWeights;

/** Loyalty is rounded to nine decimal places. */
const PLACES = 1e9;

/**
 * METHOD 4: the clients' loyalties 0-100. A ready mark overrides; else the weighted mean of its signals; NaN with one
 * signal or none ("not enough data"). Signals of no weight are not used.
 */
export function scoreLoyalties(
  clients: readonly Client[],
  signals: SignalTable,
  weights: LoyaltyWeights = SIGNAL_WEIGHTS
): Float64Array {
  const used = SIGNAL_NAMES.flatMap((name) => {
    const values = signals[name];
    return values && weights[name] > 0 ? [{ values, weight: weights[name] }] : [];
  });
  const scores = new Float64Array(clients.length);
  for (let index = 0; index < clients.length; index++) {
    const client = clients[index];
    if (!client) continue;
    const { at, loyaltyMark } = client;
    scores[index] = loyaltyMark === null ? score(used, at) : withoutNoise(loyaltyMark);
  }
  return scores;
}

/** The weighted mean of one client's signals as a percent. */
function score(
  used: readonly { readonly values: Float64Array; readonly weight: number }[],
  at: number
): number {
  let sum = 0;
  let weights = 0;
  let count = 0;
  for (const { values, weight } of used) {
    const signal = values[at] ?? Number.NaN;
    if (Number.isNaN(signal)) continue;
    sum += weight * signal;
    weights += weight;
    count++;
  }
  if (count < 2) return Number.NaN;
  return Math.min(100, Math.max(0, withoutNoise((100 * sum) / weights)));
}

/**
 * Floating-point sums are off in the last places (0.58 · 100 is not 58). Rounding keeps a client that stands exactly on
 * a limit on its right side.
 */
function withoutNoise(score: number): number {
  return Math.round(score * PLACES) / PLACES;
}

/** One signal of a client as it counted: value 0..1, weight as a share of the weights of all it has, 0..1. */
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
  const used = SIGNAL_NAMES.flatMap((name) => {
    const value = signalOf(signals, name, client);
    return value === undefined || !(weights[name] > 0) ? [] : [{ name, value }];
  });
  const sum = used.reduce((total, { name }) => total + weights[name], 0);
  return used.map(({ name, value }) => ({ name, value, weight: weights[name] / sum }));
}
