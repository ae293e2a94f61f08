import type { CellValue } from "../../core/reading/values/cells";
import { digestAnswers, type CellPlace } from "../../core/strategy/answers";
import { applyEdits } from "../../core/strategy/edits";
import { weighExtent } from "../../core/strategy/completeness";
import type { Weights } from "../../core/strategy/weights";
import type { KnownClient, StrategyClient } from "../../core/strategy/client";
import type { LifeState } from "../../core/strategy/life";
import { recallTurnover } from "../../core/strategy/pastTurnover";
import { FIGURES, type Figure } from "../../core/strategy/points";
import { rangeOf } from "../cells/area";

import { inTurn } from "../host/session";
import { loadExpected } from "../unit/images";
import { runUnit, type Unit, type Writing } from "../unit/unit";
import { expectForm, expectRegistry, pinSheet } from "./touches";
import { neutralise } from "../cells/safeText";
import { keepEntries } from "./create";
import { safeValue, writeIdentity } from "./newSheet";
import { contentAt } from "../unit/cellsImage";
import { indexLinkFormula } from "./formulas";
import { headPlace, KNOWLEDGE, TITLE_ROW } from "./place";
import {
  coachingOf,
  findSheets,
  pairSheets,
  sortOwnership,
  writeRegistry,
  type FoundSheet,
  type StrategyState,
} from "./find";
import { fitRows, planPaper, type PaperChange } from "./paper";
import { dateSerial, figureFormat, figureValue, isSameFigure } from "./head";
import { isIdentityText, printCell, shortKey } from "./identity";
import { planLife, type SheetLife } from "./life";
import { addState, placeOfState, touchState } from "./olderHead";
import { setOwner, expectOwner } from "./owner";
import { readPast } from "./past";
import { keepQuiet } from "./quiet";
import { readSheets, type ReadSheet } from "./read";
import { isOld, upgradeSheets } from "./upgrade";
import { parseRegistry, printRegistry, type RegistryEntry } from "./registry";
import { planGiven } from "./refreshGiven";
import { reweigh } from "./reweigh";
import type { ValueNumbers } from "../stored/assumptions";

export type RefreshRequest = {
  /** Every client of the run, key or not. */
  readonly clients: readonly KnownClient[];
  readonly today: Date;
  /** Given: the sheets count by these from now on. */
  readonly weights?: Weights;
  /** What a client's value is told by; absent: the usual numbers. */
  readonly value?: ValueNumbers;
};

export type RefreshedSheet = {
  /** The client's key as the data have it now. */
  readonly key: string;
  readonly client: string;
  readonly sheet: string;
  /** The figures of the head that changed. */
  readonly changed: readonly Figure[];
  /** Somebody wrote into it since it was last seen. */
  readonly hasNewAnswers: boolean;
  /** What the client is to us now, and was before (METHOD 7). */
  readonly state: LifeState;
  readonly stateBefore: LifeState | null;
  /** What is lost with the client, in the sheet's unit. */
  readonly atStake: number;
  /** The day from which the data lack it; null: they do not. */
  readonly missingSince: number | null;
  /** The name that it had until now; absent: it has the same. */
  readonly nameBefore?: string;
  /** The key that its sheet had until now; absent: it has the same. */
  readonly keyBefore?: string;
  /** What became another one in its head, but for figures that change with every month. */
  readonly events: readonly HeadEvent[];
};

/** A line of the head that tells a client's life, as it stood there and stands now. */
export type HeadEvent = {
  readonly line: (typeof EVENT_LINES)[number];
  readonly before: string;
  readonly after: string;
};
const EVENT_LINES = ["client", "state", "class", "quadrant", "agent", "territory"] as const;

export type SheetOfClient = { readonly key: string; readonly sheet: string };

export type Refreshed = {
  readonly refreshed: readonly RefreshedSheet[];
  /** Clients who are key no longer, or are not in the data at all: they keep their sheets, see `refreshed`. */
  readonly noLongerKey: readonly SheetOfClient[];
  readonly withoutSheet: readonly KnownClient[];
  /** Further sheets that claim a client who has its own: left alone until somebody chooses. */
  readonly copies: readonly SheetOfClient[];
  /** Protected sheets: left alone. */
  readonly locked: readonly SheetOfClient[];
};

/** Sheets whose changes go in one request; what each of them holds comes back in its answer, some 50 KB. */
const PER_REQUEST = 50;

/**
 * Writes the heads of all strategy sheets anew from a run: only cells of the head that say something else now; what
 * stood there before is kept beside. The day of the last answers becomes today where somebody wrote. Nothing that was
 * typed is touched. Doing it twice equals doing it once. Two requests to find the sheets, one to read 40, one to write.
 */
export async function refreshStrategySheets(request: RefreshRequest): Promise<Refreshed> {
  return runUnit(async (unit) => {
    const { context } = unit;
    let state = await findSheets(context);
    const old = [...sortOwnership(state.found).values()].filter((claim) => isOld(claim.own));
    if (old.length > 0) {
      await upgradeSheets(
        unit,
        old.map(({ own }) => own),
        coachingOf(state, request.weights).weights
      );
      state = await findSheets(context);
    }
    const claims = [...sortOwnership(state.found).values()];
    const own = claims.map((claim) => claim.own);
    const read = await readSheets(
      context,
      own.filter(({ isProtected }) => !isProtected),
      true
    );
    const clientOf = pairSheets(request.clients, own);
    const today = dateSerial(request.today);
    const past = await readPast(context, today);
    const isTimed = request.clients.some(({ months }) => typeof months === "number");
    const plans = read.map((sheet) => {
      const client = clientOf.get(sheet.id);
      const keys = [sheet.key, client?.key ?? sheet.key];
      const turnover = recallTurnover(past, keys, isTimed);
      const life = planLife(sheet, client, turnover, today);
      return planHead(sheet, client, life, { state, today, request });
    });
    const writing = plans.filter(({ writes }) => writes.length > 0);
    const parts = Array.from({ length: Math.ceil(writing.length / PER_REQUEST) }, (_, index) =>
      writing.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST)
    );
    const registry = planRegistry(
      context,
      state,
      plans.map((plan) => plan.entry)
    );
    const lastPart = parts.at(-1) ?? [];
    await inTurn(parts.length > 0 ? parts : registry ? [lastPart] : [], async (part) => {
      const isLast = part === lastPart;
      const papers = part.flatMap(({ paper }) => paper?.touches ?? []);
      const readPapers = loadExpected(context, papers);
      // Read before the writing request, whose answer may be lost.
      if (papers.length > 0) await context.sync();
      await unit.write({
        touches: [
          ...readPapers(),
          ...part.flatMap(({ sheet, isRekeyed }) => [
            ...expectForm(sheet, [], []),
            ...(isRekeyed ? expectOwner(sheet) : []),
            ...(sheet.places.head.lines.state ? [] : [touchState(sheet)]),
          ]),
          ...(isLast ? (registry?.touches ?? []) : []),
        ],
        pins: part.flatMap(({ sheet }) => pinSheet(sheet)),
        write: () => {
          keepQuiet(context);
          for (const { sheet, writes } of part) {
            const worksheet = context.workbook.worksheets.getItem(sheet.id);
            for (const write of writes) write(worksheet);
          }
          if (isLast) registry?.write();
        },
      });
    });
    return {
      refreshed: plans.map(describePlan),
      noLongerKey: own.filter(({ id }) => clientOf.get(id)?.isKey !== true).map(describeSheet),
      withoutSheet: listWithout(request.clients, clientOf),
      copies: claims.flatMap(({ others }) => others.map(describeSheet)),
      locked: own.filter(({ isProtected }) => isProtected).map(describeSheet),
    };
  });
}

export function describeSheet({ key, sheet }: FoundSheet): SheetOfClient {
  return { key, sheet };
}

function describePlan({ sheet, client, life, ...plan }: HeadPlan): RefreshedSheet {
  const name = String(sheet.headValues.client ?? sheet.key);
  return {
    key: client?.key ?? sheet.key,
    client: client?.name ?? name,
    sheet: sheet.sheet,
    changed: plan.changed,
    hasNewAnswers: plan.hasNewAnswers,
    state: life.state,
    stateBefore: life.before,
    atStake: life.atStake,
    missingSince: life.missingSince,
    events: plan.events,
    ...(client && client.name !== name ? { nameBefore: name } : {}),
    ...(client && client.key !== sheet.key ? { keyBefore: sheet.key } : {}),
  };
}

function listWithout(
  clients: readonly KnownClient[],
  clientOf: ReadonlyMap<string, KnownClient>
): KnownClient[] {
  const withSheet = new Set(clientOf.values());
  return clients.filter((client) => client.isKey && !withSheet.has(client));
}

type Write = (sheet: Excel.Worksheet) => void;
type HeadPlan = {
  readonly sheet: ReadSheet;
  readonly client: KnownClient | undefined;
  readonly changed: readonly Figure[];
  readonly life: SheetLife;
  readonly hasNewAnswers: boolean;
  readonly events: readonly HeadEvent[];
  /** The sheet gets another key or id of its client. */
  readonly isRekeyed: boolean;
  readonly paper: PaperChange | undefined;
  readonly writes: readonly Write[];
  readonly entry: RegistryEntry;
};

function planHead(
  sheet: ReadSheet,
  client: KnownClient | undefined,
  life: SheetLife,
  { state, today, request: { weights: asked, value: numbers } }: HeadContext
): HeadPlan {
  const writes: Write[] = [];
  const { lines, before } = sheet.places.head;
  const changed: Figure[] = [];
  const events: HeadEvent[] = [];
  const note = (line: Figure | "client", old: CellValue, after: string | number): void => {
    const told = EVENT_LINES.find((one) => one === line);
    if (told && old !== "") events.push({ line: told, before: String(old), after: String(after) });
  };
  if (client) {
    if (lines.client && sheet.headValues.client !== client.name) {
      note("client", sheet.headValues.client ?? "", client.name);
      writes.push(writeCell(lines.client, neutralise(client.name)));
    }
  }
  const figures = client ? { ...client, state: life.state } : undefined;
  for (const figure of FIGURES) {
    const place = lines[figure];
    const old = sheet.headValues[figure] ?? "";
    // Of a client that is not in the data only its state is told; the other figures are the last ones known.
    const told = figures ?? (figure === "state" ? { ...NOBODY, state: life.state } : undefined);
    if (!told || !place) continue;
    const value = figureValue(figure, told, sheet.language);
    if (isSameFigure(old, value)) continue;
    changed.push(figure);
    note(figure, old, value);
    const kept = before[figure];
    const format = figureFormat(figure, told.money);
    if (kept && old !== "") writes.push(writeCell(kept, keepValue(old), format));
    writes.push(writeCell(place, safeValue(value), format));
  }
  if (lines.missingSince && (sheet.headValues.missingSince ?? "") !== (life.missingSince ?? "")) {
    writes.push(writeCell(lines.missingSince, life.missingSince ?? ""));
  }
  const owner = client ?? sheet;
  const isRekeyed =
    shortKey(owner.key) !== shortKey(sheet.key) ||
    (typeof owner.clientId === "string" && owner.clientId !== sheet.clientId);
  const clientId = owner.clientId ?? sheet.clientId ?? null;
  // The sheet keeps its layout, and so the layout's number.
  const identity = { key: owner.key, clientId, language: sheet.language, version: sheet.version };
  if ((isRekeyed || !sheet.hasIdentityCell) && sheet.block) {
    const { row, column } = sheet.block;
    const place = { row: row + TITLE_ROW, column: column + KNOWLEDGE };
    const name = client?.name ?? String(sheet.headValues.client ?? sheet.key);
    const text = printCell(identity, name, life.state);
    const there = String(sheet.valueAt(place) ?? "");
    if (there === "" || isIdentityText(there)) {
      writes.push((worksheet) => writeIdentity(worksheet, place, text));
    }
  }
  const room = lines.state || lines.missingSince ? undefined : placeOfState(sheet);
  if (room) writes.push((worksheet) => addState(worksheet, room, life, sheet));
  const link = lines.index ? undefined : placeOfLink(sheet);
  if (link) writes.push(writeCell(link, indexLinkFormula(sheet.language)));
  if (isRekeyed) writes.push((worksheet) => setOwner(worksheet, identity));
  const given = client && planGiven(sheet, client, numbers);
  for (const { place, value, format } of given?.cells ?? []) {
    writes.push(writeCell(place, safeValue(value), format));
  }
  const digest = digestAnswers(sheet.answers);
  const known = state.registry.find(({ key }) => key === sheet.key);
  const hasNewAnswers = known !== undefined && known.digest !== digest;
  if (hasNewAnswers && lines.updated && sheet.headValues.updated !== today) {
    writes.push(writeCell(lines.updated, today));
  }
  if (hasNewAnswers) {
    writes.push((worksheet) => fitRows(worksheet, sheet, sheet.answers));
  }
  const paper = planPaper(sheet, today);
  if (paper) writes.push(paper.write);
  const { completeness } = lines;
  // Without settings of its own a workbook keeps what its sheets' formulas say.
  const weights = asked ?? (state.hasOwnCoaching ? state.coaching.weights : undefined);
  const weighed = weights && weighExtent(sheet.places.extent, weights);
  const formula = weighed && sheet.formula ? reweigh(sheet.formula, weighed) : undefined;
  if (completeness && formula !== undefined && formula !== sheet.formula) {
    writes.push(writeCell(completeness, formula));
  }
  // What the data filled in is no answer of a person's.
  const filled = given ? digestAnswers(applyEdits(sheet.answers, given.fills)) : digest;
  const former = owner.key === sheet.key ? {} : { former: [...(known?.former ?? []), sheet.key] };
  const place = { id: sheet.id, sheet: sheet.sheet };
  const entry = { key: owner.key, clientId, ...former, ...place, digest: filled };
  return { sheet, client, changed, life, hasNewAnswers, events, isRekeyed, paper, writes, entry };
}

/** Where a sheet that was made without a link to the index has room for it. */
function placeOfLink({ block, form }: ReadSheet): CellPlace | undefined {
  if (!block || !form) return undefined;
  const { row, column } = headPlace("index");
  const isFree = contentAt(form, row, column) === "";
  return isFree ? { row: block.row + row, column: block.column + column } : undefined;
}
/** What is compared with, to tell the state of a client that is not in the data. */
const NOBODY: StrategyClient = {
  key: "",
  name: "",
  territory: null,
  agent: null,
  class: "C",
  quadrant: null,
  turnover: 0,
  profit: null,
  share: 0,
  money: "General",
};

/** What all sheets of one refresh have in common. */
type HeadContext = {
  readonly state: StrategyState;
  readonly today: number;
  readonly request: RefreshRequest;
};

function keepValue(old: CellValue): string | number {
  return safeValue(typeof old === "number" ? old : String(old));
}

function writeCell(place: CellPlace, value: string | number, format?: string): Write {
  return (sheet) => {
    const range = rangeOf(sheet, { ...place, rows: 1, columns: 1 });
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[value]];
  };
}

/**
 * Enters sheets as they were seen now; sheets that are gone are forgotten. Nothing is written where nothing changed.
 */
export async function updateRegistry(
  unit: Unit,
  state: StrategyState,
  seen: readonly RegistryEntry[]
): Promise<void> {
  const registry = planRegistry(unit.context, state, seen);
  if (registry) await unit.write(registry);
}

/** The same as a part of a writing request; undefined where nothing changed. */
export function planRegistry(
  context: Excel.RequestContext,
  state: StrategyState,
  seen: readonly RegistryEntry[]
): Pick<Writing, "touches" | "write"> | undefined {
  // Who has looked at the answers alone does not know the client's number and former keys: they stay.
  const whole = seen.map((entry) => ({ ...recallNumbers(state, entry.key), ...entry }));
  const entries = [...keepEntries(state, seen), ...whole].sort(byKey);
  const xml = printRegistry(entries);
  const known = [...state.registry].sort(byKey);
  // Read back once, so that characters the part cannot hold are no change.
  if (printRegistry(parseRegistry(xml)) === printRegistry(known)) return undefined;
  const write = (): void => writeRegistry(context, state, xml);
  return { touches: [expectRegistry(state)], write };
}

function recallNumbers(
  { registry }: StrategyState,
  key: string
): Pick<RegistryEntry, "clientId" | "former"> {
  const { clientId = null, former } = registry.find((entry) => entry.key === key) ?? {};
  return { clientId, ...(former ? { former } : {}) };
}

function byKey(a: RegistryEntry, b: RegistryEntry): number {
  return a.key < b.key ? -1 : 1;
}
