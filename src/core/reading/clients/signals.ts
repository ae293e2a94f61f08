import { openColumn, type Column } from "../../columnar/column";
import type { Minor } from "../values/decimal";
import { amountAt, dayAt } from "../../columnar/groupedRows";
import { findMedianGap } from "./dayGaps";
import { addDay, startDaySet, takeDays, type DaySet, type Moments } from "./daySet";
import type { ClientRows, DayRange } from "./groups";
import type { MonthRange } from "./months";
import type { PeriodTable, PurchaseTable } from "../model/reading";
import type { TimeSignal } from "../model/signalTable";

/** The signals that time tells, by number of the client, NaN where one cannot be told. */
export type TimeSignals = Readonly<Record<TimeSignal, Float64Array>>;

/** What the days of a ledger's rows tell, by number of the client. */
export type LedgerTimes = {
  readonly signals: TimeSignals;
  readonly purchases: PurchaseTable;
  /** As in `PeriodTable.sums`, minor units; null where that is not done. */
  readonly byMonth: Column<Minor> | null;
  /** 1 where two rows of a client may agree in day and amount; the last entry is for the rows of no client. */
  readonly mayRepeat: Uint8Array;
};

/**
 * Loyalty signals of a ledger's clients (METHOD 4), each 0..1. A purchase is a day with a row of a positive amount;
 * returns are none. Months run over the whole ledger, days to its last day; tenure is the time since the first purchase
 * as a share of that range. A signal that cannot be told (one month only, one purchase only) is NaN.
 * Turnover by client and month is added up on the way.
 */
export function measureLedgerSignals(rows: ClientRows, range: MonthRange): LedgerTimes {
  const { clients, starts } = rows;
  const { isByMonth, count, days, monthOfDay } = range;
  const signals = startSignals(clients);
  const purchases = startPurchases("day", clients, days.last);
  const byMonth = isByMonth ? openColumn<Minor>(count * clients) : null;
  const mayRepeat = new Uint8Array(clients + 1).fill(1);
  const set = startDaySet(days);
  const bought: Moments = { list: new Int32Array(longestGroup(starts, clients)), count: 0 };
  for (let client = 0; client < clients; client++) {
    const rowsOfPurchase = addRows(rows, client, range, { set, byMonth });
    const months = takeDays(set, monthOfDay, bought);
    const otherRows = (starts[client + 1] ?? 0) - (starts[client] ?? 0) - rowsOfPurchase;
    // If every purchase has a day of its own and there is at most one other row, no row repeats another.
    if (bought.count === rowsOfPurchase && otherRows < 2) mayRepeat[client] = 0;
    measureClient({ signals, purchases, byMonth }, client, { bought, months }, range);
  }
  return { signals, purchases, byMonth, mayRepeat };
}

/** What is told of a client whose turnover by month is added up, by the days of its purchases and their months. */
function measureClient(
  { signals, purchases, byMonth }: Omit<LedgerTimes, "mayRepeat">,
  client: number,
  { bought, months }: { readonly bought: Moments; readonly months: number },
  { days, count }: MonthRange
): void {
  notePurchases(purchases, client, bought);
  measureTimes(signals, client, bought, days);
  if (!byMonth || count < 2) return;
  signals.purchasePeriods[client] = months / count;
  signals.trend[client] = measureTrend(byMonth, client * count, count);
}

/** The rows of a ledger as they come, by row: number of the client (below zero for none), minor units, day (0 for none). */
export type DatedRows = {
  readonly clients: number;
  readonly clientOf: Int32Array;
  readonly amounts: Column<Minor>;
  readonly days: Int32Array;
};

/** The days of so many clients at a time are held as bits, 32 in a word: 64 MB. */
const MOST_WORDS = 2 ** 24;

/**
 * The same as `measureLedgerSignals`, of rows that are not laid client after client: to lay tens of millions takes longer
 * than to go through them, and four times the memory. `mayRepeat` is not told.
 */
export function measureRowSignals(
  { clients, clientOf, amounts, days: dayOf }: DatedRows,
  range: MonthRange,
  mostWords = MOST_WORDS
): Omit<LedgerTimes, "mayRepeat"> {
  const { isByMonth, count, days, monthOfDay } = range;
  const signals = startSignals(clients);
  const purchases = startPurchases("day", clients, days.last);
  const byMonth = isByMonth ? openColumn<Minor>(count * clients) : null;
  const bought: Moments = { list: new Int32Array(monthOfDay.length), count: 0 };
  const { pageShift, bits: ofOne } = startDaySet(days);
  const words = ofOne.length;
  const pages = 2 ** Math.ceil(words / 2 ** pageShift) - 1;
  const some = Math.max(1, Math.floor(mostWords / words));
  for (let from = 0; from < clients; from += some) {
    const to = Math.min(clients, from + some);
    const bits = new Int32Array((to - from) * words);
    for (let at = 0; at < clientOf.length; at++) {
      const client = clientOf[at] as number;
      const day = dayOf[at] as number;
      if (client < from || client >= to || day === 0) continue;
      const amount = amounts[at] as number;
      const place = day - days.first;
      if (byMonth) {
        const month = client * count + (monthOfDay[place] as number);
        byMonth[month] = (byMonth[month] as number) + amount;
      }
      if (!(amount > 0)) continue;
      const word = (client - from) * words + (place >> 5);
      bits[word] = (bits[word] as number) | (1 << (place & 31));
    }
    for (let client = from; client < to; client++) {
      const own = bits.subarray((client - from) * words, (client - from + 1) * words);
      const set = { firstDay: days.first, bits: own, pageShift, pages: pages | 0 };
      const months = takeDays(set, monthOfDay, bought);
      measureClient({ signals, purchases, byMonth }, client, { bought, months }, range);
    }
  }
  return { signals, purchases, byMonth };
}

function longestGroup(starts: Int32Array, groups: number): number {
  let longest = 0;
  for (let group = 0; group < groups; group++)
    longest = Math.max(longest, (starts[group + 1] ?? 0) - (starts[group] ?? 0));
  return longest;
}

/**
 * Puts the days of a client's purchases into the set, adds its rows with a day up by month (`byMonth` as in
 * `PeriodTable.sums`), and counts the rows of purchase.
 */
function addRows(
  { starts, records }: ClientRows,
  client: number,
  { monthOfDay, days, count }: MonthRange,
  { set, byMonth }: { readonly set: DaySet; readonly byMonth: Float64Array | null }
): number {
  const end = starts[client + 1] ?? 0;
  let purchases = 0;
  for (let position = starts[client] ?? 0; position < end; position++) {
    const day = dayAt(records, position);
    if (day === 0) continue;
    const amount = amountAt(records, position);
    if (byMonth) {
      const month = client * count + (monthOfDay[day - days.first] ?? 0);
      byMonth[month] = (byMonth[month] ?? 0) + amount;
    }
    if (!(amount > 0)) continue;
    purchases++;
    addDay(set, day);
  }
  return purchases;
}

export function startSignals(clients: number): TimeSignals {
  const start = (): Float64Array => new Float64Array(clients).fill(Number.NaN);
  return { purchasePeriods: start(), recency: start(), tenure: start(), trend: start() };
}

export function startPurchases(
  unit: PurchaseTable["unit"],
  clients: number,
  end: number
): PurchaseTable {
  const start = (): Int32Array => new Int32Array(clients);
  return { unit, count: start(), first: start(), last: start(), end };
}

/** Notes a client's moments of purchase. */
export function notePurchases(
  purchases: PurchaseTable,
  client: number,
  { list, count }: Moments
): void {
  if (count === 0) return;
  purchases.count[client] = count;
  purchases.first[client] = list[0] ?? 0;
  purchases.last[client] = list[count - 1] ?? 0;
}

/** Recency and tenure from moments of purchase (days, or numbers of periods) within a range of them. */
export function measureTimes(
  signals: TimeSignals,
  client: number,
  moments: Moments,
  { first, last }: DayRange
): void {
  const { list, count } = moments;
  if (count === 0 || last <= first) return;
  const begin = list[0] ?? 0;
  const latest = list[count - 1] ?? 0;
  signals.tenure[client] = (last - begin) / (last - first);
  if (count < 2) return;
  const gap = last - latest;
  signals.recency[client] = 1 - Math.min(1, gap / (3 * findMedianGap(moments)));
}

/**
 * 0..1: the later half's share of the turnover of both halves of time (a middle period belongs to neither): 0.5 is
 * steady, 1 all new. Halves below zero count as zero; NaN when both are. The periods are `count` sums from `from` on.
 */
export function measureTrend(sums: Float64Array, from: number, count: number): number {
  const half = count >> 1;
  let early = 0;
  let late = 0;
  for (let at = 0; at < half; at++) {
    early += sums[from + at] ?? 0;
    late += sums[from + count - 1 - at] ?? 0;
  }
  early = Math.max(0, early);
  late = Math.max(0, late);
  return late / (early + late);
}

/** The same signals from period columns: gaps and tenure are counted in periods (METHOD 1, layout "periods"). */
export function measurePeriodSignals(
  { sums, count }: PeriodTable,
  clients: number
): { readonly signals: TimeSignals; readonly purchases: PurchaseTable } {
  const signals = startSignals(clients);
  const purchases = startPurchases("period", clients, count - 1);
  const moments: Moments = { list: new Int32Array(count), count: 0 };
  for (let client = 0; client < clients; client++) {
    moments.count = 0;
    for (let period = 0; period < count; period++)
      if ((sums[client * count + period] ?? 0) > 0) moments.list[moments.count++] = period;
    notePurchases(purchases, client, moments);
    if (count < 2) continue;
    signals.purchasePeriods[client] = moments.count / count;
    measureTimes(signals, client, moments, { first: 0, last: count - 1 });
    signals.trend[client] = measureTrend(sums, client * count, count);
  }
  return { signals, purchases };
}
