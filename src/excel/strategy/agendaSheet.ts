import { listAgents, listHandedOver, planAgenda } from "../../core/strategy/agenda";
import type { Weights } from "../../core/strategy/weights";
import type { Language } from "../../strings/language";
import { agendaTexts } from "../../strings/strategy/agendaTexts";
import { rangeOf, type Block } from "../cells/area";
import { HEADING_PAINT, INPUT_FILL, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import { FailureError, stop } from "../host/failures";
import { inTurn } from "../host/session";
import type { Expected } from "../unit/touches";
import { runUnit, type Unit } from "../unit/unit";
import {
  AGENDA_COLUMNS,
  AGENDA_LETTERS,
  AGENDA_WIDTHS,
  DECISION_LINES,
  heightOfRow,
  listAgendaRows,
  runsOver,
  type AgendaRow,
} from "./agendaRows";
import type { WroteSheet } from "./boardsSheet";
import { readCases } from "./caseHistory";
import { collectIn, DECISIONS, type TakenDecisions } from "./decisions";
import { coachingOf, findSheets, languageOfBook, sortOwnership, type StrategyState } from "./find";
import { dateFormat, dateSerial } from "./head";
import { shortKey } from "./identity";
import { openOwnSheet } from "./ownSheet";
import { keepQuiet } from "./quiet";
import { readSheets, toCase } from "./read";
import { expectSheets } from "./touches";

export type AgendaRequest = {
  /** Whose agendas; absent: of every agent who has a sheet. null: of the clients without an agent. */
  readonly agents?: readonly (string | null)[];
  readonly language: Language;
  readonly today: Date;
  readonly weights?: Weights;
};

export type WroteAgendas = TakenDecisions & {
  readonly agendas: readonly (WroteSheet & { readonly agent: string | null })[];
};

/**
 * Writes coaching agendas for printing, one page of A4 for each agent: what changed with the agent's clients, the money,
 * goal and strategy, what to ask, risks, decisions under way, and room for new ones (METHOD 7). Decisions written into
 * earlier ones go into the clients' sheets first. The sheets are ours as a whole and are written anew. Throws
 * `FailureError`; then none of them is written.
 */
export async function writeAgendas(request: AgendaRequest): Promise<WroteAgendas> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const before = await findSheets(context);
    const agents = request.agents ?? (await readAgents(unit, before));
    const comments = new Set(agents.map((agent) => shortKey(agent ?? "")));
    // The lines of these agendas are written anew below, so that they are not emptied twice.
    const { taken, into, kept } = await collectIn(unit, request.today, comments);
    const state = await findSheets(context);
    const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
    const cases = await readCases(context, state, await readSheets(context, own));
    if (into.some((id) => !state.found.some((sheet) => sheet.id === id))) {
      stop({ code: "itemGone" });
    }
    const day = dateSerial(request.today);
    const language = languageOfBook(state.found, request.language);
    const agendas: WroteAgendas["agendas"][number][] = [];
    await inTurn(agents, async (agent) => {
      const items = planAgenda(cases, agent, day, coachingOf(state, request.weights));
      const handedOver = listHandedOver(cases, agent, day);
      const page = listAgendaRows(items, { agent, today: day, handedOver }, language);
      const lines = kept.get(shortKey(agent ?? "")) ?? [];
      const wrote = await writePage(unit, page, { agent, language, state, into, lines });
      agendas.push({ agent, ...wrote });
    });
    return { ...taken, agendas };
  });
}

/** An agenda that is there: whose it is, and the lines for decisions on it, which nobody has filled in. */
export type AgendaToRewrite = {
  readonly agent: string | null;
  readonly lines: readonly Expected[];
};

/**
 * Writes agendas that are there anew, as of `today`; no decisions are taken. In the unit of work of another command. Gives
 * those that stay as they are, since a person has typed on them or they are protected.
 */
export async function rewriteAgendas(
  unit: Unit,
  state: StrategyState,
  agendas: readonly AgendaToRewrite[],
  { language, today }: Pick<AgendaRequest, "language" | "today">
): Promise<AgendaToRewrite[]> {
  const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
  const cases = await readCases(unit.context, state, await readSheets(unit.context, own));
  const day = dateSerial(today);
  const left: AgendaToRewrite[] = [];
  await inTurn(agendas, async (agenda) => {
    const { agent, lines } = agenda;
    const items = planAgenda(cases, agent, day, coachingOf(state));
    const handedOver = listHandedOver(cases, agent, day);
    const page = listAgendaRows(items, { agent, today: day, handedOver }, language);
    try {
      await writePage(unit, page, { agent, language, state, into: [], lines });
    } catch (error) {
      const code = error instanceof FailureError ? error.failure.code : undefined;
      if (code !== "typedOnSheet" && code !== "sheetProtected") throw error;
      left.push(agenda);
    }
  });
  return left;
}

/** One agent's agenda. */
export async function writeAgenda(
  agent: string | null,
  language: Language,
  today: Date,
  weights?: Weights
): Promise<WroteSheet & { readonly takenBack: number }> {
  const { agendas, decisions } = await writeAgendas({
    agents: [agent],
    language,
    today,
    ...(weights ? { weights } : {}),
  });
  const [{ sheet, isNew } = { sheet: "", isNew: false }] = agendas;
  return { sheet, isNew, takenBack: decisions };
}

async function readAgents(unit: Unit, { found }: StrategyState): Promise<(string | null)[]> {
  const own = [...sortOwnership(found).values()].map((claim) => claim.own);
  const agents = listAgents((await readSheets(unit.context, own)).map(toCase));
  if (agents.length === 0) stop({ code: "noStrategySheets", agent: "" });
  return agents;
}

type PageOf = {
  readonly agent: string | null;
  readonly language: Language;
  readonly state: StrategyState;
  /** Ids of sheets that got decisions: they must still be there when these leave the agenda. */
  readonly into: readonly string[];
  /** What was read in the lines for decisions: what is typed there after that must not go with them. */
  readonly lines: readonly Expected[];
};

async function writePage(
  unit: Unit,
  { rows, keys }: ReturnType<typeof listAgendaRows>,
  { agent, language, state, into, lines }: PageOf
): Promise<WroteSheet> {
  const { context } = unit;
  const texts = agendaTexts(language);
  const target = await openOwnSheet(context, {
    kind: "Agenda",
    comment: shortKey(agent ?? ""),
    name: `${texts.sheet} ${agent ?? texts.noAgent}`,
    values: rows.map(({ cells }) => [...cells]),
    rooms: { prefix: DECISIONS, count: keys.length },
  });
  const done = { sheet: target.name, isNew: target.isNew };
  if (target.isSame) return done;
  await unit.write({
    touches: [
      ...target.touches,
      ...(target.isNew ? [] : lines),
      expectSheets(state, { added: [], named: into }),
    ],
    pins: target.pins,
    write: () => {
      keepQuiet(context);
      const sheet = target.open();
      for (const name of target.ownNames) {
        if (name.startsWith(DECISIONS)) sheet.names.getItem(name).delete();
      }
      const block = { row: 0, column: 0, rows: rows.length, columns: AGENDA_COLUMNS };
      writeRows(sheet, block, rows, dateFormat(language));
      if (target.isNew) {
        // How the sheet is shown and printed is the person's later.
        sheet.showGridlines = false;
        setPrintedPage(sheet, { orientation: "Portrait", titleRows: 0, pages: 1 });
        sheet.activate();
      }
    },
  });
  return done;
}

function writeRows(
  sheet: Excel.Worksheet,
  block: Block,
  rows: readonly AgendaRow[],
  date: string
): void {
  const all = rangeOf(sheet, block);
  all.numberFormat = rows.map(({ kind, cells }) => [
    "@",
    "@",
    kind === "decision" || typeof cells[2] === "number" ? date : "@",
  ]);
  all.values = rows.map(({ cells }) => [...cells]);
  AGENDA_WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  all.format.font.size = AGENDA_LETTERS;
  all.format.verticalAlignment = "Top";
  all.format.horizontalAlignment = "Left";
  let number = 0;
  rows.forEach((row, index) => {
    const { kind, decisionsOf } = row;
    const line = rangeOf(sheet, { row: index, column: 0, rows: 1, columns: AGENDA_COLUMNS });
    line.format.rowHeight = heightOfRow(row);
    line.format.wrapText = !runsOver(row) || kind === "decision";
    if (kind === "title") line.format.font.size = 14;
    if (kind === "title" || kind === "client") line.format.font.bold = true;
    if (kind === "hint" || kind === "room") line.format.font.color = QUIET_FONT;
    if (kind === "room") line.format.font.italic = true;
    if (kind === "client") {
      line.format.fill.color = HEADING_PAINT.fill;
      line.format.font.color = HEADING_PAINT.font;
      line.format.verticalAlignment = "Center";
    }
    if (decisionsOf === undefined) return;
    const place = { row: index, column: 0, rows: DECISION_LINES, columns: AGENDA_COLUMNS };
    const room = rangeOf(sheet, place);
    room.format.fill.color = INPUT_FILL;
    for (const side of ["EdgeTop", "EdgeBottom", "InsideHorizontal", "InsideVertical"] as const) {
      const border = room.format.borders.getItem(side);
      border.style = "Dot";
      border.color = LINE_COLOR;
    }
    number += 1;
    sheet.names.add(`${DECISIONS}${number}`, room, shortKey(decisionsOf)).visible = false;
  });
}
