import type { PastRun } from "../../core/strategy/pastTurnover";
import { loadStoredSnapshots } from "../stored/snapshots";

/** What the workbook's snapshots of earlier days than `today` say of turnovers, the latest first. Two requests, one where there are none. */
export async function readPast(
  context: Excel.RequestContext,
  today: number
): Promise<readonly PastRun[]> {
  const { kept } = await loadStoredSnapshots(context);
  return kept
    .filter(({ snapshot }) => serialOf(snapshot.date) < today)
    .map(({ snapshot: { period, scale, clients, detail } }) => ({
      period,
      scale,
      turnovers: new Map(clients.map(({ key, turnover }) => [key, turnover])),
      isThinned: detail !== undefined,
    }));
}

/** `2026-03-31` as Excel counts days. */
function serialOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
