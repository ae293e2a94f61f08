import {
  isEmptyRow,
  isSameRow,
  type AnswerRow,
  type AnswerValue,
  type StrategyAnswers,
} from "./answers";
import {
  FIELDS,
  SECTIONS,
  tableOf,
  type ColumnCode,
  type FieldCode,
  type SectionCode,
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
  if (edit.kind === "add") {
    const placed = placeFixed(answers, edit);
    if (placed) return applyEdits(answers, placed);
  }
  const rows = changeRows(answers.tables[edit.table], edit);
  return { ...answers, tables: { ...answers.tables, [edit.table]: rows } };
}

/**
 * Edits with rows of fixed tables put on their lines: a row that is added goes to the line that has its word in the first
 * column, cell by cell.
 */
export function placeFixedRows(answers: StrategyAnswers, edits: readonly Edit[]): Edit[] {
  return edits.flatMap(
    (edit) => (edit.kind === "add" ? placeFixed(answers, edit) : null) ?? [edit]
  );
}

function placeFixed(
  answers: StrategyAnswers,
  { table: code, row }: Extract<Edit, { kind: "add" }>
): Edit[] | null {
  const { isFixed, columns } = tableOf(code);
  const label = columns[0]?.code;
  if (!isFixed || label === undefined) return null;
  const line = answers.tables[code].find(({ cells }) => cells[label] === row.cells[label]);
  const at = line?.at;
  if (at === undefined) return null;
  return columns.flatMap(({ code: column }): Edit[] => {
    const value = row.cells[column] ?? null;
    return column === label || value === null
      ? []
      : [{ kind: "cell", table: code, at, column, value }];
  });
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

/** The part of the sheet in which an edit writes. */
export function sectionOfEdit(edit: Edit): SectionCode {
  const code = edit.kind === "field" ? edit.code : edit.table;
  const section = SECTIONS.find(({ parts }) => parts.some((part) => part.code === code));
  if (!section) throw new Error(`No section of ${code}`);
  return section.code;
}

const EMPTY_ROW: AnswerRow = { cells: {}, mark: null };

/** What stands where an edit would write; for a whole row its first column; null: nothing, or the row is new. */
export function valueUnder(answers: StrategyAnswers, edit: Edit): AnswerValue {
  if (edit.kind === "field") return answers.fields[edit.code][edit.part];
  if (edit.kind === "add") return null;
  const row = rowUnder(answers, edit);
  if (edit.kind === "clear") return labelOf(edit.table, row);
  return edit.column === "mark" ? row.mark : (row.cells[edit.column] ?? null);
}

/**
 * Is what an edit would replace the same in both? Lines may have moved between the two: a cell is the same only in a row
 * whose first column still says the same, a row only when all of it does. A new row replaces nothing.
 */
export function isSameUnder(a: StrategyAnswers, b: StrategyAnswers, edit: Edit): boolean {
  if (edit.kind === "clear") return isSameRow(rowUnder(a, edit), rowUnder(b, edit));
  if (valueUnder(a, edit) !== valueUnder(b, edit)) return false;
  if (edit.kind !== "cell") return true;
  return labelOf(edit.table, rowUnder(a, edit)) === labelOf(edit.table, rowUnder(b, edit));
}

function rowUnder(
  answers: StrategyAnswers,
  { table, at }: Extract<Edit, { kind: "cell" | "clear" }>
): AnswerRow {
  return answers.tables[table].find((row) => row.at === at) ?? EMPTY_ROW;
}

function labelOf(table: TableCode, { cells }: AnswerRow): AnswerValue {
  const first = tableOf(table).columns[0]?.code;
  return first === undefined ? null : (cells[first] ?? null);
}
