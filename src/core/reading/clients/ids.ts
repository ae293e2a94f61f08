import type { CellValue, Cells } from "../values/cells";
import type { RowSpan } from "../columns/scan";
import { isNothing } from "../values/nothing";
import { isError, nameKey, shownName } from "../values/text";

/** The ids of a column, as numbers in order of first appearance. */
export type Ids = {
  /** By place: the number of the row's id, -1 for none and for rows of no client. */
  readonly idOf: Int32Array;
  /** By number, as first typed. */
  readonly shown: readonly string[];
  /** Rows of clients, and how many of them have an id. */
  readonly rows: number;
  readonly filled: number;
  /** Places of clients' rows without an id, and of those whose id is cut short; the first thousand of each. */
  readonly missing: readonly number[];
  readonly broken: readonly number[];
};

const MOST_PLACES = 1000;

/** Is it a code of which a spreadsheet kept some digits only: `7,70123E+11`? */
export function isCutShort(text: string): boolean {
  const second = text.charCodeAt(1);
  // Most of a million names have no point or comma there.
  if (second !== 44 && second !== 46) return false;
  return /^\d[.,]\d+e\+?\d+$/i.test(text);
}

/** Reads the ids of the clients' rows: grouped as text (METHOD 1); blanks, words for nothing and zeros alone are none. */
export function readIds(cells: Cells, column: number, span: RowSpan, clientOf: Int32Array): Ids {
  const idOf = new Int32Array(clientOf.length).fill(-1);
  const known = new Map<unknown, number>();
  const byKey = new Map<string, number>();
  const shown: string[] = [];
  const missing: number[] = [];
  const broken: number[] = [];
  let rows = 0;
  let filled = 0;
  for (let at = 0; at < clientOf.length; at++) {
    if ((clientOf[at] ?? -1) < 0) continue;
    rows++;
    const value = cells.values[span.first + at]?.[column];
    let number = known.get(value);
    if (number === undefined) {
      number = numberId(value, byKey, shown);
      known.set(value, number);
    }
    idOf[at] = number;
    if (number >= 0) filled++;
    else if (missing.length < MOST_PLACES) missing.push(at);
    if (number >= 0 && broken.length < MOST_PLACES && isCutShort(shown[number] ?? ""))
      broken.push(at);
  }
  return { idOf, shown, rows, filled, missing, broken };
}

/** The id that a cell says, as shown; "": it says none. Zeros alone are how a form says "none". */
export function readId(value: CellValue | undefined): string {
  const text = isNothing(value) || isError(value) ? "" : shownName(value);
  return /^[0.\s-]+$/.test(text) ? "" : text;
}

/** The number of what a cell of ids says, a new one where it is seen first; -1: it says none. */
export function numberId(
  value: CellValue | undefined,
  byKey: Map<string, number>,
  shown: string[]
): number {
  const text = readId(value);
  if (text === "") return -1;
  // Blanks between the digits of a number are for the eye: `77 01 000001`.
  const key = /^[\d\s]+$/.test(text) ? text.replace(/\s/g, "") : nameKey(text);
  const before = byKey.get(key);
  if (before !== undefined) return before;
  byKey.set(key, shown.length);
  shown.push(text);
  return shown.length - 1;
}
