import { isRecord } from "../reading/values/records";
import { DEFAULT_COACH_LIMITS, type CoachLimits } from "./coachLimits";
import { areWeights, DEFAULT_WEIGHTS, type Weights } from "./weights";

/** How sheets are scored and from where on the coach speaks (METHOD 7); a person can change all of it. */
export type CoachSettings = { readonly weights: Weights; readonly limits: CoachLimits };

export const USUAL_COACHING: CoachSettings = {
  weights: DEFAULT_WEIGHTS,
  limits: DEFAULT_COACH_LIMITS,
};

export type CoachLimitName = keyof CoachLimits;
export const COACH_LIMIT_NAMES = Object.keys(DEFAULT_COACH_LIMITS) as readonly CoachLimitName[];

/** What a limit may be: days, a mark of the sheet, or a share 0..1. */
export const COACH_LIMIT_RANGES: Readonly<
  Record<
    CoachLimitName,
    { readonly unit: "days" | "mark" | "share"; readonly least: number; readonly most: number }
  >
> = {
  silentDays: { unit: "days", least: 1, most: 730 },
  deciderDays: { unit: "days", least: 1, most: 730 },
  highProbability: { unit: "share", least: 0, most: 1 },
  priceMark: { unit: "mark", least: -5, most: 5 },
  riskDays: { unit: "days", least: 1, most: 730 },
  shareGap: { unit: "share", least: 0, most: 1 },
  turnoverFall: { unit: "share", least: 0, most: 1 },
};

/** Is it a number that the limit may be? */
export function fitsLimit(name: CoachLimitName, value: unknown): value is number {
  const { least, most } = COACH_LIMIT_RANGES[name];
  return typeof value === "number" && value >= least && value <= most;
}

/** Are these settings that sheets can be scored by, and nothing else? */
export function isCoachSettings(value: unknown): value is CoachSettings {
  if (!isRecord(value) || !isRecord(value.weights) || !isRecord(value.limits)) return false;
  const { weights, limits } = value;
  return areWeights(weights) && COACH_LIMIT_NAMES.every((name) => fitsLimit(name, limits[name]));
}
