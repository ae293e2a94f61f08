import type { Cells } from "../values/cells";
import type { RowSpan } from "../columns/scan";
import { startDaySet } from "../clients/daySet";
import { type GroupedRows, amountAt, dayAt, rowAt } from "../clients/groups";
import { tableSize } from "../values/textHash";

/** In a group of more rows than this, rows are looked up in a table. */
const FEW = 64;

/**
 * Finds rows that are equal in every cell to an earlier row of the same client: places in the span of all but the first
 * of each kind, ascending. Among the rows of one client, day and amount are compared first (in a group of few rows, of
 * those whose day stands twice; else in a small table of whole numbers), and only rows that agree are compared cell by
 * cell: no step grows faster than the rows.
 */
export function findDuplicates(
  cells: Cells,
  span: RowSpan,
  rows: GroupedRows,
  mayRepeat: Uint8Array | null
): number[] {
  const { clients, starts, doubles, words, firstDay, lastDay } = rows;
  const alike = new Map<number, number[]>();
  const { bits } = startDaySet(firstDay, Math.max(firstDay, lastDay));
  let table = new Int32Array(1024);
  for (let group = 0; group <= clients; group++) {
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    if (end - start < 2 || mayRepeat?.[group] === 0) continue;
    // Days of rows that are no client's may lie outside of the range.
    if (end - start <= FEW && lastDay > 0 && group < clients) {
      findAlikeOfDays(doubles, words, start, end, bits, firstDay, alike);
      continue;
    }
    const size = tableSize(end - start);
    if (table.length < size) table = new Int32Array(size);
    else table.fill(0, 0, size);
    findAlike(doubles, words, start, end, table, size - 1, alike);
  }
  return compareCells(cells, span, alike, words);
}

/** The same as `findAlike`, with a set of bits for the days, which is empty before and after. */
function findAlikeOfDays(
  doubles: Float64Array,
  words: Int32Array,
  start: number,
  end: number,
  bits: Int32Array,
  firstDay: number,
  alike: Map<number, number[]>
): void {
  for (let place = start; place < end; place++) {
    const day = dayAt(words, place);
    const bit = 1 << ((day - firstDay) & 31);
    const word = (day - firstDay) >> 5;
    // A row without a day is compared with all before it.
    if (day > 0 && ((bits[word] ?? 0) & bit) === 0) bits[word] = (bits[word] ?? 0) | bit;
    else noteAlike(doubles, words, start, place, alike);
  }
  for (let place = start; place < end; place++) {
    const day = dayAt(words, place);
    if (day > 0) bits[(day - firstDay) >> 5] = 0;
  }
}

/** Puts a row beside the first row of its group that agrees with it in day and amount, if there is one before it. */
function noteAlike(
  doubles: Float64Array,
  words: Int32Array,
  start: number,
  place: number,
  alike: Map<number, number[]>
): void {
  for (let known = start; known < place; known++) {
    if (!agree(doubles, words, known, place)) continue;
    addAlike(alike, known, place);
    return;
  }
}

/** Have two rows day and amount in common? */
function agree(doubles: Float64Array, words: Int32Array, one: number, other: number): boolean {
  return (
    dayAt(words, one) === dayAt(words, other) && amountAt(doubles, one) === amountAt(doubles, other)
  );
}

function addAlike(alike: Map<number, number[]>, first: number, place: number): void {
  const others = alike.get(first);
  if (others) others.push(place);
  else alike.set(first, [place]);
}

/** Among the rows of one group, those that agree in day and amount: the later places by the first one. */
function findAlike(
  doubles: Float64Array,
  words: Int32Array,
  start: number,
  end: number,
  table: Int32Array,
  lastSlot: number,
  alike: Map<number, number[]>
): void {
  for (let place = start; place < end; place++) {
    const amount = amountAt(doubles, place);
    const day = dayAt(words, place);
    const hash = Math.imul(day ^ Math.imul(amount | 0, 0x9e3779b1), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & lastSlot;
    for (;;) {
      const known = (table[slot] ?? 0) - 1;
      if (known < 0) {
        table[slot] = place + 1;
        break;
      }
      if (agree(doubles, words, known, place)) {
        addAlike(alike, known, place);
        break;
      }
      slot = (slot + 1) & lastSlot;
    }
  }
}

/** Of rows that agree in client, day and amount, those that repeat an earlier one in every cell. */
function compareCells(
  cells: Cells,
  span: RowSpan,
  alike: ReadonlyMap<number, readonly number[]>,
  words: Int32Array
): number[] {
  const equal: number[] = [];
  const textOf = (place: number): string =>
    JSON.stringify(cells.values[span.first + rowAt(words, place)] ?? []);
  for (const [first, others] of alike) {
    const seen = new Set([textOf(first)]);
    for (const place of others) {
      const text = textOf(place);
      if (seen.has(text)) equal.push(rowAt(words, place));
      else seen.add(text);
    }
  }
  return equal.sort((left, right) => left - right);
}
