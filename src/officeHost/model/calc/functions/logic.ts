import type { FormulaNode } from "../formula";
import {
  compareValues,
  ErrorResult,
  errorValue,
  failWith,
  isError,
  isMatrix,
  isReference,
  toBoolean,
  toNumber,
  type Value,
} from "../value";
import { shapeOf } from "../criteria";
import {
  first,
  MANY,
  ofValues,
  one,
  single,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";

type Evaluate = (node: FormulaNode) => Value;

function lazy(
  least: number,
  most: number,
  compute: (given: readonly (FormulaNode | undefined)[], evaluate: Evaluate, scope: Scope) => Value
): WorksheetFunction {
  return { kind: "lazy", least, most, compute };
}

/** What an argument left out means where a result is wanted: 0. */
function resultOf(node: FormulaNode | undefined, evaluate: Evaluate): Value {
  return node ? evaluate(node) : 0;
}

/** IF: a block of conditions chooses cell by cell, a single one computes only what it needs. */
const IF = lazy(2, 3, (given, evaluate, scope) => {
  const [condition, yes, no] = given;
  const asked = resultOf(condition, evaluate);
  const otherwise = (): Value => (given.length < 3 ? false : resultOf(no, evaluate));
  const { rows, columns } = shapeOf(asked);
  if (rows * columns === 1) {
    return toBoolean(one(asked, scope)) ? resultOf(yes, evaluate) : otherwise();
  }
  const block = scope.reader.matrix(asked);
  const [whenYes, whenNo] = [resultOf(yes, evaluate), otherwise()].map((value) =>
    scope.reader.matrix(value)
  );
  const cells = block.cells.map((cell, at) => {
    if (isError(cell)) return cell;
    const chosen = toBoolean(cell) ? whenYes : whenNo;
    return (chosen?.cells.length === 1 ? chosen.cells[0] : chosen?.cells[at]) ?? null;
  });
  return { rows: block.rows, columns: block.columns, cells };
});

const IFS = lazy(2, MANY, (given, evaluate, scope) => {
  for (let at = 0; at + 1 < given.length; at += 2) {
    if (toBoolean(one(resultOf(given[at], evaluate), scope)))
      return resultOf(given[at + 1], evaluate);
  }
  return errorValue("#N/A");
});

const SWITCH = lazy(3, MANY, (given, evaluate, scope) => {
  const wanted = one(resultOf(given[0], evaluate), scope);
  let at = 1;
  for (; at + 1 < given.length; at += 2) {
    if (compareValues(wanted, one(resultOf(given[at], evaluate), scope)) === 0) {
      return resultOf(given[at + 1], evaluate);
    }
  }
  return at < given.length ? resultOf(given[at], evaluate) : errorValue("#N/A");
});

const CHOOSE = lazy(2, MANY, (given, evaluate, scope) => {
  const place = Math.trunc(toNumber(one(resultOf(given[0], evaluate), scope)));
  return place >= 1 && place < given.length
    ? resultOf(given[place], evaluate)
    : failWith("#VALUE!");
});

/** IFERROR and IFNA. */
function instead(isCaught: (literal: string) => boolean): WorksheetFunction {
  return lazy(2, 2, (given, evaluate, scope) => {
    const value = resultOf(given[0], evaluate);
    if (isMatrix(value)) {
      const other = first(resultOf(given[1], evaluate), scope);
      const cells = value.cells.map((cell) =>
        isError(cell) && isCaught(cell.error) ? other : cell
      );
      return { ...value, cells };
    }
    const single = shapeOf(value).rows * shapeOf(value).columns === 1 ? first(value, scope) : null;
    return isError(single) && isCaught(single.error) ? resultOf(given[1], evaluate) : value;
  });
}

/** The truth values among arguments: texts and empty cells of ranges are passed over. Errors: #VALUE! for none. */
function truths(given: readonly Given[], scope: Scope): boolean[] {
  const found: boolean[] = [];
  for (const value of given) {
    if (value === undefined) continue;
    if (!isReference(value) && !isMatrix(value)) {
      found.push(toBoolean(value));
      continue;
    }
    for (const cell of scope.reader.matrix(value).cells) {
      if (isError(cell)) throw new ErrorResult(cell);
      if (typeof cell === "boolean" || typeof cell === "number")
        found.push(cell !== 0 && cell !== false);
    }
  }
  return found.length === 0 ? failWith("#VALUE!") : found;
}

/** Conditions and what they choose. */
export const logic: Functions = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: instead(() => true),
  IFNA: instead((literal) => literal === "#N/A"),
  AND: ofValues(1, MANY, (given, scope) => truths(given, scope).every(Boolean)),
  OR: ofValues(1, MANY, (given, scope) => truths(given, scope).some(Boolean)),
  XOR: ofValues(1, MANY, (given, scope) => truths(given, scope).filter(Boolean).length % 2 === 1),
  NOT: single(1, 1, ([value = null]) => !toBoolean(value)),
  TRUE: single(0, 0, () => true),
  FALSE: single(0, 0, () => false),
};
