import { kindOfEdit, sectionOfEdit } from "../core/strategy/edits";
import type { Conflict } from "../core/strategy/merge";
import type { Language } from "../strings/language";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import { describeConflict } from "../strings/strategy/conflicts";

/** A disputed answer in a line with its number; `isTheirs`: the agent's was taken. */
export function printConflict(
  conflict: Conflict,
  { client, language, number, isTheirs }: PrintedConflict
): string {
  const { edit } = conflict;
  const answer = { kind: kindOfEdit(edit), section: sectionOfEdit(edit) };
  const { place, ours, theirs } = describeConflict(language, client, conflict, answer);
  return strategyCommandTexts(language).conflict({ number, place, ours, theirs, isTheirs });
}

type PrintedConflict = {
  readonly client: string;
  readonly language: Language;
  /** Counted over everything that is disputed: `--take` chooses by it. */
  readonly number: number;
  readonly isTheirs: boolean;
};
