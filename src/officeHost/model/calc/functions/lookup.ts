import type { CellValue } from "../../cell";
import { shapeOf, wildcardPattern } from "../criteria";
import { keyOf } from "../reader";
import {
  compareValues,
  failWith,
  isError,
  isReference,
  toBoolean,
  type Matrix,
  type Value,
} from "../value";
import {
  blockOf,
  ofValues,
  one,
  oneNumber,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";

/** How a value is looked for: exactly, with wildcards, or the nearest one below or above. */
type Search = "exact" | "wildcard" | "below" | "above";

/**
 * The place of a value in a row or column, from 0, or -1. "below" takes the last value that is not greater, "above" the
 * first that is not less, both in any order of the list; `last` looks from the end.
 */
function placeOf(
  block: Matrix,
  wanted: CellValue,
  search: Search,
  scope: Scope,
  last = false
): number {
  const isPattern = search === "wildcard" && typeof wanted === "string" && /[*?~]/.test(wanted);
  if (isPattern) {
    const pattern = wildcardPattern(wanted);
    const fits = (cell: CellValue): boolean => typeof cell === "string" && pattern.test(cell);
    if (!last) return block.cells.findIndex(fits);
    const fromEnd = [...block.cells].reverse().findIndex(fits);
    return fromEnd < 0 ? -1 : block.cells.length - 1 - fromEnd;
  }
  const key = keyOf(wanted ?? 0);
  const places = key === undefined ? undefined : scope.reader.index(block).get(key);
  const exact = (last ? places?.at(-1) : places?.[0]) ?? -1;
  if (exact >= 0 || search === "exact" || search === "wildcard") return exact;
  let best = -1;
  block.cells.forEach((cell, place) => {
    if (cell === null || isError(cell) || typeof cell !== typeof wanted) return;
    const order = compareValues(cell, wanted);
    if (search === "below" ? order > 0 : order < 0) return;
    const known = best < 0 ? undefined : compareValues(cell, block.cells[best] ?? null);
    if (known === undefined || (search === "below" ? known >= 0 : known < 0)) best = place;
  });
  return best;
}

/**
 * In a sorted list, as MATCH 1, LOOKUP and VLOOKUP TRUE search it: the last of the values that are not greater. What
 * cannot be compared is no value of the list, so that `LOOKUP(2,1/(A1:A9="x"),B1:B9)` finds the last match.
 */
function placeInSorted(block: Matrix, wanted: CellValue, isFalling = false): number {
  let [low, high] = [0, block.cells.length - 1];
  let found = -1;
  const isComparable = (at: number): boolean => {
    const cell = block.cells[at] ?? null;
    return cell !== null && !isError(cell) && typeof cell === typeof wanted;
  };
  while (low <= high) {
    const middle = (low + high) >> 1;
    // Empty cells, errors and values of other kinds are passed over: the next one above that can be compared decides.
    let at = middle;
    while (at <= high && !isComparable(at)) at += 1;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    const order = compareValues(block.cells[at] ?? null, wanted);
    if (isFalling ? order >= 0 : order <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

function match(given: readonly Given[], scope: Scope): number {
  const block = blockOf(given[1], scope);
  if (block.rows > 1 && block.columns > 1) failWith("#N/A");
  const wanted = one(given[0], scope);
  const kind = oneNumber(given[2], scope, 1);
  const place =
    kind === 0 ? placeOf(block, wanted, "wildcard", scope) : placeInSorted(block, wanted, kind < 0);
  return place < 0 ? failWith("#N/A") : place + 1;
}

const SEARCHES: Readonly<Record<string, Search>> = {
  "0": "exact",
  "-1": "below",
  "1": "above",
  "2": "wildcard",
};

function xmatch(given: readonly Given[], scope: Scope, modes: readonly [Given, Given]): number {
  const search = SEARCHES[String(oneNumber(modes[0], scope, 0))] ?? failWith("#VALUE!");
  const isLast = oneNumber(modes[1], scope, 1) < 0;
  return placeOf(blockOf(given[1], scope), one(given[0], scope), search, scope, isLast);
}

function xlookup(given: readonly Given[], scope: Scope): Value {
  const place = xmatch(given, scope, [given[4], given[5]]);
  if (place < 0) return given[3] ?? failWith("#N/A");
  const list = shapeOf(given[1] ?? null);
  const results = given[2] ?? failWith("#VALUE!");
  return list.rows > 1 || list.columns === 1
    ? pick(results, place + 1, 0, scope)
    : pick(results, 0, place + 1, scope);
}

/** A cell of a value, or with 0 a whole row or column; a range stays a range. Errors: #REF! outside. */
function pick(value: Value, row: number, column: number, scope: Scope): Value {
  const shape = shapeOf(value);
  if (row < 0 || column < 0 || row > shape.rows || column > shape.columns) failWith("#REF!");
  const rows = row === 0 ? shape.rows : 1;
  const columns = column === 0 ? shape.columns : 1;
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  if (isReference(value)) {
    const { sheet, area } = value;
    return { sheet, area: { row: area.row + top, column: area.column + left, rows, columns } };
  }
  const block = scope.reader.matrix(value);
  const cells: CellValue[] = [];
  for (let r = top; r < top + rows; r += 1) {
    for (let c = left; c < left + columns; c += 1)
      cells.push(block.cells[r * block.columns + c] ?? null);
  }
  return { rows, columns, cells };
}

function index(given: readonly Given[], scope: Scope): Value {
  const value = given[0] ?? failWith("#VALUE!");
  const [first, second] = [oneNumber(given[1], scope, 0), oneNumber(given[2], scope, 0)];
  // One number counts along a single row.
  const isRow = given.length < 3 && shapeOf(value).rows === 1;
  const [row, column] = isRow ? [0, first] : [first, second];
  return pick(value, Math.trunc(row), Math.trunc(column), scope);
}

/** VLOOKUP and HLOOKUP. */
function lookUp(direction: "rows" | "columns"): WorksheetFunction {
  return ofValues(3, 4, (given, scope) => {
    const table = given[1] ?? failWith("#VALUE!");
    const wanted = one(given[0], scope);
    const offset = Math.trunc(oneNumber(given[2], scope));
    if (offset < 1) failWith("#VALUE!");
    const isNearest = given.length < 4 || toBoolean(one(given[3], scope));
    const down = direction === "rows";
    const list = scope.reader.matrix(down ? pick(table, 0, 1, scope) : pick(table, 1, 0, scope));
    const place = isNearest
      ? placeInSorted(list, wanted)
      : placeOf(list, wanted, "wildcard", scope);
    if (place < 0) failWith("#N/A");
    return down ? pick(table, place + 1, offset, scope) : pick(table, offset, place + 1, scope);
  });
}

/** LOOKUP: in a list, or in a block's first row or column; the result from another list or the block's last one. */
function lookup(given: readonly Given[], scope: Scope): Value {
  const list = given[1] ?? failWith("#VALUE!");
  const shape = shapeOf(list);
  const isWide = shape.columns > shape.rows;
  const first = isWide ? pick(list, 1, 0, scope) : pick(list, 0, 1, scope);
  const place = placeInSorted(scope.reader.matrix(first), one(given[0], scope));
  if (place < 0) failWith("#N/A");
  const results =
    given[2] ?? (isWide ? pick(list, shape.rows, 0, scope) : pick(list, 0, shape.columns, scope));
  const wide = shapeOf(results).columns > shapeOf(results).rows;
  return wide ? pick(results, 1, place + 1, scope) : pick(results, place + 1, 1, scope);
}

/** ROW and COLUMN: of a reference, or of the cell itself. */
function placeNumber(direction: "row" | "column"): WorksheetFunction {
  return ofValues(0, 1, ([value], scope) => {
    if (value === undefined) return scope[direction] + 1;
    if (!isReference(value)) return failWith("#VALUE!");
    const count =
      direction === "row" ? scope.reader.usedRows(value.sheet, value.area) : value.area.columns;
    const cells = Array.from({ length: count }, (_, at) => value.area[direction] + at + 1);
    return direction === "row"
      ? { rows: count, columns: 1, cells }
      : { rows: 1, columns: count, cells };
  });
}

/** Finding and addressing. */
export const lookups: Functions = {
  MATCH: ofValues(2, 3, match),
  XMATCH: ofValues(2, 4, (given, scope) => {
    const place = xmatch(given, scope, [given[2], given[3]]);
    return place < 0 ? failWith("#N/A") : place + 1;
  }),
  XLOOKUP: ofValues(3, 6, xlookup),
  VLOOKUP: lookUp("rows"),
  HLOOKUP: lookUp("columns"),
  LOOKUP: ofValues(2, 3, lookup),
  INDEX: ofValues(2, 3, index),
  ROW: placeNumber("row"),
  COLUMN: placeNumber("column"),
  ROWS: ofValues(1, 1, ([value = null]) => shapeOf(value).rows),
  COLUMNS: ofValues(1, 1, ([value = null]) => shapeOf(value).columns),
};
