import { lastMonth } from "../../core/strategy/firstMonth";
import type { BuyersThen } from "../../core/strategy/inflow";
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

/**
 * Who bought, by the snapshots of the data that the latest one was taken of, in order of time: other data say nothing of
 * who is missing in these. Two requests, one where there are none.
 */
export async function readBuyers(context: Excel.RequestContext): Promise<readonly BuyersThen[]> {
  const { kept } = await loadStoredSnapshots(context);
  return kept
    .filter(({ source }) => source === kept[0]?.source)
    .map(({ snapshot }) => ({
      month: lastMonth(snapshot),
      quadrants: new Map(
        snapshot.clients.flatMap(({ key, turnover, quadrant }) =>
          turnover > 0 ? [[key, quadrant]] : []
        )
      ),
      isThinned: snapshot.detail !== undefined,
    }))
    .reverse();
}

/** `2026-03-31` as Excel counts days. */
function serialOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
