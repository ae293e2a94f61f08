import { dateOf, textOf } from "./answers";
import type { CaseClient, StrategyCase } from "./case";
import { isSettled } from "./completeness";

/** A call from executive to executive that a sheet plans (METHOD 7, point 9). */
export type PlannedCall = {
  readonly client: CaseClient;
  /** null: no day is set. */
  readonly date: number | null;
  readonly isOverdue: boolean;
  readonly moment: string;
  readonly effect: "risk" | "lever" | null;
  /** "" where nobody is named yet. */
  readonly whoCalls: string;
  readonly whomCalled: string;
  readonly owner: string;
};

/**
 * The moments of all clients that are not settled, as a list of calls: those with a day first, the earliest first, then
 * those without one; a moment for which nobody is to call stands in it too, since that has to be decided.
 */
export function listCalls(cases: readonly StrategyCase[], today: number): PlannedCall[] {
  const calls = cases.flatMap(({ client, answers }) =>
    answers.tables.moments.flatMap(({ cells }): PlannedCall[] => {
      const moment = textOf(cells.moment);
      const [whoCalls, whomCalled] = [textOf(cells.whoCalls), textOf(cells.whomCalled)];
      if (isSettled(cells.momentState) || moment + whoCalls + whomCalled === "") return [];
      const date = dateOf(cells.momentDate);
      const { effect } = cells;
      return [
        {
          client,
          date,
          isOverdue: date !== null && date < today,
          moment,
          effect: effect === "risk" || effect === "lever" ? effect : null,
          whoCalls,
          whomCalled,
          owner: textOf(cells.momentOwner),
        },
      ];
    })
  );
  return calls.sort(
    (a, b) =>
      Number(a.date === null) - Number(b.date === null) ||
      (a.date ?? 0) - (b.date ?? 0) ||
      (a.client.name < b.client.name ? -1 : a.client.name > b.client.name ? 1 : 0)
  );
}
