import {
  areaText,
  holdsCell,
  intersectAreas,
  SHEET_COLUMNS,
  SHEET_ROWS,
  boundAreas,
  type Area,
} from "../area";
import type { CellExtra, CellValue } from "../cell";
import type { Sheet } from "../sheet";
import { needsArray } from "./arrayShape";
import type { FormulaCell } from "./formulaCell";
import { keyOfCell, areaOf } from "./graph";
import type { Reader } from "./reader";
import { errorValue, isMatrix, type Matrix } from "./value";

/** What putting a result changed: the formula's own cell, and the area that others of its cells lie in. */
export type Put = { readonly isChanged: boolean; readonly area?: Area };

/**
 * Puts a formula's result into its cell, a block also into the cells below and beside it. Those must be empty and no
 * part of a table or a merge: else the result is #SPILL!. Cells that an earlier result filled are emptied. An array
 * formula over a fixed area fills just that, with #N/A where the result has no cell.
 */
export function putResult(reader: Reader, cell: FormulaCell, result: CellValue | Matrix): Put {
  if (cell.fixedArea) return putFixed(cell, cell.fixedArea, result);
  const block = isMatrix(result) && result.cells.length > 1 ? result : undefined;
  const single = isMatrix(result) ? (result.cells[0] ?? 0) : result;
  if (!block && !cell.reach) {
    noteSpilling(reader, cell, undefined);
    return { isChanged: putValue(cell.sheet, cell.row, cell.column, single) };
  }
  const { sheet, row, column } = cell;
  const wanted: Area = { row, column, rows: block?.rows ?? 1, columns: block?.columns ?? 1 };
  const before = filledOf(cell);
  const isBlocked = block !== undefined && !isFree(cell, wanted, before);
  const target = isBlocked ? areaOf(cell) : wanted;
  let area = block ? wanted : undefined;
  let isMoved = false;
  for (const key of before) {
    const place = { row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS };
    area = area ? boundAreas(area, areaOf(place)) : areaOf(place);
    if (holdsCell(target, place.row, place.column)) continue;
    isMoved = putValue(sheet, place.row, place.column, null) || isMoved;
  }
  const filled = new Set<number>();
  let isChanged = false;
  for (let r = 0; r < target.rows; r += 1) {
    for (let c = 0; c < target.columns; c += 1) {
      const own = block ? (block.cells[r * block.columns + c] ?? 0) : single;
      const value = isBlocked ? errorValue("#SPILL!") : own;
      const isOwn = r === 0 && c === 0;
      if (!isOwn) filled.add(keyOfCell(row + r, column + c));
      if (!putValue(sheet, row + r, column + c, value)) continue;
      if (isOwn) isChanged = true;
      else isMoved = true;
    }
  }
  cell.filled = filled;
  cell.reach = wanted;
  noteSpilling(reader, cell, target);
  return area && isMoved ? { isChanged, area } : { isChanged };
}

function putFixed(cell: FormulaCell, area: Area, result: CellValue | Matrix): Put {
  const block: Matrix = isMatrix(result) ? result : { rows: 1, columns: 1, cells: [result] };
  let [isChanged, isMoved] = [false, false];
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const [from, at] = [block.rows === 1 ? 0 : r, block.columns === 1 ? 0 : c];
      const isInside = from < block.rows && at < block.columns;
      const value = isInside ? (block.cells[from * block.columns + at] ?? 0) : errorValue("#N/A");
      if (!putValue(cell.sheet, area.row + r, area.column + c, value)) continue;
      if (r === 0 && c === 0) isChanged = true;
      else isMoved = true;
    }
  }
  return isMoved ? { isChanged, area } : { isChanged };
}

/** What the formula put beside its own cell; of a file's formula all that stands in its area without a formula. */
function filledOf(cell: FormulaCell): Set<number> {
  if (cell.filled) return cell.filled;
  const filled = new Set<number>();
  const { sheet, reach } = cell;
  for (let r = reach?.row ?? 0; reach && r < reach.row + reach.rows; r += 1) {
    for (let c = reach.column; c < reach.column + reach.columns; c += 1) {
      if (r === cell.row && c === cell.column) continue;
      if (sheet.extraAt(r, c)?.formula === undefined) filled.add(keyOfCell(r, c));
    }
  }
  return (cell.filled = filled);
}

/** May the result fill an area: is nothing there but what it put there itself? */
function isFree(cell: FormulaCell, area: Area, own: ReadonlySet<number>): boolean {
  const { sheet } = cell;
  if (area.row + area.rows > SHEET_ROWS || area.column + area.columns > SHEET_COLUMNS) return false;
  const isMet = (other: Area): boolean => intersectAreas(area, other) !== undefined;
  if (sheet.merges.some(isMet) || sheet.tables.some((table) => isMet(table.area))) return false;
  for (let r = area.row; r < Math.min(area.row + area.rows, sheet.rows.length); r += 1) {
    const line = sheet.rows[r];
    if (!line) continue;
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      if (r === cell.row && c === cell.column) continue;
      if (line.extras?.get(c)?.formula !== undefined) return false;
      if ((line.values[c] ?? null) !== null && !own.has(keyOfCell(r, c))) return false;
    }
  }
  return true;
}

/** Lets go of what was edited among the cells that a formula fills. */
export function forgetFilled(cell: FormulaCell, edited: Area): void {
  const filled = filledOf(cell);
  for (const key of [...filled]) {
    const [row, column] = [Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS];
    if (holdsCell(edited, row, column)) filled.delete(key);
  }
}

/** Empties the cells that a formula filled beside its own; gives the area they lie in. */
export function clearFilled(cell: FormulaCell): Area | undefined {
  let area: Area | undefined;
  for (const key of filledOf(cell)) {
    const place = { row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS };
    if (!putValue(cell.sheet, place.row, place.column, null)) continue;
    area = area ? boundAreas(area, areaOf(place)) : areaOf(place);
  }
  cell.filled = undefined;
  cell.reach = undefined;
  return area;
}

/** Keeps with the cell that its formula is one of an array, and what it fills: the file is to say so. */
function noteSpilling(reader: Reader, cell: FormulaCell, target: Area | undefined): void {
  const { sheet, row, column } = cell;
  const extra = sheet.extraAt(row, column);
  if (!extra || extra.intersects === true) return;
  const isKnown = extra.spills === true;
  const spills =
    target !== undefined && target.rows * target.columns > 1
      ? true
      : isKnown || (cell.isNew && cell.tree !== undefined && isArray(reader, cell));
  if (!spills) return;
  const array = areaText(target ?? areaOf(cell));
  if (isKnown && extra.array === array) return;
  const changed: CellExtra = { ...extra, spills: true, array };
  sheet.rowForChange(row).extras?.set(column, changed);
}

function isArray(reader: Reader, { sheet, row, column, formula, tree }: FormulaCell): boolean {
  return needsArray(reader.workbook, sheet, { row, column }, formula, tree);
}

function putValue(sheet: Sheet, row: number, column: number, value: CellValue): boolean {
  if (sheet.valueAt(row, column) === value) return false;
  const line = sheet.rowForChange(row);
  if (value === null) delete line.values[column];
  else line.values[column] = value;
  return true;
}
