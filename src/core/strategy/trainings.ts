import { dateOf, textOf } from "./answers";
import type { CaseClient, StrategyCase } from "./case";

/** A visit of the first stage, which somebody is to be trained for (METHOD 7, point 8). */
export type Training = {
  readonly client: CaseClient;
  /** null: no day is set. */
  readonly date: number | null;
  readonly goal: string;
  /** "" where nobody is named yet. */
  readonly goes: string;
  readonly withWhom: string;
  /** What the sheet says of the preparation: what to find out, who trains whom. "" where nothing is said yet. */
  readonly training: string;
};

/**
 * Visits of the first stage that are to come, of all clients, the earliest first and last those without a day: who trains whom
 * has to be settled for each, so one of which nothing is said stands in the list, too.
 */
export function listTrainings(cases: readonly StrategyCase[], today: number): Training[] {
  const visits = cases.flatMap(({ client, answers }) =>
    answers.tables.visits.flatMap(({ cells }): Training[] => {
      const date = dateOf(cells.visitDate);
      const isPast = date === null ? textOf(cells.result) !== "" : date < today;
      if (cells.stage !== "findOut" || isPast) return [];
      return [
        {
          client,
          date,
          goal: textOf(cells.visitGoal),
          goes: textOf(cells.visitOwner),
          withWhom: textOf(cells.withWhom),
          training: textOf(answers.fields.training.value),
        },
      ];
    })
  );
  return visits.sort(
    (a, b) =>
      Number(a.date === null) - Number(b.date === null) ||
      (a.date ?? 0) - (b.date ?? 0) ||
      (a.client.name < b.client.name ? -1 : a.client.name > b.client.name ? 1 : 0)
  );
}
