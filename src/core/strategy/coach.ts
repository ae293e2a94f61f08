import { CLASSES, type ParetoClass } from "../classes/classification";
import { textOf } from "./answers";
import type { StrategyCase } from "./case";
import { DEFAULT_COACH_LIMITS, type CoachLimits } from "./coachLimits";
import { findDealRemarks, type DealRemark } from "./coachDeal";
import { findMoneyRemarks, type MoneyRemark } from "./coachMoney";
import { findPeopleRemarks, type PeopleRemark } from "./coachPeople";
import { hasUnknown, isPartDone, listNoted, listUnknown } from "./completeness";
import { asksFor } from "./extent";
import { FIELDS, type FieldCode } from "./layout";
import { POINTS, type Point } from "./points";

/** What a coach would say of a sheet, with the facts that are the reason (METHOD 7). */
export type CoachRemark = PeopleRemark | DealRemark | MoneyRemark | SheetRemark;

/** Remarks about how the sheet is filled. */
export type SheetRemark =
  | {
      readonly code: "hopefulUnknown";
      readonly probability: number;
      readonly points: readonly Point[];
      readonly fields: readonly FieldCode[];
    }
  | { readonly code: "noVisit" }
  /** Something stands there that nothing can be made of. */
  | { readonly code: "noted"; readonly fields: readonly FieldCode[] }
  | { readonly code: "classFell"; readonly from: ParetoClass; readonly to: ParetoClass }
  | { readonly code: "sameText"; readonly field: FieldCode; readonly clients: readonly string[] };

/** Shorter texts ("no", "not known") may well be the same in two sheets. */
const SHORTEST_COPY = 20;

/**
 * Everything a coach would say of one sheet on the day `today`. `others`: all sheets, for texts that stand in several;
 * `limits`: from where on it speaks.
 */
export function coach(
  one: StrategyCase,
  today: number,
  others: readonly StrategyCase[] = [],
  limits: CoachLimits = DEFAULT_COACH_LIMITS
): CoachRemark[] {
  return [
    ...findMoneyRemarks(one, today, limits),
    ...findClassFell(one),
    ...findPeopleRemarks(one, today, limits),
    ...findDealRemarks(one, today, limits),
    ...findNoVisit(one, today),
    ...findHopefulUnknown(one, today, limits),
    ...findNoted(one, today),
    ...findSameText(one, others),
  ];
}

/** A high probability beside open answers is a hope. */
export function findHopefulUnknown(
  { answers, extent = "full" }: StrategyCase,
  today: number,
  { highProbability }: CoachLimits = DEFAULT_COACH_LIMITS
): CoachRemark[] {
  const { value } = answers.fields.probability;
  if (typeof value !== "number" || value < highProbability || value > 1) return [];
  const points = POINTS.filter(
    (point) => asksFor(extent, point) && hasUnknown(answers, point, today)
  );
  const fields = listUnknown(answers, today, extent);
  return points.length + fields.length > 0
    ? [{ code: "hopefulUnknown", probability: value, points, fields }]
    : [];
}

/** No visit with a date from today on. */
export function findNoVisit({ answers }: StrategyCase, today: number): CoachRemark[] {
  return isPartDone(answers, "visits", today) ? [] : [{ code: "noVisit" }];
}

/** Answers that stay as they are and count for nothing: a text for a number, a "?", a share above the whole. */
export function findNoted({ answers }: StrategyCase, today: number): CoachRemark[] {
  const fields = listNoted(answers, today);
  return fields.length > 0 ? [{ code: "noted", fields }] : [];
}

export function findClassFell({ client, classBefore }: StrategyCase): CoachRemark[] {
  const fell = classBefore !== null && CLASSES.indexOf(client.class) > CLASSES.indexOf(classBefore);
  return fell ? [{ code: "classFell", from: classBefore, to: client.class }] : [];
}

/** A plan copied from sheet to sheet is no plan for a client. Case and spaces do not make a text another one. */
export function findSameText(one: StrategyCase, others: readonly StrategyCase[]): CoachRemark[] {
  return FIELDS.flatMap(({ code, value }): CoachRemark[] => {
    if (value.kind !== "text") return [];
    const text = foldText(one, code);
    if (text.length < SHORTEST_COPY) return [];
    const clients = others
      .filter((other) => other.client.key !== one.client.key && foldText(other, code) === text)
      .map(({ client }) => client.name);
    return clients.length > 0 ? [{ code: "sameText", field: code, clients }] : [];
  });
}

function foldText({ answers }: StrategyCase, code: FieldCode): string {
  return textOf(answers.fields[code].value).toLowerCase().replace(/\s+/g, " ");
}
