import { monthIndex } from "./dates";

/** Turnover by client and month of a ledger: `amounts[client * months + month]`, minor units. */
export type MonthTable = {
  /** First and last day with a client's row, and the month (from 0) of each day between. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly monthOfDay: Int32Array;
  readonly firstMonth: number;
  /** null over more than 240 months: such a range is a mistyped year. */
  readonly table: { readonly months: number; readonly amounts: Float64Array } | null;
};

/** More months than this (20 years) are no turnover sheet's range, but a mistyped year. */
const MOST_MONTHS = 240;
/** A larger table of clients and months is not worth its memory. */
const MOST_CELLS = 3e7;

/** Adds a ledger up by client and calendar month; null without dates. `days` are whole days, 0 for none. */
export function addByMonth(
  days: Int32Array,
  clientOf: Int32Array,
  amounts: Float64Array,
  clients: number
): MonthTable | null {
  let firstDay = 0x7fffffff;
  let lastDay = 0;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? 0;
    if (day === 0 || (clientOf[at] ?? -1) < 0) continue;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  if (lastDay === 0) return null;
  const firstMonth = monthIndex(firstDay);
  const monthOfDay = new Int32Array(lastDay - firstDay + 1);
  for (let day = firstDay; day <= lastDay; day++)
    monthOfDay[day - firstDay] = monthIndex(day) - firstMonth;
  const months = (monthOfDay[lastDay - firstDay] ?? 0) + 1;
  const range = { firstDay, lastDay, monthOfDay, firstMonth };
  if (months > MOST_MONTHS || months * clients > MOST_CELLS) return { ...range, table: null };
  const table = new Float64Array(clients * months);
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? 0;
    const client = clientOf[at] ?? -1;
    if (client < 0 || day === 0) continue;
    const place = client * months + (monthOfDay[day - firstDay] ?? 0);
    table[place] = (table[place] ?? 0) + (amounts[at] ?? 0);
  }
  return { ...range, table: { months, amounts: table } };
}
