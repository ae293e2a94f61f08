import { cellIn } from "./rooms";

/** Row of the room `proof` where the sums begin. */
export const SUMS = 3;
/** The turnover of all clients that have some: what shares are of. */
export const TOTAL = cellIn("proof", SUMS, 2);
/** Characters that fit on a printed line in a wide font, and on what is left of it beside the first column. */
export const LINE = 84;
export const BESIDE_LABEL = 62;

/** A quotient, nothing where there is nothing to divide by. */
export function divide(part: string, whole: string): string {
  return `IF(${whole}=0,"",${part}/${whole})`;
}

/** The share whose line the Pareto chart shows. */
export const LIMIT = 0.8;
