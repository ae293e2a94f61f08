import type { PastRun } from "../../core/strategy/pastTurnover";
import { loadSnapshotParts } from "../stored/snapshotPart";
import { loadSnapshots } from "../stored/snapshots";

/** What the workbook's snapshots of earlier days than `today` say of turnovers, the latest first. Two requests, one where there are none. */
export async function readPast(
  context: Excel.RequestContext,
  today: number
): Promise<readonly PastRun[]> {
  const { workbook } = context;
  const readParts = loadSnapshotParts(workbook);
  await context.sync();
  const parts = readParts();
  if (parts.length === 0) return [];
  const read = loadSnapshots(workbook, parts);
  await context.sync();
  const { kept } = await read();
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
