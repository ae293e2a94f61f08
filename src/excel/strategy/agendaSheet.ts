import type { CellValue } from "../../core/reading/values/cells";
import { planAgenda } from "../../core/strategy/agenda";
import { digestAnswers } from "../../core/strategy/answers";
import { applyEdits, type Edit } from "../../core/strategy/edits";
import type { Weights } from "../../core/strategy/completeness";
import type { Language } from "../../strings/language";
import { boardTexts } from "../../strings/strategy/boardTexts";
import { parseReference, rangeOf, type Block } from "../cells/area";
import { loadHiddenNames, readMarks } from "../stored/hiddenNames";
import { HEADING_PAINT, INPUT_FILL, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { runExcel } from "../host/session";
import { AGENDA_COLUMNS, DECISION_LINES, listAgendaRows, type AgendaRow } from "./agendaRows";
import type { WroteSheet } from "./boardsSheet";
import { findSheets, sheetOfClient, sortOwnership } from "./find";
import { countLines } from "./fit";
import { dateFormat, dateSerial } from "./head";
import { shortKey } from "./identity";
import { markOwnSheet, openOwnSheet, type OwnSheet } from "./ownSheet";
import { setPrintedPage } from "../cells/printedPage";
import { keepQuiet } from "./quiet";
import { readSheets, toCase } from "./read";
import { updateRegistry } from "./refresh";
import { writeAnswers } from "./write";

/** Names of the lines for decisions: `KeyClients_d_1`, the client's key in the comment. */
const DECISIONS = "KeyClients_d_";

/**
 * Writes an agent's coaching agenda for printing: the agent's key clients with open questions, what the coach says,
 * risks, decisions under way, and room for new ones (METHOD 7). Decisions written into an earlier agenda of the same
 * agent go into the clients' sheets first. The sheet is ours as a whole and is written anew. Throws `FailureError`.
 */
export async function writeAgenda(
  agent: string | null,
  language: Language,
  today: Date,
  weights?: Weights
): Promise<WroteSheet & { readonly takenBack: number }> {
  const taken = await collectDecisions(today);
  return runExcel(async (context) => {
    const { found } = await findSheets(context);
    const own = [...sortOwnership(found).values()].map((claim) => claim.own);
    const cases = (await readSheets(context, own)).map(toCase);
    const day = dateSerial(today);
    const rows = listAgendaRows(planAgenda(cases, agent, day, weights), agent, day, language);
    const texts = boardTexts(language).agenda;
    const wanted = `${texts.sheet} ${agent ?? texts.noAgent}`;
    const comment = shortKey(agent ?? "");
    const values = rows.map(({ cells }) => [...cells]);
    const target = await openOwnSheet(context, "Agenda", comment, wanted, values);
    if (target.isSame) return { sheet: target.name, isNew: false, takenBack: taken.decisions };
    target.sheet.names.load("items/name");
    await context.sync();
    keepQuiet(context);
    for (const { name } of target.sheet.names.items) {
      if (name.startsWith(DECISIONS)) target.sheet.names.getItem(name).delete();
    }
    const block = { row: 0, column: 0, rows: rows.length, columns: AGENDA_COLUMNS };
    writeRows(target, block, rows, dateFormat(language));
    markOwnSheet(context, target, "Agenda", comment, block);
    if (target.isNew) target.sheet.activate();
    await context.sync();
    return { sheet: target.name, isNew: target.isNew, takenBack: taken.decisions };
  }, true);
}

/** Points. */
const WIDTHS = [330, 110, 90] as const;

function writeRows(
  { sheet }: OwnSheet,
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
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  all.format.wrapText = true;
  all.format.verticalAlignment = "Top";
  all.format.horizontalAlignment = "Left";
  let number = 0;
  rows.forEach(({ kind, cells, decisionsOf }, row) => {
    const lines = Math.max(
      ...cells.map((text, column) => countLines(String(text), WIDTHS[column] ?? 90, 9.5))
    );
    const line = rangeOf(sheet, { row, column: 0, rows: 1, columns: AGENDA_COLUMNS });
    if (lines > 1) line.format.rowHeight = 15 * lines;
    if (kind === "title") line.format.font.size = 14;
    if (kind === "title" || kind === "client") line.format.font.bold = true;
    if (kind === "hint" || kind === "label") line.format.font.color = QUIET_FONT;
    if (kind === "label") line.format.font.italic = true;
    if (kind === "client") {
      line.format.fill.color = HEADING_PAINT.fill;
      line.format.font.color = HEADING_PAINT.font;
    }
    if (decisionsOf === undefined) return;
    const place = { row, column: 0, rows: DECISION_LINES, columns: AGENDA_COLUMNS };
    const room = rangeOf(sheet, place);
    room.format.fill.color = INPUT_FILL;
    room.format.rowHeight = 24;
    for (const side of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
      const border = room.format.borders.getItem(side);
      border.style = "Dot";
      border.color = LINE_COLOR;
    }
    number += 1;
    sheet.names.add(`${DECISIONS}${number}`, room, shortKey(decisionsOf)).visible = false;
  });
  sheet.showGridlines = false;
  setPrintedPage(sheet, { orientation: "Portrait", titleRows: 1 });
}

export type RolledBack = {
  readonly decisions: number;
  /** Clients whose sheets are gone or protected: their decisions stay in the agenda. */
  readonly left: number;
};

/**
 * Takes decisions that were written into agendas into the clients' sheets, as rows of the coach's remarks, and empties
 * their lines there. Done twice it finds nothing the second time.
 */
export async function collectDecisions(today: Date): Promise<RolledBack> {
  return runExcel(async (context) => {
    const state = await findSheets(context);
    const names = loadHiddenNames(context.workbook.names);
    await context.sync();
    const agendas = readMarks(names).flatMap(({ kind, sheet }) =>
      kind === "Agenda" && sheet !== undefined ? [sheet] : []
    );
    if (agendas.length === 0) return { decisions: 0, left: 0 };
    const asked = agendas.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return { sheet, names: sheet.names.load("items/name,items/formula,items/comment") };
    });
    await context.sync();
    const rooms = asked.flatMap(({ sheet, names: own }) =>
      own.items.flatMap(({ name, formula, comment }) => {
        const text: unknown = formula;
        const [place] = typeof text === "string" ? parseReference(text) : [];
        if (!name.startsWith(DECISIONS) || !place) return [];
        const { block } = place;
        return [{ key: comment, sheet, block, cells: rangeOf(sheet, block).load("values") }];
      })
    );
    await context.sync();
    const claims = sortOwnership(state.found);
    const filled = rooms.flatMap(({ key, sheet, block, cells }) => {
      const edits = readDecisions(cells.values as CellValue[][], dateSerial(today));
      return edits.length > 0 ? [{ own: sheetOfClient(claims, key), sheet, block, edits }] : [];
    });
    const writable = filled.flatMap(({ own, ...rest }) =>
      own && !own.isProtected ? [{ own, ...rest }] : []
    );
    // A client may stand in two agendas: its sheet is written once.
    const sheets = await readSheets(context, [...new Set(writable.map(({ own }) => own))]);
    const seen = sheets.map((read) => {
      const edits = writable.flatMap((one) => (one.own.id === read.id ? one.edits : []));
      writeAnswers(context, read, edits, dateSerial(today));
      const digest = digestAnswers(applyEdits(read.answers, edits));
      return { key: read.key, id: read.id, sheet: read.sheet, digest };
    });
    for (const { sheet, block } of writable) rangeOf(sheet, block).clear("Contents");
    await context.sync();
    if (seen.length > 0) await updateRegistry(context, state, seen);
    return {
      decisions: writable.reduce((sum, { edits }) => sum + edits.length, 0),
      left: filled.length - writable.length,
    };
  }, true);
}

function readDecisions(values: readonly (readonly CellValue[])[], today: number): Edit[] {
  return values.flatMap(([decision, owner, due]): Edit[] => {
    const text = String(decision ?? "").trim();
    if (text === "") return [];
    const cells = {
      decision: text,
      remarkDate: today,
      ...(owner === "" || owner == null ? {} : { decisionOwner: String(owner) }),
      ...(due === "" || due == null || typeof due === "boolean" ? {} : { decisionDue: due }),
      decisionState: "open",
    };
    return [{ kind: "add", table: "remarks", row: { cells, mark: null } }];
  });
}
