import { accountFor } from "./model/account";
import type { CellValue, Cells } from "./values/cells";
import { readNames } from "./columns/clientNames";
import { DAYS_1904 } from "./values/dates";
import { readDays } from "./columns/dateValues";
import { applyTreatments, treatDiscount, treatDuplicates } from "./findings/applyTreatments";
import { applyIdentity } from "./findings/applyIdentity";
import { explainFailure } from "./findings/explainFailure";
import { gatherClients } from "./clients/gather";
import type { Column } from "../columnar/column";
import { openRecords, type RowRecords } from "../columnar/groupedRows";
import { groupByClient } from "./clients/groups";
import type { ReadingFailure } from "./model/finding";
import { gatherFindings, type FindingList } from "./model/findingList";
import { joinNames } from "./plan/nameParts";
import { hasTurnover } from "./plan/propose";
import type { Client, Reading, ReadingPlan, Reconciliation } from "./model/reading";
import type { Minor } from "./values/decimal";
import { type SortedRows, findOthers, isDataRow } from "./model/rowKinds";
import { findTurnoverColumn } from "./plan/turnoverColumn";
import { findOtherTable } from "./rows/otherTable";
import { chooseTreatment } from "./model/treatments";
import { sortRows } from "./rows/rows";
import {
  openDays,
  openNames,
  scanSheet,
  type PlannedSheet,
  type RawColumns,
  type RowSpan,
} from "./columns/scan";
import { type Steps, finishSteps, within } from "../steps/steps";
import { reportProof } from "./findings/proof";
import { reportClients, reportOtherTable, reportPlan } from "./findings/report";
import { reportUnused } from "./findings/unusedColumns";
import { isBlank } from "./values/text";
import { gatherTime } from "./clients/time";
import {
  type RawAmounts,
  listAmounts,
  openAmounts,
  readSheetAmounts,
  scaleAmounts,
} from "./columns/turnover";

/** How much of the work is done once a part of it is, by what each part takes of a large ledger. */
const DONE = {
  cells: 0.45,
  names: 0.5,
  rows: 0.53,
  days: 0.55,
  doubts: 0.6,
  groups: 0.73,
  times: 0.85,
  clients: 0.9,
} as const;

/**
 * Reads the block as planned into clients, with everything that was not plainly usable beside them (METHOD 1), each
 * finding treated as `plan.treatments` says. Amounts are whole minor units at `Reading.scale`;
 * `sheetTotal = positive + returns + leftOut` holds exactly. Findings are in order of their place. Failures that stop:
 * `emptyBlock`, `noClientColumn`, `noTurnoverColumn`, `noClients`, `noPositiveTurnover`, `amountsNotRead`.
 */
export function readClients(cells: Cells, plan: ReadingPlan): Reading | ReadingFailure {
  return finishSteps(readInSteps(cells, plan));
}

/** `readClients` in steps, the longest parts of it in steps of many rows: a large sheet can be watched and stopped. */
export function* readInSteps(block: Cells, plan: ReadingPlan): Steps<Reading | ReadingFailure> {
  const { columns, nameParts } = plan;
  if (columns.client === undefined) return { code: "noClientColumn" };
  const isJoined = nameParts?.includes(columns.client) ?? false;
  const cells = isJoined ? joinNames(block, nameParts ?? [], columns.client) : block;
  if (!hasTurnover(columns)) return { code: "noTurnoverColumn" };
  const findings = gatherFindings(plan.treatments);
  const scanned = yield* within(scanTable(cells, plan, columns.client, findings), 0, DONE.cells);
  if (!scanned) return { code: "emptyBlock" };
  const { planned, raw } = scanned;
  const { span } = planned;
  const names = readNames(plan, raw.names);
  yield DONE.names;
  const amounts = readSheetAmounts(planned, raw.amounts);
  treatDiscount({ ...planned, amounts, findings });
  const sorted = sortRows(
    planned,
    names,
    { turnover: amounts.turnover, kinds: raw.kinds },
    findings
  );
  yield DONE.rows;
  const doubtful = { ...planned, rows: sorted, amounts, findings };
  const days = raw.days && readDays(doubtful, raw.days);
  yield DONE.days;
  const { left, currencies } = applyTreatments(doubtful);
  const rows = applyIdentity(doubtful, sorted, days, findings);
  const sheet = { ...doubtful, rows, left };
  yield DONE.doubts;
  const minor = scaleAmounts(sheet, amounts);
  const grouped = groupByClient(rows, minor.turnover, days, raw.records);
  yield DONE.groups;
  const told = gatherTime({ plan, rows, minor, groups: grouped });
  yield DONE.times;
  const groups = treatDuplicates(sheet, grouped, told.mayRepeat, {
    turnover: minor.turnover,
    days,
  });
  const source = { ...sheet, minor, groups };
  const time = groups === grouped ? told : gatherTime(source);
  const gathered = yield* within(gatherClients(source, time), DONE.times, DONE.clients);
  const { clients, clientAt, signals, purchases, byPeriod, periods, lastDate } = gathered;
  if (clients.length === 0)
    return explainFailure(cells, plan, { span, amounts }, { code: "noClients" });
  const reconciliation = reconcile(clients, rows, minor.turnover);
  if (reconciliation.positive <= 0)
    return explainFailure(cells, plan, { span, amounts }, { code: "noPositiveTurnover" });
  yield DONE.clients;
  reportPlan(planned, findings);
  reportUnused(planned, findings);
  reportClients(sheet, groups, clients);
  const proof = reportProof({
    ...sheet,
    proof: sorted.proof,
    amounts: amounts.turnover,
    scale: minor.scale,
    sheetTotal: reconciliation.sheetTotal,
    leftOut: reconciliation.leftOut,
    clients: clients.length,
  });
  const list = findings.list();
  return {
    plan,
    scale: minor.scale,
    clients,
    findings: list,
    reconciliation,
    proof,
    rowsRead: groups.starts[groups.groups] ?? 0,
    firstRow: span.first,
    lastRow: span.last,
    clientAt,
    signals,
    account: accountFor(rows, minor.turnover, left, {
      clients: clients.length,
      filledRows: list.find(({ code }) => code === "filledName")?.count ?? 0,
      rowsAbove: span.first,
      currencies: currencies.names,
    }),
    ...(byPeriod ? { byPeriod } : {}),
    ...(purchases ? { purchases } : {}),
    ...(periods ? { periods } : {}),
    ...(lastDate ? { lastDate } : {}),
  };
}

type ScannedTable = { readonly planned: PlannedSheet; readonly raw: OpenColumns };

/**
 * Takes the columns out of the rows of the table; null: it has none. What stands below in a table of something else is
 * reported and, unless a person wants it, not among them: then the rows above it are taken out once more.
 */
function* scanTable(
  cells: Cells,
  plan: ReadingPlan,
  client: number,
  findings: FindingList
): Steps<ScannedTable | null> {
  const whole = { cells, plan, span: findSpan(cells, plan) };
  if (whole.span.last < whole.span.first) return null;
  const raw = openColumns(whole, client);
  yield* scanSheet(cells, whole.span, raw);
  const other = findOtherTable(cells, plan, listSuspects(whole, raw));
  if (!other) return { planned: whole, raw };
  reportOtherTable(other, client, findings);
  if (chooseTreatment(plan.treatments, "otherTable") === "asRows") return { planned: whole, raw };
  const planned = { cells, plan, span: findSpan(cells, plan, other.row) };
  if (planned.span.last < planned.span.first) return null;
  const above = openColumns(planned, client);
  yield* within(scanSheet(cells, planned.span, above), 1, 1);
  return { planned, raw: above };
}

/** The rows that hold something else than a number where the turnover stands. */
function listSuspects({ plan, span }: PlannedSheet, { numbers }: OpenColumns): number[] {
  const column = findTurnoverColumn(plan);
  const amounts = numbers.find((one) => one.column === column);
  return (amounts?.oddAt ?? []).map((at) => span.first + at);
}

type OpenColumns = RawColumns & {
  readonly amounts: RawAmounts;
  readonly records: RowRecords;
  readonly kinds: Uint8Array;
};

/**
 * The columns that every reading looks at, and what is known by row, to be filled. All of it is asked for at the start:
 * the engine tidies up when so much memory is taken, and there is little to tidy before names and clients are made.
 */
function openColumns({ cells, plan, span }: PlannedSheet, client: number): OpenColumns {
  const { columns, layout } = plan;
  const { date } = columns;
  const rows = span.last - span.first + 1;
  const amounts = openAmounts(columns, rows);
  const hasDays = date !== undefined && layout === "ledger";
  return {
    names: openNames(client, rows),
    amounts,
    numbers: listAmounts(amounts),
    days: hasDays ? openDays(date, rows, cells.date1904 ? DAYS_1904 : 0) : null,
    records: openRecords(rows),
    kinds: new Uint8Array(rows),
  };
}

/** From below the headings to the last row before `end` that has a name or an amount. */
function findSpan(cells: Cells, plan: ReadingPlan, end = cells.values.length): RowSpan {
  const { client, turnover, quantity, unitPrice, periods = [] } = plan.columns;
  const columns = [client, turnover, quantity, unitPrice, ...periods].filter(
    (column) => column !== undefined
  );
  const isEmpty = (row: readonly CellValue[] | undefined): boolean =>
    columns.every((column) => isBlank(row?.[column]));
  const first = plan.headingRow + 1;
  let last = end - 1;
  while (last >= first && isEmpty(cells.values[last])) last--;
  return { first, last };
}

/** Each part is added up on its own, so that the line proves something (METHOD 1). */
function reconcile(
  clients: readonly Client[],
  rows: SortedRows,
  turnover: Column<Minor>
): Reconciliation {
  const { sheetTotal, leftOut } = sumRows(rows.kinds, turnover);
  let positive = 0;
  let returns = 0;
  for (const client of clients) {
    if (client.turnover > 0) positive += client.turnover;
    else returns += client.turnover;
  }
  return {
    sheetTotal: sheetTotal as Minor,
    positive: positive as Minor,
    returns: returns as Minor,
    leftOut: leftOut as Minor,
  };
}

function sumRows(
  kinds: Uint8Array,
  turnover: Column<Minor>
): { readonly sheetTotal: number; readonly leftOut: number } {
  let sheetTotal = 0;
  // Rows that are no data have none.
  for (let at = 0; at < turnover.length; at++) sheetTotal += turnover[at] ?? 0;
  let leftOut = 0;
  for (const at of findOthers(kinds)) if (isDataRow(kinds[at])) leftOut += turnover[at] ?? 0;
  return { sheetTotal, leftOut };
}
