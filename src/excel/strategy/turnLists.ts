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
export const LIST_KINDS = ["Boards", "Calls", "Team", "Journal"] as const satisfies MarkKind[];
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
