import type { Block } from "../cells/area";
import type { CellBackup } from "../result/cellBackup";
import type { FormatBackup } from "../result/formatBackup";
import type { Mark } from "../stored/hiddenNames";
import type { EarlierReport } from "../report/reportSheet";

/** What a run did, for taking it back while the pane is open. */
export type RunRecord = {
  readonly sheetId: string;
  readonly number: number;
  /** The data that were read. */
  readonly data: Block;
  readonly beside: WroteBlock | undefined;
  readonly clients: (WroteBlock & WroteSheet) | undefined;
  /** The sheet with charts that the run added. */
  readonly newCharts: string | undefined;
  /** The sheet with charts that the run refreshed, as it was before. */
  readonly oldCharts?: EarlierReport | undefined;
};

export type WroteSheet = {
  readonly sheet: string;
  readonly isNew: boolean;
  /** The mark of the run before. */
  readonly earlierMark: Mark | undefined;
};

/** A block that was written; `before` undefined: it was empty, or too large to keep. */
export type WroteBlock = {
  readonly block: Block;
  readonly before: CellBackup | undefined;
  /** How the place looked when it was empty. */
  readonly formatBackup?: FormatBackup | undefined;
};

let lastRun: RunRecord | undefined;

/** The last run of this session that was not taken back yet. */
export function getLastRun(): RunRecord | undefined {
  return lastRun;
}

export function keepLastRun(record: RunRecord | undefined): void {
  lastRun = record;
}
