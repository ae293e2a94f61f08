/** One line of `npm run bench`. */
export type BenchLine = {
  readonly case: string;
  readonly n: number;
  /** Best of several runs. */
  readonly ms: number;
  /** What it is compared with, measured in turns with it in the same process: best of as many runs, ms. */
  readonly reference: number;
  readonly ratio: number;
  /** The most the ratio should be; null: nothing is asked, the number is for comparing with itself. */
  readonly limit: number | null;
};

/** A piece of work and what it is compared with; both return something, so that nothing is optimised away. */
export type BenchCase = {
  readonly name: string;
  readonly n: number;
  readonly limit: number | null;
  readonly run: () => unknown;
  readonly reference: () => unknown;
};

/** Runs case and reference in turns, garbage collected before each, and takes the best of both. */
export function measureCase(bench: BenchCase, runs: number): BenchLine {
  let ms = Infinity;
  let reference = Infinity;
  for (let run = 0; run < runs; run++) {
    reference = Math.min(reference, measureOnce(bench.reference));
    ms = Math.min(ms, measureOnce(bench.run));
  }
  return {
    case: bench.name,
    n: bench.n,
    ms: round(ms),
    reference: round(reference),
    ratio: round(ms / reference),
    limit: bench.limit,
  };
}

/** Milliseconds of one run, the garbage of what was before it not counted. */
function measureOnce(run: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  const result = run();
  const ms = performance.now() - start;
  if (result === undefined) throw new Error("A bench run must return its result");
  return ms;
}

/** The engine goes on tidying up in threads beside for so long, ms; it would take the processor from what is measured. */
const TIDYING_TIME = 60;

/** Needs `--expose-gc`; without it the times are a little less even. */
export function collectGarbage(): void {
  globalThis.gc?.();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TIDYING_TIME);
}

/** Hundredths are enough to compare by. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The lower middle one; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
