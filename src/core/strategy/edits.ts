import { isEmptyRow, type AnswerRow, type AnswerValue, type StrategyAnswers } from "./answers";
import {
  FIELDS,
  tableOf,
  type ColumnCode,
  type FieldCode,
  type TableCode,
  type ValueKind,
} from "./layout";

/** One change of what is typed into a sheet. `at` is the line of the row, as `AnswerRow` tells it. */
export type Edit =
  | {
      readonly kind: "field";
      readonly code: FieldCode;
      readonly part: "value" | "mark";
      readonly value: AnswerValue;
    }
  | {
      readonly kind: "cell";
      readonly table: TableCode;
      readonly at: number;
      readonly column: ColumnCode | "mark";
      readonly value: AnswerValue;
    }
  /** A new row: the first empty line takes it, or a line is inserted. */
  | { readonly kind: "add"; readonly table: TableCode; readonly row: AnswerRow }
  /** Empties a row; the line stays. */
  | { readonly kind: "clear"; readonly table: TableCode; readonly at: number };

/** What a sheet says after some edits; the same that writing them into the sheet and reading it again gives. */
export function applyEdits(answers: StrategyAnswers, edits: readonly Edit[]): StrategyAnswers {
  return edits.reduce(applyEdit, answers);
}

function applyEdit(answers: StrategyAnswers, edit: Edit): StrategyAnswers {
  if (edit.kind === "field") {
    const before = answers.fields[edit.code];
    const changed =
      edit.part === "value"
        ? { ...before, value: edit.value }
        : { ...before, mark: edit.value === null ? null : String(edit.value) };
    return { ...answers, fields: { ...answers.fields, [edit.code]: changed } };
  }
  const rows = changeRows(answers.tables[edit.table], edit);
  return { ...answers, tables: { ...answers.tables, [edit.table]: rows } };
}

function changeRows(
  rows: readonly AnswerRow[],
  edit: Exclude<Edit, { kind: "field" }>
): readonly AnswerRow[] {
  if (edit.kind === "add") {
    const taken = new Set(rows.map(({ at }) => at));
    let at = 1;
    while (taken.has(at)) at += 1;
    return sortRows([...rows, { ...edit.row, at }]);
  }
  if (edit.kind === "clear") return rows.filter((row) => row.at !== edit.at);
  const before = rows.find((row) => row.at === edit.at) ?? { at: edit.at, cells: {}, mark: null };
  const after: AnswerRow =
    edit.column === "mark"
      ? { ...before, mark: edit.value === null ? null : String(edit.value) }
      : { ...before, cells: setCell(before.cells, edit.column, edit.value) };
  const others = rows.filter((row) => row.at !== edit.at);
  return isEmptyRow(after) ? others : sortRows([...others, after]);
}

function setCell(
  cells: AnswerRow["cells"],
  column: ColumnCode,
  value: AnswerValue
): AnswerRow["cells"] {
  const { [column]: _, ...others } = cells;
  return value === null ? others : { ...others, [column]: value };
}

function sortRows(rows: readonly AnswerRow[]): AnswerRow[] {
  return [...rows].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

/** What kind of answer an edit writes. */
export function kindOfEdit(edit: Edit): ValueKind {
  if (edit.kind === "field") {
    if (edit.part === "mark") return { kind: "list", list: "knowledge" };
    return FIELDS.find(({ code }) => code === edit.code)?.value ?? { kind: "text" };
  }
  if (edit.kind !== "cell") return { kind: "text" };
  if (edit.column === "mark") return { kind: "list", list: "knowledge" };
  const { columns } = tableOf(edit.table);
  return columns.find(({ code }) => code === edit.column)?.value ?? { kind: "text" };
}
