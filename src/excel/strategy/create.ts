import { digestAnswers, NO_ANSWERS } from "../../core/strategy/answers";
import type { StrategyClient } from "../../core/strategy/client";
import { applyEdits } from "../../core/strategy/edits";
import type { Language } from "../../strings/language";
import { loadExpected } from "../unit/images";
import { runUnit, type Unit } from "../unit/unit";
import { expectMarks, expectRegistry, expectSheets } from "./touches";
import { stop } from "../host/failures";
import {
  coachingOf,
  findSheets,
  languageOfBook,
  pairSheets,
  sortOwnership,
  writeRegistry,
  type StrategyState,
} from "./find";
import { shortKey } from "./identity";
import { dateSerial } from "./head";
import { loadOldAnswers } from "./migrate";
import { chooseNames, writeBatch, type MadeSheet, type NewSheets } from "./newSheet";
import { keepQuiet } from "./quiet";
import { listFills } from "./refreshGiven";
import { readSheets } from "./read";
import { loadTabOrder } from "./tabs";
import { writeAnswers } from "./write";
import { printRegistry, type RegistryEntry } from "./registry";

export type CreateRequest = NewSheets & {
  readonly clients: readonly StrategyClient[];
  /** Called after each request that wrote sheets; the next one waits for what it gives. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  /** Asked before each such request: true stops there. */
  readonly isCancelled?: () => boolean;
};

export type CreatedSheet = {
  readonly key: string;
  readonly client: string;
  readonly sheet: string;
};

export type Created = {
  readonly created: readonly CreatedSheet[];
  /** Clients who had a sheet: nothing in it was changed. */
  readonly existing: readonly CreatedSheet[];
  /**
   * Sheets of the first layout whose answers went into new sheets: each is hidden, nothing in it was changed.
   */
  readonly migrated: readonly CreatedSheet[];
  /** Clients left without one because the command was cancelled. */
  readonly left: number;
  /** Of the sheets made: the workbook's own where it has strategy sheets already. */
  readonly language: Language;
};

/** Sheets written in one request: far below Excel's limits, and often enough for a progress bar. */
const PER_REQUEST = 20;

/**
 * Makes a strategy sheet for each client who has none. Two requests to find what is there, one for each 20 new sheets,
 * one for the registry. Doing it twice equals doing it once. Throws `FailureError` `workbookProtected` before anything
 * is written.
 */
export async function createStrategySheets(request: CreateRequest): Promise<Created> {
  return runUnit((unit) => createIn(unit, request));
}

async function createIn(unit: Unit, request: CreateRequest): Promise<Created> {
  const state = await findSheets(unit.context);
  const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
  const clientOf = pairSheets(request.clients, own);
  const existing: CreatedSheet[] = [];
  const wanted: StrategyClient[] = [];
  const seen = new Set<string>();
  for (const client of request.clients) {
    if (seen.has(client.key)) continue;
    seen.add(client.key);
    const sheet = own.find(({ id }) => clientOf.get(id) === client);
    if (sheet) existing.push({ key: client.key, client: client.name, sheet: sheet.sheet });
    else wanted.push(client);
  }
  if (wanted.length > 0 && state.isProtected) stop({ code: "workbookProtected" });
  const language = languageOfBook(state.found, request.language);
  const made = await writeAll(unit, state, wanted, { ...request, language });
  const migrated = await bringOver(unit, state, made, request.today);
  const created = made.map(({ client, name }) => ({
    key: client.key,
    client: client.name,
    sheet: name,
  }));
  return { created, existing, migrated, left: wanted.length - created.length, language };
}

/** Brings answers of the first layout into the sheets just made, and hides the old sheets. */
async function bringOver(
  unit: Unit,
  state: StrategyState,
  made: readonly MadeSheet[],
  today: Date
): Promise<CreatedSheet[]> {
  const { context } = unit;
  const pairs = made.flatMap((one) => {
    const old = state.old.find(({ key }) => key === shortKey(one.client.key));
    return old ? [{ ...one, old, readEdits: loadOldAnswers(context, old) }] : [];
  });
  if (pairs.length === 0) return [];
  await context.sync();
  const { found } = await findSheets(context);
  const sheets = await readSheets(
    context,
    found.filter(({ id }) => pairs.some(({ sheet }) => sheet.id === id))
  );
  await unit.write({
    touches: [
      expectSheets(state, { added: [] }),
      expectMarks(
        pairs.map(({ old }) => old.nameInWorkbook),
        state.workbookMarks
      ),
    ],
    write: () => {
      keepQuiet(context);
      for (const { sheet, old, readEdits } of pairs) {
        const read = sheets.find(({ id }) => id === sheet.id);
        if (!read) continue;
        writeAnswers(context, read, readEdits(), dateSerial(today));
        context.workbook.worksheets.getItem(old.id).visibility = "Hidden";
        context.workbook.names.getItem(old.nameInWorkbook).delete();
      }
    },
  });
  return pairs.map(({ client, old }) => ({
    key: client.key,
    client: client.name,
    sheet: old.sheet,
  }));
}

/** Writes the sheets in turn and then enters them in the registry. */
async function writeAll(
  unit: Unit,
  state: StrategyState,
  wanted: readonly StrategyClient[],
  request: Omit<CreateRequest, "clients">
): Promise<MadeSheet[]> {
  const { context } = unit;
  const taken = [...state.sheetNames];
  const made: MadeSheet[] = [];
  if (wanted.length === 0) return made;
  const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
  const { weights } = coachingOf(state, request.weights);
  const tabs = await loadTabOrder(context, state.sheets, own);
  const writeNext = async (): Promise<void> => {
    const batch = wanted.slice(made.length, made.length + PER_REQUEST);
    if (batch.length === 0 || request.isCancelled?.()) return;
    let sheets: MadeSheet[] = [];
    const names = chooseNames(batch, taken, request.language);
    await unit.write({
      touches: [expectSheets(state, { added: names })],
      write: () => {
        keepQuiet(context);
        sheets = writeBatch(context, batch, names, { ...request, weights, tabs });
        for (const { sheet } of sheets) sheet.load("id");
      },
    });
    taken.push(...names);
    made.push(...sheets);
    await request.onProgress?.(made.length, wanted.length);
    await writeNext();
  };
  await writeNext();
  if (made.length === 0) return made;
  const entries = made.map(({ client, name, sheet }): RegistryEntry => ({
    key: client.key,
    clientId: client.clientId ?? null,
    id: sheet.id,
    sheet: name,
    digest: digestAnswers(applyEdits(NO_ANSWERS, listFills(client))),
  }));
  const xml = printRegistry([...keepEntries(state, entries), ...entries]);
  await unit.write({
    touches: [expectRegistry(state)],
    write: () => writeRegistry(context, state, xml),
  });
  return made;
}

/** Entries of other clients whose sheets are still there. */
export function keepEntries(
  { registry, found }: StrategyState,
  added: readonly RegistryEntry[]
): RegistryEntry[] {
  const replaced = new Set(added.flatMap(({ key, id }) => [key, id]));
  const there = new Set(found.map(({ key }) => key));
  return registry.filter(
    ({ key, id }) => there.has(key) && !replaced.has(key) && !replaced.has(id)
  );
}

export type StrategySheet = {
  readonly sheet: string;
  /** The client had its sheet already: it was shown, nothing in it was changed. */
  readonly isExisting: boolean;
};

/**
 * Makes the strategy sheet of a client, or shows the one it has, whatever its tab is called now. Throws `FailureError`
 * `workbookProtected`.
 */
export async function createStrategySheet(
  client: StrategyClient,
  language: Language,
  today: Date
): Promise<StrategySheet> {
  return runUnit(async (unit) => {
    const { created, existing } = await createIn(unit, { clients: [client], language, today });
    const sheet = (created[0] ?? existing[0])?.sheet ?? "";
    await show(unit, sheet);
    return { sheet, isExisting: created.length === 0 };
  });
}

/** Brings a sheet to the front; a hidden one is shown. Throws `FailureError` `sheetNotFound`. */
export async function showStrategySheet(name: string): Promise<void> {
  await runUnit((unit) => show(unit, name));
}

async function show(unit: Unit, name: string): Promise<void> {
  const { worksheets } = unit.context.workbook;
  const sheet = worksheets.getItemOrNullObject(name).load("visibility");
  const read = loadExpected(unit.context, [{ kind: "sheets", added: [] }]);
  await unit.context.sync();
  if (sheet.isNullObject) stop({ code: "sheetNotFound", sheet: name });
  await unit.write({
    touches: read(),
    write: () => {
      if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
      sheet.activate();
    },
  });
}
