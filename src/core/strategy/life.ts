/**
 * METHOD 7, a client's life, in the order of an overview: who may be lost comes first. `atRisk`: fell out of key, buys
 * less than half of what it did, or is missing in the data for the first time; `left`: has stopped buying; `client`: it
 * buys, and has never been key; `prospect`: it has not bought yet; `parted`: we decided so.
 */
export const LIFE_STATES = ["atRisk", "left", "key", "client", "prospect", "parted"] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** What the data say of a client now. */
export type LifeFigures = {
  readonly turnover: number;
  readonly isKey: boolean;
  /** Turnover per month of the data's period; null: the period is not known. */
  readonly monthly?: number | null;
  /** Days without a purchase at the end of the data, and between its purchases (median); absent without dates. */
  readonly silence?: { readonly days: number; readonly gap: number } | null;
};

export type LifeFacts = {
  /** What the sheet's head said before; null: nothing yet. */
  readonly before: LifeState | null;
  /** A day of parting stands in the sheet, and it is not in the future. */
  readonly isParted: boolean;
  /** null: it is not in the data. */
  readonly figures: LifeFigures | null;
  /** Turnover per month in earlier snapshots, the latest first; empty: there are none. */
  readonly earlier: readonly number[];
  /** In how many readings in a row, this one included, it has been missing. */
  readonly missed: number;
};

/** Shorter silences are weekends and holidays, however often a client buys. */
const SHORTEST_SILENCE = 14;
const SNAPSHOTS_COMPARED = 3;

/** What a client is to us (METHOD 7). Deciding twice from the same data gives the same. */
export function decideState({ before, isParted, figures, earlier, missed }: LifeFacts): LifeState {
  if (isParted) return "parted";
  const wasOurs = before !== null && before !== "prospect";
  if (!figures) {
    if (!wasOurs) return "prospect";
    return missed > 1 || before === "left" ? "left" : "atRisk";
  }
  if (figures.turnover <= 0) return wasOurs ? "atRisk" : "prospect";
  if (isSilent(figures)) return "left";
  if (hasHalved(figures, earlier)) return "atRisk";
  if (figures.isKey) return "key";
  return before === "key" || before === "atRisk" || before === "left" ? "atRisk" : "client";
}

/** No purchase for more than twice the client's own median gap. */
function isSilent({ silence }: LifeFigures): boolean {
  return silence ? silence.days > Math.max(2 * silence.gap, SHORTEST_SILENCE) : false;
}

/** Does it buy less a month than half the mean of the last three snapshots? */
function hasHalved({ monthly }: LifeFigures, earlier: readonly number[]): boolean {
  const compared = earlier.slice(0, SNAPSHOTS_COMPARED);
  if (monthly === undefined || monthly === null || compared.length === 0) return false;
  const mean = compared.reduce((sum, one) => sum + one, 0) / compared.length;
  return monthly < mean / 2;
}

/** Is it one that may be lost, or is? */
export function isInDanger(state: LifeState | null | undefined): boolean {
  return state === "atRisk" || state === "left";
}

/** Puts those who may be lost first, the most money first among them; the others stay in the order given. */
export function sortByDanger<T>(
  items: readonly T[],
  tell: (item: T) => { readonly state: LifeState | null | undefined; readonly atStake: number }
): T[] {
  const rank = (item: T): number => {
    const { state } = tell(item);
    return isInDanger(state) ? 0 : state === "parted" ? 2 : 1;
  };
  return [...items].sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? tell(b).atStake - tell(a).atStake : 0)
  );
}
