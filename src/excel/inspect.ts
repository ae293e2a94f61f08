import { decideLayout, proposeReading, type NamedHeadings } from "../core/reading/plan/propose";
import { findHeadings } from "../core/reading/plan/headingRows";
import type { Cells } from "../core/reading/values/cells";
import type { ReadingPlan } from "../core/reading/model/reading";
import { mayHaveQuadrants } from "../core/report/build";
import type { InTable } from "../core/report/tableColumns";
import type { ReadingFailure } from "../core/reading/model/finding";
import { blockText, type Block } from "./cells/area";
import { locate, sheetOf, type Located, type Place } from "./read/locate";
import {
  haveSameHeadings,
  recallChoice,
  type Memory,
  type RoleChoice,
} from "./stored/workbookSettings";
import { readCells } from "./read/read";
import { runExcel } from "./host/session";
import { isKeptInWorkbook } from "./stored/recordsPart";
import { loadPlace, type PlaceChoice, type ResultPlace } from "./result/place";
import { FailureError, type Failure } from "./host/failures";

/**
 * So many rows are read to preview a selection: enough to propose roles, few enough to follow every change of
 * selection.
 */
const LOOK_ROWS = 200;

/** Cells together with where they stand. */
export type Selection = {
  readonly cells: Cells;
  readonly sheetId: string;
  readonly sheet: string;
  /** `A1:F120`, without the sheet. */
  readonly address: string;
  readonly block: Block;
};

/** What was understood of a selection before anything is done with it. */
export type Look = Selection & {
  /** `cells` holds the first rows only; the block has this many. */
  readonly rows: number;
  /** How it would be read; `plan` is there to choose from even when a column is missing. */
  readonly plan: ReadingPlan;
  readonly failure: ReadingFailure | undefined;
  /** Whether the plan comes from what a person chose earlier for the same headings. */
  readonly isRemembered: boolean;
  readonly willWrite: WritePlan;
  readonly memory: Memory;
};

/** Where a run would write, or why it cannot beside the data. */
export type WritePlan =
  | {
      readonly sheet: string;
      readonly address: string;
      readonly isRefresh: boolean;
      /** So many cells that the workbook keeps no record: the run can be taken back in this session only. */
      readonly isTooLargeToKeep?: true;
      /** Whether the results become columns of the person's table, or why not; absent: that is not wanted. */
      readonly inTable?: InTable;
      /** The data are an Excel table as a whole, and this Excel can make it wider. */
      readonly mayBeInTable?: true;
    }
  | { readonly failure: Failure };

/**
 * Reads the cells that a place means (absent: what is selected); all of them. Throws `FailureError`.
 * Requests: one to find them, one to read (more for more than 120,000 cells).
 */
export async function readSelection(place: Place = {}): Promise<Selection> {
  return runExcel(async (context) => {
    const chosen = await locate(context, place);
    const { located, cells } = await readCells(context, sheetOf(context, place), chosen);
    return describe(located, cells);
  }, true);
}

/**
 * Previews the selection: reads its first rows, proposes how to read them, and finds where a run would write. Two
 * requests; changes nothing. Throws `FailureError`; `cellEditing` at once while a person is typing.
 */
export async function lookAtSelection(place: Place = {}): Promise<Look> {
  return runExcel(async (context) => {
    const chosen = await locate(context, place);
    const sheet = sheetOf(context, place);
    let choose: PlaceChoice["choose"] | undefined;
    const alsoLoad = (located: Located): void => {
      ({ choose } = loadPlace(sheet, located, { isLook: true, mayBeLive: isLive(located) }));
    };
    const { located, cells } = await readCells(context, sheet, chosen, {
      rows: LOOK_ROWS,
      alsoLoad,
    });
    const { memory } = located.state;
    const { plan, failure, isRemembered } = understand(cells, memory);
    const empty = mayHaveQuadrants(plan.columns) ? [] : (["quadrant"] as const);
    const { headingRow } = plan;
    const choosePlace = (): ResultPlace | undefined =>
      choose?.({ isLive: isLive(located), empty, headingRow });
    return {
      ...describe(located, cells),
      rows: located.block.rows,
      plan,
      failure,
      isRemembered,
      willWrite: planWrite(located, cells, choosePlace, headingRow),
      memory,
    };
  }, false);
}

/** Does the workbook want its results as formulas? */
function isLive({ state }: Located): boolean {
  return state.memory.display?.live === true;
}

/** Why nothing may be written beside these data; undefined: it may. */
export function findObstacle(located: Located, cells: Cells): Failure | undefined {
  const { state } = located;
  if (state.isProtected) return { code: "sheetProtected", sheet: state.sheet };
  const isFiltered = state.isFiltered || located.isTableFiltered;
  if (isFiltered && cells.hiddenRows) return { code: "filtered", sheet: state.sheet };
  return undefined;
}

export type Understood = {
  readonly plan: ReadingPlan;
  readonly failure: ReadingFailure | undefined;
  readonly isRemembered: boolean;
};

/**
 * How to read the cells: as `choice` says (if it was made for these headings), as was chosen earlier, or as the core
 * proposes from headings and values. With a failure there is still a plan, whose columns a person can choose.
 */
export function understand(
  cells: Cells,
  memory: Memory,
  choice?: RoleChoice,
  headings?: NamedHeadings
): Understood {
  const proposed = proposeReading(cells, headings);
  const found = "code" in proposed ? findHeadings(cells) : undefined;
  const base: ReadingPlan =
    "code" in proposed
      ? {
          layout: "turnoverSheet",
          headingRow: found?.row ?? -1,
          headings: found?.texts ?? [],
          columns: {},
        }
      : proposed;
  const fitting = choice && haveSameHeadings(choice.headings, base.headings) ? choice : undefined;
  const recalled = headings ? undefined : recallChoice(memory, base.headings);
  const wanted = fitting ?? recalled;
  if (!wanted) {
    return { plan: base, failure: "code" in proposed ? proposed : undefined, isRemembered: false };
  }
  const { columns, layout, treatments } = wanted;
  const plan = { ...base, columns, layout, ...(treatments ? { treatments } : {}) };
  return { plan, failure: missingColumn(plan), isRemembered: fitting === undefined };
}

/** The layout that fits columns a person has chosen. */
export function layoutFor(cells: Cells, plan: ReadingPlan): ReadingPlan["layout"] {
  if (missingColumn(plan)) return plan.layout;
  return decideLayout(cells, plan.headingRow + 1, plan.columns);
}

/** The column without which these cells cannot be read. */
export function missingColumn(plan: ReadingPlan): ReadingFailure | undefined {
  const { client, turnover, quantity, unitPrice, periods } = plan.columns;
  if (client === undefined) return { code: "noClientColumn" };
  const hasProduct = quantity !== undefined && unitPrice !== undefined;
  const hasTurnover = turnover !== undefined || hasProduct || (periods?.length ?? 0) > 0;
  return hasTurnover ? undefined : { code: "noTurnoverColumn" };
}

/** Turns a located block and its cells into what callers are told. */
export function describe(located: Located, cells: Cells): Selection {
  const { block, state } = located;
  const { sheet, sheetId } = state;
  return { cells, sheetId, sheet, address: blockText(block), block };
}

/** Where the columns of a run go beside the data, or what bars them from there. */
export function planWrite(
  located: Located,
  cells: Cells,
  choosePlace: (() => ResultPlace | undefined) | undefined,
  headingRow: number
): WritePlan {
  const obstacle = findObstacle(located, cells);
  if (obstacle) return { failure: obstacle };
  try {
    const target = choosePlace?.();
    if (!target) throw new FailureError({ code: "noRoom", sheet: located.state.sheet });
    const { block, isRefresh, inTable } = target;
    // Rows of titles above the headings get no results.
    const above = Math.max(0, headingRow);
    const place = { ...block, row: block.row + above, rows: block.rows - above };
    const plan = {
      sheet: located.state.sheet,
      address: blockText(place),
      isRefresh,
      ...(inTable ? { inTable } : {}),
      ...(target.mayBeInTable ? { mayBeInTable: true as const } : {}),
    };
    return isKeptInWorkbook(place) ? plan : { ...plan, isTooLargeToKeep: true };
  } catch (error) {
    if (error instanceof FailureError) return { failure: error.failure };
    throw error;
  }
}
