import type { CellPlace } from "../../core/strategy/answers";
import { rangeOf } from "../cells/area";

/** What a cell is to hold, and how its numbers are shown; absent: as it is. */
export type CellWrite = {
  readonly place: CellPlace;
  readonly value?: string | number;
  readonly format?: string;
};

/** Writes cells, those that stand below one another in one go. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly CellWrite[]): void {
  const sorted = [...cells].sort(
    (a, b) => a.place.column - b.place.column || a.place.row - b.place.row
  );
  const runs: CellWrite[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext =
      last?.place.column === cell.place.column &&
      last.place.row + 1 === cell.place.row &&
      last.format === cell.format &&
      (last.value === undefined) === (cell.value === undefined);
    if (run && isNext) run.push(cell);
    else runs.push([cell]);
  }
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const range = rangeOf(sheet, { ...first.place, rows: run.length, columns: 1 });
    if (first.format !== undefined) range.numberFormat = run.map(({ format = "" }) => [format]);
    if (first.value !== undefined) range.values = run.map(({ value }) => [value]);
  }
}
