import { dateOf, textOf, type AnswerRow } from "./answers";
import type { StrategyCase } from "./case";
import { DEFAULT_COACH_LIMITS, type CoachLimits } from "./coachLimits";
import { influenceOf, listDeciders, listPeople } from "./figures";
import type { LISTS } from "./layout";
import { isAnswered } from "./usable";

type Side = (typeof LISTS.support)[number];

/** Remarks about the people at the client's (METHOD 7). */
export type PeopleRemark =
  | { readonly code: "noDecider" }
  /** `support`: the side of the one who decides; null: not marked. */
  | { readonly code: "deciderNotForUs"; readonly person: string; readonly support: Side | null }
  /** `days`: since the last contact; null: none was noted. `limit`: how many are allowed. */
  | {
      readonly code: "deciderSilent";
      readonly person: string;
      readonly days: number | null;
      readonly limit: number;
    }
  /** The last word is said to be with somebody whom nobody in the list of people can be. */
  | { readonly code: "deciderUnlisted"; readonly person: string }
  | { readonly code: "oneContact"; readonly person: string }
  | { readonly code: "noOpponent"; readonly people: number }
  /** `against`, `support`: the sums of influence on both sides. */
  | {
      readonly code: "moreOpponents";
      readonly opponents: readonly string[];
      readonly supporters: readonly string[];
      readonly against: number;
      readonly support: number;
    }
  /** `days`: since the last contact; null: none was noted. */
  | { readonly code: "silent"; readonly days: number | null; readonly limit: number };

/** Everything the coach says about people. */
export function findPeopleRemarks(
  one: StrategyCase,
  today: number,
  limits: CoachLimits = DEFAULT_COACH_LIMITS
): PeopleRemark[] {
  return [
    ...findNoDecider(one, today),
    ...findDeciderNotForUs(one, today),
    ...findDeciderSilent(one, today, limits),
    ...findDeciderUnlisted(one, today),
    ...findOneContact(one, today),
    ...findNoOpponent(one, today),
    ...findMoreOpponents(one, today),
    ...findSilence(one, today, limits),
  ];
}

/** Nobody is known to decide: without that person every talk may be with the wrong person. */
export function findNoDecider({ answers }: StrategyCase, today: number): PeopleRemark[] {
  const isKnown = listDeciders(answers, today).length > 0 || isAnswered(answers.fields.deciderName);
  return isKnown ? [] : [{ code: "noDecider" }];
}

/** The one who decides is neutral, against us, or on nobody knows which side. */
export function findDeciderNotForUs({ answers }: StrategyCase, today: number): PeopleRemark[] {
  return listDeciders(answers, today).flatMap(({ person, support }) =>
    support === "supporter" ? [] : [{ code: "deciderNotForUs", person, support }]
  );
}

/** With the one who decides nobody spoke for longer than `limits.deciderDays`. */
export function findDeciderSilent(
  { answers }: StrategyCase,
  today: number,
  { deciderDays }: CoachLimits = DEFAULT_COACH_LIMITS
): PeopleRemark[] {
  return listDeciders(answers, today).flatMap(({ person, days }) =>
    days !== null && days <= deciderDays
      ? []
      : [{ code: "deciderSilent", person, days, limit: deciderDays }]
  );
}

/** Point 6 names somebody whom point 5 does not have as deciding: one of the two is out of date. */
export function findDeciderUnlisted({ answers }: StrategyCase, today: number): PeopleRemark[] {
  const { deciderName } = answers.fields;
  const deciders = listDeciders(answers, today);
  if (!isAnswered(deciderName) || deciders.length === 0) return [];
  const name = textOf(deciderName.value);
  const words = new Set(listNameWords(name));
  const isThere = deciders.some(({ person }) =>
    listNameWords(person).some((word) => words.has(word))
  );
  return isThere || words.size === 0 ? [] : [{ code: "deciderUnlisted", person: name }];
}

/** Words of a name that tell people apart: those that begin with a capital letter and are no initials. */
function listNameWords(text: string): string[] {
  return text
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase());
}

/** One person leaves, and the client is lost. */
export function findOneContact({ answers }: StrategyCase, today: number): PeopleRemark[] {
  const people = listPeople(answers, today);
  const [only] = people;
  return only && people.length === 1 ? [{ code: "oneContact", person: nameOf(only) }] : [];
}

/** Where nobody is against us, nobody has looked. */
export function findNoOpponent({ answers }: StrategyCase, today: number): PeopleRemark[] {
  const people = listPeople(answers, today);
  const hasOpponent = people.some(({ cells }) => cells.support === "opponent");
  return people.length > 0 && !hasOpponent ? [{ code: "noOpponent", people: people.length }] : [];
}

/** Those against us weigh more than those for us, each by influence. */
export function findMoreOpponents({ answers }: StrategyCase, today: number): PeopleRemark[] {
  const side = (support: Side): AnswerRow[] =>
    listPeople(answers, today).filter(({ cells }) => cells.support === support);
  const weigh = (rows: readonly AnswerRow[]): number =>
    rows.reduce((sum, row) => sum + influenceOf(row, today), 0);
  const [opponents, supporters] = [side("opponent"), side("supporter")];
  const [against, support] = [weigh(opponents), weigh(supporters)];
  if (against <= support) return [];
  const names = { opponents: opponents.map(nameOf), supporters: supporters.map(nameOf) };
  return [{ code: "moreOpponents", ...names, against, support }];
}

/** With an A client nobody spoke for longer than `limits.silentDays`; a visit that took place is a contact. */
export function findSilence(
  { client, answers }: StrategyCase,
  today: number,
  { silentDays: limit }: CoachLimits = DEFAULT_COACH_LIMITS
): PeopleRemark[] {
  if (client.class !== "A") return [];
  const visits = answers.tables.visits.filter(({ cells }) => (cells.result ?? null) !== null);
  const days = [
    ...answers.tables.people.map(({ cells }) => dateOf(cells.lastContact)),
    ...visits.map(({ cells }) => dateOf(cells.visitDate)),
  ].filter((day): day is number => day !== null && day <= today);
  if (days.length === 0) return [{ code: "silent", days: null, limit }];
  const since = Math.floor(today - Math.max(...days));
  return since > limit ? [{ code: "silent", days: since, limit }] : [];
}

function nameOf({ cells }: AnswerRow): string {
  return textOf(cells.person) || String(cells.person ?? "");
}

/** Who of the people is named in a text, by a word of the name of four letters and more. */
export function findNamed(people: readonly AnswerRow[], text: string): AnswerRow | undefined {
  const folded = text.toLowerCase();
  return people.find((row) =>
    listNameWords(nameOf(row)).some((word) => word.length > 3 && folded.includes(word))
  );
}
