/** The median: the middle value, or the mean of the two in the middle; null for none. The values stay as they are. */
export function findMedian(values: Float64Array): number | null {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
