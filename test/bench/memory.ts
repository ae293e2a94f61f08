import { Worker } from "node:worker_threads";
import { DEFAULT_OPTIONS } from "../../src/core/classes/classification";
import { classifyClients } from "../../src/core/classes/classify";
import { makeLedger } from "./data";
import { type BenchLine, collectGarbage } from "./measure";
import { readLedger } from "./cases";

/** The most memory a ledger may take above its own cells, MB. */
const MOST_MEGABYTES = 400;

/** Watches the memory of the process from a thread of its own, since the work does not pause. */
const WATCHER = `
  const { workerData } = require("node:worker_threads");
  const most = new Float64Array(workerData);
  for (;;) {
    most[0] = Math.max(most[0], process.memoryUsage.rss());
    Atomics.wait(new Int32Array(workerData), 2, 0, 3);
  }
`;

/**
 * Reads and classifies a ledger in a process of its own and tells by how much the process grew at its largest. `reference`
 * is what it may grow by, MB; `megabytes` what it grew by.
 */
export async function measureMemory(
  rows: number,
  clients: number
): Promise<BenchLine & { readonly megabytes: number }> {
  const cells = makeLedger(rows, clients);
  collectGarbage();
  const shared = new SharedArrayBuffer(16);
  const most = new Float64Array(shared);
  const watcher = new Worker(WATCHER, { eval: true, workerData: shared });
  await new Promise((resolve) => watcher.once("online", resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  collectGarbage();
  most[0] = 0;
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const classification = classifyClients(readLedger(cells), DEFAULT_OPTIONS);
  const ms = Math.round(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const megabytes = Math.round((Math.max(most[0] ?? 0, before) - before) / 2 ** 20);
  await watcher.terminate();
  if (classification.clients.length === 0) throw new Error("Nothing was classified");
  return {
    case: "memory above the input, MB / MB allowed",
    n: rows,
    ms,
    reference: MOST_MEGABYTES,
    ratio: Math.round((100 * megabytes) / MOST_MEGABYTES) / 100,
    limit: 1,
    megabytes,
  };
}
