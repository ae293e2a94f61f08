import { digestAnswers, NO_ANSWERS } from "../../core/strategy/answers";
import { applyEdits, type Edit } from "../../core/strategy/edits";
import { listChanges, type AnswerChange } from "../../core/strategy/journal";
import { mergeAnswers, type Conflict } from "../../core/strategy/merge";
import { rangeOf } from "../cells/area";
import { neutralise } from "../cells/safeText";
import { stop } from "../host/failures";
import { STRATEGY_SHEET_NAME } from "../stored/hiddenNames";
import { runUnit } from "../unit/unit";
import { findSheets, sheetOfClient, sortOwnership } from "./find";
import { dateSerial } from "./head";
import { printCell, PROPERTY, type Identity } from "./identity";
import { writeIdentity } from "./newSheet";
import { setOwner, expectOwner } from "./owner";
import { KNOWLEDGE, TITLE_ROW } from "./place";
import { readSheets, toCase, type ReadSheet } from "./read";
import { planRegistry } from "./refresh";
import { refuseProtected } from "./sheets";
import { expectSheets } from "./touches";
import { checkAnswers, writeAnswers } from "./write";

/** The client that a sheet is said to be of. */
export type ClientOfSheet = {
  readonly key: string;
  readonly name: string;
  readonly clientId?: string | null;
};

export type SameClient = {
  readonly sheet: string;
  /** The key that the sheet had until now. */
  readonly keyBefore: string;
  /** The client's other sheet, whose answers were taken in: it is hidden and keeps everything; null: it had none. */
  readonly other: string | null;
  /** How many answers were taken from it. */
  readonly taken: number;
  /** The same, one by one. */
  readonly edits: readonly Edit[];
  readonly changes: readonly AnswerChange[];
  /** Where both sheets say different things: the kept sheet's stays until a person chooses. */
  readonly conflicts: readonly Conflict[];
};

/**
 * "This is the same client": the sheet of a tab becomes the client's (METHOD 1b, 7), with the client's name in its head.
 * Where the client has another sheet already, its answers are taken in one by one: what only that one says is taken, what
 * both say apart is a conflict. The other sheet is hidden and is no strategy sheet any more; nothing in it changes. Throws
 * `FailureError` `sheetNotFound`, `sheetProtected`.
 */
export async function joinSameClient(
  name: string,
  client: ClientOfSheet,
  today: Date
): Promise<SameClient> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const { worksheets } = context.workbook;
    const state = await findSheets(context);
    const kept = state.found.find(({ sheet }) => sheet === name);
    if (!kept) stop({ code: "sheetNotFound", sheet: name });
    refuseProtected(kept);
    const found = sheetOfClient(sortOwnership(state.found), client.key);
    const other = found?.id === kept.id ? undefined : found;
    if (other) refuseProtected(other);
    const read = await readSheets(context, other ? [kept, other] : [kept], true);
    const ours = read.find(({ id }) => id === kept.id);
    if (!ours) stop({ code: "sheetNotFound", sheet: name });
    const theirs = read.find(({ id }) => id === other?.id);
    const { edits, conflicts } = theirs
      ? mergeAnswers(NO_ANSWERS, ours.answers, theirs.answers)
      : { edits: [], conflicts: [] };
    const clientId = client.clientId ?? other?.clientId ?? kept.clientId ?? null;
    const { language, version } = kept;
    const identity = { key: client.key, clientId, language, version };
    const digest = digestAnswers(applyEdits(ours.answers, edits));
    const { id, sheet } = kept;
    const former = [kept.key, other?.key ?? kept.key].flatMap((key) => [
      ...(state.registry.find((entry) => entry.key === key)?.former ?? []),
      ...(key === client.key ? [] : [key]),
    ]);
    const registry = planRegistry(context, state, [
      { key: client.key, clientId, former: [...new Set(former)], id, sheet, digest },
    ]);
    const checks = checkAnswers(ours, edits);
    await unit.write({
      touches: [
        ...checks.touches,
        ...expectOwner(kept),
        ...(other ? [...expectOwner(other), expectSheets(state, { added: [] })] : []),
        ...(registry?.touches ?? []),
      ],
      pins: checks.pins,
      write: () => {
        giveTo(worksheets.getItem(kept.id), ours, identity, client.name);
        if (edits.length > 0) writeAnswers(context, ours, edits, dateSerial(today));
        if (other) {
          const former = worksheets.getItem(other.id);
          if (other.block) former.names.getItem(STRATEGY_SHEET_NAME).delete();
          if (other.told.property !== undefined) {
            former.customProperties.getItem(PROPERTY).delete();
          }
          former.visibility = "Hidden";
        }
        registry?.write();
      },
    });
    const keyBefore = kept.key;
    const changes = listChanges(ours.answers, applyEdits(ours.answers, edits));
    const told = { taken: edits.length, edits, changes, conflicts };
    return { sheet: kept.sheet, keyBefore, other: other?.sheet ?? null, ...told };
  });
}

/** Marks a sheet as a client's and writes the client's name into its head. */
function giveTo(
  worksheet: Excel.Worksheet,
  read: ReadSheet,
  identity: Identity,
  name: string
): void {
  setOwner(worksheet, identity);
  const { client: title } = read.places.head.lines;
  if (title) {
    rangeOf(worksheet, { ...title, rows: 1, columns: 1 }).values = [[neutralise(name)]];
  }
  if (!read.block || !read.hasIdentityCell) return;
  const { row, column } = read.block;
  const place = { row: row + TITLE_ROW, column: column + KNOWLEDGE };
  writeIdentity(worksheet, place, printCell(identity, name, toCase(read).client.state ?? "key"));
}
