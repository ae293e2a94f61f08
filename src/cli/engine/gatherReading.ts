import { sumByGroup } from "../../core/columnar/groupedSums";
import type { Column } from "../../core/columnar/column";
import type { AddedLedger } from "./addedLedger";
import { identifyGroups } from "./groupIdentity";
import {
  addByLabel,
  type Labels,
  type TurnoverByLabel,
} from "../../core/reading/columns/labelColumn";
import { findMonths } from "../../core/reading/clients/months";
import { reportClients } from "../../core/reading/findings/report";
import type { FindingCode } from "../../core/reading/model/findingTable";
import type {
  Client,
  LeftOut,
  PeriodTable,
  PurchaseTable,
  Reading,
  SignalTable,
} from "../../core/reading/model/reading";
import type { TreatableCode } from "../../core/reading/model/treatments";
import { dayLabel, monthLabel } from "../../core/reading/values/dates";
import type { Minor } from "../../core/reading/values/decimal";
import { isNothing } from "../../core/reading/values/nothing";
import { isBlank, isError, nameKey, shownName } from "../../core/reading/values/text";
import { measureGroups, type GroupTimes } from "./groupSignals";
import { isOfClient, type TextKey } from "./groups";
import { asSheet } from "./oddTexts";
import { readField } from "./source";

/** The clients of a ledger and what else the groups tell; the findings are complete but for the sheet's own total. */
export type GatheredLedger = Pick<
  Reading,
  "clients" | "signals" | "byPeriod" | "purchases" | "periods" | "lastDate" | "reconciliation"
> & {
  readonly rows: number;
  readonly clientRows: number;
  readonly leftOut: readonly LeftOut[];
};

/** Adds the groups up by client, as the core's `gatherClients` does rows, and reconciles the sums (METHOD 1). */
export function gatherLedger(ledger: AddedLedger): GatheredLedger {
  const { groups, names } = ledger;
  const named = new Int32Array(groups.count);
  for (let at = 0; at < groups.count; at++) {
    const text = groups.name[at] ?? -1;
    named[at] = isOfClient(groups, at) && text >= 0 ? Math.max(-1, names.says[text] ?? -1) : -1;
  }
  const rows = {
    clientOf: named,
    names: names.column.names,
    keys: names.column.keys,
  };
  const told = names.column.spellings.map((one) => ({
    ...one,
    at: names.texts[one.at]?.first ?? 0,
  }));
  const identity = ledger.hasIds ? identifyGroups(ledger, rows) : null;
  const { clientOf, names: shown, keys } = identity ?? rows;
  const spellings = identity
    ? told.map((one) => ({ ...one, client: identity.renumbered[one.client] ?? -1 }))
    : told;
  const number = shown.length;
  const months = ledger.days && findMonths({ clients: number, days: ledger.days });
  const times = months && measureGroups(groups, clientOf, number, months);
  const columns: ClientColumns = {
    turnover: sumByGroup(clientOf, groups.turnover, number),
    profit:
      ledger.plan.columns.profit === undefined ? null : sumByGroup(clientOf, groups.profit, number),
    territories: gatherLabels(ledger, "territory", clientOf, number),
    agents: gatherLabels(ledger, "agent", clientOf, number),
    ids: ledger.plan.columns.clientId === undefined ? null : gatherIds(ledger, clientOf, number),
  };
  const { clients, places } = makeClients(ledger, { clientOf, names: shown, keys }, columns);
  if (ledger.plan.layout !== "ledger") reportRepeated(ledger, clientOf, shown);
  reportClients(
    {
      cells: asSheet([]),
      plan: { ...ledger.plan, layout: "ledger" },
      span: { first: 0, last: 0 },
      rows: { kinds: new Uint8Array(0), clientOf, names: shown, keys, spellings },
      findings: ledger.findings,
    },
    {
      groups: 0,
      starts: new Int32Array(1),
      records: { doubles: new Float64Array(0), words: new Int32Array(0) },
    },
    clients
  );
  return {
    clients,
    ...placeTimes(times, places),
    ...(times?.table && months
      ? {
          periods: Array.from({ length: months.count }, (_, month) =>
            monthLabel(months.firstMonth + month)
          ),
        }
      : {}),
    ...(months ? { lastDate: dayLabel(months.days.last) } : {}),
    ...reconcile(ledger, clientOf, clients),
  };
}

type ClientColumns = {
  readonly turnover: Column<Minor>;
  readonly profit: Column<Minor> | null;
  readonly territories: TurnoverByLabel | null;
  readonly agents: TurnoverByLabel | null;
  readonly ids: readonly (string | null)[] | null;
};

/** Clients in the order of their first rows; `places`: the numbers that have rows. */
function makeClients(
  { groups, plan }: AddedLedger,
  rows: {
    readonly clientOf: Int32Array;
    readonly names: readonly string[];
    readonly keys: readonly string[];
  },
  { turnover, profit, territories, agents, ids }: ClientColumns
): { readonly clients: Client[]; readonly places: readonly number[] } {
  const { clientOf, names, keys } = rows;
  const counts = new Int32Array(names.length);
  const firsts = new Int32Array(names.length);
  for (let at = 0; at < groups.count; at++) {
    const client = clientOf[at] ?? -1;
    if (client < 0) continue;
    if (counts[client] === 0) firsts[client] = groups.first[at] ?? 0;
    counts[client] = (counts[client] ?? 0) + (groups.rows[at] ?? 0);
  }
  const clients: Client[] = [];
  const places: number[] = [];
  for (let number = 0; number < names.length; number++) {
    if (counts[number] === 0) continue;
    const inTerritories = territories?.split.get(number);
    const withAgents = agents?.split.get(number);
    clients.push({
      name: names[number] ?? "",
      key: keys[number] ?? "",
      at: clients.length,
      firstRow: firsts[number] ?? 0,
      rowCount: counts[number] ?? 0,
      turnover: (turnover[number] ?? 0) as Minor,
      profit: profit ? ((profit[number] ?? 0) as Minor) : null,
      territory: territories?.main[number] ?? null,
      agent: agents?.main[number] ?? null,
      loyaltyMark: null,
      ...(inTerritories ? { territories: inTerritories } : {}),
      ...(withAgents ? { agents: withAgents } : {}),
      ...(plan.columns.clientId === undefined ? {} : { id: ids?.[number] ?? null }),
    });
    places.push(number);
  }
  return { clients, places };
}

/** Clients with several rows on a sheet of one row per client: the place of the second. */
function reportRepeated(
  { groups, plan, findings }: AddedLedger,
  clientOf: Int32Array,
  names: readonly string[]
): void {
  const firsts = new Int32Array(names.length).fill(-1);
  const seconds = new Int32Array(names.length).fill(-1);
  const note = (client: number, place: number): void => {
    const first = firsts[client] ?? -1;
    const second = seconds[client] ?? -1;
    if (first < 0) firsts[client] = place;
    else if (second < 0 || place < second) seconds[client] = place;
  };
  // Groups are in the order of their first rows, so that the first place of a client is the first of its rows.
  for (const own of [groups.first, groups.second])
    for (let at = 0; at < groups.count; at++)
      if ((clientOf[at] ?? -1) >= 0 && (own[at] ?? -1) >= 0) note(clientOf[at] ?? 0, own[at] ?? 0);
  for (const [client, place] of seconds.entries())
    if (place >= 0) findings.add("repeatedName", place, plan.columns.client ?? 0, names[client]);
}

/** What clients buy by label, as the core adds rows up. */
function gatherLabels(
  { groups, plan, decimalComma }: AddedLedger,
  key: Exclude<TextKey, "id">,
  clientOf: Int32Array,
  clients: number
): TurnoverByLabel | null {
  if (plan.columns[key] === undefined) return null;
  const told = new Map<number, number>();
  const byKey = new Map<string, number>();
  const names: string[] = [];
  const judge = (text: number): number => {
    const value = readField(groups.texts[key][text] ?? "", decimalComma);
    if (isNothing(value) || isError(value)) return -1;
    const shown = shownName(value);
    const folded = nameKey(shown);
    const known = byKey.get(folded);
    if (known !== undefined) return known;
    byKey.set(folded, names.length);
    return names.push(shown) - 1;
  };
  const labelOf = new Int32Array(groups.count).fill(-1);
  for (let at = 0; at < groups.count; at++) {
    const text = groups[key][at] ?? -1;
    if (text < 0 || (clientOf[at] ?? -1) < 0) continue;
    let label = told.get(text);
    if (label === undefined) told.set(text, (label = judge(text)));
    labelOf[at] = label;
  }
  const labels: Labels = { names, labelOf };
  return addByLabel(labels, clientOf, groups.turnover, clients);
}

/** The id in the first row of each client that has one. */
function gatherIds(
  { groups, plan, names, decimalComma }: AddedLedger,
  clientOf: Int32Array,
  clients: number
): (string | null)[] {
  const isName = plan.columns.clientId === plan.columns.client;
  const ids = new Array<string | null>(clients).fill(null);
  for (let at = 0; at < groups.count; at++) {
    const client = clientOf[at] ?? -1;
    if (client < 0 || ids[client] !== null) continue;
    const text = isName
      ? names.texts[groups.name[at] ?? -1]?.text
      : groups.texts.id[groups.id[at] ?? -1];
    const value = readField(text ?? "", decimalComma);
    if (!isBlank(value)) ids[client] = shownName(value);
  }
  return ids;
}

/** Takes what was measured by number to the places of the clients that have rows. */
function placeTimes(
  times: GroupTimes | null,
  places: readonly number[]
): {
  readonly signals: SignalTable;
  readonly byPeriod?: PeriodTable;
  readonly purchases?: PurchaseTable;
} {
  if (!times) return { signals: {} };
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(places, (number) => values[number] ?? Number.NaN);
  const count = (values: Int32Array): Int32Array =>
    Int32Array.from(places, (number) => values[number] ?? 0);
  const { signals, purchases, table } = times;
  const byPeriod =
    table &&
    ({
      count: table.count,
      sums: Float64Array.from(
        { length: places.length * table.count },
        (_, at) =>
          table.sums[
            (places[Math.floor(at / table.count)] ?? 0) * table.count + (at % table.count)
          ] ?? 0
      ) as Column<Minor>,
    } satisfies PeriodTable);
  return {
    signals: {
      purchasePeriods: pick(signals.purchasePeriods),
      recency: pick(signals.recency),
      tenure: pick(signals.tenure),
      trend: pick(signals.trend),
    },
    ...(byPeriod ? { byPeriod } : {}),
    purchases: {
      ...purchases,
      count: count(purchases.count),
      first: count(purchases.first),
      last: count(purchases.last),
    },
  };
}

function reconcile(
  { groups, leftCodes }: AddedLedger,
  clientOf: Int32Array,
  clients: readonly Client[]
): Pick<GatheredLedger, "reconciliation" | "rows" | "clientRows" | "leftOut"> {
  let [sheetTotal, left, rows, clientRows] = [0, 0, 0, 0];
  const leftOut = new Map<FindingCode, { rows: number; amount: number }>();
  for (let at = 0; at < groups.count; at++) {
    const amount = groups.turnover[at] ?? 0;
    const count = groups.rows[at] ?? 0;
    sheetTotal += amount;
    rows += count;
    if ((clientOf[at] ?? -1) >= 0) {
      clientRows += count;
      continue;
    }
    left += amount;
    const code =
      groups.isLeft[at] === 1
        ? (leftCodes[groups.leftBy[at] ?? 0] ?? "blankClient")
        : "blankClient";
    const sum = leftOut.get(code) ?? { rows: 0, amount: 0 };
    leftOut.set(code, { rows: sum.rows + count, amount: sum.amount + amount });
  }
  let [positive, returns] = [0, 0];
  for (const { turnover } of clients) {
    if (turnover > 0) positive += turnover;
    else returns += turnover;
  }
  return {
    rows,
    clientRows,
    leftOut: [...leftOut].map(([code, sum]) => ({
      code: code as TreatableCode,
      rows: sum.rows,
      amount: sum.amount as Minor,
    })),
    reconciliation: {
      sheetTotal: sheetTotal as Minor,
      positive: positive as Minor,
      returns: returns as Minor,
      leftOut: left as Minor,
    },
  };
}
