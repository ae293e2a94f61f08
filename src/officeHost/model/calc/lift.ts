import { SHEET_COLUMNS, SHEET_ROWS } from "../area";
import type { CellValue } from "../cell";
import { shapeOf } from "./criteria";
import type { Scope } from "./functions/kinds";
import {
  errorValue,
  ErrorResult,
  isMatrix,
  isReference,
  type Matrix,
  type Reference,
  type Value,
} from "./value";

/** Has a value several cells? */
export function isSeveral(value: Value): boolean {
  const { rows, columns } = shapeOf(value);
  return rows * columns > 1;
}

/**
 * A value where one is wanted: in a plain formula of a file a range gives the cell beside the formula, everywhere else
 * it stays, and what wants one value is computed for each of its cells.
 */
export function scalarOf(value: Value, scope: Scope): Value {
  return scope.intersects === true && isReference(value) && isSeveral(value)
    ? intersectImplicitly(value, scope)
    : value;
}

/**
 * Implicit intersection: of a range the cell in the formula's own row or column, of a block its first. Errors: #VALUE!
 * where the formula stands beside no cell of the range.
 */
export function intersectImplicitly(value: Reference, scope: Scope): CellValue {
  const { sheet, area } = value;
  if (area.rows === 1 && area.columns === 1) return sheet.valueAt(area.row, area.column);
  const isBeside = scope.row >= area.row && scope.row < area.row + area.rows;
  const isBelow = scope.column >= area.column && scope.column < area.column + area.columns;
  if (area.columns === 1 && isBeside) return sheet.valueAt(scope.row, area.column);
  if (area.rows === 1 && isBelow) return sheet.valueAt(area.row, scope.column);
  if (area.rows === SHEET_ROWS && isBelow) return sheet.valueAt(scope.row, scope.column);
  if (area.columns === SHEET_COLUMNS && isBeside) return sheet.valueAt(scope.row, scope.column);
  return errorValue("#VALUE!");
}

/** What `@` makes of a value: one. */
export function singleOf(value: Value, scope: Scope): Value {
  if (isReference(value)) return intersectImplicitly(value, scope);
  return isMatrix(value) ? (value.cells[0] ?? null) : value;
}

/**
 * Applies a function of single values to blocks, cell by cell; a single row, column or value is repeated. An error that
 * the function ends with is the value of its cell.
 */
export function liftOver(
  values: readonly Value[],
  scope: Scope,
  compute: (values: readonly CellValue[]) => CellValue
): CellValue | Matrix {
  const safely = (cells: readonly CellValue[]): CellValue => {
    try {
      return compute(cells);
    } catch (error) {
      if (error instanceof ErrorResult) return error.result;
      throw error;
    }
  };
  const given = values.map((value) => scalarOf(value, scope));
  const blocks = given.map((value) => scope.reader.matrix(value));
  const rows = Math.max(1, ...blocks.map((block) => block.rows));
  const columns = Math.max(1, ...blocks.map((block) => block.columns));
  if (rows === 1 && columns === 1 && !given.some((value) => shapeOf(value).rows > 1)) {
    return safely(blocks.map((block) => block.cells[0] ?? null));
  }
  const cells: CellValue[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cells.push(safely(blocks.map((block) => cellOf(block, row, column))));
    }
  }
  return { rows, columns, cells };
}

/** A cell of a block as the shape of a larger one sees it. Errors: #N/A where it has none. */
function cellOf(block: Matrix, row: number, column: number): CellValue {
  const r = block.rows === 1 ? 0 : row;
  const c = block.columns === 1 ? 0 : column;
  const isInside = r < block.rows && c < block.columns;
  return isInside ? (block.cells[r * block.columns + c] ?? null) : errorValue("#N/A");
}
