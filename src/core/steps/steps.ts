/** Long work cut into steps: each step says how much is done, 0..1; the last gives the result. */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all steps at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What the host of long work may plug in between its steps. */
export type StepWatch = {
  /** Called after each step with the share done, 0..1, which never falls. */
  readonly onProgress?: (done: number) => void;
  /** Asked after each step; true ends the work without a result. */
  readonly isCancelled?: () => boolean;
  /**
   * Calls `act` when the work is cancelled, for hosts that can end it in the middle of a step. Returns a function that
   * stops waiting for that.
   */
  readonly whenCancelled?: (act: () => void) => () => void;
  /**
   * Waits a moment so that other events are handled (only then can a request to cancel arrive), for example by a timer
   * of 0 ms.
   */
  readonly pause?: () => Promise<void>;
};

/**
 * Does the steps one by one: reports progress after each, pauses, and ends with null as soon as the work was cancelled.
 * The result is the same as that of `finishSteps`. Workers and timers come from the host.
 */
export async function watchSteps<Result>(
  steps: Steps<Result>,
  watch: StepWatch
): Promise<Result | null> {
  let most = 0;
  for (;;) {
    if (watch.isCancelled?.()) return null;
    const step = steps.next();
    if (step.done) {
      watch.onProgress?.(1);
      return step.value;
    }
    most = Math.min(1, Math.max(most, step.value));
    watch.onProgress?.(most);
    await watch.pause?.();
  }
}

/** One part of a longer work: its progress from 0..1 becomes `from`..`to`. */
export function* within<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** The watch of one part of a longer work: its progress from 0..1 is told as `from`..`to`. */
export function watchPart(watch: StepWatch, from: number, to: number): StepWatch {
  return { ...watch, onProgress: (done) => watch.onProgress?.(from + (to - from) * done) };
}
