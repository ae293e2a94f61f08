import { PARTS } from "../../core/strategy/points";
import type { Weights } from "../../core/strategy/completeness";

/**
 * The formula of a sheet's completeness with other weights: its references are wherever inserted rows have moved them,
 * so only the numbers are exchanged. A formula that is not ours any more stays as it is.
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
