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
      return ordered(operator, wanted);
  }
}

function readOperand(text: string): CellValue {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return readNumber(text) ?? text;
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** A comparison fits values of the operand's own kind alone. */
function ordered(operator: string, wanted: CellValue): Criterion {
  const fits = ORDERS[operator] ?? (() => false);
  if (typeof wanted !== "number") {
    return { fits: (cell) => typeof cell === typeof wanted && fits(compareValues(cell, wanted)) };
  }
  return { fits: (cell) => typeof cell === "number" && fits(cell - wanted) };
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

/** A range with the condition that its cells must meet. */
export type Condition = { readonly range: Value; readonly criterion: CellValue };

/**
 * Visits the places (row by row, from 0) where every condition fits. Errors: #VALUE! when the ranges have different
 * shapes.
 */
export function visitFitting(
  reader: Reader,
  conditions: readonly Condition[],
  visit: (place: number) => void
): void {
  const blocks = alignBlocks(
    reader,
    conditions.map((condition) => condition.range)
  );
  const tests = conditions.map(({ criterion }, at) => ({
    fits: readCriterion(criterion),
    block: blocks[at] ?? failWith("#VALUE!"),
  }));
  let shortest:
    { readonly lists: readonly (readonly number[])[]; readonly size: number } | undefined;
  for (const { fits, block } of tests) {
    if (!fits.keys) continue;
    const index = reader.index(block);
    const lists = fits.keys.flatMap((key) => {
      const places = index.get(key);
      return places ? [places] : [];
    });
    const size = lists.reduce((total, places) => total + places.length, 0);
    if (!shortest || size < shortest.size) shortest = { lists, size };
  }
  if (shortest) {
    for (const places of shortest.lists) {
      for (const place of places) {
        if (tests.every(({ fits, block }) => fits.fits(block.cells[place] ?? null))) visit(place);
      }
    }
    return;
  }
  const [only] = tests;
  const cells = only?.block.cells ?? [];
  const fitsFirst = only?.fits.fits ?? (() => false);
  const others = tests.slice(1);
  for (let place = 0; place < cells.length; place += 1) {
    if (!fitsFirst(cells[place] ?? null)) continue;
    if (
      others.length > 0 &&
      !others.every(({ fits, block }) => fits.fits(block.cells[place] ?? null))
    )
      continue;
    visit(place);
  }
}

/** In how many places every condition fits. */
export function countFitting(reader: Reader, conditions: readonly Condition[]): number {
  let count = 0;
  visitFitting(reader, conditions, () => (count += 1));
  return count;
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
