import { openColumn, type Column } from "../../core/columnar/column";
import { sumByGroup } from "../../core/columnar/groupedSums";
import { readId } from "../../core/reading/clients/ids";
import { gatherRowTime, type Time } from "../../core/reading/clients/time";
import {
  addByLabel,
  mayStandOnce,
  passLabelsDown,
  type TurnoverByLabel,
} from "../../core/reading/columns/labelColumn";
import { reportClients } from "../../core/reading/findings/report";
import type { FindingList } from "../../core/reading/model/findingList";
import type { FindingCode } from "../../core/reading/model/findingTable";
import type {
  Client,
  LeftOut,
  PeriodTable,
  PurchaseTable,
  Reading,
  ReadingPlan,
  SignalTable,
} from "../../core/reading/model/reading";
import { DATA_KINDS, ROW, type SortedRows } from "../../core/reading/model/rowKinds";
import type { TreatableCode } from "../../core/reading/model/treatments";
import type { Minor } from "../../core/reading/values/decimal";
import type { CellValue } from "../../core/reading/values/cells";
import { isNothing } from "../../core/reading/values/nothing";
import { isError, nameKey, shownName } from "../../core/reading/values/text";
import type { NameTexts } from "./nameTexts";
import { asSheet } from "./oddTexts";
import { identifyRows } from "./rowIdentity";
import type { LabelColumn, LedgerRows } from "./rows";
import { readField } from "./source";

/** Everything that is known of a ledger before its rows are added up. */
export type ReadRows = {
  readonly rows: LedgerRows;
  readonly plan: ReadingPlan;
  readonly names: NameTexts;
  readonly scale: number;
  readonly profit: Float64Array | undefined;
  readonly decimalComma: boolean;
  /** The last row with a name or an amount. */
  readonly last: number;
  /** Codes whose treatment has left rows out, by their numbers in `rows.left`. */
  readonly leftCodes: readonly FindingCode[];
  readonly findings: FindingList;
};

/** The clients of a ledger and what else its rows tell; the findings are complete but for the sheet's own total. */
export type GatheredLedger = Pick<
  Reading,
  "clients" | "signals" | "byPeriod" | "purchases" | "periods" | "lastDate" | "reconciliation"
> & {
  /** Rows that hold an amount of the sheet's total. */
  readonly rows: number;
  /** All rows by what they are (`ROW` of the core). */
  readonly rowsOf: ArrayLike<number>;
  readonly leftOut: readonly LeftOut[];
};

/** Adds the rows up by client, as the core's `gatherClients` does, and reconciles the sums (METHOD 1). */
export function gatherLedger(ledger: ReadRows): GatheredLedger {
  const { rows, plan, names, findings, decimalComma } = ledger;
  const days = plan.layout === "ledger" ? rows.days : null;
  const named = {
    clientOf: numberClients(rows, names),
    names: names.column.names,
    keys: names.column.keys,
  };
  const told = names.column.spellings.map((one) => ({
    ...one,
    at: names.texts[one.at]?.first ?? 0,
  }));
  const identity = rows.id && identifyRows(named, rows.id, { plan, days, findings, decimalComma });
  const sorted: SortedRows = { kinds: rows.kinds, ...(identity ?? named) };
  const spellings = identity
    ? told.map((one) => ({ ...one, client: identity.renumbered[one.client] ?? -1 }))
    : told;
  const { clientOf } = sorted;
  const count = sorted.names.length;
  const turnover = takeUnits(rows, rows.turnover, ledger.scale);
  const profit = ledger.profit ? takeUnits(rows, ledger.profit, ledger.scale) : null;
  const time = days ? gatherRowTime({ clients: count, clientOf, amounts: turnover, days }) : null;
  const ofLabels = { clientOf, turnover, clients: count, last: ledger.last, decimalComma };
  const columns: ClientColumns = {
    turnover: sumByGroup(clientOf, turnover, count),
    profit: profit && sumByGroup(clientOf, profit, count),
    territories: gatherLabels(rows.territory, ofLabels),
    agents: gatherLabels(rows.agent, ofLabels),
    ids: findIds(ledger, clientOf, count),
  };
  const { clients, places } = makeClients(sorted, columns);
  if (plan.layout !== "ledger") reportRepeated(ledger, sorted);
  reportClients(
    {
      cells: asSheet([]),
      plan: { ...plan, layout: "ledger" },
      span: { first: 0, last: 0 },
      rows: { ...sorted, spellings },
      findings,
    },
    null,
    clients
  );
  return {
    clients,
    ...placeTimes(time, places),
    ...reconcile(ledger, turnover, clients),
  };
}

/** By row the number of its client, -1 for none. */
function numberClients(
  { kinds, names, count, first }: LedgerRows,
  { says }: NameTexts
): Int32Array {
  const clientOf = new Int32Array(count).fill(-1, 0, first);
  for (let at = first; at < count; at++) {
    const client = kinds[at] === ROW.client ? (says[names.at[at] as number] ?? -1) : -1;
    clientOf[at] = client < 0 ? -1 : client;
  }
  return clientOf;
}

/** Amounts of the rows that count as whole minor units (`toMinor`), 0 in all other rows. */
function takeUnits(
  { kinds, first, count }: LedgerRows,
  amounts: Float64Array,
  scale: number
): Column<Minor> {
  const units = openColumn<Minor>(count);
  const power = 10 ** Math.abs(scale);
  for (let at = first; at < count; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (amount !== amount || DATA_KINDS[kinds[at] ?? 0] !== 1) continue;
    const whole = Math.round(Math.abs(scale >= 0 ? amount * power : amount / power));
    units[at] = amount < 0 ? 0 - whole : whole;
  }
  return units;
}

type ClientColumns = {
  readonly turnover: Column<Minor>;
  readonly profit: Column<Minor> | null;
  readonly territories: TurnoverByLabel | null;
  readonly agents: TurnoverByLabel | null;
  /** The id of each client by its number; null: the ledger has none. */
  readonly ids: readonly (string | null)[] | null;
};

/** A client while it is being built: fields added one by one take less time than parts spread into one. */
type OpenClient = { -readonly [Field in keyof Client]: Client[Field] };

/** Clients in the order of their numbers; `places`: the numbers that have rows. */
function makeClients(
  { names, keys, clientOf }: SortedRows,
  { turnover, profit, territories, agents, ids }: ClientColumns
): { readonly clients: Client[]; readonly places: readonly number[] } {
  const rowCounts = new Int32Array(names.length);
  const firstRows = new Int32Array(names.length);
  for (let at = 0; at < clientOf.length; at++) {
    const number = clientOf[at] as number;
    if (number < 0) continue;
    const before = rowCounts[number] as number;
    if (before === 0) firstRows[number] = at;
    rowCounts[number] = before + 1;
  }
  const clients: Client[] = [];
  const places: number[] = [];
  for (let number = 0; number < names.length; number++) {
    const rowCount = rowCounts[number] ?? 0;
    if (rowCount === 0) continue;
    const client: OpenClient = {
      name: names[number] ?? "",
      key: keys[number] ?? "",
      at: clients.length,
      firstRow: firstRows[number] ?? 0,
      rowCount,
      turnover: (turnover[number] ?? 0) as Minor,
      profit: profit ? ((profit[number] ?? 0) as Minor) : null,
      territory: territories?.main[number] ?? null,
      agent: agents?.main[number] ?? null,
      loyaltyMark: null,
    };
    const inTerritories = territories?.split.get(number);
    if (inTerritories) client.territories = inTerritories;
    const withAgents = agents?.split.get(number);
    if (withAgents) client.agents = withAgents;
    if (ids) client.id = ids[number] ?? null;
    clients.push(client);
    places.push(number);
  }
  return { clients, places };
}

/** Clients with several rows on a sheet of one row per client: the place of the second. */
function reportRepeated({ plan, findings }: ReadRows, { names, clientOf }: SortedRows): void {
  const rowCounts = new Int32Array(names.length);
  const seconds = new Map<number, number>();
  for (const [at, number] of clientOf.entries()) {
    if (number < 0) continue;
    const rowCount = (rowCounts[number] ?? 0) + 1;
    rowCounts[number] = rowCount;
    if (rowCount === 2) seconds.set(number, at);
  }
  for (const [number, name] of names.entries()) {
    const second = seconds.get(number);
    if (second !== undefined) findings.add("repeatedName", second, plan.columns.client ?? 0, name);
  }
}

/** What clients buy by label, as the core reads labels and adds rows up; `last`: the last row with a name or an amount. */
function gatherLabels(
  column: LabelColumn | null,
  done: {
    readonly clientOf: Int32Array;
    readonly turnover: Column<Minor>;
    readonly clients: number;
    readonly last: number;
    readonly decimalComma: boolean;
  }
): TurnoverByLabel | null {
  if (!column) return null;
  const { clientOf, turnover, clients, last, decimalComma } = done;
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const judge = (value: CellValue | undefined): number => {
    if (isNothing(value) || isError(value)) return -1;
    const shown = shownName(value);
    const folded = nameKey(shown);
    const known = byKey.get(folded);
    if (known !== undefined) return known;
    byKey.set(folded, names.length);
    return names.push(shown) - 1;
  };
  const { texts, at: textOf } = column;
  /** By text: its label; not judged yet: -2. */
  const told = new Int32Array(texts.length).fill(-2);
  const labelOf = new Int32Array(clientOf.length);
  let [labelled, blank] = [0, 0];
  for (let at = 0; at < labelOf.length; at++) {
    const text = textOf[at] as number;
    if ((clientOf[at] as number) < 0) {
      labelOf[at] = -1;
      continue;
    }
    let label = text < 0 ? -1 : (told[text] as number);
    if (label === -2) label = told[text] = judge(readField(texts[text] ?? "", decimalComma));
    labelOf[at] = label;
    if (label < 0) blank++;
    else labelled++;
  }
  if (mayStandOnce(labelled, blank)) {
    const valueAt = (at: number): CellValue =>
      at > last ? "" : readField(texts[textOf[at] ?? -1] ?? "", decimalComma);
    passLabelsDown({ valueAt, judge, clientOf, labelOf });
  }
  return addByLabel({ names, labelOf }, clientOf, turnover, clients);
}

/** By client the id in the first of its rows that has one; null: the ledger has no ids. */
function findIds(
  { rows, plan, names, decimalComma }: ReadRows,
  clientOf: Int32Array,
  clients: number
): ClientColumns["ids"] {
  const { clientId, client } = plan.columns;
  if (clientId === undefined) return null;
  const { at: textOf } = clientId === client || !rows.id ? rows.names : rows.id;
  const texts = clientId === client ? names.texts.map(({ text }) => text) : (rows.id?.texts ?? []);
  const ids = new Array<string | null>(clients).fill(null);
  for (let at = 0; at < clientOf.length; at++) {
    const number = clientOf[at] ?? -1;
    if (number < 0 || ids[number] !== null) continue;
    const id = readId(readField(texts[textOf[at] ?? -1] ?? "", decimalComma));
    if (id !== "") ids[number] = id;
  }
  return ids;
}

/** Takes what was measured by number to the places of the clients that have rows. */
function placeTimes(
  time: Time | null,
  places: readonly number[]
): Pick<GatheredLedger, "signals" | "byPeriod" | "purchases" | "periods" | "lastDate"> {
  if (!time?.signals || !time.purchases) return { signals: {} };
  const { signals, purchases, table, periods, lastDate } = time;
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(places, (number) => values[number] ?? Number.NaN);
  const count = (values: Int32Array): Int32Array =>
    Int32Array.from(places, (number) => values[number] ?? 0);
  const placed: SignalTable = {
    purchasePeriods: pick(signals.purchasePeriods),
    recency: pick(signals.recency),
    tenure: pick(signals.tenure),
    trend: pick(signals.trend),
  };
  return {
    signals: placed,
    ...(table ? { byPeriod: placePeriods(table, places) } : {}),
    purchases: {
      ...purchases,
      count: count(purchases.count),
      first: count(purchases.first),
      last: count(purchases.last),
    } satisfies PurchaseTable,
    ...(periods ? { periods } : {}),
    ...(lastDate === null ? {} : { lastDate }),
  };
}

function placePeriods({ count, sums }: PeriodTable, places: readonly number[]): PeriodTable {
  const placed = openColumn<Minor>(places.length * count);
  for (const [place, number] of places.entries())
    placed.set(sums.subarray(number * count, (number + 1) * count), place * count);
  return { count, sums: placed };
}

function reconcile(
  { rows, leftCodes }: ReadRows,
  turnover: Column<Minor>,
  clients: readonly Client[]
): Pick<GatheredLedger, "reconciliation" | "rows" | "rowsOf" | "leftOut"> {
  const { kinds, left, first, count } = rows;
  const rowsOf = new Float64Array(DATA_KINDS.length);
  const amountsOf = new Float64Array(DATA_KINDS.length);
  /** By number of the code plus one; 0: rows without a name. */
  const leftRows = new Float64Array(leftCodes.length + 1);
  const leftAmounts = new Float64Array(leftCodes.length + 1);
  const order: number[] = [];
  // Rows that are no data have an amount of 0.
  for (let at = first; at < count; at++) {
    const kind = kinds[at] as number;
    const amount = turnover[at] as number;
    rowsOf[kind] = (rowsOf[kind] as number) + 1;
    amountsOf[kind] = (amountsOf[kind] as number) + amount;
    if (kind === ROW.client || DATA_KINDS[kind] !== 1) continue;
    const code = kind === ROW.left ? 1 + (left?.[at] ?? 0) : 0;
    if (leftRows[code] === 0) order.push(code);
    leftRows[code] = (leftRows[code] as number) + 1;
    leftAmounts[code] = (leftAmounts[code] as number) + amount;
  }
  const sheetTotal = amountsOf.reduce((sum, amount) => sum + amount, 0);
  const leftTotal = leftAmounts.reduce((sum, amount) => sum + amount, 0);
  const all = (rowsOf[ROW.client] ?? 0) + leftRows.reduce((sum, own) => sum + own, 0);
  let [positive, returns] = [0, 0];
  for (const client of clients) {
    if (client.turnover > 0) positive += client.turnover;
    else returns += client.turnover;
  }
  return {
    rows: all,
    rowsOf,
    leftOut: order.map((code) => ({
      code: (leftCodes[code - 1] ?? "blankClient") as TreatableCode,
      rows: leftRows[code] ?? 0,
      amount: (leftAmounts[code] ?? 0) as Minor,
    })),
    reconciliation: {
      sheetTotal: sheetTotal as Minor,
      positive: positive as Minor,
      returns: returns as Minor,
      leftOut: leftTotal as Minor,
    },
  };
}
