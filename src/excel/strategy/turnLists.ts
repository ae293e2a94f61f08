import { QUADRANTS, type Quadrant } from "../../core/classes/classification";
import { joinLabels, splitLabels } from "../../core/strategy/labels";
import { playbook } from "../../strings/playbook";
import {
  basePlaybookTexts,
  inflowHeadings,
  listAsked,
  PLAN_COLUMNS,
  REACHED_AFTER,
} from "../../strings/strategy/basePlaybook";
import { QUESTIONS } from "../../core/strategy/points";
import type { Language } from "../../strings/language";
import { boardTexts } from "../../strings/strategy/boardTexts";
import { coachingTexts, TEAM_COLUMNS } from "../../strings/strategy/coachingTexts";
import { JOURNAL_COLUMNS, journalTexts } from "../../strings/strategy/journalTexts";
import { turnHeadWord, type Turn } from "./otherLanguage";
import { strategyTexts } from "../../strings/strategy/texts";
import type { Cell } from "../cells/formatting";
import type { MarkKind } from "../stored/hiddenNames";

/** Sheets of ours as a whole whose words are turned where they stand. */
export const LIST_KINDS = [
  "Boards",
  "Calls",
  "Team",
  "Training",
  "Playbook",
  "Journal",
] as const satisfies MarkKind[];
export type ListKind = (typeof LIST_KINDS)[number];

/** A cell's text in the other language; undefined: it stays. */
type TurnCell = (
  text: Cell,
  row: number,
  column: number,
  cells: readonly Cell[]
) => Cell | undefined;

/** The tab that a sheet of a kind is made with. */
export function listName(language: Language, kind: ListKind): string {
  switch (kind) {
    case "Boards":
      return boardTexts(language).boards.sheet;
    case "Calls":
      return coachingTexts(language).calls.sheet;
    case "Team":
      return coachingTexts(language).team.sheet;
    case "Training":
      return coachingTexts(language).training.sheet;
    case "Playbook":
      return basePlaybookTexts(language).sheet;
    case "Journal":
      return journalTexts(language).sheet;
  }
}

/** The text in the first cell of a sheet of a kind, by which its language is known. */
export function listTitle(language: Language, kind: ListKind): string {
  switch (kind) {
    case "Boards":
      return boardTexts(language).boards.title;
    case "Calls":
      return coachingTexts(language).calls.title;
    case "Team":
      return coachingTexts(language).team.title;
    case "Training":
      return coachingTexts(language).training.title;
    case "Playbook":
      return basePlaybookTexts(language).title;
    case "Journal":
      return journalTexts(language).title;
  }
}

/**
 * The words of ours on a sheet of a kind. Of the journal the top alone: its lines tell what was once written, and are never
 * written anew.
 */
export function turnListCell(kind: ListKind, turn: Turn): TurnCell {
  switch (kind) {
    case "Boards":
      return turnBoards(turn);
    case "Calls":
      return turnCalls(turn);
    case "Team":
      return turnTeam(turn);
    case "Training":
      return turnTraining(turn);
    case "Playbook":
      return turnPlaybook(turn);
    case "Journal":
      return turnTop(turn, (language) => {
        const { title, note, columns } = journalTexts(language);
        return { title, note, headings: JOURNAL_COLUMNS.map((one) => columns[one]) };
      });
  }
}

type Top = {
  readonly title: string;
  readonly note: string;
  readonly headings: readonly string[];
  readonly nothing?: string;
};

/** Title, note and headings of a list; then what `turnLine` says of its lines. */
function turnTop(
  { from, to }: Turn,
  topOf: (language: Language) => Top,
  turnLine: (text: Cell, column: number) => Cell | undefined = () => undefined
): TurnCell {
  const [old, next] = [topOf(from), topOf(to)];
  return (text, row, column) => {
    if (row === 0) return column === 0 && text === old.title ? next.title : undefined;
    if (row === 1) return column === 0 && text === old.note ? next.note : undefined;
    if (row === 2) return text === old.headings[column] ? next.headings[column] : undefined;
    if (row === 3 && column === 0 && text === old.nothing) return next.nothing;
    return turnLine(text, column);
  };
}

function turnCalls({ from, to }: Turn): TurnCell {
  const [old, next] = [coachingTexts(from).calls, coachingTexts(to).calls];
  const pairs: readonly (readonly [columns: readonly number[], old: string, next: string])[] = [
    [[0], old.noDate, next.noDate],
    [[3], old.effects.risk, next.effects.risk],
    [[3], old.effects.lever, next.effects.lever],
    [[4, 5], old.nobody, next.nobody],
    [[7], old.overdue, next.overdue],
  ];
  return turnTop(
    { from, to },
    (language) => {
      const { title, note, nothing, columns } = coachingTexts(language).calls;
      const { date, client, moment, effect, whoCalls, whomCalled, owner, state } = columns;
      const headings = [date, client, moment, effect, whoCalls, whomCalled, owner, state];
      return { title, note, nothing, headings };
    },
    (text, column) => pairs.find(([at, word]) => at.includes(column) && word === text)?.[2]
  );
}

function turnTeam({ from, to }: Turn): TurnCell {
  const agentAt = TEAM_COLUMNS.indexOf("agent");
  return turnTop(
    { from, to },
    (language) => {
      const { title, note, nothing, columns } = coachingTexts(language).team;
      return { title, note, nothing, headings: TEAM_COLUMNS.map((one) => columns[one]) };
    },
    (text, column) =>
      column === agentAt && text === coachingTexts(from).team.noAgent
        ? coachingTexts(to).team.noAgent
        : undefined
  );
}

function turnTraining({ from, to }: Turn): TurnCell {
  const [old, next] = [coachingTexts(from).training, coachingTexts(to).training];
  return turnTop(
    { from, to },
    (language) => {
      const { title, note, nothing, columns } = coachingTexts(language).training;
      const { date, client, goal, goes, withWhom, training } = columns;
      return { title, note, nothing, headings: [date, client, goal, goes, withWhom, training] };
    },
    (text, column) => {
      if (column === 0) return text === old.noDate ? next.noDate : undefined;
      return column > 2 && text === old.nobody ? next.nobody : undefined;
    }
  );
}

/** The fixed texts of the playbook, in one order. */
function listPlaybookTexts(language: Language): string[] {
  const texts = basePlaybookTexts(language);
  const { title, note, nobody, leads, leadsNote, noLeads } = texts.inflow;
  return [
    ...[texts.title, texts.note, texts.nobody],
    ...[title, note, nobody, leads, leadsNote, noLeads],
    ...QUADRANTS.flatMap((quadrant) => listAsked(language, quadrant)),
  ];
}

function turnPlaybook({ from, to }: Turn): TurnCell {
  const [old, next] = [basePlaybookTexts(from), basePlaybookTexts(to)];
  const [fixed, others] = [listPlaybookTexts(from), listPlaybookTexts(to)];
  const [headings, titles] = [from, to].map((language) => [
    PLAN_COLUMNS.map((column) => basePlaybookTexts(language).columns[column]),
    inflowHeadings(language, "months"),
    inflowHeadings(language, "sources"),
  ]);
  const nameOf = (language: Language, quadrant: Quadrant): string =>
    basePlaybookTexts(language).quadrant(quadrant, playbook(language)[quadrant].name);
  const turnCount = (text: string, key: "count" | "more" | "without"): string | undefined => {
    const count = Number(/[\d\s,.]+$/.exec(text)?.[0].replace(/\D/g, "") ?? NaN);
    return old[key](count) === text ? next[key](count) : undefined;
  };
  const turnAgents = (text: string): string => {
    const rest = text.slice(old.who.length);
    const turned = rest.replace(
      /(.*?) \(([\d\s,.]+)\)(, |$)/g,
      (whole, name: string, count, end) => {
        const agents = Number(String(count).replace(/\D/g, ""));
        if (!whole.startsWith(old.agent(name, agents))) return whole;
        return next.agent(name === old.noAgent ? next.noAgent : name, agents) + String(end);
      }
    );
    return next.who + turned;
  };
  const turnReached = (text: string): string | undefined => {
    const after = REACHED_AFTER.find((one) => text.startsWith(old.inflow.reached[one]));
    if (after === undefined) return undefined;
    const rest = text.slice(old.inflow.reached[after].length);
    return next.inflow.reached[after] + (rest === old.inflow.notYet ? next.inflow.notYet : rest);
  };
  const turnInflow = (text: string, isTotal: boolean): string | undefined => {
    const { total, noSource } = old.inflow;
    if (isTotal) return text === total ? next.inflow.total : undefined;
    return text === noSource ? next.inflow.noSource : undefined;
  };
  return (cell, _, column, cells) => {
    const text = String(cell);
    const [, second, third, fourth] = cells;
    const which = headings?.findIndex((all) => cells.every((one, at) => one === all[at])) ?? -1;
    if (which >= 0) return titles?.[which]?.[column];
    if (cells.slice(1).every((one) => one === "")) {
      if (column > 0) return undefined;
      const at = fixed.indexOf(text);
      if (at >= 0) return others[at];
      if (text.startsWith(old.who)) return turnAgents(text);
      return turnReached(text) ?? turnCount(text, "more") ?? turnCount(text, "without");
    }
    if (typeof second === "number" || String(second).startsWith("=")) {
      return column === 0 ? turnInflow(text, typeof second !== "number") : undefined;
    }
    // The title of a quadrant has a count and no class, the total a formula for it.
    if (second === "" && fourth === "" && column === 0) {
      const quadrant = QUADRANTS.find((one) => nameOf(from, one) === text);
      return quadrant && nameOf(to, quadrant);
    }
    if (second === "" && fourth === "" && column === 2) return turnCount(String(third), "count");
    if (column === 0) {
      return text === old.total && String(fourth).startsWith("=") ? next.total : undefined;
    }
    if (column === 3) return turnHeadWord({ from, to }, "class", text);
    const agents = splitLabels(text);
    const isOurs = column === 1 && agents.includes(old.noAgent) && joinLabels(agents) === text;
    return isOurs
      ? joinLabels(agents.map((agent) => (agent === old.noAgent ? next.noAgent : agent)))
      : undefined;
  };
}

/** Columns of the boards: client, state, money, the three questions, gaps. */
function turnBoards({ from, to }: Turn): TurnCell {
  const [old, next] = [boardTexts(from).boards, boardTexts(to).boards];
  const headingsOf = (language: Language): string[] => {
    const { client, state, atStake, gaps } = boardTexts(language).boards;
    const { fields } = strategyTexts(language);
    return [client, state, atStake, ...QUESTIONS.map((one) => fields[one].label), gaps];
  };
  const [headings, others] = [headingsOf(from), headingsOf(to)];
  return (text, row, column, cells) => {
    if (row === 0) return column === 0 && text === old.title ? next.title : undefined;
    if (cells.every((cell, at) => cell === headings[at])) return others[column];
    // Whole numbers in a text are what it was made of, in the order of its words.
    const numbers = String(text).match(/\d+/g)?.map(Number) ?? [];
    const isTerritory = cells[6] === "" && cells[1] === "" && cells[2] === "";
    if (isTerritory) {
      if (column === 0 && text === old.noTerritory) return next.noTerritory;
      const [first = 0, second = 0] = numbers;
      if (column === 3 && text === old.inDanger(first)) return next.inDanger(first);
      const [gaps, all] = [
        [first, second],
        [second, first],
      ].find(([a = 0, b = 0]) => old.gapsOf(a, b) === text) ?? [undefined, undefined];
      return column === 5 && gaps !== undefined && all !== undefined
        ? next.gapsOf(gaps, all)
        : undefined;
    }
    if (column === 1) return turnHeadWord({ from, to }, "state", text);
    const isQuestion = column >= 3 && column < 3 + QUESTIONS.length;
    return isQuestion && text === old.openAnswer ? next.openAnswer : undefined;
  };
}
