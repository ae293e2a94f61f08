import { dateOf, textOf, type AnswerRow } from "./answers";
import type { StrategyCase } from "./case";
import { DEFAULT_COACH_LIMITS, type CoachLimits } from "./coachLimits";
import { findNamed } from "./coachPeople";
import { isSettled } from "./completeness";
import { asksFor } from "./extent";
import { listCompared, listPeople, measureFigures, readCell, readField } from "./figures";
import { LISTS } from "./layout";
import { isStepAhead } from "./usable";

type Stage = (typeof LISTS.stage)[number];

/** Remarks about the plan: rivals, effort, visits, what is due (METHOD 7). */
export type DealRemark =
  | { readonly code: "neverCompared"; readonly criteria: number }
  /** Sums of weight × mark; `rivals`: who leads where it leads. */
  | {
      readonly code: "rivalLeads";
      readonly us: number;
      readonly rival: number;
      readonly rivals: readonly string[];
    }
  /** `visits`: planned ones. */
  | { readonly code: "priceOnly"; readonly mark: number; readonly visits: number }
  | { readonly code: "notWorth"; readonly visits: number; readonly next: number }
  | { readonly code: "visitOverdue"; readonly date: number; readonly goal: string }
  /** Several visits in a row did not leave the stage, and the next one does not either. */
  | { readonly code: "stageStuck"; readonly stage: Stage; readonly visits: number }
  | { readonly code: "goalOverdue"; readonly date: number; readonly goal: string }
  | {
      readonly code: "decisionOverdue";
      readonly date: number;
      readonly decision: string;
      readonly owner: string;
    }
  | { readonly code: "momentOverdue"; readonly date: number; readonly moment: string }
  /** A risk with a day soon. `opponent`: who of those against us is named in it; "": nobody. */
  | {
      readonly code: "riskAhead";
      readonly date: number;
      readonly moment: string;
      readonly opponent: string;
    };

/** Everything the coach says about the plan. */
export function findDealRemarks(
  one: StrategyCase,
  today: number,
  limits: CoachLimits = DEFAULT_COACH_LIMITS
): DealRemark[] {
  return [
    ...findRivalLeads(one, today),
    ...findNeverCompared(one, today),
    ...findPriceOnly(one, today, limits),
    ...findNotWorth(one, today),
    ...findRiskAhead(one, today, limits),
    ...findMomentOverdue(one, today),
    ...findGoalOverdue(one, today),
    ...findDecisionOverdue(one, today),
    ...findVisitOverdue(one, today),
    ...findStageStuck(one, today),
  ];
}

/** By the criteria, each as heavy as it is marked, the rival is ahead. */
export function findRivalLeads(one: StrategyCase, today: number): DealRemark[] {
  const { criteria } = measureFigures(one.answers, one.figures, today);
  if (!criteria || criteria.rival <= criteria.us) return [];
  const leading = listCompared(one.answers, today).filter(
    (row) =>
      (readCell("criteria", row, "rival", today) ?? 0) >
      (readCell("criteria", row, "us", today) ?? 0)
  );
  const rivals = leading.map(({ cells }) => textOf(cells.rivalName)).filter(Boolean);
  return [{ code: "rivalLeads", ...criteria, rivals: [...new Set(rivals)] }];
}

/** No criterion has a mark for us and one for a rival. */
export function findNeverCompared(
  { answers, extent = "full" }: StrategyCase,
  today: number
): DealRemark[] {
  // A short form asks for no criteria.
  if (!asksFor(extent, "criteria")) return [];
  const { criteria } = answers.tables;
  const isCompared = criteria.some(
    (row) =>
      readCell("criteria", row, "us", today) !== null &&
      readCell("criteria", row, "rival", today) !== null
  );
  return isCompared ? [] : [{ code: "neverCompared", criteria: criteria.length }];
}

/** Where the client looks at the price alone, strategy achieves little. */
export function findPriceOnly(
  { answers }: StrategyCase,
  today: number,
  { priceMark }: CoachLimits = DEFAULT_COACH_LIMITS
): DealRemark[] {
  const mark = readField(answers, "fitPrice", today);
  if (mark === null || mark > priceMark) return [];
  return [{ code: "priceOnly", mark, visits: listPlanned(answers.tables.visits, today).length }];
}

/** The verdict is that the client is not worth the effort, and yet visits are planned. */
export function findNotWorth({ answers }: StrategyCase, today: number): DealRemark[] {
  const planned = listPlanned(answers.tables.visits, today);
  if (answers.fields.worth.value !== "notWorth" || planned.length === 0) return [];
  const next = Math.min(...planned.map(({ cells }) => dateOf(cells.visitDate) ?? Infinity));
  return [{ code: "notWorth", visits: planned.length, next }];
}

function listPlanned(visits: readonly AnswerRow[], today: number): AnswerRow[] {
  return visits.filter(({ cells }) => isStepAhead(cells.visitDate, today));
}

/** A visit whose day is past and that has no result. */
export function findVisitOverdue({ answers }: StrategyCase, today: number): DealRemark[] {
  return answers.tables.visits.flatMap(({ cells }): DealRemark[] => {
    const date = dateOf(cells.visitDate);
    if (date === null || date >= today || (cells.result ?? null) !== null) return [];
    return [{ code: "visitOverdue", date, goal: textOf(cells.visitGoal) }];
  });
}

/**
 * METHOD 7, point 8: each visit leads to the next. The last two visits held were of one stage, which is not the last,
 * and no planned visit goes beyond it.
 */
export function findStageStuck({ answers }: StrategyCase, today: number): DealRemark[] {
  const { visits } = answers.tables;
  const held = visits
    .filter(({ cells }) => (dateOf(cells.visitDate) ?? Infinity) < today && stageOf(cells.stage))
    .sort((a, b) => (dateOf(a.cells.visitDate) ?? 0) - (dateOf(b.cells.visitDate) ?? 0));
  const stage = stageOf(held.at(-1)?.cells.stage);
  if (!stage || stage === LISTS.stage.at(-1)) return [];
  const run = held.length - 1 - held.map(({ cells }) => cells.stage === stage).lastIndexOf(false);
  const goesOn = listPlanned(visits, today).some(({ cells }) => {
    const next = stageOf(cells.stage);
    return next !== undefined && LISTS.stage.indexOf(next) > LISTS.stage.indexOf(stage);
  });
  return run >= 2 && !goesOn ? [{ code: "stageStuck", stage, visits: run }] : [];
}

function stageOf(value: unknown): Stage | undefined {
  return LISTS.stage.find((stage) => stage === value);
}

/** The goal's day is past, and it is neither reached nor dropped. */
export function findGoalOverdue({ answers }: StrategyCase, today: number): DealRemark[] {
  const { goal, goalDue, goalState } = answers.fields;
  const date = dateOf(goalDue.value);
  if (date === null || date >= today || isSettled(goalState.value)) return [];
  return [{ code: "goalOverdue", date, goal: textOf(goal.value) }];
}

/** A decision whose day is past, and that is neither done nor dropped. */
export function findDecisionOverdue({ answers }: StrategyCase, today: number): DealRemark[] {
  return answers.tables.remarks.flatMap(({ cells }): DealRemark[] => {
    const date = dateOf(cells.decisionDue);
    const decision = textOf(cells.decision);
    if (date === null || date >= today || isSettled(cells.decisionState) || !decision) return [];
    return [{ code: "decisionOverdue", date, decision, owner: textOf(cells.decisionOwner) }];
  });
}

/** A moment to intervene has passed, and nobody has settled it. */
export function findMomentOverdue({ answers }: StrategyCase, today: number): DealRemark[] {
  return answers.tables.moments.flatMap(({ cells }): DealRemark[] => {
    const date = dateOf(cells.momentDate);
    if (date === null || date >= today || isSettled(cells.momentState)) return [];
    return [{ code: "momentOverdue", date, moment: textOf(cells.moment) }];
  });
}

/** A risk that is not settled and whose day comes within `limits.riskDays`: an opponent's tender, say. */
export function findRiskAhead(
  { answers }: StrategyCase,
  today: number,
  { riskDays }: CoachLimits = DEFAULT_COACH_LIMITS
): DealRemark[] {
  const opponents = listPeople(answers, today).filter(({ cells }) => cells.support === "opponent");
  return answers.tables.moments.flatMap(({ cells }): DealRemark[] => {
    const date = dateOf(cells.momentDate);
    if (cells.effect !== "risk" || isSettled(cells.momentState)) return [];
    if (date === null || date < today || date > today + riskDays) return [];
    const text = `${textOf(cells.moment)} ${textOf(cells.whomCalled)}`;
    const opponent = textOf(findNamed(opponents, text)?.cells.person);
    return [{ code: "riskAhead", date, moment: textOf(cells.moment), opponent }];
  });
}
