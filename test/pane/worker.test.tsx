/** @jest-environment node */
import { isDeepStrictEqual } from "node:util";
import { Worker } from "node:worker_threads";
import { LEDGER_PLAN, makeLedger } from "../bench/data";
import { planOf, sheetOf } from "../core/sheet";
import { DEFAULT_OPTIONS } from "../../src/core/classes/classification";
import type { CellValue } from "../../src/core/reading/values/cells";
import type { StepWatch } from "../../src/core/steps/steps";
import type { Answering, Asking } from "../../src/core/steps/messages";
import { computeHere, type Work } from "../../src/core/steps/runInSteps";
import { serveRuns } from "../../src/core/steps/serveRuns";
import { buildReport } from "../../src/core/report/build";
import { askWorker, type RunWorker } from "../../src/pane/worker/askWorker";
import { computeIn } from "../../src/pane/worker/compute";

/** A thread does not get Jest's compiler: tsx is its own. */
const THREAD = ["tsx/cjs", "./workerThread.ts", "../../src/pane/worker/entry.ts"]
  .map((file) => `require(${JSON.stringify(require.resolve(file))});`)
  .join("");

/** The patience with a thread that does not answer runs out when a test says so, not on a crowded machine. */
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: [
      ...(["Date", "hrtime", "performance", "nextTick", "queueMicrotask"] as const),
      ...(["setImmediate", "clearImmediate", "setInterval", "clearInterval"] as const),
    ],
  });
});
afterEach(() => jest.useRealTimers());

/** Threads that tests started, and how many of them are still there. */
let running = 0;
let ended: Promise<unknown>[] = [];

/** The worker of the pane, as a thread of Node. */
function startThread(workerData: { readonly hangsAfter?: number } = {}): RunWorker {
  const thread = new Worker(THREAD, { eval: true, workerData });
  running += 1;
  ended.push(new Promise((end) => thread.once("exit", end)).then(() => (running -= 1)));
  const worker: RunWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data: Answering) => worker.onmessage?.({ data } as MessageEvent));
  thread.on("error", (error) =>
    worker.onerror?.({ error, preventDefault: () => undefined } as ErrorEvent)
  );
  return worker;
}

afterEach(async () => {
  await Promise.all(ended);
  ended = [];
});

/** What these tests give to a worker; it is sent in several parts and comes back in several. */
const LARGE = 150_000;
function largeWork(): Work {
  const cells = makeLedger(LARGE, 10_000);
  return { cells, plan: LEDGER_PLAN, options: DEFAULT_OPTIONS };
}

const UGLY: readonly (readonly CellValue[])[] = [
  ["Sales 2026", null, null, null, null],
  ["Client", "Date", "Amount", "Territory", "Agent"],
  ["ООО «Ромашка»", 45658, "1 234,56 ₽", "North", "Ann"],
  ["Ромашка ООО", 45690, 20.5, "South", "Ann"],
  ["ооо ромашка", 45720, -3, "South", "Bob"],
  [17850, "01.02.2025", 700, "North", null],
  ["17850", 45800, "#N/A", "North", "Bob"],
  ["", 45801, 5, "North", "Bob"],
  ["Итого", null, 1957.06, null, null],
];

function uglyWork(): Work {
  const cells = sheetOf(UGLY, {
    hiddenRows: new Set([4]),
    subtotalRows: new Set([8]),
    formats: UGLY.map((row) => row.map(() => "General")),
    merges: [{ row: 2, column: 0, rows: 2, columns: 1 }],
  });
  const options = {
    ...DEFAULT_OPTIONS,
    manualClasses: new Map([["17850", { class: "C" as const, reason: "leaves" }]]),
    lastQuadrants: new Map([["17850", "III" as const]]),
  };
  return { cells, plan: planOf(cells), options };
}

/** Tells progress to a list and cancels once it has come that far. */
function watchUntil(most: number): { readonly told: number[]; readonly watch: StepWatch } {
  const told: number[] = [];
  let cancel: (() => void) | undefined;
  let isCancelled = false;
  const watch = {
    isCancelled: () => isCancelled,
    whenCancelled: (act: () => void) => {
      cancel = act;
      return () => (cancel = undefined);
    },
    onProgress: (done: number) => {
      told.push(done);
      if (done < most) return;
      isCancelled = true;
      cancel?.();
    },
  };
  return { told, watch };
}

test("a worker gives what the pane's own thread gives, to the last field", async () => {
  const work = uglyWork();
  const [there, here] = [await askWorker(startThread, work, {}), await computeHere(work, {})];
  if (!there || !here || there === "failed" || "code" in there || "code" in here) {
    throw new Error(JSON.stringify(there));
  }
  expect(there.reading).toEqual(here.reading);
  // A Map from another thread has another constructor here: a copy of the expected one has so too.
  expect(there.classification).toEqual({
    ...here.classification,
    options: structuredClone(here.classification.options),
  });
  expect(buildReport(there.reading, there.classification)).toEqual(
    buildReport(here.reading, here.classification)
  );
  for (const { client } of there.classification.clients) {
    expect(there.reading.clients[client.at]).toBe(client);
  }
});

test("a large ledger goes to a worker in parts and comes back the same, with progress that never falls", async () => {
  const work = largeWork();
  const { told, watch } = watchUntil(Infinity);
  let turns = 0;
  const there = await askWorker(startThread, work, {
    ...watch,
    pause: async () => void (turns += 1),
  });
  expect(turns).toBeGreaterThan(3);
  const here = await computeHere(work, {});
  // Copies of both are of one realm; comparing as Jest does takes seconds for so many values.
  expect(isDeepStrictEqual(structuredClone(there), structuredClone(here))).toBe(true);
  expect(told).toEqual([...told].sort((left, right) => left - right));
  expect(told.length).toBeGreaterThan(10);
  expect(told.at(-1)).toBe(1);
});

test("a failure of the reading comes back as it is", async () => {
  const cells = sheetOf([
    ["Client", "Turnover"],
    ["Alpha", 0],
  ]);
  const work = { cells, plan: planOf(cells), options: DEFAULT_OPTIONS };
  expect(await askWorker(startThread, work, {})).toEqual({ code: "noPositiveTurnover" });
});

test("cancelling ends the worker in the midst of a step that would never end", async () => {
  // A fifth is done once the rows are sent: 0.41 here is 0.3 of what the worker does.
  const { told, watch } = watchUntil(0.41);
  const start = (): RunWorker => startThread({ hangsAfter: 0.3 });
  expect(await askWorker(start, largeWork(), watch)).toBeNull();
  const known = told.length;
  await Promise.all(ended);
  expect(running).toBe(0);
  expect(told).toHaveLength(known);
  expect(told.at(-1)).toBeLessThan(0.9);
});

test("what is cancelled while rows are sent, or before, has no result", async () => {
  const sending = watchUntil(0.01);
  expect(await askWorker(startThread, largeWork(), sending.watch)).toBeNull();
  expect(sending.told).toHaveLength(1);
  const start = jest.fn(startThread);
  expect(await askWorker(start, largeWork(), { isCancelled: () => true })).toBeNull();
  expect(start).not.toHaveBeenCalled();
});

test("the pane has large work done by the worker", async () => {
  const start = jest.fn(() => startThread({ hangsAfter: 0.3 }));
  const { watch } = watchUntil(0.41);
  expect(await computeIn(start, LARGE)(largeWork(), watch)).toBeNull();
  expect(start).toHaveBeenCalledTimes(1);
});

test("small work is done where it is asked for", async () => {
  const start = jest.fn(startThread);
  const work = uglyWork();
  expect(await computeIn(start)(work, {})).toEqual(await computeHere(work, {}));
  expect(start).not.toHaveBeenCalled();
});

/** A worker that answers as told, and remembers that it was ended. */
function fakeWorker(act: (worker: RunWorker) => void): RunWorker & { isEnded: boolean } {
  const worker = {
    isEnded: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: () => undefined,
    terminate: () => void (worker.isEnded = true),
  } as RunWorker & { isEnded: boolean };
  setImmediate(() => act(worker));
  return worker;
}

const sayReady = ({ onmessage }: RunWorker): void =>
  onmessage?.({ data: { type: "ready" } } as MessageEvent<Answering>);
const sayError = ({ onerror }: RunWorker): void =>
  onerror?.({ preventDefault: () => undefined } as ErrorEvent);

describe("where a worker comes to nothing the work is done here", () => {
  const work = uglyWork();
  const starts: Readonly<Record<string, () => RunWorker>> = {
    "there are no workers": () => {
      throw new ReferenceError("Worker is not defined");
    },
    "its file is not loaded": () => fakeWorker(sayError),
    "it ends while it works": () =>
      fakeWorker((worker) => {
        sayReady(worker);
        sayError(worker);
      }),
    "it fails": () =>
      fakeWorker((worker) => {
        sayReady(worker);
        worker.onmessage?.({ data: { type: "failed" } } as MessageEvent<Answering>);
      }),
    "rows cannot be sent": () =>
      Object.assign(fakeWorker(sayReady), {
        postMessage: () => {
          throw new Error("DataCloneError");
        },
      }),
    "an answer cannot be read": () =>
      fakeWorker(({ onmessageerror }) => onmessageerror?.({} as MessageEvent)),
  };

  test.each(Object.keys(starts))("%s", async (name) => {
    expect(await askWorker(starts[name] ?? startThread, work, {})).toBe("failed");
  });

  test("with the same result, and progress that does not begin anew", async () => {
    const large = largeWork();
    const { told, watch } = watchUntil(Infinity);
    const start = (): RunWorker =>
      fakeWorker((worker) => {
        sayReady(worker);
        worker.onmessage?.({ data: { type: "progress", done: 0.5 } } as MessageEvent<Answering>);
        sayError(worker);
      });
    const outcome = await computeIn(start, LARGE)(large, watch);
    const here = await computeHere(large, {});
    expect(isDeepStrictEqual(structuredClone(outcome), structuredClone(here))).toBe(true);
    expect(told).toEqual([...told].sort((left, right) => left - right));
    expect(told.at(-1)).toBe(1);
  });

  test("it never says a word", async () => {
    const silent = fakeWorker(() => undefined);
    const asked = askWorker(() => silent, work, {});
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await asked).toBe("failed");
    expect(silent.isEnded).toBe(true);
  });
});

test("what breaks in the worker is answered, not thrown into nothing", () => {
  const answers: Answering[] = [];
  const take = serveRuns((answer) => answers.push(answer));
  const broken = { ...uglyWork(), plan: null } as unknown as Work;
  take({ type: "work", work: broken, rows: 0 } satisfies Asking);
  expect(answers.at(-1)).toEqual({ type: "failed" });
});
