import { fitSpline } from "./spline";

/**
 * METHOD 2, limits from the data (Ultsch & Lötsch 2015, "computed ABC analysis"): how many of the positive amounts,
 * largest first, are A, and how many A or B. On the curve of turnover share over client share, drawn smoothly:
 * - the Pareto point is nearest to (0, 1), all turnover from no client;
 * - at the break-even point the slope is one: a client brings as much as the mean of all;
 * - A ends at the first of the two, B at the point nearest to (x of the second, 1).
 * A are the clients whose share of places lies below its end, as in the authors' program; B ends with the client nearest
 * to its end. At least one is A. Any number of amounts can be asked; whether they are enough is the caller's question.
 * `running` are the running sums of the amounts. `1,15,25,17,2,3,5,6,2,3,22` gives [3, 5].
 */
export function findDataBorders(running: Float64Array): [number, number] {
  const count = running.length;
  if (count === 0) return [0, 0];
  const steps = count < 101 ? 100 : 1000;
  const { yields, slopes } = drawCurve(running, steps);
  const pareto = findNearest(yields, 0);
  const breakEven = findSmallest(slopes, (slope) => Math.abs(slope - 1));
  const endOfA = Math.min(pareto, breakEven);
  const endOfB = findNearest(yields, Math.max(pareto, breakEven));
  // Strictly below: place · steps < end · count, in whole numbers.
  const a = Math.max(1, Math.ceil((endOfA * count) / steps) - 1);
  return [a, Math.max(a, Math.round((endOfB * count) / steps))];
}

/** Turnover share and slope at `steps + 1` even client shares from 0 to 1. */
function drawCurve(
  running: Float64Array,
  steps: number
): { yields: Float64Array; slopes: Float64Array } {
  const count = running.length;
  const total = running[count - 1] ?? 1;
  const knots = new Float64Array(count + 1);
  for (let place = 0; place < count; place++) knots[place + 1] = (running[place] ?? 0) / total;
  const ofClients = fitSpline(knots);
  const yields = Float64Array.from({ length: steps + 1 }, (_, step) =>
    ofClients.valueAt((step * count) / steps)
  );
  // Between the last points the smooth curve may rise above 1, the whole turnover.
  const full = yields.findIndex((share) => share >= 1);
  if (full >= 0) yields.fill(1, full);
  const ofSteps = fitSpline(yields);
  const slopes = yields.map((_, step) => ofSteps.slopeAt(step) * steps);
  return { yields, slopes };
}

/** The first step whose point of the curve is nearest to (`x` steps, 1). */
function findNearest(yields: Float64Array, x: number): number {
  const steps = yields.length - 1;
  return findSmallest(yields, (share, step) => ((step - x) / steps) ** 2 + (1 - share) ** 2);
}

function findSmallest(
  values: Float64Array,
  measure: (value: number, at: number) => number
): number {
  let best = 0;
  let smallest = Infinity;
  for (const [at, value] of values.entries()) {
    const size = measure(value, at);
    if (size < smallest) {
      smallest = size;
      best = at;
    }
  }
  return best;
}
