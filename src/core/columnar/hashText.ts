/** What hashing begins with (FNV-1a, 32 bits). */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of a text with one more character, by its code. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * The product's one hash of texts: FNV-1a over UTF-16 codes, 32 bits as a signed whole number. Hashes the characters from `start` to
 * before `end`, on top of `hash`, so that a text may be hashed in parts: `hashText("ab") === hashText("b", 0, 1,
 * hashText("a"))`. Equal texts have equal hashes; different ones may, too.
 */
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

/** Brings the upper bits of a hash down to the lower ones, which choose the slot in an index. */
export function mixHash(hash: number): number {
  return hash ^ (hash >>> 15);
}
