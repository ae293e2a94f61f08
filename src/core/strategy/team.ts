import { listAgents, stateOf } from "./agenda";
import { dateOf, textOf } from "./answers";
import { agentsOf, type StrategyCase } from "./case";
import { isSettled } from "./completeness";
import type { Weights } from "./weights";

/** Where an agent stands on a day, for the page of the team (METHOD 7). */
export type TeamLine = {
  readonly day: number;
  readonly agent: string | null;
  readonly sheets: number;
  /** 0-100, the mean of the agent's sheets. */
  readonly completeness: number;
  /** Talks about the agent's clients since the day before on the page; on the first one in the last 30 days. */
  readonly talks: number;
  readonly overdueTalks: number;
  /** Visits with a result in the same time. */
  readonly visits: number;
  readonly openDecisions: number;
  readonly doneDecisions: number;
  /** Clients whose sheets were made in the same time. */
  readonly gained: number;
  /** Clients at risk, left, parted, or in a lower class than before. */
  readonly lost: number;
};

/** Days that the first line of an agent looks back. */
const FIRST_SPAN = 30;

/**
 * One line for each agent on the day `today`. `earlier`: lines of other days, which tell since when to count; a client of
 * two agents counts with both.
 */
export function measureTeam(
  cases: readonly StrategyCase[],
  today: number,
  earlier: readonly TeamLine[],
  weights?: Weights
): TeamLine[] {
  return listAgents(cases).map((agent): TeamLine => {
    const own = cases.filter(({ client }) => agentsOf(client).includes(agent));
    const days = earlier.flatMap((line) =>
      line.agent === agent && line.day < today ? [line.day] : []
    );
    const since = days.length > 0 ? Math.max(...days) : today - FIRST_SPAN;
    const isSince = (day: number | null): boolean => day !== null && day > since && day <= today;
    const states = own.map((one) => stateOf(one, today, weights));
    const sum = states.reduce((total, { completeness }) => total + completeness.score, 0);
    const decisions = own.flatMap(({ answers }) =>
      answers.tables.remarks.filter(({ cells }) => textOf(cells.decision) !== "")
    );
    return {
      day: today,
      agent,
      sheets: own.length,
      completeness: Math.round(sum / own.length),
      talks: own.filter(({ answers }) => isSince(dateOf(answers.fields.lastTalk.value))).length,
      overdueTalks: states.filter(({ overdue }) => overdue.includes("talk")).length,
      visits: own.flatMap(({ answers }) =>
        answers.tables.visits.filter(
          ({ cells }) => isSince(dateOf(cells.visitDate)) && textOf(cells.result) !== ""
        )
      ).length,
      openDecisions: decisions.filter(({ cells }) => !isSettled(cells.decisionState)).length,
      doneDecisions: decisions.filter(({ cells }) => cells.decisionState === "done").length,
      gained: own.filter(({ made }) => isSince(made)).length,
      lost: own.filter(isLosing).length,
    };
  });
}

function isLosing({ client, classBefore }: StrategyCase): boolean {
  const { state } = client;
  if (state === "atRisk" || state === "left" || state === "parted") return true;
  return classBefore === "A" && client.class !== "A";
}
