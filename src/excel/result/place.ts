import { toA1 } from "../../core/reading/values/cells";
import { RESULT_COLUMNS } from "../../core/report/report";
import { intersect, rangeOf, SHEET_COLUMNS, subtract, untracked, type Block } from "../cells/area";
import { stop } from "../host/failures";
import type { Located } from "../read/locate";
import { loadCellBackup, type CellBackup } from "./cellBackup";
import { findForeignInput } from "./foreignInput";
import { findLayout, makeLive, type KeptLayout } from "./keptLayout";
import { parseLive } from "./liveFormulas";

/** Where the columns of a run go. */
export type ResultPlace = {
  readonly block: Block;
  /** The columns of an earlier run for the same data are refreshed in place. */
  readonly isRefresh: boolean;
  /** What the earlier run's columns hold now, for taking the new run back; undefined: nothing, or too much to keep. */
  readonly before: CellBackup | undefined;
  /** How a person left the earlier run's columns, which stay so; undefined: the usual columns. */
  readonly layout: KeptLayout | undefined;
  /** There is room for the column that live results need; false also where they are not wanted. */
  readonly isLive: boolean;
};

/** The places that are asked about, and the choice among them. */
export type PlaceChoice = {
  /** Every place that may be chosen. */
  readonly possible: readonly Block[];
  /**
   * Chooses, after the sync; `isLive`: with the column that live results need, unless the columns that stand there would
   * have to move for it. Throws `FailureError` `noRoom`, `mergedCells`, `typedInResult`.
   */
  readonly choose: (isLive: boolean) => ResultPlace;
};

/** Cells that are read to see whether a place is free. */
const MOST_CHECKED = 60_000;

type Candidate = {
  readonly block: Block;
  readonly isFree: () => boolean;
  readonly isMerged: () => boolean;
};

/**
 * Asks, in the request under way, for what decides where the result columns go: the earlier run's own columns, else
 * directly right of the data (one column apart from a table, which would swallow them), else right of everything on the
 * sheet. A place is taken only if no cell in it holds anything that is not ours. `isLook`: merged cells are not asked
 * for, since that costs the undo history on some versions of Excel. `mayBeLive`: ask for the wider places, too.
 */
export function loadPlace(
  sheet: Excel.Worksheet,
  located: Located,
  { isLook, mayBeLive }: { readonly isLook: boolean; readonly mayBeLive: boolean }
): PlaceChoice {
  const { block, earlier, tables, state } = located;
  const mark = state.sheetMarks.find((m) => m.kind === "Result" && m.number === earlier?.number);
  const wasLive = mark !== undefined && parseLive(mark.comment) !== undefined;
  const width = RESULT_COLUMNS.length;
  const own = earlier?.result;
  const gap = tables.length > 0 ? 1 : 0;
  const columns = [...(own ? [own.column] : []), block.column + block.columns + gap];
  // Where a person deleted some of our columns, what stands right of the rest is theirs.
  const isNarrowed = own !== undefined && own.columns < width + (wasLive ? 1 : 0);
  const widths = (isNarrowed ? [own.columns, width] : [width]).flatMap((wide) => [
    wide,
    ...(mayBeLive || wasLive ? [wide + 1] : []),
    ...(wasLive && isNarrowed ? [wide - 1] : []),
  ]);
  const candidates = columns
    .flatMap((column) => [...new Set(widths)].map((wide) => ({ column, columns: wide })))
    .map((place) => ({ row: block.row, rows: block.rows, ...place }))
    .filter((place) => fits(place, located))
    .map((place) => loadCandidate(sheet, located, place, isLook));
  const readBackup = mark && loadCellBackup(sheet, mark, mark.comment);
  const edge = state.formatted ? state.formatted.column + state.formatted.columns + 1 : 0;
  const lasts = [width, ...(mayBeLive ? [width + 1] : [])]
    .map((wide) => ({ row: block.row, rows: block.rows, column: edge, columns: wide }))
    .filter((last) => fits(last, located));
  const choose = (isLive: boolean): ResultPlace => {
    const found = readBackup?.();
    const kept = found && findLayout(found);
    const before =
      found && kept
        ? { ...found, formatting: { ...found.formatting, columns: kept.columns } }
        : found;
    if (before) refuseForeignInput(state.sheet, before, kept?.renamed);
    const layout = kept && makeLive(kept, isLive);
    const wide = layout?.columns.length ?? width + (isLive ? 1 : 0);
    const chosen = candidates.find(
      (candidate) => candidate.block.columns === wide && candidate.isFree()
    );
    if (isLive && !wasLive && own && chosen?.block.column !== own.column) return choose(false);
    if (chosen?.isMerged()) stop({ code: "mergedCells" });
    const last = lasts.find(({ columns: room }) => room >= wide) ?? lasts[0];
    const place = chosen?.block ?? last ?? stop({ code: "noRoom", sheet: state.sheet });
    return {
      block: { ...place, columns: wide },
      isRefresh: own !== undefined,
      before,
      layout,
      isLive,
    };
  };
  return {
    possible: [...candidates.map((candidate) => candidate.block), ...lasts],
    choose,
  };
}

/** Throws `typedInResult` where a person wrote something into a block of ours, other than the headings `renamed`. */
export function refuseForeignInput(
  sheet: string,
  backup: CellBackup,
  renamed: readonly (string | undefined)[] = []
): void {
  const typed = findForeignInput(backup, renamed);
  if (!typed) return;
  const { row, column, count } = typed;
  stop({ code: "typedInResult", sheet, address: toA1(row, column), count });
}

/** On the sheet, beside the data and off the columns of other runs. */
function fits(place: Block, located: Located): boolean {
  const { block, runs, earlier } = located;
  if (place.column + place.columns > SHEET_COLUMNS) return false;
  // Columns of ours stay where they are, even where a person went on with data right of them.
  const isOwnPlace = earlier?.result?.column === place.column;
  const taken = isOwnPlace ? subtract(place, earlier.result) : [place];
  if (taken.some((part) => intersect(part, block))) return false;
  return !runs.some(
    (run) => run.number !== earlier?.number && run.result && intersect(run.result, place)
  );
}

function loadCandidate(
  sheet: Excel.Worksheet,
  located: Located,
  place: Block,
  isLook: boolean
): Candidate {
  const { formatted } = located.state;
  const foreign = subtract(place, located.earlier?.result);
  const tables = foreign.map((part) => rangeOf(sheet, part).getTables(false).load("items/name"));
  const hasNoTable = (): boolean => tables.every(({ items }) => items.length === 0);
  if (!formatted || !intersect(formatted, place)) {
    return { block: place, isFree: hasNoTable, isMerged: () => false };
  }
  const cells = foreign.reduce((sum, part) => sum + part.rows * part.columns, 0);
  const checks = foreign.map((part) =>
    cells <= MOST_CHECKED ? loadContentsCheck(sheet, part) : loadUsedCheck(sheet, part)
  );
  const canAskMerged = !isLook && Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const merged = foreign.map((part) =>
    canAskMerged
      ? untracked(rangeOf(sheet, part).getMergedAreasOrNullObject()).load("areaCount")
      : undefined
  );
  return {
    block: place,
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
