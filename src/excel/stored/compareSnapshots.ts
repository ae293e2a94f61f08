import { compareSnapshots, type Movement } from "../../core/classes/movement/movement";
import { NO_RENAMES } from "../../core/classes/movement/renames";
import type { SnapshotDetail } from "../../core/classes/movement/snapshot";
import { choosePair, listDays } from "../../core/report/snapshots";
import { stop } from "../host/failures";
import { runExcel } from "../host/session";
import { loadStoredSnapshots } from "./snapshots";
import { MEMORY_KEY, parseMemory } from "./workbookSettings";

/** A day with snapshots; `detail`: what is left of a thinned one. */
export type SnapshotDay = {
  readonly date: string;
  readonly period: string | null;
  readonly detail: SnapshotDetail | null;
};

/** Two snapshots of the workbook compared (METHOD 5). */
export type ComparedSnapshots = {
  readonly since: string;
  readonly until: string;
  readonly movement: Movement;
};

/** The days that the workbook keeps snapshots of, the latest first; one that cannot be read holds none. Two requests. */
export async function listSnapshotDays(): Promise<readonly SnapshotDay[]> {
  return runExcel(async (context) => {
    const { kept } = await loadStoredSnapshots(context);
    return listDays(kept).map(({ date, period, detail = null }) => ({ date, period, detail }));
  }, true);
}

/**
 * Compares the snapshots of any two days, the earlier with the later, whichever is named first; of days with several
 * snapshots those of the same data. What a person decided of renamed clients counts. Throws `FailureError`
 * (`noSnapshot` for a day without one).
 */
export async function compareSnapshotDays(one: string, other: string): Promise<ComparedSnapshots> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(MEMORY_KEY).load("value");
    const { kept } = await loadStoredSnapshots(context);
    const [since, until] = one < other ? [one, other] : [other, one];
    const days = listDays(kept).map(({ date }) => date);
    const missing = [since, until].find((day) => !days.includes(day));
    const pair = choosePair(kept, since, until);
    if (missing !== undefined || !pair) {
      return stop({ code: "noSnapshot", day: missing ?? since, days });
    }
    const { renames = NO_RENAMES } = parseMemory(setting.isNullObject ? undefined : setting.value);
    return { since, until, movement: compareSnapshots(...pair, renames) };
  }, true);
}
