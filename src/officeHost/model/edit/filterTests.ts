import { ApiError, notImitated } from "../apiError";
import { wildcardPattern } from "../calc/criteria";
import type { CellValue } from "../cell";
import type { FilterCriteria } from "../parts";
import { parseTyped } from "./parse";

/** What a filter knows of a cell of its column. */
export type FilteredCell = {
  readonly value: CellValue;
  /** As shown, in the person's language. */
  readonly text: string;
  /** `#RRGGBB`, undefined for none. */
  readonly fillColor: string | undefined;
  readonly fontColor: string | undefined;
};

export type CellTest = (cell: FilteredCell) => boolean;

/**
 * Turns the criteria of a column into a test of its cells. `column` gives all cells below the heading, for criteria
 * that compare with the others. Errors: `InvalidArgument` for criteria that lack what their kind needs; `ApiNotFound`
 * for kinds the stand-in does not imitate (icons, periods that depend on today).
 */
export function testOf(criteria: FilterCriteria, column: () => readonly FilteredCell[]): CellTest {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria.values);
    case "Custom":
      return customTest(criteria);
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return rankTest(criteria, column());
    case "Dynamic":
      return dynamicTest(criteria.dynamicCriteria, column);
    case "CellColor":
      return colorTest(criteria.color, (cell) => cell.fillColor);
    case "FontColor":
      return colorTest(criteria.color, (cell) => cell.fontColor);
    case "Icon":
      throw notImitated("a filter by icon");
    default:
      throw new ApiError("InvalidArgument", `There is no filter on ${criteria.filterOn}.`);
  }
}

function valuesTest(values: readonly string[] | undefined): CellTest {
  if (!values) throw new ApiError("InvalidArgument", "A filter by values needs values.");
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (cell) =>
    wanted.has(cell.text.trim().toLowerCase()) || wanted.has(cell.text.toLowerCase());
}

function customTest(criteria: FilterCriteria): CellTest {
  const { criterion1, criterion2, operator } = criteria;
  if (criterion1 === undefined) {
    throw new ApiError("InvalidArgument", "A custom filter needs a first criterion.");
  }
  const first = comparison(criterion1);
  if (criterion2 === undefined || criterion2 === null) return first;
  const second = comparison(criterion2);
  return operator === "Or"
    ? (cell) => first(cell) || second(cell)
    : (cell) => first(cell) && second(cell);
}

/** A criterion such as `>50`, `<>*ltd*`, `=Иванов`, `=` (empty cells), `<>` (the others). */
function comparison(criterion: string): CellTest {
  const [, sign = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const typed = parseTyped(operand, "en-US").value;
  const number = typeof typed === "number" ? typed : undefined;
  if (sign === "" || sign === "=" || sign === "<>") {
    const isEqual = equality(operand, number);
    return sign === "<>" ? (cell) => !isEqual(cell) : isEqual;
  }
  const holds = (order: number): boolean =>
    sign === "<" ? order < 0 : sign === "<=" ? order <= 0 : sign === ">" ? order > 0 : order >= 0;
  return ({ value }) => {
    if (number !== undefined) return typeof value === "number" && holds(value - number);
    if (typeof value !== "string") return false;
    return holds(value.localeCompare(operand, undefined, { sensitivity: "base" }));
  };
}

function equality(operand: string, number: number | undefined): CellTest {
  if (operand === "") return (cell) => cell.text === "";
  const pattern = wildcardPattern(operand);
  return ({ value, text }) =>
    (number !== undefined && value === number) || (typeof value !== "object" && pattern.test(text));
}

function numbersOf(cells: readonly FilteredCell[]): number[] {
  return cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
}

/** Ties with the last one that fits stay, as in Excel. */
function rankTest(criteria: FilterCriteria, column: readonly FilteredCell[]): CellTest {
  const wanted = Number(criteria.criterion1);
  if (criteria.criterion1 === undefined || !Number.isInteger(wanted) || wanted < 1) {
    throw new ApiError(
      "InvalidArgument",
      "A filter by rank needs a whole number of items or percent."
    );
  }
  const isTop = criteria.filterOn.startsWith("Top");
  const sorted = numbersOf(column).sort((a, b) => (isTop ? b - a : a - b));
  const count = criteria.filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((sorted.length * wanted) / 100))
    : wanted;
  const last = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    typeof value === "number" && last !== undefined && (isTop ? value >= last : value <= last);
}

/** The last month's and year's periods depend on today; these do not. "Februray" is Excel's spelling. */
const MONTHS = [
  "AllDatesInPeriodJanuary",
  "AllDatesInPeriodFebruray",
  "AllDatesInPeriodMarch",
  "AllDatesInPeriodApril",
  "AllDatesInPeriodMay",
  "AllDatesInPeriodJune",
  "AllDatesInPeriodJuly",
  "AllDatesInPeriodAugust",
  "AllDatesInPeriodSeptember",
  "AllDatesInPeriodOctober",
  "AllDatesInPeriodNovember",
  "AllDatesInPeriodDecember",
];

function dynamicTest(kind: string | undefined, column: () => readonly FilteredCell[]): CellTest {
  if (kind === "AboveAverage" || kind === "BelowAverage") {
    const numbers = numbersOf(column());
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return ({ value }) =>
      typeof value === "number" && (kind === "AboveAverage" ? value > average : value < average);
  }
  const month = MONTHS.indexOf(kind ?? "");
  if (month >= 0) return ({ value }) => monthOf(value) === month;
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(kind ?? "");
  if (quarter) {
    const wanted = Number(quarter[1]) - 1;
    return ({ value }) => {
      const found = monthOf(value);
      return found !== undefined && Math.floor(found / 3) === wanted;
    };
  }
  throw notImitated(`the dynamic filter ${String(kind)}`);
}

const DAY_MS = 86_400_000;

function monthOf(value: CellValue): number | undefined {
  if (typeof value !== "number" || value < 1) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * DAY_MS).getUTCMonth();
}

function colorTest(
  color: string | undefined,
  colorOf: (cell: FilteredCell) => string | undefined
): CellTest {
  if (color === undefined) throw new ApiError("InvalidArgument", "A filter by colour needs one.");
  const wanted = color.toUpperCase();
  return (cell) => colorOf(cell)?.toUpperCase() === wanted;
}
