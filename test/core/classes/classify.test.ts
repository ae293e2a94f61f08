import { DEFAULT_OPTIONS } from "../../../src/core/classes/classification";
import { classifyClients, classifyInSteps } from "../../../src/core/classes/classify";
import { readAndClassifyInSteps } from "../../../src/core/steps/runInSteps";
import { finishSteps, watchSteps, within } from "../../../src/core/steps/steps";
import { amountsSheet, classify, planOf, readingOf, sheetOf } from "../sheet";

const SHEET = [
  ["Client", "Turnover", "Territory", "Agent"],
  ["Alpha", 900, "North", "Ann"],
  ["Beta", 50, "South", "Bob"],
  ["Gamma", 30, "South", "Ann"],
  ["Delta", 20, "North", "Bob"],
];

test("class in the company, in the territory and with the agent stand side by side", () => {
  const result = classify(SHEET);
  expect(
    result.clients.map((one) => [one.client.name, one.class, one.territoryClass, one.agentClass])
  ).toEqual([
    ["Alpha", "A", "A", "A"],
    ["Beta", "B", "A", "A"],
    ["Gamma", "C", "A", "C"],
    ["Delta", "C", "C", "A"],
  ]);
});

test("key: A in the company, A in the territory by a switch, or A by hand", () => {
  const keys = (options: Parameters<typeof classify>[1]): Record<string, readonly string[]> =>
    Object.fromEntries(
      classify(SHEET, options)
        .clients.filter((one) => one.key)
        .map((one) => [one.client.name, one.keyBecause])
    );
  expect(keys({})).toEqual({
    Alpha: ["company", "territory"],
    Beta: ["territory"],
    Gamma: ["territory"],
  });
  expect(keys({ territoryAIsKey: false })).toEqual({ Alpha: ["company"] });
  const manualClasses = new Map([["delta", { class: "A", reason: "opens a new plant" }] as const]);
  expect(keys({ territoryAIsKey: false, manualClasses })).toEqual({
    Alpha: ["company"],
    Delta: ["hand"],
  });
});

test("a class by hand stands beside the computed one and is flagged where they differ", () => {
  const manualClasses = new Map([
    ["alpha", { class: "C", reason: "leaves" }],
    ["beta", { class: "B", reason: "as computed" }],
  ] as const);
  const [alpha, beta, gamma] = classify(SHEET, { manualClasses }).clients;
  expect(alpha).toMatchObject({
    class: "A",
    key: true,
    manual: { class: "C", reason: "leaves", isDifferent: true },
  });
  expect(beta?.manual).toEqual({ class: "B", reason: "as computed", isDifferent: false });
  expect(gamma?.manual).toBeNull();
});

test("five classes: D and E have their clients, and the names are in order", () => {
  const result = classify(amountsSheet([50, 30, 10, 6, 4, 0]), {
    scheme: { by: "share", limits: [50, 80, 90, 96], crossing: "upper" },
  });
  expect(result.clients.map((one) => one.class)).toEqual(["A", "B", "C", "D", "E", "0/returns"]);
  expect(result.classNames).toEqual(["A", "B", "C", "D", "E", "0/returns"]);
  expect(result.classes.E).toEqual({ clients: 1, turnover: 4 });
});

test("the work in steps gives the same result, tells its progress and pauses", async () => {
  const reading = readingOf(sheetOf(SHEET));
  const progress: number[] = [];
  let pauses = 0;
  const result = await watchSteps(classifyInSteps(reading, DEFAULT_OPTIONS), {
    onProgress: (done) => progress.push(done),
    pause: async () => void pauses++,
  });
  expect(result).toEqual(classifyClients(reading, DEFAULT_OPTIONS));
  expect(progress.at(-1)).toBe(1);
  expect(progress).toEqual([...progress].sort((left, right) => left - right));
  expect(pauses).toBe(progress.length - 1);
});

test("the work ends without a result once it is cancelled", async () => {
  const reading = readingOf(sheetOf(SHEET));
  const progress: number[] = [];
  const result = await watchSteps(classifyInSteps(reading, DEFAULT_OPTIONS), {
    onProgress: (done) => progress.push(done),
    isCancelled: () => progress.length === 2,
  });
  expect(result).toBeNull();
  expect(progress).toHaveLength(2);
});

test("a part of a longer work tells its part of the progress", () => {
  function* work(): Generator<number, string, void> {
    yield 0;
    yield 0.5;
    return "done";
  }
  const seen: number[] = [];
  const steps = within(work(), 0.5, 0.9);
  for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value);
  expect(seen).toEqual([0.5, 0.7]);
  expect(finishSteps(within(work(), 0, 1))).toBe("done");
});

test("reading and classifying in steps is reading and classifying; a failure ends it", () => {
  const cells = sheetOf(SHEET);
  const plan = planOf(cells);
  const done = finishSteps(readAndClassifyInSteps({ cells, plan, options: DEFAULT_OPTIONS }));
  const reading = readingOf(cells);
  expect(done).toEqual({ reading, classification: classifyClients(reading, DEFAULT_OPTIONS) });
  const nothing = sheetOf([
    ["Client", "Turnover"],
    ["Alpha", 0],
  ]);
  const failure = finishSteps(
    readAndClassifyInSteps({ cells: nothing, plan: planOf(nothing), options: DEFAULT_OPTIONS })
  );
  expect(failure).toEqual({ code: "noPositiveTurnover" });
});
