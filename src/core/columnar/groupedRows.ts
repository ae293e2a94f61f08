import { turnIntoStarts } from "./prefixSums";

/**
 * Rows laid group after group, each group's in their own order: group `g` holds the positions `starts[g]` to
 * `starts[g + 1] - 1`. What is asked of a row (amount, day, which row it is) stands side by side in one record of sixteen
 * bytes, so that laying a million rows touches one place of memory for each, and all rows of a group are read in one go.
 * Read a record by `amountAt`, `dayAt` and `rowAt` alone.
 */
export type GroupedRows = {
  readonly groups: number;
  /** One longer than there are groups. */
  readonly starts: Int32Array;
  readonly records: RowRecords;
};

/** The records, by position. The two arrays are views of the same memory. */
export type RowRecords = {
  /** Every second number is an amount. */
  readonly doubles: Float64Array;
  /** Of every four words, the third is the day and the fourth the row. */
  readonly words: Int32Array;
};

/** Memory for the records of so many rows. */
export function openRecords(rows: number): RowRecords {
  const memory = new ArrayBuffer(rows * 16);
  return { doubles: new Float64Array(memory), words: new Int32Array(memory) };
}

/** The amount of the row at a position, in the unit of the amounts that were laid. */
export function amountAt({ doubles }: RowRecords, position: number): number {
  return doubles[2 * position] ?? 0;
}

/** The day of the row at a position, 0 for none. */
export function dayAt({ words }: RowRecords, position: number): number {
  return words[4 * position + 2] ?? 0;
}

/** Which row it is that has its record at a position. */
export function rowAt({ words }: RowRecords, position: number): number {
  return words[4 * position + 3] ?? 0;
}

/** What is known of rows, by row. */
export type RowColumns = {
  /** The row's group, from 0 to before `groups`; below zero: the row is laid nowhere. */
  readonly groupOf: Int32Array;
  readonly amounts: Float64Array;
  /** Whole days, 0 for none; null: no row has one. */
  readonly days: Int32Array | null;
};

/** Lays the rows into the records, in one pass of counting and one of placing. What stood in the records is gone. */
export function groupRows(columns: RowColumns, groups: number, records: RowRecords): GroupedRows {
  const { groupOf, amounts, days } = columns;
  const { doubles, words } = records;
  const starts = findGroupStarts(groupOf, groups);
  const next = starts.slice();
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    const position = next[group] ?? 0;
    next[group] = position + 1;
    doubles[2 * position] = amounts[row] ?? 0;
    words[4 * position + 2] = days === null ? 0 : (days[row] ?? 0);
    words[4 * position + 3] = row;
  }
  return { groups, starts, records };
}

/**
 * Where each group starts when members are laid group after group; `groupOf` says the group by member, below zero for
 * none. One longer than there are groups: the last start is the number of all members.
 */
export function findGroupStarts(groupOf: Int32Array, groups: number): Int32Array {
  const counts = new Int32Array(groups + 1);
  for (let at = 0; at < groupOf.length; at++) {
    const group = groupOf[at] ?? -1;
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  }
  return turnIntoStarts(counts);
}
