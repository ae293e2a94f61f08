import type { CellValue } from "../cell";
import { NotComputable, parseFormula, type FormulaNode } from "./formula";
import { functions } from "./functions/all";
import { isExcelFunction } from "./functions/known";
import { callLambda } from "./functions/lambda";
import type { Given, Scope, WorksheetFunction } from "./functions/kinds";
import { isArrayArgument, isScalarArgument } from "./functions/scalars";
import { intersectImplicitly, isSeveral, liftOver, scalarOf, singleOf } from "./lift";
import { joinReferences } from "./referenceOperators";
import { areaOfNode, findName, findStructured } from "./resolve";
import { spillOf } from "./spills";
import {
  compareValues,
  errorValue,
  ErrorResult,
  failWith,
  isError,
  isLambda,
  isMatrix,
  isReference,
  toNumber,
  toText,
  type Lambda,
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
    case "name":
      return readName(node, scope);
    case "foreign":
      throw new NotComputable(node.text);
    case "spill": {
      const anchor = evaluateNode(node.of, scope);
      return isReference(anchor) ? (spillOf(anchor) ?? errorValue("#REF!")) : errorValue("#REF!");
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
    case "binary":
      return evaluateBinary(node, scope);
    case "call":
      return call(node, scope);
    case "invoke": {
      const made = evaluateNode(node.of, scope);
      return isLambda(made) ? invoke(made, node.arguments, scope) : errorValue("#VALUE!");
    }
  }
}

export const NO_SHIFT = { rows: 0, columns: 0 } as const;

/** The result as one cell shows it: a range gives the cell of the same row or column; empty is 0. */
export function settleResult(value: Value, scope: Scope): CellValue | Matrix {
  if (isLambda(value)) return errorValue("#CALC!");
  if (isMatrix(value)) return value.cells.length === 1 ? (value.cells[0] ?? 0) : value;
  return (isReference(value) ? intersectImplicitly(value, scope) : value) ?? 0;
}

/**
 * The result of a whole formula: a block where it has several cells, unless the formula is one that gives one cell
 * (`scope.intersects`).
 */
export function resultOfFormula(node: FormulaNode, scope: Scope): CellValue | Matrix {
  const value = evaluateNode(node, scope);
  if (scope.intersects === true) return settleResult(singleOf(value, scope), scope);
  return settleResult(isReference(value) ? scope.reader.matrix(value) : value, scope);
}

function readRange(node: FormulaNode & { type: "range" }, scope: Scope): Value {
  const sheet =
    node.sheet === undefined ? scope.sheet : scope.reader.workbook.sheetByName(node.sheet);
  const area = areaOfNode(node, scope.shift);
  return sheet && area ? { sheet, area } : errorValue("#REF!");
}

/** What a name stands for: of LET or LAMBDA around it, or one that the workbook defines. */
function readName(node: FormulaNode & { type: "name" }, scope: Scope): Value {
  const local = node.sheet === undefined ? scope.locals?.get(node.name.toLowerCase()) : undefined;
  if (local !== undefined) return local;
  const formula = findName(scope.reader.workbook, scope.sheet, node)?.formula;
  if (formula === undefined) return errorValue("#NAME?");
  if (scope.depth > DEEPEST) throw new NotComputable(node.name);
  const { reader, sheet, row, column, depth } = scope;
  const within = { reader, sheet, row, column, depth: depth + 1, shift: NO_SHIFT };
  return evaluateNode(parseFormula(formula), within);
}

function evaluateUnary(operator: string, of: Value, scope: Scope): Value {
  if (operator === "@") return singleOf(of, scope);
  if (operator === "+") return isSeveral(of) ? scope.reader.matrix(scalarOf(of, scope)) : of;
  return liftOver([of], scope, ([value = null]) =>
    operator === "-" ? -toNumber(value) : toNumber(value) / 100
  );
}

function evaluateBinary(node: FormulaNode & { type: "binary" }, scope: Scope): Value {
  const left = evaluateNode(node.left, scope);
  const right = evaluateNode(node.right, scope);
  if ([":", " ", ","].includes(node.operator)) return joinReferences(node.operator, left, right);
  return liftOver([left, right], scope, ([a = null, b = null]) => operate(node.operator, a, b));
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
  const own = functions.has(node.name) ? undefined : findLambda(node.name, scope);
  if (own) return invoke(own, node.arguments, scope);
  const known = functions.get(node.name);
  if (!known) {
    if (!isExcelFunction(node.name)) return errorValue("#NAME?");
    throw new NotComputable(node.name);
  }
  const count = node.arguments.length;
  if (count < known.least || count > known.most) throw new NotComputable(`${node.name}()`);
  try {
    if (known.kind === "lazy") {
      return known.compute(
        node.arguments,
        (argument, within = scope) => evaluateNode(argument, within),
        scope
      );
    }
    const given: Given[] = node.arguments.map((argument, place) => {
      if (!argument) return undefined;
      const isArray = scope.intersects === true && isArrayArgument(node.name, place);
      return evaluateNode(argument, isArray ? { ...scope, intersects: false } : scope);
    });
    if (known.kind === "values") return computeOver(node.name, known, given, scope);
    return liftOver(
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

/** A function of ranges; where it wants one value and gets a block, computed for each cell of it. */
function computeOver(
  name: string,
  known: Extract<WorksheetFunction, { kind: "values" }>,
  given: readonly Given[],
  scope: Scope
): Value {
  const scalars = given.flatMap((value, place) => {
    const isAsked = value !== undefined && isScalarArgument(name, place);
    return isAsked && isSeveral(value) ? [{ place, value }] : [];
  });
  if (scalars.length === 0) return known.compute(given, scope);
  return liftOver(
    scalars.map(({ value }) => value),
    scope,
    (cells) => {
      const single = [...given];
      scalars.forEach(({ place }, at) => (single[place] = cells[at] ?? null));
      const result = known.compute(single, scope);
      if (name === "OFFSET" && isSeveral(result))
        throw new NotComputable("OFFSET of several places");
      return scope.reader.matrix(result).cells[0] ?? null;
    }
  );
}

/** A function that the formula itself or a name of the workbook makes. */
function findLambda(name: string, scope: Scope): Lambda | undefined {
  const value = readName({ type: "name", sheet: undefined, name }, scope);
  return isLambda(value) ? value : undefined;
}

function invoke(lambda: Lambda, given: readonly (FormulaNode | undefined)[], scope: Scope): Value {
  try {
    const values = given.map((argument) => (argument ? evaluateNode(argument, scope) : null));
    return callLambda(lambda, values, (node, within = scope) => evaluateNode(node, within));
  } catch (error) {
    if (error instanceof ErrorResult) return error.result;
    throw error;
  }
}
