import { dateOf, isAnswered, knowledgeOf, type AnswerRow, type StrategyAnswers } from "./answers";
import { SECTIONS, type ColumnCode, type FieldCode, type TableCode } from "./layout";
import { PARTS, POINTS, QUESTIONS, type Part, type Point } from "./points";

/** What each part of a sheet weighs; together they stand for 100. */
export type Weights = Readonly<Record<Part, number>>;

/** METHOD 7: nine points × 9, three questions × 3, a dated next step in the future 10. */
export const DEFAULT_WEIGHTS: Weights = Object.fromEntries([
  ...POINTS.map((point) => [point, 9]),
  ...QUESTIONS.map((question) => [question, 3]),
  ["nextStep", 10],
]) as Weights;

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
  readonly missing: readonly Part[];
};

/**
 * How complete a strategy sheet is on the day `today` (serial number). `updated`: the day of the last answer; null: not
 * known, nothing is lost. The sheet's own formulas compute the same (METHOD 7).
 */
export function measureCompleteness(
  answers: StrategyAnswers,
  today: number,
  updated: number | null,
  weights: Weights = DEFAULT_WEIGHTS
): Completeness {
  const missing = PARTS.filter((part) => !isPartDone(answers, part, today));
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  const open = missing.reduce((sum, part) => sum + weights[part], 0);
  const answered = total > 0 ? Math.round((100 * (total - open)) / total) : 0;
  const stale = findStaleness(today, updated);
  const score = Math.max(0, answered - stale);
  return { score, answered, stale, light: lightOf(score), missing };
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

/** Does a point, a question or the next step count? */
export function isPartDone(answers: StrategyAnswers, part: Part, today: number): boolean {
  switch (part) {
    case "nextStep":
      return hasFutureStep(answers, today);
    case "competitors":
    case "hopes":
    case "strategy":
      return isAnswered(answers.fields[part]);
    case "people":
      return isAnyone(answers, "role", "decides") && isAnyone(answers, "support", "supporter");
    case "visits":
      return answers.tables.visits.some((row) => isAhead(row, "visitDate", today));
    default:
      return isPointDone(answers, part);
  }
}

/** All needed fields are answered, and each table that needs something has one row with all of it. */
function isPointDone(answers: StrategyAnswers, point: Point): boolean {
  const parts = SECTIONS.find(({ code }) => code === point)?.parts ?? [];
  return parts.every((part) =>
    part.kind === "field"
      ? !part.needed || isAnswered(answers.fields[part.code])
      : part.needed.length === 0 || hasRow(answers, part.code, part.needed)
  );
}

function hasRow(
  answers: StrategyAnswers,
  table: TableCode,
  needed: readonly ColumnCode[]
): boolean {
  return answers.tables[table].some(
    (row) =>
      row.mark !== "unknown" && needed.every((column) => (row.cells[column] ?? null) !== null)
  );
}

/** Is there a named person, not marked as unknown, of this role or side? */
function isAnyone(answers: StrategyAnswers, column: ColumnCode, word: string): boolean {
  return answers.tables.people.some(
    (row) =>
      row.cells[column] === word && knowledgeOf(row.cells.person ?? null, row.mark) !== "unknown"
  );
}

/** Today counts as still ahead. */
function isAhead(row: AnswerRow, column: ColumnCode, today: number): boolean {
  const date = dateOf(row.cells[column]);
  return date !== null && date >= today;
}

/** A step is a visit, a moment to intervene, or a decision of the coach's, with a date. */
function hasFutureStep({ tables }: StrategyAnswers, today: number): boolean {
  return (
    tables.visits.some((row) => isAhead(row, "visitDate", today)) ||
    tables.moments.some((row) => isAhead(row, "momentDate", today)) ||
    tables.remarks.some((row) => isAhead(row, "decisionDue", today))
  );
}

/** Fields and rows that a sheet asks for and that are empty or marked unknown, of those that a point needs. */
export function listUnknown(answers: StrategyAnswers): FieldCode[] {
  return SECTIONS.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === "field" && part.needed && !isAnswered(answers.fields[part.code])
        ? [part.code]
        : []
    )
  );
}
