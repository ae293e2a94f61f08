import { columnLetters, holdsCell, parseArea } from "../../model/area";
import type { CellExtra, CellValue, Row } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { writeFormula } from "../read/formulaNames";
import { CLOSE, END, OPEN, readAttributes, Scanner } from "../xml/scan";
import { encodeCellText, escapeXml } from "../xml/text";
import type { RowPlaces } from "../parts/opened";
import type { SaveContext } from "./context";
import { dynamicArrayNumber } from "./metadata";

/**
 * The `<sheetData>` of a sheet, in place of `before` (that element as the file has it; "" for a new sheet). Rows that
 * were not changed are copied to the letter, moved ones renumbered. Undefined when nothing at all was changed.
 */
export function sheetDataXml(
  sheet: Sheet,
  before: string,
  prefix: string,
  context: SaveContext
): string[] | undefined {
  const places = sheet.source === undefined ? NO_ROWS : placesOf(sheet, before, prefix, context);
  if (!findChange(sheet, places)) return undefined;
  context.areCellsChanged = true;
  const hasGroups = sheet.rows.some(holdsFormula) && hasSharedFormula(before);
  const breaksGroups = hasGroups && isAnySharedRowChanged(sheet, places, before);
  const writer = new RowWriter(sheet, prefix, context);
  const pieces: string[] = [];
  // Rows that stay as and where they are lie beside each other in the file: they are copied in one piece.
  let [from, to] = [0, 0];
  const flush = (): void => {
    if (to > from) pieces.push(before.slice(from, to));
    from = to;
  };
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    const ordinal = row.source ?? -1;
    const [start, end] = [places.starts[ordinal], places.ends[ordinal]];
    const isKnown = start !== undefined && end !== undefined;
    const raw = (): string => before.slice(start, end);
    if (!isKnown || (breaksGroups && hasSharedFormula(raw()))) {
      flush();
      pieces.push(writer.rowXml(row, index));
    } else if (places.indexes[ordinal] === index) {
      if (start !== to) {
        flush();
        from = start;
      }
      to = end;
    } else {
      flush();
      const isArray = /<[\w:]*f[^>]*\sref=/.test(raw());
      pieces.push(isArray ? writer.rowXml(row, index) : renumber(raw(), index));
    }
  });
  flush();
  return [`<${prefix}sheetData>`, ...joinSmall(pieces), `</${prefix}sheetData>`];
}

/** Pieces as long as this are handed on as they are; shorter ones are put together. */
const LONG = 100_000;

function joinSmall(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let small: string[] = [];
  for (const piece of pieces) {
    if (piece.length < LONG) small.push(piece);
    else {
      joined.push(small.join(""), piece);
      small = [];
    }
  }
  return [...joined, small.join("")];
}

const NO_ROWS: RowPlaces = { starts: [], ends: [], indexes: [] };

/** Where the file's rows stand in `before`: as they were met when it was read, if that text is still the one. */
function placesOf(sheet: Sheet, before: string, prefix: string, context: SaveContext): RowPlaces {
  const known = context.opened.rows.get(sheet);
  const [first] = known?.starts ?? [];
  const last = known?.ends.at(-1);
  if (!known || first === undefined || last === undefined) return findRows(before);
  const isSame =
    before.startsWith(`<${prefix}row`, first) &&
    /^\s*<\/(?:[\w.-]+:)?sheetData/.test(before.slice(last, last + 40));
  return isSame ? known : findRows(before);
}

function findRows(xml: string): RowPlaces {
  const places = { starts: [] as number[], ends: [] as number[], indexes: [] as number[] };
  const scanner = new Scanner(xml);
  if (scanner.next() !== OPEN) return places;
  let next = 0;
  for (let kind = scanner.next(); kind !== CLOSE && kind !== END; kind = scanner.next()) {
    const { start, nameEnd, end } = scanner;
    const isRow = scanner.local === "row";
    if (isRow) {
      readAttributes(xml, nameEnd, end, (name, value) => {
        if (name === "r") next = Number(value) - 1;
      });
    }
    if (kind === OPEN) scanner.skip();
    if (!isRow) continue;
    places.starts.push(start);
    places.ends.push(scanner.end);
    places.indexes.push(next);
    next += 1;
  }
  return places;
}

/** Is there a row that was changed, moved, added or taken away? A record that holds nothing is no row. */
function findChange(sheet: Sheet, places: RowPlaces): boolean {
  let kept = 0;
  let isChanged = false;
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    if (row.source === undefined) isChanged ||= !isBlank(row);
    else {
      kept += 1;
      isChanged ||= places.indexes[row.source] !== index;
    }
  });
  return isChanged || kept !== places.starts.length;
}

function isBlank(row: Row): boolean {
  return (
    row.values.length === 0 &&
    row.styles.length === 0 &&
    !row.extras?.size &&
    row.height === undefined &&
    !row.hidden &&
    !row.filtered &&
    row.outlineLevel === 0 &&
    !row.collapsed &&
    row.style === undefined
  );
}

/** Is there a formula in any cell of the row? */
export function holdsFormula(row: Row | undefined): boolean {
  if (!row?.extras) return false;
  for (const { formula } of row.extras.values()) if (formula !== undefined) return true;
  return false;
}

function hasSharedFormula(xml: string): boolean {
  return /["']shared["']/.test(xml) && /\st=["']shared["']/.test(xml);
}

/** Shared formulas hang together: when one row of them is gone or elsewhere, all are written out. */
function isAnySharedRowChanged(sheet: Sheet, places: RowPlaces, before: string): boolean {
  const untouched = new Set<number>();
  sheet.rows.forEach((row, index) => {
    if (row?.source !== undefined && places.indexes[row.source] === index)
      untouched.add(row.source);
  });
  return places.starts.some(
    (start, ordinal) =>
      !untouched.has(ordinal) && hasSharedFormula(before.slice(start, places.ends[ordinal]))
  );
}

function renumber(raw: string, index: number): string {
  const number = String(index + 1);
  return raw
    .replace(/^(<[\w:]*row\b[^>]*?\sr=["'])\d+/, `$1${number}`)
    .replace(/(<(?:\w+:)?c\s(?:[^>]*?\s)?r=["'][A-Za-z]+)\d+/g, `$1${number}`);
}

/** Writes rows anew from the model. */
class RowWriter {
  private readonly letters: string[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly p: string,
    private readonly context: SaveContext
  ) {}

  /** The row's element; "" for a record that holds nothing. */
  rowXml(row: Row, index: number): string {
    if (isBlank(row)) return "";
    const { p } = this;
    let cells = "";
    const width = Math.max(row.values.length, row.styles.length, lastExtra(row) + 1);
    for (let column = 0; column < width; column += 1) {
      const value = row.values[column] ?? null;
      const own = row.styles[column];
      const extra = row.extras?.get(column);
      if (value === null && own === undefined && extra === undefined) continue;
      // In the file a cell does not inherit: what it shows of its row or column is said once more.
      const style = own ?? row.style ?? this.sheet.columns[column]?.style;
      const letters = (this.letters[column] ??= columnLetters(column));
      cells += this.cellXml(`${letters}${index + 1}`, value, style, extra);
    }
    const tag = `<${p}row r="${index + 1}"${this.rowAttributes(row)}`;
    return cells === "" ? `${tag}/>` : `${tag}>${cells}</${p}row>`;
  }

  private rowAttributes(row: Row): string {
    let text = "";
    if (row.style !== undefined)
      text += ` s="${this.context.styles.xf(row.style)}" customFormat="1"`;
    if (row.height !== undefined) {
      text += ` ht="${row.height}"${row.fixedHeight === false ? "" : ' customHeight="1"'}`;
    }
    if (row.hidden || row.filtered) text += ' hidden="1"';
    if (row.outlineLevel > 0) text += ` outlineLevel="${row.outlineLevel}"`;
    if (row.collapsed) text += ' collapsed="1"';
    return text + attributesXml(row.attributes);
  }

  private cellXml(
    address: string,
    value: CellValue,
    style: number | undefined,
    extra: CellExtra | undefined
  ): string {
    const { p } = this;
    let head = `<${p}c r="${address}"`;
    if (style !== undefined) head += ` s="${this.context.styles.xf(style)}"`;
    if (extra?.attributes) head += attributesXml(extra.attributes);
    if (extra?.formula !== undefined) {
      if (extra.spills) head += ` cm="${dynamicArrayNumber(this.context)}"`;
      const formula = this.formulaXml(extra, address);
      return `${head}${typeOf(value)}>${formula}${this.resultXml(value)}</${p}c>`;
    }
    if (value === null) return `${head}/>`;
    if (typeof value === "string") {
      const number = this.context.strings.numberOf(value, extra?.richText);
      return `${head} t="s"><${p}v>${number}</${p}v></${p}c>`;
    }
    return `${head}${typeOf(value)}>${this.resultXml(value)}</${p}c>`;
  }

  private formulaXml(extra: CellExtra, address: string): string {
    const { p } = this;
    const own = extra.formulaAttributes;
    const array = extra.array ?? (extra.spills ? address : undefined);
    const isArray = array !== undefined && own?.t === undefined;
    const kind = isArray ? ' t="array"' : "";
    const ref = array === undefined ? "" : ` ref="${array}"`;
    const formula = extra.formula ?? "";
    const table = formula.includes("[") ? this.tableAt(address) : undefined;
    const text = escapeFormula(writeFormula(formula, { isArray, table }));
    return `<${p}f${kind}${ref}${attributesXml(own)}>${text}</${p}f>`;
  }

  /** The name of the table that a cell lies in. */
  private tableAt(address: string): string | undefined {
    const cell = parseArea(address);
    return this.sheet.tables.find(({ area }) => cell && holdsCell(area, cell.row, cell.column))
      ?.name;
  }

  private resultXml(value: CellValue): string {
    if (value === null) return "";
    const { p } = this;
    if (typeof value === "number") return `<${p}v>${value}</${p}v>`;
    if (typeof value === "boolean") return `<${p}v>${value ? 1 : 0}</${p}v>`;
    if (typeof value === "string") {
      const space = /^\s|\s$/.test(value) ? ' xml:space="preserve"' : "";
      return `<${p}v${space}>${encodeCellText(value)}</${p}v>`;
    }
    return `<${p}v>${value.error}</${p}v>`;
  }
}

function typeOf(value: CellValue): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return value !== null && typeof value === "object" ? ' t="e"' : "";
}

function escapeFormula(formula: string): string {
  return encodeCellText(formula);
}

function attributesXml(attributes: Readonly<Record<string, string>> | undefined): string {
  if (!attributes) return "";
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}

function lastExtra(row: Row): number {
  let last = -1;
  for (const column of row.extras?.keys() ?? []) last = Math.max(last, column);
  return last;
}

/** The area all cells of the sheet fit in, as A1 text. */
export function dimensionOf(sheet: Sheet): string {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    const width = Math.max(row.values.length, row.styles.length, lastExtra(row) + 1);
    if (width === 0) return;
    let first = 0;
    while (first < width && !(first in row.values) && !(first in row.styles)) first += 1;
    top = Math.min(top, index);
    bottom = index;
    left = Math.min(left, first);
    right = Math.max(right, width - 1);
  });
  if (bottom < 0) return "A1";
  const from = `${columnLetters(Math.min(left, right))}${top + 1}`;
  const to = `${columnLetters(right)}${bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}
