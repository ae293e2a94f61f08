import { PARTS, POINTS, QUESTIONS, type Part } from "./points";

/** What each part of a sheet weighs; together they stand for 100. */
export type Weights = Readonly<Record<Part, number>>;

/** METHOD 7: nine points × 9, three questions × 3, a dated next step in the future 10. */
export const DEFAULT_WEIGHTS: Weights = Object.fromEntries([
  ...POINTS.map((point) => [point, 9]),
  ...QUESTIONS.map((question) => [question, 3]),
  ["nextStep", 10],
]) as Weights;

/** Can sheets be weighed so: no weight below 0 or above 100, and not all of them 0? */
export function areWeights(weights: Readonly<Record<string, unknown>>): weights is Weights {
  const all = PARTS.map((part) => weights[part]);
  return (
    all.every((one) => typeof one === "number" && one >= 0 && one <= 100) &&
    all.some((one) => one !== 0)
  );
}
