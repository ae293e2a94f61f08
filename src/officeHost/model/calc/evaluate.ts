import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { CellValue } from "../cell";
import type { Sheet } from "../sheet";
import { shapeOf } from "./criteria";
import { NotComputable, parseFormula, type FormulaNode } from "./formula";
import { functions } from "./functions/all";
import type { Given, Scope } from "./functions/kinds";
import { areaOfNode, findName, findStructured } from "./resolve";
import {
  compareValues,
  errorValue,
  ErrorResult,
  failWith,
  isError,
  isMatrix,
  isReference,
  toNumber,
  toText,
  type Matrix,
  type Value,
} from "./value";

/** How deep names may stand for names before it is taken for a circle. */
const DEEPEST = 64;

/**
 * The value of a formula tree. Where a formula is applied to a cell other than the one it was written for (conditional
 * formats), `scope.shift` says how far relative references move. Errors in cells and wrong operands are values; a
 * function that is not known throws {@link NotComputable}.
 */
export function evaluateNode(node: FormulaNode, scope: Scope): Value {
  switch (node.type) {
    case "value":
      return node.value;
    case "array":
      return {
        rows: node.rows.length,
        columns: node.rows[0]?.length ?? 0,
        cells: node.rows.flat(),
      };
    case "range":
      return readRange(node, scope);
    case "name": {
      const formula = findName(scope.reader.workbook, scope.sheet, node)?.formula;
      if (formula === undefined) return errorValue("#NAME?");
      if (scope.depth > DEEPEST) throw new NotComputable(node.name);
      return evaluateNode(parseFormula(formula), {
        ...scope,
        depth: scope.depth + 1,
        shift: NO_SHIFT,
      });
    }
    case "structured": {
      const found = findStructured(
        scope.reader.workbook,
        scope.sheet,
        scope.row,
        scope.column,
        node.text
      );
      return found ?? errorValue("#REF!");
    }
    case "unary":
      return evaluateUnary(node.operator, evaluateNode(node.of, scope), scope);
    case "binary": {
      const left = evaluateNode(node.left, scope);
      const right = evaluateNode(node.right, scope);
      return liftPair(left, right, scope, (a, b) => operate(node.operator, a, b));
    }
    case "call":
      return call(node, scope);
  }
}

export const NO_SHIFT = { rows: 0, columns: 0 } as const;

/** The result as one cell shows it: a range gives the cell of the same row or column; empty is 0. */
export function settleResult(value: Value, scope: Scope): CellValue | Matrix {
  if (isMatrix(value)) return value.cells.length === 1 ? (value.cells[0] ?? 0) : value;
  return (isReference(value) ? intersectImplicitly(value, scope) : value) ?? 0;
}

function readRange(node: FormulaNode & { type: "range" }, scope: Scope): Value {
  const sheet =
    node.sheet === undefined ? scope.sheet : scope.reader.workbook.sheetByName(node.sheet);
  const area = areaOfNode(node, scope.shift);
  return sheet && area ? { sheet, area } : errorValue("#REF!");
}

function evaluateUnary(operator: string, of: Value, scope: Scope): Value {
  if (operator === "@") return isReference(of) ? intersectImplicitly(of, scope) : of;
  if (operator === "+") return of;
  return lift([of], scope, ([value = null]) =>
    operator === "-" ? -toNumber(value) : toNumber(value) / 100
  );
}

function operate(operator: string, a: CellValue, b: CellValue): CellValue {
  switch (operator) {
    case "+":
      return checkNumber(toNumber(a) + toNumber(b));
    case "-":
      return checkNumber(toNumber(a) - toNumber(b));
    case "*":
      return checkNumber(toNumber(a) * toNumber(b));
    case "/": {
      const [over, under] = [toNumber(a), toNumber(b)];
      return under === 0 ? failWith("#DIV/0!") : checkNumber(over / under);
    }
    case "^":
      return checkNumber(toNumber(a) ** toNumber(b));
    case "&":
      return toText(a) + toText(b);
    case "=":
      return compareValues(a, b) === 0;
    case "<>":
      return compareValues(a, b) !== 0;
    case "<":
      return compareValues(a, b) < 0;
    case ">":
      return compareValues(a, b) > 0;
    case "<=":
      return compareValues(a, b) <= 0;
    default:
      return compareValues(a, b) >= 0;
  }
}

function checkNumber(value: number): number {
  return Number.isFinite(value) ? value : failWith("#NUM!");
}

function call(node: FormulaNode & { type: "call" }, scope: Scope): Value {
  const known = functions.get(node.name);
  if (!known) throw new NotComputable(node.name);
  const count = node.arguments.length;
  if (count < known.least || count > known.most) throw new NotComputable(`${node.name}()`);
  try {
    if (known.kind === "lazy") {
      return known.compute(node.arguments, (argument) => evaluateNode(argument, scope), scope);
    }
    const given: Given[] = node.arguments.map(
      (argument) => argument && evaluateNode(argument, scope)
    );
    if (known.kind === "values") return known.compute(given, scope);
    return lift(
      given.map((value) => value ?? null),
      scope,
      (values) => {
        const error = values.find(isError);
        return error && !known.takesErrors ? error : known.compute(values, scope);
      }
    );
  } catch (error) {
    if (error instanceof ErrorResult) return error.result;
    throw error;
  }
}

function liftPair(
  left: Value,
  right: Value,
  scope: Scope,
  compute: (a: CellValue, b: CellValue) => CellValue
): Value {
  return lift([left, right], scope, ([a = null, b = null]) => compute(a, b));
}

/** Applies a function of single values to blocks, cell by cell; a single row, column or value is repeated. */
function lift(
  values: readonly Value[],
  scope: Scope,
  compute: (values: readonly CellValue[]) => CellValue
): Value {
  const safely = (cells: readonly CellValue[]): CellValue => {
    try {
      return compute(cells);
    } catch (error) {
      if (error instanceof ErrorResult) return error.result;
      throw error;
    }
  };
  const blocks = values.map((value) => scope.reader.matrix(value));
  const rows = Math.max(1, ...blocks.map((block) => block.rows));
  const columns = Math.max(1, ...blocks.map((block) => block.columns));
  if (rows === 1 && columns === 1 && !values.some((value) => shapeOf(value).rows > 1)) {
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

function cellOf(block: Matrix, row: number, column: number): CellValue {
  const r = block.rows === 1 ? 0 : row;
  const c = block.columns === 1 ? 0 : column;
  // Rows below the last one of a sheet are empty; a block that ends before another has nothing there.
  if (r >= block.rows) return null;
  return c < block.columns ? (block.cells[r * block.columns + c] ?? null) : errorValue("#N/A");
}

function intersectImplicitly(range: { sheet: Sheet; area: Area }, scope: Scope): CellValue {
  const { sheet, area } = range;
  if (area.rows === 1 && area.columns === 1) return sheet.valueAt(area.row, area.column);
  const isBeside = scope.row >= area.row && scope.row < area.row + area.rows;
  const isBelow = scope.column >= area.column && scope.column < area.column + area.columns;
  if (area.columns === 1 && isBeside) return sheet.valueAt(scope.row, area.column);
  if (area.rows === 1 && isBelow) return sheet.valueAt(area.row, scope.column);
  if (area.rows === SHEET_ROWS && isBelow) return sheet.valueAt(scope.row, scope.column);
  if (area.columns === SHEET_COLUMNS && isBeside) return sheet.valueAt(scope.row, scope.column);
  return errorValue("#VALUE!");
}
