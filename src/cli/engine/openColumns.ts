import type { Encoding } from "../../officeHost/csv/encoding";
import type { CutRows } from "./cutBytes";
import { isPlainNumber, plainNumber, readPlainDay } from "./fieldBytes";
import type { LabelColumn, NumberColumn, OddFields } from "./rows";
import { isLastText, keepOnly, listTexts, numberText, openTexts, widen, type Texts } from "./texts";
import { noteDay, noteNumber, openWriting, type Writing } from "./writings";

/**
 * Columns of a ledger while they are filled, by some hundred rows at a time. `take...` puts the fields of the cut rows from
 * `from` on into a column, the first of all cut rows being its row `at`; an empty field is -1, NaN or 0. Each is a loop of
 * its own, which asks for no memory: it runs for every row of the ledger.
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

export function takeLabels(labels: OpenLabels, rows: CutRows, from: number, at: number): void {
  const { column, texts, at: numbers } = labels;
  const { firsts, starts, ends, count } = rows;
  for (let row = from; row < count; row++) {
    const place = (firsts[row] as number) + column;
    const isEmpty = place >= (firsts[row + 1] as number) || ends[place] === starts[place];
    numbers[at + row] = isEmpty ? -1 : numberText(texts, rows, place);
  }
}

export function takeNumbers(column: OpenNumbers, rows: CutRows, from: number, at: number): void {
  const { numbers, odd, writing } = column;
  const { decimalComma } = writing.form;
  const { bytes, firsts, starts, ends, count } = rows;
  for (let row = from; row < count; row++) {
    const place = (firsts[row] as number) + column.column;
    const start = starts[place] as number;
    const end = ends[place] as number;
    if (place >= (firsts[row + 1] as number) || end === start) {
      numbers[at + row] = Number.NaN;
      continue;
    }
    if (isPlainNumber(bytes, start, end, decimalComma)) noteNumber(writing, bytes, start, end);
    else addOdd(odd, at + row, rows, place);
    numbers[at + row] = plainNumber[0] as number;
  }
}

export function takeDays(column: OpenDays, rows: CutRows, from: number, at: number): void {
  const { days, odd, writing, last } = column;
  const { bytes, firsts, starts, ends, count } = rows;
  for (let row = from; row < count; row++) {
    const place = (firsts[row] as number) + column.column;
    const start = starts[place] as number;
    const end = ends[place] as number;
    if (place >= (firsts[row + 1] as number) || end === start) continue;
    if (!isLastText(last.texts, rows, place)) {
      const day = readPlainDay(bytes, start, end);
      if (day === 0) {
        addOdd(odd, at + row, rows, place);
        continue;
      }
      noteDay(writing, bytes, start, end);
      keepOnly(last.texts, rows, place);
      last.day = day;
    }
    days[at + row] = last.day;
  }
}

function addOdd(odd: OpenOdd, at: number, rows: CutRows, field: number): void {
  const place = odd.count++;
  if (place >= odd.rows.length) {
    odd.rows = widen(odd.rows, 2 * place);
    odd.at = widen(odd.at, 2 * place);
  }
  odd.rows[place] = at;
  odd.at[place] = numberText(odd.texts, rows, field);
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
