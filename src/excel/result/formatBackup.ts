import { intersect, rangeOf, type Block } from "../cells/area";
import { RESULT_LOOKS } from "../cells/looks";
import { loadHasNotes } from "../cells/headingNotes";
import type { CellsImage } from "../unit/touches";

/** The formatting of a free place before a run wrote there, as far as writing changes it. */
export type FormatBackup = {
  readonly place: Block;
  /** Points; undefined: the sheet's standard width. */
  readonly widths: readonly (number | undefined)[];
  /** undefined: its cells had no look of their own. */
  readonly cells: CellLooks | undefined;
  /** Of whole columns, and of the first row; for cells without a look of their own that is how all of them look. */
  readonly alignments: readonly (string | undefined)[];
  readonly firstRow: readonly Excel.CellProperties[];
  /** Columns in which something is checked or shown when a cell is selected; absent: that was not asked. */
  readonly hasNotes?: readonly boolean[];
};
type CellLooks = {
  readonly numberFormats: string[][];
  /** Of a whole column; undefined where its cells differ. */
  readonly alignments: readonly (string | undefined)[];
  /** Of the first rows, where the headings go. */
  readonly top: readonly (readonly Excel.CellProperties[])[];
};

/** Rows among which the heading row is looked for. */
const TOP_ROWS = 40;
/** Cells whose number formats are kept. */
const MOST_FORMATS = 60_000;

/** Asks, in the request under way, how a place looks; read after the sync. */
export function loadFormatBackup(
  sheet: Excel.Worksheet,
  place: Block,
  formatted: Block | undefined
): () => FormatBackup {
  const columns = columnsOf(place).map((column) =>
    rangeOf(sheet, column).format.load("columnWidth,useStandardWidth,horizontalAlignment")
  );
  const notes = columnsOf(place).map((column) => loadHasNotes(sheet, column));
  const hasLook = formatted !== undefined && intersect(formatted, place) !== undefined;
  const isKept = hasLook && place.rows * place.columns <= MOST_FORMATS;
  const formats = isKept ? rangeOf(sheet, place).load("numberFormat") : undefined;
  const top = rangeOf(sheet, { ...place, rows: Math.min(TOP_ROWS, place.rows) });
  const looks = (isKept ? top : rangeOf(sheet, { ...place, rows: 1 })).getCellProperties(
    RESULT_LOOKS
  );
  return () => ({
    place,
    widths: columns.map((format) => (format.useStandardWidth ? undefined : format.columnWidth)),
    alignments: columns.map((format) => format.horizontalAlignment ?? undefined),
    firstRow: linesOf(looks)[0] ?? [],
    hasNotes: notes.map((read) => read()),
    cells: formats && {
      numberFormats: formats.numberFormat as string[][],
      alignments: columns.map((format) => format.horizontalAlignment ?? undefined),
      top: linesOf(looks),
    },
  });
}

/** The backup of the first columns alone. */
export function narrowFormats(backup: FormatBackup, columns: number): FormatBackup {
  const { place, widths, alignments, firstRow, cells, hasNotes } = backup;
  const cut = <T>(line: readonly T[]): T[] => line.slice(0, columns);
  return {
    place: { ...place, columns },
    widths: cut(widths),
    alignments: cut(alignments),
    firstRow: cut(firstRow),
    ...(hasNotes ? { hasNotes: cut(hasNotes) } : {}),
    cells: cells && {
      numberFormats: cells.numberFormats.map(cut),
      alignments: cut(cells.alignments),
      top: cells.top.map(cut),
    },
  };
}

function linesOf(
  answer: OfficeExtension.ClientResult<Excel.CellProperties[][]>
): readonly (readonly Excel.CellProperties[])[] {
  return answer.value;
}

/** A block inside the place as it looked then, to compare with how it looks later. */
export function imageOfFormats(backup: FormatBackup, block: Block): CellsImage | undefined {
  if (!coversFormats(backup, block) || block.rows * block.columns > MOST_FORMATS) return undefined;
  const { widths, cells, alignments, firstRow, place } = backup;
  const from = block.row - place.row;
  const left = block.column - place.column;
  const cut = <T>(line: readonly T[]): T[] => line.slice(left, left + block.columns);
  const plain = Array<string>(block.columns).fill("General");
  return {
    place: block,
    filled: undefined,
    isPlain: cells === undefined,
    numberFormats: cells
      ? cells.numberFormats.slice(from, from + block.rows).map(cut)
      : Array.from({ length: block.rows }, () => plain),
    looks: [cut(cells?.top[from] ?? firstRow)],
    widths: cut(widths),
    alignments: cut(alignments),
  };
}

/** Can the look of a written block be brought back exactly? */
export function coversFormats(look: FormatBackup, written: Block): boolean {
  const isInside = intersect(look.place, written)?.rows === written.rows;
  const headingRow = written.row - look.place.row;
  return isInside && (look.cells === undefined || headingRow < look.cells.top.length);
}

/** Gives a block of ours, emptied already, the look back that it had before. */
export function restoreFormats(sheet: Excel.Worksheet, look: FormatBackup, written: Block): void {
  columnsOf(written).forEach((column, index) => {
    const { format } = rangeOf(sheet, column);
    const width = look.widths[index];
    if (width === undefined) format.useStandardWidth = true;
    else format.columnWidth = width;
  });
  if (!look.cells) return;
  const { numberFormats, alignments, top } = look.cells;
  const from = written.row - look.place.row;
  rangeOf(sheet, written).numberFormat = numberFormats.slice(from, from + written.rows);
  columnsOf(written).forEach((column, index) => {
    const alignment = (alignments[index] ?? "General") as Excel.HorizontalAlignment;
    rangeOf(sheet, column).format.horizontalAlignment = alignment;
  });
  const headings = { ...written, rows: 1 };
  const looks = top[from] ?? [];
  rangeOf(sheet, headings).setCellProperties([looks.map(settable)]);
  columnsOf(headings).forEach((cell, index) => {
    // Excel reports white for a cell without a fill.
    if (isUnfilled(looks[index])) rangeOf(sheet, cell).format.fill.clear();
  });
}

/** The formatting as read, without the values for "none", which cannot be set: no fill, no line. */
function settable(look: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, font, verticalAlignment, borders } = look.format ?? {};
  const bottom = borders?.bottom;
  const line = bottom?.style === "None" ? { style: bottom.style } : bottom;
  return {
    format: {
      ...(fill && !isUnfilled(look) ? { fill } : {}),
      ...(font ? { font } : {}),
      ...(verticalAlignment ? { verticalAlignment } : {}),
      ...(line ? { borders: { bottom: line } } : {}),
    },
  } as Excel.SettableCellProperties;
}

function isUnfilled(look: Excel.CellProperties | undefined): boolean {
  const fill = look?.format?.fill as { readonly pattern?: string | null } | undefined;
  return fill?.pattern == null || fill.pattern === "None";
}

function columnsOf(block: Block): Block[] {
  return Array.from({ length: block.columns }, (_, index) => ({
    ...block,
    column: block.column + index,
    columns: 1,
  }));
}
