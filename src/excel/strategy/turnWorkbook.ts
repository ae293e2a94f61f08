import { LANGUAGES, type Language } from "../../strings/language";
import { agendaTexts } from "../../strings/strategy/agendaTexts";
import { listAgents } from "../../core/strategy/agenda";
import { rangeOf } from "../cells/area";
import { freeSheetName } from "../cells/sheetNames";
import { stop } from "../host/failures";
import { inTurn } from "../host/session";
import { writeCheck } from "../cells/cellChecks";
import { STRATEGY_SHEET_NAME } from "../stored/hiddenNames";
import type { Expected } from "../unit/touches";
import { runUnit, type Unit } from "../unit/unit";
import { rewriteAgendas, type AgendaToRewrite } from "./agendaSheet";
import { writeCells } from "./cellRuns";
import { expectRoom, isFilledRoom, readRooms } from "./decisions";
import { coachingOf, findSheets, sortOwnership, type FoundSheet, type StrategyState } from "./find";
import { shortKey } from "./identity";
import { expectOwner, setOwner } from "./owner";
import { keepQuiet } from "./quiet";
import { readSheets, toCase, type ReadSheet } from "./read";
import { expectForm, expectSheets, pinSheet } from "./touches";
import { planChecks, type TurnedCheck } from "./turnChecks";
import { turnOwnSheets } from "./turnOwnSheets";
import { planTurn } from "./turnSheet";
import { isOld, upgradeSheets } from "./upgrade";

/** What became of a workbook that was turned into a language. */
export type TurnedBook = {
  /** Strategy sheets that are of that language now, and those that were before. */
  readonly sheets: number;
  readonly already: number;
  /** Tabs of index, boards, lists and agendas that are of that language now. */
  readonly others: readonly string[];
  /** Tabs of those that stay as they were: protected, typed on, or agendas with decisions that nobody has taken yet. */
  readonly left: readonly string[];
};

/** Sheets that one request turns: their checks are many. */
const PER_REQUEST = 8;

/**
 * Turns a workbook into the other language as a whole: strategy sheets with their labels, headings, lists, checks and the
 * words that were chosen from them, then index, boards, lists and the journal's top; agendas without decisions are written
 * anew. What a person has typed is never translated. The same with the other language takes it back, cell by cell; an Excel
 * that can takes it back in one step. Sheets of an earlier layout are brought to the present one first. Throws
 * `FailureError`, `sheetProtected` before anything is written; then nothing is turned.
 */
export async function turnWorkbook(to: Language, today: Date): Promise<TurnedBook> {
  return runUnit((unit) => turnIn(unit, to, today), { isOneStep: true });
}

async function turnIn(unit: Unit, to: Language, today: Date): Promise<TurnedBook> {
  const { context } = unit;
  let state = await findSheets(context);
  const other = state.found.filter(({ language }) => language !== to);
  const locked = other.find(({ isProtected }) => isProtected);
  if (locked) stop({ code: "sheetProtected", sheet: locked.sheet });
  const old = other.filter(isOld);
  if (old.length > 0) {
    await upgradeSheets(unit, old, coachingOf(state).weights);
    state = await findSheets(context);
  }
  const rest = state.found.filter(({ language }) => language !== to);
  // Without its mark nobody knows where the cells of a sheet stand.
  const wanted = rest.filter(({ block }) => block !== undefined);
  await turnSheets(unit, wanted, to);
  const { turned, left } = await turnOwnSheets(unit, state, to);
  const agendas = await turnAgendas(unit, to, today);
  return {
    sheets: wanted.length,
    already: state.found.length - rest.length,
    others: [...turned, ...agendas.turned],
    left: [
      ...rest.filter(({ block }) => !block).map(({ sheet }) => sheet),
      ...left,
      ...agendas.left,
    ],
  };
}

async function turnSheets(unit: Unit, sheets: readonly FoundSheet[], to: Language): Promise<void> {
  const { context } = unit;
  const parts = Array.from({ length: Math.ceil(sheets.length / PER_REQUEST) }, (_, index) =>
    sheets.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST)
  );
  await inTurn(parts, async (part) => {
    const read = await readSheets(context, part, true);
    const checks = await planChecks(
      context,
      read.map((sheet) => ({ read: sheet, turn: { from: sheet.language, to } }))
    );
    const plans = read.map((sheet, index) => ({ sheet, checks: checks[index] ?? [] }));
    await unit.write({
      touches: plans.flatMap((plan) => [
        ...expectForm(plan.sheet, [], []),
        ...expectOwner(plan.sheet),
        ...expectChecks(plan.sheet, plan.checks),
      ]),
      pins: read.flatMap(pinSheet),
      write: () => {
        keepQuiet(context);
        for (const plan of plans) writeTurn(context, plan, to);
      },
    });
  });
}

function expectChecks({ id, sheet, block }: ReadSheet, checks: readonly TurnedCheck[]): Expected[] {
  if (!block || checks.length === 0) return [];
  return [
    {
      touch: {
        kind: "checks",
        spot: { sheetId: id, sheet, block, name: STRATEGY_SHEET_NAME },
        blocks: checks.map((one) => one.block),
      },
      expected: { kind: "checks", checks: checks.map(({ now }) => now) },
    },
  ];
}

function writeTurn(
  context: Excel.RequestContext,
  { sheet, checks }: { readonly sheet: ReadSheet; readonly checks: readonly TurnedCheck[] },
  to: Language
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  writeCells(worksheet, planTurn(sheet, { from: sheet.language, to }));
  for (const { block, next } of checks) writeCheck(worksheet, block, next);
  const { key, clientId = null, version } = sheet;
  if (sheet.told.name) setOwner(worksheet, { key, clientId, language: to, version });
}

/** An agenda of the workbook, and of which language it is. */
type Agenda = AgendaToRewrite & { readonly tab: string; readonly isFilled: boolean };

/** Agendas of the other language are written anew, unless decisions stand in them: those go to the clients' sheets first. */
async function turnAgendas(
  unit: Unit,
  to: Language,
  today: Date
): Promise<{ readonly turned: readonly string[]; readonly left: readonly string[] }> {
  const state = await findSheets(unit.context);
  const agendas = await readAgendas(unit, state, to);
  if (agendas.length === 0) return { turned: [], left: [] };
  const free = agendas.filter(({ isFilled }) => !isFilled);
  const refused = await rewriteAgendas(unit, state, free, { language: to, today });
  const isLeft = (agenda: Agenda): boolean =>
    agenda.isFilled || refused.some(({ agent }) => agent === agenda.agent);
  const turned = agendas.filter((agenda) => !isLeft(agenda));
  const renamed = await renameAgendas(unit, turned, to);
  return {
    turned: turned.map(({ tab }) => renamed.get(tab) ?? tab),
    left: agendas.filter(isLeft).map(({ tab }) => tab),
  };
}

/** Gives tabs of agendas that are called as we call them the other language's word; by the name they had. */
async function renameAgendas(
  unit: Unit,
  agendas: readonly Agenda[],
  to: Language
): Promise<ReadonlyMap<string, string>> {
  const state = await findSheets(unit.context);
  const taken = [...state.sheetNames];
  const nameOf = (language: Language, agent: string | null): string => {
    const texts = agendaTexts(language);
    return freeSheetName(`${texts.sheet} ${agent ?? texts.noAgent}`, [], texts.sheet);
  };
  const renamed = agendas.flatMap(({ tab, agent }) => {
    const sheet = state.sheets.find(({ name }) => name === tab);
    const isOurs = LANGUAGES.some((one) => one !== to && nameOf(one, agent) === tab);
    const name = nameOf(to, agent);
    if (!sheet || !isOurs || freeSheetName(name, taken, name) !== name) return [];
    taken.push(name);
    return [{ id: sheet.id, name, tab }];
  });
  if (renamed.length === 0 || state.isProtected) return new Map();
  const named = renamed.map(({ id }) => id);
  await unit.write({
    touches: [expectSheets(state, { added: [], named, renamed })],
    write: () => {
      for (const { id, name } of renamed) unit.context.workbook.worksheets.getItem(id).name = name;
    },
  });
  return new Map(renamed.map(({ tab, name }) => [tab, name]));
}

async function readAgendas(unit: Unit, state: StrategyState, to: Language): Promise<Agenda[]> {
  const { context } = unit;
  const marks = state.workbookMarks.filter(
    ({ kind, sheet }) => kind === "Agenda" && state.sheets.some(({ name }) => name === sheet)
  );
  if (marks.length === 0) return [];
  const tops = marks.map(({ sheet, block }) => {
    const top = { row: block?.row ?? 0, column: block?.column ?? 0, rows: 2, columns: 1 };
    return rangeOf(context.workbook.worksheets.getItem(sheet ?? ""), top).load("values");
  });
  const rooms = await readRooms(context, state, new Set());
  await context.sync();
  const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
  const agents = listAgents((await readSheets(context, own)).map(toCase));
  return marks.flatMap(({ sheet, comment }, index): Agenda[] => {
    const hint = (tops[index]?.values[1] as unknown[] | undefined)?.[0];
    const isOther = LANGUAGES.some((one) => one !== to && agendaTexts(one).decisionHint === hint);
    if (!isOther) return [];
    const lines = rooms.filter(({ agenda }) => agenda === comment);
    return [
      {
        tab: sheet ?? "",
        agent: agents.find((agent) => shortKey(agent ?? "") === comment) ?? (comment || null),
        lines: lines.map(expectRoom),
        isFilled: lines.some(isFilledRoom),
      },
    ];
  });
}
