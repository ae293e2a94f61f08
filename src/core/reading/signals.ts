import { monthIndex } from "./dates";
import type { LoyaltySignals } from "./reading";

/** Rows of one client after another: client c has `order[starts[c]] .. order[starts[c + 1] - 1]`, ascending. */
export type RowsByClient = { readonly starts: Int32Array; readonly order: Int32Array };

/** Sorts rows by client in one pass of counting; rows of no client (-1) are left out. */
export function sortRowsByClient(clientOf: Int32Array, clients: number): RowsByClient {
  const starts = new Int32Array(clients + 1);
  for (const client of clientOf)
    if (client >= 0) starts[client + 1] = (starts[client + 1] ?? 0) + 1;
  for (let client = 0; client < clients; client++) {
    starts[client + 1] = (starts[client + 1] ?? 0) + (starts[client] ?? 0);
  }
  const next = starts.slice();
  const order = new Int32Array(starts[clients] ?? 0);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    if (client < 0) continue;
    const place = next[client] ?? 0;
    order[place] = at;
    next[client] = place + 1;
  }
  return { starts, order };
}

/** Turnover by client and month of a ledger: `amounts[client * months + month]`, minor units. */
export type MonthTable = {
  readonly firstMonth: number;
  readonly months: number;
  readonly amounts: Float64Array;
};

/** More months than this (20 years) are no turnover sheet's range, but a mistyped year. */
const MOST_MONTHS = 240;

/** Adds a ledger up by client and calendar month; null without dates or over more than 240 months. */
export function addByMonth(
  dates: Float64Array,
  clientOf: Int32Array,
  amounts: Float64Array,
  clients: number
): MonthTable | null {
  const range = findDateRange(dates, clientOf);
  if (!range) return null;
  const firstMonth = monthIndex(range.first);
  const months = monthIndex(range.last) - firstMonth + 1;
  if (months > MOST_MONTHS || months * clients > 5e7) return null;
  const table = new Float64Array(clients * months);
  const monthOfDay = new Int16Array(Math.floor(range.last) - Math.floor(range.first) + 1).fill(-1);
  for (let at = 0; at < dates.length; at++) {
    const date = dates[at] ?? Number.NaN;
    const client = clientOf[at] ?? -1;
    if (client < 0 || Number.isNaN(date)) continue;
    const day = Math.floor(date) - Math.floor(range.first);
    let month = monthOfDay[day] ?? -1;
    if (month < 0) monthOfDay[day] = month = monthIndex(date) - firstMonth;
    const place = client * months + month;
    table[place] = (table[place] ?? 0) + (amounts[at] ?? 0);
  }
  return { firstMonth, months, amounts: table };
}

function findDateRange(
  dates: Float64Array,
  clientOf: Int32Array
): { first: number; last: number } | null {
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < dates.length; at++) {
    const date = dates[at] ?? Number.NaN;
    if (Number.isNaN(date) || (clientOf[at] ?? -1) < 0) continue;
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return first <= last ? { first, last } : null;
}

/**
 * Loyalty signals of a ledger's clients (METHOD 4), each 0..1. A purchase is a row with a positive amount; returns
 * are none. Months run over the whole ledger, days to its last day; tenure is the time since the first purchase as a
 * share of that range. A signal that cannot be told (one month only, one purchase only) is absent.
 */
export function tellLedgerSignals(
  dates: Float64Array,
  amounts: Float64Array,
  rows: RowsByClient,
  clientOf: Int32Array,
  months: MonthTable | null
): LoyaltySignals[] {
  const clients = rows.starts.length - 1;
  const range = findDateRange(dates, clientOf);
  if (!range) return Array.from({ length: clients }, () => ({}));
  const firstDay = Math.floor(range.first);
  const lastDay = Math.floor(range.last);
  let days = new Float64Array(64);
  return Array.from({ length: clients }, (_, client) => {
    const start = rows.starts[client] ?? 0;
    const end = rows.starts[client + 1] ?? 0;
    if (days.length < end - start) days = new Float64Array((end - start) * 2);
    let count = 0;
    for (let place = start; place < end; place++) {
      const at = rows.order[place] ?? 0;
      const date = dates[at] ?? Number.NaN;
      if ((amounts[at] ?? 0) > 0 && date === date) days[count++] = Math.floor(date);
    }
    const bought = sortDistinct(days.subarray(0, count));
    const byMonth = months?.amounts.subarray(client * months.months, (client + 1) * months.months);
    return {
      ...tellTimes(bought, firstDay, lastDay),
      ...(byMonth && months ? tellPurchaseMonths(bought, months, byMonth) : {}),
    };
  });
}

/** Ascending, each once; the array itself is sorted. */
function sortDistinct(days: Float64Array): Float64Array {
  let isSorted = true;
  for (let at = 1; at < days.length && isSorted; at++)
    isSorted = (days[at] ?? 0) >= (days[at - 1] ?? 0);
  if (!isSorted) days.sort();
  let count = 0;
  for (const day of days) if (count === 0 || day !== days[count - 1]) days[count++] = day;
  return days.subarray(0, count);
}

/** Recency and tenure from ascending moments of purchase (days, or numbers of periods). */
function tellTimes(moments: Float64Array, first: number, last: number): LoyaltySignals {
  const begin = moments[0];
  const end = moments[moments.length - 1];
  if (begin === undefined || end === undefined || last <= first) return {};
  const tenure = (last - begin) / (last - first);
  if (moments.length < 2) return { tenure };
  return { tenure, recency: 1 - Math.min(1, (last - end) / (3 * findMedianGap(moments))) };
}

function findMedianGap(moments: Float64Array): number {
  const gaps = new Float64Array(moments.length - 1);
  for (let at = 0; at < gaps.length; at++) gaps[at] = (moments[at + 1] ?? 0) - (moments[at] ?? 0);
  gaps.sort();
  const middle = gaps.length >> 1;
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}

function tellPurchaseMonths(
  bought: Float64Array,
  months: MonthTable,
  byMonth: Float64Array
): LoyaltySignals {
  if (months.months < 2) return {};
  let purchases = 0;
  let before = -1;
  for (const day of bought) {
    const month = monthIndex(day);
    if (month !== before) purchases++;
    before = month;
  }
  return { purchasePeriods: purchases / months.months, ...tellTrend(byMonth) };
}

/**
 * 0..1: the later half's share of the turnover of both halves of time (a middle period belongs to neither): 0.5 is
 * steady, 1 all new. Halves below zero count as zero; absent when both are.
 */
export function tellTrend(byPeriod: Float64Array | readonly number[]): LoyaltySignals {
  const half = byPeriod.length >> 1;
  if (half === 0) return {};
  let early = 0;
  let late = 0;
  for (let at = 0; at < half; at++) {
    early += byPeriod[at] ?? 0;
    late += byPeriod[byPeriod.length - 1 - at] ?? 0;
  }
  early = Math.max(0, early);
  late = Math.max(0, late);
  return early + late > 0 ? { trend: late / (early + late) } : {};
}

/** The same signals from period columns: gaps and tenure are counted in periods (METHOD 1, layout "periods"). */
export function tellPeriodSignals(byPeriod: readonly number[]): LoyaltySignals {
  if (byPeriod.length < 2) return {};
  const bought = Float64Array.from(
    byPeriod.flatMap((amount, period) => (amount > 0 ? [period] : []))
  );
  return {
    purchasePeriods: bought.length / byPeriod.length,
    ...tellTimes(bought, 0, byPeriod.length - 1),
    ...tellTrend(byPeriod),
  };
}
