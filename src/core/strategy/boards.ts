import type { CaseClient, StrategyCase } from "./case";
import { QUESTIONS, type Question } from "./points";
import { isAnswered } from "./usable";

export type BoardLine = {
  readonly client: CaseClient;
  /** The answer as typed; null: the question is open. */
  readonly answers: Readonly<Record<Question, string | null>>;
  readonly gaps: number;
};

/** The key clients of one territory with the three questions of the first text. */
export type Board = {
  /** null: clients without a territory. */
  readonly territory: string | null;
  readonly lines: readonly BoardLine[];
  /** Open questions: by question, and all. */
  readonly open: Readonly<Record<Question, number>>;
  readonly gaps: number;
};

/**
 * One board per territory, those with most gaps first, then by name; clients stay in the order given. A client without
 * a sheet has all three questions open.
 */
export function buildBoards(
  clients: readonly CaseClient[],
  cases: readonly StrategyCase[]
): Board[] {
  const byKey = new Map(cases.map((one) => [one.client.key, one]));
  const territories = [...new Set(clients.map(({ territory }) => territory))];
  const boards = territories.map((territory): Board => {
    const lines = clients
      .filter((client) => client.territory === territory)
      .map((client) => readLine(client, byKey.get(client.key)));
    const open = record((question) => lines.filter((line) => !line.answers[question]).length);
    return { territory, lines, open, gaps: lines.reduce((sum, { gaps }) => sum + gaps, 0) };
  });
  return boards.sort((a, b) => b.gaps - a.gaps || compareNames(a.territory, b.territory));
}

function readLine(client: CaseClient, one: StrategyCase | undefined): BoardLine {
  const answers = record((question) => {
    const answer = one?.answers.fields[question];
    return answer && isAnswered(answer) ? String(answer.value) : null;
  });
  return { client, answers, gaps: QUESTIONS.filter((question) => !answers[question]).length };
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
