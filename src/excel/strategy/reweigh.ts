import { PARTS } from "../../core/strategy/points";
import type { Weights } from "../../core/strategy/weights";

/**
 * Exchanges the weights in a sheet's formula of completeness. Only the numbers change, since inserted rows may have
 * moved its references. A formula that a person has changed stays as it is.
 */
export function reweigh(formula: string, weights: Weights): string {
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  const found = [...formula.matchAll(WEIGHT)];
  if (found.length !== PARTS.length || !TOTAL.test(formula) || total <= 0) return formula;
  let index = 0;
  return formula
    .replace(WEIGHT, () => {
      const part = PARTS[index];
      index += 1;
      return String(part ? weights[part] : 0);
    })
    .replace(TOTAL, `)/${total},0)`);
}

/** A weight stands before a term in brackets; within the terms every number before a bracket follows a sign. */
const WEIGHT = /(?<=100\*\(|\)\+)\d+(?:\.\d+)?(?=\*\()/g;
const TOTAL = /\)\/\d+(?:\.\d+)?,0\)/;
