/**
 * METHOD 3. Gini of positive amounts in any order given largest first: 0 all equal, near 1 one holds all; 0 for none.
 * `2·Σ i·x(i) / (n·Σx) − (n+1)/n` with x ascending.
 */
export function findGini(descending: ArrayLike<number>): number {
  const count = descending.length;
  let sum = 0;
  let weighted = 0;
  for (let at = 0; at < count; at++) {
    const amount = descending[at] ?? 0;
    sum += amount;
    weighted += (count - at) * amount;
  }
  if (sum <= 0) return 0;
  return Math.max(0, (2 * weighted) / (count * sum) - (count + 1) / count);
}

/** METHOD 3. HHI = Σ share²: 1/n for n equal amounts, 1 for a single one, 0 for none. */
export function findHhi(shares: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at++) sum += (shares[at] ?? 0) ** 2;
  return sum;
}
