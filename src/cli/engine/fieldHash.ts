/** What the hash of a field begins with. */
export const BEGIN_HASH = 0x811c9dc5 | 0;

/** The hash of a field with four bytes more, taken as one number. */
export function addLetters(hash: number, four: number): number {
  const product = Math.imul(hash ^ four, 0x01000193);
  // The product spreads upwards alone.
  return product ^ (product >>> 15);
}

/** The hash of a field whose last `count` bytes, 0 to 3, are the first of `four`; behind them one bit tells where they end. */
export function endHash(hash: number, four: number, count: number): number {
  const behind = 1 << (8 * count);
  return addLetters(hash, (four & (behind - 1)) | behind);
}

/**
 * The hash of a field's bytes: the same for the same bytes, nearly always another one for others; 0 for no bytes. Three
 * bytes behind the field have to be within the memory.
 */
export function hashField(view: DataView, start: number, end: number): number {
  if (start === end) return 0;
  let hash = BEGIN_HASH;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = addLetters(hash, view.getInt32(at, true));
  return endHash(hash, view.getInt32(at, true), end - at);
}

/** The hash of a row with one field more, the one of its number; an empty one (hash 0) changes nothing. */
export function addField(rowHash: number, fieldHash: number, field: number): number {
  // Each field has an odd factor of its own.
  return (rowHash + Math.imul(fieldHash, Math.imul(field, 0x3c6ef372) + 1)) | 0;
}

const ofNumber = new Float64Array(1);
const twoHalves = new Int32Array(ofNumber.buffer);

/** The hash of a field that says a number, however it is written. */
export function hashNumber(number: number): number {
  ofNumber[0] = number + 0;
  return addLetters(addLetters(~BEGIN_HASH, twoHalves[0] as number), twoHalves[1] as number);
}
