import type { Column } from "../../columnar/column";
import { measureFineness, type Minor, type SheetUnits } from "../values/decimal";
import type { Cells } from "../values/cells";
import { isBlank, shownName } from "../values/text";
import type { PlannedSheet } from "../columns/scan";
import type { FindingList, FindingSink } from "../model/findingList";
import type { ReadingPlan, ReadingProof } from "../model/reading";
import { ROW, type SortedRows, findOthers } from "../model/rowKinds";
import { readPeriodHeading } from "../plan/periodHeadings";
import { isGrandTotalLabel, isTotalText } from "../plan/totalWords";
import { findTurnoverColumn } from "../plan/turnoverColumn";
import type { RowProof } from "../rows/proveRows";

/** Rows without a name that hold more of the sheet than this are a doubt. */
const MOST_NAMELESS = 0.1;

/** A reading whose rows are told apart and added up. */
export type AddedUp = PlannedSheet & {
  readonly rows: SortedRows;
  readonly findings: FindingList;
  /** What arithmetic found; null: it was not asked. */
  readonly proof: RowProof | null;
  /** The turnover as it stands on the sheet, by place; total rows have theirs. */
  readonly amounts: Column<SheetUnits>;
  /** Minor units are `10^-scale`. */
  readonly scale: number;
  /** All rows that are no sums, in minor units. */
  readonly sheetTotal: Minor;
  /** Of these, rows without a client. */
  readonly leftOut: Minor;
  readonly clients: number;
};

/**
 * Sets the sheet's own total against what was read (METHOD 1a): `sheetTotalMatches` or, beyond what rounding of its rows
 * explains, `sheetTotalDiffers`. Tells of another level that could hold the clients, and of rows above the headings that
 * hold amounts.
 */
export function reportProof(done: AddedUp): ReadingProof {
  const { cells, plan, span, proof, findings } = done;
  const own = findOwnTotal(done);
  const column = plan.columns.client ?? 0;
  if (own) {
    findings.addWhole({
      code: own.agrees ? "sheetTotalMatches" : "sheetTotalDiffers",
      row: span.first + own.at,
      column: findTurnoverColumn(plan),
      count: done.clients,
      rows: [span.first + own.at],
      sample: shownName(cells.values[span.first + own.at]?.[column]),
      sums: { sheetSays: own.sum, weGot: done.sheetTotal, scale: done.scale },
    });
  }
  if (proof?.other) {
    findings.addWhole({
      code: "otherReading",
      row: span.first + proof.other.at,
      column,
      count: 1,
      rows: [span.first + proof.other.at],
      sample: proof.other.taken,
      others: [proof.other.others],
    });
  }
  reportRowsAbove(cells, plan, findings);
  if (leavesNamed(done)) findings.doubt("totalRow", column);
  if (countsHeads(done)) findings.doubt("blankAmount", findTurnoverColumn(plan));
  if (Math.abs(done.leftOut) > MOST_NAMELESS * Math.abs(done.sheetTotal))
    findings.doubt("blankClient", column);
  return {
    sheetSays: own ? (own.sum as Minor) : null,
    agrees: own ? own.agrees : null,
    sumRows: proof?.sums.length ?? 0,
    level: proof?.level ?? null,
  };
}

type OwnTotal = { readonly at: number; readonly sum: number; readonly agrees: boolean };

/** The row that is or says it is the sum of the whole sheet; null: there is none, or only totals of its parts. */
function findOwnTotal(done: AddedUp): OwnTotal | null {
  const { proof, amounts, scale } = done;
  const power = 10 ** scale;
  const toUnits = (at: number): number => Math.round((amounts[at] ?? Number.NaN) * power);
  const called = findGrandTotals(done).map((at) => ({ at, sum: toUnits(at) }));
  if (proof?.total !== undefined) called.unshift({ at: proof.total, sum: toUnits(proof.total) });
  const totals = called.filter(({ sum }) => !Number.isNaN(sum));
  // Most large ledgers have no total, and need not be gone through for its tolerance.
  if (totals.length === 0) return null;
  const { sheetTotal } = done;
  return judgeOwnTotal(totals, {
    sheetTotal,
    tolerance: toleranceOf(done) * power,
    isOfPart: (at) => (proof?.sums.includes(at) ?? false) && at !== proof?.total,
  });
}

/** What rows that say they are the whole sheet's sum are set against, in minor units. */
type Whole = {
  readonly sheetTotal: number;
  /** By how much rounding may put a sum off. */
  readonly tolerance: number;
  /** Is the row proven to be the sum of a part? */
  readonly isOfPart: (at: number) => boolean;
};

/** Which of the rows that say they are the whole sheet's sum is it, or contradicts what was read; null: none does either. */
export function judgeOwnTotal(
  totals: readonly { readonly at: number; readonly sum: number }[],
  { sheetTotal, tolerance, isOfPart }: Whole
): OwnTotal | null {
  const agrees = (sum: number): boolean => Math.abs(sum - sheetTotal) <= tolerance;
  const fits = totals.find(({ sum }) => agrees(sum));
  if (fits) return { ...fits, agrees: true };
  const last = totals.at(-1);
  if (!last) return null;
  const inParts = totals.reduce((sum, total) => sum + total.sum, 0);
  if (totals.length > 1 && agrees(inParts)) return { at: last.at, sum: inParts, agrees: true };
  // Totals of blocks agree with their blocks and say nothing of the whole.
  const strange = totals.filter(({ at }) => !isOfPart(at));
  const one = strange.at(-1);
  return one ? { ...one, agrees: false } : null;
}

/** By how much the sum of the rows may be off because each was rounded: half a unit of the shown place, in the sheet's unit. */
function toleranceOf({ rows, amounts }: AddedUp): number {
  let count = 1;
  for (let at = 0; at < amounts.length; at++)
    if (rows.kinds[at] === ROW.client && !Number.isNaN(amounts[at])) count++;
  return (0.5 * count) / 10 ** measureFineness(amounts).decimals;
}

function findGrandTotals({ cells, plan, span, rows }: AddedUp): number[] {
  const found: number[] = [];
  const column = plan.columns.client ?? 0;
  for (const at of findOthers(rows.kinds)) {
    if (rows.kinds[at] !== ROW.total) continue;
    const values = cells.values[span.first + at] ?? [];
    const label = values[column];
    const texts = typeof label === "string" && label.trim() !== "" ? [label] : values;
    if (texts.some((text) => typeof text === "string" && isGrandTotalLabel(text))) found.push(at);
  }
  return found;
}

/**
 * Is a row left out by arithmetic alone, that is the only one to say so, though its name could be a client's: the sum of
 * all others by a formula («Компания»), or the sum of rows of the same clients again («Январь 2024» over the payments of January)?
 */
function leavesNamed({ cells, plan, span, rows, proof }: AddedUp): boolean {
  if (!proof) return false;
  const column = plan.columns.client ?? 0;
  const textAt = (at: number): string => shownName(cells.values[span.first + at]?.[column]);
  const isNamed = (at: number): boolean =>
    rows.kinds[at] === ROW.total && textAt(at) !== "" && !isTotalText(textAt(at));
  const isFormula = cells.sumRows?.has(span.first + (proof.total ?? -1)) ?? false;
  if (proof.total !== undefined && isFormula && isNamed(proof.total)) return true;
  return (
    repeatsClients(rows) &&
    proof.sums.some((at) => isNamed(at) && readPeriodHeading(textAt(at)) !== null)
  );
}

/**
 * May clients without an amount be headings of those below? The first row is a name and nothing else, and below each such
 * row one with an amount stands.
 */
function countsHeads({ cells, span, rows, amounts }: AddedUp): boolean {
  const isBare = (at: number): boolean =>
    rows.kinds[at] === ROW.client &&
    Number.isNaN(amounts[at]) &&
    (cells.values[span.first + at] ?? []).filter((value) => !isBlank(value)).length === 1;
  if (!isBare(0)) return false;
  return [...rows.kinds.keys()].every(
    (at) => !isBare(at) || (rows.kinds[at + 1] === ROW.client && !Number.isNaN(amounts[at + 1]))
  );
}

function repeatsClients({ clientOf }: SortedRows): boolean {
  const seen = new Set<number>();
  for (const client of clientOf) {
    if (client >= 0 && seen.has(client)) return true;
    seen.add(client);
  }
  return false;
}

/** Tells of names with amounts above the headings, which belong to nobody (METHOD 1a): `unusedRows`. */
export function reportRowsAbove(cells: Cells, plan: ReadingPlan, findings: FindingSink): void {
  const column = plan.columns.client ?? 0;
  const amount = findTurnoverColumn(plan);
  for (let row = 0; row < plan.headingRow; row++) {
    const name = cells.values[row]?.[column];
    if (typeof name !== "string" || name.trim() === "") continue;
    if (typeof cells.values[row]?.[amount] !== "number" || cells.sumRows?.has(row)) continue;
    if (cells.formats[row]?.[amount]?.includes("y")) continue;
    findings.add("unusedRows", row, amount, cells.values[row]?.[amount]);
  }
}
