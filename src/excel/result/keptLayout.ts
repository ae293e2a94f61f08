import { ALL_RESULT_COLUMNS, type ResultColumn } from "../../core/report/report";
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
 * Undefined: the columns have no headings, or cannot be told apart (more than were written, a heading twice, a renamed
 * one after others were deleted).
 */
export function findLayout({ block, formatting, values }: CellBackup): KeptLayout | undefined {
  if (!formatting.hasHeadings || block.columns > formatting.columns.length) return undefined;
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

/** The layout with the column that live results are counted from, or without it. */
export function makeLive({ columns, renamed }: KeptLayout, isLive: boolean): KeptLayout {
  if (columns.includes("counted") === isLive) return { columns, renamed };
  if (isLive) return { columns: [...columns, "counted"], renamed: [...renamed, undefined] };
  return {
    columns: columns.filter((column) => column !== "counted"),
    renamed: renamed.filter((_, at) => columns[at] !== "counted"),
  };
}

/** Formulas and numbers are no names: they stop the run as anything else that was typed does. */
function isNewName(heading: Cell, column: ResultColumn | undefined): heading is string {
  if (column === undefined || typeof heading !== "string") return false;
  return heading !== "" && !heading.startsWith("=") && !isHeading(column, heading);
}

/** Our values in the order and under the headings of a layout; the first row holds the headings. */
export function arrangeValues(
  values: readonly (readonly Cell[])[],
  columns: readonly ResultColumn[],
  layout: KeptLayout
): Cell[][] {
  const from = layout.columns.map((column) => columns.indexOf(column));
  return values.map((row, index) =>
    from.map((at, to) => {
      const renamed = index === 0 ? layout.renamed[to] : undefined;
      return renamed === undefined ? (row[at] ?? "") : neutralise(renamed);
    })
  );
}
