import { toA1 } from "../../core/reading/values/cells";

/** A rectangle of cells of one sheet: zero-based first row and column, and how many of each. */
export type Block = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** Excel's sheet size. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/** `$B$2:$C$9`, `B2`, `B:C`, `3:4` without sheet -> a block; undefined for anything else (such as `#REF!`). */
export function parseBlock(text: string): Block | undefined {
  const [from = "", to = from, ...more] = text.trim().split(":");
  const first = CORNER.exec(from);
  const last = CORNER.exec(to);
  if (more.length > 0 || !first || !last || from === "" || to === "") return undefined;
  const row = first[2] ? Number(first[2]) - 1 : 0;
  const column = first[1] ? columnNumber(first[1]) : 0;
  const lastRow = last[2] ? Number(last[2]) - 1 : SHEET_ROWS - 1;
  const lastColumn = last[1] ? columnNumber(last[1]) : SHEET_COLUMNS - 1;
  const rows = lastRow - row + 1;
  const columns = lastColumn - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export type Reference = { readonly sheet: string | undefined; readonly block: Block };

/**
 * The areas of a reference as Excel gives it, `'Лист, 1'!A1:B2,'Лист, 1'!D1:D4` or `=Sheet1!$A$1`; commas and
 * quotes inside sheet names do not confuse it. Parts that are no areas (`#REF!`, also `#REF!$A$1` of a deleted
 * sheet) are left out.
 */
export function parseReference(text: string): Reference[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => {
    const whole = part.trim().replace(/^=/, "");
    const bang = whole.lastIndexOf("!");
    const block = parseBlock(whole.slice(bang + 1));
    // A sheet that was deleted; one that is called so stands in quotes.
    if (!block || whole.slice(0, Math.max(0, bang)) === "#REF") return [];
    const name = bang < 0 ? undefined : whole.slice(0, bang).replace(/^'|'$/g, "");
    return [{ sheet: name?.replaceAll("''", "'"), block }];
  });
}

/** `B2:C9`, or `B2` for a single cell. */
export function blockText(block: Block): string {
  const first = toA1(block.row, block.column);
  const last = toA1(block.row + block.rows - 1, block.column + block.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The common part of two blocks; undefined when they do not meet. */
export function intersect(a: Block, b: Block): Block | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Have two addresses on one sheet a cell in common? What is no address meets everything. */
export function doMeet(one: string, other: string): boolean {
  const [ones, others] = [one, other].map((text) => parseReference(text).map(({ block }) => block));
  if (!ones?.length || !others?.length) return true;
  return ones.some((block) => others.some((known) => intersect(block, known)));
}

/** What is left of `whole` without `hole`: up to four blocks. */
export function subtract(whole: Block, hole: Block | undefined): Block[] {
  const common = hole && intersect(whole, hole);
  if (!common) return [whole];
  const bottom = whole.row + whole.rows;
  const right = whole.column + whole.columns;
  const below = common.row + common.rows;
  const beside = common.column + common.columns;
  return [
    { ...whole, rows: common.row - whole.row },
    { ...whole, row: below, rows: bottom - below },
    { ...common, column: whole.column, columns: common.column - whole.column },
    { ...common, column: beside, columns: right - beside },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest block that holds all of them; undefined for none. */
export function bound(blocks: readonly Block[]): Block | undefined {
  const [first, ...others] = blocks;
  if (!first) return undefined;
  return others.reduce((a, b) => {
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    return {
      row,
      column,
      rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
      columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
    };
  }, first);
}

export function areEqual(a: Block, b: Block): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The range of a block on a sheet; `untracked`. */
export function rangeOf(sheet: Excel.Worksheet, block: Block): Excel.Range {
  const { row, column, rows, columns } = block;
  return untracked(sheet.getRangeByIndexes(row, column, rows, columns));
}

/**
 * Tells Excel not to keep this range for us. Otherwise Office.js makes Excel keep every range of a run and releases
 * them in a request of its own at the end. An untracked range is found again by its path when it is used after a sync,
 * so one that depends on the selection must be used within one request.
 */
export function untracked<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}

/** The rows of a block from an offset on, so many at a time. */
export function partsOf(block: Block, from: number, rowsEach: number): Block[] {
  const parts: Block[] = [];
  for (let row = from; row < block.rows; row += rowsEach) {
    parts.push({ ...block, row: block.row + row, rows: Math.min(rowsEach, block.rows - row) });
  }
  return parts;
}

/** Loads what `readBlock` needs. */
export function loadBlock(range: Excel.Range): Excel.Range {
  return untracked(range).load("rowIndex,columnIndex,rowCount,columnCount");
}

/** Where a range stands; undefined for a null object. */
export function readBlock(range: Excel.Range): Block | undefined {
  if (range.isNullObject) return undefined;
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
