import type { Snapshot } from "../../core/classes/movement/snapshot";
import { SNAPSHOTS_NAMESPACE } from "../stored/snapshotPart";
import { loadSnapshots } from "../stored/snapshots";

/** The workbook's snapshots of earlier days than `today`, the latest first. Two requests, one where there are none. */
export async function readPast(
  context: Excel.RequestContext,
  today: number
): Promise<readonly Snapshot[]> {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(SNAPSHOTS_NAMESPACE).load("items/id");
  await context.sync();
  const [part] = parts.items;
  if (!part) return [];
  const read = loadSnapshots(workbook, part.id);
  await context.sync();
  return read()
    .kept.map(({ snapshot }) => snapshot)
    .filter(({ date }) => serialOf(date) < today);
}

/** `2026-03-31` as Excel counts days. */
function serialOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
