import { dateOf, textOf, type AnswerRow, type StrategyAnswers } from "./answers";
import type { CaseFigures } from "./case";
import { FIELDS, LISTS, tableOf, type ColumnCode, type FieldCode, type TableCode } from "./layout";
import { isUsable, numberOf } from "./usable";

/** The lines of the sheet that show what follows from its answers, left and right, and of what the client is worth. */
export const FIGURE_HALVES = {
  left: ["gap", "expectedGain", "shares", "fit"],
  right: ["criteria", "sides", "deciders", "deciderDays"],
} as const;
export const VALUE_HALVES = {
  left: ["clientValue", "gain"],
  right: ["replacement", "loss"],
} as const;
export type FigureLine =
  | (typeof FIGURE_HALVES)["left" | "right"][number]
  | (typeof VALUE_HALVES)["left" | "right"][number];

/** What follows from the answers of a sheet, in numbers (METHOD 7); null: not enough is answered. */
export type SheetFigures = {
  /** The year's turnover: as typed, else as the head has it. */
  readonly turnover: number | null;
  /** Potential less turnover. */
  readonly gap: number | null;
  /** The gap × the probability, where there is a gap. */
  readonly expectedGain: number | null;
  /** Our share of the client's buying as typed, and as turnover and potential say. */
  readonly shareGiven: number | null;
  readonly shareImplied: number | null;
  /** Sums of weight × mark over the criteria that have all three. */
  readonly criteria: { readonly us: number; readonly rival: number } | null;
  /** People for us and against us, each by its influence; null: nobody has a side. */
  readonly sides: { readonly supporters: number; readonly opponents: number } | null;
  /** The sum of the four marks of point 2, −20..20. */
  readonly fit: number | null;
  /** How many of those who decide are for us; null: nobody is known to decide. */
  readonly deciders: { readonly forUs: number; readonly all: number } | null;
  /** Days since somebody last spoke to one who decides; null: no such day. */
  readonly deciderDays: number | null;
};

/** The figures of a sheet on the day `today`; the sheet's own formulas compute the same. */
export function measureFigures(
  answers: StrategyAnswers,
  known: CaseFigures,
  today: number
): SheetFigures {
  const read = (code: FieldCode): number | null => readField(answers, code, today);
  const turnover = read("turnoverLast") ?? known.turnover;
  const potential = read("potential");
  const probability = read("probability");
  const gap = potential === null || turnover === null ? null : potential - turnover;
  const fit = FIT.map(read);
  return {
    turnover,
    gap,
    expectedGain: gap === null || gap <= 0 || probability === null ? null : gap * probability,
    shareGiven: read("walletShare"),
    shareImplied:
      potential === null || potential === 0 || turnover === null ? null : turnover / potential,
    criteria: weighCriteria(answers, today),
    sides: weighSides(answers, today),
    ...judgeDeciders(answers, today),
    fit: fit.some((one) => one === null) ? null : fit.reduce<number>((a, b) => a + (b ?? 0), 0),
  };
}

function judgeDeciders(
  answers: StrategyAnswers,
  today: number
): Pick<SheetFigures, "deciders" | "deciderDays"> {
  const all = listDeciders(answers, today);
  const days = all.flatMap((one) => (one.days === null ? [] : [one.days]));
  const forUs = all.filter(({ support }) => support === "supporter").length;
  return {
    deciders: all.length > 0 ? { forUs, all: all.length } : null,
    deciderDays: days.length > 0 ? Math.min(...days) : null,
  };
}

/** The four marks of point 2. */
export const FIT = ["fitPotential", "fitNeed", "fitAccess", "fitPrice"] as const;

/** A field's number where it can be used. */
export function readField(answers: StrategyAnswers, code: FieldCode, today: number): number | null {
  const kind = FIELDS.find((field) => field.code === code)?.value;
  return kind ? numberOf(answers.fields[code].value, kind, today) : null;
}

/** A number of a row where it can be used. */
export function readCell(
  table: TableCode,
  row: AnswerRow,
  column: ColumnCode,
  today: number
): number | null {
  const kind = tableOf(table).columns.find(({ code }) => code === column)?.value;
  return kind ? numberOf(row.cells[column], kind, today) : null;
}

/** Criteria that have a weight and a mark for both sides. */
export function listCompared(answers: StrategyAnswers, today: number): AnswerRow[] {
  return answers.tables.criteria.filter((row) =>
    (["weight", "us", "rival"] as const).every(
      (column) => readCell("criteria", row, column, today) !== null
    )
  );
}

function weighCriteria(answers: StrategyAnswers, today: number): SheetFigures["criteria"] {
  const rows = listCompared(answers, today);
  if (rows.length === 0) return null;
  const sum = (column: "us" | "rival"): number =>
    rows.reduce(
      (total, row) =>
        total +
        (readCell("criteria", row, "weight", today) ?? 0) *
          (readCell("criteria", row, column, today) ?? 0),
      0
    );
  return { us: sum("us"), rival: sum("rival") };
}

/** What a person's side weighs where its influence is not marked. */
export const UNMARKED_INFLUENCE = 1;

/** How much a person's side weighs. */
export function influenceOf(row: AnswerRow, today: number): number {
  return readCell("people", row, "influence", today) ?? UNMARKED_INFLUENCE;
}

function weighSides(answers: StrategyAnswers, today: number): SheetFigures["sides"] {
  const named = listPeople(answers, today).filter(({ cells }) => isSide(cells.support));
  if (named.length === 0) return null;
  const sum = (side: string): number =>
    named
      .filter(({ cells }) => cells.support === side)
      .reduce((total, row) => total + influenceOf(row, today), 0);
  return { supporters: sum("supporter"), opponents: sum("opponent") };
}

function isSide(value: unknown): boolean {
  return (LISTS.support as readonly unknown[]).includes(value);
}

/** People whose name says something. */
export function listPeople(answers: StrategyAnswers, today: number): AnswerRow[] {
  return answers.tables.people.filter(({ cells }) =>
    isUsable(cells.person, { kind: "text" }, today)
  );
}

/** One who decides: on whose side, and how long ago somebody last spoke to this person. */
export type Decider = {
  readonly person: string;
  readonly support: (typeof LISTS.support)[number] | null;
  /** Days since the last contact; null: none was noted. */
  readonly days: number | null;
};

/** Everybody who decides, in the sheet's order; people marked as unknown are nobody yet. */
export function listDeciders(answers: StrategyAnswers, today: number): Decider[] {
  return listPeople(answers, today)
    .filter(({ cells, mark }) => cells.role === "decides" && mark !== "unknown")
    .map(({ cells }) => {
      const day = dateOf(cells.lastContact);
      return {
        person: textOf(cells.person),
        support: LISTS.support.find((side) => side === cells.support) ?? null,
        days: day === null || day > today ? null : Math.floor(today - day),
      };
    });
}
