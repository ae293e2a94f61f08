import type { Classification, ClassifyOptions } from "../classes/classification";
import { classifyInSteps } from "../classes/classify";
import type { Cells } from "../reading/values/cells";
import type { ReadingFailure } from "../reading/model/finding";
import { readInSteps } from "../reading/read";
import type { Reading, ReadingPlan } from "../reading/model/reading";
import { type Steps, type StepWatch, watchSteps, within } from "./steps";

/** All that a run computes from. */
export type Work = {
  readonly cells: Cells;
  readonly plan: ReadingPlan;
  readonly options: ClassifyOptions;
};

/** What a block comes to. */
export type ReadAndClassified = {
  readonly reading: Reading;
  readonly classification: Classification;
};

/** Where the work of a run is done: in this thread or in another one; null: it was cancelled. */
export type Compute = (
  work: Work,
  watch: StepWatch
) => Promise<ReadAndClassified | ReadingFailure | null>;

/** Reading takes about so much of the whole. */
const READ = 0.8;

/**
 * Reads a block as planned and classifies its clients, in steps: work that shows progress and can be stopped
 * (`watchSteps`). The result is that of `readClients` and `classifyClients`; a failure of the reading ends the work.
 */
export function* readAndClassifyInSteps({
  cells,
  plan,
  options,
}: Work): Steps<ReadAndClassified | ReadingFailure> {
  yield 0;
  const reading = yield* within(readInSteps(cells, plan), 0, READ);
  if ("code" in reading) return reading;
  yield READ;
  return { reading, classification: yield* within(classifyInSteps(reading, options), READ, 1) };
}

/** Does the work in the thread that asks. */
export const computeHere: Compute = (work, watch) =>
  watchSteps(readAndClassifyInSteps(work), watch);
