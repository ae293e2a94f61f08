import type { Weights } from "../../core/strategy/weights";
import { TERM_CODES } from "../../core/strategy/clientValue";
import type { FigureLine } from "../../core/strategy/figures";
import { LISTS, type ValueKind } from "../../core/strategy/layout";
import { POINTS } from "../../core/strategy/points";
import type { Language } from "../../strings/language";
import { strategyTexts } from "../../strings/strategy/texts";
import {
  completenessFormula,
  freshnessFormula,
  indexLinkFormula,
  nextReviewFormula,
  nextTalkFormula,
  nextVisitFormula,
  pointFormula,
  questionsFormula,
} from "./formulas";
import { figureFormula, termRow, usedFormula } from "./figureFormulas";
import { NEW_FORM } from "./form";
import { rowSignFormula, signFormula } from "./usableFormulas";
import { dateFormat } from "./head";
import {
  ANSWER,
  ASK,
  CAPTION_ROW,
  COLUMNS,
  FIGURE_PLACES,
  GIVEN,
  HEAD_COLUMNS,
  HEAD_HALVES,
  HEAD_ROW,
  headPlace,
  KNOWLEDGE,
  LABEL,
  LEGEND_ROW,
  PLACED,
  SIGN,
  sectionRow,
  TITLE_ROW,
  type PlacedSection,
} from "./place";

type Grid = (string | number)[][];

function makeGrid(fill: string): Grid {
  return Array.from({ length: PLACED.rows }, () => Array<string | number>(COLUMNS).fill(fill));
}

/** Everything a new sheet says before it is a client's: words and formulas, no figures and no answers. */
export function templateValues(language: Language, weights: Weights): Grid {
  const texts = strategyTexts(language);
  const grid = makeGrid("");
  const put = (row: number, column: number, value: string | number): void => {
    const line = grid[row];
    if (line) line[column] = value;
  };
  put(TITLE_ROW, LABEL, texts.title);
  put(TITLE_ROW, HEAD_COLUMNS.right[1], texts.head.created);
  for (const side of ["left", "right"] as const) {
    const [label, , before] = HEAD_COLUMNS[side];
    put(CAPTION_ROW, before, texts.before);
    HEAD_HALVES[side].forEach((line, index) => put(HEAD_ROW + index, label, texts.head[line]));
  }
  const formulas = {
    nextVisit: nextVisitFormula(NEW_FORM),
    nextTalk: nextTalkFormula(NEW_FORM),
    nextReview: nextReviewFormula(NEW_FORM),
    completeness: completenessFormula(NEW_FORM, weights),
    freshness: freshnessFormula(NEW_FORM),
    index: indexLinkFormula(language),
  } as const;
  for (const [line, formula] of Object.entries(formulas)) {
    const { row, column } = headPlace(line as keyof typeof formulas);
    put(row, column, formula);
  }
  put(LEGEND_ROW, LABEL, texts.legend);
  for (const section of PLACED.sections) putSection(section, language, put);
  for (const { line, section, down, label, value } of FIGURE_PLACES) {
    put(sectionRow(section) + down, label, texts.figures[line]);
    put(sectionRow(section) + down, value, figureFormula(NEW_FORM, line));
  }
  putTerms(language, put);
  return grid;
}

/** The lines of the terms and what is counted with; the numbers themselves are the client's. */
function putTerms(
  language: Language,
  put: (row: number, column: number, value: string | number) => void
): void {
  const { terms } = strategyTexts(language).lists;
  const table = NEW_FORM.table("valueTerms");
  if (!table) return;
  for (const line of LISTS.terms) put(termRow(table, line), LABEL, terms[line]);
  for (const code of TERM_CODES) {
    put(termRow(table, "used"), table.columns[code] ?? LABEL, usedFormula(NEW_FORM, code));
  }
  for (const line of ["given", "used"] as const) put(termRow(table, line), SIGN, "");
}

function putSection(
  { code, row, parts }: PlacedSection,
  language: Language,
  put: (row: number, column: number, value: string | number) => void
): void {
  const texts = strategyTexts(language);
  const point = POINTS.find((one) => one === code);
  put(row, LABEL, texts.sections[code].name);
  put(row, ASK, texts.sections[code].ask);
  if (point) {
    put(row, SIGN, POINTS.indexOf(point) + 1);
    put(row, KNOWLEDGE, pointFormula(NEW_FORM, point));
  } else if (code === "questions") {
    put(row, KNOWLEDGE, questionsFormula(NEW_FORM));
  }
  for (const placed of parts) {
    if (placed.kind === "field") {
      const { code: field, value, needed } = placed.part;
      put(placed.row, SIGN, signFormula({ row: placed.row, column: ANSWER }, value));
      put(placed.row, LABEL, starred(texts.fields[field].label, needed));
      continue;
    }
    for (const column of placed.part.columns) {
      const { needed, starred: further = [] } = placed.part;
      const isStarred = [...needed, ...further].includes(column.code);
      const isAsked = point !== undefined && isStarred;
      put(placed.row, column.at, starred(texts.columns[column.code].label, isAsked));
    }
    const columns = Object.fromEntries(placed.part.columns.map(({ code: one, at }) => [one, at]));
    if (placed.part.hasKnowledge) put(placed.row, KNOWLEDGE, texts.knowledgeColumn);
    for (let line = placed.row + 1; line < placed.end; line += 1) {
      put(line, SIGN, rowSignFormula(line, placed.part, columns));
    }
  }
}

/** A label or heading with the sign of what a point needs. */
export function starred(label: string, isNeeded: boolean): string {
  return isNeeded ? `${label} *` : label;
}

/** Usable, noted only, empty. */
export const SIGN_FORMAT = '[=1]"●";[=0.5]"◐";"○"';
/** A point counts in full, in part, or not at all. */
export const DONE_FORMAT = '[=1]"✓";[>0]0%;"○"';
/** The completeness is readable without colours: one filled circle below 50, two below 80, else three. */
export const COMPLETENESS_FORMAT = '[<50]0"  ●○○";[<80]0"  ●●○";0"  ●●●"';

/** Number formats of a new sheet; figures get theirs with the client's money. */
export function templateFormats(language: Language, money: string): string[][] {
  const grid = makeGrid("General") as string[][];
  const put = (row: number, column: number, format: string): void => {
    const line = grid[row];
    if (line) line[column] = format;
  };
  const date = dateFormat(language);
  for (const line of [
    "updated",
    "nextVisit",
    "nextTalk",
    "nextReview",
    "missingSince",
    "created",
  ] as const) {
    const { row, column } = headPlace(line);
    put(row, column, date);
  }
  const { row, column } = headPlace("completeness");
  put(row, column, COMPLETENESS_FORMAT);
  put(headPlace("freshness").row, headPlace("freshness").column, '-0;-0;"–"');
  for (const { line, section, down, value } of FIGURE_PLACES) {
    put(sectionRow(section) + down, value, figureFormat(line, money));
  }
  for (const section of PLACED.sections) {
    const isPoint = POINTS.some((point) => point === section.code);
    put(section.row, KNOWLEDGE, isPoint ? DONE_FORMAT : '0" / 3"');
    if (section.code === "playbook") put(section.row + 1, LABEL, "@");
    for (const placed of section.parts) {
      if (placed.kind === "field") {
        put(placed.row, SIGN, SIGN_FORMAT);
        put(placed.row, ANSWER, kindFormat(placed.part.value, money, date));
        if (placed.part.isGiven) put(placed.row, GIVEN, givenFormat(money, language));
        put(placed.row, KNOWLEDGE, "@");
        continue;
      }
      // The closing line is included: rows inserted above it take its formatting.
      for (let line = placed.row + 1; line <= placed.end; line += 1) {
        put(line, SIGN, SIGN_FORMAT);
        put(line, KNOWLEDGE, "@");
        for (const { at, value } of placed.part.columns) {
          put(line, at, kindFormat(value, money, date));
        }
      }
    }
  }
  return grid;
}

/** Number format of the data's own figure beside an answer. */
export function givenFormat(money: string, language: Language): string {
  return strategyTexts(language).givenFormat(money);
}

const MONEY_LINES: readonly FigureLine[] = [
  "gap",
  "expectedGain",
  "clientValue",
  "gain",
  "replacement",
  "loss",
];

/** Number format of a line that shows what follows from the answers. */
function figureFormat(line: FigureLine, money: string): string {
  if (MONEY_LINES.includes(line)) return money;
  return line === "fit" ? "+0;-0;0" : "General";
}

/** Number format of an answer, en-US; texts are `@`, so that nothing in them becomes a number, a date or a formula. */
export function kindFormat(kind: ValueKind, money: string, date: string): string {
  switch (kind.kind) {
    case "amount":
      return money;
    case "percent":
      return "0%";
    case "whole":
      return kind.least < 0 ? "+0;-0;0" : "0";
    case "date":
      return date;
    default:
      return "@";
  }
}
