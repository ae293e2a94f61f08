import { intersectAreas, type Area } from "../area";
import type { CellValue } from "../cell";
import { formatValue, shownText } from "../show/text";
import type { Sheet } from "../sheet";
import type { Style } from "../style";
import type { Workbook } from "../workbook";
import type { Language } from "./dates";
import { clipToUsed, requireWritable } from "./guard";
import { columnPixels, fileWidth } from "./sizes";

/** What Excel leaves free beside the text, in pixels. */
const PADDING_PIXELS = 5;
/** Arial and most other fonts of Office have wider digits than Calibri. */
const NARROW_FONTS = /^(?:Calibri|Carlito|Aptos Narrow|Arial Narrow|Times New Roman)\b/i;
const WIDE_FONT = 1.1;
/** Pixels of a digit of Calibri 11. */
const CALIBRI_DIGIT = 7;
/** Height of a line of text to the size of its font. */
const LINE_TO_SIZE = 15 / 11;

/**
 * The width of a text in pixels, estimated from the classes of its letters: no font is at hand here. Good to about a
 * tenth for Latin and Cyrillic text in Calibri or Arial.
 */
export function estimatePixels(text: string, style: Style): number {
  let units = 0;
  for (const letter of text) units += letterUnits(letter);
  const size = style.font?.size ?? 11;
  const weight = style.font?.bold ? 1.07 : 1;
  const family = NARROW_FONTS.test(style.font?.name ?? "Calibri") ? 1 : WIDE_FONT;
  return units * 7 * (size / 11) * weight * family;
}

/** Widths in digits of the same font. */
function letterUnits(letter: string): number {
  if (/[ .,:;'|!iljtfrI()[\]{}-]/.test(letter)) return 0.6;
  if (/[mwMWжшщюыфмЖШЩЮЫФМ@%—₽]/.test(letter)) return 1.5;
  if (/[A-ZА-ЯЁ]/.test(letter)) return 1.2;
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1.02;
}

/**
 * Makes columns as wide as what the cells of the area show needs (an estimate). Columns with nothing in the area, and
 * merged, wrapped and empty cells, change nothing, as in Excel. Errors: `AccessDenied`.
 */
export function autofitColumns(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  language: Language
): void {
  requireWritable(workbook, sheet, area, "allowFormatColumns");
  const used = clipToUsed(sheet, area);
  if (!used) return;
  const widening = findWidening(workbook);
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    let widest = 0;
    const extremes = new Extremes();
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      if (sheet.rows[row]?.values[column] === undefined) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      if (sheet.merges.some((merge) => intersectAreas(merge, cell))) continue;
      const style = workbook.styles.get(sheet.styleAt(row, column));
      if (style.alignment?.wrapText) continue;
      if (extremes.take(sheet.valueAt(row, column), style)) continue;
      const indent = (style.alignment?.indent ?? 0) * 9;
      const text = shownText(workbook, sheet, row, column, language);
      widest = Math.max(widest, estimatePixels(text, style) + indent);
    }
    for (const [value, style] of extremes.all()) {
      const text = formatValue(value, style.numberFormat ?? "General", language);
      widest = Math.max(widest, estimatePixels(text, style) + (style.alignment?.indent ?? 0) * 9);
    }
    if (widest === 0) continue;
    const record = (sheet.columns[column] ??= {});
    const pixels = Math.ceil(widest) + PADDING_PIXELS;
    record.width = Math.min(fileWidth(pixels * widening), 255);
    record.bestFit = true;
    record.hidden = false;
  }
  sheet.touched.add("columns");
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

/**
 * A file counts widths in digits of the workbook's Normal font. Where these are narrower than those of Calibri 11, by which
 * this model turns pixels into widths (exports of 1C have Arial 8), columns get as many more.
 */
function findWidening(workbook: Workbook): number {
  const { size = 11, name = "Calibri" } = workbook.styles.get(0).font ?? {};
  const digit = Math.round((size / 0.75) * (NARROW_FONTS.test(name) ? 0.507 : 0.556));
  return digit > 0 && digit < CALIBRI_DIGIT ? CALIBRI_DIGIT / digit : 1;
}

/**
 * The numbers of a column that can be its widest: of those with one style the largest and the smallest, as long as its
 * format shows the more characters the farther a number is from 0. Spares to format a hundred thousand shares.
 */
class Extremes {
  private readonly ends = new Map<Style, { low: number; high: number }>();

  /** Takes a value that need not be formatted by itself; false for any other. */
  take(value: CellValue, style: Style): boolean {
    const format = style.numberFormat ?? "General";
    if (typeof value !== "number" || !/^[#0,.%\s]*[0#][#0,.%\s]*(?:_.)?$/.test(format))
      return false;
    const ends = this.ends.get(style);
    if (!ends) this.ends.set(style, { low: value, high: value });
    else if (value < ends.low) ends.low = value;
    else if (value > ends.high) ends.high = value;
    return true;
  }

  all(): [value: number, style: Style][] {
    return [...this.ends].flatMap(([style, { low, high }]) => [
      [low, style] as [number, Style],
      [high, style] as [number, Style],
    ]);
  }
}

/**
 * Makes rows as high as their cells need: the largest font, and for wrapped cells and line breaks the estimated number
 * of lines. Rows with nothing special go back to the sheet's height. Errors: `AccessDenied`.
 */
export function autofitRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  language: Language
): void {
  requireWritable(workbook, sheet, area, "allowFormatRows");
  const end = Math.min(area.row + area.rows, sheet.rows.length);
  for (let row = area.row; row < end; row += 1) {
    const line = sheet.rows[row];
    if (!line) continue;
    let highest = 0;
    line.values.forEach((value, column) => {
      if (value === undefined || value === null) return;
      const style = workbook.styles.get(sheet.styleAt(row, column));
      const text = shownText(workbook, sheet, row, column, language);
      const lines = style.alignment?.wrapText
        ? linesOf(text, style, columnPixels(sheet, column) - PADDING_PIXELS)
        : 1;
      highest = Math.max(highest, lines * (style.font?.size ?? 11) * LINE_TO_SIZE);
    });
    const change = sheet.rowForChange(row);
    const height = Math.ceil(highest * 4) / 4;
    change.height = height > sheet.defaultRowHeight ? Math.min(height, 409.5) : undefined;
  }
  sheet.touched.add("rows");
  workbook.tell({ kind: "formats", sheet: sheet.id, area });
}

function linesOf(text: string, style: Style, pixels: number): number {
  const space = estimatePixels(" ", style);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const wordText of paragraph.split(" ")) {
      const width = estimatePixels(wordText, style);
      if (used > 0 && used + space + width > pixels) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      while (used > pixels && pixels > 0) {
        lines += 1;
        used -= pixels;
      }
    }
  }
  return lines;
}
