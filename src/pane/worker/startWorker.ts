import type { RunWorker } from "./askWorker";

/** Starts the thread that reads and classifies; throws where the web view makes no workers. */
export function startWorker(): RunWorker {
  return new Worker(new URL("./entry.ts", import.meta.url), { name: "run" });
}
