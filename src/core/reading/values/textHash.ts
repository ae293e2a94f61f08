/** What hashing begins with (FNV-1a). */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of a text with one more character. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Hashes the characters from `start` to before `end`, on top of `hash`. */
export function hashText(
  text: string,
  start = 0,
  end: number = text.length,
  hash: number = EMPTY_HASH
): number {
  let value = hash;
  for (let at = start; at < end; at++) value = addToHash(value, text.charCodeAt(at));
  return value;
}

/** Brings the upper bits of a hash down to where a table looks. */
export function mixHash(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** How many slots a table of hashes for so many things has: a power of two, so that half of them stay free at least. */
export function tableSize(count: number): number {
  return 1 << (33 - Math.clz32(Math.max(2, count)));
}
