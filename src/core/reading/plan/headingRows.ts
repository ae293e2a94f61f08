import type { Cells } from "../values/cells";
import {
  headingText,
  isDateHeading,
  namesCountedPeriod,
  readPeriodHeading,
} from "./periodHeadings";
import { foldHeading, headingWords, isBlank, shownName, tidySpaces } from "../values/text";
import { scoreHeading } from "./roleWords";
import { isTotalLabel, isTotalText, isUnitLabel } from "./totalWords";

/** The heading lines of a block: the last one's offset (-1: none) and the texts by column, several lines joined. */
export type Headings = {
  readonly row: number;
  readonly texts: readonly string[];
  /** The lines that were joined, by column, top first. */
  readonly lines: readonly (readonly string[])[];
  /** The column under whose heading further ones stand, a level each (`Регион` / `Покупатель` / `Документ`). */
  readonly stacked?: number;
};

/** Whole numbers that may be years. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Junk above a table is rarely higher; a person can name the heading for anything else. */
const DEPTH = 60;

/**
 * Finds the heading lines of a block among titles and notes above: the line that names the most roles over rows of
 * values. `wanted` are heading texts a person named: the line that has most of them wins. Lines that belong to one
 * heading (a group over months, a line of units) are joined by a space (METHOD 1).
 */
export function findHeadings(cells: Cells, wanted: readonly string[] = []): Headings {
  const width = cells.values[0]?.length ?? 0;
  const folded = wanted.map(foldHeading);
  const depth = Math.min(cells.values.length, folded.length > 0 ? 1000 : DEPTH);
  let best = -1;
  let bestScore = 0;
  for (let row = 0; row < depth; row++) {
    const score = scoreRow(cells, row, folded);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  if (best < 0) {
    return {
      row: -1,
      texts: Array.from({ length: width }, () => ""),
      lines: Array.from({ length: width }, () => []),
    };
  }
  const stackEnd = findStackEnd(cells, best);
  const last = stackEnd > best ? stackEnd : findLastLine(cells, best);
  const lines = joinLines(cells, findFirstLine(cells, best), last);
  for (const [column, texts] of lines.entries()) {
    const above = texts.length === 0 ? findTextAbove(cells, best, column) : "";
    if (above !== "") texts.push(above);
  }
  const stacked = stackEnd > best ? { stacked: filledColumns(cells.values[best] ?? [])[0] } : {};
  return { row: last, texts: lines.map((texts) => texts.join(" ")), lines, ...stacked };
}

/** What a level of rows may be called beside clients, territories and agents. */
const LEVEL =
  /^(?:документ|регистратор|номенклатура|товар|договор|сделка|заказ|сч[её]т|период|месяц|дата|document|item|product|contract|invoice|order|date|month)(?: (?:продажи|реализации|контрагента|покупателя|клиента|движения|date|no|number))?$/;

/**
 * The last of the lines under the first heading that name levels of rows, as 1C prints them: each holds one text in that
 * column, `Покупатель` under `Регион`. The line itself where there is none.
 */
function findStackEnd(cells: Cells, row: number): number {
  const first = filledColumns(cells.values[row] ?? [])[0];
  if (first === undefined || !isLevel(headingText(cells, row, first))) return row;
  let last = row;
  while (last < row + 4) {
    const places = filledColumns(cells.values[last + 1] ?? []);
    if (places.length !== 1 || places[0] !== first) break;
    if (!isLevel(headingText(cells, last + 1, first))) break;
    last++;
  }
  return last;
}

function isLevel(text: string): boolean {
  const words = headingWords(text);
  if (words.length > 3) return false;
  if (LEVEL.test(words.join(" "))) return true;
  const scores = scoreHeading(text);
  // `Дилер Плюс` is a client: nothing but the role may stand there.
  return (["client", "territory", "agent"] as const).some(
    (role) => (scores.get(role) ?? 0) >= (words.length === 1 ? 6 : 10)
  );
}

/** The heading of a column that has its text a line or two above the others, as pivot tables print their totals. */
function findTextAbove(cells: Cells, row: number, column: number): string {
  if (!hasNumberBelow(cells, row, column)) return "";
  for (let above = row - 1; above >= Math.max(0, row - 2); above--) {
    if (isBlank(cells.values[above]?.[column])) continue;
    const isOfColumn =
      isHeadingCell(cells, above, column) &&
      scoreHeading(headingText(cells, above, column)).size > 0;
    return isOfColumn ? headingText(cells, above, column) : "";
  }
  return "";
}

/** 0: cannot be a heading line. Roles count most, then how many columns have a text over a number. */
function scoreRow(cells: Cells, row: number, wanted: readonly string[]): number {
  const values = cells.values[row] ?? [];
  let roles = 0;
  let texts = 0;
  let periods = 0;
  let overNumbers = 0;
  let found = 0;
  let names = "";
  const years: number[] = [];
  const rolesSeen = new Set<string>();
  for (const [column, value] of values.entries()) {
    if (isBlank(value)) continue;
    if (!isHeadingCell(cells, row, column)) return 0;
    if (isBareYear(cells, row, column)) years.push(column);
    const text = headingText(cells, row, column);
    if (isTotalLabel(text) && texts === 0 && !hasNumberBelow(cells, row, column)) return 0;
    texts++;
    if (names === "" && typeof value === "string") names = text;
    if (wanted.includes(foldHeading(text))) found++;
    for (const [role, score] of scoreHeading(text)) {
      if (score < 3.5 || rolesSeen.has(role)) continue;
      rolesSeen.add(role);
      roles += score / 10;
    }
    if (readPeriodHeading(text)) periods++;
    if (hasNumberBelow(cells, row, column)) overNumbers++;
  }
  if (texts === 0) return 0;
  // One number among texts may be a client's amount.
  if (years.length === 1 && periods < 2 && !isYearHeading(cells, row, years[0] ?? 0, names))
    return 0;
  const isLonely = texts < Math.min(2, values.length) && !isOnlyAmount(cells, row);
  if (found === 0 && (isLonely || (roles === 0 && periods < 2 && overNumbers === 0))) return 0;
  // A line of notes names roles too, but has no numbers under it.
  const score =
    roles * 3 + Math.min(periods, 6) + Math.min(overNumbers, 4) + Math.min(texts, 6) / 4;
  return found * 100 + score - row / 1000 - costOfRowsAbove(cells, row);
}

/** A plain number that could be a year: neither a text nor under a date format. */
function isBareYear(cells: Cells, row: number, column: number): boolean {
  const value = cells.values[row]?.[column];
  return typeof value === "number" && !isDateHeading(cells, row, column, value);
}

/** A year over amounts is a heading (METHOD 1a) where a word for a role stands beside it and other numbers below it. */
function isYearHeading(cells: Cells, row: number, column: number, beside: string): boolean {
  if (!isAllRoleWords(beside)) return false;
  let years = 0;
  let others = 0;
  for (let below = row + 1; below < Math.min(cells.values.length, row + 50); below++) {
    const value = cells.values[below]?.[column];
    if (typeof value !== "number") continue;
    if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) years++;
    else others++;
  }
  return others > 0 && others >= years / 2;
}

/** `Клиент`, `Customer name`: every word speaks of a role; a firm called «Компания Север» has a word of its own. */
function isAllRoleWords(text: string): boolean {
  const words = headingWords(text);
  return (
    words.length > 0 &&
    scoreHeading(text).size > 0 &&
    words.every((word) => word.length <= 2 || scoreHeading(word).size > 0)
  );
}

/** The only heading of a line, over amounts, beside a column of names without one: `| Total` as QuickBooks prints it. */
function isOnlyAmount(cells: Cells, row: number): boolean {
  const [column, ...others] = filledColumns(cells.values[row] ?? []);
  if (column === undefined || column === 0 || others.length > 0) return false;
  const hasName = (below: number): boolean =>
    typeof cells.values[below]?.[column - 1] === "string" &&
    !isBlank(cells.values[below]?.[column - 1]);
  return (
    (scoreHeading(headingText(cells, row, column)).get("turnover") ?? 0) >= 4 &&
    hasNumberBelow(cells, row, column) &&
    (hasName(row + 1) || hasName(row + 2))
  );
}

/** So many rows above a line are looked at. */
const ROWS_ABOVE = 60;
/** Beyond a figure or two over a table, rows of amounts above a line are rows of the table. */
const FIGURES_ABOVE = 2;

/** Whoever takes a line for the headings loses the rows above it: dear, where they are rows of names and amounts. */
function costOfRowsAbove(cells: Cells, row: number): number {
  let lost = 0;
  for (let above = Math.max(0, row - ROWS_ABOVE); above < row; above++) {
    const values = cells.values[above] ?? [];
    const hasAmount = values.some(
      (value, column) => typeof value === "number" && !isDateHeading(cells, above, column, value)
    );
    const hasName = values.some((value) => typeof value === "string" && !isBlank(value));
    const isFormula = cells.subtotalRows?.has(above) || cells.sumRows?.has(above);
    if (hasAmount && hasName && !isFormula) lost++;
  }
  return lost > FIGURES_ABOVE ? 2 * Math.min(lost, 10) : 0;
}

/** A text, or a number that names a period (a year, a date). */
function isHeadingCell(cells: Cells, row: number, column: number): boolean {
  const value = cells.values[row]?.[column];
  if (typeof value === "string") {
    const text = tidySpaces(value);
    if (text.length > 120) return false;
    return !/^[-+(]?[\d\s.,]+\)?(?:\s*[₽$€%])?$/.test(text) || readPeriodHeading(text) !== null;
  }
  if (typeof value !== "number") return false;
  const isYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
  return isYear || isDateHeading(cells, row, column, value);
}

function hasNumberBelow(cells: Cells, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + 4; below++) {
    const value = cells.values[below]?.[column];
    if (typeof value === "number") return true;
    if (typeof value === "string" && /^[-(]?\d[\d\s.,]*\)?/.test(tidySpaces(value))) return true;
  }
  return false;
}

/** Lines above belong to the heading while each of their texts stands over a group of columns, or names something. */
function findFirstLine(cells: Cells, row: number): number {
  let first = row;
  while (first > 0 && row - first < 3) {
    const above = first - 1;
    const places = filledColumns(cells.values[above] ?? []);
    const starts = filledColumns(cells.values[row] ?? [])[0] ?? 0;
    // A title stands alone over the first column.
    if (places.length === 0 || (places.length === 1 && (places[0] ?? 0) <= starts)) break;
    if (
      !places.every(
        (column) => isHeadingCell(cells, above, column) && isGroupHeading(cells, above, column)
      )
    )
      break;
    first--;
  }
  return first;
}

/** Is a text over a line of headings part of them: over several columns, over an empty cell, or with a role or period? */
function isGroupHeading(cells: Cells, row: number, column: number): boolean {
  const text = headingText(cells, row, column);
  // A form's field (`Manager: Ivanov`) is no heading.
  if (text.endsWith(":")) return false;
  const below = cells.values[row + 1] ?? [];
  const isOverSeveral = isBlank(cells.values[row]?.[column + 1]) && !isBlank(below[column + 1]);
  const names =
    readPeriodHeading(text) !== null ||
    isTotalText(text) ||
    [...scoreHeading(text).values()].some((score) => score >= 5);
  return isBlank(below[column]) ? names : isOverSeveral || names;
}

/** Lines below belong to the heading when they hold units, column numbers, or headings of columns still without one. */
function findLastLine(cells: Cells, row: number): number {
  let last = row;
  while (last + 1 < cells.values.length && last - row < 3) {
    const below = cells.values[last + 1] ?? [];
    const places = filledColumns(below);
    if (places.length === 0) break;
    if (
      !isUnitsLine(below, places) &&
      !isNumberingLine(below, places) &&
      !isPeriodNumbersLine(cells, last + 1, places) &&
      !isSecondLine(cells, last, places)
    )
      break;
    last++;
  }
  return last;
}

function filledColumns(values: readonly unknown[]): number[] {
  return values.flatMap((value, column) =>
    value == null || (typeof value === "string" && tidySpaces(value) === "") ? [] : [column]
  );
}

function isUnitsLine(values: readonly unknown[], places: readonly number[]): boolean {
  return places.every((column) => {
    const value = values[column];
    return typeof value === "string" && isUnitLabel(value);
  });
}

/** `1 | 2 | 3 | 4` under the headings, as printed forms have it. */
function isNumberingLine(values: readonly unknown[], places: readonly number[]): boolean {
  return (
    places.length >= 3 && places.every((column, index) => Number(values[column]) === index + 1)
  );
}

/** `1 | 2 | 3` in the line under «Месяц», "Week", «Январь» or `2024`, with nothing under the first heading. */
function isPeriodNumbersLine(cells: Cells, row: number, places: readonly number[]): boolean {
  const above = cells.values[row - 1] ?? [];
  const numbers = places.flatMap((column) => {
    const value = cells.values[row]?.[column];
    const isCount = typeof value === "number" && Number.isInteger(value);
    return isCount && value >= 1 && value <= 53 ? [value] : [];
  });
  const start = filledColumns(above)[0] ?? 0;
  if (numbers.length < 2 || (places[0] ?? 0) <= start) return false;
  const goesOn = numbers.every(
    (number, at) => at === 0 || number === 1 || number === (numbers[at - 1] ?? 0) + 1
  );
  const areOthersTotals = places.every((column) => {
    const value = cells.values[row]?.[column];
    return typeof value === "number" || isTotalText(shownName(value));
  });
  return goesOn && areOthersTotals && isUnderPeriod(cells, row, places);
}

function isUnderPeriod(cells: Cells, row: number, places: readonly number[]): boolean {
  let group = "";
  const above = cells.values[row - 1] ?? [];
  return above.every((_, column) => {
    const own = headingText(cells, row - 1, column);
    if (own !== "") group = own;
    const isNumber = places.includes(column) && typeof cells.values[row]?.[column] === "number";
    return !isNumber || namesCountedPeriod(group) || readPeriodHeading(group) !== null;
  });
}

function isSecondLine(cells: Cells, row: number, places: readonly number[]): boolean {
  if (places.length < 2 || !places.every((column) => isHeadingCell(cells, row + 1, column)))
    return false;
  const upper = cells.values[row] ?? [];
  const isNew = places.some(
    (column) => isBlank(upper[column]) && hasNumberBelow(cells, row + 1, column)
  );
  return isNew && isBlank(cells.values[row + 1]?.[filledColumns(upper)[0] ?? 0]);
}

/** Joins the lines by column; a group's text goes on to the right over columns that have a text of their own below. */
function joinLines(cells: Cells, first: number, last: number): string[][] {
  const width = cells.values[0]?.length ?? 0;
  const parts: string[][] = Array.from({ length: width }, () => []);
  for (let row = first; row <= last; row++) {
    const filled = filledColumns(cells.values[row] ?? []);
    const isOfPeriods = row > first && isPeriodNumbersLine(cells, row, filled);
    if (row > first && !isOfPeriods && isNumberingLine(cells.values[row] ?? [], filled)) continue;
    let group = "";
    for (let column = 0; column < width; column++) {
      const own = headingText(cells, row, column);
      // A group ends where a line above it begins another one.
      if (hasTextIn(cells, first, row, column)) group = "";
      const hasLower = hasTextIn(cells, row + 1, last + 1, column);
      if (own !== "") group = row < last && hasLower ? own : "";
      else if (!hasLower) group = "";
      const text = own === "" ? group : own;
      if (text === "" || parts[column]?.includes(text)) continue;
      // `1 январь` is a day; `январь 10` could be a year.
      if (isOfPeriods && own !== "") parts[column]?.splice(-1, 0, text);
      else parts[column]?.push(text);
    }
  }
  return parts;
}

/** Has the column a text in the lines from `first` up to, not including, `end`? */
function hasTextIn(cells: Cells, first: number, end: number, column: number): boolean {
  for (let row = first; row < end; row++) {
    if (!isBlank(cells.values[row]?.[column])) return true;
  }
  return false;
}
