import type { CellValue } from "../../cell";
import {
  compareValues,
  failWith,
  isError,
  toBoolean,
  toNumber,
  type Matrix,
  type Value,
} from "../value";
import { keyOf } from "../reader";
import { blockOf, MANY, ofValues, one, type Functions, type Given, type Scope } from "./kinds";
import { cellAt, places, takeColumns, takeRows, transpose } from "./shapes";

/** A list of values to order by, and whether rising or falling. */
type SortKey = { readonly values: readonly CellValue[]; readonly order: 1 | -1 };

/**
 * The places of a list in sorted order, equal ones as they stood: numbers before texts before truth values before
 * errors, empty cells last in either direction, as Excel's own sorting puts them.
 */
function sortPlaces(count: number, keys: readonly SortKey[]): number[] {
  return places(count).sort((a, b) => {
    for (const { values, order } of keys) {
      const [x, y] = [values[a] ?? null, values[b] ?? null];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const difference = order * compareCells(x, y);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function compareCells(a: CellValue, b: CellValue): number {
  if (isError(a) || isError(b)) return Number(isError(a)) - Number(isError(b));
  return compareValues(a, b);
}

function orderOf(value: CellValue): 1 | -1 {
  const order = toNumber(value);
  return order === 1 || order === -1 ? order : failWith("#VALUE!");
}

/** SORT: by one or several columns (or rows) of the block itself. */
function sort([array, index, order, byColumn]: readonly Given[], scope: Scope): Value {
  const isByColumn = byColumn !== undefined && toBoolean(one(byColumn, scope));
  const given = blockOf(array, scope);
  const block = isByColumn ? transpose(given) : given;
  const indexes = index === undefined ? [1] : blockOf(index, scope).cells;
  const orders = order === undefined ? [1] : blockOf(order, scope).cells;
  const keys = indexes.map((wanted, at): SortKey => {
    const column = Math.trunc(toNumber(wanted));
    if (column < 1 || column > block.columns) failWith("#VALUE!");
    return {
      values: places(block.rows).map((row) => cellAt(block, row, column - 1)),
      order: orderOf(orders[at] ?? orders[0] ?? 1),
    };
  });
  const sorted = takeRows(block, sortPlaces(block.rows, keys));
  return isByColumn ? transpose(sorted) : sorted;
}

/** SORTBY: by lists beside the block. Errors: #VALUE! for lists of another length. */
function sortBy([array, ...rest]: readonly Given[], scope: Scope): Value {
  const block = blockOf(array, scope);
  const keys: SortKey[] = [];
  let isAcross = false;
  for (let at = 0; at < rest.length; at += 2) {
    const list = blockOf(rest[at], scope);
    const isRow = list.rows === 1 && list.columns === block.columns && block.rows !== 1;
    if (at === 0) isAcross = isRow;
    const isColumn = list.columns === 1 && list.rows === block.rows;
    if (isAcross ? !isRow : !isColumn && !(block.rows === 1 && list.columns === block.columns))
      failWith("#VALUE!");
    const order = rest[at + 1];
    keys.push({ values: list.cells, order: order === undefined ? 1 : orderOf(one(order, scope)) });
  }
  if (isAcross || (block.rows === 1 && keys[0]?.values.length === block.columns)) {
    return takeColumns(block, sortPlaces(block.columns, keys));
  }
  return takeRows(block, sortPlaces(block.rows, keys));
}

/** FILTER: the rows (or columns) whose condition is true. Errors: #CALC! when nothing is left and nothing stands in. */
function filter([array, include, ifEmpty]: readonly Given[], scope: Scope): Value {
  const block = blockOf(array, scope);
  const test = blockOf(include, scope);
  const isDown = test.columns === 1 && test.rows === block.rows;
  const isAcross = test.rows === 1 && test.columns === block.columns;
  if (!isDown && !isAcross) failWith("#VALUE!");
  const kept = places(test.cells.length).filter((at) => {
    const cell = test.cells[at] ?? null;
    return typeof cell === "string" ? failWith("#VALUE!") : toBoolean(cell);
  });
  if (kept.length === 0) return ifEmpty ?? failWith("#CALC!");
  return isDown ? takeRows(block, kept) : takeColumns(block, kept);
}

/** UNIQUE: rows (or columns) that differ, letter case aside; or those that stand there exactly once. */
function unique([array, byColumn, exactlyOnce]: readonly Given[], scope: Scope): Value {
  const isByColumn = byColumn !== undefined && toBoolean(one(byColumn, scope));
  const given = blockOf(array, scope);
  const block = isByColumn ? transpose(given) : given;
  const seen = new Map<string, number>();
  const rowKeys = places(block.rows).map((row) => rowKey(block, row));
  for (const key of rowKeys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const once = exactlyOnce !== undefined && toBoolean(one(exactlyOnce, scope));
  const first = new Set<string>();
  const kept = places(block.rows).filter((row) => {
    const key = rowKeys[row] ?? "";
    if (once) return seen.get(key) === 1;
    if (first.has(key)) return false;
    first.add(key);
    return true;
  });
  const rows = takeRows(block, kept);
  return isByColumn ? transpose(rows) : rows;
}

function rowKey(block: Matrix, row: number): string {
  return JSON.stringify(
    places(block.columns).map((column) => {
      const cell = cellAt(block, row, column);
      return isError(cell) ? cell : (keyOf(cell) ?? null);
    })
  );
}

/** Functions that order and sift blocks. */
export const sorting: Functions = {
  SORT: ofValues(1, 4, sort),
  SORTBY: ofValues(2, MANY, sortBy),
  FILTER: ofValues(2, 3, filter),
  UNIQUE: ofValues(1, 3, unique),
};
