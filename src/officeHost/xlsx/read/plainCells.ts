import type { CellValue, Row } from "../../model/cell";
import { SHEET_COLUMNS } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import type { SharedString } from "./sharedStrings";

const [LESS, MORE, SLASH, QUOTE, SPACE, EQUALS] = [60, 62, 47, 34, 32, 61];
const [C, R, S, T, V, N] = [99, 114, 115, 116, 118, 110];
/** Integers of so many digits are read digit by digit, longer numbers as JavaScript reads them. */
const MOST_DIGITS = 15;

/**
 * Reads cells as nearly all of a large sheet are: `<c r="A2" s="1" t="s"><v>12</v></c>`, numbers and shared strings
 * without rich text, in double quotes and without prefixes. Stops before the first cell of any other form, which the
 * general reader takes, and gives that place; the same place as it was given where there is no plain cell at all.
 */
export class PlainCellReader {
  /** The column of the cell read last. */
  column = -1;
  private style: number | undefined;
  private isShared = false;
  private value: CellValue = null;

  constructor(
    private readonly text: string,
    private readonly strings: readonly SharedString[],
    private readonly columns: Sheet["columns"]
  ) {}

  read(from: number, row: Row): number {
    let at = from;
    const { values, styles } = row;
    for (;;) {
      const before = this.column;
      const end = this.readCell(at);
      if (end < 0) {
        this.column = before;
        return at;
      }
      at = end;
      if (this.style !== undefined) styles[this.column] = this.style;
      else if (row.style ?? this.columns[this.column]?.style) styles[this.column] = 0;
      if (this.value !== null) values[this.column] = this.value;
    }
  }

  /** Where the cell at a place ends; -1: it is none of the plain ones. */
  private readCell(from: number): number {
    const { text } = this;
    const isCell = text.charCodeAt(from) === LESS && text.charCodeAt(from + 1) === C;
    if (!isCell || text.charCodeAt(from + 2) !== SPACE) return -1;
    let at = this.readTag(from + 2);
    if (at < 0) return -1;
    this.value = null;
    if (text.charCodeAt(at) === SLASH) return text.charCodeAt(at + 1) === MORE ? at + 2 : -1;
    at += 1;
    const hasValue =
      text.charCodeAt(at) === LESS &&
      text.charCodeAt(at + 1) === V &&
      text.charCodeAt(at + 2) === MORE;
    if (!hasValue) return -1;
    at = this.readValue(at + 3);
    return at >= 0 && text.startsWith("</v></c>", at) ? at + 8 : -1;
  }

  /** Reads `r`, `s` and `t`; gives the place of the `>` or `/` that ends the tag. */
  private readTag(from: number): number {
    const { text } = this;
    this.column += 1;
    this.style = undefined;
    this.isShared = false;
    for (let at = from; ;) {
      while (text.charCodeAt(at) === SPACE) at += 1;
      const name = text.charCodeAt(at);
      if (name === MORE || name === SLASH) return this.column < SHEET_COLUMNS ? at : -1;
      if (text.charCodeAt(at + 1) !== EQUALS || text.charCodeAt(at + 2) !== QUOTE) return -1;
      at += 3;
      if (name === R) at = this.readReference(at);
      else if (name === S) at = this.readStyle(at);
      else if (name === T) {
        const kind = text.charCodeAt(at);
        if (kind !== S && kind !== N) return -1;
        this.isShared = kind === S;
        at += 1;
      } else return -1;
      if (at < 0 || text.charCodeAt(at) !== QUOTE) return -1;
      at += 1;
    }
  }

  /** `AB12` up to its end; the row is the row's own. */
  private readReference(from: number): number {
    const { text } = this;
    let [at, column] = [from, 0];
    for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(at)) {
      column = column * 26 + code - 64;
      at += 1;
    }
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at))
      at += 1;
    this.column = column - 1;
    return column > 0 ? at : -1;
  }

  private readStyle(from: number): number {
    const { text } = this;
    let [at, style] = [from, 0];
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
      style = style * 10 + code - 48;
      at += 1;
    }
    this.style = style;
    return at > from ? at : -1;
  }

  /** The value up to the next tag; -1: it is no number, or its string has rich text. */
  private readValue(from: number): number {
    const { text } = this;
    let [at, number] = [from, 0];
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
      number = number * 10 + code - 48;
      at += 1;
    }
    const isInteger = at > from && at - from <= MOST_DIGITS && text.charCodeAt(at) === LESS;
    if (!isInteger) {
      if (this.isShared) return -1;
      at = text.indexOf("<", at);
      number = at > from ? Number(text.slice(from, at)) : NaN;
      if (!Number.isFinite(number)) return -1;
    }
    if (!this.isShared) {
      this.value = number;
      return at;
    }
    const string = this.strings[number];
    if (!string || string.rich !== undefined) return -1;
    this.value = string.text;
    return at;
  }
}
