import { isAnsweredRow, type AnswerRow, type AnswerValue, type StrategyAnswers } from "./answers";
import { kindOfEdit, sectionOfEdit, valueUnder, type Edit } from "./edits";
import {
  FIELDS,
  TABLES,
  tableOf,
  type ColumnCode,
  type SectionCode,
  type StrategyTable,
  type ValueKind,
} from "./layout";
import { mergeAnswers, nameRow } from "./merge";

/**
 * How an answer came to be another one: typed into the sheet, taken from an agent's pack or from another sheet of the same
 * client, or filled in from the data.
 */
export const CHANGED_BY = ["typed", "pack", "sheet", "data"] as const;
export type ChangedBy = (typeof CHANGED_BY)[number];

/** One answer that says something else than it did. A row that came or went is one change. */
export type AnswerChange = {
  readonly edit: Edit;
  readonly section: SectionCode;
  /** Of `before` and `after`; of a row that came or went it is text, its cells stand in `cells`. */
  readonly kind: ValueKind;
  /** Names the row of a table by its first column, else by the first that says something; "" for a field. */
  readonly row: string;
  readonly before: AnswerValue;
  readonly after: AnswerValue;
  /** What the row says, where one came or went. */
  readonly cells?: readonly {
    readonly column: ColumnCode;
    readonly kind: ValueKind;
    readonly value: AnswerValue;
  }[];
};

/**
 * What a sheet says now that it did not say before, answer by answer in the order of the sheet (METHOD 7, History). The
 * order of rows does not matter, and a row is the same as long as its first column, or half of it, is. What the program
 * writes into fixed tables is no answer.
 */
export function listChanges(before: StrategyAnswers, after: StrategyAnswers): AnswerChange[] {
  const was = withoutProgramRows(before);
  const { edits } = mergeAnswers(was, was, withoutProgramRows(after));
  return edits.map((edit): AnswerChange => {
    const one = { edit, section: sectionOfEdit(edit), kind: kindOfEdit(edit) };
    const old = valueUnder(was, edit);
    if (edit.kind === "field") return { ...one, row: "", before: old, after: edit.value };
    const table = tableOf(edit.table);
    if (edit.kind === "add") {
      const { row } = edit;
      return {
        ...one,
        row: nameRow(table, row),
        before: null,
        after: null,
        cells: listCells(table, row),
      };
    }
    const there = was.tables[edit.table].find(({ at }) => at === edit.at);
    const row = there ? nameRow(table, there) : "";
    return edit.kind === "cell"
      ? { ...one, row, before: old, after: edit.value }
      : { ...one, row, before: null, after: null, cells: there ? listCells(table, there) : [] };
  });
}

function listCells({ columns }: StrategyTable, row: AnswerRow): NonNullable<AnswerChange["cells"]> {
  return columns.flatMap(({ code, value: kind }) => {
    const value = row.cells[code] ?? null;
    return value === null ? [] : [{ column: code, kind, value }];
  });
}

/** Is a change one of these edits, wherever its row stands? */
export function isOneOf(edits: readonly Edit[], { edit }: AnswerChange): boolean {
  const own = nameEdit(edit);
  return edits.some((other) => nameEdit(other) === own);
}

/** What an edit does, without the line on which it does it. */
function nameEdit(edit: Edit): string {
  if (edit.kind === "field") return JSON.stringify([edit.code, edit.part, edit.value]);
  if (edit.kind === "cell") return JSON.stringify([edit.table, edit.column, edit.value]);
  if (edit.kind === "clear") return JSON.stringify([edit.table]);
  const { columns } = tableOf(edit.table);
  return JSON.stringify([edit.table, columns.map(({ code }) => edit.row.cells[code] ?? null)]);
}

/** Does the program fill a change's cell in from the data? */
export function isGivenChange({ edit }: AnswerChange): boolean {
  if (edit.kind !== "field" || edit.part !== "value") return false;
  return FIELDS.some(({ code, isGiven }) => code === edit.code && isGiven === true);
}

/** The day of a review or a talk that a sheet tells now and did not before; null: none. */
export function findNewDay(
  before: StrategyAnswers,
  after: StrategyAnswers,
  code: "lastReview" | "lastTalk"
): number | null {
  const { value } = after.fields[code];
  return typeof value === "number" && value !== before.fields[code].value ? value : null;
}

function withoutProgramRows(answers: StrategyAnswers): StrategyAnswers {
  const tables = { ...answers.tables };
  for (const table of TABLES) {
    if (!table.isFixed) continue;
    tables[table.code] = answers.tables[table.code].filter((row) => isAnsweredRow(table, row));
  }
  return { ...answers, tables };
}
