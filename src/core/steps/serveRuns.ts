import type { ClassifiedClient } from "../classes/classification";
import type { CellValue } from "../reading/values/cells";
import type { ReadingFailure } from "../reading/model/finding";
import type { Answering, Asking } from "./messages";
import { readAndClassifyInSteps, type ReadAndClassified, type Work } from "./runInSteps";

/** Clients that are sent at once: some 30 ms for the thread that takes them. */
const CLIENTS_A_MESSAGE = 4_000;

/**
 * The worker's side. Gives the function that takes messages; answers go out through `post`. It does not depend on a
 * kind of worker: to stop it, end its thread. It does one work at a time.
 */
export function serveRuns(post: (answer: Answering) => void): (message: Asking) => void {
  let asked: { readonly work: Work; readonly rows: number } | undefined;
  let values: (readonly CellValue[])[] = [];
  let clients: readonly ClassifiedClient[] = [];
  let sent = 0;

  const takeRows = (rows: readonly (readonly CellValue[])[]): void => {
    for (const row of rows) values.push(row);
    if (!asked || values.length < asked.rows) return;
    const { cells, ...rest } = asked.work;
    const work = { ...rest, cells: { ...cells, values } };
    asked = undefined;
    values = [];
    const done = finish(work, post);
    if ("code" in done) {
      post({ type: "failure", failure: done });
      return;
    }
    ({ clients } = done.classification);
    sent = 0;
    post({ type: "result", result: withoutClients(done), clients: clients.length });
  };

  const take = (message: Asking): void => {
    switch (message.type) {
      case "work":
        asked = message;
        values = [];
        takeRows([]);
        return;
      case "rows":
        takeRows(message.rows);
        return;
      case "more":
        post({ type: "clients", clients: clients.slice(sent, sent + CLIENTS_A_MESSAGE) });
        sent += CLIENTS_A_MESSAGE;
    }
  };
  return (message) => {
    try {
      take(message);
    } catch {
      post({ type: "failed" });
    }
  };
}

/** Does all steps at once and tells how far each brought it. */
function finish(work: Work, post: (answer: Answering) => void): ReadAndClassified | ReadingFailure {
  const steps = readAndClassifyInSteps(work);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    post({ type: "progress", done: step.value });
  }
}

function withoutClients({ reading, classification }: ReadAndClassified): ReadAndClassified {
  return {
    reading: { ...reading, clients: [] },
    classification: { ...classification, clients: [] },
  };
}
