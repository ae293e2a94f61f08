import { monthIndex } from "../values/dates";
import type { ClientRows, DayRange } from "./groups";

/** The range of a ledger's days. */
export type MonthRange = {
  /** First and last day with a client's row, and the month (from 0) of each day between. */
  readonly days: DayRange;
  readonly monthOfDay: Int32Array;
  /** Months since the year 0, see `monthIndex`. */
  readonly firstMonth: number;
  readonly count: number;
  /** Is turnover added up by month? Not over more than 240 months: such a range is a mistyped year. */
  readonly isByMonth: boolean;
};

/** More months than this (20 years) are no turnover sheet's range, but a mistyped year. */
const MOST_MONTHS = 240;
/** More months of more clients are not worth their memory. */
const MOST_CELLS = 3e7;

/** Finds the range of a ledger's days; null without dates. */
export function findMonths({
  clients,
  days,
}: Pick<ClientRows, "clients" | "days">): MonthRange | null {
  if (!days) return null;
  const { first: firstDay, last: lastDay } = days;
  const firstMonth = monthIndex(firstDay);
  const monthOfDay = new Int32Array(lastDay - firstDay + 1);
  for (let day = firstDay; day <= lastDay; day++)
    monthOfDay[day - firstDay] = monthIndex(day) - firstMonth;
  const count = (monthOfDay[lastDay - firstDay] ?? 0) + 1;
  const isByMonth = count <= MOST_MONTHS && count * clients <= MOST_CELLS;
  return { days, monthOfDay, firstMonth, count, isByMonth };
}
