import { mixHash } from "./hashText";

/**
 * An index of positions (rows, names, records: whatever is counted from 0) by a hash of what stands there. It keeps no keys:
 * who asks also says by a function whether two positions hold the same. Open addressing, in typed arrays: texts that were
 * just made (names folded to lower case) have no hash yet that a `Map` could use, and of 50,000 such an index is filled in
 * a quarter of the Map's time. Filled by `findOrAdd` alone.
 */
export type HashIndex = {
  /** By slot: the position put there plus one; 0 where the slot is free. */
  positions: Int32Array;
  /** By slot: the hash of what stands at that position. */
  hashes: Int32Array;
  /** The slots from 0 to this one are in use; one less than a power of two. */
  lastSlot: number;
};

/** An empty index with room for so many different things. */
export function openIndex(capacity: number): HashIndex {
  const slots = countSlots(capacity);
  return { positions: new Int32Array(slots), hashes: new Int32Array(slots), lastSlot: slots - 1 };
}

/** Empties an index to be used again, with room for so many things; its memory is kept where that is enough. */
export function clearIndex(index: HashIndex, capacity: number): void {
  const slots = countSlots(capacity);
  if (slots > index.positions.length) {
    index.positions = new Int32Array(slots);
    index.hashes = new Int32Array(slots);
  } else index.positions.fill(0, 0, slots);
  index.lastSlot = slots - 1;
}

/**
 * Finds the position put in earlier that holds the same as `position`, or else puts `position` in and returns it. So who puts in
 * all positions in turn gets for each the first one like it. `isSame` is asked only where both have this hash. Never put
 * in more different things than the index has room for.
 */
export function findOrAdd(
  index: HashIndex,
  position: number,
  hash: number,
  isSame: (known: number, position: number) => boolean
): number {
  const { positions, hashes, lastSlot } = index;
  for (let slot = mixHash(hash) & lastSlot; ; slot = (slot + 1) & lastSlot) {
    const known = (positions[slot] ?? 0) - 1;
    if (known < 0) {
      positions[slot] = position + 1;
      hashes[slot] = hash;
      return position;
    }
    if (hashes[slot] === hash && isSame(known, position)) return known;
  }
}

/** A power of two, so that at least half of the slots stay free and every search ends soon. */
function countSlots(capacity: number): number {
  return 1 << (33 - Math.clz32(Math.max(2, capacity)));
}
