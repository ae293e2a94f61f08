import { ROW, type SortedRows } from "../model/rowKinds";
import { isSame } from "./totalRows";

/** `Реализация №12 от 01.02.2026`, `Invoice 4711`, `03.02.2026`: the label of a document, not of a client. */
const DOCUMENT =
  /^(?:реализаци|отгрузк|поступлени|заказ|сч[её]т|накладн|упд|торг|акт |чек|документ|invoice|order|delivery|receipt|bill )\D*\d|(?:№|#)\s*\d|(?:^|[^\d])\d{1,2}\.\d{1,2}\.\d{4}/i;

/** Does a label name a document? */
export function isDocumentLabel(label: string): boolean {
  return DOCUMENT.test(label);
}

/** Where none of the first names is a document's, none is looked for. */
const NAMES_ASKED = 50;

/**
 * Labels of documents in the column of clients, below their client's row, as accounting programs print them in three
 * levels: they become rows without a name, so that the name above is theirs (METHOD 1). Only where they make up two
 * fifths of the labels or more and the first label is none.
 */
export function findDocumentLabels(rows: SortedRows, amounts: Float64Array): void {
  const { kinds, clientOf, names } = rows;
  const first = names.slice(0, NAMES_ASKED);
  if (!first.some((name) => DOCUMENT.test(name)) || DOCUMENT.test(names[0] ?? "")) return;
  const isDocument = Uint8Array.from(names, (name) => (DOCUMENT.test(name) ? 1 : 0));
  const found: number[] = [];
  let others = 0;
  let isBelowClient = false;
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] !== ROW.client) continue;
    if (isDocument[clientOf[at] ?? -1] === 1) {
      if (!isBelowClient) return;
      if (!Number.isNaN(amounts[at])) found.push(at);
    } else {
      others++;
      isBelowClient = true;
    }
  }
  if (found.length < 2 || found.length < (others + found.length) * 0.4) return;
  for (const at of found) {
    kinds[at] = ROW.nameless;
    clientOf[at] = -1;
  }
}

/**
 * Names whose own amount is the sum of the rows without a name below them: the client's row is a total above its rows,
 * and gives them its name. Names over such names (a territory over its clients) that hold the sum of those are totals.
 * Every name with rows below must fit, two at least. Says whether it found any.
 */
export function findGroupTotals(rows: SortedRows, amounts: Float64Array): boolean {
  const { kinds } = rows;
  if (!kinds.includes(ROW.nameless)) return false;
  const heads: number[] = [];
  const sums: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < kinds.length; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    if (kinds[at] === ROW.client) {
      heads.push(at);
      sums.push(0);
      counts.push(0);
    } else if (kinds[at] === ROW.nameless) {
      const last = heads.length - 1;
      if (last < 0) return false;
      sums[last] = (sums[last] ?? 0) + amount;
      counts[last] = (counts[last] ?? 0) + 1;
    }
  }
  const withRows = heads.flatMap((_, index) => ((counts[index] ?? 0) > 0 ? [index] : []));
  const amountOf = (index: number): number => amounts[heads[index] ?? -1] ?? Number.NaN;
  const isFitting = withRows.every((index) => isSame(amountOf(index), sums[index] ?? 0));
  if (!isFitting || withRows.length < 2 || !counts.some((count) => count > 1)) return false;
  for (const index of withRows) kinds[heads[index] ?? 0] = ROW.group;
  findUpperTotals(rows, amounts, heads);
  return true;
}

/** Among the names, those that hold the sum of the groups that follow them, up to the next name that is no group. */
function findUpperTotals(rows: SortedRows, amounts: Float64Array, heads: readonly number[]): void {
  let upper = -1;
  let sum = 0;
  const close = (): void => {
    if (upper >= 0 && isSame(amounts[upper] ?? 0, sum)) rows.kinds[upper] = ROW.total;
    sum = 0;
  };
  for (const at of heads) {
    if (rows.kinds[at] === ROW.group) sum += amounts[at] ?? 0;
    else {
      close();
      upper = at;
    }
  }
  close();
}

/**
 * Names over names in one column, each upper one with the sum of those below it, and a grand total that says so: the
 * naive sum is twice the grand total. The upper names become totals. Without a grand total that proves it nothing is
 * done: `50, 30, 20` may be three clients.
 */
export function findNamedLevels(rows: SortedRows, amounts: Float64Array): void {
  const { kinds } = rows;
  const heads: number[] = [];
  let grand = 0;
  let isOpen = false;
  let rest = 0;
  let upperSum = 0;
  for (let at = 0; at < kinds.length; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (kinds[at] === ROW.total && amount > grand) grand = amount;
  }
  if (grand === 0) return;
  for (let at = 0; at < kinds.length; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (kinds[at] !== ROW.client || Number.isNaN(amount)) continue;
    if (!isOpen) {
      if (amount <= 0) return;
      heads.push(at);
      upperSum += amount;
      rest = amount;
      isOpen = true;
      continue;
    }
    rest -= amount;
    isOpen = Math.abs(rest) > 1e-9 * grand;
  }
  if (isOpen || !isSame(upperSum, grand)) return;
  for (const head of heads) kinds[head] = ROW.total;
}
