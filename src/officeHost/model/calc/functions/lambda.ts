import type { CellValue } from "../../cell";
import { shapeOf } from "../criteria";
import { NotComputable, type FormulaNode } from "../formula";
import {
  ErrorResult,
  errorResult,
  failWith,
  isError,
  isLambda,
  type Lambda,
  type Value,
} from "../value";
import {
  blockOf,
  MANY,
  one,
  oneNumber,
  type Evaluate,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";
import { cellAt, makeBlock, places, takeColumns, takeRows } from "./shapes";

function lazy(
  least: number,
  most: number,
  compute: (given: readonly (FormulaNode | undefined)[], evaluate: Evaluate, scope: Scope) => Value
): WorksheetFunction {
  return { kind: "lazy", least, most, compute };
}

/** The name that a parameter is called by. Errors: #VALUE! for what is no plain name. */
function parameterName(node: FormulaNode | undefined): string {
  if (node?.type !== "name" || node.sheet !== undefined) return failWith("#VALUE!");
  return node.name.toLowerCase();
}

/** LET: names for values, each known to those after it; the last argument is the result. */
const LET = lazy(3, MANY, (given, evaluate, scope) => {
  if (given.length % 2 === 0) return failWith("#VALUE!");
  let within = scope;
  for (let at = 0; at + 1 < given.length; at += 2) {
    const name = parameterName(given[at]);
    const value = valueOf(given[at + 1], evaluate, within);
    within = { ...within, locals: new Map([...(within.locals ?? []), [name, value]]) };
  }
  return valueOf(given.at(-1), evaluate, within);
});

function valueOf(node: FormulaNode | undefined, evaluate: Evaluate, scope: Scope): Value {
  return node ? evaluate(node, scope) : 0;
}

/** LAMBDA: a function of its own; it sees the names around the place where it was made. */
const LAMBDA = lazy(1, 254, (given, _evaluate, scope): Value => {
  const body = given.at(-1) ?? failWith("#VALUE!");
  const parameters = given.slice(0, -1).map(parameterName);
  return { parameters, body, scope };
});

/** How deep functions of one's own may call each other before it is taken for a circle. */
const DEEPEST = 200;

/** Calls a function of one's own. Errors: #VALUE! for another number of values, #NUM! for calls without an end. */
export function callLambda(lambda: Lambda, given: readonly Value[], evaluate: Evaluate): Value {
  const made = lambda.scope as Scope;
  if (given.length > lambda.parameters.length) return failWith("#VALUE!");
  if (made.depth > DEEPEST) throw new NotComputable("LAMBDA without an end");
  const locals = new Map(made.locals ?? []);
  lambda.parameters.forEach((name, at) => locals.set(name, given[at] ?? null));
  return evaluate(lambda.body, { ...made, depth: made.depth + 1, locals });
}

function lambdaOf(node: FormulaNode | undefined, evaluate: Evaluate, scope: Scope): Lambda {
  const value = valueOf(node, evaluate, scope);
  if (isError(value)) throw errorResult(value);
  return isLambda(value) ? value : failWith("#VALUE!");
}

/** One value as the result of a call for one cell. Errors: #CALC! for a block, which cannot nest. */
function single(value: Value, scope: Scope): CellValue {
  if (isLambda(value)) return failWith("#CALC!");
  const { rows, columns } = shapeOf(value);
  if (rows * columns > 1) failWith("#CALC!");
  return scope.reader.matrix(value).cells[0] ?? null;
}

/** Like {@link single}, an error kept as the value of its cell. */
function settled(compute: () => Value, scope: Scope): CellValue {
  try {
    return single(compute(), scope);
  } catch (error) {
    if (error instanceof ErrorResult) return error.result;
    throw error;
  }
}

const MAP = lazy(2, MANY, (given, evaluate, scope) => {
  const call = lambdaOf(given.at(-1), evaluate, scope);
  const blocks = given.slice(0, -1).map((node) => blockOf(valueOf(node, evaluate, scope), scope));
  const rows = Math.max(...blocks.map((block) => block.rows));
  const columns = Math.max(...blocks.map((block) => block.columns));
  return makeBlock(rows, columns, (row, column) => {
    if (blocks.some((block) => row >= block.rows || column >= block.columns))
      return failWith("#N/A");
    const cells = blocks.map((block) => cellAt(block, row, column));
    return settled(() => callLambda(call, cells, evaluate), scope);
  });
});

/** The values that REDUCE goes through, and SCAN with all of them between. */
function accumulate(
  given: readonly (FormulaNode | undefined)[],
  evaluate: Evaluate,
  scope: Scope
): { readonly last: Value; readonly steps: readonly CellValue[]; readonly rows: number } {
  const call = lambdaOf(given[2], evaluate, scope);
  const block = blockOf(valueOf(given[1], evaluate, scope), scope);
  const steps: CellValue[] = [];
  let last: Value = given[0] ? evaluate(given[0], scope) : (block.cells[0] ?? null);
  for (const cell of given[0] ? block.cells : block.cells.slice(1)) {
    last = callLambda(call, [last, cell], evaluate);
    const { rows, columns } = isLambda(last) ? { rows: 1, columns: 1 } : shapeOf(last);
    if (rows * columns === 1) steps.push(single(last, scope));
  }
  if (!given[0]) steps.unshift(block.cells[0] ?? null);
  return { last, steps, rows: block.rows };
}

const REDUCE = lazy(3, 3, (given, evaluate, scope) => accumulate(given, evaluate, scope).last);

const SCAN = lazy(3, 3, (given, evaluate, scope) => {
  const { steps, rows } = accumulate(given, evaluate, scope);
  const columns = steps.length / rows;
  if (!Number.isInteger(columns)) return failWith("#CALC!");
  return makeBlock(rows, columns, (row, column) => steps[row * columns + column] ?? null);
});

/** BYROW and BYCOL: a call for each row or column. */
function byLine(direction: "rows" | "columns"): WorksheetFunction {
  return lazy(2, 2, (given, evaluate, scope) => {
    const block = blockOf(valueOf(given[0], evaluate, scope), scope);
    const call = lambdaOf(given[1], evaluate, scope);
    const results = places(block[direction]).map((at) =>
      settled(
        () =>
          callLambda(
            call,
            [direction === "rows" ? takeRows(block, [at]) : takeColumns(block, [at])],
            evaluate
          ),
        scope
      )
    );
    const [rows, columns] = direction === "rows" ? [results.length, 1] : [1, results.length];
    return makeBlock(rows, columns, (row, column) => results[row + column] ?? null);
  });
}

const MAKEARRAY = lazy(3, 3, (given, evaluate, scope) => {
  const size = (node: FormulaNode | undefined): number => {
    const count = Math.trunc(oneNumber(valueOf(node, evaluate, scope), scope));
    return count < 1 ? failWith("#VALUE!") : count;
  };
  const [rows, columns] = [size(given[0]), size(given[1])];
  const call = lambdaOf(given[2], evaluate, scope);
  return makeBlock(rows, columns, (row, column) =>
    settled(() => callLambda(call, [row + 1, column + 1], evaluate), scope)
  );
});

/** ISOMITTED: was a parameter left out of the call? */
const ISOMITTED = lazy(1, 1, (given, evaluate, scope) => {
  const value: Given = given[0] && evaluate(given[0], scope);
  return value === undefined || (!isLambda(value) && one(value, scope) === null);
});

/** Names within a formula, and functions of one's own. */
export const lambdas: Functions = {
  LET,
  LAMBDA,
  MAP,
  REDUCE,
  SCAN,
  BYROW: byLine("rows"),
  BYCOL: byLine("columns"),
  MAKEARRAY,
  ISOMITTED,
};
