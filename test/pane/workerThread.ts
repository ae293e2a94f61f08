import { parentPort, workerData } from "node:worker_threads";

/*
 * Before the worker's own file in a thread of Node: what a web view calls `self` is made of the thread's port. With
 * `hangsAfter` it does not come back from telling that much progress, as in a step that takes for ever.
 */

type Told = { readonly type: string; readonly done?: number };
const { hangsAfter = Infinity } = (workerData ?? {}) as { readonly hangsAfter?: number };

const scope = {
  onmessage: null as ((event: { readonly data: unknown }) => void) | null,
  postMessage(told: Told): void {
    parentPort?.postMessage(told);
    if (told.type !== "progress" || (told.done ?? 0) < hangsAfter) return;
    for (;;);
  },
};
Object.assign(globalThis, { self: scope });
parentPort?.on("message", (data) => scope.onmessage?.({ data }));
