import { intersect, rangeOf, type Block } from "../cells/area";
import type { EarlierRun } from "../stored/hiddenNames";

/** Columns that a person keeps beside our results, such as notes. */
export type Notes = {
  /** Columns of the sheet. */
  readonly columns: ReadonlySet<number>;
  /** The data whose results the notes stand beside, where nothing but notes is chosen. */
  readonly beside: Block | undefined;
};

export const NO_NOTES: Notes = { columns: new Set(), beside: undefined };
/** Cells that are read to tell notes from figures. */
const MOST_READ = 60_000;

/** Chosen columns beside our results that may be notes, before their cells are known. */
export type BesideColumns = {
  readonly chosen: Block;
  readonly run: EarlierRun;
  /** Columns of the sheet, ascending; at least one. */
  readonly columns: readonly number[];
};

/** The chosen columns that stand left or right of our results and that no run read or wrote; undefined: none does. */
export function findBeside(chosen: Block, runs: readonly EarlierRun[]): BesideColumns | undefined {
  for (const run of runs) {
    const columns = columnsBeyond(chosen, run, runs);
    if (columns.length > 0) return { chosen, run, columns };
  }
  return undefined;
}

/** What those columns are as long as their cells are not known: notes, since people write most of them there. */
export function guessNotes({ chosen, run, columns }: BesideColumns): Notes {
  return {
    columns: new Set(columns),
    beside: columns.length === chosen.columns ? run.data : undefined,
  };
}

/**
 * Asks for the cells of those columns in the request under way; read after the sync. A column that has a number in at
 * least half of its rows, such as a new month, is data; the others belong to the person.
 */
export function loadNotes(sheet: Excel.Worksheet, found: BesideColumns): () => Notes {
  const { chosen, columns } = found;
  const [first = 0] = columns;
  const width = (columns.at(-1) ?? first) - first + 1;
  const rows = Math.min(chosen.rows, Math.max(1, Math.floor(MOST_READ / width)));
  const range = rangeOf(sheet, { row: chosen.row, column: first, rows, columns: width }).load(
    "values"
  );
  return () => {
    const values = range.values as readonly (readonly unknown[])[];
    const notes = columns.filter((column) => {
      const figures = values.filter((row) => typeof row[column - first] === "number");
      return figures.length * 2 < rows - 1 || figures.length === 0;
    });
    const guess = guessNotes(found);
    // Another table that stands right beside our results has columns of text too.
    if (guess.beside && notes.length < columns.length) return NO_NOTES;
    return { ...guess, columns: new Set(notes) };
  };
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
