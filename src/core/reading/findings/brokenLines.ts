import type { Reading } from "../model/reading";
import { insertFinding } from "./insertFinding";

/**
 * The reading with the lines of its file that were not quoted as a table of text has to be (`brokenQuotes`, a doubt):
 * their fields may have been cut wrongly. `lines` are rows of the sheet from 0, ascending; those outside the cells that
 * were read do not count. None: the reading as it was.
 */
export function noteBrokenLines(
  reading: Reading,
  lines: readonly number[],
  cells: { readonly origin: { readonly row: number }; readonly values: { readonly length: number } }
): Reading {
  const { origin, values } = cells;
  const rows = lines
    .map((line) => line - origin.row)
    .filter((row) => row >= 0 && row < values.length);
  const [row] = rows;
  if (row === undefined) return reading;
  return insertFinding(reading, {
    code: "brokenQuotes",
    level: "doubt",
    row,
    column: reading.plan.columns.client ?? 0,
    count: rows.length,
    rows: rows.slice(0, 100),
  });
}
