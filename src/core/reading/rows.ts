import type { CellValue, Cells } from "./cells";
import { SAYS, readNames } from "./clientNames";
import type { RowSpan } from "./columnValues";
import { passNamesDown } from "./namesDown";
import type { ProblemSink } from "./problems";
import type { ReadingPlan } from "./reading";
import { ROW, type SortedRows } from "./rowKinds";
import { foldHeading, isBlank, isError, shownName } from "./text";
import {
  findGroupLabels,
  findLabelledTotals,
  findUnlabelledTotals,
  isDocumentDate,
} from "./totalRows";

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
  const namedTotals: number[] = [];
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
    } else if (says === SAYS.namedTotal) {
      namedTotals.push(at);
    } else if (hasAmount && isDocumentDate(row[plan.columns.date ?? -1])) {
      kinds[at] = ROW.client;
      clientOf[at] = names.add(row[names.column]);
    } else {
      kinds[at] = ROW.total;
    }
    if (cells.subtotalRows?.has(span.first + at) && kinds[at] !== ROW.heading)
      kinds[at] = ROW.total;
  }
  // `Ромашка Итог` is a total only where a Ромашка is found, above or below.
  const isKnown = namedTotals.map((at) =>
    names.isNamedTotal(cells.values[span.first + at]?.[names.column])
  );
  for (const [index, at] of namedTotals.entries()) {
    kinds[at] = isKnown[index] ? ROW.total : ROW.client;
    if (!isKnown[index]) clientOf[at] = names.add(cells.values[span.first + at]?.[names.column]);
  }
  const rows: SortedRows = { kinds, clientOf, names: names.names, keys: names.keys };
  findGroupLabels(cells, plan, span, rows, amounts);
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
    const isText =
      kinds[at] === ROW.client || kinds[at] === ROW.nameless || kinds[at] === ROW.group;
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
