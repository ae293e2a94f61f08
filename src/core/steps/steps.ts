/** Long work cut into steps: each step says how much is done, 0..1; the last gives the result. */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all steps at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long work goes on in steps. */
export type StepWatch = {
  /** Told after each step, 0..1, never falling. */
  readonly onProgress?: (done: number) => void;
  /** Asked after each step; true ends the work without a result. */
  readonly isCancelled?: () => boolean;
  /**
   * Calls `act` as soon as it is cancelled, for who can end the work in the midst of a step; gives the function that
   * no longer waits for that.
   */
  readonly whenCancelled?: (act: () => void) => () => void;
  /** Lets others have their turn (a message that cancels can only come in then), such as a timer of nothing. */
  readonly pause?: () => Promise<void>;
};

/**
 * Does the steps one by one: progress after each, a pause for others, and an end as soon as it was cancelled (null). The
 * result is the same as that of `finishSteps`. It knows no worker and no timer: who hosts it gives them.
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
