import type { Column } from "../../columnar/column";
import type { SheetUnits } from "../values/decimal";
import type { CellValue } from "../values/cells";
import { type NameColumn, LABELS } from "../columns/clientNames";
import type { PlannedSheet, RowSheet } from "../columns/scan";
import { findEchoes, findRowsBesideClients } from "./besideClients";
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
 * Tells data rows from headings, totals, notes and group labels, and gives each data row its client (METHOD 1). Names
 * merged over rows, or standing on a row of their own above their rows, go down to the rows that have none. Nothing is
 * dropped in silence: each row that is no client's is a finding with its place. `turnover` is NaN where a row has none;
 * `kinds` is memory for the result, one per row.
 */
export function sortRows(
  planned: PlannedSheet,
  names: NameColumn,
  { turnover, kinds }: { readonly turnover: Column<SheetUnits>; readonly kinds: Uint8Array },
  findings: FindingSink
): SortedRows & Pick<NameColumn, "spellings"> & { readonly proof: RowProof | null } {
  const { cells, plan, span } = planned;
  kinds.fill(ROW.client);
  const clientOf = names.says.slice();
  const rows: SortedRows = { kinds, clientOf, names: names.names, keys: names.keys };
  const sheet: RowSheet = { ...planned, rows, turnover, findings };
  const odd = names.hasOdd ? findNonNumeric(names.says) : [];
  sortOddRows(sheet, names, odd);
  for (const row of cells.subtotalRows ?? []) {
    const at = row - span.first;
    if (at >= 0 && at < kinds.length && kinds[at] !== ROW.heading) kinds[at] = ROW.total;
  }
  findEchoes(sheet);
  const proof = proveRows(sheet);
  treatDoubtful(sheet, proof?.doubtful ?? []);
  const isExplained = proof !== null && proof.sums.length + proof.details.length > 0;
  if (!isExplained) {
    findDocumentLabels(rows, turnover);
    findBareTotals(rows, turnover);
  }
  // A last row without an amount may be a note.
  const mayHoldNotes = Number.isNaN(turnover[kinds.length - 1]);
  const hasOthers = odd.length > 0 || mayHoldNotes || findOthers(kinds).length > 0;
  if (hasOthers) {
    findGroupLabels(sheet);
    findLabelledTotals(sheet);
    if (!isExplained) {
      findTotalsAbove(rows, turnover);
      findUnlabelledTotals(sheet, true);
      findNamedLevels(rows, turnover);
    }
    const isGrouped = findGroupTotals(rows, turnover);
    passNamesDown(sheet, isGrouped);
    findUnlabelledTotals(sheet, false);
    findNotes(sheet);
  }
  const known = findRowsBesideClients(sheet, proof);
  const isNothingNamed = dropNothingNames(rows, plan.treatments);
  if (hasOthers || isNothingNamed || findOthers(kinds).length > 0) takeAsClients(sheet, names);
  for (const at of findOthers(kinds)) {
    clientOf[at] = -1;
    describeRow(sheet, at);
  }
  return { ...rows, spellings: names.spellings, proof: known };
}

/** Rows that could be sums of others are told, and left out where that is the treatment; a dated row is a document. */
function treatDoubtful(
  { cells, plan, span, rows, findings }: RowSheet,
  doubtful: readonly number[]
): void {
  const column = plan.columns.client ?? 0;
  const isLeft = chooseTreatment(plan.treatments, "looksLikeTotal") === "leaveOut";
  for (const at of doubtful) {
    const row = span.first + at;
    if (isDocumentDate(cells.values[row]?.[plan.columns.date ?? -1])) continue;
    findings.add("looksLikeTotal", row, column, cells.values[row]?.[column]);
    if (isLeft) rows.kinds[at] = ROW.total;
  }
}

/** Places of the rows whose name cell is no client's name. */
function findNonNumeric(says: Int32Array): number[] {
  const odd: number[] = [];
  for (let at = 0; at < says.length; at++) if ((says[at] ?? 0) < 0) odd.push(at);
  return odd;
}

/** The rows whose name cell is no name: blank, an error, a heading, a total. */
function sortOddRows(sheet: RowSheet, names: NameColumn, odd: readonly number[]): void {
  const { cells, plan, span, turnover } = sheet;
  const { kinds, clientOf } = sheet.rows;
  const { column } = names;
  const namedTotals: number[] = [];
  for (const at of odd) {
    const row = cells.values[span.first + at] ?? [];
    const says = names.says[at] ?? 0;
    const hasAmount = !Number.isNaN(turnover[at]);
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
/** Written as no name is: a footnote's mark, something after a colon, a day, a page of several. */
const REMARK =
  /^[*†¹²³]|^[^:]{2,40}:\s+\S|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d|\d (?:из|of) \d/;

/**
 * Notes: texts in the name column below the last amount, parted from the table by a blank row or a total, with a line to
 * sign on, or written as no name is while every client above has an amount; and lines of nothing but a text over repeated headings, which every printed page begins with.
 */
function findNotes({ cells, plan, span, rows, turnover: amounts }: RowSheet): void {
  const { kinds } = rows;
  let lastAmount = kinds.length - 1;
  while (lastAmount >= 0 && (Number.isNaN(amounts[lastAmount]) || kinds[lastAmount] === ROW.total))
    lastAmount--;
  let isParted = false;
  // Where no client above lacks an amount, one below the last amount is rather not a client.
  const isFull = !kinds.some(
    (kind, at) => at < lastAmount && kind === ROW.client && Number.isNaN(amounts[at])
  );
  for (let at = lastAmount + 1; at < kinds.length; at++) {
    if (kinds[at] === ROW.blank || kinds[at] === ROW.total) isParted = true;
    const isText =
      kinds[at] === ROW.client || kinds[at] === ROW.nameless || kinds[at] === ROW.group;
    if (!isText) continue;
    const row = cells.values[span.first + at] ?? [];
    const name = shownName(row[plan.columns.client ?? 0]);
    const isRemark = isFull && isLonely(row) && REMARK.test(name);
    if (isParted || name.length > 80 || SIGNATURE.test(name) || isRemark) kinds[at] = ROW.note;
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
function takeAsClients(sheet: RowSheet, names: NameColumn): void {
  const { cells, plan, span } = sheet;
  const { kinds, clientOf } = sheet.rows;
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
    if (!isTold) describeRow(sheet, at);
    kinds[at] = ROW.client;
    clientOf[at] = names.add(isLabelled ? value : NAMELESS, at);
  }
}

function mayBeTold(kind: number | undefined): boolean {
  return kind === ROW.total || kind === ROW.note;
}

/** Reports a row that is no client's, by what it is. */
function describeRow({ cells, plan, span, rows, findings }: RowSheet, at: number): void {
  const kind = rows.kinds[at];
  const row = span.first + at;
  const column = plan.columns.client ?? 0;
  const value = cells.values[row]?.[column];
  if (kind === ROW.nameless)
    findings.add(isError(value) ? "errorCell" : "blankClient", row, column, value);
  else if (kind === ROW.total) findings.add("totalRow", row, column, value ?? undefined);
  else if (kind === ROW.heading) findings.add("repeatedHeading", row, column, value);
  else if (kind === ROW.note) findings.add("noteRow", row, column, value);
  else if (kind === ROW.group) findings.add("groupRow", row, column, value);
}
