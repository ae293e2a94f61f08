import type { Cells, CellValue } from "./cells";
import type { RowSpan } from "./columnValues";
import type { ProblemSink } from "./problems";
import type { ReadingPlan } from "./reading";
import { foldHeading, isBlank, isError, nameKey, shownName } from "./text";
import { isTotalLabel, nameBeforeTotal } from "./words";

/** What a row of the block is. */
export const ROW = {
  blank: 0,
  client: 1,
  nameless: 2,
  total: 3,
  heading: 4,
  note: 5,
  group: 6,
} as const;

/** Every row of the span told apart. Arrays begin at `span.first`. */
export type SortedRows = {
  readonly kinds: Uint8Array;
  /** Number of the row's client, -1 for none. */
  readonly clientOf: Int32Array;
  /** By client number, in order of first appearance. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
};

/** What the value of a name cell says, told once per different value. */
const SAYS = { blank: -1, total: -2, error: -3, heading: -4, namedTotal: -5 } as const;

/**
 * Tells data rows from headings, totals, notes and group labels, and gives each data row its client (METHOD 1).
 * `amounts` are NaN where a row has no amount. Names merged over rows, or standing on a row of their own above their
 * rows, go down to the rows that have none. Nothing is dropped in silence: each such row is a problem with its place.
 */
export function sortRows(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  amounts: Float64Array,
  problems: ProblemSink
): SortedRows {
  const length = span.last - span.first + 1;
  const kinds = new Uint8Array(length);
  const clientOf = new Int32Array(length).fill(-1);
  const names = readNames(plan);
  for (let at = 0; at < length; at++) {
    const row = cells.values[span.first + at] ?? [];
    const says = names.tell(row[names.column]);
    const hasAmount = !Number.isNaN(amounts[at]);
    if (says >= 0) {
      clientOf[at] = says;
      kinds[at] = ROW.client;
    } else if (says === SAYS.blank || says === SAYS.error) {
      kinds[at] =
        hasAmount || says === SAYS.error || hasUnreadAmount(row, plan) ? ROW.nameless : ROW.blank;
    } else if (says === SAYS.heading) {
      kinds[at] = isRepeatedHeading(row, plan) ? ROW.heading : ROW.client;
      if (kinds[at] === ROW.client) clientOf[at] = names.add(row[names.column]);
    } else {
      const isNotTotal =
        plan.columns.date !== undefined && !isBlank(row[plan.columns.date]) && hasAmount;
      const isOther =
        says === SAYS.namedTotal &&
        !names.isKnown(nameBeforeTotal(shownName(row[names.column])) ?? "");
      kinds[at] = isNotTotal || isOther ? ROW.client : ROW.total;
      if (kinds[at] === ROW.client) clientOf[at] = names.add(row[names.column]);
    }
    if (cells.subtotalRows?.has(span.first + at) && kinds[at] !== ROW.heading)
      kinds[at] = ROW.total;
  }
  const rows: SortedRows = { kinds, clientOf, names: names.names, keys: names.keys };
  findLabelledTotals(cells, plan, span, rows);
  passNamesDown(cells, plan, span, rows, amounts, problems);
  findUnlabelledTotals(cells, plan, span, rows, amounts);
  findNotes(cells, span, rows, amounts, plan);
  for (let at = 0; at < length; at++) {
    if (kinds[at] !== ROW.client) clientOf[at] = -1;
    tellRow(cells, plan, span.first + at, kinds[at] ?? 0, problems);
  }
  return rows;
}

/** The names of a column, each different one judged once. */
function readNames(plan: ReadingPlan): {
  readonly column: number;
  readonly names: string[];
  readonly keys: string[];
  tell(value: CellValue | undefined): number;
  add(value: CellValue | undefined): number;
  isKnown(name: string): boolean;
} {
  const column = plan.columns.client ?? 0;
  const heading = foldHeading(plan.headings[column] ?? "");
  const told = new Map<CellValue | undefined, number>();
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const keys: string[] = [];
  const add = (value: CellValue | undefined): number => {
    const shown = shownName(value);
    const key = nameKey(shown);
    let number = byKey.get(key);
    if (number === undefined) {
      number = names.length;
      byKey.set(key, number);
      names.push(shown);
      keys.push(key);
    }
    return number;
  };
  const judge = (value: CellValue | undefined): number => {
    if (isBlank(value)) return SAYS.blank;
    if (isError(value)) return SAYS.error;
    const shown = shownName(value);
    if (heading !== "" && heading.endsWith(foldHeading(shown))) return SAYS.heading;
    if (isTotalLabel(shown)) return SAYS.total;
    if (nameBeforeTotal(shown) !== null) return SAYS.namedTotal;
    return add(value);
  };
  const tell = (value: CellValue | undefined): number => {
    let answer = told.get(value);
    if (answer === undefined) told.set(value, (answer = judge(value)));
    return answer;
  };
  return { column, names, keys, tell, add, isKnown: (name) => byKey.has(nameKey(name)) };
}

/** Something stands where the amount should be, but it is no number. */
function hasUnreadAmount(row: readonly CellValue[], plan: ReadingPlan): boolean {
  const { turnover, quantity, unitPrice } = plan.columns;
  return [turnover, quantity, unitPrice].some(
    (column) => column !== undefined && !isBlank(row[column])
  );
}

/** The headings once more, as exports print them on every page: name and amount cells say what the headings say. */
function isRepeatedHeading(row: readonly CellValue[], plan: ReadingPlan): boolean {
  const { client, turnover, quantity, periods } = plan.columns;
  const amount = turnover ?? quantity ?? periods?.[0];
  return [client, amount].every((column) => {
    if (column === undefined) return true;
    const shown = foldHeading(shownName(row[column]));
    return shown !== "" && foldHeading(plan.headings[column] ?? "").endsWith(shown);
  });
}

/** Rows without a name whose other texts say "total": `Итого` in the number column, `Credit Total` in a group column. */
function findLabelledTotals(
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
      const mayEndInTotal = isOpen && /(?:total|итог|всего)/i.test(value);
      if (mayEndInTotal) {
        const before = nameBeforeTotal(value);
        const isNamed = before !== null && seen.get(column)?.has(nameKey(before));
        if (isTotalLabel(value) || isNamed) rows.kinds[at] = ROW.total;
      } else if (isOpen || rows.kinds[at] === ROW.client) {
        const known = seen.get(column) ?? new Set();
        if (known.size < 5000) known.add(nameKey(value));
        seen.set(column, known);
      }
    }
  }
}

/** Gives rows without a name the name above them where names are merged over rows or stand on rows of their own. */
function passNamesDown(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows,
  amounts: Float64Array,
  problems: ProblemSink
): void {
  const { kinds, clientOf } = rows;
  const column = plan.columns.client ?? 0;
  let nameless = 0;
  let named = 0;
  let labels = 0;
  let firstKind = -1;
  const different = new Set<number>();
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] === ROW.nameless) nameless++;
    else if (kinds[at] !== ROW.client) continue;
    else if (Number.isNaN(amounts[at])) labels++;
    else {
      named++;
      different.add(clientOf[at] ?? -1);
    }
    if (firstKind < 0) firstKind = kinds[at] ?? -1;
  }
  if (nameless === 0) return;
  const isGrouped = labels > 0 && named <= nameless * 0.1;
  const isFilled = nameless >= named * 0.4 && different.size >= named * 0.95 && named > 1;
  const mergedRows = findMergedRows(cells, column);
  let last = -1;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at];
    if (kind === ROW.client) {
      last = clientOf[at] ?? -1;
      if (isGrouped && Number.isNaN(amounts[at])) kinds[at] = ROW.group;
    } else if (kind === ROW.nameless && last >= 0) {
      const isPassed =
        isGrouped || (isFilled && firstKind === ROW.client) || mergedRows.has(span.first + at);
      if (!isPassed || isError(cells.values[span.first + at]?.[column])) continue;
      kinds[at] = ROW.client;
      clientOf[at] = last;
      problems.add("filledName", span.first + at, column, rows.names[last]);
    }
  }
}

function findMergedRows(cells: Cells, column: number): Set<number> {
  const rows = new Set<number>();
  for (const merge of cells.merges ?? []) {
    if (column < merge.column || column >= merge.column + merge.columns) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) rows.add(row);
  }
  return rows;
}

/** Rows of nothing but numbers whose amount is the sum of the rows since the last total, or of all: totals. */
function findUnlabelledTotals(
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

/** Texts in the name column below the last amount, parted from the table by a blank row or a total: notes. */
function findNotes(
  cells: Cells,
  span: RowSpan,
  rows: SortedRows,
  amounts: Float64Array,
  plan: ReadingPlan
): void {
  const { kinds } = rows;
  let lastAmount = kinds.length - 1;
  while (lastAmount >= 0 && (Number.isNaN(amounts[lastAmount]) || kinds[lastAmount] === ROW.total))
    lastAmount--;
  let isParted = false;
  for (let at = lastAmount + 1; at < kinds.length; at++) {
    if (kinds[at] === ROW.blank || kinds[at] === ROW.total) isParted = true;
    const isText = kinds[at] === ROW.client || kinds[at] === ROW.nameless;
    if (!isText) continue;
    const name = shownName(cells.values[span.first + at]?.[plan.columns.client ?? 0]);
    if (isParted || name.length > 80) kinds[at] = ROW.note;
  }
}

function tellRow(
  cells: Cells,
  plan: ReadingPlan,
  row: number,
  kind: number,
  problems: ProblemSink
): void {
  const column = plan.columns.client ?? 0;
  const value = cells.values[row]?.[column];
  if (kind === ROW.nameless)
    problems.add(isError(value) ? "errorCell" : "blankClient", row, column, value);
  else if (kind === ROW.total) problems.add("totalRow", row, column, value ?? undefined);
  else if (kind === ROW.heading) problems.add("repeatedHeading", row, column, value);
  else if (kind === ROW.note) problems.add("noteRow", row, column, value);
  else if (kind === ROW.group) problems.add("groupRow", row, column, value);
}
