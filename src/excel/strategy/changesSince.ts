import { dateOf, type StrategyAnswers } from "../../core/strategy/answers";
import { listChanges, type AnswerChange } from "../../core/strategy/journal";
import { runExcel } from "../host/session";
import { findSheets, sortOwnership } from "./find";
import { shortKey } from "./identity";
import { readSheets, toCase, type ReadSheet } from "./read";
import { readDay, readSeen, type SeenRow } from "./seenSheet";
import { parseAnswers } from "./storedAnswers";

/** Since what it is told how answers have changed. */
export type Milestone = "review" | "talk";

export type ChangesSince = {
  readonly key: string;
  readonly client: string;
  readonly sheet: string;
  /** The day of the review or talk, a serial number. */
  readonly since: number;
  readonly changes: readonly AnswerChange[];
};

/**
 * What the sheets say otherwise than at their last review or talk (METHOD 7, "what changed since"), against the dated copy
 * that the journal kept of it; in the order of the tabs. Sheets without such a copy are left out. `name`: of one sheet
 * alone. Changes nothing.
 */
export async function listChangesSince(
  milestone: Milestone,
  name?: string
): Promise<readonly ChangesSince[]> {
  return runExcel(async (context) => {
    const state = await findSheets(context);
    const own = [...sortOwnership(state.found).values()].map((claim) => claim.own);
    const { rows } = await readSeen(context, state);
    const wanted = own.filter(({ sheet }) => name === undefined || sheet === name);
    const read = rows.length === 0 ? [] : await readSheets(context, wanted);
    return read.flatMap((sheet): ChangesSince[] => {
      const copy = copyAt(milestone, sheet, rows);
      if (!copy) return [];
      const { key, answers } = sheet;
      const changes = listChanges(copy.answers, answers);
      const client = toCase(sheet).client.name;
      return [{ key, client, sheet: sheet.sheet, since: copy.since, changes }];
    });
  }, true);
}

/** The answers as they were at the review or the talk that the sheet tells; undefined: no copy was kept of it. */
export function copyAt(
  milestone: Milestone,
  { key, answers }: Pick<ReadSheet, "key" | "answers">,
  rows: readonly SeenRow[]
): { readonly since: number; readonly answers: StrategyAnswers } | undefined {
  const { lastReview, lastTalk } = answers.fields;
  const since = dateOf((milestone === "review" ? lastReview : lastTalk).value);
  const own = rows.find(
    (row) => row.key === shortKey(key) && since !== null && readDay(row.day, milestone) === since
  );
  const kept = own && parseAnswers(own.text);
  return kept && since !== null ? { since, answers: kept } : undefined;
}
