import { intersect, rangeOf, type Block } from "../cells/area";
import type { EarlierRun } from "../stored/hiddenNames";

/** Columns that a person keeps beside our results, such as notes. */
export type Notes = {
  /** Columns of the sheet. */
  readonly columns: ReadonlySet<number>;
  /** The data whose results the notes stand beside, where nothing but notes is chosen. */
  readonly beside: Block | undefined;
};

const NONE: Notes = { columns: new Set(), beside: undefined };
/** Cells that are read to tell notes from figures. */
const MOST_READ = 60_000;

/**
 * Finds the chosen columns that belong to a person since they stand left or right of our results and hold no figures. A
 * column there that has a number in at least half of its rows, such as a new month, is data. One request more, and only
 * where there is such a column.
 */
export async function findNotes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chosen: Block,
  runs: readonly EarlierRun[]
): Promise<Notes> {
  const run = runs.find((one) => columnsBeyond(chosen, one, runs).length > 0);
  if (!run) return NONE;
  const beyond = columnsBeyond(chosen, run, runs);
  const [first = 0] = beyond;
  const columns = (beyond.at(-1) ?? first) - first + 1;
  const rows = Math.min(chosen.rows, Math.max(1, Math.floor(MOST_READ / columns)));
  const range = rangeOf(sheet, { row: chosen.row, column: first, rows, columns }).load("values");
  await context.sync();
  const values = range.values as readonly (readonly unknown[])[];
  const notes = beyond.filter((column) => {
    const figures = values.filter((row) => typeof row[column - first] === "number");
    return figures.length * 2 < rows - 1 || figures.length === 0;
  });
  const isBeside = beyond.length === chosen.columns;
  // Another table that stands right beside our results has columns of text too.
  if (isBeside && notes.length < beyond.length) return NONE;
  return { columns: new Set(notes), beside: isBeside ? run.data : undefined };
}

/** Chosen columns right of a run's data that no run read or wrote. */
function columnsBeyond(
  chosen: Block,
  { data, result }: EarlierRun,
  runs: readonly EarlierRun[]
): number[] {
  const isApart = !data || !result || !intersect(rowsOf(chosen), rowsOf(data));
  if (isApart || chosen.column > result.column + result.columns) return [];
  const end = data.column + data.columns;
  return Array.from({ length: chosen.columns }, (_, at) => chosen.column + at).filter(
    (column) =>
      column >= end &&
      !runs.some((run) =>
        [run.data, run.result].some(
          (block) => block && intersect(block, { ...chosen, column, columns: 1 })
        )
      )
  );
}

function rowsOf(block: Block): Block {
  return { ...block, column: 0, columns: 1 };
}
