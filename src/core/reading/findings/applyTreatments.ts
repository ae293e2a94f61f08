import type { DoubtfulSheet } from "./detect";
import { type NumberColumn, nameNonNumeric, reportNonNumericCells } from "../columns/columnValues";
import { type Currencies, findCurrencies } from "./currencies";
import type { Column } from "../../columnar/column";
import { toFifteenDigits, type Minor } from "../values/decimal";
import { findDocuments } from "./documents";
import { takeDiscount } from "../columns/discount";
import type { FindingList } from "../model/findingList";
import { findDuplicates } from "./duplicates";
import { type ClientRows, groupByClient } from "../clients/groups";
import { findBlank, findDateLike, findHidden, findMoney, findUnusual } from "./detect";
import { findTurnoverColumn } from "../plan/turnoverColumn";
import { ROW, isDataRow } from "../model/rowKinds";
import { type TreatableCode, chooseTreatment } from "../model/treatments";

/**
 * Reports values that can be read but are doubtful (METHOD 1), and does with their rows what the treatments say: text
 * numbers, errors, money that looks like a date, hidden rows, returns, missing amounts, profit above turnover, other
 * currencies. A row that is left out becomes `ROW.left`; amounts are changed in place.
 */
export function applyTreatments(doubtful: DoubtfulSheet): {
  readonly left: LeftOutRows;
  readonly currencies: Currencies;
} {
  const left: LeftOutRows = new Map();
  const sheet: TreatedSheet = { ...doubtful, left };
  const { plan, amounts } = sheet;
  const column = findTurnoverColumn(plan);
  treat(sheet, "hiddenRows", { column: plan.columns.client ?? 0, places: findHidden(sheet) });
  for (const read of amounts.turnoverColumns) treatOddCells(sheet, read);
  treatProfit(sheet);
  for (const read of findMoney(sheet))
    treat(sheet, "dateLikeNumber", {
      column: read.column,
      places: findDateLike(sheet, read),
      sampleOf: (at) => read.numbers[at],
    });
  const turned = treatDocuments(sheet);
  const { negative, missing } = findUnusual(amounts.turnover);
  const places = negative.filter((at) => !turned.has(at) && !left.has(at));
  treat(sheet, "negativeAmount", { column, places, sampleOf: (at) => amounts.turnover[at] });
  if (plan.columns.turnover !== undefined)
    treat(sheet, "blankAmount", {
      column,
      places: findBlank(sheet, plan.columns.turnover, missing),
    });
  return { left, currencies: treatCurrencies(sheet) };
}

/** Takes a discount off products of quantity and price, or tells that it stays, as the treatment says. */
export function treatDiscount({
  cells,
  plan,
  span,
  amounts,
  findings,
}: Omit<DoubtfulSheet, "rows"> & { readonly findings: FindingList }): void {
  const isTaken = chooseTreatment(plan.treatments, "discountTaken") === "takeOff";
  const turnover = isTaken ? amounts.turnover : amounts.turnover.slice();
  const taken = takeDiscount(cells, plan, span, turnover);
  if (!taken) return;
  const { column, rows, firstAt } = taken;
  findings.addWhole({
    code: "discountTaken",
    row: span.first + firstAt,
    column,
    count: rows,
    sample: plan.headings[column] ?? "",
  });
}

/** Rows that treatments have left out, by place: by which code. */
type LeftOutRows = Map<number, TreatableCode>;
/** A sheet some of whose rows may be left out already. */
type TreatedSheet = DoubtfulSheet & { readonly left: LeftOutRows };

/**
 * Tells of rows that repeat an earlier one in every cell, and leaves them out where that is the treatment: then the rows
 * are grouped anew. The amounts are whole minor units by now. `mayRepeat`: the groups to look at, null for all.
 */
export function treatDuplicates(
  sheet: TreatedSheet,
  groups: ClientRows,
  mayRepeat: Uint8Array | null,
  { turnover, days }: { readonly turnover: Column<Minor>; readonly days: Int32Array | null }
): ClientRows {
  const places = findDuplicates(sheet.cells, sheet.span, groups, mayRepeat);
  const before = sheet.left.size;
  treat(sheet, "duplicateRow", { column: sheet.plan.columns.client ?? 0, places });
  const isSame = sheet.left.size === before;
  return isSame ? groups : groupByClient(sheet.rows, turnover, days, groups.records);
}

/** Places in the span where something was found, and what is shown of the first. */
type FoundPlaces = {
  readonly column: number;
  readonly places: readonly number[];
  readonly sampleOf?: (at: number) => unknown;
};

/** Tells of the rows that count, and leaves them out where that is the treatment. */
function treat(
  sheet: TreatedSheet,
  code: TreatableCode,
  { column, places, sampleOf }: FoundPlaces
): void {
  if (places.length === 0) return;
  const { kinds } = sheet.rows;
  const counted = places.filter((at) => isDataRow(kinds[at]));
  const [first] = counted;
  if (first === undefined) return;
  const rows = counted.map((at) => sheet.span.first + at);
  sheet.findings.addRows(code, rows, column, sampleOf?.(first));
  if (chooseTreatment(sheet.plan.treatments, code) !== "leaveOut") return;
  for (const at of counted) leave(sheet, code, at);
}

/**
 * What the kind or state of a document decides (METHOD 1b): returns are taken off whatever their sign, payments, orders and
 * balances beside sales, cancelled documents and drafts are left out. The places whose sign was turned.
 */
function treatDocuments(sheet: TreatedSheet): ReadonlySet<number> {
  const { cells, plan, span, rows, amounts } = sheet;
  const found = findDocuments(cells, plan, span, rows);
  const turned = new Set<number>();
  if (!found) return turned;
  const { column, returns, others, voids } = found;
  const sampleOf = (at: number): unknown => cells.values[span.first + at]?.[column];
  treat(sheet, "voidDocument", { column, places: voids, sampleOf });
  treat(sheet, "otherDocument", { column, places: others, sampleOf });
  const positive = returns.filter(
    (at) => (amounts.turnover[at] ?? 0) > 0 && rows.kinds[at] === ROW.client
  );
  treat(sheet, "returnDocument", { column, places: positive, sampleOf });
  if (chooseTreatment(plan.treatments, "returnDocument") !== "subtract") return turned;
  const parts = [amounts.turnover, ...amounts.periods];
  if (amounts.profit) parts.push(amounts.profit);
  // One array may serve as two columns, and must not have a sign turned twice.
  for (const values of new Set(parts))
    for (const at of positive) values[at] = 0 - Math.abs(values[at] ?? Number.NaN);
  return new Set(positive);
}

function leave({ rows, left }: TreatedSheet, code: TreatableCode, at: number): void {
  if (rows.kinds[at] !== ROW.client) return;
  rows.kinds[at] = ROW.left;
  rows.clientOf[at] = -1;
  left.set(at, code);
}

function treatOddCells(sheet: TreatedSheet, column: NumberColumn): void {
  reportNonNumericCells(sheet, column);
  const { treatments } = sheet.plan;
  for (const [index, at] of column.oddAt.entries()) {
    const code = nameNonNumeric(column.oddAs[index] ?? 0);
    if (chooseTreatment(treatments, code) === "leaveOut") leave(sheet, code, at);
  }
}

/** Doubtful profits are left out by themselves: the row stays. */
function treatProfit(sheet: DoubtfulSheet): void {
  const { amounts, plan, span, rows, findings } = sheet;
  const { profit, profitColumn, turnover } = amounts;
  if (!profit || !profitColumn) return;
  reportNonNumericCells(sheet, profitColumn);
  for (const [index, at] of profitColumn.oddAt.entries()) {
    const code = nameNonNumeric(profitColumn.oddAs[index] ?? 0);
    if (chooseTreatment(plan.treatments, code) === "leaveOut") profit[at] = Number.NaN;
  }
  const isIgnored = chooseTreatment(plan.treatments, "profitAboveTurnover") === "ignore";
  const places = findDateLike(sheet, profitColumn);
  const isDateLeft = chooseTreatment(plan.treatments, "dateLikeNumber") === "leaveOut";
  for (let at = 0; at < profit.length; at++) {
    const gain = profit[at] ?? Number.NaN;
    const amount = turnover[at] ?? Number.NaN;
    if (!(amount > 0 && gain > amount) || !isDataRow(rows.kinds[at])) continue;
    findings.add("profitAboveTurnover", span.first + at, profitColumn.column, gain);
    if (isIgnored) profit[at] = Number.NaN;
  }
  for (const at of places) {
    if (!isDataRow(rows.kinds[at])) continue;
    findings.add("dateLikeNumber", span.first + at, profitColumn.column, profitColumn.numbers[at]);
    if (isDateLeft) profit[at] = Number.NaN;
  }
}

/** Amounts of another currency than the most frequent one: added as they are, converted, or left out. */
function treatCurrencies(sheet: TreatedSheet): Currencies {
  const { plan, span, rows, amounts, findings } = sheet;
  const columns = amounts.turnoverColumns.concat(amounts.profitColumn ?? []);
  const currencies = findCurrencies(sheet.cells, columns, span, rows);
  const isLeft = chooseTreatment(plan.treatments, "mixedCurrencies") === "leaveOut";
  const rates = plan.treatments?.rates ?? {};
  const sample = currencies.names.join(", ");
  for (const { at, column, currency } of currencies.others) {
    findings.add("mixedCurrencies", span.first + at, column, sample);
    if (isLeft) leave(sheet, "mixedCurrencies", at);
    else if (rates[currency] !== undefined) convert(sheet, column, at, rates[currency]);
  }
  return currencies;
}

/** Brings one amount to the main currency, within 15 digits. */
function convert({ amounts, plan }: DoubtfulSheet, column: number, at: number, rate: number): void {
  const change = (values: Float64Array | null | undefined, to: number): void => {
    if (values) values[at] = toFifteenDigits(to);
  };
  if (column === amounts.profitColumn?.column) {
    change(amounts.profit, (amounts.profit?.[at] ?? 0) * rate);
    return;
  }
  const period = amounts.periods[plan.columns.periods?.indexOf(column) ?? -1];
  const before = period ? (period[at] ?? 0) : (amounts.turnover[at] ?? 0);
  change(amounts.turnover, (amounts.turnover[at] ?? 0) + before * (rate - 1));
  change(period, before * rate);
}
