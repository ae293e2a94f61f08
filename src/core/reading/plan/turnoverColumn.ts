import type { ReadingPlan } from "../model/reading";

/** The column a row's turnover is shown at: its own, the quantity, or the first period. */
export function findTurnoverColumn(plan: ReadingPlan): number {
  return plan.columns.turnover ?? plan.columns.quantity ?? plan.columns.periods?.[0] ?? 0;
}
