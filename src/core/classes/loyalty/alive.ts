/** Parameters of the BG/NBD model (Fader, Hardie, Lee 2005): how often clients buy (r, alpha) and leave (a, b). */
export type BgNbd = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
};

/** What the model knows of a client, times in one unit: repeat purchases, when the last was, how long it is watched. */
export type PurchaseHistory = {
  readonly repeats: number;
  /** From the first purchase to the last. */
  readonly last: number;
  /** From the first purchase to today. */
  readonly watched: number;
};

export type Alive = {
  /** 0..1 */
  readonly probability: number;
  /**
   * `oneTimeBuyer`: the model gives a client that bought once a probability of 1, however long ago that was. The number
   * then says nothing.
   */
  readonly caveat: "oneTimeBuyer" | null;
};

/**
 * METHOD 4, optional: how likely a client still is one, `1 / (1 + a/(b+x−1) · ((α+T)/(α+t))^(r+x))` for x repeats. By
 * logarithms, so that no history is too long. null where history or parameters make no sense (times out of order,
 * something negative or not finite).
 */
export function findAlive(history: PurchaseHistory, model: BgNbd): Alive | null {
  const { repeats, last, watched } = history;
  const { r, alpha, a, b } = model;
  const numbers = [repeats, last, watched, r, alpha, a, b];
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0)) return null;
  if (last > watched || r === 0 || alpha === 0 || a === 0 || b === 0) return null;
  if (repeats === 0) return { probability: 1, caveat: "oneTimeBuyer" };
  const silence = Math.log1p((watched - last) / (alpha + last));
  const odds = Math.log(a / (b + repeats - 1)) + (r + repeats) * silence;
  return { probability: 1 / (1 + Math.exp(odds)), caveat: null };
}
