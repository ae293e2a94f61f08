import type { Cells } from "../values/cells";
import { tidySpaces } from "../values/text";
import { isDateHeading, readPeriodHeading } from "./periodHeadings";

/** Whole numbers that may be years. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Does a whole number look like a year? */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** A text, or a number that names a period (a year, a date). */
export function isHeadingCell(cells: Cells, row: number, column: number): boolean {
  const value = cells.values[row]?.[column];
  if (typeof value === "string") {
    const text = tidySpaces(value);
    if (text.length > 120) return false;
    return !/^[-+(]?[\d\s.,]+\)?(?:\s*[₽$€%])?$/.test(text) || readPeriodHeading(text) !== null;
  }
  if (typeof value !== "number") return false;
  return isYear(value) || isDateHeading(cells, row, column, value);
}

/** Does a number, or a text that begins as one, stand in the column within four rows below? */
export function hasNumberBelow(cells: Cells, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + 4; below++) {
    const value = cells.values[below]?.[column];
    if (typeof value === "number") return true;
    if (typeof value === "string" && /^[-(]?\d[\d\s.,]*\)?/.test(tidySpaces(value))) return true;
  }
  return false;
}

/** The columns of a row whose cells hold something, from the left. */
export function filledColumns(values: readonly unknown[]): number[] {
  return values.flatMap((value, column) =>
    value == null || (typeof value === "string" && tidySpaces(value) === "") ? [] : [column]
  );
}
