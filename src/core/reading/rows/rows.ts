import type { CellValue, Cells } from "../values/cells";
import { type NameColumn, LABELS } from "../columns/clientNames";
import type { RowSpan } from "../columns/scan";
import { findDocumentLabels, findGroupTotals, findNamedLevels } from "./hierarchy";
import { dropNothingNames } from "./nothingNames";
import { passNamesDown } from "./fillDown";
import type { FindingSink } from "../model/findingList";
import type { ReadingPlan } from "../model/reading";
import { type RowProof, proveRows } from "./proveRows";
import { ROW, type SortedRows, findOthers } from "../model/rowKinds";
import { foldHeading, isBlank, isError, shownName } from "../values/text";
import {
  findBareTotals,
  findGroupLabels,
  findLabelledTotals,
  findTotalsAbove,
  findUnlabelledTotals,
  isDocumentDate,
} from "./totalRows";
import { chooseTreatment } from "../model/treatments";

/** The name of the client that rows without a name make up when a person wants them as one (`asOneClient`). */
export const NAMELESS = "—";

/**
 * Tells data rows from headings, totals, notes and group labels, and gives each data row its client (METHOD 1).
 * `amounts` are NaN where a row has no amount; `names.says` becomes the result's `clientOf`, and `kinds` is filled. Names merged over rows, or
 * standing on a row of their own above their rows, go down to the rows that have none. Nothing is dropped in silence: each such row is a problem with its place.
 */
export function sortRows(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  amounts: Float64Array,
  names: NameColumn,
  kinds: Uint8Array,
  findings: FindingSink
): SortedRows & Pick<NameColumn, "spellings"> & { readonly proof: RowProof | null } {
  const clientOf = names.says;
  kinds.fill(ROW.client);
  const odd = names.hasOdd ? findNonNumeric(clientOf) : [];
  sortOddRows(cells, plan, span, amounts, names, { kinds, clientOf }, odd);
  for (const row of cells.subtotalRows ?? []) {
    const at = row - span.first;
    if (at >= 0 && at < kinds.length && kinds[at] !== ROW.heading) kinds[at] = ROW.total;
  }
  const rows: SortedRows = { kinds, clientOf, names: names.names, keys: names.keys };
  const proof = proveRows(cells, plan, span, rows, amounts, findings);
  const isExplained = proof !== null && proof.sums.length + proof.details.length > 0;
  if (!isExplained) {
    findDocumentLabels(rows, amounts);
    findBareTotals(rows, amounts);
  }
  // A last row without an amount may be a note.
  const mayHoldNotes = Number.isNaN(amounts[kinds.length - 1]);
  const hasOthers = odd.length > 0 || mayHoldNotes || findOthers(kinds).length > 0;
  if (hasOthers) {
    findGroupLabels(cells, plan, span, rows, amounts);
    findLabelledTotals(cells, plan, span, rows);
    if (!isExplained) {
      findTotalsAbove(rows, amounts);
      findUnlabelledTotals(cells, plan, span, rows, amounts, true);
      findNamedLevels(rows, amounts);
    }
    const isGrouped = findGroupTotals(rows, amounts);
    passNamesDown(cells, plan, span, rows, amounts, isGrouped, findings);
    findUnlabelledTotals(cells, plan, span, rows, amounts, false);
    findNotes(cells, span, rows, amounts, plan);
  }
  const isNothingNamed = dropNothingNames(rows, plan.treatments);
  if (hasOthers || isNothingNamed) takeAsClients(cells, plan, span, rows, names, findings);
  for (const at of findOthers(kinds)) {
    clientOf[at] = -1;
    describeRow(cells, plan, span.first + at, kinds[at] ?? 0, findings);
  }
  return { ...rows, spellings: names.spellings, proof };
}

/** Places of the rows whose name cell is no client's name. */
function findNonNumeric(says: Int32Array): number[] {
  const odd: number[] = [];
  for (let at = 0; at < says.length; at++) if ((says[at] ?? 0) < 0) odd.push(at);
  return odd;
}

/** The rows whose name cell is no name: blank, an error, a heading, a total. */
function sortOddRows(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  amounts: Float64Array,
  names: NameColumn,
  { kinds, clientOf }: Pick<SortedRows, "kinds" | "clientOf">,
  odd: readonly number[]
): void {
  const { column } = names;
  const namedTotals: number[] = [];
  for (const at of odd) {
    const row = cells.values[span.first + at] ?? [];
    const says = clientOf[at] ?? 0;
    const hasAmount = !Number.isNaN(amounts[at]);
    clientOf[at] = -1;
    if (says === LABELS.blank || says === LABELS.error) {
      kinds[at] =
        hasAmount || says === LABELS.error || hasUnreadAmount(row, plan) ? ROW.nameless : ROW.blank;
    } else if (says === LABELS.namedTotal) {
      namedTotals.push(at);
    } else if (says === LABELS.heading && isRepeatedHeading(row, plan)) {
      kinds[at] = ROW.heading;
    } else if (
      says === LABELS.heading ||
      (says !== LABELS.toldTotal && hasAmount && isDocumentDate(row[plan.columns.date ?? -1]))
    ) {
      kinds[at] = ROW.client;
      clientOf[at] = names.add(row[column], at);
    } else {
      kinds[at] = ROW.total;
    }
  }
  // `Ромашка Итог` is a total only where a Ромашка is found, above or below.
  const isKnown = namedTotals.map((at) =>
    names.isNamedTotal(cells.values[span.first + at]?.[column])
  );
  for (const [index, at] of namedTotals.entries()) {
    kinds[at] = isKnown[index] ? ROW.total : ROW.client;
    if (!isKnown[index]) clientOf[at] = names.add(cells.values[span.first + at]?.[column], at);
  }
}

/** Something stands where the amount should be, but it is no number. */
function hasUnreadAmount(row: readonly CellValue[], plan: ReadingPlan): boolean {
  const { turnover, quantity, unitPrice, periods = [] } = plan.columns;
  return [turnover, quantity, unitPrice, ...periods].some(
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

/** A line to sign on: `Главный бухгалтер ________ /Петрова/`. */
const SIGNATURE = /_{3,}/;

/**
 * Notes: texts in the name column below the last amount, parted from the table by a blank row or a total, or with a
 * line to sign on; and lines of nothing but a text over repeated headings, which every printed page begins with.
 */
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
    if (isParted || name.length > 80 || SIGNATURE.test(name)) kinds[at] = ROW.note;
  }
  for (let at = 1; at < kinds.length; at++) {
    if (kinds[at] !== ROW.heading || kinds[at - 1] === ROW.heading) continue;
    let above = at - 1;
    while (
      above > 0 &&
      (kinds[above] === ROW.blank || kinds[above] === ROW.group || kinds[above] === ROW.client) &&
      Number.isNaN(amounts[above]) &&
      isLonely(cells.values[span.first + above] ?? [])
    ) {
      if (kinds[above] === ROW.client) kinds[above] = ROW.note;
      above--;
    }
  }
}

function isLonely(row: readonly CellValue[]): boolean {
  return row.filter((value) => !isBlank(value)).length <= 1;
}

/** Totals, notes and nameless rows that a person wants as clients, all of a kind or those called so. */
function takeAsClients(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows,
  names: NameColumn,
  findings: FindingSink
): void {
  const { kinds, clientOf } = rows;
  const { treatments } = plan;
  const hasTotals = chooseTreatment(treatments, "totalRow") === "asClient";
  const hasNotes = chooseTreatment(treatments, "noteRow") === "asClient";
  const hasNameless = chooseTreatment(treatments, "blankClient") === "asOneClient";
  const hasLabels = (treatments?.clientLabels ?? []).length > 0;
  if (!hasTotals && !hasNotes && !hasNameless && !hasLabels) return;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at];
    const value = cells.values[span.first + at]?.[names.column];
    const isLabelled = !isBlank(value) && !isError(value);
    const isTaken =
      (kind === ROW.nameless && hasNameless && !isError(value)) ||
      (isLabelled && ((kind === ROW.total && hasTotals) || (kind === ROW.note && hasNotes)));
    const isTold = isLabelled && hasLabels && mayBeTold(kind) && names.isToldClient(value);
    if (!isTaken && !isTold) continue;
    // What was said of a single name is no finding any more.
    if (!isTold) describeRow(cells, plan, span.first + at, kind ?? 0, findings);
    kinds[at] = ROW.client;
    clientOf[at] = names.add(isLabelled ? value : NAMELESS, at);
  }
}

function mayBeTold(kind: number | undefined): boolean {
  return kind === ROW.total || kind === ROW.note;
}

function describeRow(
  cells: Cells,
  plan: ReadingPlan,
  row: number,
  kind: number,
  findings: FindingSink
): void {
  const column = plan.columns.client ?? 0;
  const value = cells.values[row]?.[column];
  if (kind === ROW.nameless)
    findings.add(isError(value) ? "errorCell" : "blankClient", row, column, value);
  else if (kind === ROW.total) findings.add("totalRow", row, column, value ?? undefined);
  else if (kind === ROW.heading) findings.add("repeatedHeading", row, column, value);
  else if (kind === ROW.note) findings.add("noteRow", row, column, value);
  else if (kind === ROW.group) findings.add("groupRow", row, column, value);
}
