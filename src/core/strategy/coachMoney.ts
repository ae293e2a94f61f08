import type { StrategyCase } from "./case";
import { DEFAULT_COACH_LIMITS, type CoachLimits } from "./coachLimits";
import { measureFigures } from "./figures";

/** Remarks about a client's money (METHOD 7). */
export type MoneyRemark =
  /** The data lack the client since that day. `atStake`: what it bought at its best. */
  | { readonly code: "gone"; readonly since: number; readonly atStake: number }
  | { readonly code: "losesMoney"; readonly profit: number }
  /** `from`: what the head kept from before; null: `fall` is the trend of the periods. */
  | {
      readonly code: "turnoverFell";
      readonly from: number | null;
      readonly to: number | null;
      readonly fall: number;
    }
  /** Our share as given, and as turnover and potential say. */
  | { readonly code: "shareDiffers"; readonly given: number; readonly implied: number };

/** Everything the coach says about money. */
export function findMoneyRemarks(
  one: StrategyCase,
  today: number,
  limits: CoachLimits = DEFAULT_COACH_LIMITS
): MoneyRemark[] {
  return [
    ...findGone(one),
    ...findLosesMoney(one),
    ...findTurnoverFell(one, limits),
    ...findShareDiffers(one, today, limits),
  ];
}

/** A client that the data lack, unless we parted with it or it never bought. */
export function findGone({
  client,
  missingSince = null,
  atStake = 0,
}: StrategyCase): MoneyRemark[] {
  const isExpected = client.state === "parted" || client.state === "prospect";
  return missingSince === null || isExpected
    ? []
    : [{ code: "gone", since: missingSince, atStake }];
}

/** A client whose profit is below zero. */
export function findLosesMoney({ figures: { profit } }: StrategyCase): MoneyRemark[] {
  return profit !== null && profit < 0 ? [{ code: "losesMoney", profit }] : [];
}

/** The turnover fell since the last refresh, or within the data, by more than `limits.turnoverFall`. */
export function findTurnoverFell(
  { figures }: StrategyCase,
  { turnoverFall }: CoachLimits = DEFAULT_COACH_LIMITS
): MoneyRemark[] {
  const { turnover: to, turnoverBefore: from, trend } = figures;
  const fall = from !== null && from > 0 && to !== null ? 1 - to / from : 0;
  if (fall > turnoverFall) return [{ code: "turnoverFell", from, to, fall }];
  if (trend !== null && -trend > turnoverFall) {
    return [{ code: "turnoverFell", from: null, to: null, fall: -trend }];
  }
  return [];
}

/** What is said of our share does not fit turnover and potential: one of the three is a guess. */
export function findShareDiffers(
  one: StrategyCase,
  today: number,
  { shareGap }: CoachLimits = DEFAULT_COACH_LIMITS
): MoneyRemark[] {
  const { shareGiven, shareImplied } = measureFigures(one.answers, one.figures, today);
  if (shareGiven === null || shareImplied === null) return [];
  return Math.abs(shareGiven - shareImplied) > shareGap + 1e-9
    ? [{ code: "shareDiffers", given: shareGiven, implied: shareImplied }]
    : [];
}
