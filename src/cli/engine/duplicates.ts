import { findOrAdd, openIndex } from "../../core/columnar/hashIndex";
import { turnIntoStarts } from "../../core/columnar/prefixSums";
import { DATA_KINDS } from "../../core/reading/model/rowKinds";
import type { LedgerRows } from "./rows";

/** The hashes are looked at in so many parts, by their upper 8 bits. */
const PART_BITS = 8;
/** Bits for each row of a part: so few rows fall on the bit of another that these can be looked at one by one. */
const BITS_FOR_EACH = 16;
/** Bits by which hashes are told that fell on another's bit: so few that they stay in the processor's cache. */
const SUSPECT_BITS = 24;

/**
 * Rows that repeat an earlier one in every field, ascending: in what a sheet would hold, not in how it is written. Only rows whose hash may be another row's are compared: to
 * compare all of them would take ten times as long.
 */
export function findDuplicates(rows: LedgerRows): Int32Array {
  const suspects = listSuspects(rows);
  const { hashes, turnover, days, names, territory, agent } = rows;
  const labels = [names, territory, agent].filter((one) => one !== null);
  const isSame = (one: number, other: number): boolean =>
    hashes[one] === hashes[other] &&
    Object.is(turnover[one], turnover[other]) &&
    days?.[one] === days?.[other] &&
    (rows.areValuesHashed || labels.every(({ at }) => at[one] === at[other]));
  const index = openIndex(suspects.length);
  return suspects.filter((at) => findOrAdd(index, at, hashes[at] ?? 0, isSame) !== at);
}

/** Rows whose hash may be that of another row: all that are, and a few more. */
function listSuspects({ hashes, kinds, first, count }: LedgerRows): Int32Array {
  const parts = partHashes({ hashes, kinds, first, count });
  const suspected = new Int32Array(2 ** (SUSPECT_BITS - 5));
  for (const part of parts) suspectAgain(part, suspected);
  const suspects: number[] = [];
  for (let at = first; at < count; at++) {
    if (DATA_KINDS[kinds[at] as number] !== 1) continue;
    const bit = spread(hashes[at] as number) >>> (32 - SUSPECT_BITS);
    if (((suspected[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) suspects.push(at);
  }
  return Int32Array.from(suspects);
}

/** The spread hashes of the rows that count, by their upper bits: each part is small enough for the processor's cache. */
function partHashes({
  hashes,
  kinds,
  first,
  count,
}: Pick<LedgerRows, "hashes" | "kinds" | "first" | "count">): Int32Array[] {
  const sizes = new Int32Array((1 << PART_BITS) + 1);
  for (let at = first; at < count; at++) {
    if (DATA_KINDS[kinds[at] as number] !== 1) continue;
    const part = spread(hashes[at] as number) >>> (32 - PART_BITS);
    sizes[part] = (sizes[part] as number) + 1;
  }
  const starts = turnIntoStarts(sizes);
  const laid = new Int32Array(starts[1 << PART_BITS] ?? 0);
  const next = starts.slice();
  for (let at = first; at < count; at++) {
    if (DATA_KINDS[kinds[at] as number] !== 1) continue;
    const hash = spread(hashes[at] as number);
    const part = hash >>> (32 - PART_BITS);
    const place = next[part] as number;
    laid[place] = hash;
    next[part] = place + 1;
  }
  return Array.from({ length: 1 << PART_BITS }, (_, part) =>
    laid.subarray(starts[part], starts[part + 1])
  );
}

/** Sets the bits in `suspected` of those hashes that fall on the bit of an earlier one. */
function suspectAgain(hashes: Int32Array, suspected: Int32Array): void {
  const width = Math.max(5, Math.ceil(Math.log2(1 + hashes.length * BITS_FOR_EACH)));
  const seen = new Int32Array(2 ** (width - 5));
  const last = 2 ** width - 1;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    // The upper bits are the same in all of a part.
    const bit = (hash >>> 3) & last;
    const flag = 1 << (bit & 31);
    const word = seen[bit >>> 5] as number;
    if ((word & flag) === 0) seen[bit >>> 5] = word | flag;
    else setBit(suspected, hash >>> (32 - SUSPECT_BITS));
  }
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Brings what differs in the lower bits of a hash into the upper ones. */
function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}
