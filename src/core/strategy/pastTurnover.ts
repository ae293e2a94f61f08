import { countMonths } from "../classes/movement/period";

/** What is looked at of a snapshot; turnovers in minor units of `scale` places. */
export type PastRun = {
  readonly period: string | null;
  readonly scale: number;
  /** By key. */
  readonly turnovers: ReadonlyMap<string, number>;
  /** Only its key clients were kept: whoever is missing may have been there. */
  readonly isThinned?: boolean;
};

/** What earlier snapshots say of a client (METHOD 5, 7). */
export type PastTurnover = {
  /** Per month of its period, the latest first; of snapshots without a time the turnover itself. */
  readonly monthly: readonly number[];
  /** In how many of the latest ones in a row it does not stand, or stands without turnover. */
  readonly missing: number;
};

/**
 * Looks a client up in snapshots, the latest first, under any of its keys. `isTimed`: do the data of now have a time?
 * Turnover with a time and without one is not compared; thinned snapshots that do not hold it say nothing.
 */
export function recallTurnover(
  snapshots: readonly PastRun[],
  keys: readonly string[],
  isTimed: boolean
): PastTurnover {
  const found = snapshots.flatMap(({ turnovers, scale, period, isThinned }) => {
    const turnover = keys.map((key) => turnovers.get(key)).find((one) => one !== undefined);
    if (turnover === undefined && isThinned) return [];
    return [{ turnover: (turnover ?? 0) / 10 ** scale, period }];
  });
  const last = found.findIndex(({ turnover }) => turnover > 0);
  const monthly = found.flatMap(({ turnover, period }) => {
    const months = countMonths(period);
    return turnover > 0 && (months !== null) === isTimed ? [turnover / (months ?? 1)] : [];
  });
  return { monthly, missing: last < 0 ? found.length : last };
}
