import { computeHere, type Compute } from "../../core/steps/runInSteps";
import { askWorker, type RunWorker } from "./askWorker";

/**
 * From so many rows on the work goes to a worker. Measured in Chromium on two cores, rows of three cells: a million rows
 * take 1.9 s in the pane's own thread, 0.5 s of that in one piece, and 3.9 s by way of a worker, since rows and clients
 * are copied to it and back; there the pane is never held up for longer than 0.1 s (collecting garbage aside), and it
 * can be stopped at any moment. For 300,000 rows no piece of the pane's own work is longer than 0.1 s, and it is done
 * sooner: below that a worker gives nothing. Rows packed into typed arrays by column would save 0.03 s of the 0.13 s
 * that a million rows take to be copied, so they travel as they are, in parts.
 */
const LARGE_ROWS = 300_000;

/**
 * Work from `large` rows on in a worker that `start` makes, smaller work here; here too, with the same result, where the
 * worker comes to nothing (an old web view, a content policy, a lost file, a bug).
 */
export function computeIn(start: () => RunWorker, large = LARGE_ROWS): Compute {
  return async (work, watch) => {
    if (work.cells.values.length < large) return computeHere(work, watch);
    let most = 0;
    const rising = {
      ...watch,
      // Done here after all it begins anew.
      onProgress(done: number) {
        most = Math.max(most, done);
        watch.onProgress?.(most);
      },
    };
    const outcome = await askWorker(start, work, rising);
    return outcome === "failed" ? computeHere(work, rising) : outcome;
  };
}
