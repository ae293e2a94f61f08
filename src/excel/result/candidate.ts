import { intersect, rangeOf, SHEET_COLUMNS, subtract, untracked, type Block } from "../cells/area";
import type { Located } from "../read/locate";

/** Cells that are read to see whether a place is free. */
const MOST_CHECKED = 60_000;

/** A column to begin at, with as many as may be needed. */
export type Candidate = {
  readonly block: Block;
  /** So many columns from the first one on are free. */
  readonly countFree: () => number;
  readonly isMerged: (columns: number) => boolean;
};

/** As much of a place as lies on the sheet, beside the data and off the columns of other runs; undefined: nothing does. */
export function fitPlace(place: Block, located: Located): Block | undefined {
  const { block, runs, earlier } = located;
  // Columns of ours stay where they are, even where a person went on with data right of them.
  const own = earlier?.result?.column === place.column ? earlier.result : undefined;
  const taken = [
    ...subtract(block, own),
    ...runs.flatMap(({ number, result }) => (number !== earlier?.number && result ? [result] : [])),
  ];
  const columns = columnsOf(place).findIndex(
    (column) =>
      column.column >= SHEET_COLUMNS ||
      taken.some((other) => intersect(other, column) !== undefined)
  );
  if (columns === 0) return undefined;
  return columns < 0 ? place : { ...place, columns };
}

function columnsOf(place: Block): Block[] {
  return Array.from({ length: place.columns }, (_, at) => ({
    ...place,
    column: place.column + at,
    columns: 1,
  }));
}

/**
 * Asks, in the request under way, what stands at a place outside the earlier run's columns; undefined: it does not lie on
 * the sheet. `isLook`: merged cells are not asked for.
 */
export function loadCandidate(
  sheet: Excel.Worksheet,
  located: Located,
  wanted: Block,
  isLook: boolean
): Candidate | undefined {
  const place = fitPlace(wanted, located);
  if (!place) return undefined;
  const { earlier, state } = located;
  const foreign = subtract(place, earlier?.result);
  const cells = foreign.reduce((sum, part) => sum + part.rows * part.columns, 0);
  const columns = columnsOf(place).map((column, at) =>
    loadColumn(
      sheet,
      { parts: subtract(column, earlier?.result), formatted: state.formatted },
      {
        isExact: cells <= MOST_CHECKED,
        isLook,
        // Columns of ours may stand in the table of the data.
        tables: isOwn(place, earlier?.result, at) ? located.tables : [],
      }
    )
  );
  return {
    block: place,
    countFree: () => {
      const taken = columns.findIndex(({ isFree }) => !isFree());
      return taken < 0 ? columns.length : taken;
    },
    isMerged: (count) => columns.slice(0, count).some(({ isMerged }) => isMerged()),
  };
}

function isOwn(place: Block, own: Block | undefined, at: number): boolean {
  return own !== undefined && own.column === place.column && at < own.columns;
}

/** Asks for what stands in a column outside the earlier run's results. */
function loadColumn(
  sheet: Excel.Worksheet,
  { parts, formatted }: { readonly parts: readonly Block[]; readonly formatted: Block | undefined },
  {
    isExact,
    isLook,
    tables: known,
  }: {
    readonly isExact: boolean;
    readonly isLook: boolean;
    /** Tables that may hold it. */
    readonly tables: readonly string[];
  }
): { readonly isFree: () => boolean; readonly isMerged: () => boolean } {
  const tables = parts.map((part) => rangeOf(sheet, part).getTables(false).load("items/name"));
  const hasNoTable = (): boolean =>
    tables.every(({ items }) => items.every(({ name }) => known.includes(name)));
  const filled = parts.filter((part) => formatted && intersect(formatted, part));
  const checks = filled.map((part) =>
    isExact ? loadContentsCheck(sheet, part) : loadUsedCheck(sheet, part)
  );
  const canAskMerged = !isLook && Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const merged = filled.map((part) =>
    canAskMerged
      ? untracked(rangeOf(sheet, part).getMergedAreasOrNullObject()).load("areaCount")
      : undefined
  );
  return {
    isFree: () => hasNoTable() && checks.every((isEmpty) => isEmpty()),
    isMerged: () => merged.some((areas) => areas !== undefined && !areas.isNullObject),
  };
}

/** Exact: it also finds formulas that show nothing, and values that were spilled into empty cells. */
function loadContentsCheck(sheet: Excel.Worksheet, part: Block): () => boolean {
  const range = rangeOf(sheet, part).load("formulas,values");
  const isEmpty = (rows: readonly (readonly unknown[])[]): boolean =>
    rows.every((row) => row.every((cell) => cell === "" || cell === null));
  return () => isEmpty(range.formulas) && isEmpty(range.values);
}

/** For large blocks Excel searches itself; formatted empty cells count as filled then. */
function loadUsedCheck(sheet: Excel.Worksheet, part: Block): () => boolean {
  const used = untracked(rangeOf(sheet, part).getUsedRangeOrNullObject(false)).load("address");
  return () => used.isNullObject;
}
