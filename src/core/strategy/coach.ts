import { CLASSES, type ParetoClass } from "../classes/classification";
import { dateOf, textOf, isAnswered, type AnswerRow } from "./answers";
import type { StrategyCase } from "./case";
import { isPartDone, listUnknown } from "./completeness";
import { FIELDS, type FieldCode } from "./layout";
import { POINTS, type Point } from "./points";

/** What a coach would say of a sheet, with the facts that are the reason (METHOD 7). */
export type CoachRemark =
  | { readonly code: "noDecider" }
  | { readonly code: "oneContact"; readonly person: string }
  | { readonly code: "noOpponent"; readonly people: number }
  | {
      readonly code: "moreOpponents";
      readonly opponents: readonly string[];
      readonly supporters: readonly string[];
    }
  | {
      readonly code: "hopefulUnknown";
      readonly probability: number;
      readonly points: readonly Point[];
      readonly fields: readonly FieldCode[];
    }
  | { readonly code: "noVisit" }
  | { readonly code: "visitOverdue"; readonly date: number; readonly goal: string }
  /** `days`: since the last contact; null: none was noted. */
  | { readonly code: "silent"; readonly days: number | null }
  | { readonly code: "classFell"; readonly from: ParetoClass; readonly to: ParetoClass }
  | { readonly code: "sameText"; readonly field: FieldCode; readonly clients: readonly string[] }
  | { readonly code: "neverCompared"; readonly criteria: number };

const HIGH_PROBABILITY = 0.7;
const LONGEST_SILENCE = 60;
/** Shorter texts ("no", "not known") may well be the same in two sheets. */
const SHORTEST_COPY = 20;

/** Everything a coach would say of one sheet. `others`: all sheets, for texts that stand in several. */
export function coach(
  one: StrategyCase,
  today: number,
  others: readonly StrategyCase[] = []
): CoachRemark[] {
  return [
    ...findNoDecider(one),
    ...findOneContact(one),
    ...findNoOpponent(one),
    ...findMoreOpponents(one),
    ...findHopefulUnknown(one, today),
    ...findNoVisit(one, today),
    ...findVisitOverdue(one, today),
    ...findSilence(one, today),
    ...findClassFell(one),
    ...findSameText(one, others),
    ...findNeverCompared(one),
  ];
}

/** Nobody is known to decide: without that person every talk may be with the wrong person. */
export function findNoDecider({ answers }: StrategyCase): CoachRemark[] {
  const isKnown =
    listPeople(answers.tables.people).some(
      ({ cells, mark }) => cells.role === "decides" && mark !== "unknown"
    ) || isAnswered(answers.fields.deciderName);
  return isKnown ? [] : [{ code: "noDecider" }];
}

/** One person leaves, and the client is lost. */
export function findOneContact({ answers }: StrategyCase): CoachRemark[] {
  const people = listPeople(answers.tables.people);
  const [only] = people;
  return only && people.length === 1 ? [{ code: "oneContact", person: nameOf(only) }] : [];
}

/** Where nobody is against us, nobody has looked. */
export function findNoOpponent({ answers }: StrategyCase): CoachRemark[] {
  const people = listPeople(answers.tables.people);
  const hasOpponent = people.some(({ cells }) => cells.support === "opponent");
  return people.length > 0 && !hasOpponent ? [{ code: "noOpponent", people: people.length }] : [];
}

export function findMoreOpponents({ answers }: StrategyCase): CoachRemark[] {
  const side = (support: string): string[] =>
    listPeople(answers.tables.people)
      .filter(({ cells }) => cells.support === support)
      .map(nameOf);
  const opponents = side("opponent");
  const supporters = side("supporter");
  return opponents.length > supporters.length
    ? [{ code: "moreOpponents", opponents, supporters }]
    : [];
}

/** A high probability beside open answers is a hope. */
export function findHopefulUnknown({ answers }: StrategyCase, today: number): CoachRemark[] {
  const { value } = answers.fields.probability;
  if (typeof value !== "number" || value < HIGH_PROBABILITY) return [];
  const points = POINTS.filter((point) => !isPartDone(answers, point, today));
  const fields = listUnknown(answers);
  return points.length + fields.length > 0
    ? [{ code: "hopefulUnknown", probability: value, points, fields }]
    : [];
}

/** No visit with a date from today on. */
export function findNoVisit({ answers }: StrategyCase, today: number): CoachRemark[] {
  return isPartDone(answers, "visits", today) ? [] : [{ code: "noVisit" }];
}

/** A visit whose day is past and that has no result. */
export function findVisitOverdue({ answers }: StrategyCase, today: number): CoachRemark[] {
  return answers.tables.visits.flatMap(({ cells }): CoachRemark[] => {
    const date = dateOf(cells.visitDate);
    if (date === null || date >= today || (cells.result ?? null) !== null) return [];
    return [{ code: "visitOverdue", date, goal: textOf(cells.visitGoal) }];
  });
}

/** With an A client nobody spoke for more than 60 days; a visit that took place is a contact. */
export function findSilence({ client, answers }: StrategyCase, today: number): CoachRemark[] {
  if (client.class !== "A") return [];
  const visits = answers.tables.visits.filter(({ cells }) => (cells.result ?? null) !== null);
  const days = [
    ...answers.tables.people.map(({ cells }) => dateOf(cells.lastContact)),
    ...visits.map(({ cells }) => dateOf(cells.visitDate)),
  ].filter((day): day is number => day !== null && day <= today);
  if (days.length === 0) return [{ code: "silent", days: null }];
  const since = Math.floor(today - Math.max(...days));
  return since > LONGEST_SILENCE ? [{ code: "silent", days: since }] : [];
}

export function findClassFell({ client, classBefore }: StrategyCase): CoachRemark[] {
  const fell = classBefore !== null && CLASSES.indexOf(client.class) > CLASSES.indexOf(classBefore);
  return fell ? [{ code: "classFell", from: classBefore, to: client.class }] : [];
}

/** A plan copied from sheet to sheet is no plan for a client. Case and spaces do not make a text another one. */
export function findSameText(one: StrategyCase, others: readonly StrategyCase[]): CoachRemark[] {
  return FIELDS.flatMap(({ code, value }): CoachRemark[] => {
    if (value.kind !== "text") return [];
    const text = foldText(one, code);
    if (text.length < SHORTEST_COPY) return [];
    const clients = others
      .filter((other) => other.client.key !== one.client.key && foldText(other, code) === text)
      .map(({ client }) => client.name);
    return clients.length > 0 ? [{ code: "sameText", field: code, clients }] : [];
  });
}

/** No criterion has a mark for us and one for a rival. */
export function findNeverCompared({ answers }: StrategyCase): CoachRemark[] {
  const { criteria } = answers.tables;
  const isCompared = criteria.some(
    ({ cells }) => typeof cells.us === "number" && typeof cells.rival === "number"
  );
  return isCompared ? [] : [{ code: "neverCompared", criteria: criteria.length }];
}

function listPeople(rows: readonly AnswerRow[]): AnswerRow[] {
  return rows.filter(({ cells }) => (cells.person ?? null) !== null);
}

function nameOf({ cells }: AnswerRow): string {
  return String(cells.person ?? "").trim();
}

function foldText({ answers }: StrategyCase, code: FieldCode): string {
  return textOf(answers.fields[code].value).toLowerCase().replace(/\s+/g, " ");
}
