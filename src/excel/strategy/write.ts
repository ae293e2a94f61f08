import type { AnswerRow, AnswerValue } from "../../core/strategy/answers";
import type { CellPlace, TablePlace } from "../../core/strategy/answers";
import { applyEdits, placeFixedRows, type Edit } from "../../core/strategy/edits";
import {
  FIELDS,
  TABLES,
  tableOf,
  type ColumnCode,
  type TableCode,
  type ValueKind,
} from "../../core/strategy/layout";
import type { Language } from "../../strings/language";
import { writeListWord } from "../../strings/strategy/texts";
import { rangeOf } from "../cells/area";
import { neutralise } from "../cells/safeText";
import { fitRows } from "./paper";
import { keepQuiet } from "./quiet";
import { countRowLines, heightFor } from "./rowSizes";
import { rowSignFormula } from "./usableFormulas";
import type { ReadSheet } from "./read";
import { expectForm, pinSheet, type InsertedRows } from "./touches";
import type { Expected } from "../unit/touches";
import type { Pin } from "../unit/unit";

/** An edit that could not be written because its cells were deleted. */
export type Lost = { readonly edit: Edit };

/**
 * Writes edits into a sheet, in the request under way. Rows are inserted last and from the bottom up, so that no place
 * read before moves under the others. Gives back what has no place any more.
 */
export function writeEdits(
  sheet: Excel.Worksheet,
  read: ReadSheet,
  given: readonly Edit[]
): Lost[] {
  const edits = placeFixedRows(read.answers, given);
  const lost: Lost[] = [];
  const put = (edit: Edit, place: CellPlace | undefined, value: AnswerValue, kind: ValueKind) => {
    if (place) putValue(sheet, place, value, kind, read.language);
    else lost.push({ edit });
  };
  for (const edit of edits) {
    if (edit.kind === "field") {
      const place = read.places.answers.fields[edit.code];
      const kind = FIELDS.find(({ code }) => code === edit.code)?.value ?? TEXT;
      if (edit.part === "value") put(edit, place?.value, edit.value, kind);
      else put(edit, place?.mark, edit.value, KNOWLEDGE);
    } else if (edit.kind === "cell") {
      const place = cellOf(read.places.answers.tables[edit.table], edit.at, edit.column);
      put(edit, place, edit.value, kindOf(edit.table, edit.column));
    } else if (edit.kind === "clear") {
      // The words of a fixed table stay.
      for (const column of columnsOf(edit.table).slice(tableOf(edit.table).isFixed ? 1 : 0)) {
        const place = cellOf(read.places.answers.tables[edit.table], edit.at, column);
        if (place) putValue(sheet, place, null, kindOf(edit.table, column), read.language);
      }
    }
  }
  fitRows(sheet, read, applyEdits(read.answers, edits));
  const adds = edits.filter((edit) => edit.kind === "add");
  const tables = [...new Set(adds.map(({ table }) => table))].sort(
    (a, b) => rowOf(read, b) - rowOf(read, a)
  );
  for (const table of tables) {
    const place = read.places.answers.tables[table];
    const own = adds.filter((edit) => edit.table === table);
    if (place)
      addRows(
        sheet,
        read,
        table,
        place,
        own.map(({ row }) => row),
        edits
      );
    else lost.push(...own.map((edit) => ({ edit })));
  }
  return lost;
}

/** Edits that have no place on the sheet: `writeEdits` leaves them out. */
export function findLost(read: ReadSheet, edits: readonly Edit[]): Lost[] {
  const { fields, tables } = read.places.answers;
  return edits
    .filter((edit) => {
      switch (edit.kind) {
        case "field":
          return !fields[edit.code]?.[edit.part];
        case "cell":
          return !cellOf(tables[edit.table], edit.at, edit.column);
        case "add":
          return !tables[edit.table];
        case "clear":
          return false;
      }
    })
    .map((edit) => ({ edit }));
}

const TEXT: ValueKind = { kind: "text" };
const KNOWLEDGE: ValueKind = { kind: "list", list: "knowledge" };

function rowOf(read: ReadSheet, table: TableCode): number {
  return read.places.answers.tables[table]?.row ?? -1;
}

function columnsOf(table: TableCode): (ColumnCode | "mark")[] {
  const { columns, hasKnowledge } = tableOf(table);
  const codes = columns.map(({ code }): ColumnCode | "mark" => code);
  return hasKnowledge ? [...codes, "mark"] : codes;
}

function kindOf(table: TableCode, column: ColumnCode | "mark"): ValueKind {
  if (column === "mark") return KNOWLEDGE;
  return tableOf(table).columns.find(({ code }) => code === column)?.value ?? TEXT;
}

function cellOf(
  place: TablePlace | undefined,
  at: number,
  column: ColumnCode | "mark"
): CellPlace | undefined {
  const found = column === "mark" ? place?.mark : place?.columns[column];
  return place && found !== undefined && at <= place.rows
    ? { row: place.row + at, column: found }
    : undefined;
}

function putValue(
  sheet: Excel.Worksheet,
  place: CellPlace,
  value: AnswerValue,
  kind: ValueKind,
  language: Language
): void {
  rangeOf(sheet, { ...place, rows: 1, columns: 1 }).values = [[cellValue(value, kind, language)]];
}

/** An answer as it goes into a cell: words of lists in the sheet's language, texts made safe. */
function cellValue(value: AnswerValue, kind: ValueKind, language: Language): string | number {
  if (value === null) return "";
  if (typeof value === "number") return value;
  return neutralise(kind.kind === "list" ? writeListWord(language, kind.list, value) : value);
}

/** Fills the lines that are empty (or are emptied by the same edits), then inserts more above the closing line. */
function addRows(
  sheet: Excel.Worksheet,
  read: ReadSheet,
  table: TableCode,
  place: TablePlace,
  rows: readonly AnswerRow[],
  edits: readonly Edit[]
): void {
  const free = listFree(read, table, place, edits);
  const fitting = rows.slice(0, free.length);
  fitting.forEach((row, index) => fillRow(sheet, read, table, place, free[index] ?? 0, row));
  const more = rows.slice(fitting.length);
  if (more.length === 0) return;
  const closing = place.row + place.rows;
  const inserted = rangeOf(sheet, { row: closing, column: 0, rows: more.length, columns: 1 });
  inserted.getEntireRow().insert("Down");
  const isMerged = mergeWide(sheet, table, place, { row: closing, rows: more.length });
  const wide = { ...place, rows: place.rows + more.length };
  more.forEach((row, index) => {
    fillRow(sheet, read, table, wide, place.rows + index, row);
    const columns = Object.values(place.columns);
    const first = Math.min(...columns);
    if (first < 1) return;
    const sign = { row: closing + index, column: first - 1, rows: 1, columns: 1 };
    const formula = rowSignFormula(closing + index, tableOf(table), place.columns);
    rangeOf(sheet, sign).formulas = [[formula]];
  });
  const fresh = rangeOf(sheet, { row: closing, column: 0, rows: more.length, columns: 1 });
  const { format } = fresh.getEntireRow();
  // Last: Excel finds the height for what stands in them, but not for what stands in merged cells.
  if (!isMerged) return format.autofitRows();
  const { lines } = tableOf(table);
  format.rowHeight = heightFor(
    Math.max(lines, ...more.map(({ cells }) => countRowLines(tableOf(table), cells)))
  );
}

/**
 * Merges the wide columns of rows just inserted into a table as they are merged in its other rows: an inserted row has the
 * formatting of its neighbours, and not their merged cells. false: the table has none, or a person has moved its columns.
 */
function mergeWide(
  sheet: Excel.Worksheet,
  table: TableCode,
  place: TablePlace,
  inserted: { readonly row: number; readonly rows: number }
): boolean {
  const { columns } = tableOf(table);
  const wide = columns.filter(({ width = 1 }) => width > 1);
  const first = columns[0];
  const left = first && place.columns[first.code];
  const isInPlace = columns.every(
    ({ code, at }) => left !== undefined && place.columns[code] === left + at - (first?.at ?? 0)
  );
  if (!isInPlace) return false;
  for (const { code, width = 1 } of wide) {
    const column = place.columns[code] ?? 0;
    rangeOf(sheet, { ...inserted, column, columns: width }).merge(true);
  }
  return wide.length > 0;
}

function fillRow(
  sheet: Excel.Worksheet,
  read: ReadSheet,
  table: TableCode,
  place: TablePlace,
  at: number,
  row: AnswerRow
): void {
  for (const column of columnsOf(table)) {
    const value = column === "mark" ? row.mark : (row.cells[column] ?? null);
    const cell = cellOf(place, at, column);
    if (cell && value !== null) putValue(sheet, cell, value, kindOf(table, column), read.language);
  }
}

/**
 * Where the rows stand afterwards that `writeEdits` inserts for these edits, and what is written into them: those that find
 * no free line in their table.
 */
export function planInserted(read: ReadSheet, given: readonly Edit[]): InsertedRows[] {
  const edits = placeFixedRows(read.answers, given);
  const tables = read.places.answers.tables;
  const inserts = TABLES.flatMap(({ code }) => {
    const place = tables[code];
    const rows = edits.flatMap((edit) =>
      edit.kind === "add" && edit.table === code ? [edit] : []
    );
    if (!place || rows.length === 0) return [];
    const more = rows.length - listFree(read, code, place, edits).length;
    return more > 0 ? [{ closing: place.row + place.rows, rows: more }] : [];
  }).sort((a, b) => a.closing - b.closing);
  let above = 0;
  return inserts.map(({ closing, rows }) => {
    const row = closing + above;
    above += rows;
    return { row, rows };
  });
}

/** Lines of a table that are empty, or are emptied by the same edits. */
function listFree(
  read: ReadSheet,
  table: TableCode,
  place: TablePlace,
  edits: readonly Edit[]
): number[] {
  const taken = new Set(read.answers.tables[table].map(({ at }) => at));
  for (const edit of edits) {
    if (edit.kind === "clear" && edit.table === table) taken.delete(edit.at);
    if (edit.kind === "cell" && edit.table === table) taken.add(edit.at);
  }
  return Array.from({ length: place.rows - 1 }, (_, index) => index + 1).filter(
    (at) => !taken.has(at)
  );
}

/** What a writing request with these edits looks at, and where it needs the sheet to be. */
export function checkAnswers(
  read: ReadSheet,
  edits: readonly Edit[]
): { readonly touches: readonly Expected[]; readonly pins: readonly Pin[] } {
  const texts = edits.flatMap((edit) =>
    edit.kind === "add" ? Object.values(edit.row.cells).map(String) : []
  );
  return { touches: expectForm(read, planInserted(read, edits), texts), pins: pinSheet(read) };
}

/** Edits and the day of the last answers, in the request under way. The day goes first: rows may be inserted after. */
export function writeAnswers(
  context: Excel.RequestContext,
  read: ReadSheet,
  edits: readonly Edit[],
  today: number
): Lost[] {
  keepQuiet(context);
  const sheet = context.workbook.worksheets.getItem(read.id);
  const place: CellPlace | undefined = read.places.head.lines.updated;
  if (place) rangeOf(sheet, { ...place, rows: 1, columns: 1 }).values = [[today]];
  return writeEdits(sheet, read, edits);
}
