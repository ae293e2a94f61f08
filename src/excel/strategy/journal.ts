import type { CellValue } from "../../core/reading/values/cells";
import { NO_ANSWERS, type StrategyAnswers } from "../../core/strategy/answers";
import { agentsOf } from "../../core/strategy/case";
import {
  findNewReview,
  isGivenChange,
  isOneOf,
  listChanges,
  type ChangedBy,
} from "../../core/strategy/journal";
import type { Edit } from "../../core/strategy/edits";
import type { Language } from "../../strings/language";
import { describeChange, JOURNAL_COLUMNS, journalTexts } from "../../strings/strategy/journalTexts";
import { bound, loadBlock, rangeOf, readBlock, type Block } from "../cells/area";
import { HEADING_PAINT, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import { neutralise } from "../cells/safeText";
import { freeSheetName } from "../cells/sheetNames";
import { hiddenName, setHiddenName, type Mark } from "../stored/hiddenNames";
import { stop } from "../host/failures";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import { runUnit, type Unit } from "../unit/unit";
import { findSheets, languageOfBook, sortOwnership, type StrategyState } from "./find";
import { dateFormat, dateSerial } from "./head";
import { shortKey } from "./identity";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import type { Refreshed } from "./refresh";
import { cutText, parseAnswers, printAnswers, withoutLostFields } from "./storedAnswers";
import { expectMarks, expectSheets } from "./touches";

/*
 * The journal (METHOD 7, History): a sheet that lines are only ever added to, and a hidden one with what the answers of
 * every client were when they were last looked at, and at each review.
 */

export type JournalRequest = {
  readonly language: Language;
  readonly today: Date;
  /** What was taken from an agent's pack, by the key of the client; all else was typed, or filled in from the data. */
  readonly taken?: ReadonlyMap<string, readonly Edit[]>;
  /** The keys that clients had until now, by those they have. */
  readonly keysBefore?: ReadonlyMap<string, string>;
};

export type Recorded = {
  /** The journal's tab; null: there is none yet. */
  readonly sheet: string | null;
  readonly changes: number;
  /** Reviews of which a copy was kept. */
  readonly reviews: number;
  /** Nothing was written, since the workbook or the journal is protected: the changes wait for the next time. */
  readonly isRefused: boolean;
};

/** The hidden sheet with what was seen, and how one of its rows is told from a copy at a review: by no day. */
const SEEN_SHEET = "KeyClients seen";
const NOW = "";
/** Rows above the lines of the journal. */
const TOP = 3;
const WIDTHS = [70, 150, 110, 200, 200, 200, 110] as const;
/** Cells of which everything that is seen is kept while they are written. */
const MOST_WHOLE = 5000;
/** Characters of a cell; Excel holds 32,767. */
const LONGEST = 8000;

/**
 * Adds to the journal what the strategy sheets say now and did not say when this was last asked; a sheet that came since
 * was empty before. The first time only the answers are kept, for the next time. Where a sheet tells a new review, a dated copy of all of
 * its answers is kept too. Lines that stand in the journal are never changed. Throws `FailureError`.
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
    const done = { sheet: journal?.sheet ?? null, changes: 0, reviews: 0, isRefused: false };
    if (plan.lines.length === 0 && isSameRows(plan.seen, seen.rows)) return done;
    return writeJournal(unit, { state, plan, seen, language });
  });
}

/** The same after a refresh, which may have given sheets other keys. */
export function recordRefreshed(
  { refreshed }: Pick<Refreshed, "refreshed">,
  language: Language,
  today: Date
): Promise<Recorded> {
  const keysBefore = new Map(
    refreshed.flatMap(({ key, keyBefore }) =>
      keyBefore === undefined ? [] : [[key, keyBefore] as const]
    )
  );
  return recordChanges({ language, today, keysBefore });
}

type SeenRow = { readonly key: string; readonly day: string; readonly text: string };
type Line = readonly (string | number)[];
type Plan = {
  readonly lines: readonly Line[];
  readonly seen: readonly SeenRow[];
  readonly reviews: number;
};

function planJournal(
  read: readonly ReadSheet[],
  rows: readonly SeenRow[],
  { language, today, taken: fromPack, keysBefore }: JournalRequest
): Plan {
  const day = dateSerial(today);
  const { how } = journalTexts(language);
  const lines: Line[] = [];
  const seen: SeenRow[] = [];
  const taken = new Set<SeenRow>();
  let reviews = 0;
  for (const sheet of read) {
    const key = shortKey(sheet.key);
    const keys = new Set([key, shortKey(keysBefore?.get(sheet.key) ?? sheet.key)]);
    const known = rows.filter((row) => keys.has(row.key));
    // A sheet that came since the journal began was empty before.
    const isNew = rows.length > 0 && known.length === 0;
    const before = isNew
      ? NO_ANSWERS
      : parseAnswers(known.find((row) => row.day === NOW)?.text ?? "");
    const answers: StrategyAnswers = before ? withoutLostFields(sheet, before) : sheet.answers;
    const copies = known.filter((row) => row.day !== NOW).map((row) => ({ ...row, key }));
    const { client } = toCase(sheet);
    for (const change of before ? listChanges(before, answers) : []) {
      const { where, before: was, after: is } = describeChange(language, change);
      const isTaken = isOneOf(fromPack?.get(sheet.key) ?? [], change);
      const by: ChangedBy = isTaken ? "pack" : isGivenChange(change) ? "data" : "typed";
      const who = isTaken ? agentsOf(client).flatMap((agent) => agent ?? []) : [];
      const texts = [client.name, who.join("; "), where, was, is, how[by]];
      lines.push([day, ...texts.map((text) => neutralise(text.slice(0, LONGEST)))]);
    }
    const text = printAnswers(answers);
    const review = before ? findNewReview(before, answers) : null;
    if (review !== null) {
      reviews += 1;
      copies.push({ key, day: String(review), text });
    }
    seen.push({ key, day: NOW, text }, ...copies);
    for (const row of known) taken.add(row);
  }
  // A sheet that is gone may come back.
  return { lines, seen: [...seen, ...rows.filter((row) => !taken.has(row))], reviews };
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
  const { lines, reviews } = plan;
  const texts = journalTexts(language);
  const journal = lines.length > 0 ? await openJournal(context, state, lines.length) : undefined;
  const tabs = state.sheets.map(({ name }) => name);
  const journalName = journal?.name ?? freeSheetName(texts.sheet, tabs, texts.sheet);
  const seenName = seen.name ?? freeSheetName(SEEN_SHEET, tabs, SEEN_SHEET);
  const isNewJournal = lines.length > 0 && !journal;
  const added = [...(isNewJournal ? [journalName] : []), ...(seen.name ? [] : [seenName])];
  const name = findMark(state, "Journal")?.sheet ?? null;
  if (journal?.isProtected || (added.length > 0 && state.isProtected)) {
    return { sheet: name, changes: 0, reviews: 0, isRefused: true };
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
  return { sheet, changes: lines.length, reviews, isRefused: false };
}

type SeenSheet = {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly block: Block | undefined;
  readonly rows: readonly SeenRow[];
};

async function readSeen(context: Excel.RequestContext, state: StrategyState): Promise<SeenSheet> {
  const mark = findMark(state, "Seen");
  const tab = state.sheets.find(({ name }) => name === mark?.sheet);
  if (!mark?.block || !tab) return { id: undefined, name: undefined, block: undefined, rows: [] };
  const range = rangeOf(context.workbook.worksheets.getItem(tab.id), mark.block).load("values");
  await context.sync();
  const rows = (range.values as CellValue[][]).map(([key, day, ...parts]) => ({
    key: String(key ?? ""),
    day: String(day ?? ""),
    text: parts.join(""),
  }));
  return { id: tab.id, name: tab.name, block: mark.block, rows };
}

function findMark({ workbookMarks, sheets }: StrategyState, kind: Mark["kind"]): Mark | undefined {
  return workbookMarks.find(
    (one) => one.kind === kind && sheets.some(({ name }) => name === one.sheet)
  );
}

/** The journal that is there, and the first row below everything that stands on it. */
async function openJournal(
  context: Excel.RequestContext,
  state: StrategyState,
  count: number
): Promise<
  | {
      readonly id: string;
      readonly name: string;
      readonly row: number;
      readonly isProtected: boolean;
      readonly touches: readonly Expected[];
    }
  | undefined
> {
  const mark = findMark(state, "Journal");
  const tab = state.sheets.find(({ name }) => name === mark?.sheet);
  if (!mark || !tab) return undefined;
  const sheet = context.workbook.worksheets.getItem(tab.id);
  const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
  const protection = sheet.protection.load("protected");
  await context.sync();
  const block = readBlock(used);
  const row = Math.max(TOP, block ? block.row + block.rows : 0);
  const lines = { row, column: 0, rows: count, columns: WIDTHS.length };
  const touches = await readExpected(context, { id: tab.id, sheet: tab.name }, lines);
  for (const { expected } of touches) {
    // Somebody has written there, or moved the lines, since the last row was looked for.
    const cells = expected?.kind === "cells" ? expected.cells : undefined;
    if (cells?.filled) stop({ code: "changedMeanwhile", sheet: tab.name, address: "" });
  }
  return { id: tab.id, name: tab.name, row, isProtected: protection.protected, touches };
}

async function readExpected(
  context: Excel.RequestContext,
  { id, sheet }: { readonly id: string; readonly sheet: string },
  block: Block
): Promise<Expected[]> {
  const spot = { sheetId: id, sheet, block };
  // All that is seen of cells is kept of a block of some hundred rows, as any refresh writes.
  const depth = block.rows * block.columns <= MOST_WHOLE ? "whole" : "formats";
  const read = loadExpected(context, [{ kind: "cells", spot, depth }]);
  await context.sync();
  return read();
}

function writeTop(sheet: Excel.Worksheet, language: Language): void {
  const texts = journalTexts(language);
  const wide = (text: string): string[] => [text, ...WIDTHS.slice(1).map(() => "")];
  rangeOf(sheet, { row: 0, column: 0, rows: TOP, columns: WIDTHS.length }).values = [
    wide(texts.title),
    wide(texts.note),
    JOURNAL_COLUMNS.map((column) => texts.columns[column]),
  ];
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  const title = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  title.format.font.bold = true;
  title.format.font.size = 14;
  rangeOf(sheet, { row: 1, column: 0, rows: 1, columns: 1 }).format.font.color = QUIET_FONT;
  const headings = rangeOf(sheet, { row: TOP - 1, column: 0, rows: 1, columns: WIDTHS.length });
  headings.format.font.bold = true;
  headings.format.fill.color = HEADING_PAINT.fill;
  headings.format.font.color = HEADING_PAINT.font;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(TOP);
  setPrintedPage(sheet, { orientation: "Landscape", titleRows: TOP });
}

function writeLines(
  sheet: Excel.Worksheet,
  {
    row,
    lines,
    language,
  }: { readonly row: number; readonly lines: readonly Line[]; readonly language: Language }
): void {
  const range = rangeOf(sheet, { row, column: 0, rows: lines.length, columns: WIDTHS.length });
  const format = [dateFormat(language), ...WIDTHS.slice(1).map(() => "@")];
  range.numberFormat = lines.map(() => format);
  range.values = lines.map((line) => [...line]);
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  range.format.horizontalAlignment = "Left";
  for (const side of ["EdgeBottom", "InsideHorizontal"] as const) {
    const border = range.format.borders.getItem(side);
    border.style = "Continuous";
    border.color = LINE_COLOR;
  }
  range.format.autofitRows();
}

/** As text: keys may look like formulas, and JSON may begin with anything after a cut. */
function writeSeen(
  sheet: Excel.Worksheet,
  whole: Block,
  rows: readonly (readonly string[])[]
): void {
  const range = rangeOf(sheet, whole);
  range.numberFormat = "@" as unknown as string[][];
  range.values = Array.from({ length: whole.rows }, (_, row) =>
    Array.from({ length: whole.columns }, (__, column) => {
      const text = rows[row]?.[column] ?? "";
      return text === "" ? "" : `'${text}`;
    })
  );
}

function isSameRows(a: readonly SeenRow[], b: readonly SeenRow[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, index) => {
      const other = b[index];
      return row.key === other?.key && row.day === other.day && row.text === other.text;
    })
  );
}
