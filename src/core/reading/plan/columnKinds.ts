import type { Cells, CellValue } from "../values/cells";
import {
  EARLIEST_DATE,
  LATEST_DATE,
  isDateFormat,
  isDateText,
  readDayNumber,
} from "../values/dates";
import { readNumberText } from "../values/numbers";
import { samplePositions } from "../../columnar/sample";
import { isNothing } from "../values/nothing";
import { isBlank, isError, nameKey, shownName } from "../values/text";
import { isTotalText, mayNameTotal } from "./totalWords";

/** What the values of a column look like below a heading row; shares are of its non-blank cells, 0..1. */
export type ColumnKind = {
  readonly filled: number;
  /** Numbers, or texts that say a number. */
  readonly numbers: number;
  readonly dates: number;
  /** Texts that are neither number nor date. */
  readonly texts: number;
  /** Texts with a word in them (two letters side by side): `#1001` has none. */
  readonly worded: number;
  /** Different values, as a share of the filled cells. */
  readonly distinct: number;
  /** All numbers are whole. */
  readonly isWhole: boolean;
  /** Every number lies in 0..100. */
  readonly isMark: boolean;
  readonly isPercent: boolean;
  /** Sum of the sizes of the numbers that are plain numbers. */
  readonly size: number;
};

/** How many rows are looked at to know a column: enough for a share, cheap for a million rows. */
const SAMPLE = 2000;

/** Judges every column of the block from `firstRow` on, from at most 2,000 rows spread over the block. */
export function judgeColumns(cells: Cells, firstRow: number): ColumnKind[] {
  const width = cells.values[0]?.length ?? 0;
  const rows = sampleDataRows(cells, firstRow);
  return Array.from({ length: width }, (_, column) => judgeColumn(cells, column, rows));
}

/** Offsets of at most 2,000 rows from `firstRow` on: all of them, or spread. */
export function sampleRows(cells: Cells, firstRow: number): number[] {
  const count = Math.max(0, cells.values.length - firstRow);
  return samplePositions(count, SAMPLE).map((position) => firstRow + position);
}

/** The same without rows that some label calls totals: their sums say nothing of what a column holds. */
function sampleDataRows(cells: Cells, firstRow: number): number[] {
  const rows = sampleRows(cells, firstRow);
  const data = rows.filter((row) => !isTotalRow(cells, row));
  return data.length > 0 ? data : rows;
}

/** Does a label in the row (an offset into the block) call it a total? Only words are asked here. */
export function isTotalRow(cells: Cells, row: number): boolean {
  return (
    cells.values[row]?.some((value) => typeof value === "string" && looksLikeTotal(value)) ?? false
  );
}

function looksLikeTotal(text: string): boolean {
  return text.length <= 100 && mayNameTotal(text.toLowerCase()) && isTotalText(text);
}

const HAS_WORD = /\p{L}{2}/u;

/** What one value of a column is; `number` is null where it says none. */
type JudgedValue = {
  readonly key: string;
  readonly number: number | null;
  readonly isDate: boolean;
  readonly hasWord: boolean;
};

/** Judges a value; null: there is none. */
function judgeValue(value: CellValue | undefined): JudgedValue | null {
  if (isNothing(value) || isError(value)) return null;
  // `31.12.2026` is a date before it is a number.
  const isDate = typeof value === "string" && isDateText(value);
  const number = typeof value === "number" ? value : isDate ? null : readNumber(value);
  const isText = typeof value === "string" && number === null;
  const key = nameKey(shownName(value));
  return { key, number, isDate, hasWord: isText && !isDate && HAS_WORD.test(value) };
}

function judgeColumn(cells: Cells, column: number, rows: readonly number[]): ColumnKind {
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  let texts = 0;
  let worded = 0;
  let size = 0;
  let isWhole = true;
  let isMark = true;
  let isPercent = false;
  const distinct = new Set<string>();
  // A column repeats its values, and to read a text costs far more than to look it up.
  const known = new Map<CellValue | undefined, JudgedValue | null>();
  for (const row of rows) {
    const value = cells.values[row]?.[column];
    let judged = known.get(value);
    if (judged === undefined) known.set(value, (judged = judgeValue(value)));
    if (judged === null) continue;
    filled++;
    distinct.add(judged.key);
    const { number } = judged;
    if (number !== null) {
      const format = cells.formats[row]?.[column];
      if (isDateFormat(format) && number > 0 && number <= LATEST_DATE) dates++;
      else numbers++;
      size += Math.abs(number);
      isWhole &&= Number.isInteger(number);
      isMark &&= number >= 0 && number <= 100;
      isPercent ||= format?.includes("%") ?? false;
    } else if (judged.isDate) dates++;
    else {
      texts++;
      if (judged.hasWord) worded++;
    }
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numbers: share(numbers),
    dates: share(dates),
    texts: share(texts),
    worded: share(worded),
    distinct: share(distinct.size),
    isWhole,
    isMark,
    isPercent,
    size,
  };
}

function readNumber(value: unknown): number | null {
  if (typeof value !== "string" || value.length > 40) return null;
  return readNumberText(value)?.value ?? null;
}

/**
 * Could the numbers of a column be business days without a date's format, most of them at least: serial numbers, or such
 * as 20240115?
 */
export function looksLikeSerials(cells: Cells, column: number, firstRow: number): boolean {
  let count = 0;
  let serials = 0;
  for (const row of sampleDataRows(cells, firstRow)) {
    const value = cells.values[row]?.[column];
    // Sums of dates on total rows are zeros or blanks.
    if (isBlank(value) || value === 0) continue;
    count++;
    const number = typeof value === "string" && /^\d{8}$/.test(value) ? Number(value) : value;
    if (typeof number !== "number") continue;
    const isSerial = number >= EARLIEST_DATE && number <= LATEST_DATE;
    if (isSerial || readDayNumber(number) !== null) serials++;
  }
  return serials > 0 && serials >= count * 0.9;
}
