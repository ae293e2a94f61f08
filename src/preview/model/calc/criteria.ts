import type { CellValue } from "../cell";
import type { Sheet } from "../sheet";
import { keyOf, numericKeyOf, type Reader } from "./reader";
import {
  compareValues,
  failWith,
  isError,
  isReference,
  readNumber,
  type Matrix,
  type Value,
} from "./value";

/** A condition such as `">100"`, `"North*"` or 5, as SUMIF and its kin take it. */
export type Criterion = {
  readonly fits: (value: CellValue) => boolean;
  /** For a plain equality: the keys under which fitting cells are found in a {@link Reader.index}. */
  readonly keys?: readonly (string | number)[];
};

/**
 * Reads a condition. Texts may begin with `=`, `<>`, `<`, `>`, `<=`, `>=`; `*` and `?` stand for any letters, `~` before
 * them takes them as they are. Letter case does not matter; a number fits the number and the text that says it. "="
 * fits empty cells alone, "" also empty texts, "<>" every cell that holds something.
 */
export function readCriterion(value: CellValue): Criterion {
  if (value === null) return equalTo(0);
  if (typeof value !== "string") return equalTo(value);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(value) ?? [];
  const wanted = readOperand(rest);
  switch (operator) {
    case "":
      return rest === "" ? { fits: (cell) => cell === null || cell === "" } : equalTo(wanted);
    case "=":
      return rest === "" ? { fits: (cell) => cell === null } : equalTo(wanted);
    case "<>": {
      const same = rest === "" ? { fits: (cell: CellValue) => cell === null } : equalTo(wanted);
      return { fits: (cell) => !same.fits(cell) };
    }
    default:
      return { fits: (cell) => isOrdered(cell, operator, wanted) };
  }
}

function readOperand(text: string): CellValue {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return readNumber(text) ?? text;
}

function isOrdered(cell: CellValue, operator: string, wanted: CellValue): boolean {
  if (cell === null || isError(cell) || typeof cell !== typeof wanted) return false;
  const order = compareValues(cell, wanted);
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

function equalTo(wanted: CellValue): Criterion {
  if (isError(wanted)) return { fits: (cell) => isError(cell) && cell.error === wanted.error };
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const pattern = wildcardPattern(wanted);
    return { fits: (cell) => typeof cell === "string" && pattern.test(cell) };
  }
  const key = keyOf(wanted);
  const keys = key === undefined ? [] : [key];
  if (typeof wanted === "number") keys.push(numericKeyOf(wanted));
  return {
    keys,
    fits: (cell) =>
      keyOf(cell) === key ||
      (typeof wanted === "number" && typeof cell === "string" && readNumber(cell) === wanted),
  };
}

/** A pattern with `*`, `?` and `~` as a test of a whole text, letter case aside. */
export function wildcardPattern(text: string): RegExp {
  return new RegExp(`^${wildcardSource(text)}$`, "isu");
}

/** The same for a place within a text. */
export function wildcardSource(text: string): string {
  return text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}/-]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    const letter = found.startsWith("~") ? found.slice(1) : found;
    return letter === "~" || letter === "-" || letter === "/" ? letter : `\\${letter}`;
  });
}

/**
 * The places (row by row, from 0) where every pair of range and condition fits. Errors: #VALUE! when the ranges have
 * different shapes.
 */
export function fittingPlaces(
  reader: Reader,
  pairs: readonly { readonly range: Value; readonly criterion: CellValue }[]
): number[] {
  const blocks = alignBlocks(
    reader,
    pairs.map((pair) => pair.range)
  );
  const tests = pairs.map((pair, at) => ({
    criterion: readCriterion(pair.criterion),
    block: blocks[at] ?? failWith("#VALUE!"),
  }));
  let places: readonly number[] | undefined;
  for (const { criterion, block } of tests) {
    if (!criterion.keys) continue;
    const index = reader.index(block);
    const lists = criterion.keys.flatMap((key) => index.get(key) ?? []);
    if (!places || lists.length < places.length) places = lists;
  }
  const size = tests[0]?.block.cells.length ?? 0;
  const fitting: number[] = [];
  const check = (place: number): void => {
    for (const { criterion, block } of tests) {
      if (!criterion.fits(block.cells[place] ?? null)) return;
    }
    fitting.push(place);
  };
  if (places) places.forEach(check);
  else for (let place = 0; place < size; place += 1) check(place);
  return places && tests.length > 0 ? fitting.sort((a, b) => a - b) : fitting;
}

/** Blocks of one shape for ranges of one shape, cut where none of them has rows any more. Errors: #VALUE!. */
export function alignBlocks(reader: Reader, ranges: readonly Value[]): Matrix[] {
  const shapes = ranges.map(shapeOf);
  const first = shapes[0];
  for (const shape of shapes) {
    if (shape.rows !== first?.rows || shape.columns !== first.columns) failWith("#VALUE!");
  }
  const used = ranges.map((range) =>
    isReference(range) ? reader.usedRows(range.sheet, range.area) : shapeOf(range).rows
  );
  const rows = Math.min(Math.max(...used), first?.rows ?? 0);
  return ranges.map((range) =>
    isReference(range) ? reader.block(range.sheet, range.area, rows) : reader.matrix(range)
  );
}

/** How many rows and columns a value has; one of each for a single value. */
export function shapeOf(value: Value): { readonly rows: number; readonly columns: number } {
  if (isReference(value)) return value.area;
  return typeof value === "object" && value !== null && "cells" in value
    ? value
    : { rows: 1, columns: 1 };
}

/** `range` moved and stretched to the shape of `like`, as SUMIF does with the range it sums. */
export function reshape(range: Value, like: Value): Value {
  if (!isReference(range)) return range;
  const { rows, columns } = shapeOf(like);
  return { sheet: range.sheet as Sheet, area: { ...range.area, rows, columns } };
}
