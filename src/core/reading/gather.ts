import type { Cells } from "./cells";
import { type RowSpan, readDates } from "./columnValues";
import { dayLabel, monthLabel } from "./dates";
import { addByLabel, gatherLabels } from "./labels";
import { readMarks } from "./marks";
import { type IsTold, type ProblemSink, tellOnly } from "./problems";
import type { Client, LabelTurnover, LoyaltySignals, Minor, ReadingPlan, Role } from "./reading";
import type { SortedRows } from "./rowKinds";
import {
  type MonthTable,
  type RowsByClient,
  addByMonth,
  sortRowsByClient,
  tellLedgerSignals,
  tellPeriodSignals,
} from "./signals";
import { isBlank, shownName } from "./text";
import type { MinorAmounts } from "./turnover";

/** What rows are gathered from. */
export type RowSource = {
  readonly cells: Cells;
  readonly plan: ReadingPlan;
  readonly span: RowSpan;
  readonly rows: SortedRows;
  readonly minor: MinorAmounts;
  readonly problems: ProblemSink;
  readonly isCounted: IsTold;
};

/** The clients and the labels of their periods; `lastDate` is the last day of a ledger. */
export type Gathered = {
  readonly clients: Client[];
  readonly periods: readonly string[] | null;
  readonly lastDate: string | null;
};

/** Adds the rows up by client, in order of first appearance: money, territory, agent, marks, signals (METHOD 1, 4). */
export function gatherClients(source: RowSource): Gathered {
  const { plan, rows, minor } = source;
  const count = rows.names.length;
  const byClient = sortRowsByClient(rows.clientOf, count);
  const turnover = addByClient(rows.clientOf, minor.turnover, count);
  const profit = minor.profit && addByClient(rows.clientOf, minor.profit, count);
  const time = gatherTime(source, byClient, count);
  const territories = gatherLabelled(source, "territory", count);
  const agents = gatherLabelled(source, "agent", count);
  const marks = gatherMarks(source, count);
  const clients: Client[] = [];
  for (let client = 0; client < count; client++) {
    const order = byClient.order.subarray(byClient.starts[client], byClient.starts[client + 1]);
    // A name that stands only above or on total rows has no row of its own.
    if (order.length === 0) continue;
    const loyalty = marks.loyalty?.[client] ?? Number.NaN;
    clients.push({
      name: rows.names[client] ?? "",
      key: rows.keys[client] ?? "",
      rows: Array.from(order, (at) => source.span.first + at),
      turnover: (turnover[client] ?? 0) as Minor,
      profit: profit ? ((profit[client] ?? 0) as Minor) : null,
      territory: territories?.[client]?.[0]?.name ?? null,
      agent: agents?.[client]?.[0]?.name ?? null,
      ...(territories ? { territories: territories[client] ?? [] } : {}),
      ...(agents ? { agents: agents[client] ?? [] } : {}),
      ...(plan.columns.clientId === undefined
        ? {}
        : { id: findId(source, order, plan.columns.clientId) }),
      signals: {
        ...time.signals[client],
        ...tellMark("shareOfWallet", marks.shareOfWallet?.[client]),
        ...tellMark("recommendation", marks.recommendation?.[client]),
      },
      loyaltyMark: Number.isNaN(loyalty) ? null : loyalty * 100,
      ...(time.byPeriod ? { byPeriod: time.byPeriod(client) } : {}),
    });
  }
  return { clients, periods: time.periods, lastDate: time.lastDate };
}

function tellMark(
  name: "shareOfWallet" | "recommendation",
  mark: number | undefined
): LoyaltySignals {
  return mark === undefined || Number.isNaN(mark) ? {} : { [name]: mark };
}

function addByClient(clientOf: Int32Array, amounts: Float64Array, clients: number): Float64Array {
  const sums = new Float64Array(clients);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    if (client >= 0) sums[client] = (sums[client] ?? 0) + (amounts[at] ?? 0);
  }
  return sums;
}

function gatherLabelled(
  source: RowSource,
  role: "territory" | "agent",
  clients: number
): LabelTurnover[][] | null {
  const { cells, plan, span, rows, minor } = source;
  const column = plan.columns[role];
  if (column === undefined) return null;
  const labels = gatherLabels();
  const labelOf = Int32Array.from(rows.clientOf, (client, at) =>
    client < 0 ? -1 : labels.find(cells.values[span.first + at]?.[column])
  );
  return addByLabel(rows.clientOf, labelOf, minor.turnover, clients, labels.names);
}

function gatherMarks(
  source: RowSource,
  clients: number
): Partial<Record<"loyalty" | "recommendation" | "shareOfWallet", Float64Array>> {
  const { cells, plan, span, rows, problems, isCounted } = source;
  const read = (role: Role, fullMark?: 10): Float64Array | undefined => {
    const column = plan.columns[role];
    if (column === undefined) return undefined;
    return readMarks(cells, column, span, rows.clientOf, clients, problems, isCounted, fullMark);
  };
  const loyalty = read("loyalty");
  const recommendation = read("recommendation", 10);
  const shareOfWallet = read("shareOfWallet");
  return {
    ...(loyalty ? { loyalty } : {}),
    ...(recommendation ? { recommendation } : {}),
    ...(shareOfWallet ? { shareOfWallet } : {}),
  };
}

/** What time tells: signals, turnover by period and the periods' labels. */
type Time = {
  readonly signals: readonly LoyaltySignals[];
  readonly byPeriod: ((client: number) => Minor[]) | null;
  readonly periods: readonly string[] | null;
  readonly lastDate: string | null;
};

function gatherTime(source: RowSource, byClient: RowsByClient, clients: number): Time {
  const { cells, plan, span, rows, minor, problems, isCounted } = source;
  if (minor.periods.length > 0) {
    const sums = minor.periods.map((period) => addByClient(rows.clientOf, period, clients));
    const byPeriod = (client: number): Minor[] =>
      sums.map((period) => (period[client] ?? 0) as Minor);
    return {
      signals: Array.from({ length: clients }, (_, client) => tellPeriodSignals(byPeriod(client))),
      byPeriod,
      periods: (plan.columns.periods ?? []).map((column) => plan.headings[column] ?? ""),
      lastDate: null,
    };
  }
  const nothing: Time = { signals: [], byPeriod: null, periods: null, lastDate: null };
  if (plan.columns.date === undefined || plan.layout !== "ledger") return nothing;
  const dates = readDates(cells, plan.columns.date, span, tellOnly(problems, isCounted));
  const months = addByMonth(dates, rows.clientOf, minor.turnover, clients);
  const signals = tellLedgerSignals(dates, minor.turnover, byClient, rows.clientOf, months);
  return { signals, ...tellMonths(months), lastDate: findLastDate(dates, rows.clientOf) };
}

function tellMonths(table: MonthTable | null): Pick<Time, "byPeriod" | "periods"> {
  if (!table) return { byPeriod: null, periods: null };
  const { months, firstMonth, amounts } = table;
  return {
    byPeriod: (client) =>
      Array.from(amounts.subarray(client * months, (client + 1) * months)) as Minor[],
    periods: Array.from({ length: months }, (_, month) => monthLabel(firstMonth + month)),
  };
}

function findLastDate(dates: Float64Array, clientOf: Int32Array): string | null {
  let last = -Infinity;
  for (let at = 0; at < dates.length; at++) {
    const date = dates[at] ?? Number.NaN;
    if (date > last && (clientOf[at] ?? -1) >= 0) last = date;
  }
  return Number.isFinite(last) ? dayLabel(last) : null;
}

function findId(source: RowSource, order: Int32Array, column: number): string | null {
  for (const at of order) {
    const value = source.cells.values[source.span.first + at]?.[column];
    if (!isBlank(value)) return shownName(value);
  }
  return null;
}
