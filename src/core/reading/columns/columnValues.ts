import type { CellValue, Cells } from "../values/cells";
import { isDateFormat } from "../values/dates";
import { findDecimalSign, readNumberText } from "../values/numbers";
import type { FindingCode } from "../model/findingTable";
import { isDataRow } from "../model/rowKinds";
import type { RawColumn, RowSpan, SortedSheet } from "./scan";
import { samplePositions } from "../../columnar/sample";
import { isError } from "../values/text";
import { type Treatments, chooseTreatment } from "../model/treatments";

/** A column read as numbers. Places count from the span's first row. */
export type NumberColumn = RawColumn & {
  /** What each of the odd cells was found to be, by `ODD`. */
  readonly oddAs: Uint8Array;
};

/** What a cell of a column of numbers may hold instead of one. */
export const NON_NUMERIC = {
  textNumber: 0,
  ambiguousNumber: 1,
  notANumber: 2,
  errorCell: 3,
} as const satisfies Partial<Record<FindingCode, number>>;

/** At most so many texts are looked at to find the decimal sign of a column. */
const TEXTS_ASKED = 5000;

/**
 * Reads the texts of a column of amounts (METHOD 1): numbers written as text in every listed form, errors, and texts
 * that are no number. Completes the raw column's numbers in place. What was unusual is kept beside them;
 * `reportNonNumericCells` makes findings of it once it is known which rows count.
 */
export function readNumbers(
  cells: Cells,
  raw: RawColumn,
  span: RowSpan,
  treatments?: Treatments
): NumberColumn {
  const { column, numbers, oddAt } = raw;
  const oddAs = new Uint8Array(oddAt.length);
  const read: NumberColumn = { column, numbers, oddAt, oddAs };
  const valueAt = (index: number): CellValue | undefined =>
    cells.values[span.first + (oddAt[index] ?? 0)]?.[column];
  if (oddAt.length > 0) readOddCells(read, valueAt, treatments);
  return read;
}

/** Reads the odd cells, by their number, into the column. */
function readOddCells(
  { numbers, oddAt, oddAs }: NumberColumn,
  valueAt: (index: number) => CellValue | undefined,
  treatments: Treatments | undefined
): void {
  const sign = findDecimalSign(someTexts(valueAt, oddAt.length));
  const isDecimal = chooseTreatment(treatments, "ambiguousNumber") === "asDecimals";
  const credits: number[] = [];
  const debits: number[] = [];
  for (let index = 0; index < oddAt.length; index++) {
    const value = valueAt(index);
    let read = typeof value === "string" ? readNumberText(value, sign) : null;
    const isAmbiguous = read !== null && read.isAmbiguous && sign === "unknown";
    if (isAmbiguous && isDecimal && typeof value === "string")
      read = readNumberText(value, value.includes(",") ? "," : ".");
    if (!read) {
      oddAs[index] = isError(value) ? NON_NUMERIC.errorCell : NON_NUMERIC.notANumber;
      continue;
    }
    numbers[oddAt[index] ?? 0] = read.value;
    if (read.side === "credit") credits.push(oddAt[index] ?? 0);
    else if (read.side === "debit") debits.push(oddAt[index] ?? 0);
    oddAs[index] = isAmbiguous ? NON_NUMERIC.ambiguousNumber : NON_NUMERIC.textNumber;
  }
  // Where most are credits, the sheet is told from the seller's books: sales stand on that side.
  if (credits.length > debits.length)
    for (const at of credits.concat(debits)) numbers[at] = 0 - (numbers[at] ?? 0);
}

function* someTexts(
  valueAt: (index: number) => CellValue | undefined,
  count: number
): Generator<string> {
  for (const position of samplePositions(count, TEXTS_ASKED)) {
    const value = valueAt(position);
    if (typeof value === "string") yield value;
  }
}

/**
 * Reports the unusual cells of the rows that count: `textNumber`, `ambiguousNumber` (in addition), `notANumber`,
 * `errorCell`, and `dateLikeNumber` where an amount has a date format.
 */
export function reportNonNumericCells(
  { cells, span, rows, findings }: SortedSheet,
  read: NumberColumn
): void {
  const { column, oddAt, oddAs } = read;
  for (const [index, at] of oddAt.entries()) {
    if (!isDataRow(rows.kinds[at])) continue;
    const row = span.first + at;
    const value = cells.values[row]?.[column];
    const code = nameNonNumeric(oddAs[index] ?? 0);
    if (code === "ambiguousNumber") findings.add("textNumber", row, column, value);
    findings.add(code, row, column, value);
  }
}

/** The code of an odd cell. */
export function nameNonNumeric(odd: number): keyof typeof NON_NUMERIC {
  switch (odd) {
    case NON_NUMERIC.textNumber:
      return "textNumber";
    case NON_NUMERIC.ambiguousNumber:
      return "ambiguousNumber";
    case NON_NUMERIC.errorCell:
      return "errorCell";
    default:
      return "notANumber";
  }
}

/** Places of amounts under a date format: a date that stands where money should. */
export function findDateFormats(cells: Cells, read: NumberColumn, span: RowSpan): number[] {
  const found: number[] = [];
  const last = Math.min(span.last, cells.formats.length - 1);
  for (let row = span.first; row <= last; row++) {
    const number = read.numbers[row - span.first] ?? Number.NaN;
    if (!Number.isNaN(number) && isDateFormat(cells.formats[row]?.[read.column]))
      found.push(row - span.first);
  }
  return found;
}
