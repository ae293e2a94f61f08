import { ROW } from "../../core/reading/model/rowKinds";
import { DATA_KINDS } from "../../core/reading/model/rowKinds";
import type { CountedRows } from "../../core/reading/model/findingList";
import type { FindingCode } from "../../core/reading/model/findingTable";
import { chooseTreatment, isTreatable, type Treatments } from "../../core/reading/model/treatments";
import type { TextColumn } from "./texts";

/** What stands in a cell in place of a number, as `NON_NUMERIC` of the core, and where nothing does. */
export const BLANK_CELL = 9;

/** Fields that are no plain number or day, with their rows, ascending. */
export type OddFields = {
  readonly rows: Int32Array;
  /** By place in `rows`: the number of the field's text. */
  readonly at: Int32Array;
  /** The different texts. */
  readonly texts: readonly string[];
};

/** A column of numbers. */
export type NumberColumn = {
  readonly column: number;
  /** By row; NaN where there is none. */
  readonly numbers: Float64Array;
  readonly odd: OddFields;
  /** By text of `odd`: what it was found to be, `NON_NUMERIC` or `BLANK_CELL`. */
  readonly codes: Uint8Array;
};

/** A column of texts with the texts themselves, of which `at` has the numbers. */
export type LabelColumn = Pick<TextColumn, "at"> & { readonly texts: readonly string[] };

/** A row without a name that may be a total: what it says in other columns, parted by U+001F. */
export type UnnamedRow = { readonly row: number; readonly label: string };

/**
 * The rows of a ledger by column, as far as the method needs them. A row has the number that it has on a sheet; those
 * before `first` are headings and what stands above, and hold nothing here.
 */
export type LedgerRows = {
  readonly count: number;
  /** Columns up to the last one with anything in it. */
  readonly width: number;
  readonly first: number;
  /** What each row is (`ROW` of the core). */
  readonly kinds: Uint8Array;
  readonly names: LabelColumn;
  readonly id: LabelColumn | null;
  readonly territory: LabelColumn | null;
  readonly agent: LabelColumn | null;
  readonly currency: LabelColumn | null;
  /** Kinds and states of documents. */
  readonly documents: readonly LabelColumn[];
  /** The turnover, or quantity and unit price; behind them the profit. */
  readonly numbers: readonly NumberColumn[];
  readonly turnover: Float64Array;
  /** Days as serial numbers, 0 where there is none; null: the ledger has none. */
  readonly days: Int32Array | null;
  readonly oddDays: OddFields;
  /** By row a hash of all its fields; rows that agree in it, name, day and turnover are the same. */
  readonly hashes: Int32Array;
  /** Is it of what fields say, however it is written? Then rows of the same hash may have different texts. */
  readonly areValuesHashed: boolean;
  /** Rows without a name that say "total" elsewhere, and those that hold nothing but amounts. */
  readonly saidTotals: readonly UnnamedRow[];
  readonly bare: readonly UnnamedRow[];
  /** Rows of a name and nothing else, where the first row is one. */
  readonly bareNames: readonly number[];
  /** Rows with a field that is not in whole quotes, headings and above too. */
  readonly brokenRows: readonly number[];
  /** By row the number of the code that left it out, where any did. */
  left: Uint8Array | null;
};

/** So many rows of a finding are named. */
const MOST_ROWS = 100;

/** Does a row hold an amount of the sheet's total? */
export function isData(rows: LedgerRows, at: number): boolean {
  return DATA_KINDS[rows.kinds[at] ?? 0] === 1;
}

/** What is found in rows: the first of them, how many there are, and what stands in the first. */
export type FoundRows = CountedRows & { readonly rows: readonly number[] };

/**
 * Counts the rows that `is` takes and keeps the first; `sampleOf` says what stands in the first of them. `known`: how many
 * there are, so that they need not be counted.
 */
export function findRows(
  rows: LedgerRows,
  is: (at: number) => boolean,
  sampleOf: (at: number) => unknown = () => undefined,
  known?: number
): FoundRows {
  const found: number[] = [];
  const enough = Math.min(MOST_ROWS, known ?? Infinity);
  let count = 0;
  for (let at = rows.first; at < rows.count; at++) {
    if (known !== undefined && found.length >= enough) break;
    if (!is(at)) continue;
    if (count++ < MOST_ROWS) found.push(at);
  }
  const [first] = found;
  return {
    rows: found,
    count: known ?? count,
    sample: first === undefined ? undefined : sampleOf(first),
  };
}

/** Leaves the rows of a finding out where that is its treatment: of clients' rows only. Which codes did: `leftCodes`. */
export function leaveRows(
  rows: LedgerRows,
  code: FindingCode,
  is: (at: number) => boolean,
  {
    treatments,
    leftCodes,
  }: { readonly treatments: Treatments | undefined; readonly leftCodes: FindingCode[] }
): void {
  if (!isTreatable(code) || chooseTreatment<typeof code>(treatments, code) !== "leaveOut") return;
  let number = leftCodes.indexOf(code);
  if (number < 0) number = leftCodes.push(code) - 1;
  const left = (rows.left ??= new Uint8Array(rows.count));
  for (let at = rows.first; at < rows.count; at++) {
    if (rows.kinds[at] !== ROW.client || !is(at)) continue;
    rows.kinds[at] = ROW.left;
    left[at] = number;
  }
}

/** What stands in a row in place of a number: `NON_NUMERIC`, `BLANK_CELL`; undefined: a number. */
export function codeAt({ numbers, odd, codes }: NumberColumn, at: number): number | undefined {
  const place = findPlace(odd.rows, at);
  if (place >= 0) return codes[odd.at[place] ?? 0];
  return Number.isNaN(numbers[at]) ? BLANK_CELL : undefined;
}

/** The field of a row that is no plain number or day, as text; undefined: it is one, or empty. */
export function oddTextAt(odd: OddFields, at: number): string | undefined {
  const place = findPlace(odd.rows, at);
  return place < 0 ? undefined : odd.texts[odd.at[place] ?? 0];
}

function findPlace(rows: Int32Array, at: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] ?? 0;
    if (row === at) return middle;
    if (row < at) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** By row: is its field one of these texts? `numbers` are the texts' numbers. */
export function markRows(
  rows: LedgerRows,
  { rows: places, at }: OddFields,
  isMeant: (text: number) => boolean
): Uint8Array {
  const marks = new Uint8Array(rows.count);
  for (let place = 0; place < places.length; place++)
    if (isMeant(at[place] ?? 0)) marks[places[place] ?? 0] = 1;
  return marks;
}
