import { findOrAdd, openIndex } from "../../core/columnar/hashIndex";
import { DATA_KINDS } from "../../core/reading/model/rowKinds";
import type { LedgerRows } from "./rows";

/** Bits for each row: so few rows fall on the bit of another that these can be looked at one by one. */
const BITS_FOR_EACH = 8;
/** At most 2^30 bits, 128 MB: with more rows more of them fall on others' bits, and more are looked at. */
const [FEWEST_BITS, MOST_BITS] = [16, 30] as const;
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
function listSuspects(rows: LedgerRows): Int32Array {
  const { hashes, kinds, first, count } = rows;
  const width = Math.ceil(Math.log2(Math.max(1, count) * BITS_FOR_EACH));
  const shift = 32 - Math.min(MOST_BITS, Math.max(FEWEST_BITS, width));
  const seen = new Int32Array(2 ** (27 - shift));
  const suspected = new Int32Array(2 ** (SUSPECT_BITS - 5));
  for (let at = first; at < count; at++) {
    if (DATA_KINDS[kinds[at] ?? 0] !== 1) continue;
    const hash = spread(hashes[at] ?? 0);
    const bit = hash >>> shift;
    const flag = 1 << (bit & 31);
    const word = seen[bit >>> 5] ?? 0;
    if ((word & flag) === 0) seen[bit >>> 5] = word | flag;
    else setBit(suspected, hash >>> (32 - SUSPECT_BITS));
  }
  const suspects: number[] = [];
  for (let at = first; at < count; at++) {
    if (DATA_KINDS[kinds[at] ?? 0] !== 1) continue;
    const bit = spread(hashes[at] ?? 0) >>> (32 - SUSPECT_BITS);
    if (((suspected[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0) suspects.push(at);
  }
  return Int32Array.from(suspects);
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Brings what differs in the lower bits of a hash into the upper ones. */
function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}
