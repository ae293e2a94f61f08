import { untracked, type Block, loadBlock, readBlock } from "../cells/area";
import type { Cell } from "../cells/formatting";
import { ALL_LOOKS, RESULT_LOOKS } from "../cells/looks";
import { markAsText } from "../cells/safeText";

import type { CellsImage, Depth, FilledCells } from "./touches";

/** The largest block whose number formats are kept one by one, and of which both formula and value are asked for. */
export const MOST_ASKED = 60_000;

/**
 * Asks for an image of a range of `size` in the request under way; read after the sync. Throws what Office.js throws when
 * the request did not get as far.
 */
export function loadCells(
  range: Excel.Range,
  size: Pick<Block, "rows" | "columns">,
  depth: Depth
): () => CellsImage | undefined {
  loadBlock(range);
  const isFew = size.rows * size.columns <= MOST_ASKED;
  const hasValues = depth !== "formulas" && isFew;
  const readFilled = depth === "looks" ? undefined : loadFilled(range, hasValues);
  const hasFormats = depth !== "values" && hasValues;
  if (hasFormats) range.load("numberFormat");
  const isLooked = depth === "looks" || depth === "whole";
  const looked = depth === "whole" ? range : untracked(range.getRow(0));
  const looks = isLooked
    ? looked.getCellProperties(depth === "whole" ? ALL_LOOKS : RESULT_LOOKS)
    : undefined;
  const columns = Array.from({ length: isLooked ? size.columns : 0 }, (_, column) =>
    untracked(range.getColumn(column)).format.load(
      "columnWidth,useStandardWidth,horizontalAlignment"
    )
  );
  const formatted =
    depth === "looks" ? loadBlock(range.getUsedRangeOrNullObject(false)) : undefined;
  const heights =
    depth === "whole" || depth === "form"
      ? range.getRowProperties({ format: { rowHeight: true } })
      : undefined;
  return () => {
    const place = readBlock(range);
    if (!place) return undefined;
    return {
      place,
      filled: readFilled?.(place),
      ...(formatted ? { isPlain: formatted.isNullObject } : {}),
      ...(hasFormats ? { numberFormats: range.numberFormat as string[][] } : {}),
      ...(looks ? { looks: looks.value } : {}),
      ...(isLooked
        ? {
            widths: columns.map((one) => (one.useStandardWidth ? undefined : one.columnWidth)),
            alignments: columns.map((one) => one.horizontalAlignment ?? undefined),
          }
        : {}),
      ...(heights ? { heights: heights.value.map(({ format }) => format?.rowHeight ?? 0) } : {}),
    };
  };
}

/** Excel itself looks where something stands: an empty block costs nothing, however large it is. */
function loadFilled(
  range: Excel.Range,
  hasValues: boolean
): (place: Block) => FilledCells | undefined {
  const used = loadBlock(range.getUsedRangeOrNullObject(true));
  used.load(hasValues ? "formulas,values" : "formulas");
  return (place) => {
    const block = readBlock(used);
    if (!block) return undefined;
    const formulas = used.formulas as Cell[][];
    return {
      row: block.row - place.row,
      column: block.column - place.column,
      formulas,
      values: hasValues ? (used.values as Cell[][]) : [],
    };
  };
}

/** What a cell of the block holds, its formula where it has one. */
export function contentAt({ filled }: CellsImage, row: number, column: number): Cell {
  return filled?.formulas[row - filled.row]?.[column - filled.column] ?? "";
}

/**
 * An image of cells that are known to hold this. `isFormula`: which of the texts that begin like formulas are some; absent:
 * none is.
 */
export function imageOf(
  place: Block,
  formulas: readonly (readonly Cell[])[],
  isFormula: (cell: Cell, column: number) => boolean = () => false
): CellsImage {
  const values = formulas.map((row) =>
    row.map((cell, column) => (isFormula(cell, column) ? "" : cell))
  );
  const filled = { row: 0, column: 0, formulas, values };
  return { place, filled: formulas.length > 0 ? filled : undefined };
}

/** Cells of one row and column, counted in the block. */
type Offset = { readonly row: number; readonly column: number };

/** Where two images of equally large blocks hold different contents; undefined: the blocks are not equally large. */
export function compareContents(before: CellsImage, now: CellsImage): Offset[] | undefined {
  const { rows, columns } = before.place;
  if (rows !== now.place.rows || columns !== now.place.columns) return undefined;
  const differing: Offset[] = [];
  if (!before.filled && !now.filled) return differing;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (contentAt(before, row, column) !== contentAt(now, row, column)) {
        differing.push({ row, column });
      }
    }
  }
  return differing;
}

/**
 * What a block held before a command and what a person has typed since: a cell that holds neither what it held nor what the
 * command left in it (`after`) is the person's, with its number format. A formula of the command's stays the command's,
 * since Excel changes the names of tabs in it.
 */
export function adoptTyped(before: CellsImage, after: CellsImage, now: CellsImage): CellsImage {
  const isOurs = (row: number, column: number): boolean => {
    const [was, written, is] = [before, after, now].map((one) => contentAt(one, row, column));
    const isFormula = [written, is].every((one) => String(one).startsWith("="));
    return is === written || (isFormula && was !== written);
  };
  const typed = (compareContents(before, now) ?? []).filter(
    ({ row, column }) => !isOurs(row, column)
  );
  if (typed.length === 0 || compareContents(after, now) === undefined) return before;
  const fill = <T>(read: (image: CellsImage, row: number, column: number) => T): T[][] => {
    const { rows, columns } = before.place;
    const all = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => read(before, row, column))
    );
    for (const { row, column } of typed) {
      const line = all[row];
      if (line) line[column] = read(now, row, column);
    }
    return all;
  };
  const { numberFormats } = before;
  return {
    ...before,
    filled: { row: 0, column: 0, formulas: fill(contentAt), values: fill(valueAt) },
    ...(numberFormats
      ? { numberFormats: fill((image, row, column) => image.numberFormats?.[row]?.[column] ?? "") }
      : {}),
  };
}

function valueAt({ filled }: CellsImage, row: number, column: number): Cell {
  return filled?.values[row - filled.row]?.[column - filled.column] ?? "";
}

/** Do contents, formats and looks say the same? */
export function isSameImage(before: CellsImage, now: CellsImage): boolean {
  if (compareContents(before, now)?.length !== 0) return false;
  return isSame(looksOf(before), looksOf(now));
}

function looksOf({ widths, heights, alignments, numberFormats, looks }: CellsImage): unknown {
  return { widths, heights, alignments, numberFormats, looks };
}

export type RestoreOptions = {
  /** Cells that a person has typed in since: they stay. */
  readonly keep: (row: number, column: number) => boolean;
  /** Formats may be cleared: no colour rule but ours is on these cells. */
  readonly canClear: boolean;
};

/**
 * Brings a range back to what its image says, in the request under way; only what differs from `now` is written. The sizes
 * of both images are equal.
 */
export function restoreCells(
  range: Excel.Range,
  before: CellsImage,
  now: CellsImage,
  { keep, canClear }: RestoreOptions
): void {
  restoreFormats(range, before, now, canClear);
  const differing = (compareContents(before, now) ?? []).filter(
    ({ row, column }) => !keep(row, column)
  );
  if (differing.length === 0) return;
  const rows = differing.map(({ row }) => row);
  const first = rows[0] ?? 0;
  const count = (rows.at(-1) ?? first) - first + 1;
  const lines = Array.from({ length: count }, () =>
    Array<Cell | null>(before.place.columns).fill(null)
  );
  for (const { row, column } of differing) {
    const line = lines[row - first];
    if (line) line[column] = restorable(before, row, column);
  }
  const corner = untracked(range.getCell(first, 0));
  const block = untracked(corner.getResizedRange(count - 1, before.place.columns - 1));
  block.formulas = lines as Cell[][];
}

/** A text that only looks like a formula is no formula: then it is the cell's value as well. */
function restorable(image: CellsImage, row: number, column: number): Cell {
  const formula = contentAt(image, row, column);
  if (typeof formula !== "string" || formula === "") return formula;
  const { filled } = image;
  const value = filled?.values[row - filled.row]?.[column - filled.column];
  return formula.startsWith("=") && value !== formula ? formula : markAsText(formula);
}

/** What all cells of a block held, to be written as formulas. */
export function restorableRows(image: CellsImage): Cell[][] {
  const { rows, columns } = image.place;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => restorable(image, row, column))
  );
}

function restoreFormats(
  range: Excel.Range,
  before: CellsImage,
  now: CellsImage,
  canClear: boolean
): void {
  before.heights?.forEach((height, row) => {
    if (height === now.heights?.[row]) return;
    const line = untracked(range.getRow(row));
    // A hidden row tells no height of its own.
    if (height === 0) line.rowHidden = true;
    else line.format.rowHeight = height;
  });
  before.widths?.forEach((width, column) => {
    if (width === now.widths?.[column]) return;
    const { format } = untracked(range.getColumn(column));
    if (width === undefined) format.useStandardWidth = true;
    else format.columnWidth = width;
  });
  // Without rules of other people there is nothing that clearing could cut.
  if (before.isPlain && canClear) {
    range.clear("Formats");
    return;
  }
  before.alignments?.forEach((alignment, column) => {
    if (alignment === now.alignments?.[column] || alignment === undefined) return;
    const { format } = untracked(range.getColumn(column));
    format.horizontalAlignment = alignment as Excel.HorizontalAlignment;
  });
  if (before.numberFormats && !isSame(before.numberFormats, now.numberFormats)) {
    range.numberFormat = before.numberFormats.map((line) => [...line]);
  }
  before.looks?.forEach((line, row) => {
    const is = now.looks?.[row];
    if (isSame(line, is)) return;
    const changes = line.map((look, column) => differingLook(look, is?.[column]));
    untracked(range.getRow(row)).setCellProperties([changes]);
    line.forEach((look, column) => {
      // A cell without a fill tells white.
      if (isUnfilled(look) && !isUnfilled(is?.[column])) {
        untracked(range.getCell(row, column)).format.fill.clear();
      }
    });
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Format = Readonly<Record<string, unknown>>;

/** What of a look has to be set again: only what is otherwise now; no fill and no line cannot be set as they are read. */
function differingLook(
  before: Excel.CellProperties,
  now: Excel.CellProperties | undefined
): Excel.SettableCellProperties {
  const was = (before.format ?? {}) as Format;
  const is = (now?.format ?? {}) as Format;
  const format = Object.entries(was).flatMap(([name, value]): [string, unknown][] => {
    if (isSame(value, is[name])) return [];
    if (name === "fill") return isUnfilled(before) ? [] : [[name, solidOr(value as Format)]];
    if (name === "borders") return [[name, differingLines(value as Format, is[name])]];
    if (typeof value !== "object" || value === null) return [[name, value]];
    const parts = Object.entries(value).filter(
      ([part, wanted]) => !isSame(wanted, (is[name] as Format | undefined)?.[part])
    );
    return [[name, Object.fromEntries(parts)]];
  });
  return { format: Object.fromEntries(format) } as Excel.SettableCellProperties;
}

/** A colour alone is a solid fill. */
function solidOr({ color, pattern }: Format): Format {
  return pattern === "Solid" ? { color } : { color, pattern };
}

function differingLines(before: Format, now: unknown): Format {
  const is = (now ?? {}) as Format;
  const lines = Object.entries(before).filter(([side, line]) => !isSame(line, is[side]));
  return Object.fromEntries(
    lines.map(([side, line]) => {
      const { style } = line as { readonly style?: string };
      return [side, style === "None" ? { style } : line];
    })
  );
}

function isUnfilled(look: Excel.CellProperties | undefined): boolean {
  const fill = look?.format?.fill as { readonly pattern?: string | null } | undefined;
  return fill?.pattern == null || fill.pattern === "None";
}
