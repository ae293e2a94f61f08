/**
 * Turns counts into starts, in place: each count becomes the sum of those before it, `[2, 0, 3, 0]` becomes
 * `[0, 2, 2, 5]`. With one more count of 0 behind the last, group `g` stands from `starts[g]` to before `starts[g + 1]`,
 * and the last start is the sum of all.
 */
export function turnIntoStarts<Counts extends Int32Array | Uint32Array>(counts: Counts): Counts {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    counts[at] = sum;
    sum += count;
  }
  return counts;
}

/**
 * The running sums of values: `[5, 3, 1]` gives `[5, 8, 9]`. Whole numbers are added up exactly as long as every sum stays
 * within 2^53.
 */
export function addUpRunning(values: ArrayLike<number>): Float64Array {
  const running = new Float64Array(values.length);
  let sum = 0;
  for (let at = 0; at < values.length; at++) running[at] = sum += values[at] ?? 0;
  return running;
}

/** What stands at a position, out of the running sums: exact where the sums are whole numbers up to 2^53. */
export function valueAt(running: Float64Array, position: number): number {
  return position < 0 || position >= running.length
    ? 0
    : sumBefore(running, position + 1) - sumBefore(running, position);
}

/** The sum of the first `count` values, out of the running sums; 0 of none. */
export function sumBefore(running: Float64Array, count: number): number {
  return count > 0 ? (running[count - 1] ?? 0) : 0;
}

/** The values themselves, out of their running sums: what `addUpRunning` was given. */
export function listValues(running: Float64Array): Float64Array {
  const values = new Float64Array(running.length);
  for (let position = 0; position < values.length; position++)
    values[position] = valueAt(running, position);
  return values;
}
