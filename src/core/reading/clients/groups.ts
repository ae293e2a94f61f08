import { groupRows, type GroupedRows, type RowRecords } from "../../columnar/groupedRows";
import type { Column } from "../../columnar/column";
import type { Minor } from "../values/decimal";
import { findOthers, isDataRow, type SortedRows } from "../model/rowKinds";

/**
 * The data rows client after client: the group of each client by its number, and behind them, as the last group, the
 * rows of no client. Amounts are turnover in minor units, rows are positions in the span.
 */
export type ClientRows = GroupedRows & {
  readonly clients: number;
  /** The first and the last day with a client's row; null where no row has a day. */
  readonly days: DayRange | null;
};

/** Days as serial numbers, both in. */
export type DayRange = { readonly first: number; readonly last: number };

/** Lays the data rows by client into the records; rows that are no data are laid nowhere. */
export function groupByClient(
  { clientOf, kinds, names }: SortedRows,
  turnover: Column<Minor>,
  days: Int32Array | null,
  records: RowRecords
): ClientRows {
  const clients = names.length;
  const others = findOthers(kinds).filter((at) => isDataRow(kinds[at]));
  // Mostly all rows are clients', and their numbers are the groups.
  const groupOf = others.length === 0 ? clientOf : clientOf.slice();
  for (const at of others) groupOf[at] = clients;
  return {
    ...groupRows({ groupOf, amounts: turnover, days }, clients + 1, records),
    clients,
    days: days && findDayRange(days, clientOf),
  };
}

/** The first and the last day with a client's row; null where no row has a day. */
export function findDayRange(days: Int32Array, clientOf: Int32Array): DayRange | null {
  let first = 0x7fffffff;
  let last = 0;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? 0;
    if (day === 0 || (clientOf[at] ?? -1) < 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last === 0 ? null : { first, last };
}
