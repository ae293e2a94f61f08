import { dayLabel, monthLabel } from "../values/dates";
import { sumColumnsByGroup } from "../../columnar/groupedSums";
import { findDayRange, type ClientRows } from "./groups";
import { findMonths, type MonthRange } from "./months";
import type { PeriodTable, PurchaseTable, ReadingPlan } from "../model/reading";
import type { SortedRows } from "../model/rowKinds";
import {
  type DatedRows,
  type LedgerTimes,
  type TimeSignals,
  measureLedgerSignals,
  measurePeriodSignals,
  measureRowSignals,
} from "./signals";
import type { MinorAmounts } from "../columns/turnover";
import type { Column } from "../../columnar/column";
import { numberPeriods } from "../plan/periodAxis";
import type { Minor } from "../values/decimal";

/** What time tells: signals, turnover by period and the periods' labels. */
export type Time = {
  readonly signals: TimeSignals | null;
  readonly purchases: PurchaseTable | null;
  /** By number of the client. */
  readonly table: PeriodTable | null;
  readonly periods: readonly string[] | null;
  readonly lastDate: string | null;
  /** As in `LedgerTimes`; null where all groups may hold rows that repeat others. */
  readonly mayRepeat: Uint8Array | null;
};

const NO_TIME: Time = {
  signals: null,
  purchases: null,
  table: null,
  periods: null,
  lastDate: null,
  mayRepeat: null,
};

/** Computes what depends on time from grouped rows; to be called again when rows are grouped anew. */
export function gatherTime({
  plan,
  rows,
  minor,
  groups,
}: {
  readonly plan: ReadingPlan;
  readonly rows: SortedRows;
  readonly minor: MinorAmounts;
  readonly groups: ClientRows;
}): Time {
  const count = rows.names.length;
  if (minor.periods.length > 0) {
    const headings = (plan.columns.periods ?? []).map((column) => plan.headings[column] ?? "");
    const numbers = numberPeriods(headings);
    const columns = addRepeated(minor.periods, numbers);
    const table = { count: columns.length, sums: sumColumnsByGroup(rows.clientOf, columns, count) };
    return {
      ...measurePeriodSignals(table, count),
      table,
      periods: headings.filter((_, at) => numbers.indexOf(numbers[at] ?? -1) === at),
      lastDate: null,
      mayRepeat: null,
    };
  }
  const months = findMonths(groups);
  if (!months) return NO_TIME;
  const times = measureLedgerSignals(groups, months);
  return { ...describeTimes(times, months), mayRepeat: times.mayRepeat };
}

/** Computes what depends on time from the rows of a ledger as they come; which may repeat others is not told. */
export function gatherRowTime(rows: DatedRows): Time {
  const days = findDayRange(rows.days, rows.clientOf);
  const months = findMonths({ clients: rows.clients, days });
  if (!months) return NO_TIME;
  return { ...describeTimes(measureRowSignals(rows, months), months), mayRepeat: null };
}

function describeTimes(
  { signals, purchases, byMonth }: Omit<LedgerTimes, "mayRepeat">,
  { count, firstMonth, days }: MonthRange
): Omit<Time, "mayRepeat"> {
  return {
    ...{ signals, purchases },
    table: byMonth && { count, sums: byMonth },
    periods: byMonth && Array.from({ length: count }, (_, month) => monthLabel(firstMonth + month)),
    lastDate: dayLabel(days.last),
  };
}

/** One column for each period: those that stand several times are added up (METHOD 1a). */
function addRepeated(
  periods: readonly Column<Minor>[],
  numbers: readonly number[]
): readonly Column<Minor>[] {
  const added: Column<Minor>[] = [];
  for (const [at, amounts] of periods.entries()) {
    const number = numbers[at] ?? added.length;
    const sum = added[number];
    added[number] = sum
      ? (sum.map((amount, row) => amount + (amounts[row] ?? 0)) as Column<Minor>)
      : amounts;
  }
  return added;
}
