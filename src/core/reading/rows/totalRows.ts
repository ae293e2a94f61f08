import type { CellValue } from "../values/cells";
import type { RowSheet } from "../columns/scan";
import { EARLIEST_DATE, LATEST_DATE, isDateText, readDayNumber } from "../values/dates";
import type { ReadingPlan } from "../model/reading";
import { ROW, type SortedRows } from "../model/rowKinds";
import { foldHeading, isBlank, nameKey, shownName } from "../values/text";
import {
  beginsAsTotal,
  isTotalLabel,
  mayNameTotal,
  nameAfterBareTotal,
  nameAfterTotal,
  nameBeforeTotal,
} from "../plan/totalWords";

/** Totals have no date; a sum or a zero in the date column is none. */
export function isDocumentDate(value: CellValue | undefined): boolean {
  if (typeof value === "number")
    return (value >= EARLIEST_DATE && value <= LATEST_DATE) || readDayNumber(value) !== null;
  return typeof value === "string" && isDateText(value);
}

/** Rows without a name whose other texts say "total": `Итого` in the number column, `Credit Total` in a group column. */
export function findLabelledTotals(sheet: RowSheet): void {
  const { cells, plan, span, rows } = sheet;
  // Labels such as `Credit Total` count where `Credit` stands in the same column, too.
  const wanted = new Map<number, Map<string, number[]>>();
  for (let at = 0; at < rows.kinds.length; at++) {
    if (rows.kinds[at] !== ROW.nameless && rows.kinds[at] !== ROW.blank) continue;
    const values = cells.values[span.first + at] ?? [];
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (typeof value !== "string" || value.length > 100 || column === plan.columns.client)
        continue;
      if (!mayNameTotal(foldHeading(value))) continue;
      if (isTotalLabel(value) || beginsAsTotal(value)) {
        rows.kinds[at] = ROW.total;
        break;
      }
      const before = nameBeforeTotal(value);
      if (before === null) continue;
      const byName = wanted.get(column) ?? new Map<string, number[]>();
      const key = nameKey(before);
      byName.set(key, [...(byName.get(key) ?? []), at]);
      wanted.set(column, byName);
    }
  }
  for (const [column, byName] of wanted) takeNamed(sheet, column, byName);
}

/** Makes totals of the rows whose label names something that stands in the column. */
function takeNamed(
  { cells, span, rows }: RowSheet,
  column: number,
  byName: ReadonlyMap<string, number[]>
): void {
  let last: CellValue | undefined;
  for (let at = 0; at < rows.kinds.length; at++) {
    const value = cells.values[span.first + at]?.[column];
    if (typeof value !== "string" || value === last) continue;
    last = value;
    for (const place of byName.get(nameKey(value)) ?? []) rows.kinds[place] = ROW.total;
  }
}

/**
 * Names such as `Total Acme` and `Итого Ромашка` are totals where their amount is the sum of the rows since the last
 * total: two rows at least, or one that is called so (`Acme`). A client called `Total Energy` is none.
 */
export function findBareTotals(rows: SortedRows, amounts: Float64Array): void {
  const { kinds, clientOf, keys } = rows;
  const named = new Map<number, string>();
  for (let client = 0; client < keys.length; client++) {
    const name = nameAfterBareTotal(keys[client] ?? "");
    if (name !== null) named.set(client, name);
  }
  if (named.size === 0) return;
  let sum = 0;
  let count = 0;
  let last = "";
  for (let at = 0; at < kinds.length; at++) {
    const amount = amounts[at] ?? Number.NaN;
    const isData = kinds[at] === ROW.client || kinds[at] === ROW.nameless;
    const name = kinds[at] === ROW.client ? named.get(clientOf[at] ?? -1) : undefined;
    const isSum = name !== undefined && isSame(amount, sum) && (count > 1 || last === name);
    if (isSum) kinds[at] = ROW.total;
    if (isSum || kinds[at] === ROW.total) {
      sum = 0;
      count = 0;
    } else if (isData && !Number.isNaN(amount)) {
      sum += amount;
      count++;
    }
    if (kinds[at] === ROW.client) last = keys[clientOf[at] ?? -1] ?? "";
  }
}

/** A name without an amount whose total stands on a row of its own (`Север`, ..., `Север Итог`) is a group's label. */
export function findGroupLabels({ cells, plan, span, rows, turnover }: RowSheet): void {
  const groups = new Set<string>();
  for (let at = 0; at < rows.kinds.length; at++) {
    if (rows.kinds[at] !== ROW.total) continue;
    const shown = shownName(cells.values[span.first + at]?.[plan.columns.client ?? 0]);
    const before = nameBeforeTotal(shown) ?? nameAfterTotal(shown);
    if (before !== null) groups.add(nameKey(before));
  }
  if (groups.size === 0) return;
  for (let at = 0; at < rows.kinds.length; at++) {
    const isLabel = rows.kinds[at] === ROW.client && Number.isNaN(turnover[at]);
    if (isLabel && groups.has(rows.keys[rows.clientOf[at] ?? -1] ?? "")) rows.kinds[at] = ROW.group;
  }
}

/**
 * Rows of nothing but numbers whose amount is the sum of the rows since the last total, or of all: totals. `isStrict`:
 * only if all rows without a name are such, so that they cannot be rows of the name above.
 */
export function findUnlabelledTotals(sheet: RowSheet, isStrict: boolean): void {
  const { cells, plan, span, rows, turnover: amounts } = sheet;
  const found: number[] = [];
  let since = 0;
  let sinceCount = 0;
  let all = 0;
  let allCount = 0;
  for (let at = 0; at < rows.kinds.length; at++) {
    const kind = rows.kinds[at];
    const amount = amounts[at] ?? Number.NaN;
    if (kind === ROW.total) {
      since = 0;
      sinceCount = 0;
    }
    if ((kind !== ROW.client && kind !== ROW.nameless) || Number.isNaN(amount)) continue;
    const isSum =
      (sinceCount > 1 && isSame(amount, since)) || (allCount > 1 && isSame(amount, all));
    if (
      kind === ROW.nameless &&
      isSum &&
      !hasOtherContent(cells.values[span.first + at] ?? [], plan)
    ) {
      found.push(at);
      since = 0;
      sinceCount = 0;
      continue;
    }
    if (kind === ROW.nameless && isStrict) return;
    since += amount;
    sinceCount++;
    all += amount;
    allCount++;
  }
  for (const at of found) rows.kinds[at] = ROW.total;
}

/**
 * Rows without a name that hold the sum of the clients below them, up to the next such row: totals above their rows, as
 * a pivot table in outline form prints them. All of them must fit, and at least one must have two rows to add.
 */
export function findTotalsAbove(rows: SortedRows, amounts: Float64Array): void {
  const heads: number[] = [];
  let sum = 0;
  let count = 0;
  let most = 0;
  let fits = true;
  const close = (): void => {
    const head = heads.at(-1);
    if (head !== undefined) fits &&= count > 0 && isSame(amounts[head] ?? 0, sum);
    most = Math.max(most, count);
    sum = 0;
    count = 0;
  };
  for (let at = 0; at < rows.kinds.length && fits; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    if (rows.kinds[at] === ROW.nameless) {
      close();
      heads.push(at);
    } else if (rows.kinds[at] === ROW.client) {
      if (heads.length === 0) return;
      sum += amount;
      count++;
    }
  }
  close();
  if (!fits || most < 2) return;
  for (const head of heads) rows.kinds[head] = ROW.total;
}

/** Are two sums the same but for what adding doubles may cost? Zero is no sum. */
export function isSame(left: number, right: number): boolean {
  return left !== 0 && Math.abs(left - right) <= 1e-9 * Math.abs(right);
}

/** A document has a date, a number, a text; a bare total has not. */
function hasOtherContent(values: readonly CellValue[], plan: ReadingPlan): boolean {
  const { date, turnover, profit, quantity, unitPrice, periods = [] } = plan.columns;
  const amounts = [turnover, profit, quantity, unitPrice, ...periods];
  return values.some((value, column) =>
    typeof value === "string"
      ? !isBlank(value) && !amounts.includes(column)
      : column === date && value !== null
  );
}
