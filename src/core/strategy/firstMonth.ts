import { readPeriodHeading } from "../reading/plan/periodHeadings";

/** Days of a month and of a year on the scale of `PeriodHeading.order`, where no month is longer. */
const MONTH = 31;

/**
 * The months of a reading's periods, counted from year 0 (`12 * year + month - 1`); null where a period is longer than a
 * month, names no year, or no time at all: the month of a first purchase cannot be told then.
 */
export function readMonths(labels: readonly string[] | undefined): number[] | null {
  if (!labels || labels.length === 0) return null;
  const months = labels.map((label) => {
    const period = readPeriodHeading(label);
    return period && period.year > 0 && period.span <= MONTH ? monthOf(period.order) : null;
  });
  return months.every((month) => month !== null) ? months : null;
}

/**
 * The last month of a snapshot's data; where its period tells none, the month of its day (`2026-03-31`). Counted as in
 * `readMonths`.
 */
export function lastMonth({
  period,
  date,
}: {
  readonly period: string | null;
  readonly date: string;
}): number {
  const told = readPeriodHeading(period?.split(" – ").at(-1) ?? "");
  if (told && told.year > 0) return monthOf(told.order + told.span - 1);
  const [year = 0, month = 1] = date.split("-").map(Number);
  return 12 * year + month - 1;
}

/**
 * METHOD 8: the month of a client's first purchase; null: it bought in the first month of the data, and maybe before.
 * `sums` go with `months`, in any unit; a month without a sum above zero is none of a purchase. Weeks and days of one month
 * count as that month.
 */
export function findFirstMonth(months: readonly number[], sums: ArrayLike<number>): number | null {
  const at = months.findIndex((_, index) => (sums[index] ?? 0) > 0);
  const found = months[at];
  return found === undefined || found === months[0] ? null : found;
}

function monthOf(order: number): number {
  return Math.floor((order - 1) / MONTH);
}
