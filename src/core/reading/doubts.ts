import type { Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import { EARLIEST_DATE, LATEST_DATE } from "./dates";
import type { IsTold, ProblemSink } from "./problems";
import type { Client, ReadingPlan } from "./reading";
import { type SortedRows, ROW } from "./rowKinds";
import { shownName } from "./text";
import type { SheetAmounts } from "./turnover";

/** Everything a doubt may be told from. */
export type DoubtfulSheet = {
  readonly cells: Cells;
  readonly plan: ReadingPlan;
  readonly span: RowSpan;
  readonly rows: SortedRows;
  readonly amounts: SheetAmounts;
  readonly clients: readonly Client[];
  readonly problems: ProblemSink;
  readonly isCounted: IsTold;
};

/**
 * Tells of values that can be read and still deserve a look (METHOD 1): returns, clients with a zero net, profit above
 * turnover, money that looks like a date's serial number, spellings of one name put together, hidden rows that count.
 */
export function tellDoubts(sheet: DoubtfulSheet): void {
  const { cells, plan, span, amounts, clients, problems, isCounted } = sheet;
  const turnoverColumn = findTurnoverColumn(plan);
  for (let at = 0; at < amounts.turnover.length; at++) {
    const row = span.first + at;
    if (!isCounted(row)) continue;
    const turnover = amounts.turnover[at] ?? Number.NaN;
    const profit = amounts.profit?.[at] ?? Number.NaN;
    if (turnover < 0) problems.add("negativeAmount", row, turnoverColumn, turnover);
    if (turnover > 0 && profit > turnover)
      problems.add("profitAboveTurnover", row, plan.columns.profit ?? 0, profit);
    if (cells.hiddenRows?.has(row)) problems.add("hiddenRows", row, plan.columns.client ?? 0);
    if (
      Number.isNaN(turnover) &&
      sheet.rows.kinds[at] === ROW.client &&
      plan.columns.turnover !== undefined
    ) {
      const value = cells.values[row]?.[plan.columns.turnover];
      if (value == null || value === "") problems.add("blankAmount", row, plan.columns.turnover);
    }
  }
  tellSerials(sheet, amounts.turnover, turnoverColumn);
  if (amounts.profit && plan.columns.profit !== undefined)
    tellSerials(sheet, amounts.profit, plan.columns.profit);
  for (const client of clients) {
    if (client.turnover === 0)
      problems.add("zeroTurnover", client.rows[0] ?? 0, plan.columns.client ?? 0, client.name);
  }
  tellSpellings(sheet);
}

/** The column a row's turnover is shown at: its own, the quantity, or the first period. */
export function findTurnoverColumn(plan: ReadingPlan): number {
  return plan.columns.turnover ?? plan.columns.quantity ?? plan.columns.periods?.[0] ?? 0;
}

/** A money column is called fractional when this share of its amounts has decimals. */
const FRACTIONAL = 0.8;
/** A date's serial number stands out when it is this many times the typical amount. */
const STANDS_OUT = 10;

/**
 * Whole numbers of the size of dates (`44689` = 2022-05-08) among amounts with decimals, ten times the median and more:
 * a spreadsheet took `8.05.22` for a date.
 */
function tellSerials(sheet: DoubtfulSheet, amounts: Float64Array, column: number): void {
  const { span, problems, isCounted } = sheet;
  let count = 0;
  let fractional = 0;
  const suspects: number[] = [];
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (Number.isNaN(amount) || !isCounted(span.first + at)) continue;
    count++;
    if (!Number.isInteger(amount)) fractional++;
    else if (amount >= EARLIEST_DATE && amount <= LATEST_DATE) suspects.push(at);
  }
  if (suspects.length === 0 || fractional < count * FRACTIONAL) return;
  const sizes = amounts
    .filter((amount, at) => !Number.isNaN(amount) && isCounted(span.first + at))
    .map(Math.abs)
    .sort();
  const median = sizes[sizes.length >> 1] ?? 0;
  for (const at of suspects) {
    const amount = amounts[at] ?? 0;
    if (amount > STANDS_OUT * median)
      problems.add("dateLikeNumber", span.first + at, column, amount);
  }
}

/** One problem per client whose rows spell his name in several ways. */
function tellSpellings(sheet: DoubtfulSheet): void {
  const { cells, plan, span, rows, problems } = sheet;
  const column = plan.columns.client ?? 0;
  const told = new Set<number>();
  let last: unknown;
  for (let at = 0; at < rows.kinds.length; at++) {
    const client = rows.clientOf[at] ?? -1;
    const value = cells.values[span.first + at]?.[column];
    if (client < 0 || value === last || told.has(client)) continue;
    last = value;
    const shown = shownName(value);
    if (shown === "" || shown === rows.names[client]) continue;
    told.add(client);
    problems.add("mergedNames", span.first + at, column, shown);
  }
}
