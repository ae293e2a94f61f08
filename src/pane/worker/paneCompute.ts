import type { RunWorker } from "./askWorker";
import { computeIn } from "./compute";

/** Starts the thread that reads and classifies; throws where the web view makes no workers. */
function startWorker(): RunWorker {
  return new Worker(new URL("./entry.ts", import.meta.url), { name: "run" });
}

/** Where the pane's runs are computed. */
export const computeForPane = computeIn(startWorker);
