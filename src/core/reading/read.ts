import type { CellValue, Cells } from "./cells";
import { type RowSpan, tellCurrencies } from "./columnValues";
import { tellDoubts } from "./doubts";
import { gatherClients } from "./gather";
import type { ReadingTrouble } from "./problem";
import { type IsTold, gatherProblems, holdProblems } from "./problems";
import { hasTurnover } from "./propose";
import type { Client, Minor, Reading, ReadingPlan, Reconciliation } from "./reading";
import { ROW, type SortedRows } from "./rowKinds";
import { sortRows } from "./rows";
import { isBlank } from "./text";
import { readSheetAmounts, scaleAmounts } from "./turnover";

/**
 * Reads the block as planned into clients, with everything that was not plainly usable beside them (METHOD 1).
 * Amounts are whole minor units at `Reading.scale`; `sheetTotal = positive + returns + leftOut` holds exactly. Problems
 * are in order of their place. Troubles that stop: `emptyBlock`, `noClientColumn`, `noTurnoverColumn`, `noClients`,
 * `noPositiveTurnover`.
 */
export function readClients(cells: Cells, plan: ReadingPlan): Reading | ReadingTrouble {
  const { columns } = plan;
  if (columns.client === undefined) return { code: "noClientColumn" };
  if (!hasTurnover(columns)) return { code: "noTurnoverColumn" };
  const span = findSpan(cells, plan);
  if (span.last < span.first) return { code: "emptyBlock" };
  const held = holdProblems();
  const amounts = readSheetAmounts(cells, columns, span, held);
  const problems = gatherProblems();
  const rows = sortRows(cells, plan, span, amounts.turnover, problems);
  const isCounted: IsTold = (row) => isDataKind(rows.kinds[row - span.first]);
  held.release(problems, isCounted);
  const minor = scaleAmounts(amounts, columns, span, isCounted, problems);
  const gathered = gatherClients({ cells, plan, span, rows, minor, problems, isCounted });
  if (gathered.clients.length === 0) return { code: "noClients" };
  const reconciliation = reconcile(gathered.clients, rows, minor.turnover);
  if (reconciliation.positive <= 0) return { code: "noPositiveTurnover" };
  tellDoubts({ cells, plan, span, rows, amounts, clients: gathered.clients, problems, isCounted });
  tellCurrencies(cells, findMoneyColumns(plan), span, problems, isCounted);
  return {
    plan,
    scale: minor.scale,
    clients: gathered.clients,
    problems: problems
      .list()
      .sort((left, right) => left.row - right.row || left.column - right.column),
    reconciliation,
    rowsRead: rows.kinds.reduce((count, kind) => count + (isDataKind(kind) ? 1 : 0), 0),
    firstRow: span.first,
    lastRow: span.last,
    ...(gathered.periods ? { periods: gathered.periods } : {}),
    ...(gathered.lastDate ? { lastDate: gathered.lastDate } : {}),
  };
}

function isDataKind(kind: number | undefined): boolean {
  return kind === ROW.client || kind === ROW.nameless;
}

/** From below the headings to the last row that has a name or an amount. */
function findSpan(cells: Cells, plan: ReadingPlan): RowSpan {
  const { client, turnover, quantity, unitPrice, periods = [] } = plan.columns;
  const columns = [client, turnover, quantity, unitPrice, ...periods].filter(
    (column) => column !== undefined
  );
  const isEmpty = (row: readonly CellValue[] | undefined): boolean =>
    columns.every((column) => isBlank(row?.[column]));
  const first = plan.headingRow + 1;
  let last = cells.values.length - 1;
  while (last >= first && isEmpty(cells.values[last])) last--;
  return { first, last };
}

/** The columns whose formats and texts may name a currency. */
function findMoneyColumns(plan: ReadingPlan): number[] {
  const { turnover, unitPrice, profit, periods = [] } = plan.columns;
  return [turnover, unitPrice, profit, ...periods].filter((column) => column !== undefined);
}

/** Each part is added up on its own, so that the line proves something (METHOD 1). */
function reconcile(
  clients: readonly Client[],
  rows: SortedRows,
  turnover: Float64Array
): Reconciliation {
  let sheetTotal = 0;
  let leftOut = 0;
  for (let at = 0; at < turnover.length; at++) {
    const amount = turnover[at] ?? 0;
    const kind = rows.kinds[at];
    if (isDataKind(kind)) sheetTotal += amount;
    if (kind === ROW.nameless) leftOut += amount;
  }
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
