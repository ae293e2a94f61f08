import { digestText, EMPTY_HASH, hashText } from "../columnar/hashText";
import type { Steps } from "../steps/steps";
import type { Cells } from "./values/cells";

/** Rows between two steps: a few milliseconds each. */
const ROWS = 2_000;

/**
 * A short text that nearly always differs where the values of two blocks differ, or what else of them decides how they are
 * read: number formats, hidden rows and columns, rows with sums. In steps, for large blocks.
 */
export function* digestCells(cells: Cells): Steps<string> {
  const { values, formats, origin } = cells;
  let hash: number = EMPTY_HASH;
  for (let row = 0; row < values.length; row += 1) {
    if (row % ROWS === 0) yield row / values.length;
    for (const value of values[row] ?? []) {
      hash = addText(typeof value === "string" ? `"${value}` : String(value ?? ""), hash);
    }
    for (const format of formats[row] ?? []) hash = addText(format, hash);
  }
  const rest = [cells.hiddenRows, cells.hiddenColumns, cells.subtotalRows, cells.sumRows];
  const lists = rest.map((offsets) => (offsets ? [...offsets].join(",") : "-"));
  return `${origin.row}:${origin.column}:${values.length}:${hash >>> 0}:${digestText(lists.join(";"))}`;
}

function addText(text: string, hash: number): number {
  return hashText("\n", 0, 1, hashText(text, 0, text.length, hash));
}
