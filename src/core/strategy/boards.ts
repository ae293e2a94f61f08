import { territoriesOf, type CaseClient, type StrategyCase } from "./case";
import { isInDanger, sortByDanger } from "./life";
import { QUESTIONS, type Question } from "./points";
import { isAnswered } from "./usable";

export type BoardLine = {
  readonly client: CaseClient;
  /** The answer as typed; null: the question is open. */
  readonly answers: Readonly<Record<Question, string | null>>;
  readonly gaps: number;
  /** What is lost with it; 0 where it is not in danger. */
  readonly atStake: number;
};

/** The key clients of one territory with the three questions of the first text. */
export type Board = {
  /** null: clients without a territory. */
  readonly territory: string | null;
  readonly lines: readonly BoardLine[];
  /** Open questions: by question, and all. */
  readonly open: Readonly<Record<Question, number>>;
  readonly gaps: number;
  /** How many are at risk or have left. */
  readonly inDanger: number;
};

/**
 * One board per territory, those with most gaps first, then by name. Besides the clients given everybody who has a sheet
 * is there, so that nobody vanishes (METHOD 7): those who may be lost first, the others in the order given, then those of
 * sheets alone. A client without a sheet has all three questions open; one of several territories stands in each.
 */
export function buildBoards(
  clients: readonly CaseClient[],
  cases: readonly StrategyCase[]
): Board[] {
  const byKey = new Map(cases.map((one) => [one.client.key, one]));
  const given = new Set(clients.map(({ key }) => key));
  const all = [
    ...clients,
    ...cases.map(({ client }) => client).filter(({ key }) => !given.has(key)),
  ];
  const territories = [...new Set(all.flatMap(territoriesOf))];
  const boards = territories.map((territory): Board => {
    const own = all
      .filter((client) => territoriesOf(client).includes(territory))
      .map((client) => readLine(client, byKey.get(client.key)));
    const lines = sortByDanger(own, (line) => ({ ...line, state: line.client.state }));
    const open = record((question) => lines.filter((line) => !line.answers[question]).length);
    const inDanger = lines.filter(({ client }) => isInDanger(client.state)).length;
    return {
      territory,
      lines,
      open,
      gaps: lines.reduce((sum, { gaps }) => sum + gaps, 0),
      inDanger,
    };
  });
  return boards.sort((a, b) => b.gaps - a.gaps || compareNames(a.territory, b.territory));
}

function readLine(client: CaseClient, one: StrategyCase | undefined): BoardLine {
  const answers = record((question) => {
    const answer = one?.answers.fields[question];
    return answer && isAnswered(answer) ? String(answer.value) : null;
  });
  // What the sheet says of its client's state is decided with its history, the data's first word is not.
  const state = one?.client.state ?? client.state ?? null;
  return {
    client: { ...client, state },
    answers,
    gaps: QUESTIONS.filter((question) => !answers[question]).length,
    atStake: isInDanger(state) ? (one?.atStake ?? 0) : 0,
  };
}

function record<T>(tell: (question: Question) => T): Record<Question, T> {
  return {
    competitors: tell("competitors"),
    hopes: tell("hopes"),
    strategy: tell("strategy"),
  };
}

function compareNames(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}
