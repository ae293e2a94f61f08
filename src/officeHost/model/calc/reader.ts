import type { Area } from "../area";
import type { CellError, CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import {
  errorValue,
  isError,
  isLambda,
  isMatrix,
  isReference,
  readNumber,
  type Matrix,
  type Value,
} from "./value";

/** Below this many cells a look through them costs less than a list of them. */
const WORTH_KEEPING = 64;
/** Ranges above this size end where their sheet does. */
const WORTH_CUTTING = 20_000;
/** Cells that are remembered in all; running totals would otherwise ask for every length of a column. */
const MOST_KEPT = 4_000_000;

/** Places of equal values in a list, by {@link keyOf}. */
export type PlaceIndex = ReadonlyMap<string | number, readonly number[]>;

/**
 * Reads cells for formulas and remembers the blocks that many formulas ask for, with the places of their values. What
 * it remembers is right until a cell changes: {@link Reader.forget}. (Within one calculation nothing is forgotten: a
 * block is first read when all formulas in it have been computed.)
 */
export class Reader {
  private readonly blocks = new Map<string, Matrix>();
  private kept = 0;
  private readonly numberLists = new WeakMap<Matrix, readonly number[] | CellError>();
  private readonly places = new WeakMap<Matrix, PlaceIndex>();

  constructor(readonly workbook: Workbook) {}

  forget(): void {
    this.blocks.clear();
    this.kept = 0;
  }

  /** The values of an area; rows below the sheet's last one are left out unless `rows` asks for them. */
  block(sheet: Sheet, area: Area, rows = this.usedRows(sheet, area)): Matrix {
    if (rows * area.columns < WORTH_KEEPING) return readBlock(sheet, area, rows);
    const key = `${sheet.id}|${area.row}|${area.column}|${rows}|${area.columns}`;
    const known = this.blocks.get(key);
    if (known) return known;
    const block = readBlock(sheet, area, rows);
    this.kept += block.cells.length;
    if (this.kept <= MOST_KEPT) this.blocks.set(key, block);
    return block;
  }

  /**
   * Rows of an area that are read: all of a range of ordinary size, since its shape may matter (TRANSPOSE), of a larger
   * one those down to the sheet's last row that has a record; at least one.
   */
  usedRows(sheet: Sheet, area: Area): number {
    if (area.rows * area.columns <= WORTH_CUTTING) return area.rows;
    return Math.max(1, Math.min(area.rows, sheet.rows.length - area.row));
  }

  /** Any value as a block; unused rows below a sheet's end left out. */
  matrix(value: Value): Matrix {
    if (isReference(value)) return this.block(value.sheet, value.area);
    if (isMatrix(value)) return value;
    return { rows: 1, columns: 1, cells: [isLambda(value) ? errorValue("#CALC!") : value] };
  }

  /** The numbers among a block's cells in their order, or the first error; found once per block. */
  numbers(block: Matrix): readonly number[] | CellError {
    let numbers = this.numberLists.get(block);
    if (!numbers) this.numberLists.set(block, (numbers = pickNumbers(block.cells)));
    return numbers;
  }

  /** Where each value of a block stands (row by row, from 0), made once per block. */
  index(block: Matrix): PlaceIndex {
    let index = this.places.get(block);
    if (!index) this.places.set(block, (index = indexPlaces(block.cells)));
    return index;
  }
}

function readBlock(sheet: Sheet, area: Area, rows: number): Matrix {
  const cells: CellValue[] = new Array<CellValue>(rows * area.columns);
  let at = 0;
  for (let r = area.row; r < area.row + rows; r += 1) {
    const values = sheet.rows[r]?.values;
    for (let c = area.column; c < area.column + area.columns; c += 1)
      cells[at++] = values?.[c] ?? null;
  }
  return { rows, columns: area.columns, cells };
}

function pickNumbers(cells: readonly CellValue[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? null;
    if (typeof cell === "number") numbers.push(cell);
    else if (isError(cell)) return cell;
  }
  return numbers;
}

/** Equal values have equal keys: letter case aside; a text that says a number is also found by {@link numericKeyOf}. */
export function keyOf(value: CellValue): string | number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string") return `"${value.toLowerCase()}`;
  return typeof value === "boolean" ? `=${String(value)}` : undefined;
}

/** The key under which a text such as "12" stands beside the number 12, for criteria that take both. */
export function numericKeyOf(value: number): string {
  return `#${value}`;
}

function indexPlaces(cells: readonly CellValue[]): PlaceIndex {
  const index = new Map<string | number, number[]>();
  const add = (key: string | number, place: number): void => {
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  };
  cells.forEach((value, place) => {
    const key = keyOf(value);
    if (key === undefined) return;
    add(key, place);
    const said = typeof value === "string" ? readNumber(value) : undefined;
    if (said !== undefined) add(numericKeyOf(said), place);
  });
  return index;
}
