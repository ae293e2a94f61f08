import type { CellValue, Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import type { Steps } from "./steps";
import { isBlank } from "./text";

/** A column's numbers as they stand, before texts are read. Places count from the span's first row. */
export type RawColumn = {
  readonly column: number;
  /** NaN where there is none. */
  readonly numbers: Float64Array;
  /** Places of the cells that hold something else than a number or nothing, ascending. */
  readonly oddAt: readonly number[];
};

/** What to ask of each different value of the column of names; `at` is the place of its first row. */
export type JudgeName = (value: CellValue | undefined, at: number) => number;

/** So many rows are one step. */
const ROWS_OF_STEP = 65_536;

/**
 * Tells what the name of each row says, in steps of many rows; `judge` is asked once per different value. A loop of its
 * own: together with the columns of numbers it is twice as slow as one after the other.
 */
export function* scanNames(
  cells: Cells,
  span: RowSpan,
  column: number,
  judge: JudgeName
): Steps<Int32Array> {
  const says = new Int32Array(span.last - span.first + 1);
  const told = new Map<CellValue | undefined, number>();
  for (let from = 0; from < says.length; from += ROWS_OF_STEP) {
    if (from > 0) yield from / says.length;
    const to = Math.min(says.length, from + ROWS_OF_STEP);
    scanNamesOf(cells, span.first, column, judge, told, says, from, to);
  }
  return says;
}

function scanNamesOf(
  cells: Cells,
  first: number,
  column: number,
  judge: JudgeName,
  told: Map<CellValue | undefined, number>,
  says: Int32Array,
  from: number,
  to: number
): void {
  const { values } = cells;
  for (let at = from; at < to; at++) {
    const name = values[first + at]?.[column];
    let answer = told.get(name);
    if (answer === undefined) told.set(name, (answer = judge(name, at)));
    says[at] = answer;
  }
}

/** Takes the numbers of one column out. */
export function scanColumn(cells: Cells, span: RowSpan, column: number): RawColumn {
  const { values } = cells;
  const { first } = span;
  const numbers = new Float64Array(span.last - first + 1);
  const oddAt: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const value = values[first + at]?.[column];
    if (typeof value === "number" && value - value === 0) {
      // Minus zero becomes zero.
      numbers[at] = value + 0;
      continue;
    }
    numbers[at] = Number.NaN;
    if (value !== "" && value != null && !isBlank(value)) oddAt.push(at);
  }
  return { column, numbers, oddAt };
}
