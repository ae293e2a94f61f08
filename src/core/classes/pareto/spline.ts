/** A smooth curve through evenly spaced points; positions are counted in steps from the first point. */
export type Spline = {
  valueAt(position: number): number;
  /** Rise per step. */
  slopeAt(position: number): number;
};

/**
 * The cubic spline of Forsythe, Malcolm and Moler through evenly spaced values: at each end its third derivative is that
 * of the cubic through the four outermost points. Two points give a line; one point a constant. O(n).
 */
export function fitSpline(values: Float64Array): Spline {
  const bends = findBends(values);
  const last = Math.max(0, values.length - 2);
  const locate = (
    position: number
  ): { rest: number; y: number; b: number; c: number; d: number } => {
    const at = Math.min(last, Math.max(0, Math.floor(position)));
    const y = values[at] ?? 0;
    const here = bends[at] ?? 0;
    const next = bends[at + 1] ?? here;
    const rise = (values[at + 1] ?? y) - y;
    return { rest: position - at, y, b: rise - next - 2 * here, c: 3 * here, d: next - here };
  };
  return {
    valueAt(position) {
      const { rest, y, b, c, d } = locate(position);
      return y + rest * (b + rest * (c + rest * d));
    },
    slopeAt(position) {
      const { rest, b, c, d } = locate(position);
      return b + rest * (2 * c + 3 * rest * d);
    },
  };
}

/** A sixth of the second derivative at each point: the solution of a system with three diagonals. */
function findBends(values: Float64Array): Float64Array {
  const count = values.length;
  const bends = new Float64Array(count);
  if (count < 3) return bends;
  for (let at = 1; at < count - 1; at++) {
    bends[at] = (values[at + 1] ?? 0) - 2 * (values[at] ?? 0) + (values[at - 1] ?? 0);
  }
  if (count > 3) {
    bends[0] = ((bends[2] ?? 0) - (bends[1] ?? 0)) / 6;
    bends[count - 1] = ((bends[count - 3] ?? 0) - (bends[count - 2] ?? 0)) / 6;
  }
  const diagonal = new Float64Array(count).fill(4);
  diagonal[0] = -1;
  diagonal[count - 1] = -1;
  for (let at = 1; at < count; at++) {
    const share = 1 / (diagonal[at - 1] ?? 1);
    diagonal[at] = (diagonal[at] ?? 0) - share;
    bends[at] = (bends[at] ?? 0) - share * (bends[at - 1] ?? 0);
  }
  for (let at = count - 1; at >= 0; at--) {
    bends[at] =
      ((bends[at] ?? 0) - (at + 1 < count ? (bends[at + 1] ?? 0) : 0)) / (diagonal[at] ?? 1);
  }
  return bends;
}
