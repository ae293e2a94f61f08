/** METHOD 8: what a client is worth over time. Money in one unit, rates as shares (0.1 is 10 %). */
export type ValueTerms = {
  /** Margin a year. */
  readonly margin: number;
  /** How likely it stays for another year, 0..1. */
  readonly retention: number;
  /** How much less money of a year later is worth. */
  readonly discount: number;
  /** How much the margin of a client grows a year while it stays; absent: not at all. */
  readonly growth?: number;
  /** The first payment is now, not in a year. */
  readonly isPaidNow: boolean;
};

/**
 * METHOD 8: the value of a client, CLV = m·r/(1+d−r·(1+g)), one margin more when the first payment is now. null where it
 * has none: something is not finite, retention is outside 0..1, r·(1+g) is not below 1 + d (it would pay for ever),
 * discount is below zero.
 */
export function findValue(terms: ValueTerms): number | null {
  const { margin, retention, discount, growth = 0, isPaidNow } = terms;
  if (![margin, retention, discount, growth].every(Number.isFinite)) return null;
  const kept = retention * (1 + growth);
  if (retention < 0 || retention > 1 || discount < 0 || kept >= 1 + discount) return null;
  return toFinite((margin * retention) / (1 + discount - kept) + (isPaidNow ? margin : 0));
}

/** What a change of retention (0.05: five points more) changes in the value; null where one of both has no value. */
export function findGain(terms: ValueTerms, change: number): number | null {
  const before = findValue(terms);
  const after = findValue({ ...terms, retention: terms.retention + change });
  return before === null || after === null ? null : toFinite(after - before);
}

/** Rules of thumb from the third text, for which no study could be found: to be replaced by own numbers. */
export type LossRule = {
  /** How many times as dear winning a client is as keeping one. */
  readonly acquisitionRatio: number;
  /** Chances of selling to a client one has, and to a new one, 0..1. */
  readonly oldChance: number;
  readonly newChance: number;
};
export const RULE_OF_THUMB: LossRule = { acquisitionRatio: 6, oldChance: 0.65, newChance: 0.125 };

/** What it takes to replace a client. */
export type Replacement = {
  /** What winning another one costs. */
  readonly cost: number;
  /** That cost less what keeping the client would have cost. */
  readonly extraCost: number;
  /** How many offers a sale takes, to a new client and to an old one, on average. */
  readonly newOffers: number;
  readonly oldOffers: number;
  /** The value that goes with it and the cost together; null where it has no value. */
  readonly loss: number | null;
};

/**
 * METHOD 8: what losing a client costs to replace. `keeping` is what keeping it costs a year. null where a number is
 * not finite or below zero, or a chance is outside 0..1 or zero.
 */
export function findLossCost(
  terms: ValueTerms,
  keeping: number,
  rule: LossRule = RULE_OF_THUMB
): Replacement | null {
  const { acquisitionRatio, oldChance, newChance } = rule;
  const isChance = (chance: number): boolean => chance > 0 && chance <= 1;
  if (!(keeping >= 0) || !(acquisitionRatio >= 0)) return null;
  if (!isChance(oldChance) || !isChance(newChance)) return null;
  const cost = toFinite(acquisitionRatio * keeping);
  if (cost === null) return null;
  const value = findValue(terms);
  return {
    cost,
    extraCost: cost - keeping,
    newOffers: 1 / newChance,
    oldOffers: 1 / oldChance,
    loss: value === null ? null : toFinite(value + cost),
  };
}

/**
 * The value of all clients together, from their yearly margins and terms that are the same for all. Negative margins
 * count as they are. null where there is no value.
 */
export function findBaseValue(
  margins: readonly number[],
  terms: Omit<ValueTerms, "margin">
): number | null {
  const margin = margins.reduce((sum, own) => sum + own, 0);
  return findValue({ ...terms, margin });
}

function toFinite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
