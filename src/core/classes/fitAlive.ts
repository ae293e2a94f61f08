import type { BgNbd, PurchaseHistory } from "./alive";
import { findLogGamma } from "./logGamma";
import { findMinimum } from "./minimum";

/** Fewer clients with a second purchase than this say too little of how all buy and leave. */
export const LEAST_FOR_MODEL = 30;

/**
 * Fits the BG/NBD model (Fader, Hardie, Lee 2005) to the clients' histories by the greatest likelihood, so that
 * `findAlive` needs no parameters of another business. null where fewer than 30 clients bought twice. Histories that
 * make no sense are left out.
 */
export function fitAlive(histories: readonly PurchaseHistory[]): BgNbd | null {
  const kinds = countKinds(histories);
  const repeaters = kinds.reduce((sum, one) => sum + (one.history.repeats > 0 ? one.count : 0), 0);
  if (repeaters < LEAST_FOR_MODEL) return null;
  const longest = Math.max(...kinds.map((one) => one.history.watched));
  // Logarithms keep the parameters above zero; alpha begins at a time of the histories' own size.
  const start = [0, Math.log(longest / 4), 0, 1];
  const toModel = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
    r: Math.exp(r),
    alpha: Math.exp(alpha),
    a: Math.exp(a),
    b: Math.exp(b),
  });
  const lack = (at: readonly number[]): number => -sumLikelihood(kinds, toModel(at));
  return toModel(findMinimum(lack, findMinimum(lack, start)));
}

type Kind = { readonly history: PurchaseHistory; readonly count: number };

/** Clients counted in periods share a few histories: each is reckoned once. */
function countKinds(histories: readonly PurchaseHistory[]): Kind[] {
  const kinds = new Map<string, { history: PurchaseHistory; count: number }>();
  for (const history of histories) {
    const { repeats, last, watched } = history;
    if (!(repeats >= 0 && last >= 0 && watched > 0 && last <= watched)) continue;
    const name = `${repeats} ${last} ${watched}`;
    const known = kinds.get(name);
    if (known) known.count++;
    else kinds.set(name, { history, count: 1 });
  }
  return [...kinds.values()];
}

function sumLikelihood(kinds: readonly Kind[], model: BgNbd): number {
  const byRepeats = new Map<number, number>();
  return kinds.reduce((sum, { history, count }) => {
    let shared = byRepeats.get(history.repeats);
    if (shared === undefined)
      byRepeats.set(history.repeats, (shared = weighRepeats(history.repeats, model)));
    return sum + count * (shared + weighTimes(history, model));
  }, 0);
}

/** The logarithm of how likely a history is under the model; equation 6 of the paper, by logarithms throughout. */
export function measureLikelihood(history: PurchaseHistory, model: BgNbd): number {
  return weighRepeats(history.repeats, model) + weighTimes(history, model);
}

/** What the number of repeats alone brings. */
function weighRepeats(repeats: number, { r, alpha, a, b }: BgNbd): number {
  const buying = findLogGamma(r + repeats) - findLogGamma(r) + r * Math.log(alpha);
  const staying = findLogGamma(b + repeats) - findLogGamma(a + b + repeats);
  return buying + staying + findLogGamma(a + b) - findLogGamma(b);
}

/** What the times bring: he is still there, or he left after his last purchase. */
function weighTimes({ repeats, last, watched }: PurchaseHistory, model: BgNbd): number {
  const { r, alpha, a, b } = model;
  const alive = -(r + repeats) * Math.log(alpha + watched);
  if (repeats === 0) return alive;
  const gone = Math.log(a / (b + repeats - 1)) - (r + repeats) * Math.log(alpha + last);
  const larger = Math.max(alive, gone);
  return larger + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger));
}
