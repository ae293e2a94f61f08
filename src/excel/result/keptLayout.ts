import {
  ALL_RESULT_COLUMNS,
  RESULT_COLUMNS,
  type ChosenColumn,
  type ResultColumn,
} from "../../core/report/report";
import { parseFormatting } from "../cells/formattingText";
import type { Block } from "../cells/area";
import type { Mark } from "../stored/hiddenNames";
import { neutralise } from "../cells/safeText";
import type { Cell } from "../cells/formatting";
import type { CellBackup } from "./cellBackup";
import { isHeading } from "./foreignInput";

/** Columns of ours beside the data as a person left them: which ones, in which order, under which headings. */
export type KeptLayout = {
  readonly columns: readonly ResultColumn[];
  /** The heading that a person gave, as it stands in the cell; undefined: ours. */
  readonly renamed: readonly (string | undefined)[];
};

/**
 * Tells columns that a person moved by their headings, and a renamed one by its place among as many as were written.
 * Undefined: they cannot be told apart (more than were written, a heading twice, a renamed
 * one after others were deleted). Columns without headings are as they were written, if there are as many.
 */
export function findLayout({ block, formatting, values }: CellBackup): KeptLayout | undefined {
  if (!formatting.hasHeadings) return readColumns(formatting.columns, block);
  if (block.columns > formatting.columns.length) return undefined;
  const isComplete = block.columns === formatting.columns.length;
  const headings = values[0] ?? [];
  const columns = headings.map((heading, at) => {
    const named = ALL_RESULT_COLUMNS.find((column) => isHeading(column, heading));
    const there = isComplete ? formatting.columns[at] : undefined;
    return named ?? ALL_RESULT_COLUMNS.find((column) => column === there);
  });
  const known = columns.filter((column) => column !== undefined);
  if (known.length < block.columns || new Set(known).size < known.length) return undefined;
  return {
    columns: known,
    renamed: headings.map((heading, at) => (isNewName(heading, known[at]) ? heading : undefined)),
  };
}

/** The usual layout of columns that are written for the first time. */
export function newLayout(wanted: readonly ChosenColumn[], isLive: boolean): KeptLayout {
  return withColumns(NO_COLUMNS, [...wanted, ...(isLive ? (["counted"] as const) : [])]);
}

/**
 * The layout as it was written last, for blocks too large to be read; undefined: columns were deleted since.
 */
export function readLayout({ block, comment }: Mark): KeptLayout | undefined {
  return block && readColumns(parseFormatting(comment, "General").columns, block);
}

function readColumns(
  columns: CellBackup["formatting"]["columns"],
  block: Pick<Block, "columns">
): KeptLayout | undefined {
  const known = ALL_RESULT_COLUMNS.filter((column) => columns.includes(column));
  if (known.length !== columns.length || known.length !== block.columns) return undefined;
  return withColumns(NO_COLUMNS, columns as readonly ResultColumn[]);
}

/** What changes the layout that a person left. */
export type LayoutChange = {
  /** The chosen columns in which somebody has something. */
  readonly wanted: readonly ChosenColumn[];
  readonly chosen: readonly ChosenColumn[];
  /** The person has chosen other columns since the run before. */
  readonly isNewChoice: boolean;
  /** Columns that the run before wanted and did not write. */
  readonly omitted: readonly ChosenColumn[];
  readonly isLive: boolean;
};

/**
 * The layout as it is to be: what stands stays where it is, and what comes is added at the end. With a new choice of
 * columns those no longer chosen go and all the others come; else only what the run before had to leave out comes, so
 * that a column which a person has deleted stays so.
 */
export function changeLayout(kept: KeptLayout, change: LayoutChange): KeptLayout {
  const { wanted, chosen, isNewChoice, omitted, isLive } = change;
  const stays = (column: ResultColumn): boolean =>
    column === "counted" ? isLive : !isNewChoice || chosen.includes(column);
  const added = wanted.filter(
    (column) => !kept.columns.includes(column) && (isNewChoice || omitted.includes(column))
  );
  const hasCounted = kept.columns.includes("counted");
  return withColumns(pickColumns(kept, stays), [
    ...added,
    ...(isLive && !hasCounted ? (["counted"] as const) : []),
  ]);
}

/** The layout without new columns for which there is no room. */
export function cutLayout(layout: KeptLayout, kept: KeptLayout, room: number): KeptLayout {
  if (layout.columns.length <= room) return layout;
  const fresh = layout.columns.filter((column) => !kept.columns.includes(column));
  const without = new Set(fresh.slice(fresh.length - (layout.columns.length - room)));
  return pickColumns(layout, (column) => !without.has(column));
}

const NO_COLUMNS: KeptLayout = { columns: [], renamed: [] };

function withColumns({ columns, renamed }: KeptLayout, added: readonly ResultColumn[]): KeptLayout {
  return {
    columns: [...columns, ...added],
    renamed: [...renamed, ...added.map(() => undefined)],
  };
}

function pickColumns(
  { columns, renamed }: KeptLayout,
  stays: (column: ResultColumn) => boolean
): KeptLayout {
  return {
    columns: columns.filter(stays),
    renamed: renamed.filter((_, at) => columns.slice(at, at + 1).some(stays)),
  };
}

/** As it is kept in the comment of the results' hidden name: `without:quadrant`; nothing where nothing was left out. */
export function printOmitted(omitted: readonly ChosenColumn[]): string[] {
  return omitted.length > 0 ? [`without:${omitted.join()}`] : [];
}

/** The columns that the run before wanted and did not write. */
export function parseOmitted(comment: string): readonly ChosenColumn[] {
  const names = /\|without:([A-Za-z,]*)/.exec(comment)?.[1]?.split(",") ?? [];
  return RESULT_COLUMNS.filter((column) => names.includes(column));
}

/** Formulas and numbers are no names: they stop the run as anything else that was typed does. */
function isNewName(heading: Cell, column: ResultColumn | undefined): heading is string {
  if (column === undefined || typeof heading !== "string") return false;
  return heading !== "" && !heading.startsWith("=") && !isHeading(column, heading);
}

/** Our values in the order and under the headings of a layout; with headings they stand in the first row. */
export function arrangeValues(
  values: readonly (readonly Cell[])[],
  columns: readonly ResultColumn[],
  layout: KeptLayout,
  hasHeadings: boolean
): Cell[][] {
  const from = layout.columns.map((column) => columns.indexOf(column));
  return values.map((row, index) =>
    from.map((at, to) => {
      const renamed = hasHeadings && index === 0 ? layout.renamed[to] : undefined;
      return renamed === undefined ? (row[at] ?? "") : neutralise(renamed);
    })
  );
}
