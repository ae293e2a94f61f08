import { digestAnswers, type StrategyAnswers } from "../../../src/core/strategy/answers";
import type { KnownClient } from "../../../src/core/strategy/client";
import type { Edit } from "../../../src/core/strategy/edits";
import { FIELDS, TABLES } from "../../../src/core/strategy/layout";
import { listStrategySheets } from "../../../src/excel/late";

/** 2026-11-25, as the person's clock shows it. */
export const DAY = new Date(2026, 10, 25, 12);

export function clientOf(name: string, given: Partial<KnownClient> = {}): KnownClient {
  return {
    key: name.toLowerCase(),
    name,
    territory: "Север",
    agent: "Орлов",
    class: "A",
    quadrant: "III",
    turnover: 1_250_000,
    profit: 210_000,
    share: 0.125,
    trend: 0.07,
    money: "#,##0",
    isKey: true,
    state: "key",
    keyBecause: ["company"],
    ...given,
  };
}

/** The edits that bring answers into an empty sheet. */
export function editsOf(answers: StrategyAnswers): Edit[] {
  const fields = FIELDS.flatMap(({ code }): Edit[] => {
    const { value, mark } = answers.fields[code];
    return [
      { kind: "field", code, part: "value", value },
      { kind: "field", code, part: "mark", value: mark },
    ];
  });
  const rows = TABLES.flatMap(({ code }) =>
    answers.tables[code].map((row): Edit => ({ kind: "add", table: code, row }))
  );
  return [...fields, ...rows];
}

/** What is typed into each client's sheet, by key. */
export async function answersByKey(): Promise<Record<string, StrategyAnswers>> {
  const { sheets } = await listStrategySheets(DAY);
  return Object.fromEntries(sheets.map(({ key, answers }) => [key, answers]));
}

/** Says the same wherever rows stand. */
export function saysSame(a: StrategyAnswers, b: StrategyAnswers): boolean {
  return digestAnswers(a) === digestAnswers(b);
}
