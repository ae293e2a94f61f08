import type { Answering, Asking } from "../../core/steps/messages";
import { serveRuns } from "../../core/steps/serveRuns";

/* What runs in the worker: the core, and nothing of the pane or of Excel. */

type WorkerScope = {
  postMessage(answer: Answering): void;
  onmessage: ((event: { readonly data: Asking }) => void) | null;
};

const scope = self as unknown as WorkerScope;
const take = serveRuns((answer) => scope.postMessage(answer));
scope.onmessage = ({ data }) => take(data);
scope.postMessage({ type: "ready" });
