import type { Spelling } from "../columns/clientNames";
import type { PlannedSheet } from "../columns/scan";
import { numberPeriods } from "../plan/periodAxis";
import { leaveExplained } from "./explainedColumns";
import { findTurnoverColumn } from "../plan/turnoverColumn";
import { findLookAlikes } from "../values/similarNames";
import type { OtherTable } from "../rows/otherTable";
import type { FindingList } from "../model/findingList";
import { rowAt, type GroupedRows } from "../../columnar/groupedRows";
import type { Client } from "../model/reading";
import type { SortedRows } from "../model/rowKinds";
import { nameColumn } from "../values/cells";
import { isBlank } from "../values/text";

/** Rows that a finding names one by one. */
const MOST_ROWS = 100;
/** So many pairs of names are listed one by one; the rest is counted. */
const MOST_PAIRS = 50;

/** Tells which of several columns was taken for the turnover, and which columns were taken without a heading's word. */
export function reportPlan(sheet: PlannedSheet, findings: FindingList): void {
  const { plan } = sheet;
  const { columns, headings, guessed = [], onlyChoices = [] } = plan;
  const otherTurnovers = leaveExplained(sheet, plan.otherTurnovers ?? []);
  const row = Math.max(0, plan.headingRow);
  const first = sheet.cells.origin.column;
  if (otherTurnovers.length > 0) {
    const column = findTurnoverColumn(plan);
    findings.addWhole({
      code: "otherTurnover",
      row,
      column,
      count: otherTurnovers.length,
      sample: nameTurnover(sheet),
      others: otherTurnovers.map((other) => nameColumn(headings, other, first)),
    });
  }
  const periods = columns.turnover === undefined ? (columns.periods ?? []) : [];
  const numbers = numberPeriods(periods.map((period) => headings[period] ?? ""));
  for (const [at, period] of periods.entries()) {
    if (numbers.indexOf(numbers[at] ?? -1) < at)
      findings.add("repeatedPeriod", row, period, headings[period] ?? "");
  }
  for (const role of guessed) {
    const column = columns[role];
    if (column === undefined) continue;
    findings.addWhole({
      code: "guessedColumn",
      level: onlyChoices.includes(role) ? "info" : "doubt",
      row,
      column,
      count: 1,
      sample: headings[column] ?? "",
      others: [role],
    });
  }
}

/** Tells of a table of something else below the clients. */
export function reportOtherTable(
  { row, last, headings }: OtherTable,
  column: number,
  findings: FindingList
): void {
  findings.addWhole({
    code: "otherTable",
    row,
    column,
    count: last - row,
    rows: Array.from({ length: Math.min(MOST_ROWS, last - row + 1) }, (_, at) => row + at),
    sample: headings,
  });
}

/** The heading of the turnover, of its first and last period, or of the factors it is the product of. */
function nameTurnover({ cells, plan: { columns, headings } }: PlannedSheet): string {
  const { turnover, quantity, unitPrice, periods = [] } = columns;
  const name = (column: number | undefined): string =>
    column === undefined ? "" : nameColumn(headings, column, cells.origin.column);
  if (turnover !== undefined) return name(turnover);
  if (periods.length > 0) return `${name(periods[0])} … ${name(periods.at(-1))}`;
  return `${name(quantity)} × ${name(unitPrice)}`;
}

/** A sheet whose clients are known. */
type ReportedSheet = PlannedSheet & {
  readonly rows: SortedRows & { readonly spellings: readonly Spelling[] };
  readonly findings: FindingList;
};

/**
 * Tells of clients that deserve a look: a net of zero, names spelled in several ways, names that stand several times on
 * a sheet of one row per client, names that look alike (METHOD 1). `groups`: null where the second of these is told
 * otherwise.
 */
export function reportClients(
  sheet: ReportedSheet,
  groups: GroupedRows | null,
  clients: readonly Client[]
): void {
  const { plan, span, rows, findings } = sheet;
  const column = plan.columns.client ?? 0;
  for (const { turnover, firstRow, name } of clients)
    if (turnover === 0) findings.add("zeroTurnover", firstRow, column, name);
  if (groups && plan.layout !== "ledger") describeRepeated(sheet, groups);
  const told = new Set<number>();
  for (const { client, at, shown } of rows.spellings) {
    if (told.has(client)) continue;
    told.add(client);
    findings.add("mergedNames", span.first + at, column, shown);
  }
  const pairs = findLookAlikes(clients.map((client) => client.key));
  for (const [index, { first, second }] of pairs.entries()) {
    const one = clients[first];
    const other = clients[second];
    if (!one || !other) continue;
    findings.addWhole({
      code: "lookAlike",
      row: other.firstRow,
      column,
      count: index === MOST_PAIRS - 1 ? pairs.length - index : 1,
      sample: other.name,
      others: [one.name],
    });
    if (index === MOST_PAIRS - 1) break;
  }
}

function describeRepeated(
  { cells, plan, span, rows, findings }: ReportedSheet,
  { starts, records }: GroupedRows
): void {
  const column = plan.columns.client ?? 0;
  for (const [number, name] of rows.names.entries()) {
    const second = (starts[number] ?? 0) + 1;
    if (second >= (starts[number + 1] ?? 0)) continue;
    const again = span.first + rowAt(records, second);
    // A name that was taken from the row above does not stand again.
    if (!isBlank(cells.values[again]?.[column])) findings.add("repeatedName", again, column, name);
  }
}
