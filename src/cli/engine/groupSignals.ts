import { openColumn } from "../../core/columnar/column";
import { findGroupStarts } from "../../core/columnar/groupedRows";
import { addDay, startDaySet, takeDays, type Moments } from "../../core/reading/clients/daySet";
import type { MonthRange } from "../../core/reading/clients/months";
import {
  measureTimes,
  measureTrend,
  notePurchases,
  startPurchases,
  startSignals,
  type TimeSignals,
} from "../../core/reading/clients/signals";
import type { PeriodTable, PurchaseTable } from "../../core/reading/model/reading";
import { serialOf } from "../../core/reading/values/dates";
import type { Minor } from "../../core/reading/values/decimal";
import type { Groups } from "./groups";

/** What time tells of the clients, by their numbers. */
export type GroupTimes = {
  readonly signals: TimeSignals;
  readonly purchases: PurchaseTable;
  readonly table: PeriodTable | null;
};

/**
 * The loyalty signals of METHOD 4 out of groups of rows by month, whose days of purchase are bits: the same moments, and the
 * core's own measures of them.
 */
export function measureGroups(
  groups: Groups,
  clientOf: Int32Array,
  clients: number,
  range: MonthRange
): GroupTimes {
  const { count, days, monthOfDay, firstMonth, isByMonth } = range;
  const starts = findGroupStarts(clientOf, clients);
  const placed = placeGroups(clientOf, starts);
  const signals = startSignals(clients);
  const purchases = startPurchases("day", clients, days.last);
  const byMonth = isByMonth ? openColumn<Minor>(count * clients) : null;
  const firstDays = Int32Array.from({ length: count }, (_, month) =>
    firstDayOf(firstMonth + month)
  );
  const set = startDaySet(days);
  const bought: Moments = { list: new Int32Array(days.last - days.first + 1), count: 0 };
  for (let client = 0; client < clients; client++) {
    const end = starts[client + 1] ?? 0;
    for (let position = starts[client] ?? 0; position < end; position++) {
      const at = placed[position] ?? 0;
      const month = (groups.month[at] ?? -1) - firstMonth;
      if (month < 0) continue;
      const firstDay = firstDays[month] ?? 0;
      for (let left = groups.days[at] ?? 0; left !== 0; left &= left - 1)
        addDay(set, firstDay + 31 - Math.clz32(left & -left));
      if (byMonth)
        byMonth[client * count + month] =
          (byMonth[client * count + month] ?? 0) + (groups.turnover[at] ?? 0);
    }
    const months = takeDays(set, monthOfDay, bought);
    notePurchases(purchases, client, bought);
    measureTimes(signals, client, bought, days);
    if (!byMonth || count < 2) continue;
    signals.purchasePeriods[client] = months / count;
    signals.trend[client] = measureTrend(byMonth, client * count, count);
  }
  return { signals, purchases, table: byMonth && { count, sums: byMonth } };
}

/** The groups client after client. */
function placeGroups(clientOf: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const placed = new Int32Array(starts[starts.length - 1] ?? 0);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    if (client < 0) continue;
    const position = next[client] ?? 0;
    placed[position] = at;
    next[client] = position + 1;
  }
  return placed;
}

function firstDayOf(month: number): number {
  return serialOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? 0;
}
