import { localDay } from "../../core/reading/values/localDay";
import {
  keepSnapshotOf,
  listBoards,
  readOtherFile,
  recordRefreshed,
  refreshStrategySheets,
  writeBasePlaybook,
  writeStrategyIndex,
  writeTerritoryBoards,
  type OtherFile,
} from "../../excel/late";
import type { Language } from "../../strings/language";
import { movementTexts, showSnapshotDay } from "../../strings/movement";
import { otherFileTexts } from "../../strings/strategy/otherFile";
import { listMoves, type Movement } from "../../core/classes/movement/movement";
import { perform } from "../commands";
import { recallJournalName } from "../state/rememberedName";
import type { Store } from "../state/store";
import { readBase64 } from "./boardCommands";
import { lookAtSheets, writeTyped } from "./commands";

type Told = { readonly since: string; readonly movement: Movement };

/** Reads the data of a file; the workbook is as before. undefined: a failure was told. */
export async function readDataFile(store: Store, file: Blob): Promise<OtherFile | undefined> {
  let told: OtherFile | undefined;
  await writeTyped(store);
  await perform(store, "refreshSheets", async () => {
    told = await readOtherFile(await readBase64(file), { day: localDay(new Date()) });
    store.dispatch({ type: "commandDone" });
  });
  return told;
}

/**
 * Refreshes what the workbook has by these data: heads and journal, sheets over all clients that are there, snapshot and
 * movement. Each is a command of its own; `tell` gets what was done after each of them, so that it is known what stands where
 * one fails. Was all of it done?
 */
export async function refreshByFile(
  store: Store,
  { clients, reading, classification, day }: OtherFile,
  tell: (lines: readonly string[]) => void
): Promise<boolean> {
  const { language } = store.getState();
  const texts = otherFileTexts(language);
  const lines: string[] = [];
  const say = (...more: string[]): void => {
    lines.push(...more);
    tell([...lines]);
  };
  const isDone = await perform(store, "refreshSheets", async () => {
    const today = new Date();
    const refreshed = await refreshStrategySheets({ clients, today });
    const changed = refreshed.refreshed.filter((one) => one.changed.length > 0).length;
    say(texts.done(refreshed.refreshed.length, changed));
    const { changes } = await recordRefreshed(refreshed, language, today, recallJournalName());
    if (changes > 0) say(texts.journal(changes));
    const write = {
      Index: writeStrategyIndex,
      Boards: writeTerritoryBoards,
      Playbook: writeBasePlaybook,
    };
    for (const kind of await listBoards()) {
      say(texts.board((await write[kind](clients, language)).sheet));
    }
    // Last, since the sheets are compared with the snapshots of earlier days.
    const { movement } = await keepSnapshotOf({ reading, classification, day });
    if (movement) say(describeMoves(language, movement));
    store.dispatch({ type: "commandDone" });
  });
  await lookAtSheets(store);
  return isDone;
}

function describeMoves(language: Language, { since, movement }: Told): string {
  const words = movementTexts(language);
  const moved = listMoves(movement).map(([kind, clients]) => [words.kinds[kind], clients] as const);
  return `${words.line(showSnapshotDay(language, since), moved)}.`;
}
