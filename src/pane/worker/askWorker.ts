import type { CellValue, Cells } from "../../core/reading/values/cells";
import type { ClassifiedClient } from "../../core/classes/classification";
import type { Client } from "../../core/reading/model/reading";
import type { StepWatch } from "../../core/steps/steps";
import type { Answering, Asking } from "../../core/steps/messages";
import type { Compute, ReadAndClassified, Work } from "../../core/steps/runInSteps";

/** What is used of a web view's worker. */
export type RunWorker = {
  postMessage(message: Asking): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answering>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

/** Cells that are sent at once: 10 to 40 ms of copying. */
const CELLS_A_MESSAGE = 100_000;
/** A worker that has not said a word by then will not come: its file was blocked or lost without an error. */
const PATIENCE_MS = 10_000;
/** How much is done once the rows are sent, and once the result begins to come back. */
const SENT = 0.2;
const COMPUTED = 0.9;

type Outcome = Awaited<ReturnType<Compute>>;

/**
 * Does the work in a worker: the result is that of doing it here. Cancelled, the worker is ended at once, in the midst of
 * whatever it does, and the answer is null. `failed`: there was no worker, or it came to no result.
 */
export async function askWorker(
  start: () => RunWorker,
  work: Work,
  watch: StepWatch
): Promise<Outcome | "failed"> {
  if (watch.isCancelled?.()) return null;
  let worker: RunWorker;
  try {
    worker = start();
  } catch {
    return "failed";
  }
  let forget: (() => void) | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Outcome | "failed">((end) => {
      forget = watch.whenCancelled?.(() => end(null));
      patience = setTimeout(() => end("failed"), PATIENCE_MS);
      worker.onerror = (event) => {
        // It is not lost: the work is done here instead, and a bug shows itself there.
        event.preventDefault();
        end("failed");
      };
      worker.onmessageerror = () => end("failed");
      const take = gather(worker, watch, end);
      worker.onmessage = ({ data }) => {
        if (data.type !== "ready") {
          take(data);
          return;
        }
        clearTimeout(patience);
        sendWork(worker, work, watch).catch(() => end("failed"));
      };
    });
  } finally {
    clearTimeout(patience);
    forget?.();
    // What it said before its end may still be on its way.
    worker.onmessage = null;
    worker.terminate();
  }
}

/** The work, its rows in parts; others have their turn between two of them. */
async function sendWork(worker: RunWorker, work: Work, watch: StepWatch): Promise<void> {
  const { values } = work.cells;
  const cells: Cells = { ...work.cells, values: [] };
  worker.postMessage({ type: "work", work: { ...work, cells }, rows: values.length });
  for (const { rows, to } of partRows(values)) {
    if (watch.isCancelled?.()) return;
    worker.postMessage({ type: "rows", rows });
    watch.onProgress?.((SENT * to) / values.length);
    await watch.pause?.();
  }
}

type Rows = readonly (readonly CellValue[])[];

function* partRows(values: Rows): Generator<{ readonly rows: Rows; readonly to: number }> {
  const count = Math.max(1, Math.floor(CELLS_A_MESSAGE / Math.max(1, values[0]?.length ?? 1)));
  for (let from = 0; from < values.length; from += count) {
    const to = Math.min(values.length, from + count);
    yield { rows: values.slice(from, to), to };
  }
}

/** Takes the answers and puts the result together; `end` gets it. */
function gather(
  worker: RunWorker,
  watch: StepWatch,
  end: (outcome: Outcome | "failed") => void
): (answer: Answering) => void {
  let result: ReadAndClassified | undefined;
  let count = 0;
  const classified: ClassifiedClient[] = [];
  const askMore = (): void => {
    if (result && classified.length === count) end(withClients(result, classified));
    else worker.postMessage({ type: "more" });
  };
  return (answer) => {
    switch (answer.type) {
      case "progress":
        watch.onProgress?.(SENT + (COMPUTED - SENT) * answer.done);
        return;
      case "result":
        ({ result, clients: count } = answer);
        askMore();
        return;
      case "clients":
        for (const client of answer.clients) classified.push(client);
        watch.onProgress?.(COMPUTED + ((1 - COMPUTED) * classified.length) / count);
        askMore();
        return;
      case "failure":
        end(answer.failure);
        return;
      case "failed":
        end("failed");
    }
  };
}

/** A client is one object in the reading and in the classification, as where both are made. */
function withClients(
  { reading, classification }: ReadAndClassified,
  classified: readonly ClassifiedClient[]
): ReadAndClassified {
  const clients = Array.from(classified, ({ client }) => client) as Client[];
  for (const { client } of classified) clients[client.at] = client;
  return {
    reading: { ...reading, clients },
    classification: { ...classification, clients: classified },
  };
}
