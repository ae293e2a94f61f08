import type { Block } from "./block";
import type { Held } from "./held";

/** What a run did, for taking it back while the pane is open. */
export type RunRecord = {
  readonly sheetId: string;
  readonly number: number;
  readonly beside: WroteBlock | undefined;
  readonly clients: (WroteBlock & { readonly sheet: string; readonly isNew: boolean }) | undefined;
};

/** A block that was written; `before` undefined: it was empty, or too large to keep. */
export type WroteBlock = { readonly block: Block; readonly before: Held | undefined };

let lastRun: RunRecord | undefined;

/** The last run of this session that was not taken back yet. */
export function getLastRun(): RunRecord | undefined {
  return lastRun;
}

export function keepLastRun(record: RunRecord | undefined): void {
  lastRun = record;
}
