import type { Quadrant } from "../classification";

/** METHOD 4: a band of ±5 % around a limit is "on the border". */
const BAND = 0.05;

/** METHOD 4: whom to serve first when resources are short. Nobody is written off. */
export const SERVICE_ORDER: readonly Quadrant[] = ["III", "IV", "II", "I"];

/** METHOD 4, numbering of the text: I low and low, II loyal only, III both, IV profitable only. */
export function findQuadrant(isLoyal: boolean, isProfitable: boolean): Quadrant {
  if (isLoyal) return isProfitable ? "III" : "II";
  return isProfitable ? "IV" : "I";
}

/** Is a value within ±5 % of a limit? */
export function isNearLimit(value: number, limit: number): boolean {
  return Math.abs(value - limit) <= BAND * Math.abs(limit);
}

/** Where a client stands against one limit. */
export type Side = { readonly isAbove: boolean; readonly isNear: boolean };

/**
 * METHOD 4: the quadrant of a client. Near a limit the client keeps the side it had in the last snapshot, so that small
 * changes do not move it back and forth. The other limit decides anew, unless the client is near that one, too.
 */
export function settleQuadrant(loyalty: Side, profit: Side, last: Quadrant | undefined): Quadrant {
  const wasLoyal = last === "II" || last === "III";
  const wasProfitable = last === "III" || last === "IV";
  return findQuadrant(
    last !== undefined && loyalty.isNear ? wasLoyal : loyalty.isAbove,
    last !== undefined && profit.isNear ? wasProfitable : profit.isAbove
  );
}
