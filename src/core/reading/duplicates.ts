import type { Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import { type SortedRows, isDataRow } from "./rowKinds";

/**
 * Finds rows that are equal in every cell to an earlier row of the same client: places of all but the first of each
 * kind, ascending. Only rows with an amount count. Rows are told apart by client, day and amount first (in a table of
 * whole numbers), and only those that agree are compared cell by cell: no step grows faster than the rows.
 */
export function findDuplicates(
  cells: Cells,
  span: RowSpan,
  rows: SortedRows,
  amounts: Float64Array,
  days: Int32Array | null
): number[] {
  const { kinds, clientOf } = rows;
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, amounts.length * 2)));
  const table = new Int32Array(size);
  const bits = new Int32Array(amounts.buffer, amounts.byteOffset, amounts.length * 2);
  const firstOf = new Map<number, number[]>();
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? Number.NaN;
    if (Number.isNaN(amount) || !isDataRow(kinds[at])) continue;
    const client = clientOf[at] ?? -1;
    const day = days ? (days[at] ?? 0) : 0;
    let hash = Math.imul(client + 1, 0x9e3779b1) ^ Math.imul(day, 0x85ebca6b);
    hash ^= Math.imul(
      (bits[at * 2] ?? 0) ^ Math.imul(bits[at * 2 + 1] ?? 0, 0x27d4eb2f),
      0xc2b2ae35
    );
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let place = (hash ^ (hash >>> 13)) & (size - 1);
    for (;;) {
      const known = (table[place] ?? 0) - 1;
      if (known < 0) {
        table[place] = at + 1;
        break;
      }
      if (
        amounts[known] === amount &&
        clientOf[known] === client &&
        (days === null || days[known] === day)
      ) {
        const group = firstOf.get(known);
        if (group) group.push(at);
        else firstOf.set(known, [at]);
        break;
      }
      place = (place + 1) & (size - 1);
    }
  }
  return compareCells(cells, span, firstOf);
}

/** Of rows that agree in client, day and amount, those that repeat an earlier one in every cell. */
function compareCells(
  cells: Cells,
  span: RowSpan,
  firstOf: ReadonlyMap<number, readonly number[]>
): number[] {
  const equal: number[] = [];
  const textOf = (at: number): string => JSON.stringify(cells.values[span.first + at] ?? []);
  for (const [first, others] of firstOf) {
    const seen = new Set([textOf(first)]);
    for (const at of others) {
      const text = textOf(at);
      if (seen.has(text)) equal.push(at);
      else seen.add(text);
    }
  }
  return equal.sort((left, right) => left - right);
}
