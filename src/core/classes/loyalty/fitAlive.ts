import type { BgNbd, PurchaseHistory } from "./alive";
import type { Classification } from "../classification";
import { findMinimum } from "./minimum";
import { listHistories } from "./purchases";

/** Fewer clients with a second purchase than this say too little of how all buy and leave. */
export const LEAST_FOR_MODEL = 30;

/** Why the histories give no model of their own. */
export type AliveDoubt =
  /** The sheet has neither dates nor periods. */
  | { readonly code: "noTimes" }
  | { readonly code: "tooFewRepeaters"; readonly repeaters: number; readonly least: number }
  /**
   * The data do not show that clients leave. A model without leaving would call every client alive, which says nothing.
   */
  | { readonly code: "noLeavers" };

export type AliveFit =
  | { readonly model: BgNbd; readonly doubt: null }
  | { readonly model: null; readonly doubt: AliveDoubt };

/** So many clients are enough to estimate the four parameters, and keep the fit within some tenths of a second. */
const MOST_FOR_MODEL = 5000;

/**
 * Fits the model of who still buys to the clients of a sheet. Of more than 5,000 clients every second, third, ... by
 * rank is used. Times are in the unit of `historyUnit`.
 */
export function fitAliveToClients(classification: Classification): AliveFit {
  if (!classification.purchases) return { model: null, doubt: { code: "noTimes" } };
  const all = listHistories(classification);
  const step = Math.ceil(all.length / MOST_FOR_MODEL);
  return fitAlive(step > 1 ? all.filter((_, at) => at % step === 0) : all);
}

/**
 * Akaike's criterion: two more parameters (a and b) must raise the log-likelihood by more than two. Below that, the
 * clients that seem to have left are what chance alone would show.
 */
const LEAST_GAIN = 2;
/** Parameters beyond e^12 or below e^-12 change nothing that can be seen: the search has left what the data tell. */
const FARTHEST = 12;

/**
 * Fits the BG/NBD model (Fader, Hardie, Lee 2005) to the clients' histories by the greatest likelihood, so that
 * `findAlive` needs no parameters of another business. No model, but a doubt, where fewer than 30 clients bought twice
 * and where the data do not show that clients leave (a year of a business that goes well often does not). Histories
 * that make no sense are left out; repeats are whole numbers.
 */
export function fitAlive(histories: readonly PurchaseHistory[]): AliveFit {
  const kinds = countKinds(histories);
  const repeaters = kinds.reduce((sum, one) => sum + (one.history.repeats > 0 ? one.count : 0), 0);
  if (repeaters < LEAST_FOR_MODEL) {
    return {
      model: null,
      doubt: { code: "tooFewRepeaters", repeaters, least: LEAST_FOR_MODEL },
    };
  }
  // The search for alpha starts at the length of the histories, so that it does not depend on the unit of time.
  const longest = kinds.reduce((most, { history }) => Math.max(most, history.watched), 0);
  const buying = [0, Math.log(longest / 4)];
  const staying = search(kinds, buying);
  // The likelihood may have two separate maxima, one with many clients leaving and one with few. Both are searched, and
  // the better one counts.
  const leaving = [
    [0, 1],
    [-3, 0],
  ].map((leave) => search(kinds, [...buying, ...leave]));
  const best = leaving.reduce((one, other) => (other.likelihood > one.likelihood ? other : one));
  return best.likelihood - staying.likelihood > LEAST_GAIN
    ? { model: best.model, doubt: null }
    : { model: null, doubt: { code: "noLeavers" } };
}

/**
 * The likeliest model from a start of logarithms, which keep parameters above zero: r, alpha, and a, b or nobody
 * leaves.
 */
function search(
  kinds: readonly Kind[],
  start: readonly number[]
): { readonly model: BgNbd; readonly likelihood: number } {
  const toModel = ([r = 0, alpha = 0, a = -Infinity, b = 0]: readonly number[]): BgNbd => ({
    r: Math.exp(r),
    alpha: Math.exp(alpha),
    a: Math.exp(a),
    b: Math.exp(b),
  });
  const lack = (at: readonly number[]): number =>
    at.some((one) => Math.abs(one) > FARTHEST) ? Infinity : -measureLikelihood(kinds, toModel(at));
  const found = findMinimum(lack, findMinimum(lack, start));
  return { model: toModel(found), likelihood: -lack(found) };
}

type Kind = { readonly history: PurchaseHistory; readonly count: number };

/**
 * Clients with the same purchases (frequent where time is counted in periods) have one likelihood, which is computed
 * once.
 */
function countKinds(histories: readonly PurchaseHistory[]): Kind[] {
  const kinds = new Map<string, { history: PurchaseHistory; count: number }>();
  for (const history of histories) {
    const { repeats, last, watched } = history;
    const isSense = Number.isInteger(repeats) && repeats >= 0 && last >= 0 && last <= watched;
    if (!isSense || !(watched > 0)) continue;
    const name = `${repeats} ${last} ${watched}`;
    const known = kinds.get(name);
    if (known) known.count++;
    else kinds.set(name, { history, count: 1 });
  }
  return [...kinds.values()];
}

/** The logarithm of how likely the histories are together under the model; equation 6 of the paper. `a` of zero: nobody leaves. */
export function measureLikelihood(kinds: readonly Kind[], model: BgNbd): number {
  const most = kinds.reduce((largest, { history }) => Math.max(largest, history.repeats), 0);
  const weights = weighRepeats(most, model);
  return kinds.reduce((sum, { history, count }) => sum + count * weigh(history, model, weights), 0);
}

/**
 * For each number of repeat purchases, as logarithms: the part of the likelihood that depends on this number alone, and
 * the odds that the client left right after the last of them.
 */
type RepeatWeights = { readonly buying: Float64Array; readonly leaving: Float64Array };

/**
 * Computes these for 0 to `most` repeats. Gamma functions at whole steps are products, so their logarithms are added up
 * one by one. Subtracting large logarithms would leave noise that looks like a maximum.
 */
function weighRepeats(most: number, { r, alpha, a, b }: BgNbd): RepeatWeights {
  const buying = new Float64Array(most + 1);
  const leaving = new Float64Array(most + 1).fill(-Infinity);
  let sum = 0;
  for (let step = 0; step < most; step++) {
    sum += Math.log((r + step) / alpha) - Math.log1p(a / (b + step));
    buying[step + 1] = sum;
    leaving[step + 1] = Math.log(a / (b + step));
  }
  return { buying, leaving };
}

/** The odds that the client left after its last purchase against those that it is still there. */
function weigh(
  { repeats, last, watched }: PurchaseHistory,
  { r, alpha }: BgNbd,
  { buying, leaving }: RepeatWeights
): number {
  const times = r + repeats;
  const alive = (buying[repeats] ?? 0) - times * Math.log1p(watched / alpha);
  const odds = (leaving[repeats] ?? 0) + times * Math.log((alpha + watched) / (alpha + last));
  return alive + (odds > 0 ? odds : 0) + Math.log1p(Math.exp(-Math.abs(odds)));
}
