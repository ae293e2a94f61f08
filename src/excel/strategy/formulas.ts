import type { CellPlace } from "../../core/strategy/answers";
import { TENTHS } from "../../core/strategy/completeness";
import type { Weights } from "../../core/strategy/weights";
import {
  SECTIONS,
  tableOf,
  type ColumnCode,
  type FieldCode,
  type TableCode,
} from "../../core/strategy/layout";
import { PARTS, POINTS, QUESTIONS, type Part, type Point } from "../../core/strategy/points";
import { LATEST_STEP_DAYS } from "../../core/strategy/usable";
import type { Language } from "../../strings/language";
import { listWordsOf, strategyTexts } from "../../strings/strategy/texts";
import { INDEX_NAME } from "../stored/hiddenNames";
import { cellText, columnText, type Form } from "./form";
import { listOf } from "./usableFormulas";

/**
 * The formulas that keep a sheet's numbers true without the add-in, in en-US. They say what `completeness.ts` and
 * `cadence.ts` of the core say; words of lists are looked for in every language, since a sheet may hold both.
 */

/** How far a point counts, 0..1. */
export function pointFormula(form: Form, point: Point): string {
  return `=${meanOf(listTerms(form, point))}`;
}

/** How many of the three questions count at all. */
export function questionsFormula(form: Form): string {
  const terms = QUESTIONS.map((question) => `(${fieldTenths(form, question)}>0)`);
  return `=${terms.join("+")}`;
}

/** What a part is made of, each as a formula in tenths. */
function listTerms(form: Form, part: Part): string[] {
  switch (part) {
    case "nextStep":
      return [`IF(${countSteps(form)}>0,10,0)`];
    case "competitors":
    case "hopes":
    case "strategy":
      return [fieldTenths(form, part)];
    case "people":
      return [
        rowsTenths(form, "people", peopleWith(form, "role", "decides"), 0),
        rowsTenths(form, "people", peopleWith(form, "support", "supporter"), 0),
      ];
    case "visits":
      return [rowsTenths(form, "visits", [rowsAhead(form, "visits", "visitDate")], 0)];
    default:
      return (SECTIONS.find(({ code }) => code === part)?.parts ?? []).flatMap((one): string[] => {
        if (one.kind === "field") return one.needed ? [fieldTenths(form, one.code)] : [];
        return one.needed.length > 0
          ? [rowsTenths(form, one.code, [wholeRows(form, one.code)], 1)]
          : [];
      });
  }
}

/** Nothing where one of the terms is nothing, else their mean, 0..1. */
function meanOf(terms: readonly string[]): string {
  if (terms.length === 1) return `(${terms[0]})/10`;
  const sum = terms.join("+");
  return `IF(MIN(${terms.join(",")})=0,0,(${sum})/${10 * terms.length})`;
}

/** How well the answer of a field is known, in tenths; 0 where it cannot be used or its cells were deleted. */
function fieldTenths(form: Form, code: FieldCode): string {
  const field = form.field(code);
  if (!field) return "0";
  const { sign, known } = field;
  return known ? `(${cellText(sign)}=1)*(${tenthsOf(known)})` : `(${cellText(sign)}=1)*10`;
}

function tenthsOf(known: CellPlace): string {
  const cell = cellText(known);
  const lost = (["assumed", "unknown"] as const).map(
    (word) =>
      `-${TENTHS.known - TENTHS[word]}*SUM(COUNTIF(${cell},${listOf(listWordsOf("knowledge", word))}))`
  );
  return `${TENTHS.known}${lost.join("")}`;
}

/** Pairs of range and condition, as COUNTIFS takes them; undefined: its cells were deleted, no row fulfils it. */
type Conditions = readonly string[] | undefined;

/**
 * The best known of the rows that fulfil one of the alternatives, in tenths. `others`: rows that fulfil them too and are
 * no answers, such as the headings.
 */
function rowsTenths(
  form: Form,
  code: TableCode,
  alternatives: readonly Conditions[],
  others: 0 | 1
): string {
  const table = form.table(code);
  const given = alternatives.filter((one) => one !== undefined);
  if (!table || given.length === 0) return "0";
  const { known } = table;
  const count = (without: readonly ("assumed" | "unknown")[]): string => {
    const words = without.flatMap((word) => listWordsOf("knowledge", word));
    const not =
      known === undefined ? [] : words.flatMap((word) => [columnText(table, known), `"<>${word}"`]);
    return given.map((conditions) => `COUNTIFS(${[...conditions, ...not].join(",")})`).join("+");
  };
  const steps = [
    [count(["assumed", "unknown"]), TENTHS.known],
    [count(["unknown"]), TENTHS.assumed],
    [count([]), TENTHS.unknown],
  ] as const;
  return steps.reduceRight(
    (rest, [rows, tenths]) => `IF(${rows}>${others},${tenths},${rest})`,
    "0"
  );
}

/**
 * Rows whose sign says that they are whole. Rows that a person inserted have no sign until the program sees them: they
 * count where everything is filled, and so do the headings.
 */
function wholeRows(form: Form, code: TableCode): Conditions {
  const table = form.table(code);
  if (!table) return undefined;
  const columns = tableOf(code).needed.map((column) => table.columns[column]);
  if (!columns.every((column) => column !== undefined)) return undefined;
  const filled = columns.flatMap((column) => [columnText(table, column), '"<>"']);
  return [...filled, columnText(table, table.sign), '"<>0.5"'];
}

/** Whole rows of people with a role or on a side, in each of its words. */
function peopleWith(form: Form, column: "role" | "support", code: string): Conditions[] {
  const table = form.table("people");
  const whole = wholeRows(form, "people");
  const at = table?.columns[column];
  if (!table || !whole || at === undefined) return [];
  return listWordsOf(column, code).map((text) => [...whole, columnText(table, at), `"${text}"`]);
}

/** Rows whose day is a day of a plan. */
function rowsAhead(form: Form, code: TableCode, column: ColumnCode): Conditions {
  const table = form.table(code);
  const at = table?.columns[column];
  if (!table || at === undefined) return undefined;
  const dates = columnText(table, at);
  return [dates, '">="&TODAY()', dates, `"<="&TODAY()+${LATEST_STEP_DAYS}`];
}

/** How many steps lie ahead that are not settled. */
function countSteps(form: Form): string {
  const open = (code: TableCode, date: ColumnCode, state: ColumnCode): Conditions => {
    const table = form.table(code);
    const ahead = rowsAhead(form, code, date);
    const at = table?.columns[state];
    if (!table || !ahead || at === undefined) return ahead;
    const settled = ["done", "dropped"].flatMap((word) => listWordsOf("state", word));
    return [...ahead, ...settled.flatMap((word) => [columnText(table, at), `"<>${word}"`])];
  };
  const counts = [
    rowsAhead(form, "visits", "visitDate"),
    open("moments", "momentDate", "momentState"),
    open("remarks", "decisionDue", "decisionState"),
    open("actions", "actionDate", "actionState"),
  ].flatMap((conditions) => (conditions ? [`COUNTIFS(${conditions.join(",")})`] : []));
  return counts.length > 0 ? counts.join("+") : "0";
}

/** How far a part counts, 0..1, for the completeness: points by the cell that shows it. */
function partTerm(form: Form, part: Part): string {
  const point = POINTS.find((one) => one === part);
  const done = point && form.done(point);
  return done ? cellText(done) : meanOf(listTerms(form, part));
}

function headText(form: Form, line: Parameters<Form["head"]>[0]): string | undefined {
  const place = form.head(line);
  return place && cellText(place);
}

/** Completeness 0-100 by the weights, less what is lost to age (METHOD 7). */
export function completenessFormula(form: Form, weights: Weights): string {
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  const terms = PARTS.map((part) => `${weights[part]}*(${partTerm(form, part)})`);
  const share = total > 0 ? `ROUND(100*(${terms.join("+")})/${total},0)` : "0";
  return `=MAX(0,${share}-${headText(form, "freshness") ?? "0"})`;
}

/** What age takes, from the last day on which the sheet shows that somebody worked with it. */
export function freshnessFormula(form: Form): string {
  const latest = (code: TableCode, column: ColumnCode): string[] => {
    const table = form.table(code);
    const at = table?.columns[column];
    if (!table || at === undefined) return [];
    const dates = columnText(table, at);
    return [`MAXIFS(${dates},${dates},"<="&TODAY())`];
  };
  const single = (place: CellPlace | undefined): string[] =>
    place ? [`MAXIFS(${cellText(place)},${cellText(place)},"<="&TODAY())`] : [];
  const days = [
    ...single(form.head("updated")),
    ...single(form.field("lastTalk")?.answer),
    ...single(form.field("lastReview")?.answer),
    ...latest("visits", "visitDate"),
    ...latest("people", "lastContact"),
    ...latest("remarks", "remarkDate"),
  ];
  const last = `MAX(${days.join(",")})`;
  return `=IF(${last}=0,0,MIN(20,MAX(0,INT((TODAY()-${last}-30)/7))))`;
}

export function nextVisitFormula(form: Form): string {
  const table = form.table("visits");
  const at = table?.columns.visitDate;
  if (!table || at === undefined) return "";
  const dates = columnText(table, at);
  return `=IF(COUNTIFS(${dates},">="&TODAY())=0,"",MINIFS(${dates},${dates},">="&TODAY()))`;
}

export function nextTalkFormula(form: Form): string {
  const days = [headText(form, "created"), fieldText(form, "lastTalk")].filter(Boolean);
  return `=IF(${headText(form, "class") ?? '""'}="A",EDATE(MAX(${days.join(",")}),1),"")`;
}

export function nextReviewFormula(form: Form): string {
  const days = [headText(form, "created"), fieldText(form, "lastReview")].filter(Boolean);
  return `=EDATE(MAX(${days.join(",")}),3)`;
}

function fieldText(form: Form, code: FieldCode): string | undefined {
  const field = form.field(code);
  return field && cellText(field.answer);
}

/**
 * A link to the index by its hidden name, which follows the index wherever it is moved or renamed to; nothing where the
 * workbook has none, as in an agent's pack.
 */
export function indexLinkFormula(language: Language): string {
  const text = strategyTexts(language).head.index.replaceAll('"', '""');
  return `=IF(ISREF(INDIRECT("${INDEX_NAME}")),HYPERLINK("#${INDEX_NAME}","${text}"),"")`;
}
