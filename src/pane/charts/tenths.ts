/** Of many points, those nearest to each tenth of a share 0..1, each once, in their order; never the one at nothing. */
export function pickTenths<T>(points: readonly T[], shareOf: (point: T) => number): readonly T[] {
  const rest = points.filter((point) => shareOf(point) > 0);
  const picked = new Set<T>();
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    const far = (point: T): number => Math.abs(shareOf(point) - tenth / 10);
    const [first, ...others] = rest;
    if (first === undefined) break;
    picked.add(others.reduce((best, point) => (far(point) < far(best) ? point : best), first));
  }
  return rest.filter((point) => picked.has(point));
}
