import { findMedianGap } from "./dayGaps";
import { READ, startDaySet, takeDays } from "./daySet";
import { type GroupedRows, amountAt, dayAt } from "./groups";
import type { MonthRange } from "./months";
import type { PeriodTable, PurchaseTable, SignalName } from "../model/reading";

/** The signals that time tells, by number of the client, NaN where one cannot be told. */
export type TimeSignals = Readonly<
  Record<Exclude<SignalName, "shareOfWallet" | "recommendation">, Float64Array>
>;

/** What the days of a ledger's rows tell, by number of the client. */
export type LedgerTimes = {
  readonly signals: TimeSignals;
  readonly purchases: PurchaseTable;
  /** As in `PeriodTable.sums`, minor units; null where that is not done. */
  readonly byMonth: Float64Array | null;
  /** 1 where two rows of the group may have day and amount in common; the rows of no client stand last. */
  readonly mayRepeat: Uint8Array;
};

/**
 * Loyalty signals of a ledger's clients (METHOD 4), each 0..1. A purchase is a day with a row of a positive amount;
 * returns are none. Months run over the whole ledger, days to its last day; tenure is the time since the first purchase
 * as a share of that range. A signal that cannot be told (one month only, one purchase only) is NaN.
 * Turnover by client and month is added up on the way.
 */
export function measureLedgerSignals(rows: GroupedRows, range: MonthRange): LedgerTimes {
  const { clients, starts, doubles, words } = rows;
  const { isByMonth, count, firstDay, lastDay, monthOfDay } = range;
  const signals = startSignals(clients);
  const purchases = startPurchases("day", clients, lastDay);
  const sums = new Float64Array(isByMonth ? count * clients : 0);
  const mayRepeat = new Uint8Array(clients + 1).fill(1);
  const { bits, pageShift } = startDaySet(firstDay, lastDay);
  const bought = new Int32Array(longestGroup(starts, clients));
  const told = new Int32Array(3);
  for (let client = 0; client < clients; client++) {
    const start = starts[client] ?? 0;
    const end = starts[client + 1] ?? 0;
    const into = isByMonth ? client * count : -1;
    const pages = noteBought(
      doubles,
      words,
      start,
      end,
      bits,
      pageShift + 5,
      sums,
      into,
      monthOfDay,
      firstDay,
      told
    );
    takeDays(bits, pages, pageShift, firstDay, monthOfDay, bought, told);
    const days = told[READ.days] ?? 0;
    const rowsBought = told[PURCHASES] ?? 0;
    // All purchases on days of their own, and at most one other row: none is equal to another.
    if (days === rowsBought && end - start - rowsBought < 2) mayRepeat[client] = 0;
    notePurchases(purchases, client, bought, days);
    describeTimes(signals, client, bought, days, firstDay, lastDay);
    if (!isByMonth || count < 2) continue;
    signals.purchasePeriods[client] = (told[READ.months] ?? 0) / count;
    signals.trend[client] = measureTrend(sums, into, count);
  }
  return { signals, purchases, byMonth: isByMonth ? sums : null, mayRepeat };
}

function longestGroup(starts: Int32Array, groups: number): number {
  let longest = 0;
  for (let group = 0; group < groups; group++)
    longest = Math.max(longest, (starts[group + 1] ?? 0) - (starts[group] ?? 0));
  return longest;
}

/** Where in `told` the number of a client's rows of purchase stands, behind what `READ` names. */
const PURCHASES = 2;

/**
 * Puts the days of purchases into a set and returns its pages that have any. The rows with a day are added up by month
 * on the way, from `into` on; below zero they are not.
 */
function noteBought(
  doubles: Float64Array,
  words: Int32Array,
  start: number,
  end: number,
  bits: Int32Array,
  shift: number,
  sums: Float64Array,
  into: number,
  monthOfDay: Int32Array,
  firstDay: number,
  told: Int32Array
): number {
  let purchases = 0;
  let pages = 0;
  for (let place = start; place < end; place++) {
    if (dayAt(words, place) === 0) continue;
    const day = dayAt(words, place) - firstDay;
    const amount = amountAt(doubles, place);
    if (amount > 0) {
      purchases++;
      bits[day >> 5] = (bits[day >> 5] ?? 0) | (1 << (day & 31));
      pages |= 1 << (day >> shift);
    }
    if (into < 0) continue;
    const month = into + (monthOfDay[day] ?? 0);
    sums[month] = (sums[month] ?? 0) + amount;
  }
  told[PURCHASES] = purchases;
  return pages;
}

function startSignals(clients: number): TimeSignals {
  const start = (): Float64Array => new Float64Array(clients).fill(Number.NaN);
  return { purchasePeriods: start(), recency: start(), tenure: start(), trend: start() };
}

function startPurchases(unit: PurchaseTable["unit"], clients: number, end: number): PurchaseTable {
  const start = (): Int32Array => new Int32Array(clients);
  return { unit, count: start(), first: start(), last: start(), end };
}

/** Notes a client's ascending moments of purchase. */
function notePurchases(
  purchases: PurchaseTable,
  client: number,
  moments: Int32Array,
  count: number
): void {
  if (count === 0) return;
  purchases.count[client] = count;
  purchases.first[client] = moments[0] ?? 0;
  purchases.last[client] = moments[count - 1] ?? 0;
}

/** Recency and tenure from ascending moments of purchase (days, or numbers of periods). */
function describeTimes(
  signals: TimeSignals,
  client: number,
  moments: Int32Array,
  count: number,
  first: number,
  last: number
): void {
  if (count === 0 || last <= first) return;
  const begin = moments[0] ?? 0;
  const latest = moments[count - 1] ?? 0;
  signals.tenure[client] = (last - begin) / (last - first);
  if (count < 2) return;
  const gap = last - latest;
  signals.recency[client] = 1 - Math.min(1, gap / (3 * findMedianGap(moments, count)));
}

/**
 * 0..1: the later half's share of the turnover of both halves of time (a middle period belongs to neither): 0.5 is
 * steady, 1 all new. Halves below zero count as zero; NaN when both are. The periods are `count` sums from `from` on.
 */
function measureTrend(sums: Float64Array, from: number, count: number): number {
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
  const moments = new Int32Array(count);
  for (let client = 0; client < clients; client++) {
    let end = 0;
    for (let period = 0; period < count; period++)
      if ((sums[client * count + period] ?? 0) > 0) moments[end++] = period;
    notePurchases(purchases, client, moments, end);
    if (count < 2) continue;
    signals.purchasePeriods[client] = end / count;
    describeTimes(signals, client, moments, end, 0, count - 1);
    signals.trend[client] = measureTrend(sums, client * count, count);
  }
  return { signals, purchases };
}
