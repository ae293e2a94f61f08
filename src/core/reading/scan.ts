import type { CellValue, Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import { isBlank } from "./text";

/** A column's numbers as they stand, before texts are read. Places count from the span's first row. */
export type RawColumn = {
  readonly column: number;
  /** NaN where there is none. */
  readonly numbers: Float64Array;
  /** Places of the cells that hold something else than a number or nothing, ascending. */
  readonly oddAt: number[];
};

/** What to ask of each different value of the column of names. */
export type JudgeName = (value: CellValue | undefined, at: number) => number;

/**
 * Goes through the rows once: tells what each name says (`judge` is asked once per different value) and takes the numbers
 * of the columns out. One pass, because a million rows lie far apart in memory and fetching them is most of the work.
 */
export function scanRows(
  cells: Cells,
  span: RowSpan,
  columns: readonly number[],
  nameColumn: number,
  judge: JudgeName
): { readonly says: Int32Array; readonly columns: readonly RawColumn[] } {
  const { values } = cells;
  const { first } = span;
  const says = new Int32Array(span.last - first + 1);
  const told = new Map<CellValue | undefined, number>();
  const raw = columns.map((column) => startColumn(column, says.length));
  let last: CellValue | undefined;
  let answer = judge(undefined, 0);
  for (let at = 0; at < says.length; at++) {
    const row = values[first + at] ?? [];
    const name = row[nameColumn];
    if (name !== last) {
      last = name;
      const known = told.get(name);
      if (known === undefined) told.set(name, (answer = judge(name, at)));
      else answer = known;
    }
    says[at] = answer;
    for (let index = 0; index < raw.length; index++) {
      const column = raw[index];
      if (column) takeNumber(column, row[column.column], at);
    }
  }
  return { says, columns: raw };
}

/** Takes the numbers of one column out. */
export function scanColumn(cells: Cells, span: RowSpan, column: number): RawColumn {
  const raw = startColumn(column, span.last - span.first + 1);
  for (let at = 0; at < raw.numbers.length; at++)
    takeNumber(raw, cells.values[span.first + at]?.[column], at);
  return raw;
}

function startColumn(column: number, length: number): RawColumn {
  return { column, numbers: new Float64Array(length), oddAt: [] };
}

function takeNumber(column: RawColumn, value: CellValue | undefined, at: number): void {
  if (typeof value === "number" && Number.isFinite(value)) {
    // Minus zero becomes zero.
    column.numbers[at] = value + 0;
    return;
  }
  column.numbers[at] = Number.NaN;
  if (value !== "" && value != null && !isBlank(value)) column.oddAt.push(at);
}
