import type { CellValue } from "../../cell";
import type { FormulaNode } from "../formula";
import { isSeveral, liftOver, scalarOf } from "../lift";
import {
  compareValues,
  errorResult,
  errorValue,
  failWith,
  isError,
  isMatrix,
  isReference,
  toBoolean,
  toNumber,
  type Value,
} from "../value";
import {
  first,
  MANY,
  ofValues,
  one,
  single,
  type Evaluate,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";

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
  const asked = scalarOf(resultOf(condition, evaluate), scope);
  const otherwise = (): Value => (given.length < 3 ? false : resultOf(no, evaluate));
  if (!isSeveral(asked)) {
    return toBoolean(one(asked, scope)) ? resultOf(yes, evaluate) : otherwise();
  }
  const values = [asked, resultOf(yes, evaluate), otherwise()];
  return liftOver(values, scope, ([cell = null, whenYes = null, whenNo = null]) =>
    toBoolean(cell) ? whenYes : whenNo
  );
});

const IFS = lazy(2, MANY, (given, evaluate, scope) => {
  if (given.length % 2 !== 0) return failWith("#N/A");
  for (let at = 0; at + 1 < given.length; at += 2) {
    const asked = scalarOf(resultOf(given[at], evaluate), scope);
    if (isSeveral(asked)) return overCells(given, at, evaluate, scope, ifsOf);
    if (toBoolean(one(asked, scope))) return resultOf(given[at + 1], evaluate);
  }
  return errorValue("#N/A");
});

function ifsOf(cells: readonly CellValue[]): CellValue {
  const found = cells.findIndex((cell, at) => at % 2 === 0 && toBoolean(cell));
  return found < 0 ? errorValue("#N/A") : (cells[found + 1] ?? null);
}

/** All arguments from one on, computed and chosen among for each cell. */
function overCells(
  given: readonly (FormulaNode | undefined)[],
  from: number,
  evaluate: Evaluate,
  scope: Scope,
  choose: (cells: readonly CellValue[]) => CellValue
): Value {
  const values = given.slice(from).map((node) => resultOf(node, evaluate));
  return liftOver(values, scope, choose);
}

const SWITCH = lazy(3, MANY, (given, evaluate, scope) => {
  const asked = scalarOf(resultOf(given[0], evaluate), scope);
  if (isSeveral(asked)) return overCells(given, 0, evaluate, scope, switchOf);
  const wanted = one(asked, scope);
  let at = 1;
  for (; at + 1 < given.length; at += 2) {
    if (compareValues(wanted, one(resultOf(given[at], evaluate), scope)) === 0) {
      return resultOf(given[at + 1], evaluate);
    }
  }
  return at < given.length ? resultOf(given[at], evaluate) : errorValue("#N/A");
});

function switchOf([wanted = null, ...cells]: readonly CellValue[]): CellValue {
  let at = 0;
  for (; at + 1 < cells.length; at += 2) {
    if (compareValues(wanted, cells[at] ?? null) === 0) return cells[at + 1] ?? null;
  }
  return at < cells.length ? (cells[at] ?? null) : errorValue("#N/A");
}

const CHOOSE = lazy(2, MANY, (given, evaluate, scope) => {
  const asked = scalarOf(resultOf(given[0], evaluate), scope);
  if (isSeveral(asked)) return chooseColumns(asked, given, evaluate, scope);
  const place = Math.trunc(toNumber(one(asked, scope)));
  return place >= 1 && place < given.length
    ? resultOf(given[place], evaluate)
    : failWith("#VALUE!");
});

/** `CHOOSE({1,2},B1:B9,A1:A9)` puts columns side by side; a block of numbers chooses cell by cell. */
function chooseColumns(
  asked: Value,
  given: readonly (FormulaNode | undefined)[],
  evaluate: Evaluate,
  scope: Scope
): Value {
  const values = given.slice(1).map((node) => resultOf(node, evaluate));
  return liftOver([asked, ...values], scope, ([number = null, ...cells]) => {
    const place = Math.trunc(toNumber(number));
    return place >= 1 && place <= cells.length ? (cells[place - 1] ?? null) : failWith("#VALUE!");
  });
}

/** IFERROR and IFNA. */
function instead(isCaught: (literal: string) => boolean): WorksheetFunction {
  return lazy(2, 2, (given, evaluate, scope) => {
    const value = scalarOf(resultOf(given[0], evaluate), scope);
    if (isSeveral(value)) {
      const values = [value, resultOf(given[1], evaluate)];
      return liftOver(values, scope, ([cell = null, other = null]) =>
        isError(cell) && isCaught(cell.error) ? other : cell
      );
    }
    const single = first(value, scope);
    return isError(single) && isCaught(single.error) ? resultOf(given[1], evaluate) : value;
  });
}

/** The truth values among arguments: texts and empty cells of ranges are passed over. Errors: #VALUE! for none. */
function truths(given: readonly Given[], scope: Scope): boolean[] {
  const found: boolean[] = [];
  for (const value of given) {
    if (value === undefined) continue;
    if (!isReference(value) && !isMatrix(value)) {
      found.push(toBoolean(one(value, scope)));
      continue;
    }
    for (const cell of scope.reader.matrix(value).cells) {
      if (isError(cell)) throw errorResult(cell);
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
