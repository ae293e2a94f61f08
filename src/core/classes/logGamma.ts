/** Coefficients of Lanczos' approximation for g = 7. */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of a number above zero, to about 14 digits. */
export function findLogGamma(value: number): number {
  // Γ(x) = Γ(x + 1) / x keeps small values exact.
  if (value < 1) return findLogGamma(value + 1) - Math.log(value);
  const shifted = value - 1;
  let sum = 0.99999999999980993;
  for (let at = 0; at < LANCZOS.length; at++) sum += (LANCZOS[at] ?? 0) / (shifted + at + 1);
  const base = shifted + LANCZOS.length - 0.5;
  return Math.log(2 * Math.PI) / 2 + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}
