import { hashPair } from "../../columnar/hashText";
import {
  amountAt,
  dayAt,
  rowAt,
  type GroupedRows,
  type RowRecords,
} from "../../columnar/groupedRows";
import { clearIndex, findOrAdd, openIndex, type HashIndex } from "../../columnar/hashIndex";
import type { Cells } from "../values/cells";
import type { RowSpan } from "../columns/scan";
import { addDay, clearDays, startDaySet, type DaySet } from "../clients/daySet";
import type { ClientRows } from "../clients/groups";

/** In a group of more rows than this, rows are looked up in an index. */
const FEW = 64;

/** By the position of a row, those of the later rows of its group that agree with it in day and amount. */
type AlikeRows = Map<number, number[]>;

/**
 * Finds rows that are equal in every cell to an earlier row of the same client: positions in the span of all but the first
 * of each kind, ascending. Among the rows of one client, day and amount are compared first (in a group of few rows, of
 * those whose day stands twice; else by an index), and only rows that agree are compared cell by cell: no step grows
 * faster than the rows. `mayRepeat`: 0 where a group has no such rows; null: all groups may.
 */
export function findDuplicates(
  cells: Cells,
  span: RowSpan,
  rows: ClientRows,
  mayRepeat: Uint8Array | null
): number[] {
  const { groups, clients, starts, days } = rows;
  const alike: AlikeRows = new Map();
  const set = days && startDaySet(days);
  const index = openIndex(FEW);
  for (let group = 0; group < groups; group++) {
    const size = (starts[group + 1] ?? 0) - (starts[group] ?? 0);
    if (size < 2 || mayRepeat?.[group] === 0) continue;
    // Rows of no client may have days outside of the range, so the set of days does not fit them.
    if (size <= FEW && set && group < clients) findAlikeByDay(rows, group, set, alike);
    else findAlike(rows, group, index, alike);
  }
  return compareCells(cells, span, alike, rows.records);
}

/** Among the few rows of one group, those that agree in day and amount. The set of days is empty before and after. */
function findAlikeByDay(
  { starts, records }: GroupedRows,
  group: number,
  set: DaySet,
  alike: AlikeRows
): void {
  const start = starts[group] ?? 0;
  const end = starts[group + 1] ?? 0;
  for (let position = start; position < end; position++) {
    const day = dayAt(records, position);
    // A row without a day is compared with all before it.
    if (day > 0 && addDay(set, day)) continue;
    let known = start;
    while (known < position && !agree(records, known, position)) known++;
    if (known < position) addAlike(alike, known, position);
  }
  clearDays(set);
}

/** Among the rows of one group, those that agree in day and amount. */
function findAlike(
  { starts, records }: GroupedRows,
  group: number,
  index: HashIndex,
  alike: AlikeRows
): void {
  const start = starts[group] ?? 0;
  const end = starts[group + 1] ?? 0;
  clearIndex(index, end - start);
  const isSame = (known: number, position: number): boolean => agree(records, known, position);
  for (let position = start; position < end; position++) {
    const known = findOrAdd(index, position, hashRow(records, position), isSame);
    if (known !== position) addAlike(alike, known, position);
  }
}

function hashRow(records: RowRecords, position: number): number {
  return hashPair(dayAt(records, position), amountAt(records, position));
}

/** Have two rows day and amount in common? */
function agree(records: RowRecords, one: number, other: number): boolean {
  return (
    dayAt(records, one) === dayAt(records, other) &&
    amountAt(records, one) === amountAt(records, other)
  );
}

function addAlike(alike: AlikeRows, first: number, position: number): void {
  const others = alike.get(first);
  if (others) others.push(position);
  else alike.set(first, [position]);
}

/** Of rows that agree in client, day and amount, those that repeat an earlier one in every cell. */
function compareCells(
  cells: Cells,
  span: RowSpan,
  alike: AlikeRows,
  records: RowRecords
): number[] {
  const equal: number[] = [];
  const textOf = (position: number): string =>
    JSON.stringify(cells.values[span.first + rowAt(records, position)] ?? []);
  for (const [first, others] of alike) {
    const seen = new Set([textOf(first)]);
    for (const position of others) {
      const text = textOf(position);
      if (seen.has(text)) equal.push(rowAt(records, position));
      else seen.add(text);
    }
  }
  return equal.sort((left, right) => left - right);
}
