import { toA1, type CellValue } from "../../core/reading/values/cells";
import { dateOf, digestAnswers } from "../../core/strategy/answers";
import { applyEdits, type Edit } from "../../core/strategy/edits";
import { parseReference, rangeOf, type Block } from "../cells/area";
import { stop } from "../host/failures";
import { loadCells } from "../unit/cellsImage";
import type { CellsImage, Expected } from "../unit/touches";
import { runUnit, type Unit } from "../unit/unit";
import { findSheets, sheetOfClient, sortOwnership, type StrategyState } from "./find";
import { dateSerial } from "./head";
import { readSheets } from "./read";
import { planRegistry } from "./refresh";
import { checkAnswers, findLost, writeAnswers } from "./write";

/** Names of the lines for decisions: `KeyClients_d_1`, the client's key in the comment. */
export const DECISIONS = "KeyClients_d_";

export type TakenDecisions = {
  readonly decisions: number;
  /** Clients whose sheets are gone or protected: their decisions stay in the agenda. */
  readonly left: number;
  /** Clients whose sheets now say that they were talked about today. */
  readonly talks: number;
};

/**
 * Takes decisions that were written into agendas into the clients' sheets, as rows of the coach's remarks, and empties
 * their lines there. An agenda with a decision was talked through: its day becomes the last talk of every client that it
 * has lines for (METHOD 7). Done twice it finds nothing the second time.
 */
export async function collectDecisions(today: Date): Promise<TakenDecisions> {
  return runUnit(async (unit) => {
    const { taken } = await collectIn(unit, today, new Set());
    return taken;
  });
}

/** Lines for decisions about a client. */
export type Room = {
  readonly key: string;
  /** The comment of its agenda's mark. */
  readonly agenda: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly block: Block;
  /** The lines, and the empty one below them. */
  readonly image: CellsImage;
  /** They stay: their agenda is written anew. */
  readonly isKept: boolean;
};

export type Collected = {
  readonly taken: TakenDecisions;
  /** Ids of the sheets that were written into. */
  readonly into: readonly string[];
  /** What was read in the lines that stay, by the comment of their agenda: whoever writes that anew has to find just this. */
  readonly kept: ReadonlyMap<string, readonly Expected[]>;
};

/**
 * The same within a unit of work. `kept`: comments of the agendas that are written anew afterwards; what stands in their
 * lines and has no client's sheet to go to stops the command (`typedOnSheet`).
 */
export async function collectIn(
  unit: Unit,
  today: Date,
  kept: ReadonlySet<string>
): Promise<Collected> {
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
  };
  const stay = rooms.filter(({ isKept }) => isKept);
  const expected = new Map(
    [...kept].map((agenda) => [
      agenda,
      stay.filter((room) => room.agenda === agenda).map(expectRoom),
    ])
  );
  if (writable.length === 0) return { taken: { ...done, talks: 0 }, into: [], kept: expected };
  const talked = new Set(writable.map(({ room }) => room.sheetId));
  const owners = rooms.flatMap((room) => {
    const own = talked.has(room.sheetId) ? sheetOfClient(claims, room.key) : undefined;
    return own && !own.isProtected ? [own] : [];
  });
  // A client may stand in two agendas: its sheet is written once.
  const sheets = await readSheets(context, [...new Set(owners)], true);
  const plans = sheets.flatMap((read) => {
    const decided = writable.flatMap((one) => (one.own.id === read.id ? one.edits : []));
    const isNoted = (dateOf(read.answers.fields.lastTalk.value) ?? 0) >= day;
    const wanted: Edit[] = isNoted ? decided : [...decided, { ...TALK, value: day }];
    const lost = findLost(read, wanted).map(({ edit }) => edit);
    const edits = wanted.filter((edit) => !lost.includes(edit));
    if (edits.length === 0) return [];
    const digest = digestAnswers(applyEdits(read.answers, edits));
    const isTalk = edits.some(({ kind }) => kind === "field");
    return [
      { read, edits, isTalk, entry: { key: read.key, id: read.id, sheet: read.sheet, digest } },
    ];
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
  const talks = plans.filter(({ isTalk }) => isTalk).length;
  return { taken: { ...done, talks }, into: plans.map(({ read }) => read.id), kept: expected };
}

const TALK = { kind: "field", code: "lastTalk", part: "value" } as const;

/** The lines for decisions of all agendas, and what stands in them. One request, none where there is no agenda. */
export async function readRooms(
  context: Excel.RequestContext,
  { workbookMarks }: StrategyState,
  kept: ReadonlySet<string>
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
    const { comment: agenda } = mark;
    const isKept = kept.has(agenda);
    return [{ ...room, agenda, sheetId: sheet.id, sheet: sheet.name, image, isKept }];
  });
}

/** Does anything stand in the lines? */
export function isFilledRoom({ image }: Room): boolean {
  return contentsOf(image)
    .flat()
    .some((cell) => cell !== "");
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

/** The lines as they were read. */
export function expectRoom({ sheetId, sheet, image }: Room): Expected {
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
