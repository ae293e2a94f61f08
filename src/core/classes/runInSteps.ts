import type { Cells } from "../reading/cells";
import type { ReadingTrouble } from "../reading/problem";
import { readInSteps } from "../reading/read";
import type { Reading, ReadingPlan } from "../reading/reading";
import type { Classification, ClassifyOptions } from "./classification";
import { classifyInSteps } from "./classify";
import { type Steps, within } from "../reading/steps";

/** What a block comes to. */
export type ReadAndClassified = {
  readonly reading: Reading;
  readonly classification: Classification;
};

/** Reading takes about so much of the whole. */
const READ = 0.8;

/**
 * Reads a block as planned and classifies its clients, in steps: for a worker that shows progress and can be stopped
 * (`watchSteps`). The result is that of `readClients` and `classifyClients`; a trouble of the reading ends the work.
 */
export function* readAndClassifyInSteps(
  cells: Cells,
  plan: ReadingPlan,
  options: ClassifyOptions
): Steps<ReadAndClassified | ReadingTrouble> {
  yield 0;
  const reading = yield* within(readInSteps(cells, plan), 0, READ);
  if ("code" in reading) return reading;
  yield READ;
  return { reading, classification: yield* within(classifyInSteps(reading, options), READ, 1) };
}
