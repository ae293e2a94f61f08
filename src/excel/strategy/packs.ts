import { NO_ANSWERS, type StrategyAnswers } from "../../core/strategy/answers";
import { digestAnswers } from "../../core/strategy/answers";
import { applyEdits } from "../../core/strategy/edits";
import { mergeAnswers, type Conflict } from "../../core/strategy/merge";
import type { CellValue } from "../../core/reading/values/cells";
import { rangeOf } from "../cells/area";
import { runExcel } from "../host/session";
import { stop } from "../host/failures";
import { findSheets, sheetOfClient, sortOwnership, type FoundSheet } from "./find";
import { dateSerial } from "./head";
import { shortKey } from "./identity";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import { updateRegistry } from "./refresh";
import type { RegistryEntry } from "./registry";
import { writeAnswers } from "./write";

/** Name of the pack's own hidden sheet, and the hidden name by which it is known: what the answers were at parting. */
const BASE_SHEET = "KeyClients base";
const BASE_NAME = "KeyClients_Base";
/** Characters of one cell; Excel holds 32,767. */
const CELL_LENGTH = 30_000;

export type MadePack = { readonly sheets: readonly string[] };

/**
 * Makes this workbook an agent's pack: brings the agent's clients' strategy sheets over from a file (Base64 of an
 * .xlsx) with a hidden sheet of their answers as they are now, for merging later. Meant for a new workbook: its empty
 * sheets are taken away, nothing else of the file stays. Needs ExcelApi 1.13. Throws `FailureError` `noStrategySheets`,
 * `excelTooOld`.
 */
export async function makePack(base64: string, agent: string | null): Promise<MadePack> {
  requireInsertion();
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const before = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load("address"),
    }));
    const inserted = context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
    const ids = new Set(inserted.value);
    const { found } = await findSheets(context);
    const claims = [...sortOwnership(found.filter(({ id }) => ids.has(id))).values()];
    const read = await readSheets(
      context,
      claims.map(({ own }) => own)
    );
    const own = read.filter((sheet) => toCase(sheet).client.agent === agent);
    const kept = new Set(own.map(({ id }) => id));
    keepQuiet(context);
    for (const id of ids) if (own.length === 0 || !kept.has(id)) worksheets.getItem(id).delete();
    if (own.length === 0) {
      await context.sync();
      stop({ code: "noStrategySheets", agent: agent ?? "" });
    }
    for (const { id, isHidden } of own) {
      if (isHidden) worksheets.getItem(id).visibility = "Visible";
    }
    writeBase(context, own);
    for (const { sheet, used } of before) if (used.isNullObject) sheet.delete();
    worksheets.getItem(own[0]?.id ?? "").activate();
    await context.sync();
    return { sheets: own.map(({ sheet }) => sheet) };
  }, true);
}

function writeBase(context: Excel.RequestContext, own: readonly ReadSheet[]): void {
  const rows = own.map(({ key, answers }) => [key, ...cutText(JSON.stringify(answers))]);
  const columns = Math.max(...rows.map((row) => row.length));
  const sheet = context.workbook.worksheets.add(BASE_SHEET);
  const range = rangeOf(sheet, { row: 0, column: 0, rows: rows.length, columns });
  range.numberFormat = "@" as unknown as string[][];
  // Keys may look like formulas and are made safe; the JSON begins with a brace, or anywhere after a cut.
  range.values = rows.map((row) =>
    Array.from({ length: columns }, (_, index) => `'${row[index] ?? ""}`)
  );
  sheet.names.add(BASE_NAME, range).visible = false;
  sheet.visibility = "Hidden";
}

function cutText(text: string): string[] {
  const count = Math.ceil(text.length / CELL_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * CELL_LENGTH, (index + 1) * CELL_LENGTH)
  );
}

export type MergedSheet = {
  readonly key: string;
  readonly client: string;
  readonly sheet: string;
  /** How many answers were taken from the pack. */
  readonly taken: number;
  /** Answers that both sides changed: ours stay until `writeStrategyAnswers` gets the edits a person chose. */
  readonly conflicts: readonly Conflict[];
};

export type TakenPack = {
  readonly merged: readonly MergedSheet[];
  /** Sheets of clients who had none here: they stay as they came. */
  readonly added: readonly { readonly key: string; readonly sheet: string }[];
  /** Protected sheets: nothing was taken into them. */
  readonly locked: readonly { readonly key: string; readonly sheet: string }[];
};

/**
 * Takes an agent's pack (Base64 of an .xlsx) back: merges the answers into the clients' sheets, answer by answer,
 * newest wins only where the other side is unchanged. The pack's sheets are inserted, read and taken away again. Needs
 * ExcelApi 1.13. Throws `FailureError` `noStrategySheets`, `excelTooOld`.
 */
export async function takePackBack(base64: string, today: Date): Promise<TakenPack> {
  requireInsertion();
  return runExcel(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
    await context.sync();
    const ids = new Set(inserted.value);
    try {
      const taken = await mergeInserted(context, ids, dateSerial(today));
      return taken;
    } catch (error) {
      await removeSheets(context, [...ids]);
      throw error;
    }
  }, true);
}

async function removeSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
  for (const sheet of sheets) sheet.load("id");
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

async function mergeInserted(
  context: Excel.RequestContext,
  ids: ReadonlySet<string>,
  today: number
): Promise<TakenPack> {
  const state = await findSheets(context);
  const isTheirs = ({ id }: FoundSheet): boolean => ids.has(id);
  const theirs = [...sortOwnership(state.found.filter(isTheirs)).values()].map(({ own }) => own);
  if (theirs.length === 0) stop({ code: "noStrategySheets", agent: "" });
  const claims = sortOwnership(state.found.filter((sheet) => !isTheirs(sheet)));
  const pairs = theirs.map((their) => ({ their, our: sheetOfClient(claims, their.key) }));
  const base = await readBase(context, [...ids]);
  const read = await readSheets(
    context,
    pairs.flatMap(({ their, our }) => (our ? [their, our] : [their]))
  );
  const find = (found: FoundSheet | undefined): ReadSheet | undefined =>
    read.find(({ id }) => id === found?.id);

  const merged: MergedSheet[] = [];
  const seen: RegistryEntry[] = [];
  const stay = new Set<string>();
  keepQuiet(context);
  for (const { their, our } of pairs) {
    const [ourRead, theirRead] = [find(our), find(their)];
    if (!theirRead) continue;
    if (!our || !ourRead) {
      stay.add(their.id);
      const { id, key, sheet } = their;
      seen.push({ key, id, sheet, digest: digestAnswers(theirRead.answers) });
      continue;
    }
    if (our.isProtected) continue;
    const parted = base.get(shortKey(their.key)) ?? NO_ANSWERS;
    const { edits, conflicts } = mergeAnswers(parted, ourRead.answers, theirRead.answers);
    if (edits.length > 0) writeAnswers(context, ourRead, edits, today);
    const answers = applyEdits(ourRead.answers, edits);
    seen.push({ key: our.key, id: our.id, sheet: our.sheet, digest: digestAnswers(answers) });
    const client = toCase(ourRead).client.name;
    merged.push({ key: our.key, client, sheet: our.sheet, taken: edits.length, conflicts });
  }
  for (const id of ids) if (!stay.has(id)) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
  await updateRegistry(context, state, seen);
  return {
    merged,
    added: theirs.filter(({ id }) => stay.has(id)).map(({ key, sheet }) => ({ key, sheet })),
    locked: pairs.flatMap(({ our }) =>
      our?.isProtected ? [{ key: our.key, sheet: our.sheet }] : []
    ),
  };
}

/**
 * The answers as they were when the pack was made, by short key. A pack without them is merged as if both sides had
 * started empty.
 */
async function readBase(
  context: Excel.RequestContext,
  ids: readonly string[]
): Promise<Map<string, StrategyAnswers>> {
  const ranges = ids.map((id) =>
    context.workbook.worksheets
      .getItem(id)
      .names.getItemOrNullObject(BASE_NAME)
      .getRangeOrNullObject()
      .load("values")
  );
  await context.sync();
  const rows = ranges.flatMap((range) =>
    range.isNullObject ? [] : (range.values as CellValue[][])
  );
  return new Map(
    rows.flatMap(([key, ...parts]) => {
      const answers = parseAnswers(parts.join(""));
      return answers ? [[shortKey(String(key)), answers] as const] : [];
    })
  );
}

function parseAnswers(text: string): StrategyAnswers | undefined {
  try {
    const { fields, tables } = JSON.parse(text) as Partial<StrategyAnswers>;
    if (!fields || !tables) return undefined;
    return {
      fields: { ...NO_ANSWERS.fields, ...fields },
      tables: { ...NO_ANSWERS.tables, ...tables },
    };
  } catch {
    return undefined;
  }
}

function requireInsertion(): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return;
  stop({ code: "excelTooOld", member: "Workbook.insertWorksheetsFromBase64" });
}
