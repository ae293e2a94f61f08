import { type SortedRows, DATA_KINDS } from "../model/rowKinds";

/**
 * The data rows client after client, each client's in the order of the sheet: group `c` holds the places `starts[c]` to
 * `starts[c + 1] - 1`. The last group (number `clients`) holds the rows of no client. What is asked of a row stands side
 * by side in one record, so that sorting a million rows touches one place of memory per row, and all that is asked of
 * one client is read in one go. Read records by `amountAt`, `dayAt` and `rowAt`.
 */
export type GroupedRows = {
  readonly clients: number;
  /** How many rows there are. */
  readonly count: number;
  readonly starts: Int32Array;
  /** The first and the last day with a client's row; the last is 0 where no row has a day. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Sixteen bytes per row: the amount as a double, then day and place in the span as whole numbers. */
  readonly doubles: Float64Array;
  /** The same memory. */
  readonly words: Int32Array;
};

/** Turnover of the row at a place, minor units. */
export function amountAt(doubles: Float64Array, place: number): number {
  return doubles[2 * place] ?? 0;
}

/** Whole day of the row at a place, 0 for none. */
export function dayAt(words: Int32Array, place: number): number {
  return words[4 * place + 2] ?? 0;
}

/** Where the row at a place stands in the span. */
export function rowAt(words: Int32Array, place: number): number {
  return words[4 * place + 3] ?? 0;
}

/** Memory for the records of so many rows at most. */
export function openRecords(rows: number): ArrayBuffer {
  return new ArrayBuffer(rows * 16);
}

/** Sorts the data rows by client in one pass of counting and one of placing, into the memory of `openRecords`. */
export function groupRows(
  { clientOf, kinds, names }: SortedRows,
  turnover: Float64Array,
  days: Int32Array | null,
  records: ArrayBufferLike
): GroupedRows {
  const clients = names.length;
  const starts = countRows(clientOf, kinds, clients);
  const count = starts[clients + 1] ?? 0;
  const doubles = new Float64Array(records);
  const words = new Int32Array(records);
  const next = starts.slice();
  const daysOrNone = days ?? new Int32Array(turnover.length);
  const [firstDay, lastDay] = placeRows(
    clientOf,
    kinds,
    clients,
    next,
    turnover,
    daysOrNone,
    doubles,
    words
  );
  return { clients, count, starts, firstDay, lastDay, doubles, words };
}

/** Counts the rows of each group: where the groups begin. */
function countRows(clientOf: Int32Array, kinds: Uint8Array, clients: number): Int32Array {
  const isData = DATA_KINDS;
  const starts = new Int32Array(clients + 2);
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    const group = client >= 0 ? client : isData[kinds[at] ?? 0] === 1 ? clients : -1;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group < starts.length; group++)
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  return starts;
}

/** Says between which days the clients' rows lie. `next` is used up: the next free place of each group. */
function placeRows(
  clientOf: Int32Array,
  kinds: Uint8Array,
  clients: number,
  next: Int32Array,
  turnover: Float64Array,
  days: Int32Array,
  doubles: Float64Array,
  words: Int32Array
): readonly [first: number, last: number] {
  const isData = DATA_KINDS;
  let first = 0x7fffffff;
  let last = 0;
  for (let at = 0; at < clientOf.length; at++) {
    const client = clientOf[at] ?? -1;
    const group = client >= 0 ? client : isData[kinds[at] ?? 0] === 1 ? clients : -1;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    next[group] = place + 1;
    const day = days[at] ?? 0;
    doubles[2 * place] = turnover[at] ?? 0;
    words[4 * place + 2] = day;
    words[4 * place + 3] = at;
    if (day === 0 || client < 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}
