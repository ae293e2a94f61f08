import type { CellValue } from "../../core/reading/values/cells";
import type { Language } from "../../strings/language";
import { JOURNAL_COLUMNS, journalTexts } from "../../strings/strategy/journalTexts";
import { loadBlock, rangeOf, readBlock, type Block } from "../cells/area";
import { HEADING_PAINT, LINE_COLOR, QUIET_FONT } from "../cells/palette";
import { setPrintedPage } from "../cells/printedPage";
import { stop } from "../host/failures";
import { loadExpected } from "../unit/images";
import type { Expected } from "../unit/touches";
import type { StrategyState } from "./find";
import { dateFormat } from "./head";
import { findMark } from "./seenSheet";

/** The sheet of the journal: a title, a note, headings, and lines that are only ever added. */

/** Rows above the lines of the journal. */
export const TOP = 3;
export const WIDTHS = [70, 150, 110, 200, 200, 200, 110] as const;
/** Cells of which everything that is seen is kept while they are written. */
const MOST_WHOLE = 5000;

/** A line: day, client, who, where, before, after, how. */
export type Line = readonly (string | number)[];

export type JournalLine = {
  readonly day: number;
  readonly client: string;
  readonly where: string;
};

/** The lines of the journal as they stand in its cells; what a person wrote without a day is none. One request. */
export async function readJournal(
  context: Excel.RequestContext,
  state: StrategyState
): Promise<readonly JournalLine[]> {
  const mark = findMark(state, "Journal");
  const tab = state.sheets.find(({ name }) => name === mark?.sheet);
  if (!mark?.block || !tab) return [];
  const { block } = mark;
  const columns = Math.min(block.columns, 4);
  const range = rangeOf(context.workbook.worksheets.getItem(tab.id), { ...block, columns });
  range.load("values");
  await context.sync();
  return (range.values as CellValue[][]).flatMap(([day, client, , where]) =>
    typeof day === "number" ? [{ day, client: String(client), where: String(where) }] : []
  );
}

/** The journal that is there, and the first row below everything that stands on it. */
export async function openJournal(
  context: Excel.RequestContext,
  state: StrategyState,
  count: number
): Promise<
  | {
      readonly id: string;
      readonly name: string;
      readonly row: number;
      readonly isProtected: boolean;
      readonly touches: readonly Expected[];
    }
  | undefined
> {
  const mark = findMark(state, "Journal");
  const tab = state.sheets.find(({ name }) => name === mark?.sheet);
  if (!mark || !tab) return undefined;
  const sheet = context.workbook.worksheets.getItem(tab.id);
  const used = loadBlock(sheet.getUsedRangeOrNullObject(true));
  const protection = sheet.protection.load("protected");
  await context.sync();
  const block = readBlock(used);
  const row = Math.max(TOP, block ? block.row + block.rows : 0);
  const lines = { row, column: 0, rows: count, columns: WIDTHS.length };
  const touches = await readExpected(context, { id: tab.id, sheet: tab.name }, lines);
  for (const { expected } of touches) {
    // Somebody has written there, or moved the lines, since the last row was looked for.
    const cells = expected?.kind === "cells" ? expected.cells : undefined;
    if (cells?.filled) stop({ code: "changedMeanwhile", sheet: tab.name, address: "" });
  }
  return { id: tab.id, name: tab.name, row, isProtected: protection.protected, touches };
}

/** A block as it stands, to be compared with and brought back. One request. */
export async function readExpected(
  context: Excel.RequestContext,
  { id, sheet }: { readonly id: string; readonly sheet: string },
  block: Block
): Promise<Expected[]> {
  const spot = { sheetId: id, sheet, block };
  // All that is seen of cells is kept of a block of some hundred rows, as any refresh writes.
  const depth = block.rows * block.columns <= MOST_WHOLE ? "whole" : "formats";
  const read = loadExpected(context, [{ kind: "cells", spot, depth }]);
  await context.sync();
  return read();
}

/** Writes title, note and headings of a new journal, and how it is shown and printed. */
export function writeTop(sheet: Excel.Worksheet, language: Language): void {
  const texts = journalTexts(language);
  const wide = (text: string): string[] => [text, ...WIDTHS.slice(1).map(() => "")];
  rangeOf(sheet, { row: 0, column: 0, rows: TOP, columns: WIDTHS.length }).values = [
    wide(texts.title),
    wide(texts.note),
    JOURNAL_COLUMNS.map((column) => texts.columns[column]),
  ];
  WIDTHS.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  const title = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  title.format.font.bold = true;
  title.format.font.size = 14;
  rangeOf(sheet, { row: 1, column: 0, rows: 1, columns: 1 }).format.font.color = QUIET_FONT;
  const headings = rangeOf(sheet, { row: TOP - 1, column: 0, rows: 1, columns: WIDTHS.length });
  headings.format.font.bold = true;
  headings.format.fill.color = HEADING_PAINT.fill;
  headings.format.font.color = HEADING_PAINT.font;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(TOP);
  setPrintedPage(sheet, { orientation: "Landscape", titleRows: TOP });
}

/** Writes lines from a row on. */
export function writeLines(
  sheet: Excel.Worksheet,
  {
    row,
    lines,
    language,
  }: { readonly row: number; readonly lines: readonly Line[]; readonly language: Language }
): void {
  const range = rangeOf(sheet, { row, column: 0, rows: lines.length, columns: WIDTHS.length });
  const format = [dateFormat(language), ...WIDTHS.slice(1).map(() => "@")];
  range.numberFormat = lines.map(() => format);
  range.values = lines.map((line) => [...line]);
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  range.format.horizontalAlignment = "Left";
  for (const side of ["EdgeBottom", "InsideHorizontal"] as const) {
    const border = range.format.borders.getItem(side);
    border.style = "Continuous";
    border.color = LINE_COLOR;
  }
  range.format.autofitRows();
}
