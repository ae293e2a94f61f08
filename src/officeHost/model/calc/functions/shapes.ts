import type { CellValue } from "../../cell";
import {
  errorValue,
  failWith,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Value,
} from "../value";
import {
  blockOf,
  MANY,
  ofValues,
  one,
  oneNumber,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";

/** The largest block that a function may make here: Excel's own limit is its memory. */
const MOST_CELLS = 5_000_000;

/** A block made cell by cell. Errors: #CALC! for one without cells, #NUM! for one too large. */
export function makeBlock(
  rows: number,
  columns: number,
  cellAt: (row: number, column: number) => CellValue
): Matrix {
  if (rows < 1 || columns < 1) failWith("#CALC!");
  if (rows * columns > MOST_CELLS) failWith("#NUM!");
  const cells: CellValue[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) cells.push(cellAt(row, column));
  }
  return { rows, columns, cells };
}

/** One cell of a block that is known to be inside; empty cells of a result show as 0, so they stay null here. */
export function cellAt(block: Matrix, row: number, column: number): CellValue {
  return block.cells[row * block.columns + column] ?? null;
}

/** Some rows of a block, in the order given. */
export function takeRows(block: Matrix, rows: readonly number[]): Matrix {
  return makeBlock(rows.length, block.columns, (row, column) =>
    cellAt(block, rows[row] ?? 0, column)
  );
}

/** Some columns of a block, in the order given. */
export function takeColumns(block: Matrix, columns: readonly number[]): Matrix {
  return makeBlock(block.rows, columns.length, (row, column) =>
    cellAt(block, row, columns[column] ?? 0)
  );
}

export function transpose(block: Matrix): Matrix {
  return makeBlock(block.columns, block.rows, (row, column) => cellAt(block, column, row));
}

/** 0, 1, 2, ... below `count`. */
export function places(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** A whole number that must have been given or has a default. Errors: #VALUE! below `least`. */
function wholeNumber(given: Given, scope: Scope, otherwise: number, least: number): number {
  const number = Math.trunc(oneNumber(given, scope, otherwise));
  return number < least ? failWith("#VALUE!") : number;
}

function sequence([rows, columns, start, step]: readonly Given[], scope: Scope): Value {
  const [down, right] = [wholeNumber(rows, scope, 1, 0), wholeNumber(columns, scope, 1, 0)];
  const [first, by] = [oneNumber(start, scope, 1), oneNumber(step, scope, 1)];
  return makeBlock(down, right, (row, column) => first + by * (row * right + column));
}

/** TAKE and DROP: so many rows and columns from the start, or with a minus from the end. */
function part(keeps: boolean): WorksheetFunction {
  return ofValues(2, 3, ([array, rows, columns], scope) => {
    const block = blockOf(array, scope);
    const kept = (given: Given, count: number): number[] => {
      if (given === undefined) return places(count);
      const asked = Math.trunc(oneNumber(given, scope));
      const size = Math.min(Math.abs(asked), count);
      if (keeps && size === 0) failWith("#CALC!");
      const all = places(count);
      if (keeps) return asked < 0 ? all.slice(count - size) : all.slice(0, size);
      return asked < 0 ? all.slice(0, count - size) : all.slice(size);
    };
    return takeColumns(takeRows(block, kept(rows, block.rows)), kept(columns, block.columns));
  });
}

/** CHOOSEROWS and CHOOSECOLS: a minus counts from the end. Errors: #VALUE! outside. */
function choose(direction: "rows" | "columns"): WorksheetFunction {
  return ofValues(2, MANY, ([array, ...numbers], scope) => {
    const block = blockOf(array, scope);
    const count = block[direction];
    const wanted = numbers.flatMap((given) =>
      blockOf(given, scope).cells.map((cell) => {
        const number = Math.trunc(toNumber(cell));
        if (number === 0 || Math.abs(number) > count) failWith("#VALUE!");
        return number > 0 ? number - 1 : count + number;
      })
    );
    return direction === "rows" ? takeRows(block, wanted) : takeColumns(block, wanted);
  });
}

/** VSTACK and HSTACK: what a smaller block lacks is #N/A. */
function stack(direction: "rows" | "columns"): WorksheetFunction {
  return ofValues(1, MANY, (given, scope) => {
    const blocks = given.map((value) => {
      const block = blockOf(value, scope);
      return direction === "rows" ? block : transpose(block);
    });
    const columns = Math.max(...blocks.map((block) => block.columns));
    const cells = blocks.flatMap((block) =>
      places(block.rows).flatMap((row) =>
        places(columns).map((column) =>
          column < block.columns ? cellAt(block, row, column) : errorValue("#N/A")
        )
      )
    );
    const stacked: Matrix = { rows: cells.length / columns, columns, cells };
    return direction === "rows" ? stacked : transpose(stacked);
  });
}

/** TOCOL and TOROW: the cells in one line; 1 leaves out empty cells, 2 errors, 3 both. */
function line(direction: "rows" | "columns"): WorksheetFunction {
  return ofValues(1, 3, ([array, ignore, byColumn], scope) => {
    const block = blockOf(array, scope);
    const skips = wholeNumber(ignore, scope, 0, 0);
    if (skips > 3) failWith("#VALUE!");
    const isByColumn = byColumn !== undefined && toBoolean(one(byColumn, scope));
    const { cells } = isByColumn ? transpose(block) : block;
    const kept = cells.filter((cell) => {
      if (cell === null) return skips !== 1 && skips !== 3;
      return !(typeof cell === "object" && skips >= 2);
    });
    const [rows, columns] = direction === "rows" ? [1, kept.length] : [kept.length, 1];
    return makeBlock(rows, columns, (row, column) => kept[row + column] ?? null);
  });
}

/** WRAPROWS and WRAPCOLS: a line broken after so many cells, the rest filled. */
function wrap(direction: "rows" | "columns"): WorksheetFunction {
  return ofValues(2, 3, ([vector, count, filler], scope) => {
    const block = blockOf(vector, scope);
    if (block.rows > 1 && block.columns > 1) failWith("#VALUE!");
    const width = Math.trunc(oneNumber(count, scope));
    if (width < 1) failWith("#NUM!");
    const rest = filler === undefined ? errorValue("#N/A") : one(filler, scope);
    const { cells } = block;
    const wrapped = makeBlock(Math.ceil(cells.length / width), width, (row, column) => {
      const at = row * width + column;
      return at < cells.length ? (cells[at] ?? null) : rest;
    });
    return direction === "rows" ? wrapped : transpose(wrapped);
  });
}

function expand([array, rows, columns, filler]: readonly Given[], scope: Scope): Value {
  const block = blockOf(array, scope);
  const [down, right] = [
    wholeNumber(rows, scope, block.rows, block.rows),
    wholeNumber(columns, scope, block.columns, block.columns),
  ];
  const rest = filler === undefined ? errorValue("#N/A") : one(filler, scope);
  return makeBlock(down, right, (row, column) =>
    row < block.rows && column < block.columns ? cellAt(block, row, column) : rest
  );
}

/** The numbers of a block for MMULT. Errors: #VALUE! for anything else. */
function numbersOnly(given: Given, scope: Scope): Matrix {
  const block = blockOf(given, scope);
  if (block.cells.some((cell) => typeof cell !== "number")) failWith("#VALUE!");
  return block;
}

function multiply([first, second]: readonly Given[], scope: Scope): Value {
  const [a, b] = [numbersOnly(first, scope), numbersOnly(second, scope)];
  if (a.columns !== b.rows) failWith("#VALUE!");
  return makeBlock(a.rows, b.columns, (row, column) =>
    places(a.columns).reduce(
      (total, at) => total + Number(cellAt(a, row, at)) * Number(cellAt(b, at, column)),
      0
    )
  );
}

/** The delimiters of TEXTSPLIT, TEXTBEFORE and TEXTAFTER: any of several texts. */
export function delimitersOf(given: Given, scope: Scope): string[] {
  return given === undefined ? [] : blockOf(given, scope).cells.map(toText);
}

/** A text cut at any of the delimiters, the longest first. Letter case aside when asked. */
export function splitText(
  text: string,
  delimiters: readonly string[],
  ignoresCase: boolean
): string[] {
  const wanted = [...delimiters].filter((one) => one !== "").sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [text];
  const source = wanted.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return text.split(new RegExp(source, ignoresCase ? "iu" : "u"));
}

function textSplit(given: readonly Given[], scope: Scope): Value {
  const [text, byColumn, byRow, skipsEmpty, mode, filler] = given;
  const across = delimitersOf(byColumn, scope);
  const down = delimitersOf(byRow, scope);
  if (across.length + down.length === 0 || [...across, ...down].includes("")) failWith("#VALUE!");
  const ignoresCase = oneNumber(mode, scope, 0) !== 0;
  const skips = skipsEmpty !== undefined && toBoolean(one(skipsEmpty, scope));
  const kept = (parts: string[]): string[] => (skips ? parts.filter((one) => one !== "") : parts);
  const lines = kept(splitText(toText(one(text, scope)), down, ignoresCase)).map((each) =>
    kept(splitText(each, across, ignoresCase))
  );
  const rest = filler === undefined ? errorValue("#N/A") : one(filler, scope);
  const columns = Math.max(0, ...lines.map((cells) => cells.length));
  return makeBlock(lines.length, columns, (row, column) => lines[row]?.[column] ?? rest);
}

/** Functions that give blocks made of others' cells. */
export const shapes: Functions = {
  SEQUENCE: ofValues(1, 4, sequence),
  TRANSPOSE: ofValues(1, 1, ([array], scope) => transpose(blockOf(array, scope))),
  TAKE: part(true),
  DROP: part(false),
  CHOOSEROWS: choose("rows"),
  CHOOSECOLS: choose("columns"),
  VSTACK: stack("rows"),
  HSTACK: stack("columns"),
  TOCOL: line("columns"),
  TOROW: line("rows"),
  WRAPROWS: wrap("rows"),
  WRAPCOLS: wrap("columns"),
  EXPAND: ofValues(2, 4, expand),
  MMULT: ofValues(2, 2, multiply),
  TEXTSPLIT: ofValues(2, 6, textSplit),
};
