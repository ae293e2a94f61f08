import type { CellValue, Cells } from "./cells";
import type { RowSpan } from "./columnValues";
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

/**
 * Tells what the name of each row says; `judge` is asked once per different value. A loop of its own: together with the
 * columns of numbers it is twice as slow as one after the other.
 */
export function scanNames(
  cells: Cells,
  span: RowSpan,
  column: number,
  judge: JudgeName
): Int32Array {
  const { values } = cells;
  const { first } = span;
  const says = new Int32Array(span.last - first + 1);
  const told = new Map<CellValue | undefined, number>();
  for (let at = 0; at < says.length; at++) {
    const name = values[first + at]?.[column];
    let answer = told.get(name);
    if (answer === undefined) told.set(name, (answer = judge(name, at)));
    says[at] = answer;
  }
  return says;
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
