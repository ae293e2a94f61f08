import { PARTS } from "../../core/strategy/points";
import type { Weights } from "../../core/strategy/completeness";

/**
 * Exchanges the weights in a sheet's formula of completeness. Only the numbers change, since inserted rows may have
 * moved its references. A formula that a person has changed stays as it is.
 */
export function reweigh(formula: string, weights: Weights): string {
  const parts = [...formula.matchAll(/(?<=[(+])\d+(?:\.\d+)?\*(?!\()/g)];
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  if (parts.length !== PARTS.length || !/\)\/\d+(\.\d+)?,0\)/.test(formula) || total <= 0) {
    return formula;
  }
  let index = 0;
  return formula
    .replace(/(?<=[(+])\d+(?:\.\d+)?\*(?!\()/g, () => {
      const part = PARTS[index];
      index += 1;
      return `${part ? weights[part] : 0}*`;
    })
    .replace(/\)\/\d+(?:\.\d+)?,0\)/, `)/${total},0)`);
}
