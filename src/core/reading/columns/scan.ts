import type { CellValue, Cells } from "../values/cells";
import type { FindingSink } from "../model/findingList";
import type { ReadingPlan } from "../model/reading";
import type { SortedRows } from "../model/rowKinds";
import type { Column } from "../../columnar/column";
import type { SheetUnits } from "../values/decimal";
import { EARLIEST_DATE, LATEST_DATE, readDayNumber } from "../values/dates";
import type { Steps } from "../../steps/steps";
import { MOST_AMOUNT } from "../values/numbers";
import { isBlank } from "../values/text";

/** The rows of a block that are read: `first` to `last` (both in), offsets. Arrays of values begin at `first`. */
export type RowSpan = { readonly first: number; readonly last: number };

/** A block of cells, how it is to be read, and the rows of it that are. */
export type PlannedSheet = {
  readonly cells: Cells;
  readonly plan: ReadingPlan;
  readonly span: RowSpan;
};

/** A sheet whose rows are sorted, and where what is found in it goes. */
export type SortedSheet = PlannedSheet & {
  readonly rows: SortedRows;
  readonly findings: FindingSink;
};

/** A sheet whose rows are being sorted, by what their names say and by their turnover. */
export type RowSheet = SortedSheet & {
  /** NaN where a row has none. */
  readonly turnover: Column<SheetUnits>;
};

/** A column's numbers as they stand, before texts are read. Places count from the span's first row. */
export type RawColumn = {
  readonly column: number;
  /** NaN where there is none. */
  readonly numbers: Float64Array;
  /** Places of the cells that hold something else than a number or nothing, ascending. */
  readonly oddAt: number[];
};

/** The different values of a column. */
export type RawNames = {
  readonly column: number;
  /** By place: the number of the row's value. */
  readonly places: Int32Array;
  /** The values with their numbers, in order of first appearance. */
  readonly known: Map<CellValue | undefined, number>;
};

/** A column's days as serial numbers of the 1900 system, before texts are read. */
export type RawDays = {
  readonly column: number;
  /** What has to be added to a serial number of this workbook's date system. */
  readonly shift: number;
  /** Whole days, 0 where there is none. */
  readonly days: Int32Array;
  /** Places of all other cells, blank ones too, ascending. */
  readonly oddAt: number[];
};

/** Columns to be filled by `scanSheet`, of so many rows. */
export function openNumbers(column: number, rows: number): RawColumn {
  return { column, numbers: new Float64Array(rows), oddAt: [] };
}
export function openNames(column: number, rows: number): RawNames {
  return { column, places: new Int32Array(rows), known: new Map() };
}
export function openDays(column: number, rows: number, shift: number): RawDays {
  return { column, shift, days: new Int32Array(rows), oddAt: [] };
}

/**
 * So many rows are read column by column: they stay in the processor's cache, and each column has a loop of its own.
 */
const ROWS_OF_BLOCK = 1024;
/** So many blocks are one step. */
const BLOCKS_OF_STEP = 64;

/** The columns that `scanSheet` fills. */
export type RawColumns = {
  readonly names: RawNames;
  readonly numbers: readonly RawColumn[];
  readonly days: RawDays | null;
};

/** Takes the columns out of a sheet, in steps of many rows. */
export function* scanSheet(
  { values }: Cells,
  { first, last }: RowSpan,
  { names, numbers, days }: RawColumns
): Steps<void> {
  const rows = last - first + 1;
  for (let from = 0, block = 0; from < rows; from += ROWS_OF_BLOCK, block++) {
    if (block > 0 && block % BLOCKS_OF_STEP === 0) yield from / rows;
    const stretch = { values, first, from, to: Math.min(rows, from + ROWS_OF_BLOCK) };
    takeNames(stretch, names);
    for (const raw of numbers) takeNumbers(stretch, raw);
    if (days) takeDays(stretch, days);
  }
}

/** Takes the numbers of one column out. */
export function scanColumn({ values }: Cells, { first, last }: RowSpan, column: number): RawColumn {
  const rows = last - first + 1;
  const raw = openNumbers(column, rows);
  takeNumbers({ values, first, from: 0, to: rows }, raw);
  return raw;
}

/** Some rows of the span: `from` to before `to`, counted from the span's first row. */
type Stretch = {
  readonly values: Cells["values"];
  readonly first: number;
  readonly from: number;
  readonly to: number;
};

function takeNames(
  { values, first, from, to }: Stretch,
  { column, known, places }: RawNames
): void {
  let count = known.size;
  for (let at = from; at < to; at++) {
    const value = values[first + at]?.[column];
    let number = known.get(value);
    if (number === undefined) {
      number = count++;
      known.set(value, number);
    }
    places[at] = number;
  }
}

function takeNumbers(
  { values, first, from, to }: Stretch,
  { column, numbers, oddAt }: RawColumn
): void {
  for (let at = from; at < to; at++) {
    const value = values[first + at]?.[column];
    if (typeof value === "number" && value <= MOST_AMOUNT && value >= -MOST_AMOUNT) {
      // Minus zero becomes zero.
      numbers[at] = value + 0;
      continue;
    }
    numbers[at] = Number.NaN;
    if (value !== "" && value != null && !isBlank(value)) oddAt.push(at);
  }
}

function takeDays(
  { values, first, from, to }: Stretch,
  { column, shift, days, oddAt }: RawDays
): void {
  const [earliest, latest] = [EARLIEST_DATE, LATEST_DATE + 1];
  for (let at = from; at < to; at++) {
    const value = values[first + at]?.[column];
    const serial = typeof value === "number" ? value + shift : Number.NaN;
    if (serial >= earliest && serial < latest) {
      days[at] = Math.floor(serial);
      continue;
    }
    const day = typeof value === "number" ? readDayNumber(value) : null;
    if (day === null) oddAt.push(at);
    else days[at] = day;
  }
}
