import type { LoyaltySignals } from "./reading";
import type { MonthTable } from "./months";

/** Rows of one client after another: client c has `order[starts[c]] .. order[starts[c + 1] - 1]`, ascending. */
export type RowsByClient = { readonly starts: Int32Array; readonly order: Int32Array };

/** Sorts rows by client in one pass of counting; rows of no client (-1) are left out. */
export function sortRowsByClient(clientOf: Int32Array, clients: number): RowsByClient {
  const starts = new Int32Array(clients + 1);
  for (let at = 0; at < clientOf.length; at++) {
    const next = (clientOf[at] ?? -1) + 1;
    if (next > 0) starts[next] = (starts[next] ?? 0) + 1;
  }
  addUp(starts);
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

/** Each count becomes the sum of those up to it. */
function addUp(counts: Int32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}

/** The time signals of many clients, one array per signal, NaN where it cannot be told. */
export type TimeSignals = Readonly<
  Record<"purchasePeriods" | "recency" | "tenure" | "trend", Float64Array>
>;

/**
 * Loyalty signals of a ledger's clients (METHOD 4), each 0..1. A purchase is a day with a row of a positive amount;
 * returns are none. Months run over the whole ledger, days to its last day; tenure is the time since the first purchase
 * as a share of that range. A signal that cannot be told (one month only, one purchase only) is NaN.
 * `days` are whole days, 0 for none.
 */
export function tellLedgerSignals(
  days: Int32Array,
  amounts: Float64Array,
  clientOf: Int32Array,
  clients: number,
  months: MonthTable
): TimeSignals {
  const { starts, bought } = sortPurchases(days, amounts, clientOf, clients);
  const signals = startSignals(clients);
  const { firstDay, lastDay, monthOfDay } = months;
  const counted = months.table?.months ?? 0;
  for (let client = 0; client < clients; client++) {
    const start = starts[client] ?? 0;
    const end = sortDistinct(bought, start, starts[client + 1] ?? 0);
    tellTimes(signals, client, bought, start, end, firstDay, lastDay);
    if (!months.table || counted < 2) continue;
    let purchases = 0;
    let before = -1;
    for (let place = start; place < end; place++) {
      const month = monthOfDay[(bought[place] ?? 0) - firstDay] ?? 0;
      if (month !== before) purchases++;
      before = month;
    }
    signals.purchasePeriods[client] = purchases / counted;
    signals.trend[client] = measureTrend(
      months.table.amounts,
      client * counted,
      (client + 1) * counted
    );
  }
  return signals;
}

function startSignals(clients: number): TimeSignals {
  const start = (): Float64Array => new Float64Array(clients).fill(Number.NaN);
  return { purchasePeriods: start(), recency: start(), tenure: start(), trend: start() };
}

/** The days of purchases, client after client, in the order of rows. */
function sortPurchases(
  days: Int32Array,
  amounts: Float64Array,
  clientOf: Int32Array,
  clients: number
): { readonly starts: Int32Array; readonly bought: Int32Array } {
  const starts = new Int32Array(clients + 1);
  for (let at = 0; at < clientOf.length; at++) {
    const next = (clientOf[at] ?? -1) + 1;
    if (next > 0 && (days[at] ?? 0) > 0 && (amounts[at] ?? 0) > 0)
      starts[next] = (starts[next] ?? 0) + 1;
  }
  addUp(starts);
  const next = starts.slice();
  const bought = new Int32Array(starts[clients] ?? 0);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    const day = days[at] ?? 0;
    if (client < 0 || day <= 0 || (amounts[at] ?? 0) <= 0) continue;
    const place = next[client] ?? 0;
    bought[place] = day;
    next[client] = place + 1;
  }
  return { starts, bought };
}

/** More numbers than these are sorted by the engine; fewer by pushing each to its place. */
const FEW = 48;

/** Sorts a stretch of an array in place, ascending. */
function sortStretch(values: Int32Array, start: number, end: number): void {
  if (end - start > FEW) {
    values.subarray(start, end).sort();
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const value = values[at] ?? 0;
    let place = at;
    while (place > start && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0;
      place--;
    }
    values[place] = value;
  }
}

/** Sorts a stretch and keeps each value once; the new end of the stretch. */
function sortDistinct(values: Int32Array, start: number, end: number): number {
  sortStretch(values, start, end);
  let last = start;
  for (let at = start + 1; at < end; at++) {
    const value = values[at] ?? 0;
    if (value !== values[last]) values[++last] = value;
  }
  return end > start ? last + 1 : start;
}

/** Recency and tenure from ascending moments of purchase (days, or numbers of periods). */
function tellTimes(
  signals: TimeSignals,
  client: number,
  moments: Int32Array,
  start: number,
  end: number,
  first: number,
  last: number
): void {
  if (end <= start || last <= first) return;
  const begin = moments[start] ?? 0;
  const latest = moments[end - 1] ?? 0;
  signals.tenure[client] = (last - begin) / (last - first);
  if (end - start < 2) return;
  const gap = last - latest;
  signals.recency[client] = 1 - Math.min(1, gap / (3 * findMedianGap(moments, start, end)));
}

let gaps = new Int32Array(256);

function findMedianGap(moments: Int32Array, start: number, end: number): number {
  const count = end - start - 1;
  if (gaps.length < count) gaps = new Int32Array(count * 2);
  for (let at = 0; at < count; at++)
    gaps[at] = (moments[start + at + 1] ?? 0) - (moments[start + at] ?? 0);
  sortStretch(gaps, 0, count);
  const middle = count >> 1;
  const upper = gaps[middle] ?? 0;
  return count % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}

/**
 * 0..1: the later half's share of the turnover of both halves of time (a middle period belongs to neither): 0.5 is
 * steady, 1 all new. Halves below zero count as zero; NaN when both are. `amounts` from `start` to `end` (not in).
 */
export function measureTrend(amounts: Float64Array, start: number, end: number): number {
  const half = (end - start) >> 1;
  let early = 0;
  let late = 0;
  for (let at = 0; at < half; at++) {
    early += amounts[start + at] ?? 0;
    late += amounts[end - 1 - at] ?? 0;
  }
  early = Math.max(0, early);
  late = Math.max(0, late);
  return late / (early + late);
}

/** The same signals from period columns: gaps and tenure are counted in periods (METHOD 1, layout "periods"). */
export function tellPeriodSignals(periods: readonly Float64Array[], clients: number): TimeSignals {
  const signals = startSignals(clients);
  const count = periods.length;
  if (count < 2) return signals;
  const amounts = new Float64Array(count);
  const moments = new Int32Array(count);
  for (let client = 0; client < clients; client++) {
    let end = 0;
    for (let period = 0; period < count; period++) {
      const amount = periods[period]?.[client] ?? 0;
      amounts[period] = amount;
      if (amount > 0) moments[end++] = period;
    }
    signals.purchasePeriods[client] = end / count;
    tellTimes(signals, client, moments, 0, end, 0, count - 1);
    signals.trend[client] = measureTrend(amounts, 0, count);
  }
  return signals;
}

/** The signals of one client; those that cannot be told are absent. */
export function signalsOf(
  times: TimeSignals | null,
  client: number,
  shareOfWallet: number | undefined,
  recommendation: number | undefined
): LoyaltySignals {
  const signals: { -readonly [Name in keyof LoyaltySignals]: LoyaltySignals[Name] } = {};
  if (times) {
    const purchasePeriods = times.purchasePeriods[client] ?? Number.NaN;
    const recency = times.recency[client] ?? Number.NaN;
    const tenure = times.tenure[client] ?? Number.NaN;
    const trend = times.trend[client] ?? Number.NaN;
    if (!Number.isNaN(purchasePeriods)) signals.purchasePeriods = purchasePeriods;
    if (!Number.isNaN(recency)) signals.recency = recency;
    if (!Number.isNaN(tenure)) signals.tenure = tenure;
    if (!Number.isNaN(trend)) signals.trend = trend;
  }
  if (shareOfWallet !== undefined && !Number.isNaN(shareOfWallet))
    signals.shareOfWallet = shareOfWallet;
  if (recommendation !== undefined && !Number.isNaN(recommendation))
    signals.recommendation = recommendation;
  return signals;
}
