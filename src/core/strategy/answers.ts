import { digestText } from "../columnar/hashText";
import type { CellValue } from "../reading/values/cells";
import type { LISTS } from "./layout";
import {
  ADDED,
  FIELDS,
  TABLES,
  type ColumnCode,
  type FieldCode,
  type ListName,
  type StrategyTable,
  type TableCode,
  type ValueKind,
} from "./layout";

/** How well an answer is known (METHOD 7). */
export type Knowledge = (typeof LISTS.knowledge)[number];

/** What is typed: dates as serial numbers, words of a list as their code, whatever else as it stands; null: nothing. */
export type AnswerValue = string | number | null;

/** `mark`: how well the answer is known, as written beside it: a `Knowledge`, or any other text as it stands. */
export type Answer = { readonly value: AnswerValue; readonly mark: string | null };

/** A row of a table; cells without an answer are absent or null. */
export type AnswerRow = {
  /** Which line below the table's headings it stands on, 1 for the first; absent for a row that stands nowhere yet. */
  readonly at?: number;
  readonly cells: Readonly<Partial<Record<ColumnCode, AnswerValue>>>;
  readonly mark: string | null;
};

/** Everything typed into one strategy sheet. Rows in their order; empty rows between them are left out. */
export type StrategyAnswers = {
  readonly fields: Readonly<Record<FieldCode, Answer>>;
  readonly tables: Readonly<Record<TableCode, readonly AnswerRow[]>>;
};

export const EMPTY_ANSWER: Answer = { value: null, mark: null };

/** A sheet that nobody has written into. */
export const NO_ANSWERS: StrategyAnswers = {
  fields: Object.fromEntries(FIELDS.map(({ code }) => [code, EMPTY_ANSWER])) as Record<
    FieldCode,
    Answer
  >,
  tables: Object.fromEntries(TABLES.map(({ code }) => [code, []])) as unknown as Record<
    TableCode,
    readonly AnswerRow[]
  >,
};

/** A number that may be a day; texts are never taken for dates, neither here nor by the sheet's formulas. */
export function dateOf(value: AnswerValue | undefined): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}

/** A text without spaces around it; "" for nothing and for numbers. */
export function textOf(value: AnswerValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}

export type CellPlace = { readonly row: number; readonly column: number };

/** Where the answers of a sheet stand, zero-based; what a person deleted is undefined. */
export type AnswerPlaces = {
  readonly fields: Readonly<
    Partial<Record<FieldCode, { readonly value: CellPlace; readonly mark: CellPlace | undefined }>>
  >;
  readonly tables: Readonly<Partial<Record<TableCode, TablePlace>>>;
};
export type TablePlace = {
  /** The row of its headings, and how many rows follow that may hold answers. */
  readonly row: number;
  readonly rows: number;
  readonly columns: Readonly<Partial<Record<ColumnCode, number>>>;
  readonly mark: number | undefined;
};

/** Turns a word of a list, in any of the sheet's languages, into its code; undefined: none of them. */
export type ReadWord = (list: ListName, word: string) => string | undefined;

/** Reads the answers of a sheet from its cells. Never fails: what is missing is empty, what is odd stays as it is. */
export function readAnswers(
  places: AnswerPlaces,
  valueAt: (place: CellPlace) => CellValue | undefined,
  readWord: ReadWord
): StrategyAnswers {
  const read = (place: CellPlace | undefined, kind: ValueKind): AnswerValue =>
    place ? readValue(valueAt(place), kind, readWord) : null;
  const mark = (place: CellPlace | undefined): string | null => {
    const value = read(place, { kind: "list", list: "knowledge" });
    return value === null ? null : String(value);
  };
  const fields = FIELDS.map(({ code, value }) => {
    const place = places.fields[code];
    return [code, { value: read(place?.value, value), mark: mark(place?.mark) }] as const;
  });
  const tables = TABLES.map((table) => {
    const place = places.tables[table.code];
    const rows = Array.from({ length: place?.rows ?? 0 }, (_, index): AnswerRow => {
      const row = (place?.row ?? 0) + 1 + index;
      const at = (column: number | undefined) =>
        column === undefined ? undefined : { row, column };
      return {
        at: index + 1,
        cells: Object.fromEntries(
          table.columns
            .map(({ code, value }) => [code, read(at(place?.columns[code]), value)] as const)
            .filter(([, value]) => value !== null)
        ),
        mark: table.hasKnowledge ? mark(at(place?.mark)) : null,
      };
    });
    // Lines of the program's own numbers are no answers.
    const isProgram = ({ cells }: AnswerRow): boolean =>
      cells.termsOf === "given" || cells.termsOf === "used";
    return [table.code, rows.filter((row) => !isEmptyRow(row) && !isProgram(row))] as const;
  });
  return {
    fields: Object.fromEntries(fields) as StrategyAnswers["fields"],
    tables: Object.fromEntries(tables) as unknown as StrategyAnswers["tables"],
  };
}

/** Is nothing written in a row, not even how well it is known? */
export function isEmptyRow(row: AnswerRow): boolean {
  return row.mark === null && Object.values(row.cells).every((value) => value === null);
}

function readValue(value: CellValue | undefined, kind: ValueKind, readWord: ReadWord): AnswerValue {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (kind.kind === "list" && typeof value === "string") {
    return readWord(kind.list, value.trim()) ?? value;
  }
  return value;
}

/** Is something typed in a row: in a table whose first column the program writes, beside that column? */
export function isAnsweredRow({ isFixed, columns }: StrategyTable, row: AnswerRow): boolean {
  if (!isFixed) return !isEmptyRow(row);
  const label = columns[0]?.code;
  return Object.entries(row.cells).some(([code, value]) => code !== label && value !== null);
}

/** Do two rows say the same, wherever they stand? Columns that one of them lacks are empty. */
export function isSameRow(a: AnswerRow, b: AnswerRow): boolean {
  const codes = new Set([...Object.keys(a.cells), ...Object.keys(b.cells)]) as Set<ColumnCode>;
  return (
    a.mark === b.mark &&
    [...codes].every((code) => (a.cells[code] ?? null) === (b.cells[code] ?? null))
  );
}

/** A short text that changes with the answers, for telling later whether anybody wrote; the lines of rows do not count. */
export function digestAnswers(answers: StrategyAnswers): string {
  // What later layouts added counts once something stands there: sheets keep their digest when they get it.
  const isAdded = (codes: readonly string[], code: string): boolean => codes.includes(code);
  const fields = FIELDS.flatMap(({ code }) => {
    const { value, mark } = answers.fields[code];
    const isAbsent = value === null && mark === null && isAdded(ADDED.fields, code);
    return isAbsent ? [] : [[value, mark]];
  });
  const rows = TABLES.flatMap((table) => {
    const typed = answers.tables[table.code]
      .filter((row) => isAnsweredRow(table, row))
      .map(({ cells, mark }) => [table.columns.map((column) => cells[column.code] ?? null), mark]);
    return typed.length === 0 && isAdded(ADDED.tables, table.code) ? [] : [typed];
  });
  return digestText(JSON.stringify([fields, rows]));
}
