import type { AnswerValue, StrategyAnswers } from "../../core/strategy/answers";
import { digestAnswers } from "../../core/strategy/answers";
import { stateOf, type CaseState } from "../../core/strategy/agenda";
import type { StrategyCase } from "../../core/strategy/case";
import type { CoachSettings } from "../../core/strategy/coachSettings";
import { coach, type CoachRemark } from "../../core/strategy/coach";
import {
  measureClientValue,
  mergeTerms,
  NO_TERMS,
  type ClientValue,
} from "../../core/strategy/clientValue";
import { measureFigures, type SheetFigures } from "../../core/strategy/figures";
import type { Weights } from "../../core/strategy/weights";
import type { Extent } from "../../core/strategy/extent";
import { SECTIONS, type SectionCode } from "../../core/strategy/layout";
import { applyEdits, isSameUnder, valueUnder, type Edit } from "../../core/strategy/edits";
import type { Language } from "../../strings/language";
import { runExcel } from "../host/session";
import { runUnit } from "../unit/unit";
import { stop } from "../host/failures";
import { coachingOf, findSheets, sheetOfClient, sortOwnership, type FoundSheet } from "./find";
import { dateSerial } from "./head";
import type { SheetPlaces } from "./names";
import { isPack } from "./packBase";
import { readSheets, toCase, type ReadSheet } from "./read";
import { describeSheet, planRegistry, updateRegistry, type SheetOfClient } from "./refresh";
import { checkAnswers, findLost, writeAnswers, type Lost } from "./write";

/** A client's sheet as the list in the pane shows it. */
export type ListedSheet = {
  readonly key: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly language: Language;
  readonly extent: Extent;
  readonly state: CaseState;
  readonly answers: StrategyAnswers;
  readonly remarks: readonly CoachRemark[];
  /** What follows from the answers, and what the client is worth. */
  readonly figures: SheetFigures;
  readonly value: ClientValue;
  /** The row of the active cell on the sheet, and the section it belongs to; absent where the sheet is not the active one. */
  readonly at?: { readonly row: number; readonly section: SectionCode | undefined };
};

export type ListedSheets = {
  readonly sheets: readonly ListedSheet[];
  /** Further sheets that claim a client who has its own. */
  readonly copies: readonly SheetOfClient[];
  /** Sheets of the first layout, to be brought over. */
  readonly old: readonly string[];
};

/** Every client's sheet with where it stands on the day `today` and what a coach would say. Changes nothing. */
export async function listStrategySheets(today: Date, weights?: Weights): Promise<ListedSheets> {
  return runExcel(async (context) => {
    const state = await findSheets(context);
    const claims = [...sortOwnership(state.found).values()];
    const read = await readSheets(
      context,
      claims.map(({ own }) => own)
    );
    const cases = read.map(toCase);
    const day = dateSerial(today);
    const coaching = coachingOf(state, weights);
    return {
      sheets: read.map((sheet, index) =>
        listSheet(sheet, { own: cases[index], cases, today: day, coaching })
      ),
      copies: claims.flatMap(({ others }) => others.map(describeSheet)),
      old: state.old.map(({ sheet }) => sheet),
    };
  }, true);
}

/** The sheet's own case, all of them, the day, and how they are scored and coached. */
type Judged = {
  readonly own: StrategyCase | undefined;
  readonly cases: readonly StrategyCase[];
  readonly today: number;
  readonly coaching: CoachSettings;
};

function listSheet(sheet: ReadSheet, judged: Judged): ListedSheet {
  const { own = toCase(sheet), cases, today, coaching } = judged;
  return {
    key: sheet.key,
    sheet: sheet.sheet,
    isHidden: sheet.isHidden,
    isProtected: sheet.isProtected,
    language: sheet.language,
    extent: sheet.places.extent,
    state: stateOf(own, today, coaching.weights),
    answers: sheet.answers,
    remarks: coach(own, today, cases, coaching.limits),
    figures: measureFigures(own.answers, own.figures, today),
    value: measureClientValue(
      mergeTerms(own.answers.tables.valueTerms, own.figures.terms ?? NO_TERMS, today)
    ),
  };
}

function listAlone(sheet: ReadSheet, today: number, coaching: CoachSettings): ListedSheet {
  const own = toCase(sheet);
  return listSheet(sheet, { own, cases: [own], today, coaching });
}

/** One sheet as it stands now; undefined where the sheet (absent: the active one) is no strategy sheet. */
export async function readStrategySheet(
  today: Date,
  name?: string,
  weights?: Weights
): Promise<ListedSheet | undefined> {
  return runExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const cell = context.workbook.getActiveCell().load("rowIndex");
    const state = await findSheets(context);
    const own = state.found.find(({ sheet }) => sheet === (name ?? active.name));
    if (!own) return undefined;
    const [read] = await readSheets(context, [own]);
    if (!read) return undefined;
    const listed = listAlone(read, dateSerial(today), coachingOf(state, weights));
    if (own.sheet !== active.name) return listed;
    const { rowIndex: row } = cell;
    return { ...listed, at: { row, section: findSection(read.places, row) } };
  }, true);
}

/** The section that a row of a sheet belongs to, its title included; undefined: the head, or what a person put below. */
function findSection({ answers }: SheetPlaces, row: number): SectionCode | undefined {
  const rowsOf = SECTIONS.flatMap(({ code, parts }) => {
    const rows = parts.flatMap((part) => {
      if (part.kind === "field") return answers.fields[part.code]?.value.row ?? [];
      const table = answers.tables[part.code];
      return table ? [table.row, table.row + table.rows] : [];
    });
    return rows.length > 0 ? [{ code, first: Math.min(...rows), last: Math.max(...rows) }] : [];
  });
  // The title stands above the first answer.
  return rowsOf.filter(({ first, last }) => row >= first - 1 && row <= last).at(-1)?.code;
}

/** Is the workbook an agent's pack? */
export async function isAgentPack(): Promise<boolean> {
  return runExcel(isPack, true);
}

export type WroteAnswers = {
  readonly answers: StrategyAnswers;
  /** The sheet as it stands now; findings by itself alone. */
  readonly listed: ListedSheet;
  /** Edits whose cells a person has deleted. */
  readonly lost: readonly Lost[];
  /** Edits left out because something else stands there than was `seen`, and what that is. */
  readonly changed: readonly { readonly edit: Edit; readonly now: AnswerValue }[];
};

/**
 * Writes answers into a client's sheet, which is their only store, and makes today the day of its last answers. With
 * `seen`, what the person saw while typing: where somebody has written something else since, nothing is
 * written. Throws `FailureError` `sheetNotFound`, `sheetProtected`.
 */
export async function writeStrategyAnswers(
  name: string,
  edits: readonly Edit[],
  today: Date,
  seen?: StrategyAnswers
): Promise<WroteAnswers> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const state = await findSheets(context);
    const own = state.found.find(({ sheet }) => sheet === name);
    if (!own) stop({ code: "sheetNotFound", sheet: name });
    refuseProtected(own);
    const [read] = await readSheets(context, [own], true);
    if (!read) stop({ code: "sheetNotFound", sheet: name });
    const day = dateSerial(today);
    const fitting = edits.filter((edit) => !seen || isSameUnder(seen, read.answers, edit));
    const changed = edits
      .filter((edit) => !fitting.includes(edit))
      .map((edit) => ({ edit, now: valueUnder(read.answers, edit) }));
    if (fitting.length === 0) {
      const { answers } = read;
      const listed = listAlone(read, day, state.coaching);
      return { answers, listed, lost: [], changed };
    }
    const lost = findLost(read, fitting);
    const written = fitting.filter((edit) => !lost.some((one) => one.edit === edit));
    const answers = applyEdits(read.answers, written);
    // Writing into a copy does not make it the client's own: a person chooses that.
    const isOwn = sheetOfClient(sortOwnership(state.found), own.key) === own;
    const registry = isOwn
      ? planRegistry(context, state, [
          { key: own.key, id: own.id, sheet: own.sheet, digest: digestAnswers(answers) },
        ])
      : undefined;
    const { touches, pins } = checkAnswers(read, fitting);
    await unit.write({
      touches: [...touches, ...(registry?.touches ?? [])],
      pins,
      write: () => {
        writeAnswers(context, read, fitting, day);
        registry?.write();
      },
    });
    const headValues = { ...read.headValues, updated: day };
    const listed = listAlone({ ...read, answers, headValues }, day, state.coaching);
    return { answers, listed, lost, changed };
  });
}

export function refuseProtected({ isProtected, sheet }: FoundSheet): void {
  if (isProtected) stop({ code: "sheetProtected", sheet });
}

/**
 * Makes a sheet the client's own where several claim it; the others become copies, nothing in any of them changes.
 * Throws `FailureError` `sheetNotFound`.
 */
export async function chooseStrategySheet(name: string): Promise<void> {
  await runUnit(async (unit) => {
    const { context } = unit;
    const state = await findSheets(context);
    const chosen = state.found.find(({ sheet }) => sheet === name);
    if (!chosen) stop({ code: "sheetNotFound", sheet: name });
    const [read] = await readSheets(context, [chosen]);
    if (!read) stop({ code: "sheetNotFound", sheet: name });
    const { key, id, sheet, answers } = read;
    await updateRegistry(unit, state, [{ key, id, sheet, digest: digestAnswers(answers) }]);
  });
}
