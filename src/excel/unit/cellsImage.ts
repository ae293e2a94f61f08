import { untracked, type Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import { markAsText } from "../cells/safeText";
import { loadBlock, readBlock } from "../read/sheetState";
import type { CellsImage, Depth } from "./touches";

/** Cells whose number formats are kept one by one. */
const MOST_FORMATS = 60_000;

const BORDER = { style: true, color: true, weight: true };
/** The types lack what the documentation has: fill patterns and single borders. */
const LOOKS = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, underline: true, color: true, size: true, name: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
  },
} as unknown as Excel.CellPropertiesLoadOptions;

/**
 * Asks for an image of a range of `columns` columns and `rows` rows in the request under way; read after the sync.
 * Throws what Office.js throws when the request did not get as far.
 */
export function loadCells(
  range: Excel.Range,
  size: Pick<Block, "rows" | "columns">,
  depth: Depth
): () => CellsImage | undefined {
  loadBlock(range);
  range.load("formulas,values");
  const isMany = size.rows * size.columns > MOST_FORMATS;
  const hasFormats = depth === "formats" || depth === "whole" || (depth === "result" && !isMany);
  if (hasFormats) range.load("numberFormat");
  const isLooked = depth === "result" || depth === "whole";
  const looked = depth === "whole" ? range : untracked(range.getRow(0));
  const looks = isLooked ? looked.getCellProperties(LOOKS) : undefined;
  const columns = isLooked
    ? Array.from({ length: size.columns }, (_, column) =>
        untracked(range.getColumn(column)).format.load(
          "columnWidth,useStandardWidth,horizontalAlignment"
        )
      )
    : undefined;
  const heights =
    depth === "whole" ? range.getRowProperties({ format: { rowHeight: true } }) : undefined;
  return () => {
    const place = readBlock(range);
    if (!place) return undefined;
    return {
      place,
      formulas: range.formulas as Cell[][],
      values: range.values as Cell[][],
      ...(hasFormats ? { numberFormats: range.numberFormat as string[][] } : {}),
      ...(looks ? { looks: looks.value } : {}),
      ...(columns
        ? {
            widths: columns.map((one) => (one.useStandardWidth ? undefined : one.columnWidth)),
            alignments: columns.map((one) => one.horizontalAlignment ?? undefined),
          }
        : {}),
      ...(heights ? { heights: heights.value.map(({ format }) => format?.rowHeight ?? 0) } : {}),
    };
  };
}

/** Cells of one row and column, counted in the block. */
type Offset = { readonly row: number; readonly column: number };

/** Where two images of equally large blocks hold different contents; undefined: the blocks are not equally large. */
export function compareContents(
  before: Pick<CellsImage, "formulas">,
  now: Pick<CellsImage, "formulas">
): Offset[] | undefined {
  if (!haveSameSize(before.formulas, now.formulas)) return undefined;
  const differing: Offset[] = [];
  before.formulas.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== now.formulas[row]?.[column]) differing.push({ row, column });
    })
  );
  return differing;
}

function haveSameSize(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.length === b.length && (a[0]?.length ?? 0) === (b[0]?.length ?? 0);
}

/** Do contents, formats and looks say the same? */
export function isSameImage(before: CellsImage, now: CellsImage): boolean {
  const { place: _, values: __, ...a } = before;
  const { place: ___, values: ____, ...b } = now;
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Brings a range back to what its image says, in the request under way; only what differs from `now` is written. `keep`:
 * cells that a person has typed in since; they stay. The sizes of both images are equal.
 */
export function restoreCells(
  range: Excel.Range,
  before: CellsImage,
  now: CellsImage,
  keep: (row: number, column: number) => boolean
): void {
  restoreFormats(range, before, now);
  const differing = (compareContents(before, now) ?? []).filter(
    ({ row, column }) => !keep(row, column)
  );
  for (const [row, cells] of groupByRow(differing)) {
    const line: (Cell | null)[] = (before.formulas[row] ?? []).map(() => null);
    for (const column of cells) line[column] = contentOf(before, row, column);
    untracked(range.getRow(row)).formulas = [line] as Cell[][];
  }
}

function groupByRow(cells: readonly Offset[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = rows.get(row) ?? [];
    columns.push(column);
    rows.set(row, columns);
  }
  return rows;
}

/** A text that only looks like a formula is no formula: then it is the cell's value as well. */
function contentOf({ formulas, values }: CellsImage, row: number, column: number): Cell {
  const formula = formulas[row]?.[column] ?? "";
  if (typeof formula !== "string" || formula === "") return formula;
  const isFormula = formula.startsWith("=") && values[row]?.[column] !== formula;
  return isFormula ? formula : markAsText(formula);
}

function restoreFormats(range: Excel.Range, before: CellsImage, now: CellsImage): void {
  if (before.widths && !isSame(before.widths, now.widths)) {
    before.widths.forEach((width, column) => {
      if (width === now.widths?.[column]) return;
      const { format } = untracked(range.getColumn(column));
      if (width === undefined) format.useStandardWidth = true;
      else format.columnWidth = width;
    });
  }
  before.heights?.forEach((height, row) => {
    if (height === now.heights?.[row]) return;
    untracked(range.getRow(row)).format.rowHeight = height;
  });
  if (before.alignments && !isSame(before.alignments, now.alignments)) {
    before.alignments.forEach((alignment, column) => {
      if (alignment === now.alignments?.[column] || alignment === undefined) return;
      const { format } = untracked(range.getColumn(column));
      format.horizontalAlignment = alignment as Excel.HorizontalAlignment;
    });
  }
  if (before.numberFormats && !isSame(before.numberFormats, now.numberFormats)) {
    range.numberFormat = before.numberFormats.map((line) => [...line]);
  }
  if (!before.looks || isSame(before.looks, now.looks)) return;
  before.looks.forEach((line, row) => {
    if (isSame(line, now.looks?.[row])) return;
    const one = untracked(range.getRow(row));
    one.setCellProperties([line.map(settable)]);
    line.forEach((look, column) => {
      // A cell without a fill tells white.
      if (isUnfilled(look) && !isUnfilled(now.looks?.[row]?.[column])) {
        untracked(range.getCell(row, column)).format.fill.clear();
      }
    });
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What was read, without what means "none" and cannot be set: no fill, no line. */
function settable(look: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = look.format ?? {};
  const lines = Object.entries(borders ?? {}).map(([side, line]) => {
    const { style } = line as { readonly style?: string };
    return [side, style === "None" ? { style } : line];
  });
  return {
    format: {
      ...rest,
      ...(fill && !isUnfilled(look) ? { fill } : {}),
      borders: Object.fromEntries(lines) as Excel.CellBorderCollection,
    },
  } as Excel.SettableCellProperties;
}

function isUnfilled(look: Excel.CellProperties | undefined): boolean {
  const fill = look?.format?.fill as { readonly pattern?: string | null } | undefined;
  return fill?.pattern == null || fill.pattern === "None";
}
