import { CLASSES, type ParetoClass } from "../classes/classification";
import { dateOf, textOf, type AnswerRow } from "./answers";
import { findOverdue, planCadence } from "./cadence";
import { agentsOf, type CaseClient, type CaseFigures, type StrategyCase } from "./case";
import { coach, type CoachRemark } from "./coach";
import { USUAL_COACHING, type CoachSettings } from "./coachSettings";
import { isSettled, measureCompleteness, weighExtent, type Completeness } from "./completeness";
import { DEFAULT_WEIGHTS, type Weights } from "./weights";
import { measureFigures, type SheetFigures } from "./figures";
import { compareAgents } from "./howMany";
import { isGivenChange, listChanges, type AnswerChange } from "./journal";
import { splitLabels } from "./labels";
import { sortByDanger } from "./life";
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
export function stateOf(
  one: StrategyCase,
  today: number,
  weights: Weights = DEFAULT_WEIGHTS
): CaseState {
  const { answers, client, made, extent = "full" } = one;
  const weighed = weighExtent(extent, weights);
  const { lastTalk, lastReview } = answers.fields;
  const cadence = planCadence(client.class, made, dateOf(lastTalk.value), dateOf(lastReview.value));
  const ahead = answers.tables.visits
    .map(({ cells }) => dateOf(cells.visitDate))
    .filter((day): day is number => day !== null && day >= today);
  return {
    client,
    today,
    completeness: measureCompleteness(answers, today, one.updated, weighed),
    nextVisit: ahead.length > 0 ? Math.min(...ahead) : null,
    ...cadence,
    overdue: findOverdue(cadence, today),
    updated: one.updated,
  };
}

/** What happened with a client since the last talk about it; before the first talk, since the sheet was made. */
export type AgendaChanges = {
  readonly since: number;
  /** The class and the turnover that stood in the head before they last changed; null: they have not. */
  readonly classBefore: ParetoClass | null;
  readonly turnoverBefore: number | null;
  readonly visits: readonly {
    readonly date: number;
    readonly goal: string;
    readonly result: string;
  }[];
  /** Decisions and risks that were settled; when is not written, so these are all. */
  readonly settled: readonly string[];
  /** Answers that say something else than at the last talk, but for what stands above and what the data filled in. */
  readonly answers: readonly AnswerChange[];
  /** Whose it was until lately; null: it has not changed hands, or long ago. */
  readonly agentBefore: string | null;
  readonly territoryBefore: string | null;
};

/** A client that was an agent's until lately and is another one's. */
export type HandedOver = { readonly client: string; readonly to: readonly string[] };

/** Days for which a change of agent or territory is told: until every client has had its review. */
const TOLD_FOR = 92;

/** The next visit as it is planned. */
export type PlannedVisit = {
  readonly date: number;
  readonly goal: string;
  readonly owner: string;
  readonly withWhom: string;
  /** Of the first stage, which is prepared: who, what, who trains whom. */
  readonly isFirstStage: boolean;
};

export type AgendaGoal = {
  readonly goal: string;
  readonly measure: string;
  readonly due: number | null;
  readonly isOverdue: boolean;
};

/** One client of an agenda. */
export type AgendaItem = CaseState & {
  /** What is lost with it, and since when the data lack it (METHOD 7). */
  readonly atStake: number;
  readonly missingSince: number | null;
  readonly figures: CaseFigures;
  /** What it could buy on top, and what of that is to be expected; null: not enough is answered. */
  readonly gain: Pick<SheetFigures, "gap" | "expectedGain">;
  readonly changes: AgendaChanges;
  /** null: none is written, or it is reached or given up. */
  readonly goal: AgendaGoal | null;
  /** In one sentence; "" where nobody has written it. */
  readonly strategy: string;
  readonly visit: PlannedVisit | null;
  /** Who trains whom for the visit, as the sheet says; "" for nothing. */
  readonly training: string;
  /** What its sheet does not answer yet. */
  readonly open: readonly Part[];
  readonly remarks: readonly CoachRemark[];
  /** Risks the agent named, not settled yet, the next one first. */
  readonly risks: readonly { readonly moment: string; readonly date: number | null }[];
  /** Decisions that are neither done nor dropped, the next one due first. */
  readonly decisions: readonly Decision[];
};

export type Decision = {
  readonly decision: string;
  readonly owner: string;
  readonly due: number | null;
};

/** The agents that have a sheet, by name; null, for clients without one, comes last. */
export function listAgents(cases: readonly StrategyCase[]): (string | null)[] {
  return [...new Set(cases.flatMap(({ client }) => agentsOf(client)))].sort(compareAgents);
}

/**
 * What a manager talks about with an agent: the clients of the agent's, maybe among others; those who may
 * be lost first with the most money first, then those that fell, then those with something
 * overdue, then by turnover from the largest, then by name (METHOD 7). Agents are told apart as they are written; null:
 * clients without one.
 */
export function planAgenda(
  cases: readonly StrategyCase[],
  agent: string | null,
  today: number,
  coaching: CoachSettings = USUAL_COACHING
): AgendaItem[] {
  const items = cases
    .filter(({ client }) => agentsOf(client).includes(agent))
    .map((one): AgendaItem => {
      const state = stateOf(one, today, coaching.weights);
      const { fields, tables } = one.answers;
      return {
        ...state,
        atStake: one.atStake ?? 0,
        missingSince: one.missingSince ?? null,
        figures: one.figures,
        gain: measureFigures(one.answers, one.figures, today),
        changes: describeSince(one, today),
        goal: readGoal(one, today),
        strategy: textOf(fields.strategy.value),
        visit: findNextVisit(tables.visits, today),
        training: textOf(fields.training.value),
        open: state.completeness.missing,
        // That it is gone stands in the client's own line.
        remarks: coach(one, today, cases, coaching.limits).filter(({ code }) => code !== "gone"),
        risks: tables.moments
          .filter(isOpenRisk)
          .map(({ cells }) => ({
            moment: textOf(cells.moment),
            date: dateOf(cells.momentDate),
          }))
          .sort((a, b) => compareDays(a.date, b.date)),
        decisions: tables.remarks.flatMap(readDecision).sort((a, b) => compareDays(a.due, b.due)),
      };
    });
  const sorted = items.sort(
    (a, b) =>
      Number(hasFallen(b)) - Number(hasFallen(a)) ||
      b.overdue.length - a.overdue.length ||
      (b.figures.turnover ?? 0) - (a.figures.turnover ?? 0) ||
      (a.client.name < b.client.name ? -1 : 1)
  );
  return sortByDanger(sorted, ({ client, atStake }) => ({ state: client.state, atStake }));
}

/**
 * The clients that were an agent's, and have become another one's within the last quarter (METHOD 7: told to both); by
 * name.
 */
export function listHandedOver(
  cases: readonly StrategyCase[],
  agent: string | null,
  today: number
): HandedOver[] {
  return cases
    .filter((one) => hasMoved(one, today) && !agentsOf(one.client).includes(agent))
    .filter(({ agentBefore = null }) => splitLabels(agentBefore).includes(agent ?? ""))
    .map(({ client }) => ({
      client: client.name,
      to: agentsOf(client).flatMap((one) => one ?? []),
    }))
    .sort((a, b) => (a.client < b.client ? -1 : 1));
}

function hasMoved({ movedOn }: StrategyCase, today: number): boolean {
  return typeof movedOn === "number" && today - movedOn <= TOLD_FOR;
}

/** Is it in a lower class than before? */
export function hasFallen({ client, changes }: AgendaItem): boolean {
  const { classBefore } = changes;
  return classBefore !== null && CLASSES.indexOf(client.class) > CLASSES.indexOf(classBefore);
}

function describeSince(one: StrategyCase, today: number): AgendaChanges {
  const { answers, classBefore, figures, made } = one;
  const { fields, tables } = answers;
  const isMoved = hasMoved(one, today);
  const since = dateOf(fields.lastTalk.value) ?? made;
  const visits = tables.visits.flatMap(({ cells }) => {
    const date = dateOf(cells.visitDate);
    const result = textOf(cells.result);
    const isHeld = date !== null && date >= since && date <= today && result !== "";
    return isHeld ? [{ date, goal: textOf(cells.visitGoal), result }] : [];
  });
  const done = tables.remarks.flatMap(({ cells }) =>
    cells.decisionState === "done" ? [textOf(cells.decision)] : []
  );
  const met = tables.moments.flatMap(({ cells }) =>
    cells.momentState === "done" ? [textOf(cells.moment)] : []
  );
  return {
    since,
    classBefore,
    turnoverBefore: figures.turnoverBefore,
    visits: visits.sort((a, b) => b.date - a.date),
    settled: [...done, ...met].filter((text) => text !== ""),
    answers: one.atLastTalk ? listChanges(one.atLastTalk, answers).filter(isTold) : [],
    agentBefore: (isMoved && one.agentBefore) || null,
    territoryBefore: (isMoved && one.territoryBefore) || null,
  };
}

/** Visits, decisions and days of talks stand elsewhere on the page. */
function isTold(change: AnswerChange): boolean {
  const { edit } = change;
  if (isGivenChange(change)) return false;
  if (edit.kind === "field") return edit.code !== "lastTalk" && edit.code !== "lastReview";
  return edit.table !== "remarks" && (edit.table !== "visits" || edit.kind === "clear");
}

function readGoal({ answers }: StrategyCase, today: number): AgendaGoal | null {
  const { goal, measure, goalDue, goalState } = answers.fields;
  const text = textOf(goal.value);
  if (text === "" || isSettled(goalState.value)) return null;
  const due = dateOf(goalDue.value);
  return {
    goal: text,
    measure: textOf(measure.value),
    due,
    isOverdue: due !== null && due < today,
  };
}

function findNextVisit(rows: readonly AnswerRow[], today: number): PlannedVisit | null {
  const ahead = rows.flatMap(({ cells }): PlannedVisit[] => {
    const date = dateOf(cells.visitDate);
    if (date === null || date < today) return [];
    return [
      {
        date,
        goal: textOf(cells.visitGoal),
        owner: textOf(cells.visitOwner),
        withWhom: textOf(cells.withWhom),
        isFirstStage: cells.stage === "findOut",
      },
    ];
  });
  return ahead.sort((a, b) => a.date - b.date)[0] ?? null;
}

/** Without a day last. */
function compareDays(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

function isOpenRisk({ cells }: AnswerRow): boolean {
  return cells.effect === "risk" && !isSettled(cells.momentState);
}

function readDecision({ cells }: AnswerRow): Decision[] {
  const decision = textOf(cells.decision);
  if (decision === "" || isSettled(cells.decisionState)) return [];
  return [{ decision, owner: textOf(cells.decisionOwner), due: dateOf(cells.decisionDue) }];
}
