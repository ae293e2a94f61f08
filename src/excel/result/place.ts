import { toA1 } from "../../core/reading/values/cells";
import { RESULT_COLUMNS, type ChosenColumn } from "../../core/report/report";
import type { InTable, NotInTable } from "../../core/report/tableColumns";
import type { Block } from "../cells/area";
import { stop } from "../host/failures";
import type { Located } from "../read/locate";
import { fitPlace, loadCandidate } from "./candidate";
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
import {
  canResizeTables,
  changeWidth,
  findTableObstacle,
  isInTable,
  loadOwnTable,
  rightOf,
  type OwnTable,
  type TableChange,
} from "./ownTable";

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
  /** The columns belong to the person's table. Absent: they do not. */
  readonly table?: {
    /** Headings of its other columns. */
    readonly taken: readonly string[];
    /** It is made wider or narrower for them; undefined: it stays as it is. */
    readonly change: TableChange | undefined;
  };
  /** The data are a table as a whole that this Excel can make wider. */
  readonly mayBeInTable?: boolean;
  /** Whether they stand in the table, or why not; absent: that was not asked for. */
  readonly inTable?: InTable;
};

/** What is to be written beside the data. */
export type WantedColumns = {
  /** Row of the headings, counted in the block that was read; -1: there are none. */
  readonly headingRow: number;
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
  /** Columns of the person's table are wanted; absent: as the workbook remembers. */
  readonly inTable?: boolean | undefined;
};

/**
 * Asks, in the request under way, for what decides where the result columns go: the earlier run's own columns, else
 * directly right of the data (one column apart from a table, which would swallow them, unless that is wanted), else right
 * of everything on the sheet. A place is taken only if no cell in it holds anything that is not ours.
 */
export function loadPlace(
  sheet: Excel.Worksheet,
  located: Located,
  { isLook, mayBeLive, columns: asked, inTable: askedTable }: PlaceRequest
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
  const isTableWanted = askedTable ?? state.memory.display?.inTable === true;
  const readTable = loadOwnTable(sheet, located);
  // Beside a table our columns stand one column apart: nearer ones are in it.
  const mayBeIn = located.table !== undefined && own !== undefined && own.column <= rightOf(block);
  const totals = mayBeIn && located.table?.hasTotals ? 1 : 0;
  const place = { row: block.row, rows: block.rows - totals };
  const beside = { ...place, column: block.column + block.columns + gap, columns: wide };
  const ownWide = own && { ...place, column: own.column, columns: own.columns + mostAdded };
  const inNext =
    located.table && isTableWanted && !own ? { ...beside, column: rightOf(block) } : undefined;
  const [kept, next, added] = [ownWide, beside, inNext].map(
    (one) => one && loadCandidate(sheet, located, one, isLook)
  );
  const readBackup = mark && loadCellBackup(sheet, mark, mark.comment);
  const edge = state.formatted ? state.formatted.column + state.formatted.columns + 1 : 0;
  const last = fitPlace({ ...place, column: edge, columns: wide }, located);

  const choose = (wish: WantedColumns): ResultPlace => {
    const found = readBackup?.();
    const known = found ? findLayout(found) : mark && readLayout(mark);
    const before =
      found && known
        ? { ...found, formatting: { ...found.formatting, columns: known.columns } }
        : found;
    if (before) refuseForeignInput(state.sheet, before, known?.renamed);
    const table = readTable();
    const ownTable = own && table && isInTable(own, table) ? table : undefined;
    const possibleTable = planTable(table, block, wish.headingRow);
    // Columns that left a table from its middle would leave a hole in it: they stay.
    const isInside =
      own && ownTable && (rightOf(own) < rightOf(ownTable.block) || !canResizeTables());
    const wanted = chosen.filter((column) => !wish.empty.includes(column));
    const planLayout = (isLive: boolean): KeptLayout =>
      known
        ? changeLayout(known, {
            wanted,
            chosen: isInside ? [...chosen, ...listChosen(known)] : chosen,
            isNewChoice,
            omitted: omittedBefore,
            isLive,
          })
        : newLayout(wanted, isLive);
    const finish = (at: Block, planned: KeptLayout, taken = planned): ResultPlace => ({
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
        (column) => planned.columns.includes(column) && !taken.columns.includes(column)
      ),
      isLive: taken.columns.includes("counted"),
      mayBeInTable: !own && "name" in possibleTable,
    });
    if (own && known && kept) {
      // A table would copy formulas of ours into its new rows: there they stay where they stand already.
      const layout = planLayout(wish.isLive && (!ownTable || wasLive));
      // What stands there stays; only what comes anew needs room.
      const room = Math.max(known.columns.length, isInside ? 0 : kept.countFree());
      const fitting = cutLayout(layout, known, room);
      if (kept.isMerged(fitting.columns.length)) stop({ code: "mergedCells" });
      const place = finish(kept.block, layout, fitting);
      if (ownTable) return inOwnTable(place, ownTable, own);
      const why = { code: table ? "standsBeside" : "noTable" } as const;
      return isTableWanted ? { ...place, inTable: why } : place;
    }
    const asTable = isTableWanted ? possibleTable : undefined;
    if (asTable && "name" in asTable && added) {
      const layout = planLayout(false);
      const needed = layout.columns.length;
      if (added.countFree() >= needed) {
        if (added.isMerged(needed)) stop({ code: "mergedCells" });
        const rows = asTable.block.row + asTable.block.rows - block.row;
        const at = { ...added.block, rows: rows - (asTable.hasTotals ? 1 : 0) };
        return inOwnTable(finish(at, layout), asTable, undefined);
      }
    }
    const why = asTable && !("name" in asTable) ? asTable : ({ code: "noRoom" } as const);
    const told = asTable ? { inTable: why } : {};
    const chooseBeside = (layout: KeptLayout): ResultPlace => {
      const needed = layout.columns.length;
      const free = [kept, next].find((one) => one !== undefined && one.countFree() >= needed);
      if (free?.isMerged(needed)) stop({ code: "mergedCells" });
      if (
        !free &&
        wish.isLive &&
        last &&
        last.columns < needed &&
        layout.columns.includes("counted")
      )
        return chooseBeside(planLayout(false));
      const at = free?.block ?? (last && last.columns >= needed ? last : undefined);
      return { ...finish(at ?? stop({ code: "noRoom", sheet: state.sheet }), layout), ...told };
    };
    return chooseBeside(planLayout(wish.isLive));
  };
  return {
    possible: [kept?.block, next?.block, added?.block, last].flatMap((one) => one ?? []),
    mostAdded: own ? mostAdded : 0,
    choose,
  };
}

function listChosen({ columns }: KeptLayout): readonly ChosenColumn[] {
  return RESULT_COLUMNS.filter((column) => columns.includes(column));
}

/** The table that results may be columns of, or why they may not. */
function planTable(
  table: OwnTable | undefined,
  block: Block,
  headingRow: number
): OwnTable | NotInTable {
  if (!table) return { code: "noTable" };
  if (!canResizeTables()) return { code: "excelTooOld" };
  return findTableObstacle(table, block, headingRow < 0 ? -1 : block.row + headingRow) ?? table;
}

/** Results in a table, which ends where they end unless columns of the person's come after them (`own`: as they stand). */
function inOwnTable(place: ResultPlace, table: OwnTable, own: Block | undefined): ResultPlace {
  const isLast = !own || rightOf(own) === rightOf(table.block);
  const last = own ?? place.block;
  const taken = table.headings.filter((_, at) => {
    const column = table.block.column + at;
    return column < last.column || column >= rightOf(last);
  });
  return {
    ...place,
    table: { taken, change: isLast ? changeWidth(table, rightOf(place.block)) : undefined },
    inTable: "table",
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
