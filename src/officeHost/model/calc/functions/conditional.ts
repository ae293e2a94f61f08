import {
  alignBlocks,
  countFitting,
  readCriterion,
  reshape,
  visitFitting,
  type Condition,
} from "../criteria";
import { errorResult, failWith, isError, isReference, type Value } from "../value";
import { first, MANY, ofValues, type Functions, type Given, type Scope } from "./kinds";
import { average, largest, smallest } from "./statistics";

/** Visits the numbers of a range where the pairs of range and condition that follow fit. */
function visitNumbersWhere(
  target: Given,
  conditions: readonly Given[],
  scope: Scope,
  visit: (number: number) => void
): void {
  if (target === undefined || conditions.length % 2 !== 0) failWith("#VALUE!");
  const pairs = pairUp(conditions, scope);
  const [block] = alignBlocks(scope.reader, [target, ...pairs.map((pair) => pair.range)]);
  const cells = block?.cells ?? [];
  visitFitting(scope.reader, pairs, (place) => {
    const cell = cells[place] ?? null;
    if (typeof cell === "number") visit(cell);
    else if (isError(cell)) throw errorResult(cell);
  });
}

function numbersWhere(target: Given, conditions: readonly Given[], scope: Scope): number[] {
  const numbers: number[] = [];
  visitNumbersWhere(target, conditions, scope, (number) => numbers.push(number));
  return numbers;
}

function sumWhere(target: Given, conditions: readonly Given[], scope: Scope): number {
  let total = 0;
  visitNumbersWhere(target, conditions, scope, (number) => (total += number));
  return total;
}

function pairUp(given: readonly Given[], scope: Scope): Condition[] {
  const pairs: Condition[] = [];
  for (let at = 0; at < given.length; at += 2) {
    const range = given[at];
    if (range === undefined) failWith("#VALUE!");
    pairs.push({ range, criterion: first(given[at + 1], scope) });
  }
  return pairs;
}

/** SUMIF and AVERAGEIF: the third range is taken in the shape of the first. */
function targetIf([range = null, , target]: readonly Given[]): Value {
  return target === undefined ? range : reshape(target, range);
}

function countWhere(given: readonly Given[], scope: Scope): number {
  if (given.length % 2 !== 0) failWith("#VALUE!");
  const pairs = pairUp(given, scope);
  const count = countFitting(scope.reader, pairs);
  // Below the last row of a sheet every condition meets the same emptiness.
  const [range] = given;
  if (range === undefined || !isReference(range)) return count;
  const blocks = alignBlocks(
    scope.reader,
    pairs.map((pair) => pair.range)
  );
  const below = range.area.rows * range.area.columns - (blocks[0]?.cells.length ?? 0);
  const isBlankFit = pairs.every((pair) => readCriterion(pair.criterion).fits(null));
  return count + (isBlankFit ? below : 0);
}

/** Sums and counts of the cells that meet conditions. */
export const conditional: Functions = {
  SUMIF: ofValues(2, 3, (given, scope) => sumWhere(targetIf(given), given.slice(0, 2), scope)),
  AVERAGEIF: ofValues(2, 3, (given, scope) =>
    average(numbersWhere(targetIf(given), given.slice(0, 2), scope))
  ),
  SUMIFS: ofValues(3, MANY, (given, scope) => sumWhere(given[0], given.slice(1), scope)),
  AVERAGEIFS: ofValues(3, MANY, (given, scope) =>
    average(numbersWhere(given[0], given.slice(1), scope))
  ),
  MINIFS: ofValues(3, MANY, (given, scope) =>
    smallest(numbersWhere(given[0], given.slice(1), scope))
  ),
  MAXIFS: ofValues(3, MANY, (given, scope) =>
    largest(numbersWhere(given[0], given.slice(1), scope))
  ),
  COUNTIF: ofValues(2, 2, countWhere),
  COUNTIFS: ofValues(2, MANY, countWhere),
};
