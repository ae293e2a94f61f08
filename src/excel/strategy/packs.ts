import { NO_ANSWERS, type StrategyAnswers } from "../../core/strategy/answers";
import { digestAnswers } from "../../core/strategy/answers";
import { agentsOf } from "../../core/strategy/case";
import { applyEdits, type Edit } from "../../core/strategy/edits";
import { listChanges, type AnswerChange } from "../../core/strategy/journal";
import { mergeAnswers, type Conflict } from "../../core/strategy/merge";
import type { CellValue } from "../../core/reading/values/cells";
import { rangeOf } from "../cells/area";
import { imageOf } from "../unit/cellsImage";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import { runUnit, type Unit } from "../unit/unit";
import { stop } from "../host/failures";
import { findSheets, pairSheets, sortOwnership, type FoundSheet, type StrategyState } from "./find";
import { dateSerial } from "./head";
import { shortKey } from "./identity";
import { insertFile, readTabs, refuseTooLarge, requireInsertion } from "./insertFile";
import { keepQuiet } from "./quiet";
import { BASE_NAME, BASE_SHEET, listBaseRows } from "./packBase";
import { readSheets, toCase, type ReadSheet } from "./read";
import { planRegistry } from "./refresh";
import type { RegistryEntry } from "./registry";
import { parseAnswers, withoutLostFields } from "./storedAnswers";
import { expectSheets, pinSheet } from "./touches";
import { checkAnswers, writeAnswers } from "./write";

export type MadePack = { readonly sheets: readonly string[] };

/**
 * Makes this workbook an agent's pack: brings the agent's clients' strategy sheets over from a file (Base64 of an
 * .xlsx) with a hidden sheet of their answers as they are now, for merging later. Meant for a new workbook: its empty
 * sheets are taken away, nothing else of the file stays. Needs ExcelApi 1.13. Throws `FailureError` `noStrategySheets`,
 * `excelTooOld`, `fileTooLarge`.
 */
export async function makePack(base64: string, agent: string | null): Promise<MadePack> {
  requireInsertion();
  refuseTooLarge(base64);
  return runUnit(async (unit) => {
    const { context } = unit;
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    const readBefore = loadExpected(context, [{ kind: "sheets", added: [], isAny: true }]);
    await context.sync();
    const before = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load("address"),
    }));
    await context.sync();
    const [tabs] = readBefore();
    if (tabs?.expected?.kind !== "sheets") throw new Error("No tabs");
    const { sheets, active } = tabs.expected;
    const inserted = await insertFile(unit, base64, tabs);
    const { found } = await findSheets(context);
    const claims = [...sortOwnership(found.filter(({ id }) => inserted.has(id))).values()];
    const read = await readSheets(
      context,
      claims.map(({ own }) => own)
    );
    const own = read.filter((sheet) => agentsOf(toCase(sheet).client).includes(agent));
    if (own.length === 0) stop({ code: "noStrategySheets", agent: agent ?? "" });
    const kept = new Set(own.map(({ id }) => id));
    const emptied = before.flatMap(({ sheet, used }) => (used.isNullObject ? [sheet.id] : []));
    await unit.write({
      touches: [
        expectSheets({ sheets, active }, { added: [BASE_SHEET], own: [...inserted], emptied }),
        // Nobody may type on a sheet that is taken for empty.
        ...emptied.map((id) => expectEmpty(id)),
      ],
      pins: own.flatMap(pinSheet),
      write: () => {
        keepQuiet(context);
        for (const id of inserted) if (!kept.has(id)) worksheets.getItem(id).delete();
        for (const { id, isHidden } of own) {
          if (isHidden) worksheets.getItem(id).visibility = "Visible";
        }
        writeBase(context, own);
        worksheets.getItem(own[0]?.id ?? "").activate();
      },
    });
    await removeEmpty(unit, { sheets, active }, emptied, inserted);
    return { sheets: own.map(({ sheet }) => sheet) };
  });
}

/** The empty sheets of a new workbook go last, when everything else is done and nobody has typed on them. */
async function removeEmpty(
  unit: Unit,
  tabs: Parameters<typeof expectSheets>[0],
  emptied: readonly string[],
  inserted: ReadonlySet<string>
): Promise<void> {
  const { worksheets } = unit.context.workbook;
  if (emptied.length === 0) return;
  const used = emptied.map((id) => ({
    sheet: worksheets.getItemOrNullObject(id).load("id"),
    range: worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true).load("address"),
  }));
  await unit.context.sync();
  const empty = used.filter(({ sheet, range }) => !sheet.isNullObject && range.isNullObject);
  if (empty.length === 0) return;
  await unit.write({
    touches: [expectSheets(tabs, { added: [BASE_SHEET], own: [...inserted], emptied })],
    write: () => {
      for (const { sheet } of empty) sheet.delete();
    },
  });
}

function expectEmpty(sheetId: string): Expected {
  const block = { row: 0, column: 0, rows: 1000, columns: 50 };
  const spot = { sheetId, sheet: "", block };
  return {
    touch: { kind: "cells", spot, depth: "values" },
    expected: { kind: "cells", cells: imageOf(block, []) },
  };
}

function writeBase(context: Excel.RequestContext, own: readonly ReadSheet[]): void {
  const rows = listBaseRows(own);
  const columns = rows[0]?.length ?? 1;
  const sheet = context.workbook.worksheets.add(BASE_SHEET);
  const range = rangeOf(sheet, { row: 0, column: 0, rows: rows.length, columns });
  range.numberFormat = "@" as unknown as string[][];
  // Keys may look like formulas and are made safe; the JSON begins with a brace, or anywhere after a cut.
  range.values = rows.map((row) => row.map((text) => `'${text}`));
  sheet.names.add(BASE_NAME, range).visible = false;
  sheet.visibility = "Hidden";
}

export type MergedSheet = {
  readonly key: string;
  readonly client: string;
  readonly sheet: string;
  /** How many answers were taken from the pack. */
  readonly taken: number;
  /** The same, one by one. */
  readonly edits: readonly Edit[];
  /** What they changed. */
  readonly changes: readonly AnswerChange[];
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
 * ExcelApi 1.13. Throws `FailureError` `noStrategySheets`, `excelTooOld`, `fileTooLarge`.
 */
export async function takePackBack(base64: string, today: Date): Promise<TakenPack> {
  requireInsertion();
  refuseTooLarge(base64);
  return runUnit(async (unit) => {
    const inserted = await insertFile(unit, base64, await readTabs(unit));
    return mergeInserted(unit, inserted, dateSerial(today));
  });
}

async function mergeInserted(
  unit: Unit,
  ids: ReadonlySet<string>,
  today: number
): Promise<TakenPack> {
  const { context } = unit;
  const state = await findSheets(context);
  const isTheirs = ({ id }: FoundSheet): boolean => ids.has(id);
  const theirs = [...sortOwnership(state.found.filter(isTheirs)).values()].map(({ own }) => own);
  if (theirs.length === 0) stop({ code: "noStrategySheets", agent: "" });
  const claims = sortOwnership(state.found.filter((sheet) => !isTheirs(sheet)));
  const ours = [...claims.values()].map(({ own }) => own);
  // While the pack was away, a client may have been renamed: its number or its former key tells.
  const formerOf = new Map(state.registry.map(({ key, former }) => [shortKey(key), former]));
  const named = ours.map((own) => ({ ...own, formerKeys: formerOf.get(shortKey(own.key)) }));
  const ourOf = pairSheets(named, theirs);
  const pairs = theirs.map((their) => ({ their, our: ourOf.get(their.id) }));
  const base = await readBase(context, [...ids]);
  const read = await readSheets(
    context,
    pairs.flatMap(({ their, our }) => (our ? [their, our] : [their])),
    true
  );
  const find = (found: FoundSheet | undefined): ReadSheet | undefined =>
    read.find(({ id }) => id === found?.id);

  const plans = pairs.flatMap(({ their, our }): MergePlan[] => {
    const [ourRead, theirRead] = [find(our), find(their)];
    if (!theirRead || our?.isProtected) return [];
    if (!our || !ourRead) {
      const { id, key, sheet } = their;
      return [{ stays: id, entry: { key, id, sheet, digest: digestAnswers(theirRead.answers) } }];
    }
    const parted = base.get(shortKey(their.key)) ?? NO_ANSWERS;
    const theirAnswers = withoutLostFields(theirRead, parted);
    const { edits, conflicts } = mergeAnswers(parted, ourRead.answers, theirAnswers);
    const answers = applyEdits(ourRead.answers, edits);
    const client = toCase(ourRead).client.name;
    const merged = {
      key: our.key,
      client,
      sheet: our.sheet,
      taken: edits.length,
      edits,
      changes: listChanges(ourRead.answers, answers),
      conflicts,
    };
    const entry = { key: our.key, id: our.id, sheet: our.sheet, digest: digestAnswers(answers) };
    return [{ merged, entry, ours: ourRead, edits }];
  });
  const stay = new Set(plans.flatMap(({ stays }) => stays ?? []));
  const registry = planRegistry(
    context,
    state,
    plans.map(({ entry }) => entry)
  );
  const writing = plans.flatMap(({ ours, edits }) =>
    ours && edits && edits.length > 0 ? [{ ours, edits, checks: checkAnswers(ours, edits) }] : []
  );
  await unit.write({
    touches: [
      ...writing.flatMap(({ checks }) => checks.touches),
      ...(registry?.touches ?? []),
      expectSheets(withoutThese(state, ids), { added: [], own: [...ids] }),
    ],
    pins: writing.flatMap(({ checks }) => checks.pins),
    write: () => {
      keepQuiet(context);
      for (const { ours, edits } of writing) writeAnswers(context, ours, edits, today);
      registry?.write();
      for (const id of ids) if (!stay.has(id)) context.workbook.worksheets.getItem(id).delete();
    },
  });
  return {
    merged: plans.flatMap(({ merged }) => merged ?? []),
    added: theirs.filter(({ id }) => stay.has(id)).map(({ key, sheet }) => ({ key, sheet })),
    locked: pairs.flatMap(({ our }) =>
      our?.isProtected ? [{ key: our.key, sheet: our.sheet }] : []
    ),
  };
}

/** What becomes of one client's sheet of a pack. */
type MergePlan = {
  readonly entry: RegistryEntry;
  /** The sheet stays: the client had none here. */
  readonly stays?: string;
  readonly merged?: MergedSheet;
  readonly ours?: ReadSheet;
  readonly edits?: readonly Edit[];
};

/** The tabs as they were before the file came. */
function withoutThese(
  { sheets, active }: StrategyState,
  ids: ReadonlySet<string>
): Pick<StrategyState, "sheets" | "active"> {
  return { sheets: sheets.filter(({ id }) => !ids.has(id)), active };
}

/** What the answers were at parting, by short key; a pack without them merges as if both had started empty. */
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
