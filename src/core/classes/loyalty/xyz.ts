/** METHOD 4, optional: X buys evenly, Y unevenly, Z now and then. */
export type XyzClass = "X" | "Y" | "Z";

/** Coefficients of variation, 0..; up to the first is X, up to the second Y. */
export type XyzLimits = { readonly x: number; readonly y: number };
export const XYZ_LIMITS: XyzLimits = { x: 0.1, y: 0.25 };

/** Two periods say nothing of how even purchases are. */
const LEAST_PERIODS = 3;

/** How even a client's turnover is over the periods. */
export type Evenness = { readonly class: XyzClass; readonly variation: number };

/**
 * Tells how evenly a client buys, from its turnover by period: its standard deviation (of all periods, not a sample)
 * over its mean; a period without a purchase counts as zero. null with fewer than three periods, or a mean of zero or
 * below.
 */
export function describeEvenness(
  byPeriod: Float64Array | null,
  limits: XyzLimits = XYZ_LIMITS
): Evenness | null {
  if (!byPeriod || byPeriod.length < LEAST_PERIODS) return null;
  const mean = byPeriod.reduce((sum, amount) => sum + amount, 0) / byPeriod.length;
  if (mean <= 0) return null;
  const squares = byPeriod.reduce((sum, amount) => sum + (amount / mean - 1) ** 2, 0);
  // Rounded to nine places, so that a client whose variation is exactly the limit stays within it in spite of
  // floating-point noise.
  const variation = Math.round(1e9 * Math.sqrt(squares / byPeriod.length)) / 1e9;
  return {
    class: variation <= limits.x ? "X" : variation <= limits.y ? "Y" : "Z",
    variation,
  };
}
