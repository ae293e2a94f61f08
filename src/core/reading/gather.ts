import type { Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import { dayLabel, monthLabel } from "./dates";
import { readDays } from "./dateValues";
import { addByLabel, readLabels } from "./labels";
import { readMarks } from "./marks";
import type { GroupedRows } from "./groups";
import { findMonths } from "./months";
import type { ProblemSink } from "./problems";
import type { Client, LabelTurnover, Minor, PeriodTable, ReadingPlan, Role } from "./reading";
import type { SortedRows } from "./rowKinds";
import { type TimeSignals, signalsOf, tellLedgerSignals, tellPeriodSignals } from "./signals";
import type { Steps } from "./steps";
import { isBlank, shownName } from "./text";
import type { MinorAmounts } from "./turnover";

/** What rows are gathered from. */
export type RowSource = {
  readonly cells: Cells;
  readonly plan: ReadingPlan;
  readonly span: RowSpan;
  readonly rows: SortedRows;
  readonly minor: MinorAmounts;
  readonly groups: GroupedRows;
  readonly problems: ProblemSink;
};

/** The clients and the labels of their periods; `lastDate` is the last day of a ledger. */
export type Gathered = {
  readonly clients: Client[];
  /** By place in the span: the place of the row's client among them, -1 for none. */
  readonly clientAt: Int32Array;
  /** Their turnover by period, by their places. */
  readonly byPeriod: PeriodTable | null;
  readonly periods: readonly string[] | null;
  readonly lastDate: string | null;
};

/** A client in the making: all of the same shape, which a million of them are thankful for. */
type OpenClient = { -readonly [Field in keyof Client]: Client[Field] };

/** How much is done once the time signals are told. */
const TIME_TOLD = 0.4;
/** So many clients are one step. */
const CLIENTS_OF_STEP = 16_384;

/**
 * Adds the rows up by client, in order of first appearance: money, territory, agent, marks, signals (METHOD 1, 4). In
 * steps of many clients.
 */
export function* gatherClients(source: RowSource): Steps<Gathered> {
  const { rows } = source;
  const count = rows.names.length;
  const time = gatherTime(source);
  yield TIME_TOLD;
  const add = startClients(source, time);
  const clients: Client[] = [];
  for (let from = 0; from < count; from += CLIENTS_OF_STEP) {
    add(clients, from, Math.min(count, from + CLIENTS_OF_STEP));
    yield TIME_TOLD + ((1 - TIME_TOLD) * Math.min(count, from + CLIENTS_OF_STEP)) / count;
  }
  const clientAt = placeRows(rows, clients, source.groups);
  const { periods, table, lastDate } = time;
  const byPeriod = table && {
    count: table.count,
    sums: table.sums.subarray(0, clients.length * table.count),
  };
  return { clients, clientAt, byPeriod, periods, lastDate };
}

/** Rows know their client by number; where names without rows took numbers, the clients' places are others. */
function placeRows(
  { clientOf, names }: SortedRows,
  clients: readonly Client[],
  { starts }: GroupedRows
): Int32Array {
  if (clients.length === names.length) return clientOf;
  const places = new Int32Array(names.length);
  let place = 0;
  for (let number = 0; number < names.length; number++)
    places[number] = starts[number] === starts[number + 1] ? -1 : place++;
  return clientOf.map((number) => places[number] ?? -1);
}

/** Gets ready to add the clients of some numbers to a list. */
function startClients(
  source: RowSource,
  time: Time
): (clients: Client[], from: number, to: number) => void {
  const { plan, rows, minor, span, groups } = source;
  const count = rows.names.length;
  const { starts, order, amounts } = groups;
  const profit = minor.profit && addByClient(rows.clientOf, minor.profit, count);
  const territories = gatherLabelled(source, "territory");
  const agents = gatherLabelled(source, "agent");
  const marks = gatherMarks(source);
  const idColumn = plan.columns.clientId;
  return (clients, from, to) => {
    for (let number = from; number < to; number++) {
      const start = starts[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      // A name that stands only above or on total rows has no row of its own.
      if (start === end) continue;
      const loyalty = marks.loyalty?.[number] ?? Number.NaN;
      const at = clients.length;
      const client: OpenClient = {
        name: rows.names[number] ?? "",
        key: rows.keys[number] ?? "",
        at,
        firstRow: span.first + (order[start] ?? 0),
        rowCount: end - start,
        turnover: addStretch(amounts, start, end),
        profit: profit ? ((profit[number] ?? 0) as Minor) : null,
        territory: territories?.[number]?.[0]?.name ?? null,
        agent: agents?.[number]?.[0]?.name ?? null,
        signals: signalsOf(
          time.signals,
          number,
          marks.shareOfWallet?.[number],
          marks.recommendation?.[number]
        ),
        loyaltyMark: Number.isNaN(loyalty) ? null : loyalty * 100,
      };
      if (territories) client.territories = territories[number] ?? [];
      if (agents) client.agents = agents[number] ?? [];
      if (idColumn !== undefined) client.id = findId(source, order, start, end, idColumn);
      if (time.table && at !== number) {
        const { sums, count } = time.table;
        sums.copyWithin(at * count, number * count, (number + 1) * count);
      }
      clients.push(client);
    }
  };
}

function addStretch(amounts: Float64Array, start: number, end: number): Minor {
  let sum = 0;
  for (let place = start; place < end; place++) sum += amounts[place] ?? 0;
  return sum as Minor;
}

function addByClient(clientOf: Int32Array, amounts: Float64Array, clients: number): Float64Array {
  const sums = new Float64Array(clients);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    if (client >= 0) sums[client] = (sums[client] ?? 0) + (amounts[at] ?? 0);
  }
  return sums;
}

function gatherLabelled(source: RowSource, role: "territory" | "agent"): LabelTurnover[][] | null {
  const { cells, plan, span, rows, minor } = source;
  const column = plan.columns[role];
  if (column === undefined) return null;
  const labels = readLabels(cells, column, span, rows.clientOf);
  return addByLabel(labels, rows.clientOf, minor.turnover, rows.names.length);
}

function gatherMarks(
  source: RowSource
): Partial<Record<"loyalty" | "recommendation" | "shareOfWallet", Float64Array>> {
  const { cells, plan, span, rows, problems } = source;
  const read = (role: Role, fullMark?: 10): Float64Array | undefined => {
    const column = plan.columns[role];
    if (column === undefined) return undefined;
    return readMarks(cells, column, span, rows, problems, fullMark);
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
  readonly signals: TimeSignals | null;
  /** By number of the client, brought to their places while clients are added. */
  readonly table: PeriodTable | null;
  readonly periods: readonly string[] | null;
  readonly lastDate: string | null;
};

function gatherTime(source: RowSource): Time {
  const { plan, rows, minor, groups } = source;
  const count = rows.names.length;
  if (minor.periods.length > 0) {
    const table = addByPeriod(rows.clientOf, minor.periods, count);
    return {
      signals: tellPeriodSignals(table, count),
      table,
      periods: (plan.columns.periods ?? []).map((column) => plan.headings[column] ?? ""),
      lastDate: null,
    };
  }
  const months = findMonths(groups);
  if (!months) return { signals: null, table: null, periods: null, lastDate: null };
  const { count: monthCount, firstMonth } = months;
  const { signals, byMonth } = tellLedgerSignals(groups, months);
  return {
    signals,
    table: byMonth && { count: monthCount, sums: byMonth },
    periods:
      byMonth && Array.from({ length: monthCount }, (_, month) => monthLabel(firstMonth + month)),
    lastDate: dayLabel(months.lastDay),
  };
}

function addByPeriod(
  clientOf: Int32Array,
  periods: readonly Float64Array[],
  clients: number
): PeriodTable {
  const count = periods.length;
  const sums = new Float64Array(clients * count);
  for (const [period, amounts] of periods.entries()) {
    for (let at = 0; at < clientOf.length; at++) {
      const client = clientOf[at] ?? -1;
      if (client < 0) continue;
      const place = client * count + period;
      sums[place] = (sums[place] ?? 0) + (amounts[at] ?? 0);
    }
  }
  return { count, sums };
}

/** The days of a ledger with a date column; null otherwise. */
export function gatherDays(source: Omit<RowSource, "minor" | "groups">): Int32Array | null {
  const { cells, plan, span, rows, problems } = source;
  const { date } = plan.columns;
  if (date === undefined || plan.layout !== "ledger") return null;
  return readDays(cells, date, span, rows, problems, plan.treatments);
}

function findId(
  source: RowSource,
  order: Int32Array,
  start: number,
  end: number,
  column: number
): string | null {
  for (let place = start; place < end; place++) {
    const value = source.cells.values[source.span.first + (order[place] ?? 0)]?.[column];
    if (!isBlank(value)) return shownName(value);
  }
  return null;
}
