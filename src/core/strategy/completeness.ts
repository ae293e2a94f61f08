import { dateOf, type AnswerRow, type StrategyAnswers } from "./answers";
import { asksFor, countsPart, type Extent } from "./extent";
import {
  FIELDS,
  SECTIONS,
  tableOf,
  type ColumnCode,
  type FieldCode,
  type TableCode,
} from "./layout";
import { PARTS, type Part, type Point } from "./points";
import { isStepAhead, isUsable } from "./usable";
import { DEFAULT_WEIGHTS, type Weights } from "./weights";

/** The weights of a form's own parts; the others weigh nothing, so that what it asks for stands for 100. */
export function weighExtent(extent: Extent, weights: Weights): Weights {
  return Object.fromEntries(
    PARTS.map((part) => [part, countsPart(extent, part) ? weights[part] : 0])
  ) as Weights;
}

/** METHOD 7: below 50 red, below 80 amber. */
export type Light = "red" | "amber" | "green";

export type Completeness = {
  /** 0-100, what is left after freshness. */
  readonly score: number;
  /** 0-100, by answers alone. */
  readonly answered: number;
  /** 0-20, points lost because nobody has written for long. */
  readonly stale: number;
  readonly light: Light;
  /** Parts that count for nothing yet. */
  readonly missing: readonly Part[];
  /** How far each part counts, 0..1: less than 1 where answers are assumed or marked unknown. */
  readonly counts: Readonly<Record<Part, number>>;
};

/**
 * METHOD 7: how much an answer counts, in tenths, by how well it is known. Tenths are whole numbers, so that the sheet's
 * formulas and this code add up the same.
 */
export const TENTHS = { known: 10, assumed: 7, unknown: 3 } as const;

/**
 * How complete a strategy sheet is on the day `today` (serial number). `updated`: the day of the last answer; null: not
 * known. A part that weighs nothing is not missing. The sheet's own formulas compute the same (METHOD 7).
 */
export function measureCompleteness(
  answers: StrategyAnswers,
  today: number,
  updated: number | null,
  weights: Weights = DEFAULT_WEIGHTS
): Completeness {
  const counts = Object.fromEntries(
    PARTS.map((part) => [part, countPart(answers, part, today)])
  ) as Record<Part, number>;
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  const earned = PARTS.reduce((sum, part) => sum + weights[part] * counts[part], 0);
  const answered = total > 0 ? roundHalfUp((100 * earned) / total) : 0;
  const stale = findStaleness(today, findLastTouch(answers, today, updated));
  const score = Math.max(0, answered - stale);
  const missing = PARTS.filter((part) => weights[part] > 0 && counts[part] === 0);
  return { score, answered, stale, light: lightOf(score), missing, counts };
}

/** Rounds as a cell does: what is half in fifteen digits is a half. */
function roundHalfUp(value: number): number {
  return Math.round(Number(value.toPrecision(12)));
}

/**
 * METHOD 7: the last day on which the sheet shows that somebody worked with it: the last answer, a visit, a contact, a
 * remark, a talk, a review; days ahead do not count. null: none.
 */
export function findLastTouch(
  { fields, tables }: StrategyAnswers,
  today: number,
  updated: number | null
): number | null {
  const days = [
    updated,
    dateOf(fields.lastTalk.value),
    dateOf(fields.lastReview.value),
    ...tables.visits.map(({ cells }) => dateOf(cells.visitDate)),
    ...tables.people.map(({ cells }) => dateOf(cells.lastContact)),
    ...tables.remarks.map(({ cells }) => dateOf(cells.remarkDate)),
  ].filter((day): day is number => day !== null && day <= today);
  return days.length > 0 ? Math.max(...days) : null;
}

/** METHOD 7: one point for each whole week after 30 days without an update, 20 at most. */
export function findStaleness(today: number, updated: number | null): number {
  if (updated === null) return 0;
  return Math.min(20, Math.max(0, Math.floor((today - updated - 30) / 7)));
}

export function lightOf(score: number): Light {
  if (score < 50) return "red";
  return score < 80 ? "amber" : "green";
}

/** Does a point, a question or the next step count at all? */
export function isPartDone(answers: StrategyAnswers, part: Part, today: number): boolean {
  return countPart(answers, part, today) > 0;
}

/** How far a part counts, 0..1: nothing unless all that it needs is there, then the mean of how well that is known. */
export function countPart(answers: StrategyAnswers, part: Part, today: number): number {
  const tenths = judgePart(answers, part, today);
  if (tenths.some((one) => one === 0)) return 0;
  return tenths.reduce((sum, one) => sum + one, 0) / (10 * tenths.length);
}

/** Is something that the part needs missing or marked as unknown? */
export function hasUnknown(answers: StrategyAnswers, part: Part, today: number): boolean {
  return judgePart(answers, part, today).some((one) => one <= TENTHS.unknown);
}

/** Of the things that a part needs, how many are there and can be used (METHOD 7); all of them: the part counts. */
export function countNeeds(
  answers: StrategyAnswers,
  part: Part,
  today: number
): { readonly met: number; readonly all: number } {
  const tenths = judgePart(answers, part, today);
  return { met: tenths.filter((one) => one > 0).length, all: tenths.length };
}

/** What a part is made of, each in tenths; 0: not there, or not usable. */
function judgePart(answers: StrategyAnswers, part: Part, today: number): number[] {
  switch (part) {
    case "nextStep":
      return [hasFutureStep(answers, today) ? 10 : 0];
    case "competitors":
    case "hopes":
    case "strategy":
      return [judgeField(answers, part, today)];
    case "people":
      return [
        judgePerson(answers, "role", "decides", today),
        judgePerson(answers, "support", "supporter", today),
      ];
    case "visits":
      return [
        judgeRows(answers.tables.visits.filter(({ cells }) => isStepAhead(cells.visitDate, today))),
      ];
    default:
      return judgePoint(answers, part, today);
  }
}

/** Each needed field, and of each table that needs something the best row that has all of it. */
function judgePoint(answers: StrategyAnswers, point: Point, today: number): number[] {
  const parts = SECTIONS.find(({ code }) => code === point)?.parts ?? [];
  return parts.flatMap((part): number[] => {
    if (part.kind === "field") return part.needed ? [judgeField(answers, part.code, today)] : [];
    return part.needed.length > 0 ? [judgeRows(listWholeRows(answers, part.code, today))] : [];
  });
}

function judgeField(answers: StrategyAnswers, code: FieldCode, today: number): number {
  const { mark } = answers.fields[code];
  return isFieldUsable(answers, code, today) ? tenthsOf(mark) : 0;
}

/** Is a field's answer one that can be used? */
export function isFieldUsable(answers: StrategyAnswers, code: FieldCode, today: number): boolean {
  const kind = FIELDS.find((field) => field.code === code)?.value;
  return kind !== undefined && isUsable(answers.fields[code].value, kind, today);
}

/** METHOD 7: what nobody has marked counts as known. */
function tenthsOf(mark: string | null): number {
  return mark === "assumed" || mark === "unknown" ? TENTHS[mark] : TENTHS.known;
}

function judgeRows(rows: readonly AnswerRow[]): number {
  return Math.max(0, ...rows.map(({ mark }) => tenthsOf(mark)));
}

/** Rows of a table in which all that its point needs can be used. */
export function listWholeRows(
  answers: StrategyAnswers,
  code: TableCode,
  today: number
): readonly AnswerRow[] {
  const { columns, needed } = tableOf(code);
  const kinds = columns.filter((column) => needed.includes(column.code));
  return answers.tables[code].filter(({ cells }) =>
    kinds.every((column) => isUsable(cells[column.code], column.value, today))
  );
}

/** The best known person with a usable name, of this role or side. */
function judgePerson(
  answers: StrategyAnswers,
  column: ColumnCode,
  word: string,
  today: number
): number {
  const rows = listWholeRows(answers, "people", today);
  return judgeRows(rows.filter(({ cells }) => cells[column] === word));
}

/** A step is a visit, a moment to intervene, a decision of the coach's or an action, with a day ahead and not settled. */
function hasFutureStep({ tables }: StrategyAnswers, today: number): boolean {
  const isOpen = (day: ColumnCode, state?: ColumnCode) => {
    return ({ cells }: AnswerRow): boolean =>
      isStepAhead(cells[day], today) && !(state && isSettled(cells[state]));
  };
  return (
    tables.visits.some(isOpen("visitDate")) ||
    tables.moments.some(isOpen("momentDate", "momentState")) ||
    tables.remarks.some(isOpen("decisionDue", "decisionState")) ||
    tables.actions.some(isOpen("actionDate", "actionState"))
  );
}

/** Is a moment, a decision or a goal done with? */
export function isSettled(state: unknown): boolean {
  return state === "done" || state === "dropped";
}

/** What a part still needs: fields, and columns of a table of which no row has all. */
export type Gap =
  | { readonly kind: "field"; readonly code: FieldCode; readonly isNoted: boolean }
  | { readonly kind: "rows"; readonly table: TableCode; readonly columns: readonly ColumnCode[] }
  | { readonly kind: "decider" }
  | { readonly kind: "supporter" }
  | { readonly kind: "visit" }
  | { readonly kind: "step" };

/** What a part that does not count is waiting for; `isNoted`: something stands there that cannot be used. */
export function findGaps(answers: StrategyAnswers, part: Part, today: number): Gap[] {
  if (isPartDone(answers, part, today)) return [];
  switch (part) {
    case "nextStep":
      return [{ kind: "step" }];
    case "visits":
      return [{ kind: "visit" }];
    case "people":
      return [
        ...(judgePerson(answers, "role", "decides", today) === 0
          ? [{ kind: "decider" } as const]
          : []),
        ...(judgePerson(answers, "support", "supporter", today) === 0
          ? [{ kind: "supporter" } as const]
          : []),
      ];
    case "competitors":
    case "hopes":
    case "strategy":
      return findFieldGap(answers, part, today);
    default:
      return (SECTIONS.find(({ code }) => code === part)?.parts ?? []).flatMap((one): Gap[] => {
        if (one.kind === "field") return one.needed ? findFieldGap(answers, one.code, today) : [];
        if (one.needed.length === 0 || listWholeRows(answers, one.code, today).length > 0)
          return [];
        return [{ kind: "rows", table: one.code, columns: one.needed }];
      });
  }
}

function findFieldGap(answers: StrategyAnswers, code: FieldCode, today: number): Gap[] {
  if (isFieldUsable(answers, code, today)) return [];
  const { value } = answers.fields[code];
  return [{ kind: "field", code, isNoted: value !== null }];
}

/** Fields that a sheet asks for, that a point needs, and that are empty, not usable or marked unknown. */
export function listUnknown(
  answers: StrategyAnswers,
  today: number,
  extent: Extent = "full"
): FieldCode[] {
  return SECTIONS.filter(({ code }) => asksFor(extent, code)).flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === "field" &&
      part.needed &&
      judgeField(answers, part.code, today) <= TENTHS.unknown
        ? [part.code]
        : []
    )
  );
}

/** Fields in which something stands that cannot be used, whether a point needs them or not. */
export function listNoted(answers: StrategyAnswers, today: number): FieldCode[] {
  return FIELDS.flatMap(({ code, value: kind }) => {
    const { value } = answers.fields[code];
    return value !== null && !isUsable(value, kind, today) ? [code] : [];
  });
}
