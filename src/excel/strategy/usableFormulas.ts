import { toA1 } from "../../core/reading/values/cells";
import type { CellPlace } from "../../core/strategy/answers";
import { LISTS, type StrategyTable, type ValueKind } from "../../core/strategy/layout";
import {
  ALONE,
  CASELESS,
  EARLIEST_DAY,
  LATEST_DAYS,
  LONGEST_ALONE,
  LONGEST_NOT_KNOWING,
  NOT_KNOWING,
} from "../../core/strategy/usable";
import { listWordsOf } from "../../strings/strategy/texts";

/**
 * `usable.ts` of the core as formulas of the sheet: 0 nothing stands there, 1 it can be used, 0.5 it is noted only. The
 * words for not knowing stand in two hidden names of the sheet, as constants that go with every copy of it.
 */

/** Names of the constants, and what they hold. */
export const WORD_NAMES = [
  ["KeyClients_w_unknown", NOT_KNOWING],
  ["KeyClients_w_alone", ALONE],
] as const;
const [[NOT_KNOWING_NAME], [ALONE_NAME]] = WORD_NAMES;

/** A name's formula: a column of texts. */
export function wordsFormula(words: readonly string[]): string {
  return `={${words.map((word) => quoted(word)).join(";")}}`;
}

/** 0, 0.5 or 1 for an answer on a line of its own. */
export function signFormula(cell: CellPlace, kind: ValueKind): string {
  const answer = toA1(cell.row, cell.column);
  const empty = kind.kind === "text" ? `TRIM(${answer})=""` : `${answer}=""`;
  return `=IF(${empty},0,IF(${isUsable(answer, kind)},1,0.5))`;
}

/**
 * The same for a row of a table: all that it needs has to be usable. `columns`: where the table's columns stand now; one
 * that was deleted is not asked for.
 */
export function rowSignFormula(
  row: number,
  { columns: parts, needed, isFixed = false }: StrategyTable,
  columns: Readonly<Partial<Record<string, number>>>
): string {
  const answers = isFixed ? parts.slice(1) : parts;
  const there = answers.flatMap(({ code }) => columns[code] ?? []);
  const [first, last] = [Math.min(...there), Math.max(...there)];
  const conditions = parts.flatMap(({ code, value }): string[] => {
    const column = columns[code];
    if (column === undefined || !needed.includes(code)) return [];
    const cell = toA1(row, column);
    const usable = isUsable(cell, value);
    return [value.kind === "text" ? `IF(TRIM(${cell})="",FALSE,${usable})` : usable];
  });
  const filled = `COUNTA(${toA1(row, first)}:${toA1(row, last)})`;
  if (conditions.length === 0) return `=IF(${filled}=0,0,1)`;
  return `=IF(${filled}=0,0,IF(AND(${conditions.join(",")}),1,0.5))`;
}

/** Can a number in a cell be used? An empty cell cannot. */
export function usableCondition(cell: string, kind: ValueKind): string {
  return isUsable(cell, kind);
}

/** Is a cell that is not empty usable? */
function isUsable(cell: string, kind: ValueKind): string {
  switch (kind.kind) {
    case "text":
      return `NOT(${saysNothing(cell)})`;
    case "amount":
      return `AND(ISNUMBER(${cell}),${cell}>=0)`;
    case "percent":
      return between(cell, 0, 1);
    case "whole":
      return between(cell, kind.least, kind.most);
    case "date":
      return between(cell, EARLIEST_DAY, `TODAY()+${LATEST_DAYS}`);
    case "list": {
      const words = LISTS[kind.list].flatMap((code) => listWordsOf(kind.list, code));
      return `SUM(COUNTIF(${cell},${listOf(words)}))>0`;
    }
  }
}

function between(cell: string, least: number, most: number | string): string {
  return `AND(ISNUMBER(${cell}),${cell}>=${least},${cell}<=${most})`;
}

function saysNothing(cell: string): string {
  const plain = `LOWER(TRIM(${cell}))`;
  const code = `UNICODE(${plain})`;
  const { from, signs, signsEnd } = CASELESS;
  const isCased = `OR(${code}<${from},AND(${code}>=${signs},${code}<=${signsEnd}))`;
  const has = (name: string, longest: number): string =>
    `AND(LEN(${plain})<=${longest},SUMPRODUCT(--ISNUMBER(FIND(${name}," "&${plain}&" ")))>0)`;
  const conditions = [
    `SUBSTITUTE(${plain},LEFT(${plain}),"")=""`,
    `LEFT(${plain})="?"`,
    `RIGHT(${plain})="?"`,
    `AND(EXACT(${plain},UPPER(${plain})),COUNT(FIND({0,1,2,3,4,5,6,7,8,9},${plain}))=0,${isCased})`,
    has(NOT_KNOWING_NAME, LONGEST_NOT_KNOWING),
    has(ALONE_NAME, LONGEST_ALONE),
  ];
  return `OR(${conditions.join(",")})`;
}

/** Texts as a constant of a formula. */
export function listOf(words: readonly string[]): string {
  return `{${words.map((word) => quoted(word)).join(",")}}`;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
