import { toA1 } from "../../core/reading/values/cells";
import type { Weights } from "../../core/strategy/completeness";
import type { ColumnCode, ListName, StrategyTable } from "../../core/strategy/layout";
import { POINTS, QUESTIONS, type Point, type Question } from "../../core/strategy/points";
import { listWordsOf } from "../../strings/strategy/texts";
import {
  ANSWER,
  fieldRow,
  headPlace,
  KNOWLEDGE,
  PLACED,
  placedTable,
  type PlacedTable,
} from "./place";

/**
 * The formulas that keep a sheet's numbers true without the add-in, in en-US. They say what `completeness.ts` and
 * `cadence.ts` of the core say; words of lists are looked for in every language, since a sheet may hold both.
 */

/** 1 where something is typed in the cells, else 0. */
export function signFormula(row: number): string {
  return `=IF(${toA1(row, ANSWER)}="",0,1)`;
}
export function rowSignFormula(row: number, first = 1, last = KNOWLEDGE - 1): string {
  return `=IF(COUNTA(${toA1(row, first)}:${toA1(row, last)})=0,0,1)`;
}

/** 1 where a point counts, else 0. */
export function pointFormula(point: Point): string {
  return `=IF(${pointCondition(point)},1,0)`;
}

/** How many of the three questions are answered. */
export function questionsFormula(): string {
  return `=${QUESTIONS.map((question) => `IF(${answered(fieldRow(question))},1,0)`).join("+")}`;
}

function pointCondition(point: Point): string {
  if (point === "people") return peopleCondition();
  if (point === "visits") return `${countAhead("visits", "visitDate")}>0`;
  const parts = PLACED.sections.find(({ code }) => code === point)?.parts ?? [];
  const conditions = parts.flatMap((placed): string[] => {
    if (placed.kind === "field") return placed.part.needed ? [answered(placed.row)] : [];
    return placed.part.needed.length > 0 ? [hasRow(placed)] : [];
  });
  return conditions.length === 1 ? (conditions[0] ?? "") : `AND(${conditions.join(",")})`;
}

function answered(row: number): string {
  const known = toA1(row, KNOWLEDGE);
  const unknown = listWordsOf("knowledge", "unknown").map((word) => `${known}<>"${word}"`);
  return `AND(${[`${toA1(row, ANSWER)}<>""`, ...unknown].join(",")})`;
}

/** The row of headings is always full, so one is taken off the count. */
function hasRow(placed: PlacedTable): string {
  const filled = placed.part.needed.map((code) => [columnText(placed, code), `"<>"`]);
  return `COUNTIFS(${[...filled, ...notUnknown(placed)].flat().join(",")})>1`;
}

function peopleCondition(): string {
  const people = placedTable("people");
  const count = (column: ColumnCode, list: ListName, code: string): string =>
    listWordsOf(list, code)
      .map((word) => {
        const pairs = [
          [columnText(people, "person"), `"<>"`],
          [columnText(people, column), `"${word}"`],
          ...notUnknown(people),
        ];
        return `COUNTIFS(${pairs.flat().join(",")})`;
      })
      .join("+");
  return `AND(${count("role", "role", "decides")}>0,${count("support", "support", "supporter")}>0)`;
}

function notUnknown(placed: PlacedTable): string[][] {
  const range = rangeText(placed, KNOWLEDGE);
  return listWordsOf("knowledge", "unknown").map((word) => [range, `"<>${word}"`]);
}

/** A column of a table from its headings to its closing line, so that it grows with rows inserted anywhere between. */
function columnText(placed: PlacedTable, code: ColumnCode): string {
  return rangeText(placed, placed.part.columns.find((one) => one.code === code)?.at ?? 1);
}
function rangeText({ row, end }: PlacedTable, column: number): string {
  return `${toA1(row, column)}:${toA1(end, column)}`;
}

function countAhead(table: StrategyTable["code"], column: ColumnCode): string {
  return `COUNTIFS(${columnText(placedTable(table), column)},">="&TODAY())`;
}

function partTerm(part: Point | Question): string {
  const point = PLACED.sections.find(({ code }) => code === part);
  return point ? toA1(point.row, KNOWLEDGE) : `IF(${answered(fieldRow(part as Question))},1,0)`;
}

const headCell = (line: Parameters<typeof headPlace>[0]): string => {
  const { row, column } = headPlace(line);
  return toA1(row, column);
};

/** Completeness 0-100 by the weights, less what is lost to age (METHOD 7). */
export function completenessFormula(weights: Weights): string {
  const steps = [
    countAhead("visits", "visitDate"),
    countAhead("moments", "momentDate"),
    countAhead("remarks", "decisionDue"),
  ].join("+");
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const terms = [...POINTS, ...QUESTIONS].map((part) => `${weights[part]}*${partTerm(part)}`);
  terms.push(`${weights.nextStep}*IF(${steps}>0,1,0)`);
  const share = total > 0 ? `100*(${terms.join("+")})/${total}` : "0";
  return `=MAX(0,ROUND(${share},0)-${headCell("freshness")})`;
}

export function freshnessFormula(): string {
  const updated = headCell("updated");
  return `=IF(ISNUMBER(${updated}),MIN(20,MAX(0,INT((TODAY()-${updated}-30)/7))),0)`;
}

export function nextVisitFormula(): string {
  const dates = columnText(placedTable("visits"), "visitDate");
  return `=IF(${countAhead("visits", "visitDate")}=0,"",MINIFS(${dates},${dates},">="&TODAY()))`;
}

export function nextTalkFormula(): string {
  const last = toA1(fieldRow("lastTalk"), ANSWER);
  return `=IF(${headCell("class")}="A",EDATE(MAX(${headCell("created")},${last}),1),"")`;
}

export function nextReviewFormula(): string {
  const last = toA1(fieldRow("lastReview"), ANSWER);
  return `=EDATE(MAX(${headCell("created")},${last}),3)`;
}
