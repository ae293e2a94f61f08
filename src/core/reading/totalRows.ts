import type { CellValue, Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import { EARLIEST_DATE, LATEST_DATE, readDateText } from "./dates";
import type { ReadingPlan } from "./reading";
import { ROW, type SortedRows } from "./rowKinds";
import { isBlank, nameKey, shownName } from "./text";
import { isTotalLabel, nameAfterTotal, nameBeforeTotal } from "./totalWords";

/** Totals have no date; a sum or a zero in the date column is none. */
export function isDocumentDate(value: CellValue | undefined): boolean {
  if (typeof value === "number") return value >= EARLIEST_DATE && value <= LATEST_DATE;
  return typeof value === "string" && readDateText(value) !== null;
}

/** Rows without a name whose other texts say "total": `Итого` in the number column, `Credit Total` in a group column. */
export function findLabelledTotals(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows
): void {
  const seen = new Map<number, Set<string>>();
  const hasBlanks = rows.kinds.some((kind) => kind === ROW.nameless || kind === ROW.blank);
  if (!hasBlanks) return;
  for (let at = 0; at < rows.kinds.length; at++) {
    const values = cells.values[span.first + at] ?? [];
    const isOpen = rows.kinds[at] === ROW.nameless || rows.kinds[at] === ROW.blank;
    for (const [column, value] of values.entries()) {
      if (typeof value !== "string" || value.length > 100 || column === plan.columns.client)
        continue;
      const mayEndInTotal =
        isOpen &&
        /(?:total|result|итог|всего|сумма|количество|среднее)$|total|итог|всего/i.test(value);
      if (mayEndInTotal) {
        const before = nameBeforeTotal(value);
        const isNamed = before !== null && seen.get(column)?.has(nameKey(before));
        if (isTotalLabel(value) || isNamed) rows.kinds[at] = ROW.total;
      } else if (isOpen || rows.kinds[at] === ROW.client || rows.kinds[at] === ROW.group) {
        const known = seen.get(column) ?? new Set();
        if (known.size < 5000) known.add(nameKey(value));
        seen.set(column, known);
      }
    }
  }
}

/** A name without an amount whose total stands on a row of its own (`Север`, ..., `Север Итог`) is a group's label. */
export function findGroupLabels(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows,
  amounts: Float64Array
): void {
  const groups = new Set<string>();
  for (let at = 0; at < rows.kinds.length; at++) {
    if (rows.kinds[at] !== ROW.total) continue;
    const shown = shownName(cells.values[span.first + at]?.[plan.columns.client ?? 0]);
    const before = nameBeforeTotal(shown) ?? nameAfterTotal(shown);
    if (before !== null) groups.add(nameKey(before));
  }
  if (groups.size === 0) return;
  for (let at = 0; at < rows.kinds.length; at++) {
    const isLabel = rows.kinds[at] === ROW.client && Number.isNaN(amounts[at]);
    if (isLabel && groups.has(rows.keys[rows.clientOf[at] ?? -1] ?? "")) rows.kinds[at] = ROW.group;
  }
}

/** Rows of nothing but numbers whose amount is the sum of the rows since the last total, or of all: totals. */
export function findUnlabelledTotals(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows,
  amounts: Float64Array
): void {
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
      rows.kinds[at] = ROW.total;
      since = 0;
      sinceCount = 0;
      continue;
    }
    since += amount;
    sinceCount++;
    all += amount;
    allCount++;
  }
}

function isSame(left: number, right: number): boolean {
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
