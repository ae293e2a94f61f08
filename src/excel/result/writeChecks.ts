import type { Cells, CellValue } from "../../core/reading/values/cells";
import { toA1 } from "../../core/reading/values/cells";
import { areEqual, intersect, partsOf, rangeOf, subtract, type Block } from "../cells/area";
import { isColouredAs, type Cell, type CellFormatting } from "../cells/formatting";
import { jsonBytes } from "../cells/writeQueue";
import { imageOf, loadCells, MOST_ASKED } from "../unit/cellsImage";
import type { CheckedWrite } from "../unit/flush";
import { loadImage } from "../unit/images";
import type { CellsImage, Expected, Image, Spot } from "../unit/touches";
import type { Guard } from "../unit/unit";
import type { CellBackup } from "./cellBackup";
import { imageOfFormats, type FormatBackup } from "./formatBackup";
import { isOwnFormula, parseLive } from "./liveFormulas";

/** So many rows are checked together, as many as are written together. */
const ROWS = 2_000;
/** Bytes of a result's cell in Excel's answer, estimated generously. */
const CELL_BYTES = 14;

/** A block of results about to be written. */
export type BlockToCheck = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly block: Block;
  /** The block of an earlier run that gives way to it. */
  readonly old: Block | undefined;
  /** What the earlier run's block holds; undefined: it is too large to have been read. */
  readonly backup: CellBackup | undefined;
  /** How the earlier run's block looks; undefined: there is none. */
  readonly looks: BlockLooks | undefined;
  /** How the place looked that was free; undefined: an earlier run stands there. */
  readonly formats: FormatBackup | undefined;
  /** How the free column looked by which an earlier block is widened; undefined: it is not. */
  readonly widened?: FormatBackup | undefined;
};

/** Looks and colour rules of a block of ours. */
export type BlockLooks = { readonly cells: CellsImage | undefined; readonly rules: Image };

/** Does an earlier block stand just there, with the colour rules that the new one needs? */
export function isColouredAlready(
  { old, block, looks }: Pick<BlockToCheck, "old" | "block" | "looks">,
  formatting: CellFormatting,
  values: readonly (readonly Cell[])[]
): boolean {
  if (!old || !areEqual(old, block) || looks?.rules.kind !== "rules") return false;
  return isColouredAs(looks.rules.rules, formatting, values);
}

/** Asks for the looks of a block of ours, in the request under way; read after the sync. */
export function loadLooks(context: Excel.RequestContext, spot: Spot): () => BlockLooks {
  const read = loadCells(
    rangeOf(context.workbook.worksheets.getItem(spot.sheetId), spot.block),
    spot.block,
    "looks"
  );
  const readRules = loadImage(context, { kind: "rules", spot });
  return () => ({ cells: read(), rules: readRules() });
}

/**
 * Looks, in the requests that write a block of results, at what is about to be overwritten and at the names of the
 * clients beside it (`clients`: absent where the results stand on a sheet of their own). `writes` are those of the block.
 */
export function checkBlock(
  context: Excel.RequestContext,
  target: BlockToCheck,
  writes: readonly CheckedWrite[],
  clients?: { readonly cells: Cells; readonly column: number }
): CheckedWrite[] {
  const { block, old } = target;
  const spots = old ? [old, ...subtract(block, old)] : [block];
  const head: CheckedWrite = {
    bytes: 0,
    write: () => undefined,
    answerBytes: spots.reduce((sum, one) => sum + Math.min(one.rows * one.columns, 60_000) * 12, 0),
    touches: spots.flatMap((one) => checkLooks(target, one)),
  };
  const cleared = (old && !areEqual(old, block) ? [old] : []).flatMap((one) =>
    partsOf(one, 0, ROWS).map((part) => checkPart(target, part))
  );
  const checked = writes.map((write) => {
    if (!write.rows) return write;
    const part = { ...block, ...write.rows };
    const contents = checkPart(target, part, write.values);
    const names = clients && checkClients(context, target, part, clients);
    return {
      ...write,
      touches: contents.touches ?? [],
      guards: names ? [names.guard] : [],
      answerBytes: (contents.answerBytes ?? 0) + (names?.bytes ?? 0),
    };
  });
  return [head, ...cleared, ...checked];
}

function checkLooks(target: BlockToCheck, block: Block): Expected[] {
  const spot = spotOf(target, block);
  const isOld = target.old !== undefined && areEqual(target.old, block);
  const cells = isOld ? target.looks?.cells : imageOfFree(target, block);
  const rules = isOld ? target.looks?.rules : ({ kind: "rules", rules: [], others: [] } as const);
  return [
    {
      touch: { kind: "cells", spot, depth: "looks" },
      ...(cells ? { expected: { kind: "cells", cells } as const } : {}),
    },
    { touch: { kind: "rules", spot }, ...(rules ? { expected: rules } : {}) },
  ];
}

/** How a free block looked before; undefined: that is not known. */
function imageOfFree({ formats, widened }: BlockToCheck, block: Block): CellsImage | undefined {
  const known = [formats, widened].find(
    (one) => one && areEqual(intersect(one.place, block) ?? one.place, block)
  );
  return known && imageOfFormats(known, block);
}

function spotOf({ sheetId, sheet }: BlockToCheck, block: Block): Spot {
  return { sheetId, sheet, block };
}

/** Cells of some rows: empty where no earlier run wrote, else what was read of it. */
function checkPart(
  target: BlockToCheck,
  part: Block,
  written?: readonly (readonly Cell[])[]
): CheckedWrite {
  const expected = expectPart(target, part);
  const isFilled = target.old !== undefined && intersect(target.old, part) !== undefined;
  const touch = {
    kind: "cells",
    spot: spotOf(target, part),
    depth: target.block.rows * target.block.columns > MOST_ASKED ? "formulas" : "values",
    ...(written ? { written } : {}),
  } as const;
  return {
    bytes: 0,
    write: () => undefined,
    answerBytes: isFilled ? part.rows * part.columns * CELL_BYTES : 0,
    touches: [expected ? { touch, expected: { kind: "cells", cells: expected } } : { touch }],
  };
}

function expectPart({ old, backup }: BlockToCheck, part: Block): CellsImage | undefined {
  const common = old && intersect(old, part);
  if (!common) return imageOf(part, []);
  if (!backup) return undefined;
  const { block, values, comment, formatting } = backup;
  const live = parseLive(comment);
  const from = part.column - block.column;
  return imageOf(
    part,
    Array.from({ length: part.rows }, (_, row) =>
      Array.from(
        { length: part.columns },
        (__, column): Cell => values[part.row + row - block.row]?.[from + column] ?? ""
      )
    ),
    live &&
      ((cell, column) =>
        typeof cell === "string" && isOwnFormula(cell, formatting.columns[from + column], live))
  );
}

/**
 * Checks that the clients' names beside these rows are the ones that were read, so that nobody has sorted, inserted or
 * deleted rows meanwhile.
 */
function checkClients(
  context: Excel.RequestContext,
  { sheetId, sheet }: BlockToCheck,
  part: Block,
  { cells, column }: { readonly cells: Cells; readonly column: number }
): { readonly guard: Guard; readonly bytes: number } {
  const { origin, values } = cells;
  const place = { ...part, column: origin.column + column, columns: 1 };
  const read = values
    .slice(part.row - origin.row, part.row - origin.row + part.rows)
    .map((row) => row[column] ?? "");
  const guard: Guard = () => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), place).load("values");
    return () => {
      const now = range.values as CellValue[][];
      const row = read.findIndex((value, index) => (now[index]?.[0] ?? "") !== value);
      if (row < 0) return undefined;
      const address = toA1(place.row + row, place.column);
      return { code: "changedMeanwhile", sheet, address };
    };
  };
  return { guard, bytes: jsonBytes(read) + 2 * read.length };
}
