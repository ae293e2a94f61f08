import type { Reading, ReadingPlan } from "../model/reading";
import { insertFinding } from "./insertFinding";
import { findHeadings } from "../plan/headingRows";
import { readPeriodHeading } from "../plan/periodHeadings";
import type { CellValue, Cells } from "../values/cells";
import { readNumberText } from "../values/numbers";
import { foldHeading, headingWords } from "../values/text";

/** The same table on another sheet: offsets in the rows that were looked at. */
export type SameTable = {
  readonly headingRow: number;
  /** Columns whose sum is the turnover; empty: it is no plain sum (quantity × price). */
  readonly amounts: readonly number[];
};

/** A sheet with the same table, and what its amounts add up to; null: that was not looked at. */
export type TableOnSheet = { readonly sheet: string; readonly sum: number | null };

/** This share of all headings of two tables has to be common to both. */
const LEAST_COMMON = 0.75;
/** So many sheets are named one by one. */
const MOST_NAMED = 12;

/**
 * Is the table that was read also on another sheet, such as a sheet for each month (METHOD 1a)? It is where the columns
 * that are used have the same headings there and nearly all others do, too, in any order. Months and years in headings
 * are not compared (`Выручка, январь`, `Выручка, февраль`), nor are columns right of the last common one. `head` are the
 * first rows of the other sheet. A table without headings is never the same.
 */
export function findSameTable(plan: ReadingPlan, head: Cells): SameTable | null {
  if (plan.headingRow < 0) return null;
  const { row, texts } = findHeadings(head);
  if (row < 0) return null;
  const own = plan.headings.map(headingKey);
  const all = texts.map(headingKey);
  const { client, turnover, periods = [], quantity, unitPrice } = plan.columns;
  const usesPeriods = turnover === undefined && periods.length > 0;
  const used = [client, turnover, ...(usesPeriods ? periods : []), quantity, unitPrice].flatMap(
    (column) => (column === undefined ? [] : [own[column] ?? ""])
  );
  if (!used.every((key) => key !== "" && all.includes(key))) return null;
  const end = Math.max(...own.map((key) => (key === "" ? -1 : all.lastIndexOf(key))));
  const theirs = new Set(all.slice(0, end + 1).filter((key) => key !== ""));
  const ours = new Set(own.filter((key) => key !== ""));
  const common = [...ours].filter((key) => theirs.has(key)).length;
  if (common < LEAST_COMMON * new Set([...ours, ...theirs]).size) return null;
  if (usesPeriods) {
    const keys = periods.map((period) => own[period]);
    return { headingRow: row, amounts: offsetsWhere(all, (key) => keys.includes(key)) };
  }
  if (turnover === undefined) return { headingRow: row, amounts: [] };
  // Of several columns of one name the same one is meant.
  const isSame = (key: string | undefined): boolean => key === own[turnover];
  const place = own.slice(0, turnover).filter(isSame).length;
  const found = offsetsWhere(all, isSame);
  return { headingRow: row, amounts: [found[place] ?? found[0] ?? -1] };
}

/** The columns that make the turnover of the sheet that was read; empty: it is no plain sum. */
export function listAmountColumns({ columns }: ReadingPlan): readonly number[] {
  if (columns.turnover !== undefined) return [columns.turnover];
  return columns.periods ?? [];
}

/**
 * What the amounts below the headings add up to, as they stand and whatever their rows are; a first or last row that
 * is the sum of all others is not added once more. Texts that read as numbers count.
 */
export function sumAmounts(rows: readonly (readonly CellValue[])[]): number {
  const amounts = rows.flatMap((row) => {
    const read = row.flatMap((value) => toNumber(value) ?? []);
    return read.length > 0 ? [read.reduce((sum, amount) => sum + amount, 0)] : [];
  });
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const holdsTotal = [amounts[0], amounts.at(-1)].some(
    (amount = 0) => amount !== 0 && amounts.length > 2 && areNear(2 * amount, sum, amounts.length)
  );
  return holdsTotal ? sum / 2 : sum;
}

/**
 * The reading with what other sheets hold of its table. Where their amounts together are those of this sheet, it is
 * the whole and they its parts or a copy (`partSheets`, certain); else this sheet is one of several
 * (`otherSheets`, a doubt). No others: the reading as it was.
 */
export function noteSameTables(
  reading: Reading,
  own: TableOnSheet,
  others: readonly TableOnSheet[]
): Reading {
  if (others.length === 0) return reading;
  const { plan } = reading;
  const isWhole = own.sum !== null && own.sum !== 0 && addsUpTo(own.sum, others);
  const names = others.map(({ sheet }) => sheet);
  return insertFinding(reading, {
    code: isWhole ? "partSheets" : "otherSheets",
    level: isWhole ? "info" : "doubt",
    row: plan.headingRow,
    column: plan.columns.client ?? 0,
    count: others.length,
    sample: own.sheet,
    others: names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"] : names,
  });
}

function addsUpTo(whole: number, parts: readonly TableOnSheet[]): boolean {
  const sum = parts.reduce((total, part) => total + (part.sum ?? NaN), 0);
  return areNear(whole, sum, parts.length);
}

/** Equal but for half a hundredth per summand, which is lost by rounding. */
function areNear(one: number, other: number, summands: number): boolean {
  return Math.abs(one - other) <= 0.005 * summands + 1e-9 * Math.abs(one);
}

function toNumber(value: CellValue): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? (readNumberText(value)?.value ?? null) : null;
}

function offsetsWhere(keys: readonly string[], isMeant: (key: string) => boolean): number[] {
  return keys.flatMap((key, offset) => (isMeant(key) ? [offset] : []));
}

/** Words that only join a period to the rest of its heading. */
const JOINING = /^(?:за|в|во|на|с|по|до|от|г|год|года|месяц|for|in|of|the|from|to|year|month)$/;

/** A heading without what tells one period from another; a heading that is a period counts as its kind. */
function headingKey(heading: string): string {
  const kept = headingWords(heading).filter(
    (word) => !/^\d+$/.test(word) && !JOINING.test(word) && readPeriodHeading(word) === null
  );
  if (kept.length > 0) return kept.join(" ");
  const period = readPeriodHeading(heading);
  return period ? `#${period.kind}` : foldHeading(heading);
}
