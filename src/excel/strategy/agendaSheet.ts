import { toA1, type CellValue } from "../../core/reading/values/cells";
import { planAgenda } from "../../core/strategy/agenda";
import { digestAnswers } from "../../core/strategy/answers";
import { applyEdits, type Edit } from "../../core/strategy/edits";
import type { Weights } from "../../core/strategy/completeness";
import type { Language } from "../../strings/language";
import { boardTexts } from "../../strings/strategy/boardTexts";
import { parseReference, rangeOf, type Block } from "../cells/area";
import { HEADING_PAINT, INPUT_FILL, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { stop } from "../host/failures";
import { loadCells } from "../unit/cellsImage";
import type { CellsImage, Expected } from "../unit/touches";
import { runUnit, type Unit } from "../unit/unit";
import { AGENDA_COLUMNS, DECISION_LINES, listAgendaRows, type AgendaRow } from "./agendaRows";
import type { WroteSheet } from "./boardsSheet";
import { findSheets, sheetOfClient, sortOwnership, type StrategyState } from "./find";
import { countLines } from "./fit";
import { dateFormat, dateSerial } from "./head";
import { shortKey } from "./identity";
import { openOwnSheet } from "./ownSheet";
import { setPrintedPage } from "../cells/printedPage";
import { keepQuiet } from "./quiet";
import { readSheets, toCase } from "./read";
import { planRegistry } from "./refresh";
import { expectSheets } from "./touches";
import { checkAnswers, writeAnswers } from "./write";

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
  return runUnit(async (unit) => {
    const { context } = unit;
    const comment = shortKey(agent ?? "");
    // The lines of this agenda are written anew below, so that they are not emptied twice.
    const taken = await collect(unit, today, comment);
    const state = await findSheets(context);
    const { found } = state;
    const own = [...sortOwnership(found).values()].map((claim) => claim.own);
    const cases = (await readSheets(context, own)).map(toCase);
    const day = dateSerial(today);
    const rows = listAgendaRows(planAgenda(cases, agent, day, weights), agent, day, language);
    const texts = boardTexts(language).agenda;
    const target = await openOwnSheet(context, {
      kind: "Agenda",
      comment,
      name: `${texts.sheet} ${agent ?? texts.noAgent}`,
      values: rows.map(({ cells }) => [...cells]),
      rooms: {
        prefix: DECISIONS,
        count: rows.filter(({ decisionsOf }) => decisionsOf !== undefined).length,
      },
    });
    if (taken.into.some((id) => !found.some((sheet) => sheet.id === id))) {
      stop({ code: "itemGone" });
    }
    const done = { sheet: target.name, isNew: target.isNew, takenBack: taken.decisions };
    if (target.isSame) return done;
    await unit.write({
      touches: [
        ...target.touches,
        // A sheet that got decisions must still be there when they leave the agenda.
        expectSheets(state, { added: [], named: taken.into }),
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
          setPrintedPage(sheet, { orientation: "Portrait", titleRows: 1 });
          sheet.activate();
        }
      },
    });
    return done;
  });
}

/** Points. */
const WIDTHS = [330, 110, 90] as const;

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
  return runUnit(async (unit) => {
    const { decisions, left } = await collect(unit, today, undefined);
    return { decisions, left };
  });
}

/** Lines for decisions about a client. */
type Room = {
  readonly key: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly block: Block;
  /** The lines, and the empty one below them. */
  readonly image: CellsImage;
  /** They stay: their agenda is written anew. */
  readonly isKept: boolean;
};

/**
 * The same within a unit of work. `kept`: comment of the agenda that is written anew afterwards; what stands in its lines
 * and has no client's sheet to go to stops the command (`typedOnSheet`).
 */
async function collect(
  unit: Unit,
  today: Date,
  kept: string | undefined
): Promise<RolledBack & { readonly into: readonly string[] }> {
  const { context } = unit;
  const state = await findSheets(context);
  const rooms = await readRooms(context, state, kept);
  const claims = sortOwnership(state.found);
  const day = dateSerial(today);
  const filled = rooms.flatMap((room) => {
    const edits = readDecisions(contentsOf(room.image), day);
    return edits.length > 0 ? [{ own: sheetOfClient(claims, room.key), room, edits }] : [];
  });
  const writable = filled.flatMap(({ own, ...rest }) =>
    own && !own.isProtected ? [{ own, ...rest }] : []
  );
  for (const room of rooms) {
    const isTaken = writable.some((one) => one.room === room);
    if (room.isKept) refuseLeftover(room, isTaken);
  }
  const done = {
    decisions: writable.reduce((sum, { edits }) => sum + edits.length, 0),
    left: filled.length - writable.length,
    /** Ids of the sheets that they went to. */
    into: writable.map(({ own }) => own.id),
  };
  if (writable.length === 0) return done;
  // A client may stand in two agendas: its sheet is written once.
  const sheets = await readSheets(context, [...new Set(writable.map(({ own }) => own))], true);
  const plans = sheets.map((read) => {
    const edits = writable.flatMap((one) => (one.own.id === read.id ? one.edits : []));
    const digest = digestAnswers(applyEdits(read.answers, edits));
    return { read, edits, entry: { key: read.key, id: read.id, sheet: read.sheet, digest } };
  });
  const registry = planRegistry(
    context,
    state,
    plans.map(({ entry }) => entry)
  );
  const checks = plans.map(({ read, edits }) => checkAnswers(read, edits));
  const emptied = writable.filter(({ room }) => !room.isKept);
  await unit.write({
    touches: [
      ...checks.flatMap(({ touches }) => touches),
      ...emptied.map(({ room }) => expectRoom(room)),
      ...(registry?.touches ?? []),
    ],
    pins: [
      ...checks.flatMap(({ pins }) => pins),
      ...emptied.map(({ room: { sheetId, sheet, name, block } }) => ({
        sheetId,
        sheet,
        name,
        block,
      })),
    ],
    write: () => {
      for (const { read, edits } of plans) writeAnswers(context, read, edits, day);
      for (const { room } of emptied) emptyRoom(context, room);
      registry?.write();
    },
  });
  return done;
}

/** The lines for decisions of all agendas, and what stands in them. */
async function readRooms(
  context: Excel.RequestContext,
  { workbookMarks }: StrategyState,
  kept: string | undefined
): Promise<Room[]> {
  const agendas = workbookMarks.filter(
    ({ kind, sheet }) => kind === "Agenda" && sheet !== undefined
  );
  if (agendas.length === 0) return [];
  const asked = agendas.map((mark) => {
    const sheet = context.workbook.worksheets.getItem(mark.sheet ?? "").load("id,name");
    return { mark, sheet, names: sheet.names.load("items/name,items/formula,items/comment") };
  });
  await context.sync();
  const rooms = asked.flatMap(({ mark, sheet, names }) =>
    names.items.flatMap(({ name, formula, comment }) => {
      const text: unknown = formula;
      const [place] = typeof text === "string" ? parseReference(text) : [];
      if (!name.startsWith(DECISIONS) || !place) return [];
      const { block } = place;
      const wide = { ...block, rows: block.rows + 1 };
      const read = loadCells(rangeOf(sheet, wide), wide, "values");
      return [{ mark, sheet, name, key: comment, block, read }];
    })
  );
  await context.sync();
  return rooms.flatMap(({ mark, sheet, read, ...room }): Room[] => {
    const image = read();
    if (!image) return [];
    const isKept = kept !== undefined && mark.comment === kept;
    return [{ ...room, sheetId: sheet.id, sheet: sheet.name, image, isKept }];
  });
}

function contentsOf({ filled, ...image }: CellsImage): CellValue[][] {
  const { rows, columns } = image.place;
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => filled?.values[row - filled.row]?.[column - filled.column] ?? ""
    )
  );
}

/** What would be lost with the lines of an agenda that is written anew. */
function refuseLeftover({ sheet, image }: Room, isTaken: boolean): void {
  const rows = contentsOf(image).flatMap((cells, row) => {
    const isDecision = String(cells[0] ?? "").trim() !== "";
    const isFilled = cells.some((cell) => cell !== "");
    return isFilled && !(isTaken && isDecision) ? [row] : [];
  });
  const [first] = rows;
  if (first === undefined) return;
  const { row, column } = image.place;
  stop({ code: "typedOnSheet", sheet, address: toA1(row + first, column), count: rows.length });
}

function expectRoom({ sheetId, sheet, image }: Room): Expected {
  return {
    touch: { kind: "cells", spot: { sheetId, sheet, block: image.place }, depth: "values" },
    expected: { kind: "cells", cells: image },
  };
}

/** Only lines with a decision are emptied: an owner or a day without one stays for the person to see. */
function emptyRoom(context: Excel.RequestContext, { sheetId, image }: Room): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  contentsOf(image).forEach((cells, row) => {
    if (String(cells[0] ?? "").trim() === "") return;
    const { place } = image;
    rangeOf(sheet, { ...place, row: place.row + row, rows: 1 }).clear("Contents");
  });
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
