import { readNumbers, reportNonNumericCells } from "./columnValues";
import { isDataRow } from "../model/rowKinds";
import { scanColumn, type SortedSheet } from "./scan";

/** Which full mark a column of marks is read against. */
type FullMark = 1 | 10 | 100;

/**
 * Reads a column of marks as shares 0..1 of the full mark, the mean of a client's rows; NaN where it has none
 * (METHOD 4). The full mark is told by the column: a percent format or nothing above 1 with fractions -> 1; nothing
 * above 10 -> 10; else 100. `fullMark` sets it. Marks outside are left out: `markOutOfRange`.
 */
export function readMarks(sheet: SortedSheet, column: number, fullMark?: FullMark): Float64Array {
  const { cells, span, rows, findings } = sheet;
  const read = readNumbers(cells, scanColumn(cells, span, column), span);
  reportNonNumericCells(sheet, read);
  const marks = read.numbers;
  const full = fullMark ?? findFullMark(sheet, column, marks);
  const sums = new Float64Array(rows.names.length);
  const counts = new Float64Array(rows.names.length);
  for (let at = 0; at < marks.length; at++) {
    const client = rows.clientOf[at] ?? -1;
    const mark = marks[at] ?? Number.NaN;
    if (client < 0 || Number.isNaN(mark)) continue;
    if (mark < 0 || mark > full) {
      findings.add("markOutOfRange", span.first + at, column, mark);
      continue;
    }
    sums[client] = (sums[client] ?? 0) + mark / full;
    counts[client] = (counts[client] ?? 0) + 1;
  }
  return sums.map((sum, client) =>
    (counts[client] ?? 0) > 0 ? sum / (counts[client] ?? 1) : Number.NaN
  );
}

function findFullMark(
  { cells, span, rows }: SortedSheet,
  column: number,
  marks: Float64Array
): FullMark {
  let largest = 0;
  let hasFraction = false;
  let aboveTen = 0;
  let count = 0;
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] ?? Number.NaN;
    if (Number.isNaN(mark) || !isDataRow(rows.kinds[at])) continue;
    count++;
    if (mark > largest) largest = mark;
    if (mark > 10) aboveTen++;
    hasFraction ||= mark > 0 && mark < 1;
  }
  const isPercent = cells.formats.some(
    (formats, row) => row >= span.first && formats[column]?.includes("%")
  );
  if (largest <= 1 && (isPercent || hasFraction)) return 1;
  // A few marks of 11 among marks up to 10 are slips of the pen, not another scale.
  return aboveTen <= count * 0.05 ? 10 : 100;
}
