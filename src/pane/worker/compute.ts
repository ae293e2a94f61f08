import { computeHere, type Compute } from "../../core/run/runInSteps";
import { askWorker, type RunWorker } from "./askWorker";

/** From so many cells on a worker is worth its price. */
export const LARGE_CELLS = 600_000;

/** Large work in a worker that `start` makes, small work here; here too where the worker comes to nothing. */
export function computeIn(start: () => RunWorker): Compute {
  return async (work, watch) => {
    const { values } = work.cells;
    if (values.length * (values[0]?.length ?? 0) < LARGE_CELLS) return computeHere(work, watch);
    let most = 0;
    const rising = {
      ...watch,
      onProgress(done: number) {
        most = Math.max(most, done);
        watch.onProgress?.(most);
      },
    };
    const outcome = await askWorker(start, work, rising);
    return outcome === "failed" ? computeHere(work, rising) : outcome;
  };
}
