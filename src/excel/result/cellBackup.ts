import { rangeOf, type Block } from "../cells/area";
import type { Cell, CellFormatting } from "../cells/formatting";
import { parseFormatting } from "../cells/formattingText";
import type { NoteImage } from "../cells/headingNotes";
import type { Mark } from "../stored/hiddenNames";

/** What a block of ours held before it was written over; `values` are formulas where a cell has one. */
export type CellBackup = {
  readonly block: Block;
  readonly values: readonly (readonly Cell[])[];
  readonly formatting: CellFormatting;
  /** The comment of its hidden name. */
  readonly comment: string;
  /** What its headings showed; absent: nothing of ours. */
  readonly notes?: readonly NoteImage[];
};

/**
 * Blocks of up to so many cells are backed up. A larger one can be removed again, but its former contents cannot be
 * restored.
 */
const MOST_KEPT = 60_000;
const AMOUNTS = ["turnover", "profit"];

/** Asks for what a marked block holds, in the request under way; undefined: it is too large to keep. */
export function loadCellBackup(
  sheet: Excel.Worksheet,
  mark: Mark,
  comment: string
): (() => CellBackup) | undefined {
  const { block } = mark;
  if (!block || block.rows * block.columns > MOST_KEPT) return undefined;
  const all = rangeOf(sheet, block).load("formulas");
  const last = { ...block, row: block.row + block.rows - 1, rows: 1 };
  const formats = rangeOf(sheet, last).load("numberFormat");
  return () => {
    const plain = parseFormatting(comment, "General");
    const amount = plain.columns.findIndex((column) => AMOUNTS.includes(column));
    const money: unknown = formats.numberFormat[0]?.[amount];
    return {
      block,
      values: all.formulas as Cell[][],
      comment,
      formatting: { ...plain, money: typeof money === "string" ? money : plain.money },
    };
  };
}
