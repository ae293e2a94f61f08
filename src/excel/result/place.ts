import { toA1 } from "../../core/reading/values/cells";
import { RESULT_COLUMNS, type ChosenColumn } from "../../core/report/report";
import { intersect, rangeOf, SHEET_COLUMNS, subtract, untracked, type Block } from "../cells/area";
import { stop } from "../host/failures";
import type { Located } from "../read/locate";
import { loadCellBackup, type CellBackup } from "./cellBackup";
import { findForeignInput } from "./foreignInput";
import {
  changeLayout,
  cutLayout,
  findLayout,
  newLayout,
  parseOmitted,
  readLayout,
  type KeptLayout,
} from "./keptLayout";
import { parseLive } from "./liveFormulas";

/** Where the columns of a run go. */
export type ResultPlace = {
  readonly block: Block;
  /** The columns of an earlier run for the same data are refreshed in place. */
  readonly isRefresh: boolean;
  /** What the earlier run's columns hold now, for taking the new run back; undefined: nothing, or too much to keep. */
  readonly before: CellBackup | undefined;
  /** What is written into the columns of the block, and under which headings. */
  readonly layout: KeptLayout;
  /** Chosen columns that are not written: nobody has anything in them, or there is no room. */
  readonly omitted: readonly ChosenColumn[];
  /** Those of them for which there is no room. */
  readonly noRoom: readonly ChosenColumn[];
  /** There is room for the column that live results need; false also where they are not wanted. */
  readonly isLive: boolean;
};

/** What is to be written beside the data. */
export type WantedColumns = {
  /** Results as formulas are wanted, and may be written. */
  readonly isLive: boolean;
  /** Of the chosen columns those in which no client has anything. */
  readonly empty: readonly ChosenColumn[];
};

/** The places that are asked about, and the choice among them. */
export type PlaceChoice = {
  /** Every place that may be chosen, as wide as it may become. */
  readonly possible: readonly Block[];
  /** The earlier run's columns may get so many more. */
  readonly mostAdded: number;
  /**
   * Chooses, after the sync. Columns that stand already never move: what finds no room right of them is left out. Throws
   * `FailureError` `noRoom`, `mergedCells`, `typedInResult`.
   */
  readonly choose: (wanted: WantedColumns) => ResultPlace;
};

/** What a run asks for before it has read anything. */
export type PlaceRequest = {
  /** Merged cells are not asked for, since that costs the undo history on some versions of Excel. */
  readonly isLook: boolean;
  /** Ask for the wider places, too. */
  readonly mayBeLive: boolean;
  /** The columns that are wanted; absent: as the workbook remembers. */
  readonly columns?: readonly ChosenColumn[] | undefined;
};

/** Cells that are read to see whether a place is free. */
const MOST_CHECKED = 60_000;

/** A column to begin at, with as many as may be needed. */
type Candidate = {
  readonly block: Block;
  /** So many columns from the first one on are free. */
  readonly countFree: () => number;
  readonly isMerged: (columns: number) => boolean;
};

/**
 * Asks, in the request under way, for what decides where the result columns go: the earlier run's own columns, else
 * directly right of the data (one column apart from a table, which would swallow them), else right of everything on the
 * sheet. A place is taken only if no cell in it holds anything that is not ours.
 */
export function loadPlace(
  sheet: Excel.Worksheet,
  located: Located,
  { isLook, mayBeLive, columns: asked }: PlaceRequest
): PlaceChoice {
  const { block, earlier, tables, state } = located;
  const mark = state.sheetMarks.find((m) => m.kind === "Result" && m.number === earlier?.number);
  const wasLive = mark !== undefined && parseLive(mark.comment) !== undefined;
  const own = earlier?.result;
  const remembered = state.memory.display?.columns ?? RESULT_COLUMNS;
  const chosen = asked ?? remembered;
  const isNewChoice = own !== undefined && chosen.join() !== remembered.join();
  const omittedBefore = mark ? parseOmitted(mark.comment) : [];
  const wide = chosen.length + (mayBeLive ? 1 : 0);
  const addable = isNewChoice
    ? chosen.length
    : chosen.filter((column) => omittedBefore.includes(column)).length;
  const mostAdded = addable + (mayBeLive && !wasLive ? 1 : 0);
  const gap = tables.length > 0 ? 1 : 0;
  const place = { row: block.row, rows: block.rows };
  const beside = { ...place, column: block.column + block.columns + gap, columns: wide };
  const ownWide = own && { ...place, column: own.column, columns: own.columns + mostAdded };
  const [kept, free] = [ownWide, beside].map(
    (one) => one && loadCandidate(sheet, located, one, isLook)
  );
  const readBackup = mark && loadCellBackup(sheet, mark, mark.comment);
  const edge = state.formatted ? state.formatted.column + state.formatted.columns + 1 : 0;
  const last = fit({ ...place, column: edge, columns: wide }, located);

  const choose = ({ isLive, empty }: WantedColumns): ResultPlace => {
    const found = readBackup?.();
    const known = found ? findLayout(found) : mark && readLayout(mark);
    const before =
      found && known
        ? { ...found, formatting: { ...found.formatting, columns: known.columns } }
        : found;
    if (before) refuseForeignInput(state.sheet, before, known?.renamed);
    const wanted = chosen.filter((column) => !empty.includes(column));
    const layout = known
      ? changeLayout(known, { wanted, chosen, isNewChoice, omitted: omittedBefore, isLive })
      : newLayout(wanted, isLive);
    const finish = (at: Block, taken: KeptLayout): ResultPlace => ({
      block: { ...at, columns: taken.columns.length },
      isRefresh: own !== undefined,
      before,
      layout: taken,
      omitted: chosen.filter(
        (column) =>
          !taken.columns.includes(column) &&
          (!known || isNewChoice || omittedBefore.includes(column))
      ),
      noRoom: wanted.filter(
        (column) => layout.columns.includes(column) && !taken.columns.includes(column)
      ),
      isLive: taken.columns.includes("counted"),
    });
    if (own && known && kept) {
      // What stands there stays; only what comes anew needs room.
      const room = Math.max(known.columns.length, kept.countFree());
      const fitting = cutLayout(layout, known, room);
      if (kept.isMerged(fitting.columns.length)) stop({ code: "mergedCells" });
      return finish(kept.block, fitting);
    }
    const needed = layout.columns.length;
    const chosenPlace = [kept, free].find((one) => one !== undefined && one.countFree() >= needed);
    if (chosenPlace?.isMerged(needed)) stop({ code: "mergedCells" });
    if (!chosenPlace && isLive && last && last.columns < needed) {
      return choose({ isLive: false, empty });
    }
    const at = chosenPlace?.block ?? (last && last.columns >= needed ? last : undefined);
    return finish(at ?? stop({ code: "noRoom", sheet: state.sheet }), layout);
  };
  return {
    possible: [kept?.block, free?.block, last].flatMap((one) => one ?? []),
    mostAdded: own ? mostAdded : 0,
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

/** As much of a place as lies on the sheet, beside the data and off the columns of other runs; undefined: nothing does. */
function fit(place: Block, located: Located): Block | undefined {
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

function loadCandidate(
  sheet: Excel.Worksheet,
  located: Located,
  wanted: Block,
  isLook: boolean
): Candidate | undefined {
  const place = fit(wanted, located);
  if (!place) return undefined;
  const { earlier, state } = located;
  const foreign = subtract(place, earlier?.result);
  const cells = foreign.reduce((sum, part) => sum + part.rows * part.columns, 0);
  const columns = columnsOf(place).map((column) =>
    loadColumn(
      sheet,
      { parts: subtract(column, earlier?.result), formatted: state.formatted },
      { isExact: cells <= MOST_CHECKED, isLook }
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

/** Asks for what stands in a column outside the earlier run's results. */
function loadColumn(
  sheet: Excel.Worksheet,
  { parts, formatted }: { readonly parts: readonly Block[]; readonly formatted: Block | undefined },
  { isExact, isLook }: { readonly isExact: boolean; readonly isLook: boolean }
): { readonly isFree: () => boolean; readonly isMerged: () => boolean } {
  const tables = parts.map((part) => rangeOf(sheet, part).getTables(false).load("items/name"));
  const hasNoTable = (): boolean => tables.every(({ items }) => items.length === 0);
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
