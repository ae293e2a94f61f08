import type { Cells } from "../values/cells";
import { isBlank, shownName } from "../values/text";
import { filledColumns, hasNumberBelow, isHeadingCell } from "./headingCells";
import { headingText, namesCountedPeriod, readPeriodHeading } from "./periodHeadings";
import { scoreHeading } from "./roleWords";
import { isTotalText, isUnitLabel } from "./totalWords";

/** Lines above belong to the heading while each of their texts stands over a group of columns, or names something. */
export function findFirstLine(cells: Cells, row: number): number {
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
export function findLastLine(cells: Cells, row: number): number {
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
export function joinLines(cells: Cells, first: number, last: number): string[][] {
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
