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

/**
 * A short text that nearly always differs where texts differ: the same hash over whole characters (code points), in
 * hexadecimal digits. Workbooks keep such texts, so they stay as they are for ever.
 */
export function digestText(text: string): string {
  let hash = EMPTY_HASH;
  for (const character of text) hash = addToHash(hash, character.codePointAt(0) ?? 0);
  return (hash >>> 0).toString(16);
}

/** The hash of two whole numbers together. */
export function hashPair(one: number, other: number): number {
  return Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
}
