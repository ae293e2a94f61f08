import type { Cells } from "../values/cells";
import { foldHeading, headingWords, isBlank } from "../values/text";
import { filledColumns, hasNumberBelow, isHeadingCell, isYear } from "./headingCells";
import { headingText, isDateHeading, readPeriodHeading } from "./periodHeadings";
import { scoreHeading } from "./roleWords";
import { isTotalLabel } from "./totalWords";

/**
 * How much a row looks like the line of headings; 0: it cannot be one. Roles count most, then how many columns have a text
 * over a number; `wanted` are folded texts that a person named.
 */
export function scoreRow(cells: Cells, row: number, wanted: readonly string[]): number {
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
    if (isYear(value)) years++;
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
