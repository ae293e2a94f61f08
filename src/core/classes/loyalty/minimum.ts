type Corner = { readonly at: readonly number[]; readonly value: number };

/** Enough for a handful of unknowns. */
const MOST_STEPS = 600;
const NEAR = 1e-9;

/**
 * Finds where a function of several numbers is smallest, near a start, by the simplex of Nelder and Mead, which needs
 * no derivatives. NaN counts as infinitely large. The minimum found may be a local one.
 */
export function findMinimum(
  measure: (at: readonly number[]) => number,
  start: readonly number[],
  step = 0.5
): readonly number[] {
  const corner = (at: readonly number[]): Corner => {
    const value = measure(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  let corners = [
    corner(start),
    ...start.map((_, axis) => corner(start.map((one, at) => (at === axis ? one + step : one)))),
  ];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    corners = corners.sort((left, right) => left.value - right.value);
    const best = corners[0];
    const worst = corners[corners.length - 1];
    const second = corners[corners.length - 2];
    if (!best || !worst || !second) break;
    if (worst.value - best.value <= NEAR * (Math.abs(best.value) + NEAR)) break;
    const others = corners.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, one) => sum + (one.at[axis] ?? 0), 0) / others.length
    );
    const along = (far: number): Corner =>
      corner(centre.map((middle, axis) => middle + far * ((worst.at[axis] ?? 0) - middle)));
    const mirrored = along(-1);
    let next = mirrored;
    if (mirrored.value < best.value) {
      const further = along(-2);
      if (further.value < mirrored.value) next = further;
    } else if (mirrored.value >= second.value) {
      next = along(mirrored.value < worst.value ? -0.5 : 0.5);
    }
    if (next.value < worst.value) corners = [...others, next];
    else {
      corners = corners.map((one) =>
        one === best ? one : corner(one.at.map((value, axis) => ((best.at[axis] ?? 0) + value) / 2))
      );
    }
  }
  return corners.reduce((best, one) => (one.value < best.value ? one : best)).at;
}
