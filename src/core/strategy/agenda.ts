import { dateOf, textOf, type AnswerRow } from "./answers";
import { findOverdue, planCadence } from "./cadence";
import type { CaseClient, StrategyCase } from "./case";
import { coach, type CoachRemark } from "./coach";
import { measureCompleteness, type Completeness, type Weights } from "./completeness";
import type { Part } from "./points";

/** Where a sheet stands on a day. */
export type CaseState = {
  readonly client: CaseClient;
  /** The day it was looked at. */
  readonly today: number;
  readonly completeness: Completeness;
  readonly nextVisit: number | null;
  readonly nextTalk: number | null;
  readonly nextReview: number;
  readonly overdue: readonly ("talk" | "review")[];
  readonly updated: number | null;
};

/** Completeness and dates of one sheet on the day `today`. */
export function stateOf(one: StrategyCase, today: number, weights?: Weights): CaseState {
  const { answers, client, made } = one;
  const { lastTalk, lastReview } = answers.fields;
  const cadence = planCadence(client.class, made, dateOf(lastTalk.value), dateOf(lastReview.value));
  const ahead = answers.tables.visits
    .map(({ cells }) => dateOf(cells.visitDate))
    .filter((day): day is number => day !== null && day >= today);
  return {
    client,
    today,
    completeness: measureCompleteness(answers, today, one.updated, weights),
    nextVisit: ahead.length > 0 ? Math.min(...ahead) : null,
    ...cadence,
    overdue: findOverdue(cadence, today),
    updated: one.updated,
  };
}

/** One client of an agenda. */
export type AgendaItem = CaseState & {
  /** What its sheet does not answer yet. */
  readonly open: readonly Part[];
  readonly remarks: readonly CoachRemark[];
  /** Risks the agent named, not settled yet. */
  readonly risks: readonly { readonly moment: string; readonly date: number | null }[];
  /** Decisions that are neither done nor dropped. */
  readonly decisions: readonly Decision[];
};

export type Decision = {
  readonly decision: string;
  readonly owner: string;
  readonly due: number | null;
};

/**
 * What a manager talks about with an agent: the agent's key clients, those with something overdue first, then by
 * completeness from the emptiest, then by name (METHOD 7). Agents are told apart as they are written; null: clients
 * without one.
 */
export function planAgenda(
  cases: readonly StrategyCase[],
  agent: string | null,
  today: number,
  weights?: Weights
): AgendaItem[] {
  const items = cases
    .filter(({ client }) => client.agent === agent)
    .map((one): AgendaItem => {
      const state = stateOf(one, today, weights);
      const { moments, remarks } = one.answers.tables;
      return {
        ...state,
        open: state.completeness.missing,
        remarks: coach(one, today, cases),
        risks: moments.filter(isOpenRisk).map(({ cells }) => ({
          moment: textOf(cells.moment),
          date: dateOf(cells.momentDate),
        })),
        decisions: remarks.flatMap(readDecision),
      };
    });
  return items.sort(
    (a, b) =>
      b.overdue.length - a.overdue.length ||
      a.completeness.score - b.completeness.score ||
      (a.client.name < b.client.name ? -1 : 1)
  );
}

function isSettled(state: unknown): boolean {
  return state === "done" || state === "dropped";
}

function isOpenRisk({ cells }: AnswerRow): boolean {
  return cells.effect === "risk" && !isSettled(cells.momentState);
}

function readDecision({ cells }: AnswerRow): Decision[] {
  const decision = textOf(cells.decision);
  if (decision === "" || isSettled(cells.decisionState)) return [];
  return [{ decision, owner: textOf(cells.decisionOwner), due: dateOf(cells.decisionDue) }];
}
