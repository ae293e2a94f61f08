import {
  areEqual,
  bound,
  intersect,
  parseReference,
  untracked,
  type Block,
  loadBlock,
  rangeOf,
  readBlock,
} from "../cells/area";
import { proposeReading } from "../../core/reading/plan/propose";
import type { CellValue } from "../../core/reading/values/cells";
import { cutFarCells, NEAR_COLUMNS } from "./farCells";
import { findBeside, guessNotes, loadNotes, NO_NOTES, type Notes } from "./notes";
import { readRuns, findRun, type EarlierRun } from "../stored/hiddenNames";
import { loadSheetState, type SheetState } from "./sheetState";
import { excelCode, stop } from "../host/failures";
import { tryTwice } from "../host/session";

/** Where to read: a sheet and a range by name, or without them what is selected. A sheet alone: all that it holds. */
export type Place = { readonly sheet?: string; readonly range?: string };

/** The block of cells that is meant, and what is known of its sheet. */
export type Located = {
  readonly state: SheetState;
  /** Where the data stand, without columns that we wrote. */
  readonly block: Block;
  /** Columns inside the block that are not meant: not selected, or written by us (offsets in the block). */
  readonly blankColumns: ReadonlySet<number>;
  /** Names of tables that the block touches. */
  readonly tables: readonly string[];
  /** The table, where it is only one. */
  readonly table: TouchedTable | undefined;
  /** A filter of one of these tables hides rows. */
  readonly isTableFiltered: boolean;
  readonly runs: readonly EarlierRun[];
  /** The run whose columns stand beside this very data. */
  readonly earlier: EarlierRun | undefined;
  /**
   * There where the block was taken before all was known: asks for the rest in the request under way, and gives after the
   * sync what is meant: this very object, or another one (a cell's table is larger, its surroundings are a title only,
   * columns beside our results are no notes).
   */
  readonly loadMeant?: (sheet: Excel.Worksheet) => () => Located;
};

/** A table that data lie in. */
export type TouchedTable = {
  readonly name: string;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
};

/** The sheet meant by a place. */
export function sheetOf(context: Excel.RequestContext, place: Place): Excel.Worksheet {
  const { worksheets } = context.workbook;
  return place.sheet === undefined
    ? worksheets.getActiveWorksheet()
    : worksheets.getItem(place.sheet);
}

/**
 * Finds the block that is meant: several selected areas of the same rows are taken together, whole rows and columns are
 * cut to what is used, one cell grows to its table, its surroundings or all that the sheet holds; so it does in the title
 * of a report. What only cells can tell is taken as usual until they are read (`loadMeant`). One request; two for a block
 * with a stray cell far away, or when the focus was moving. Throws `FailureError` when nothing readable is meant.
 */
export async function locate(context: Excel.RequestContext, place: Place): Promise<Located> {
  try {
    return await tryTwice(() => locateOnce(context, place));
  } catch (error) {
    const code = excelCode(error);
    if (code === "ItemNotFound" && place.sheet !== undefined) {
      stop({ code: "sheetNotFound", sheet: place.sheet });
    }
    if (code === "InvalidArgument" && place.range !== undefined) {
      stop({ code: "rangeNotFound", range: place.range });
    }
    throw error;
  }
}

async function locateOnce(context: Excel.RequestContext, place: Place): Promise<Located> {
  const sheet = sheetOf(context, place);
  const readState = loadSheetState(context.workbook, sheet);
  const asked = askForAreas(context, sheet, place);
  await context.sync();
  const state = readState();
  if (isOwnSheet(state)) stop({ code: "ownSheet", sheet: state.sheet });
  const { used } = state;
  if (!used) stop({ code: "emptySheet", sheet: state.sheet });

  const areas = asked.readAreas().flatMap((area) => intersect(area, used) ?? []);
  const tables = asked.readTables();
  const isOneCell = asked.isOneCell();
  const around = isOneCell ? growCell(asked.readSurroundings(), used) : undefined;
  const chosen = around ?? joinAreas(areas);
  if (!chosen) stop({ code: "emptySelection" });
  const [table] = tables;
  const mayBeTitle = around && !table && around.rows <= MOST_TITLE_ROWS;
  const whole = mayBeTitle ? await cutFarCells(context, sheet, used) : undefined;
  return meanCells({
    state,
    chosen: await cutFarCells(context, sheet, chosen),
    areas: isOneCell ? undefined : areas,
    tables: tables.map(({ name }) => name),
    table: tables.length === 1 ? table : undefined,
    isTableFiltered: tables.some((table) => table.isFiltered),
    runs: readRuns(state.sheetMarks),
    ...(isOneCell && table ? { loadChosen: (data) => loadTable(data, table.name) } : {}),
    ...(around && whole && !areEqual(around, whole)
      ? { loadChosen: (data) => loadTitle(data, around, whole) }
      : {}),
  });
}

/** What was chosen, before it is known what exactly belongs to it. */
type Found = Pick<Located, "state" | "tables" | "table" | "isTableFiltered" | "runs"> & {
  readonly chosen: Block;
  /** The areas that were selected; undefined: one cell. */
  readonly areas: readonly Block[] | undefined;
  /** Asks, in the request under way, what one cell stands for; absent: for `chosen` itself. */
  readonly loadChosen?: (sheet: Excel.Worksheet) => () => Block;
};

/**
 * The meant cells as far as they are known. What may prove otherwise when their values are there, is asked for with them
 * (`loadMeant`): the table a cell stands in, whether its surroundings are a title only, whose the columns beside our
 * results are.
 */
function meanCells(found: Found): Located {
  const { chosen, runs, tables, loadChosen } = found;
  // In a table Excel itself says what belongs to it.
  const beside = tables.length > 0 ? undefined : findBeside(chosen, runs);
  const guess = beside ? guessNotes(beside) : NO_NOTES;
  const guessed = leaveOutNotes(found, guess);
  if (!beside && !loadChosen) return guessed;
  const located: Located = {
    ...guessed,
    loadMeant: (sheet) => {
      const readChosen = loadChosen?.(sheet);
      const readNotes = beside && loadNotes(sheet, beside);
      return () => {
        const now = readChosen?.() ?? chosen;
        if (!areEqual(now, chosen)) return meanCells(withoutDoubt({ ...found, chosen: now }));
        const notes = readNotes?.() ?? guess;
        return notes.columns.size === guess.columns.size ? located : leaveOutNotes(found, notes);
      };
    },
  };
  return located;
}

function withoutDoubt({ loadChosen: _, ...found }: Found): Found {
  return found;
}

/** The chosen cells without columns that we wrote, notes and what was not selected. */
function leaveOutNotes(found: Found, notes: Notes): Located {
  const { state, chosen, areas, tables, table, isTableFiltered, runs } = found;
  const meant = notes.beside ?? dataOfOwnColumns(chosen, notes.columns, runs);
  const block = meant ?? withoutOwnColumns(chosen, notes.columns, runs, tables.length > 0);
  const blankColumns = new Set([
    ...(!areas || meant ? [] : gapsBetween(areas, block)),
    ...ownColumnsIn(block, runs),
    ...offsetsOf(block).filter((offset) => notes.columns.has(block.column + offset)),
  ]);
  return {
    state,
    tables,
    table,
    isTableFiltered,
    runs,
    block,
    blankColumns,
    earlier: findRun(runs, block),
  };
}

type FoundTable = TouchedTable & { readonly isFiltered: boolean };

type Asked = {
  readonly readAreas: () => Block[];
  readonly isOneCell: () => boolean;
  readonly readSurroundings: () => Block | undefined;
  readonly readTables: () => FoundTable[];
};

const TABLE_FACTS = "items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered";

function askForAreas(context: Excel.RequestContext, sheet: Excel.Worksheet, place: Place): Asked {
  if (place.sheet !== undefined && place.range === undefined) {
    const whole = loadBlock(sheet.getUsedRangeOrNullObject(true));
    const tables = sheet.tables.load(TABLE_FACTS);
    return {
      readAreas: () => [readBlock(whole) ?? []].flat(),
      isOneCell: () => false,
      readSurroundings: () => undefined,
      readTables: () => readTables(tables),
    };
  }
  const ranges = untracked(
    place.range === undefined ? context.workbook.getSelectedRanges() : sheet.getRanges(place.range)
  );
  // `areas` is never loaded: Excel hangs on it when the whole sheet is selected. The address says the same.
  ranges.load("address,cellCount");
  const first = untracked(
    place.range === undefined
      ? context.workbook.getActiveCell()
      : sheet.getRange(firstPart(place.range))
  );
  const surroundings = loadBlock(first.getSurroundingRegion());
  const tables = ranges.getTables(false).load(TABLE_FACTS);
  return {
    readAreas: () => parseReference(ranges.address).map((part) => part.block),
    isOneCell: () => ranges.cellCount === 1,
    readSurroundings: () => readBlock(surroundings),
    readTables: () => readTables(tables),
  };
}

function firstPart(range: string): string {
  return range.split(/[,;]/)[0] ?? range;
}

function readTables(tables: Excel.TableCollection | Excel.TableScopedCollection): FoundTable[] {
  return tables.items.map(({ name, showHeaders, showTotals, autoFilter }) => ({
    name,
    hasHeadings: showHeaders,
    hasTotals: showTotals,
    isFiltered: autoFilter.isDataFiltered,
  }));
}

/** A single cell stands for the filled cells around it; where there are none, for all that the sheet holds. */
function growCell(surroundings: Block | undefined, used: Block): Block {
  const around = surroundings && intersect(surroundings, used);
  return around && around.rows * around.columns > 1 ? around : used;
}

/** A block of more rows than this is a table, or what a person sees to be none. */
const MOST_TITLE_ROWS = 20;
/** So many rows of a sheet show where its table begins. */
const SHOWN_ROWS = 200;

/** The table a cell stands in. */
function loadTable(sheet: Excel.Worksheet, name: string): () => Block {
  const range = loadBlock(sheet.tables.getItem(name).getRange());
  return () => readBlock(range) ?? stop({ code: "emptySelection" });
}

/**
 * What a cell among few rows stands for: the whole sheet where they are no table but such as the title of a report with a
 * blank line below (no clients with amounts, or only by a guess) and the sheet has a table told by its headings.
 */
function loadTitle(sheet: Excel.Worksheet, around: Block, whole: Block): () => Block {
  const rows = Math.min(whole.rows, SHOWN_ROWS);
  const shown = { ...whole, rows, columns: Math.min(whole.columns, NEAR_COLUMNS) };
  const ranges = [around, shown].map((block) => rangeOf(sheet, block).load("values"));
  return () => {
    const [small, large] = ranges.map((range) => rateTable(range.values as CellValue[][]));
    return (small ?? 0) < (large ?? 0) ? whole : around;
  };
}

/** 0: no clients with amounts can be read; 1: by a guess; 2: as the headings say. */
function rateTable(values: readonly (readonly CellValue[])[]): number {
  const plan = proposeReading({ sheet: "", origin: { row: 0, column: 0 }, values, formats: [] });
  if ("code" in plan) return 0;
  return plan.guessed && plan.guessed.length > 0 ? 1 : 2;
}

/** Areas side by side in the same rows are one block; any others cannot be read as one table. */
function joinAreas(areas: readonly Block[]): Block | undefined {
  const [first] = areas;
  const hasSameRows = areas.every((area) => area.row === first?.row && area.rows === first.rows);
  if (!hasSameRows) stop({ code: "severalAreas", areas: areas.length });
  return bound(areas);
}

/** Offsets of the block's columns that lie in no selected area. */
function gapsBetween(areas: readonly Block[], block: Block): number[] {
  return offsetsOf(block).filter(
    (offset) =>
      !areas.some(
        (area) =>
          block.column + offset >= area.column && block.column + offset < area.column + area.columns
      )
  );
}

/** A selection that lies wholly in columns of ours, and in notes beside them, stands for their data. */
function dataOfOwnColumns(
  block: Block,
  notes: ReadonlySet<number>,
  runs: readonly EarlierRun[]
): Block | undefined {
  return runs.find((run) => {
    const common = run.result && intersect(run.result, block);
    const noted = offsetsOf(block).filter((offset) => notes.has(block.column + offset));
    return common !== undefined && common.columns + noted.length === block.columns;
  })?.data;
}

/** Columns of ours and notes at the right end of a block are cut off. */
function withoutOwnColumns(
  block: Block,
  notes: ReadonlySet<number>,
  runs: readonly EarlierRun[],
  isTable: boolean
): Block {
  const own = new Set(ownColumnsIn(block, runs));
  let columns = block.columns;
  while (columns > 1 && (own.has(columns - 1) || notes.has(block.column + columns - 1)))
    columns -= 1;
  const isCut = isTable && columns < block.columns && columns > 1;
  if (isCut && isGapBeforeOwn(block, columns - 1, runs)) columns -= 1;
  return { ...block, columns };
}

/** Beside a table our columns stand one column apart; that empty column is no data. */
function isGapBeforeOwn(block: Block, offset: number, runs: readonly EarlierRun[]): boolean {
  const column = block.column + offset;
  return runs.some(
    ({ data, result }) =>
      data && result?.column === column + 1 && data.column + data.columns === column
  );
}

function ownColumnsIn(block: Block, runs: readonly EarlierRun[]): number[] {
  return offsetsOf(block).filter((offset) =>
    runs.some(
      ({ result }) =>
        result &&
        intersect(result, block) &&
        block.column + offset >= result.column &&
        block.column + offset < result.column + result.columns
    )
  );
}

function offsetsOf(block: Block): number[] {
  return Array.from({ length: block.columns }, (_, offset) => offset);
}

/** Hidden names of the workbook itself (not of a sheet) are only on sheets of ours. */
function isOwnSheet(state: SheetState): boolean {
  return (
    state.isStrategySheet ||
    state.workbookMarks.some(
      ({ sheet }) => sheet?.toLocaleLowerCase() === state.sheet.toLocaleLowerCase()
    )
  );
}
