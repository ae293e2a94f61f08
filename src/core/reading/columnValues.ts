import type { Cells, CellValue } from "./cells";
import {
  DAYS_1904,
  EARLIEST_DATE,
  LATEST_DATE,
  findDayOrder,
  isDateFormat,
  readDateText,
} from "./dates";
import { findCurrency, findDecimalSign, readNumberText } from "./numbers";
import type { IsTold, ProblemSink } from "./problems";
import { isBlank, isError } from "./text";

/** The rows of a block that are read: `first` to `last` (both in), offsets. Arrays of values begin at `first`. */
export type RowSpan = { readonly first: number; readonly last: number };

/**
 * Reads a column of amounts as numbers, NaN where there is none: text numbers of every listed form, errors and texts
 * that are no number (METHOD 1). Problems: `textNumber`, `ambiguousNumber`, `notANumber`, `errorCell`, and
 * `dateLikeNumber` where a date format stands over an amount.
 */
export function readAmounts(
  cells: Cells,
  column: number,
  span: RowSpan,
  problems: ProblemSink
): Float64Array {
  const amounts = new Float64Array(span.last - span.first + 1);
  const odd: number[] = [];
  for (let row = span.first; row <= span.last; row++) {
    const value = cells.values[row]?.[column];
    if (typeof value === "number" && Number.isFinite(value)) {
      amounts[row - span.first] = value === 0 ? 0 : value;
    } else {
      amounts[row - span.first] = Number.NaN;
      if (!isBlank(value)) odd.push(row);
    }
  }
  if (odd.length > 0) readOddAmounts(cells, column, span, odd, amounts, problems);
  for (const [row, formats] of cells.formats.entries()) {
    if (row < span.first || row > span.last) continue;
    const amount = amounts[row - span.first] ?? Number.NaN;
    if (Number.isNaN(amount) || !isDateFormat(formats[column])) continue;
    problems.add("dateLikeNumber", row, column, amount);
  }
  return amounts;
}

/** The cells of a column that hold something else than a number. */
function readOddAmounts(
  cells: Cells,
  column: number,
  span: RowSpan,
  rows: readonly number[],
  amounts: Float64Array,
  problems: ProblemSink
): void {
  const texts = rows
    .map((row) => cells.values[row]?.[column])
    .filter((value) => typeof value === "string");
  const sign = findDecimalSign(texts);
  for (const row of rows) {
    const value = cells.values[row]?.[column];
    if (isError(value)) {
      problems.add("errorCell", row, column, value);
      continue;
    }
    const read = typeof value === "string" ? readNumberText(value, sign) : null;
    if (!read) {
      problems.add("notANumber", row, column, value);
      continue;
    }
    amounts[row - span.first] = read.value;
    problems.add("textNumber", row, column, value);
    if (read.isAmbiguous && sign === "unknown") problems.add("ambiguousNumber", row, column, value);
  }
}

/**
 * Reads a column of dates as serial numbers of the 1900 system, NaN where there is none: serials, dates as text, the
 * 1904 system. Problems: `textDate`, `notADate`, `errorCell`.
 */
export function readDates(
  cells: Cells,
  column: number,
  span: RowSpan,
  problems: ProblemSink
): Float64Array {
  const dates = new Float64Array(span.last - span.first + 1);
  const shift = cells.date1904 ? DAYS_1904 : 0;
  let order: ReturnType<typeof findDayOrder> | null = null;
  // Documents share days: each different text is read once.
  const read = new Map<string, number | null>();
  for (let row = span.first; row <= span.last; row++) {
    const value = cells.values[row]?.[column];
    dates[row - span.first] = Number.NaN;
    if (typeof value === "number") {
      if (value + shift >= EARLIEST_DATE && value + shift <= LATEST_DATE)
        dates[row - span.first] = value + shift;
      else problems.add("notADate", row, column, value);
      continue;
    }
    if (isBlank(value)) continue;
    if (isError(value)) {
      problems.add("errorCell", row, column, value);
      continue;
    }
    order ??= findDayOrder(eachText(cells, column, span));
    let date: number | null | undefined = null;
    if (typeof value === "string") {
      date = read.get(value);
      if (date === undefined) read.set(value, (date = readDateText(value, order)));
    }
    if (date !== null) dates[row - span.first] = date;
    problems.add(date === null ? "notADate" : "textDate", row, column, value);
  }
  return dates;
}

function* eachText(cells: Cells, column: number, span: RowSpan): Generator<string> {
  for (let row = span.first; row <= span.last; row++) {
    const value = cells.values[row]?.[column];
    if (typeof value === "string") yield value;
  }
}

/** Tells of more than one currency in the formats and texts of the amount columns: `mixedCurrencies` (METHOD 1). */
export function tellCurrencies(
  cells: Cells,
  columns: readonly number[],
  span: RowSpan,
  problems: ProblemSink,
  isTold: IsTold
): void {
  const counts = new Map<string, number>();
  const seen: { currency: string; row: number; column: number }[] = [];
  const ofFormat = new Map<string, string | null>();
  for (const column of columns) {
    for (let row = span.first; row <= span.last; row++) {
      const value = cells.values[row]?.[column];
      if (isBlank(value) || !isTold(row)) continue;
      const currency =
        typeof value === "string"
          ? findTextCurrency(value)
          : findFormatCurrency(cells, row, column, ofFormat);
      if (currency === null) continue;
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
      if (counts.size > 1 || seen.length === 0) seen.push({ currency, row, column });
    }
  }
  if (counts.size < 2) return;
  const most = [...counts.entries()].sort((left, right) => right[1] - left[1])[0]?.[0];
  const sample = [...counts.keys()].join(", ");
  for (const { currency, row, column } of seen) {
    if (currency !== most) problems.add("mixedCurrencies", row, column, sample);
  }
}

function findTextCurrency(value: CellValue): string | null {
  return typeof value === "string" && /\d/.test(value) && /[^\d\s.,()+-]/.test(value)
    ? findCurrency(value)
    : null;
}

function findFormatCurrency(
  cells: Cells,
  row: number,
  column: number,
  known: Map<string, string | null>
): string | null {
  const format = cells.formats[row]?.[column];
  if (!format || format === "General") return null;
  let currency = known.get(format);
  if (currency === undefined) {
    currency = findCurrency(
      format.replace(/\[\$([^-\]]*)(?:-[^\]]*)?\]/g, "$1").replace(/["\\]/g, "")
    );
    known.set(format, currency);
  }
  return currency;
}
