import { keyOf } from "../calc/reader";
import { isError, toText } from "../calc/value";
import type { CellValue } from "../cell";
import { serialOf } from "../edit/dates";
import type { RuleCells, RuledCell } from "./ruleCells";

type Test = (cell: RuledCell) => boolean;

/** How many standard deviations from the mean a rule asks for, and on which side. */
const DEVIATIONS: Readonly<Record<string, number>> = {
  OneStdDevAboveAverage: 1,
  OneStdDevBelowAverage: -1,
  TwoStdDevAboveAverage: 2,
  TwoStdDevBelowAverage: -2,
  ThreeStdDevAboveAverage: 3,
  ThreeStdDevBelowAverage: -3,
};

/**
 * The test of a preset criterion (Excel.ConditionalFormatPresetCriterion) over a rule's cells. Empty cells are neither
 * unique nor above nor below anything. A criterion that is not known fits no cell.
 */
export function testPreset(criterion: string, cells: RuleCells, today = new Date()): Test {
  switch (criterion) {
    case "Blanks":
      return ({ value }) => isBlank(value);
    case "NonBlanks":
      return ({ value }) => !isBlank(value);
    case "Errors":
      return ({ value }) => isError(value);
    case "NonErrors":
      return ({ value }) => !isError(value);
    case "UniqueValues":
    case "DuplicateValues":
      return testTimes(cells, criterion === "UniqueValues");
    default:
      return /Average$/.test(criterion)
        ? testAverage(criterion, cells)
        : testPeriod(criterion, cells, today);
  }
}

function isBlank(value: CellValue): boolean {
  return value === null || (!isError(value) && toText(value).trim() === "");
}

function testTimes(cells: RuleCells, isOnce: boolean): Test {
  const times = new Map<string | number, number>();
  const keyFor = (value: CellValue): string | number | undefined =>
    isError(value) ? value.error : value === "" ? undefined : keyOf(value);
  for (const value of cells.values) {
    const key = keyFor(value);
    if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return ({ value }) => {
    const key = keyFor(value);
    const count = key === undefined ? 0 : (times.get(key) ?? 0);
    return isOnce ? count === 1 : count > 1;
  };
}

function testAverage(criterion: string, cells: RuleCells): Test {
  const { numbers } = cells;
  if (numbers.length === 0) return () => false;
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  const squares = numbers.reduce((total, number) => total + (number - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, numbers.length - 1));
  const border = mean + (DEVIATIONS[criterion] ?? 0) * deviation;
  const isAbove = criterion.includes("Above");
  const isEqualMeant = criterion.startsWith("Equal");
  return ({ value }) => {
    if (typeof value !== "number") return false;
    if (value === border) return isEqualMeant;
    return isAbove ? value > border : value < border;
  };
}

/** Days of a period as serial numbers, both ends included; weeks begin on Sunday. */
function testPeriod(criterion: string, cells: RuleCells, today: Date): Test {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const dayNumber = (y: number, m: number, d: number): number => {
    const date = new Date(y, m, d);
    const serial = serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? 0;
    return cells.date1904 ? serial - 1462 : serial;
  };
  const now = dayNumber(year, month, day);
  const sunday = now - today.getDay();
  const periods: Readonly<Record<string, readonly [number, number]>> = {
    Yesterday: [now - 1, now - 1],
    Today: [now, now],
    Tomorrow: [now + 1, now + 1],
    LastSevenDays: [now - 6, now],
    LastWeek: [sunday - 7, sunday - 1],
    ThisWeek: [sunday, sunday + 6],
    NextWeek: [sunday + 7, sunday + 13],
    LastMonth: [dayNumber(year, month - 1, 1), dayNumber(year, month, 1) - 1],
    ThisMonth: [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1],
    NextMonth: [dayNumber(year, month + 1, 1), dayNumber(year, month + 2, 1) - 1],
  };
  const period = periods[criterion];
  if (!period) return () => false;
  const [from, to] = period;
  return ({ value }) =>
    typeof value === "number" && Math.floor(value) >= from && Math.floor(value) <= to;
}
