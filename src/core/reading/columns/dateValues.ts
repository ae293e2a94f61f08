import {
  type DayOrder,
  isAmbiguousDate,
  readDateText,
  readDayNumber,
  reportDayOrder,
} from "../values/dates";
import { isDataRow } from "../model/rowKinds";
import type { RawDays, SortedSheet } from "./scan";
import { isBlank, isError } from "../values/text";
import { chooseTreatment } from "../model/treatments";

/**
 * Reads a column of dates as whole days (serial numbers of the 1900 system), 0 where there is none: serials, dates as
 * text, the 1904 system (METHOD 1). The raw column is completed in place. Findings, of the rows that count:
 * `textDate`, `ambiguousDate`, `notADate`, `errorCell`, `date1904`.
 */
export function readDays(sheet: SortedSheet, raw: RawDays): Int32Array {
  const { cells, span, rows, findings } = sheet;
  const { first } = span;
  const { column, days, oddAt } = raw;
  const hasSerials = oddAt.length < days.length;
  const texts: number[] = [];
  for (const at of oddAt) {
    const value = cells.values[first + at]?.[column];
    if (!isDataRow(rows.kinds[at]) || isBlank(value)) continue;
    if (typeof value === "number") findings.add("notADate", first + at, column, value);
    else texts.push(at);
  }
  if (hasSerials && cells.date1904) findings.add("date1904", first, column);
  if (texts.length > 0) readTexts(sheet, raw, texts);
  return days;
}

function* eachText(
  { cells, span }: SortedSheet,
  column: number,
  places: readonly number[]
): Generator<string> {
  for (const at of places) {
    const value = cells.values[span.first + at]?.[column];
    if (typeof value === "string") yield value;
  }
}

/** Reads the texts at these places. Where none of them shows whether day or month comes first, the treatment says it. */
function readTexts(sheet: SortedSheet, { column, days }: RawDays, texts: readonly number[]): void {
  const { cells, plan, span, findings } = sheet;
  const shownOrder = reportDayOrder(eachText(sheet, column, texts));
  const order = shownOrder ?? chooseTreatment(plan.treatments, "ambiguousDate");
  const isIgnored = chooseTreatment(plan.treatments, "textDate") === "ignore";
  // Documents share days: each different text is read once.
  const read = new Map<unknown, number | null>();
  for (const at of texts) {
    const row = span.first + at;
    const value = cells.values[row]?.[column];
    if (isError(value)) {
      findings.add("errorCell", row, column, value);
      continue;
    }
    let day = read.get(value);
    if (day === undefined)
      read.set(value, (day = typeof value === "string" ? readText(value, order) : null));
    if (day === null) {
      findings.add("notADate", row, column, value);
      continue;
    }
    if (!isIgnored) days[at] = Math.floor(day);
    findings.add("textDate", row, column, value);
    if (shownOrder === null && typeof value === "string" && isAmbiguousDate(value))
      findings.add("ambiguousDate", row, column, value);
  }
}

/** A date as text, or the digits of one: `20240115`. */
function readText(text: string, order: DayOrder): number | null {
  return /^\s*\d{8}\s*$/.test(text) ? readDayNumber(Number(text)) : readDateText(text, order);
}
