import type { Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import type { CellBackup } from "../result/cellBackup";
import type { FormatBackup } from "../result/formatBackup";
import type { Mark } from "../stored/hiddenNames";
import type { RefreshedReport } from "../report/earlierReport";
import type { SnapshotRecord } from "../stored/storeSnapshots";

/** What a run did, for taking it back; plain data, since the workbook keeps it as well (`records.ts`). */
export type RunRecord = {
  readonly sheetId: string;
  /** Its name. */
  readonly sheet: string;
  readonly number: number;
  /** The data that were read. */
  readonly data: Block;
  readonly beside: WroteBlock | undefined;
  readonly clients: (WroteBlock & WroteSheet) | undefined;
  /** The sheet with charts that the run added. */
  readonly newCharts: string | undefined;
  /** What the run left in the workbook's own stores, and what was there before; absent: it changed nothing there. */
  readonly stores?: readonly StoreChange[];
  /** The snapshot that it added; absent: none. */
  readonly snapshot?: SnapshotRecord | undefined;
  /** The sheet with charts that the run refreshed, as it was before. */
  readonly oldCharts?: RefreshedReport | undefined;
};

/** A setting, or the custom XML of a namespace; undefined: there was none. */
export type StoreChange = {
  readonly setting?: string;
  readonly namespace?: string;
  readonly before: string | undefined;
  readonly after: string;
};

export type WroteSheet = {
  readonly sheet: string;
  readonly isNew: boolean;
  /** The mark of the run before. */
  readonly earlierMark: Mark | undefined;
};

/** A block that was written. `before` is undefined where it was empty or too large to back up. */
export type WroteBlock = {
  readonly block: Block;
  readonly before: CellBackup | undefined;
  /** What was written; whatever else stands there later was typed by a person. */
  readonly values?: readonly (readonly Cell[])[];
  /** How the place looked when it was empty. */
  readonly formatBackup?: FormatBackup | undefined;
  /** How a free column looked by which an earlier block was widened. */
  readonly widened?: FormatBackup | undefined;
};

/** Runs that can be taken back, one after another. */
export const MOST_RUNS = 3;
let runs: readonly RunRecord[] = [];

/** The runs of this session that were not taken back yet, the last one at the end. */
export function listRuns(): readonly RunRecord[] {
  return runs;
}

/** Remembers a run as the last one; undefined: forgets all of them. */
export function keepLastRun(record: RunRecord | undefined): void {
  runs = record ? [...runs, record].slice(-MOST_RUNS) : [];
}

/** Forgets all runs but the first so many: those after them were taken back. */
export function keepFirstRuns(count: number): void {
  runs = runs.slice(0, count);
}
