import type { SortedSheet } from "../columns/scan";
import { type TurnoverByLabel, addByLabel, readLabels } from "../columns/labelColumn";
import { readMarks } from "../columns/scores";
import { amountAt, rowAt, type RowRecords } from "../../columnar/groupedRows";
import { sumByGroup } from "../../columnar/groupedSums";
import type { ClientRows } from "./groups";
import { readId } from "./ids";
import type { Client, PeriodTable, PurchaseTable, Role, SignalTable } from "../model/reading";
import type { Minor } from "../values/decimal";
import type { SortedRows } from "../model/rowKinds";
import { MARK_SIGNALS, SIGNAL_NAMES, signalRule, type MarkSignal } from "../model/signalTable";
import type { Steps } from "../../steps/steps";
import type { Time } from "./time";
import type { MinorAmounts } from "../columns/turnover";

/** What rows are gathered from. */
export type RowSource = SortedSheet & {
  readonly minor: MinorAmounts;
  readonly groups: ClientRows;
};

/** The clients and the labels of their periods; `lastDate` is the last day of a ledger. */
export type Gathered = {
  readonly clients: Client[];
  /** By place in the span: the place of the row's client among them, -1 for none. */
  readonly clientAt: Int32Array;
  readonly signals: SignalTable;
  readonly purchases: PurchaseTable | null;
  /** Their turnover by period, by their places. */
  readonly byPeriod: PeriodTable | null;
  readonly periods: readonly string[] | null;
  readonly lastDate: string | null;
};

/**
 * A client while it is being built. All fields are there from the start: objects of one shape are much faster for a
 * million clients.
 */
type OpenClient = { -readonly [Field in keyof Client]: Client[Field] };

/** So many clients are one step. */
const CLIENTS_OF_STEP = 16_384;

/**
 * Adds the rows up by client, in order of first appearance: money, territory, agent, marks, signals (METHOD 1, 4). In
 * steps of many clients.
 */
export function* gatherClients(source: RowSource, time: Time): Steps<Gathered> {
  const { rows, groups } = source;
  const count = rows.names.length;
  const columns = gatherColumns(source);
  const clients: Client[] = [];
  for (let from = 0; from < count; from += CLIENTS_OF_STEP) {
    const to = Math.min(count, from + CLIENTS_OF_STEP);
    addClients(source, columns, { from, to }, clients);
    yield to / count;
  }
  const { purchases, periods, table, lastDate } = time;
  const place = <Values extends Float64Array | Int32Array>(values: Values, each = 1): Values =>
    placeValues(values, each, groups, clients.length);
  const signals: { -readonly [Name in keyof SignalTable]: SignalTable[Name] } = {};
  const known: SignalTable = { ...time.signals, ...columns.signals };
  for (const name of SIGNAL_NAMES) {
    const values = known[name];
    if (values) signals[name] = place(values);
  }
  return {
    clients,
    clientAt: placeRows(rows, clients, groups),
    signals,
    purchases: purchases && {
      ...purchases,
      count: place(purchases.count),
      first: place(purchases.first),
      last: place(purchases.last),
    },
    byPeriod: table && { count: table.count, sums: place(table.sums, table.count) },
    periods,
    lastDate,
  };
}

/** Replaces the rows' client numbers by places among the clients: names without rows of their own had numbers, too. */
function placeRows(
  { clientOf, names }: SortedRows,
  clients: readonly Client[],
  { starts }: ClientRows
): Int32Array {
  if (clients.length === names.length) return clientOf;
  const places = new Int32Array(names.length);
  let place = 0;
  for (let number = 0; number < names.length; number++)
    places[number] = starts[number] === starts[number + 1] ? -1 : place++;
  return clientOf.map((number) => places[number] ?? -1);
}

/** Moves values, `each` for every client, from client numbers to places, in place; numbers without rows have none. */
function placeValues<Values extends Float64Array | Int32Array>(
  values: Values,
  each: number,
  { clients, starts }: ClientRows,
  places: number
): Values {
  if (places === clients) return values;
  let place = 0;
  for (let number = 0; number < clients; number++) {
    if (starts[number] === starts[number + 1]) continue;
    values.copyWithin(place * each, number * each, (number + 1) * each);
    place++;
  }
  return values.subarray(0, places * each) as Values;
}

/** The columns that clients are built from, by client number; null or absent where the sheet has none. */
type ClientColumns = {
  readonly profit: Float64Array | null;
  readonly territories: TurnoverByLabel | null;
  readonly agents: TurnoverByLabel | null;
  /** A ready loyalty, 0..1. */
  readonly loyalty: Float64Array | null;
  /** The signals that columns hold. */
  readonly signals: SignalTable;
};

function gatherColumns(source: RowSource): ClientColumns {
  const { rows, minor } = source;
  return {
    profit: minor.profit && sumByGroup(rows.clientOf, minor.profit, rows.names.length),
    territories: gatherLabelled(source, "territory"),
    agents: gatherLabelled(source, "agent"),
    loyalty: gatherMarks(source, "loyalty"),
    signals: gatherMarkSignals(source),
  };
}

function addClients(
  source: RowSource,
  { profit, territories, agents, loyalty: marks }: ClientColumns,
  { from, to }: { readonly from: number; readonly to: number },
  clients: Client[]
): void {
  const { plan, rows, span, groups } = source;
  const { starts, records } = groups;
  const idColumn = plan.columns.clientId;
  for (let number = from; number < to; number++) {
    const start = starts[number] ?? 0;
    const end = starts[number + 1] ?? 0;
    // A name that stands only above or on total rows has no row of its own.
    if (start === end) continue;
    const loyalty = marks?.[number] ?? Number.NaN;
    const client: OpenClient = {
      name: rows.names[number] ?? "",
      key: rows.keys[number] ?? "",
      at: clients.length,
      firstRow: span.first + rowAt(records, start),
      rowCount: end - start,
      turnover: addStretch(records, start, end),
      profit: profit ? ((profit[number] ?? 0) as Minor) : null,
      territory: territories?.main[number] ?? null,
      agent: agents?.main[number] ?? null,
      loyaltyMark: Number.isNaN(loyalty) ? null : loyalty * 100,
    };
    const inTerritories = territories?.split.get(number);
    if (inTerritories) client.territories = inTerritories;
    const withAgents = agents?.split.get(number);
    if (withAgents) client.agents = withAgents;
    if (idColumn !== undefined) client.id = findId(source, start, end, idColumn);
    clients.push(client);
  }
}

function addStretch(records: RowRecords, start: number, end: number): Minor {
  let sum = 0;
  for (let position = start; position < end; position++) sum += amountAt(records, position);
  return sum as Minor;
}

function gatherLabelled(source: RowSource, role: "territory" | "agent"): TurnoverByLabel | null {
  const { cells, plan, span, rows, minor } = source;
  const column = plan.columns[role];
  if (column === undefined) return null;
  const labels = readLabels(cells, column, span, rows.clientOf);
  return addByLabel(labels, rows.clientOf, minor.turnover, rows.names.length);
}

/** The marks of a role's column by client, 0..1; null where the sheet has none. */
function gatherMarks(source: RowSource, role: Role, fullMark?: 10): Float64Array | null {
  const column = source.plan.columns[role];
  if (column === undefined) return null;
  return readMarks(source, column, fullMark);
}

function gatherMarkSignals(source: RowSource): SignalTable {
  const signals: { -readonly [Name in MarkSignal]?: Float64Array } = {};
  for (const name of MARK_SIGNALS) {
    const marks = gatherMarks(source, name, signalRule(name).fullMark);
    if (marks) signals[name] = marks;
  }
  return signals;
}

function findId(
  { cells, span, groups }: RowSource,
  start: number,
  end: number,
  column: number
): string | null {
  for (let position = start; position < end; position++) {
    const value = cells.values[span.first + rowAt(groups.records, position)]?.[column];
    const id = readId(value);
    if (id !== "") return id;
  }
  return null;
}
