import type { Classification } from "../core/classes/classification";
import { compareSnapshots, type Movement } from "../core/classes/movement/movement";
import { NO_RENAMES } from "../core/classes/movement/renames";
import { takeSnapshot } from "../core/classes/movement/snapshot";
import { periodOf, type Reading } from "../core/reading/model/reading";
import { findLastSnapshot } from "../core/report/snapshots";
import { loadStoredSnapshots } from "./stored/snapshots";
import { planSnapshot } from "./stored/storeSnapshots";
import { DEFAULT_DISPLAY, MEMORY_KEY, parseMemory } from "./stored/workbookSettings";
import { flush } from "./unit/flush";
import { runUnit } from "./unit/unit";
import { describeSnapshots, type WrittenSnapshots } from "./writeRun";

/** What a run on another file found, and the day that it counts for (`2026-03-31`). */
export type OtherData = {
  readonly reading: Reading;
  readonly classification: Classification;
  readonly day: string;
};

export type KeptOtherData = {
  /** Since the last snapshot of an earlier day; null: there is none. */
  readonly movement: { readonly since: string; readonly movement: Movement } | null;
  /** What is to be told of the snapshots; absent: nothing. */
  readonly snapshots?: WrittenSnapshots;
};

/** What data of other files are called among the snapshots: they are compared with each other first. */
const SOURCE = "other file";

/**
 * Keeps a snapshot of data that stand in another file (METHOD 5, 7), unless the workbook's settings have switched snapshots
 * off, and tells the movement since the last one of an earlier day. At most four requests. Throws `FailureError`.
 */
export async function keepSnapshotOf({
  reading,
  classification,
  day,
}: OtherData): Promise<KeptOtherData> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const { workbook } = context;
    const setting = workbook.settings.getItemOrNullObject(MEMORY_KEY).load("value");
    const stored = await loadStoredSnapshots(context);
    const memory = parseMemory(setting.isNullObject ? undefined : setting.value);
    const { display = DEFAULT_DISPLAY, renames = NO_RENAMES } = memory;
    const snapshot = takeSnapshot(classification, day, periodOf(reading));
    const last = findLastSnapshot(stored.kept, SOURCE, day);
    const movement = last
      ? { since: last.date, movement: compareSnapshots(last, snapshot, renames) }
      : null;
    if (!display.snapshots) return { movement };
    const planned = await planSnapshot(workbook, stored, { source: SOURCE, snapshot });
    if (planned) await flush(unit, planned.writes);
    return { movement, ...describeSnapshots(stored, planned) };
  });
}
