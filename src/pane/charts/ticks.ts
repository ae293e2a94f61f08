/**
 * Round values to mark an axis with: the first at or below `low`, the last at or above `high`, in steps of 1, 2 or 5
 * times a power of ten, about `wanted` steps; a step is never smaller than `least`.
 */
export function chooseTicks(low: number, high: number, wanted: number, least: number): number[] {
  const rough = Math.max(least, (high - low) / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  // Rounding may turn a step of 1 into 10.
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough * 0.999999);
  const width = step ?? rough;
  const first = Math.floor(low / width + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / width - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * width);
}
