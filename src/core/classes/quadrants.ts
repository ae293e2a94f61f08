import type { Quadrant } from "./classification";

/** METHOD 4: a band of ±5 % around a limit is "on the border". */
const BAND = 0.05;

/** METHOD 4, numbering of the text: I low and low, II loyal only, III both, IV profitable only. */
export function findQuadrant(isLoyal: boolean, isProfitable: boolean): Quadrant {
  if (isLoyal) return isProfitable ? "III" : "II";
  return isProfitable ? "IV" : "I";
}

/** Is a value within ±5 % of a limit? */
export function isNearLimit(value: number, limit: number): boolean {
  return Math.abs(value - limit) <= BAND * Math.abs(limit);
}
