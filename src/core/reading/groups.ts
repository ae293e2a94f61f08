import { type SortedRows, DATA_KINDS } from "./rowKinds";

/**
 * The data rows client after client, each client's in the order of the sheet: group `c` holds the places
 * `order[starts[c]] .. order[starts[c + 1] - 1]` and what stands there. The last group (number `clients`) holds the rows
 * of no client. Laid side by side, all that is asked of one client is read in one go, however large the sheet.
 */
export type GroupedRows = {
  readonly clients: number;
  readonly starts: Int32Array;
  readonly order: Int32Array;
  /** Turnover in minor units. */
  readonly amounts: Float64Array;
  /** Whole days, 0 for none; null without a date column. */
  readonly days: Int32Array | null;
  /** First and last day with a row of a client, 0 where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
};

/** Sorts the data rows by client in one pass of counting and one of placing. */
export function groupRows(
  rows: SortedRows,
  turnover: Float64Array,
  sheetDays: Int32Array | null
): GroupedRows {
  const { clientOf, kinds } = rows;
  const clients = rows.names.length;
  const isData = DATA_KINDS;
  const starts = new Int32Array(clients + 2);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    const group = client >= 0 ? client : isData[kinds[at] ?? 0] === 1 ? clients : -1;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group < starts.length; group++)
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const count = starts[clients + 1] ?? 0;
  const next = starts.slice();
  const order = new Int32Array(count);
  const amounts = new Float64Array(count);
  const days = sheetDays && new Int32Array(count);
  let firstDay = 0x7fffffff;
  let lastDay = 0;
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    const group = client >= 0 ? client : isData[kinds[at] ?? 0] === 1 ? clients : -1;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    next[group] = place + 1;
    order[place] = at;
    amounts[place] = turnover[at] ?? 0;
    if (!days || !sheetDays) continue;
    const day = sheetDays[at] ?? 0;
    days[place] = day;
    if (day === 0 || client < 0) continue;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  if (lastDay === 0) firstDay = 0;
  return { clients, starts, order, amounts, days, firstDay, lastDay };
}
