import {
  NO_ANSWERS,
  type AnswerRow,
  type AnswerValue,
  type StrategyAnswers,
} from "../../../src/core/strategy/answers";
import type { StrategyCase } from "../../../src/core/strategy/case";
import {
  FIELDS,
  LISTS,
  TABLES,
  type FieldCode,
  type TableCode,
  type ValueKind,
} from "../../../src/core/strategy/layout";

/** 2026-11-25 */
export const TODAY = 46351;

export type Given = {
  readonly fields?: Partial<Record<FieldCode, AnswerValue>>;
  readonly marks?: Partial<Record<FieldCode, string>>;
  readonly tables?: Partial<Record<TableCode, readonly Record<string, AnswerValue>[]>>;
};

/** Answers given in short; a row's `mark` stands among its cells. */
export function answersOf({ fields = {}, marks = {}, tables = {} }: Given): StrategyAnswers {
  const answers = { fields: { ...NO_ANSWERS.fields }, tables: { ...NO_ANSWERS.tables } };
  for (const { code } of FIELDS) {
    answers.fields[code] = { value: fields[code] ?? null, mark: marks[code] ?? null };
  }
  for (const { code } of TABLES) {
    answers.tables[code] = (tables[code] ?? []).map(
      ({ mark = null, ...cells }, index): AnswerRow => ({
        at: index + 1,
        cells,
        mark: mark === null ? null : String(mark),
      })
    );
  }
  return answers;
}

type GivenCase = Given & {
  readonly client?: Partial<StrategyCase["client"]>;
  readonly figures?: Partial<StrategyCase["figures"]>;
} & Partial<Pick<StrategyCase, "classBefore" | "made" | "updated">>;

export function caseOf(given: GivenCase): StrategyCase {
  return {
    client: {
      key: "альфа",
      name: "Альфа",
      territory: "Север",
      agent: "Орлов",
      class: "A",
      quadrant: "III",
      ...given.client,
    },
    classBefore: given.classBefore ?? null,
    figures: {
      turnover: null,
      turnoverBefore: null,
      profit: null,
      trend: null,
      ...given.figures,
    },
    made: given.made ?? TODAY,
    updated: given.updated === undefined ? TODAY : given.updated,
    answers: answersOf(given),
  };
}

function sampleValue(kind: ValueKind, code: string): AnswerValue {
  switch (kind.kind) {
    case "text":
      return `Ответ ${code}`;
    case "amount":
      return 1_250_000;
    case "percent":
      return 0.6;
    case "whole":
      return 4;
    case "date":
      return TODAY + 14;
    case "list":
      return LISTS[kind.list][0];
  }
}

/** A sheet in which every field and one row of every table are filled. */
export const FULL: StrategyAnswers = answersOf({
  fields: Object.fromEntries(FIELDS.map(({ code, value }) => [code, sampleValue(value, code)])),
  marks: Object.fromEntries(FIELDS.map(({ code }) => [code, "known"])),
  tables: Object.fromEntries(
    TABLES.map((table) => [
      table.code,
      [
        {
          ...Object.fromEntries(
            table.columns.map(({ code, value }) => [code, sampleValue(value, code)])
          ),
          mark: table.hasKnowledge ? "known" : null,
        },
      ],
    ])
  ),
});
