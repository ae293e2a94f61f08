import type { PlannedSheet } from "../columns/scan";
import { foldHeading } from "../values/text";
import { findTurnoverColumn } from "../plan/turnoverColumn";

/** So many rows are enough to prove how columns hang together. */
const ROWS_ASKED = 500;

/**
 * The columns of `others` that arithmetic does not explain (METHOD 1a): a period of the turnover, the sum of neighbouring
 * periods, the turnover added up from row to row, and what one other column makes of it (sales + returns = net) are
 * parts of it and no other turnover. Each relation has to hold in every row; otherwise the column stays. A running
 * balance does not say which of debit and credit is the turnover, so both stay; what was owed before and after is none.
 */
export function leaveExplained(
  { cells, plan, span }: PlannedSheet,
  others: readonly number[]
): number[] {
  if (others.length === 0) return [];
  const rows: (readonly number[])[] = [];
  const width = cells.values[0]?.length ?? 0;
  for (let row = span.first; row <= span.last && rows.length < ROWS_ASKED; row++) {
    const values = cells.values[row] ?? [];
    const read = Array.from({ length: width }, (_, column) => numberOf(values[column]));
    if (read.some((value) => value !== 0)) rows.push(read);
  }
  const { periods = [] } = plan.columns;
  const isSummed = plan.columns.turnover === undefined;
  const turnover = isSummed
    ? rows.map((row) => periods.reduce((sum, column) => sum + (row[column] ?? 0), 0))
    : rows.map((row) => row[findTurnoverColumn(plan)] ?? 0);
  const owed = findOwed(plan.headings, rows);
  const numeric = findNumeric(rows, width).filter(
    (column) => isSummed || column !== findTurnoverColumn(plan)
  );
  return others.filter((other) => {
    const values = rows.map((row) => row[other] ?? 0);
    const isTold =
      periods.includes(other) ||
      (owed.includes(other) && !owed.includes(findTurnoverColumn(plan))) ||
      addsNeighbours(rows, values, periods) ||
      runs(values, turnover) ||
      isTied(
        rows,
        values.map((value, at) => value - (turnover[at] ?? 0)),
        numeric.filter((column) => column !== other)
      );
    return !isTold;
  });
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** The columns that hold numbers which are not all alike. */
function findNumeric(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? 0) !== 0)
  );
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 0.005 * Math.max(1, Math.abs(left) * 1e-6);
}

const DEBIT = /(?:^|[^\p{L}])(?:дебет|дт|debit|dr)\.?$/u;
const CREDIT = /(?:^|[^\p{L}])(?:кредит|кт|credit|cr)\.?$/u;

/**
 * The columns of a balance sheet of an account that say what was owed: of debit and credit before, during and after a
 * period, the first and the last two. In every row that says what is owed, and in two at least, this has to be what was
 * owed and what moved; else none.
 */
function findOwed(headings: readonly string[], rows: readonly (readonly number[])[]): number[] {
  const [debits, credits] = [DEBIT, CREDIT].map((words) =>
    [...headings.keys()].filter((at) => words.test(foldHeading(headings[at] ?? "")))
  );
  if (debits?.length !== 3 || credits?.length !== 3) return [];
  const told = rows.filter((row) => row[debits[2] ?? -1] || row[credits[2] ?? -1]);
  const isKept = told.every((row) => {
    const [before, moved, after] = debits.map(
      (debit, at) => (row[debit] ?? 0) - (row[credits[at] ?? -1] ?? 0)
    );
    return isNear((before ?? 0) + (moved ?? 0), after ?? 0);
  });
  const ends = [debits[0], credits[0], debits[2], credits[2]];
  return isKept && told.length > 1 ? ends.filter((column) => column !== undefined) : [];
}

/** Is it the sum of two or more periods side by side, in every row? */
function addsNeighbours(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  periods: readonly number[]
): boolean {
  const sorted = [...periods].sort((left, right) => left - right);
  for (let from = 0; from < sorted.length - 1; from++) {
    for (let to = from + 1; to < sorted.length; to++) {
      const run = sorted.slice(from, to + 1);
      const isSum = rows.every((row, at) =>
        isNear(
          run.reduce((sum, column) => sum + (row[column] ?? 0), 0),
          values[at] ?? 0
        )
      );
      if (isSum) return true;
    }
  }
  return false;
}

/** Is it the turnover added up from row to row? */
function runs(values: readonly number[], turnover: readonly number[]): boolean {
  let sum = 0;
  return (
    values.length > 2 && values.every((value, at) => isNear((sum += turnover[at] ?? 0), value))
  );
}

/** Is the difference another column, added or taken off, in every row? */
function isTied(
  rows: readonly (readonly number[])[],
  difference: readonly number[],
  columns: readonly number[]
): boolean {
  if (rows.length < 3) return false;
  return columns.some((column) =>
    [1, -1].some((sign) =>
      difference.every((value, at) => isNear(value, sign * (rows[at]?.[column] ?? 0)))
    )
  );
}
