import { NO_ANSWERS, type StrategyAnswers } from "../../core/strategy/answers";
import { agentsOf } from "../../core/strategy/case";
import { findOpenDisputes, parseDisputes, printDisputes } from "../../core/strategy/disputes";
import type { Edit } from "../../core/strategy/edits";
import { isSameDispute } from "../../core/strategy/sameDispute";
import {
  findNewDay,
  isGivenChange,
  isOneOf,
  listChanges,
  type ChangedBy,
} from "../../core/strategy/journal";
import type { Conflict } from "../../core/strategy/merge";
import type { Language } from "../../strings/language";
import { describeChange, journalTexts } from "../../strings/strategy/journalTexts";
import { strategyTexts } from "../../strings/strategy/texts";
import { bound, rangeOf, type Block } from "../cells/area";
import { neutralise } from "../cells/safeText";
import { freeSheetName } from "../cells/sheetNames";
import { hiddenName, setHiddenName } from "../stored/hiddenNames";
import { runUnit, type Pin, type Unit } from "../unit/unit";
import { findSheets, languageOfBook, sortOwnership, type StrategyState } from "./find";
import { dateSerial } from "./head";
import { shortKey } from "./identity";
import { planHeads, writeHeads, type HeadText } from "./journalHead";
import { openJournal, readExpected, TOP, WIDTHS, writeLines, writeTop } from "./journalSheet";
import type { Line } from "./journalSheet";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import type { HeadEvent, Refreshed } from "./refresh";
import {
  DISPUTES,
  findMark,
  isSameRows,
  NOW,
  printTalk,
  readDay,
  readSeen,
  SEEN_SHEET,
  writeSeen,
  type SeenRow,
  type SeenSheet,
} from "./seenSheet";
import { cutText, parseAnswers, printAnswers, withoutLostFields } from "./storedAnswers";
import { expectMarks, expectSheets } from "./touches";

/*
 * The journal (METHOD 7, History): a sheet that lines are only ever added to, and a hidden one with what the answers of
 * every client were when they were last looked at, at each review and at the last talk.
 */

export type JournalRequest = {
  readonly language: Language;
  readonly today: Date;
  /** Whose changes these are where nothing else tells it; absent or "": nobody said. */
  readonly who?: string;
  /** What was taken from elsewhere, by the key of the client; all else was typed, or filled in from the data. */
  readonly taken?: ReadonlyMap<string, readonly Edit[]>;
  /** Where that was taken from; absent: from an agent's pack. */
  readonly takenFrom?: "pack" | "sheet";
  /** The keys that clients had until now, by those they have. */
  readonly keysBefore?: ReadonlyMap<string, string>;
  /** What a refresh changed in the heads, by the key of the client. */
  readonly events?: ReadonlyMap<string, readonly HeadEvent[]>;
  /** What a pack and the sheets say apart and nobody has decided, by the key of the client: it is kept until somebody does. */
  readonly disputes?: ReadonlyMap<string, readonly Conflict[]>;
  /** Disputes that were decided for the sheet's side. */
  readonly settled?: ReadonlyMap<string, readonly Conflict[]>;
};

/** A line of the journal in words. */
export type ToldChange = {
  readonly client: string;
  readonly who: string;
  readonly where: string;
  readonly before: string;
  readonly after: string;
  readonly how: string;
};

export type Recorded = {
  /** The journal's tab; null: there is none yet. */
  readonly sheet: string | null;
  readonly changes: number;
  /** Reviews of which a copy was kept. */
  readonly reviews: number;
  /**
   * Nothing was written, since the workbook or the journal is protected: changed answers wait for the next time, those of the
   * heads are told on the sheets alone, as what stood there before.
   */
  readonly isRefused: boolean;
  /** The lines that were added. */
  readonly told: readonly ToldChange[];
};

/** Characters of a cell; Excel holds 32,767. */
const LONGEST = 8000;

/**
 * Adds to the journal what the strategy sheets say now and did not say when this was last asked; a sheet that came since
 * was empty before. The first time only the answers are kept, for the next time. Where a sheet tells a new review or talk, a
 * dated copy of all of its answers is kept too, the one of a talk until the next; the heads say how many answers have
 * changed since the review. Lines that stand in the journal are never changed. Throws `FailureError`.
 */
export async function recordChanges(request: JournalRequest): Promise<Recorded> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const state = await findSheets(context);
    const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
    const read = await readSheets(context, own);
    const seen = await readSeen(context, state);
    const language = languageOfBook(state.found, request.language);
    const plan = planJournal(read, seen.rows, { ...request, language });
    const journal = findMark(state, "Journal");
    const sheet = journal?.sheet ?? null;
    const done = { sheet, changes: 0, reviews: 0, isRefused: false, told: [] };
    const isSame = plan.told.length === 0 && isSameRows(plan.seen, seen.rows);
    const wrote = isSame ? done : await writeJournal(unit, { state, plan, seen, language });
    if (!wrote.isRefused) await writeHeads(unit, plan.heads, isSame ? pinSeen(seen) : []);
    return wrote;
  });
}

/** Where nothing was written, nobody has looked yet whether the copies are still as many as were read. */
function pinSeen({ name: sheet, block }: SeenSheet): Pin[] {
  const name = hiddenName("Seen", 1);
  return sheet !== undefined && block ? [{ sheetId: undefined, sheet, name, block }] : [];
}

/** The same after a refresh, which may have given sheets other keys. */
export function recordRefreshed(
  { refreshed }: Pick<Refreshed, "refreshed">,
  language: Language,
  today: Date,
  who?: string
): Promise<Recorded> {
  const keysBefore = new Map(
    refreshed.flatMap(({ key, keyBefore }) =>
      keyBefore === undefined ? [] : [[key, keyBefore] as const]
    )
  );
  const events = new Map(refreshed.map(({ key, events: own }) => [key, own] as const));
  return recordChanges({ language, today, keysBefore, events, ...(who ? { who } : {}) });
}

type Plan = {
  readonly told: readonly ToldChange[];
  readonly day: number;
  readonly seen: readonly SeenRow[];
  readonly reviews: number;
  readonly heads: readonly HeadText[];
};

function planJournal(
  read: readonly ReadSheet[],
  rows: readonly SeenRow[],
  request: JournalRequest
): Plan {
  const told: ToldChange[] = [];
  const seen: SeenRow[] = [];
  const taken = new Set<SeenRow>();
  const heads: HeadText[] = [];
  let reviews = 0;
  for (const sheet of read) {
    const key = shortKey(sheet.key);
    const keyBefore = shortKey(request.keysBefore?.get(sheet.key) ?? sheet.key);
    // Of two sheets that became one the one that was kept goes first.
    const known = [...new Set([keyBefore, key])].flatMap((one) =>
      rows.filter((row) => row.key === one)
    );
    // A sheet that came since the journal began was empty before.
    const isNew = rows.length > 0 && known.length === 0;
    const last = parseAnswers(known.find((row) => row.day === NOW)?.text ?? "");
    const before = isNew ? NO_ANSWERS : last;
    const answers = before ? withoutLostFields(sheet, before) : sheet.answers;
    told.push(...tellChanges(sheet, before, answers, request));
    const text = printAnswers(answers);
    const copies = known
      .filter(({ day }, at) => known.findIndex((other) => other.day === day) === at)
      .filter(({ day }) => readDay(day, "review") !== undefined)
      .map((row) => ({ ...row, key }));
    const review = before ? findNewDay(before, answers, "lastReview") : null;
    if (review !== null) {
      reviews += 1;
      copies.push({ key, day: String(review), text });
    }
    const talk = before ? findNewDay(before, answers, "lastTalk") : null;
    const talks =
      talk === null
        ? known.filter((row) => readDay(row.day, "talk") !== undefined)
        : [{ key, day: printTalk(talk), text }];
    const disputes = planDisputes(sheet, known, request);
    seen.push(
      { key, day: NOW, text },
      ...copies,
      ...talks.slice(0, 1).map((row) => ({ ...row, key })),
      ...(disputes.length > 0 ? [{ key, day: DISPUTES, text: printDisputes(disputes) }] : [])
    );
    heads.push(...planHeads(sheet, answers, copies));
    for (const row of known) taken.add(row);
  }
  // A sheet that is gone may come back.
  const others = rows.filter((row) => !taken.has(row));
  return { told, day: dateSerial(request.today), seen: [...seen, ...others], reviews, heads };
}

/** What of a client's changed, in words: what a refresh changed in its head, then the answers. */
function tellChanges(
  sheet: ReadSheet,
  before: StrategyAnswers | undefined,
  answers: StrategyAnswers,
  { language, who = "", taken, takenFrom = "pack", events }: JournalRequest
): ToldChange[] {
  const { how } = journalTexts(language);
  const { head } = strategyTexts(language);
  const { client } = toCase(sheet);
  const inHead = (events?.get(sheet.key) ?? []).map(({ line, before: was, after }) => ({
    client: client.name,
    who: "",
    where: head[line],
    before: was,
    after,
    how: how.data,
  }));
  const changes = before ? listChanges(before, answers) : [];
  const inAnswers = changes.map((change) => {
    const isTaken = isOneOf(taken?.get(sheet.key) ?? [], change);
    const by: ChangedBy = isTaken ? takenFrom : isGivenChange(change) ? "data" : "typed";
    const agents = agentsOf(client).flatMap((agent) => agent ?? []);
    return {
      client: client.name,
      who: by === "pack" ? agents.join("; ") : by === "typed" ? who : "",
      ...describeChange(language, change),
      how: how[by],
    };
  });
  return [...inHead, ...inAnswers];
}

/** What a pack and the sheet said apart and nobody has decided yet; a new pack's word goes before an earlier one's. */
function planDisputes(
  sheet: ReadSheet,
  known: readonly SeenRow[],
  { disputes, settled }: JournalRequest
): Conflict[] {
  const added = disputes?.get(sheet.key) ?? [];
  const gone = [...added, ...(settled?.get(sheet.key) ?? [])];
  const kept = known
    .filter(({ day }) => day === DISPUTES)
    .flatMap(({ text }) => parseDisputes(text))
    .filter((one) => !gone.some((other) => isSameDispute(one, other)));
  return findOpenDisputes(sheet.answers, [...kept, ...added]);
}

type WhatToWrite = {
  readonly state: StrategyState;
  readonly plan: Plan;
  readonly seen: SeenSheet;
  readonly language: Language;
};

async function writeJournal(
  unit: Unit,
  { state, plan, seen, language }: WhatToWrite
): Promise<Recorded> {
  const { context } = unit;
  const { told, reviews } = plan;
  const lines = told.map((one): Line => {
    const cells = [one.client, one.who, one.where, one.before, one.after, one.how];
    return [plan.day, ...cells.map((text) => neutralise(text.slice(0, LONGEST)))];
  });
  const texts = journalTexts(language);
  const journal = lines.length > 0 ? await openJournal(context, state, lines.length) : undefined;
  const tabs = state.sheets.map(({ name }) => name);
  const journalName = journal?.name ?? freeSheetName(texts.sheet, tabs, texts.sheet);
  const seenName = seen.name ?? freeSheetName(SEEN_SHEET, tabs, SEEN_SHEET);
  const isNewJournal = lines.length > 0 && !journal;
  const added = [...(isNewJournal ? [journalName] : []), ...(seen.name ? [] : [seenName])];
  const name = findMark(state, "Journal")?.sheet ?? null;
  if (journal?.isProtected || (added.length > 0 && state.isProtected)) {
    return { sheet: name, changes: 0, reviews: 0, isRefused: true, told: [] };
  }
  const rows = plan.seen.map(({ key, day, text }) => [key, day, ...cutText(text)]);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const block: Block = { row: 0, column: 0, rows: Math.max(1, rows.length), columns };
  const whole = bound(seen.block ? [seen.block, block] : [block]) ?? block;
  const touchSeen =
    seen.id === undefined
      ? []
      : await readExpected(context, { id: seen.id, sheet: seenName }, whole);
  const marks = [hiddenName("Journal", 1), hiddenName("Seen", 1)];
  await unit.write({
    touches: [
      expectMarks(marks, state.workbookMarks),
      ...(added.length > 0 ? [expectSheets(state, { added })] : []),
      ...(journal?.touches ?? []),
      ...touchSeen,
    ],
    write: () => {
      keepQuiet(context);
      // New sheets are marked as ours before anything stands on them.
      const { worksheets, names } = context.workbook;
      const mark = (kind: "Journal" | "Seen", range: Excel.Range): void =>
        setHiddenName(
          names,
          state.workbookMarks.filter((one) => one.kind === kind),
          kind,
          1,
          range
        );
      if (lines.length > 0) {
        const sheet = journal ? worksheets.getItem(journal.id) : worksheets.add(journalName);
        const row = journal?.row ?? TOP;
        mark(
          "Journal",
          rangeOf(sheet, { row: 0, column: 0, rows: row + lines.length, columns: WIDTHS.length })
        );
        if (!journal) writeTop(sheet, language);
        writeLines(sheet, { row, lines, language });
      }
      const sheet = seen.id === undefined ? worksheets.add(seenName) : worksheets.getItem(seen.id);
      mark("Seen", rangeOf(sheet, block));
      writeSeen(sheet, whole, rows);
      if (seen.id === undefined) sheet.visibility = "Hidden";
    },
  });
  const sheet = lines.length > 0 ? journalName : name;
  return { sheet, changes: lines.length, reviews, isRefused: false, told };
}
