import type { Encoding } from "../../officeHost/csv/encoding";
import type { CutRow } from "./cutBytes";
import { isPlainNumber, plainNumber, readPlainDay } from "./fieldBytes";
import type { LabelColumn, NumberColumn, OddFields } from "./rows";
import { isLastText, keepOnly, listTexts, numberText, openTexts, widen, type Texts } from "./texts";
import { noteDay, noteNumber, openWriting, type Writing } from "./writings";

/**
 * Columns of a ledger while they are filled row by row. `take...` puts the field of a row into row `at` of a column; each is
 * called for every row in turn, and an empty field is -1, NaN or 0.
 */

/** Fields that are no plain number or day. */
export type OpenOdd = { readonly texts: Texts; rows: Int32Array; at: Int32Array; count: number };
export type OpenLabels = { readonly column: number; readonly texts: Texts; at: Int32Array };
export type OpenNumbers = {
  readonly column: number;
  numbers: Float64Array;
  readonly odd: OpenOdd;
  readonly writing: Writing;
};
export type OpenDays = {
  readonly column: number;
  days: Int32Array;
  readonly odd: OpenOdd;
  readonly writing: Writing;
  /** The plain day that was read last, and its text: the next row often says the same. */
  readonly last: { readonly texts: Texts; day: number };
};

export function openOdd(): OpenOdd {
  return { texts: openTexts(), rows: new Int32Array(64), at: new Int32Array(64), count: 0 };
}

export function openLabels(column: number, rows: number): OpenLabels {
  return { column, texts: openTexts(), at: new Int32Array(rows) };
}

export function openNumbers(column: number, rows: number, form: Writing["form"]): OpenNumbers {
  const numbers = new Float64Array(rows);
  return { column, numbers, odd: openOdd(), writing: openWriting(form) };
}

export function openDays(column: number, rows: number, form: Writing["form"]): OpenDays {
  const days = new Int32Array(rows);
  const last = { texts: openTexts(), day: 0 };
  return { column, days, odd: openOdd(), writing: openWriting(form), last };
}

export function takeLabel(labels: OpenLabels, row: CutRow, at: number): void {
  const { column } = labels;
  const isEmpty = column >= row.fields || row.ends[column] === row.starts[column];
  labels.at[at] = isEmpty ? -1 : numberText(labels.texts, row, column);
}

/** Returns whether the field is filled. */
export function takeNumber(column: OpenNumbers, row: CutRow, at: number): boolean {
  const field = column.column;
  const start = row.starts[field] as number;
  const end = row.ends[field] as number;
  if (field >= row.fields || end === start) {
    column.numbers[at] = Number.NaN;
    return false;
  }
  if (isPlainNumber(row.bytes, start, end, column.writing.form.decimalComma))
    noteNumber(column.writing, row.bytes, start, end);
  else addOdd(column.odd, at, row, field);
  column.numbers[at] = plainNumber[0] as number;
  return true;
}

export function takeDay(column: OpenDays, row: CutRow, at: number): void {
  const field = column.column;
  const start = row.starts[field] as number;
  const end = row.ends[field] as number;
  if (field >= row.fields || end === start) return;
  const { last } = column;
  if (isLastText(last.texts, row, field)) {
    column.days[at] = last.day;
    return;
  }
  const day = readPlainDay(row.bytes, start, end);
  if (day === 0) addOdd(column.odd, at, row, field);
  else {
    noteDay(column.writing, row.bytes, start, end);
    column.days[at] = last.day = day;
    keepOnly(last.texts, row, field);
  }
}

function addOdd(odd: OpenOdd, at: number, row: CutRow, field: number): void {
  const place = odd.count++;
  if (place >= odd.rows.length) {
    odd.rows = widen(odd.rows, 2 * place);
    odd.at = widen(odd.at, 2 * place);
  }
  odd.rows[place] = at;
  odd.at[place] = numberText(odd.texts, row, field);
}

/** Which rows a closed column has, the first of them still headings and what stands above. */
type Rows = { readonly first: number; readonly count: number; readonly encoding: Encoding };

export function closeOdd({ texts, rows, at, count }: OpenOdd, encoding: Encoding): OddFields {
  return {
    texts: listTexts(texts, encoding),
    rows: rows.subarray(0, count),
    at: at.subarray(0, count),
  };
}

export function closeLabels({ texts, at }: OpenLabels, rows: Rows): LabelColumn {
  at.fill(-1, 0, rows.first);
  return { texts: listTexts(texts, rows.encoding), at: at.subarray(0, rows.count) };
}

export function closeNumbers({ column, numbers, odd }: OpenNumbers, rows: Rows): NumberColumn {
  const { first, count, encoding } = rows;
  const fields = closeOdd(odd, encoding);
  const values = numbers.subarray(0, count).fill(Number.NaN, 0, first);
  return { column, numbers: values, odd: fields, codes: new Uint8Array(fields.texts.length) };
}
