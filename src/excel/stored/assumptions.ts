import { isRecord } from "../../core/reading/values/records";
import { ACTIVITY_RULE, type ActivityRule } from "../../core/classes/value/activity";
import { CLASSES } from "../../core/classes/classification";
import { RISER_RULE, type RiserRule } from "../../core/classes/quadrants/risers";
import { RULE_OF_THUMB, type LossRule } from "../../core/classes/value/value";
import {
  isCoachSettings,
  USUAL_COACHING,
  type CoachSettings,
} from "../../core/strategy/coachSettings";
import { XYZ_LIMITS, type XyzLimits } from "../../core/classes/loyalty/xyz";

/** Numbers that a person put in for what is told of clients; they decide no class (METHOD 4, 6, 7, 8). */
export type Assumptions = {
  readonly risers: RiserRule;
  readonly xyz: XyzLimits;
  readonly activity: ActivityRule;
  readonly value: ValueNumbers;
  /** How strategy sheets are scored and coached. */
  readonly coaching: CoachSettings;
};

/** What the value of clients is told by; shares 0..1, money in the sheet's unit. */
export type ValueNumbers = {
  readonly retention: number;
  readonly discount: number;
  /** How much the margin of a client that stays grows a year; absent: not at all. */
  readonly growth?: number;
  readonly isPaidNow: boolean;
  /** Of turnover, where the sheet has no profit. */
  readonly marginShare: number;
  readonly years: number;
  readonly gain: number;
  readonly keeping: number;
  readonly rule: LossRule;
};

export const USUAL_NUMBERS: Assumptions = {
  risers: RISER_RULE,
  xyz: XYZ_LIMITS,
  activity: ACTIVITY_RULE,
  value: {
    retention: 0.8,
    discount: 0.1,
    isPaidNow: false,
    marginShare: 0.2,
    years: 1,
    gain: 0.05,
    keeping: 0,
    rule: RULE_OF_THUMB,
  },
  coaching: USUAL_COACHING,
};

const KINDS = ["risers", "xyz", "activity", "value", "coaching"] as const;

/** The numbers that differ from the usual ones; undefined: none. */
export function storeNumbers(numbers: Assumptions): Partial<Assumptions> | undefined {
  const own = KINDS.filter(
    (kind) => JSON.stringify(numbers[kind]) !== JSON.stringify(USUAL_NUMBERS[kind])
  ).map((kind) => [kind, numbers[kind]] as const);
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** Reads stored numbers; what does not look as it was written is left out. */
export function parseNumbers(value: unknown): Partial<Assumptions> | undefined {
  if (!isRecord(value)) return undefined;
  const { risers, xyz, activity, value: terms, coaching } = value;
  const numbers = {
    ...(isRisers(risers) ? { risers } : {}),
    ...(isXyz(xyz) ? { xyz: { x: xyz.x, y: xyz.y } } : {}),
    ...(isActivity(activity) ? { activity } : {}),
    ...(isValue(terms) ? { value: terms } : {}),
    ...(isCoachSettings(coaching) ? { coaching } : {}),
  };
  return Object.keys(numbers).length > 0 ? numbers : undefined;
}

function isRisers(value: unknown): value is RiserRule {
  return isRecord(value) && isShare(value.trendFrom) && isAmount(value.shareFrom);
}

function isXyz(value: unknown): value is XyzLimits {
  return isRecord(value) && isAmount(value.x) && isAmount(value.y) && value.x <= value.y;
}

function isActivity(value: unknown): value is ActivityRule {
  if (!isRecord(value) || !isAmount(value.hoursAWeek)) return false;
  const { weeks, hours } = value;
  return (
    isRecord(weeks) &&
    isRecord(hours) &&
    CLASSES.every((name) => weeks[name] === null || isAmount(weeks[name])) &&
    CLASSES.every((name) => isAmount(hours[name]))
  );
}

function isValue(value: unknown): value is ValueNumbers {
  if (!isRecord(value) || !isRecord(value.rule) || typeof value.isPaidNow !== "boolean")
    return false;
  const { rule } = value;
  return (
    [value.retention, value.discount, value.marginShare, value.gain].every(isShare) &&
    (value.growth === undefined || isShare(value.growth)) &&
    [value.years, value.keeping, rule.acquisitionRatio].every(isAmount) &&
    [rule.oldChance, rule.newChance].every(isShare)
  );
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function isShare(value: unknown): boolean {
  return isAmount(value) && value <= 1;
}
