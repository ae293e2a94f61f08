import type { Language } from "../strings/language";
import { keepSnapshotOf, type KeptOtherData, type OtherData } from "./keepSnapshot";
import type { KnownClient } from "../core/strategy/client";
import { writeTerritoryBoards } from "./strategy/boardsSheet";
import { writeStrategyIndex } from "./strategy/indexSheet";
import { recordRefreshed, type Recorded } from "./strategy/journal";
import { writeBasePlaybook } from "./strategy/playbookSheet";
import { refreshStrategySheets, type Refreshed } from "./strategy/refresh";
import { listBoards, type BoardKind } from "./strategy/whichBoards";
import { inTurn } from "./host/session";

export type OtherRefresh = {
  readonly language: Language;
  readonly today: Date;
  /** Whose changes these are where nothing else tells it; absent: nobody said. */
  readonly who?: string;
  /** Sheets over all clients that are made where there are none; those that are there are refreshed in any case. */
  readonly made?: readonly BoardKind[];
  /** Is a snapshot of the data kept, and the movement told? Absent: yes, unless the workbook's settings say otherwise. */
  readonly isSnapshotKept?: boolean;
};

export type RefreshedFromOther = {
  readonly refreshed: Refreshed;
  readonly recorded: Recorded;
  /** Tabs of the sheets over all clients. */
  readonly boards: readonly string[];
  readonly kept: KeptOtherData | undefined;
};

/**
 * Brings heads, journal, index, boards and playbook up to date with data of another file, and keeps a snapshot of them
 * (METHOD 5, 7). Nothing that was typed is touched. Each part is a command of its own, taken back where it fails; those before
 * it stay. Throws `FailureError`.
 */
export async function refreshFromOther(
  { clients, ...data }: OtherData & { readonly clients: readonly KnownClient[] },
  { language, today, who, made = [], isSnapshotKept = true }: OtherRefresh
): Promise<RefreshedFromOther> {
  const refreshed = await refreshStrategySheets({ clients, today });
  const recorded = await recordRefreshed(refreshed, language, today, who);
  const kinds = new Set([...made, ...(await listBoards())]);
  const write = {
    Index: writeStrategyIndex,
    Boards: writeTerritoryBoards,
    Playbook: writeBasePlaybook,
  };
  const boards: string[] = [];
  await inTurn([...kinds], async (kind) => {
    boards.push((await write[kind](clients, language)).sheet);
  });
  // Last, since the sheets are compared with the snapshots of earlier days.
  const kept = isSnapshotKept ? await keepSnapshotOf(data) : undefined;
  return { refreshed, recorded, boards, kept };
}
