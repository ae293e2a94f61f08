/** What is looked at of a snapshot; turnovers in minor units of `scale` places. */
type PastRun = {
  readonly period: string | null;
  readonly scale: number;
  readonly clients: readonly { readonly key: string; readonly turnover: number }[];
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
 * Turnover with a time and without one is not compared.
 */
export function recallTurnover(
  snapshots: readonly PastRun[],
  keys: readonly string[],
  isTimed: boolean
): PastTurnover {
  const turnovers = snapshots.map(({ clients, scale }) => {
    const found = clients.find(({ key }) => keys.includes(key));
    return found ? found.turnover / 10 ** scale : 0;
  });
  const last = turnovers.findIndex((turnover) => turnover > 0);
  const monthly = snapshots.flatMap(({ period }, index) => {
    const months = countMonths(period);
    const turnover = turnovers[index] ?? 0;
    return turnover > 0 && (months !== null) === isTimed ? [turnover / (months ?? 1)] : [];
  });
  return { monthly, missing: last < 0 ? snapshots.length : last };
}

/** How many months a period says that it is: `2025-01 – 2025-12` is 12, `2025-03` is 1; null: it does not say. */
export function countMonths(period: string | null): number | null {
  const found = /^(\d{4})-(\d{2})(?: – (\d{4})-(\d{2}))?$/.exec(period ?? "");
  if (!found) return null;
  const [fromYear, fromMonth, toYear, toMonth] = found.slice(1).map(Number);
  const from = 12 * (fromYear ?? 0) + (fromMonth ?? 0);
  const to = found[3] === undefined ? from : 12 * (toYear ?? 0) + (toMonth ?? 0);
  return to < from ? null : to - from + 1;
}
