import { rangeOf, type Block } from "../cells/area";
import { blockWrites, parseFormatting, type Cell, type CellFormatting } from "../cells/formatting";
import type { Mark } from "../stored/hiddenNames";
import type { GetSheet, QueuedWrite } from "../cells/writeQueue";
import { neutralise } from "../cells/safeText";
import { isOwnFormula, parseLive } from "./liveFormulas";

/** What a block of ours held before it was written over; `values` are formulas where a cell has one. */
export type CellBackup = {
  readonly block: Block;
  readonly values: readonly (readonly Cell[])[];
  readonly formatting: CellFormatting;
  /** The comment of its hidden name. */
  readonly comment: string;
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

/**
 * Puts a block back; texts are made safe again, since reading them lost their apostrophes, and formulas of live results
 * are formulas again.
 */
export function backupWrites(getSheet: GetSheet, backup: CellBackup): QueuedWrite[] {
  const live = parseLive(backup.comment);
  const { columns } = backup.formatting;
  const values = backup.values.map((row) =>
    row.map((value, at) => {
      if (typeof value !== "string") return value;
      return live && isOwnFormula(value, columns[at], live) ? value : neutralise(value);
    })
  );
  return blockWrites(getSheet, backup.block, values, backup.formatting);
}
