import { cellError, emptyRow, type CellExtra, type CellValue, type Row } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/area";
import { CLOSE, EMPTY, OPEN, readAttributes, type Scanner } from "../xml/scan";
import { decodeCellText, unescapeXml } from "../xml/text";
import { FileFailure } from "../../model/fileFailure";
import { serialOfDate } from "../../model/isoDates";
import { mayBeSeveral } from "../../model/calc/arrayShape";
import type { RowPlaces } from "../parts/opened";
import { showFormula } from "./formulaNames";
import { PlainCellReader } from "./plainCells";
import { shiftFormula } from "./sharedFormula";
import { readString, type SharedString } from "./sharedStrings";
import type { Workbook } from "../../model/workbook";
import type { Colors } from "./colors";
import type { ReadStyles } from "./styles";
import type { OpenedFile } from "../parts/opened";

/** What all sheets of a file share while they are read. */
export type SheetSurroundings = CellSurroundings & {
  readonly workbook: Workbook;
  readonly opened: OpenedFile;
  readonly colors: Colors;
  readonly styles: ReadStyles;
};

/** What the cells of a sheet refer to. */
export type CellSurroundings = {
  readonly strings: readonly SharedString[];
  readonly date1904: boolean;
};
type SharedGroup = { formula: string; row: number; column: number };

/** Reads the rows of `<sheetData>`, whose OPEN tag the scanner stands on, into the sheet; gives where they stand. */
export function readSheetData(scanner: Scanner, sheet: Sheet, around: CellSurroundings): RowPlaces {
  const reader = new CellReader(scanner, sheet, around);
  const base = scanner.start;
  const places = { starts: [] as number[], ends: [] as number[], indexes: [] as number[] };
  let nextRow = 0;
  for (let ordinal = 0; ; ordinal += 1) {
    const kind = scanner.next();
    if (kind === CLOSE) return places;
    if (scanner.local !== "row") {
      if (kind === OPEN) scanner.skip();
      ordinal -= 1;
      continue;
    }
    places.starts.push(scanner.start - base);
    const row = emptyRow();
    row.source = ordinal;
    const stated = readRowAttributes(scanner, row);
    const index = stated ?? nextRow;
    if (!(index >= 0 && index < SHEET_ROWS)) throw new FileFailure("damaged");
    nextRow = index + 1;
    sheet.rows[index] = row;
    if (kind === OPEN) reader.readCells(row, index);
    places.indexes.push(index);
    places.ends.push(scanner.end - base);
  }
}

/** Sets what the `<row>` tag says; gives the row's index if it says it. */
function readRowAttributes(scanner: Scanner, row: Row): number | undefined {
  const plain = plainRowIndex(scanner);
  if (plain !== undefined) return plain;
  let index: number | undefined;
  let isFormatted = false;
  let style: number | undefined;
  let others: Record<string, string> | undefined;
  readAttributes(scanner.text, scanner.nameEnd, scanner.end, (name, value) => {
    if (name === "r") index = Number(value) - 1;
    else if (name === "ht") row.height = Number(value);
    else if (name === "hidden") row.hidden = isTrue(value);
    else if (name === "outlineLevel") row.outlineLevel = Number(value);
    else if (name === "collapsed") row.collapsed = isTrue(value);
    else if (name === "s") style = Number(value);
    else if (name === "customFormat") isFormatted = isTrue(value);
    else if (name === "thickTop" || name === "thickBot" || name === "ph") {
      (others ??= {})[name] = value;
    } else if (name === "customHeight") row.fixedHeight = isTrue(value);
  });
  if (isFormatted) row.style = style ?? 0;
  if (row.height !== undefined) row.fixedHeight ??= false;
  if (others) row.attributes = others;
  return index;
}

/** The index that `<row r="12" spans="1:8">` says, a row's tag with nothing else; undefined for any other. */
function plainRowIndex({ text, nameEnd, end }: Scanner): number | undefined {
  if (text.charCodeAt(nameEnd + 1) !== 114 || text.charCodeAt(nameEnd + 3) !== 34) return undefined;
  let [at, number] = [nameEnd + 4, 0];
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
    number = number * 10 + code - 48;
    at += 1;
  }
  if (text.charCodeAt(at) !== 34) return undefined;
  const isOnly = at + 2 === end;
  const isSpanned = text.startsWith(' spans="', at + 1) && text.indexOf('"', at + 9) + 2 === end;
  return isOnly || isSpanned ? number - 1 : undefined;
}

function isTrue(value: string): boolean {
  return value === "1" || value === "true";
}

/** The cells of one sheet; keeps the shared formulas met so far. */
class CellReader {
  private readonly shared = new Map<string, SharedGroup>();
  private column = 0;
  private style: number | undefined;
  private type = "n";
  private attributes: Record<string, string> | undefined;
  private formula: string | undefined;
  private array: string | undefined;
  /** The array formula follows its result. */
  private spills = false;
  /** A formula that is no array's. */
  private isPlain = false;
  private formulaAttributes: Record<string, string> | undefined;
  private written = "";
  private inline: SharedString | undefined;
  private readonly plain: PlainCellReader;
  private width = 0;
  private styledWidth = 0;

  constructor(
    private readonly scanner: Scanner,
    private readonly sheet: Sheet,
    private readonly around: CellSurroundings
  ) {
    this.plain = new PlainCellReader(scanner.text, around.strings, sheet.columns);
  }

  readCells(row: Row, index: number): void {
    const scanner = this.scanner;
    this.column = -1;
    // Rows are about as wide as the one before: lists of that length need not grow.
    row.values = new Array<CellValue>(this.width);
    row.styles = new Array<number | undefined>(this.styledWidth);
    this.readEachCell(row, index, scanner);
    row.values.length = lengthOf(row.values);
    row.styles.length = lengthOf(row.styles);
    this.width = row.values.length;
    this.styledWidth = row.styles.length;
  }

  private readEachCell(row: Row, index: number, scanner: Scanner): void {
    for (;;) {
      this.plain.column = this.column;
      scanner.end = this.plain.read(scanner.end, row);
      this.column = this.plain.column;
      const kind = scanner.next();
      if (kind === CLOSE) return;
      if (scanner.local !== "c") {
        if (kind === OPEN) scanner.skip();
        continue;
      }
      this.readCellAttributes();
      if (!(this.column < SHEET_COLUMNS)) throw new FileFailure("damaged");
      if (kind === OPEN) this.readContent(index);
      this.keep(row);
    }
  }

  private readCellAttributes(): void {
    this.column += 1;
    this.style = undefined;
    this.type = "n";
    this.attributes = this.formula = this.array = this.formulaAttributes = this.inline = undefined;
    this.written = "";
    this.spills = this.isPlain = false;
    const { text, nameEnd, end } = this.scanner;
    readAttributes(text, nameEnd, end, (name, value) => {
      if (name === "r") this.column = columnOf(value);
      else if (name === "s") this.style = Number(value);
      else if (name === "t") this.type = value;
      else if (name === "cm" || name === "vm" || name === "ph") {
        (this.attributes ??= {})[name] = value;
      }
    });
  }

  private readContent(index: number): void {
    const scanner = this.scanner;
    for (;;) {
      const kind = scanner.next();
      if (kind === CLOSE) return;
      const local = scanner.local;
      if (local === "v") {
        if (kind === OPEN) this.written = this.readText();
      } else if (local === "f") this.readFormula(kind, index);
      else if (local === "is" && kind === OPEN) this.inline = readString(scanner);
      else if (kind === OPEN) scanner.skip();
    }
  }

  /** The text of an element without children; leaves the scanner on its CLOSE tag. */
  private readText(): string {
    const start = this.scanner.end;
    if (this.scanner.next() !== CLOSE) throw new FileFailure("damaged");
    return this.scanner.text.slice(start, this.scanner.start);
  }

  private readFormula(kind: number, row: number): void {
    const { text, nameEnd, end } = this.scanner;
    const attributes: Record<string, string> = {};
    readAttributes(text, nameEnd, end, (name, value) => (attributes[name] = unescapeXml(value)));
    const written = kind === EMPTY ? "" : decodeCellText(this.readText());
    const { t: type, si: group = "", ref, ...others } = attributes;
    if (type === "shared") {
      if (written !== "") {
        this.shared.set(group, { formula: written, row, column: this.column });
        this.formula = showFormula(written);
      } else {
        const master = this.shared.get(group);
        if (!master) return;
        const own = shiftFormula(master.formula, row - master.row, this.column - master.column);
        this.formula = showFormula(own);
      }
    } else {
      if (type === "dataTable") others.t = type;
      this.array = type === "array" || type === "dataTable" ? ref : undefined;
      if (type === "array" && this.attributes?.cm !== undefined) this.noteSpilling(this.attributes);
      if (written !== "" || type === "dataTable") this.formula = showFormula(written);
    }
    this.isPlain = type !== "array" && type !== "dataTable";
    if (Object.keys(others).length > 0) this.formulaAttributes = others;
  }

  /** An array formula with metadata of its cell is a dynamic one; the number is given anew when it is saved. */
  private noteSpilling({ cm: _number, ...rest }: Readonly<Record<string, string>>): void {
    this.spills = true;
    this.attributes = Object.keys(rest).length > 0 ? rest : undefined;
  }

  private keep(row: Row): void {
    const column = this.column;
    if (this.style !== undefined) row.styles[column] = this.style;
    else if (row.style ?? this.sheet.columns[column]?.style) row.styles[column] = 0;
    const { value, richText } = this.readValue();
    if (value !== null) row.values[column] = value;
    if (this.formula === undefined && richText === undefined && this.attributes === undefined) {
      return;
    }
    const extra: CellExtra = {
      ...(this.formula !== undefined && { formula: this.formula }),
      ...(this.array !== undefined && { array: this.array }),
      ...(this.spills && { spills: true }),
      ...(this.isPlain && mayBeSeveral(this.formula ?? "") && { intersects: true }),
      ...(this.formulaAttributes && { formulaAttributes: this.formulaAttributes }),
      ...(richText !== undefined && { richText }),
      ...(this.attributes && { attributes: this.attributes }),
    };
    (row.extras ??= new Map()).set(column, extra);
  }

  private readValue(): { value: CellValue; richText?: string | undefined } {
    const written = this.written;
    if (this.type === "inlineStr") {
      return { value: this.inline?.text ?? null, richText: this.inline?.rich };
    }
    if (this.type === "str") {
      return {
        value: written === "" && this.formula === undefined ? null : decodeCellText(written),
      };
    }
    if (written === "") return { value: null };
    switch (this.type) {
      case "s": {
        const shared = this.around.strings[Number(written)];
        return { value: shared?.text ?? null, richText: shared?.rich };
      }
      case "b":
        return { value: isTrue(written.trim()) };
      case "e":
        return { value: cellError(unescapeXml(written).trim()) ?? cellError("#UNKNOWN!") ?? null };
      case "d":
        return { value: serialOfDate(written, this.around.date1904) ?? decodeCellText(written) };
      default: {
        const number = Number(written);
        return { value: Number.isFinite(number) ? number : decodeCellText(written) };
      }
    }
  }
}

/** How far a list is filled. */
function lengthOf(list: readonly unknown[]): number {
  let length = list.length;
  while (length > 0 && list[length - 1] === undefined) length -= 1;
  return length;
}

/** `AB12` -> 27. */
function columnOf(reference: string): number {
  let number = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i);
    if (code >= 65 && code <= 90) number = number * 26 + code - 64;
    else if (code >= 97 && code <= 122) number = number * 26 + code - 96;
    else break;
  }
  return number - 1;
}
