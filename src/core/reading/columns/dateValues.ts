import type { Cells } from "../values/cells";
import { type DayOrder, isAmbiguousDate, readDateText, reportDayOrder } from "../values/dates";
import type { FindingSink } from "../model/findingList";
import { type SortedRows, isDataRow } from "../model/rowKinds";
import type { RawDays, RowSpan } from "./scan";
import { isBlank, isError } from "../values/text";
import { type Treatments, chooseTreatment } from "../model/treatments";

/**
 * Reads a column of dates as whole days (serial numbers of the 1900 system), 0 where there is none: serials, dates as
 * text, the 1904 system (METHOD 1). The raw column is completed in place. Problems, of the rows that count:
 * `textDate`, `ambiguousDate`, `notADate`, `errorCell`, `date1904`.
 */
export function readDays(
  cells: Cells,
  raw: RawDays,
  span: RowSpan,
  rows: SortedRows,
  findings: FindingSink,
  treatments?: Treatments
): Int32Array {
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
  if (texts.length > 0)
    readTexts(
      cells,
      column,
      span,
      texts,
      days,
      findings,
      findOrder(cells, column, span, texts, treatments),
      chooseTreatment(treatments, "textDate") === "ignore"
    );
  return days;
}

/** How the texts of the column order day and month, and whether nothing but a person's word tells. */
function findOrder(
  cells: Cells,
  column: number,
  span: RowSpan,
  texts: readonly number[],
  treatments: Treatments | undefined
): { readonly order: DayOrder; readonly isTold: boolean } {
  const told = reportDayOrder(eachText(cells, column, span, texts));
  return {
    order: told ?? chooseTreatment(treatments, "ambiguousDate"),
    isTold: told !== null,
  };
}

function* eachText(
  cells: Cells,
  column: number,
  span: RowSpan,
  places: readonly number[]
): Generator<string> {
  for (const at of places) {
    const value = cells.values[span.first + at]?.[column];
    if (typeof value === "string") yield value;
  }
}

function readTexts(
  cells: Cells,
  column: number,
  span: RowSpan,
  texts: readonly number[],
  days: Int32Array,
  findings: FindingSink,
  { order, isTold }: ReturnType<typeof findOrder>,
  isIgnored: boolean
): void {
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
      read.set(value, (day = typeof value === "string" ? readDateText(value, order) : null));
    if (day === null) {
      findings.add("notADate", row, column, value);
      continue;
    }
    if (!isIgnored) days[at] = Math.floor(day);
    findings.add("textDate", row, column, value);
    if (!isTold && typeof value === "string" && isAmbiguousDate(value))
      findings.add("ambiguousDate", row, column, value);
  }
}
