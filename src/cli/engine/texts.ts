import { addToHash, EMPTY_HASH, mixHash } from "../../core/columnar/hashText";
import { startDecoding, type Encoding } from "../../officeHost/csv/encoding";

/**
 * The different texts of a column, as bytes, numbered from 0 in the order in which they came. A text is made of one only
 * when it is asked for (`textAt`): a column of millions of rows has few different ones.
 */
export type Texts = {
  count: number;
  /** All texts one behind the other; text `n` ends at `ends[n]`. */
  bytes: Uint8Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** By slot: the text's number plus one; 0 where the slot is free. */
  slots: Int32Array;
  /** The number that was asked for last: rows beside each other often say the same. */
  last: number;
};

/** A column of texts: by row the number of its text, -1 for an empty field. */
export type TextColumn = { readonly texts: Texts; at: Int32Array };

export function openTexts(): Texts {
  return {
    count: 0,
    bytes: new Uint8Array(1 << 12),
    ends: new Int32Array(1 << 8),
    hashes: new Int32Array(1 << 8),
    slots: new Int32Array(1 << 10),
    last: -1,
  };
}

/** The number of the text that is `bytes` from `start` to before `end`. */
export function numberText(texts: Texts, bytes: Uint8Array, start: number, end: number): number {
  if (texts.last >= 0 && isText(texts, texts.last, bytes, start, end)) return texts.last;
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at++) hash = addToHash(hash, bytes[at] as number);
  hash = Math.imul(mixHash(hash), 0x2c1b3c6d);
  const { slots, hashes } = texts;
  const lastSlot = slots.length - 1;
  let slot = mixHash(hash) & lastSlot;
  for (; ; slot = (slot + 1) & lastSlot) {
    const known = (slots[slot] ?? 0) - 1;
    if (known < 0) break;
    if (hashes[known] === hash && isText(texts, known, bytes, start, end)) {
      texts.last = known;
      return known;
    }
  }
  slots[slot] = texts.count + 1;
  return addText(texts, hash, bytes.subarray(start, end));
}

function isText(
  { bytes: known, ends }: Texts,
  number: number,
  bytes: Uint8Array,
  start: number,
  end: number
): boolean {
  const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
  if ((ends[number] ?? 0) - from !== end - start) return false;
  for (let at = start, own = from; at < end; at++, own++)
    if (known[own] !== bytes[at]) return false;
  return true;
}

function addText(texts: Texts, hash: number, text: Uint8Array): number {
  const number = texts.count++;
  texts.last = number;
  const from = number === 0 ? 0 : (texts.ends[number - 1] ?? 0);
  const end = from + text.length;
  if (end > texts.bytes.length) {
    const wider = new Uint8Array(2 * end);
    wider.set(texts.bytes.subarray(0, from));
    texts.bytes = wider;
  }
  if (number >= texts.ends.length) {
    texts.ends = widen(texts.ends, 2 * number);
    texts.hashes = widen(texts.hashes, 2 * number);
  }
  texts.bytes.set(text, from);
  texts.ends[number] = end;
  texts.hashes[number] = hash;
  if (4 * texts.count > texts.slots.length) layAnew(texts);
  return number;
}

/** Lays the numbers into four times as many slots. */
function layAnew(texts: Texts): void {
  const slots = new Int32Array(4 * texts.slots.length);
  const lastSlot = slots.length - 1;
  for (let number = 0; number < texts.count; number++) {
    let slot = mixHash(texts.hashes[number] ?? 0) & lastSlot;
    while (slots[slot] !== 0) slot = (slot + 1) & lastSlot;
    slots[slot] = number + 1;
  }
  texts.slots = slots;
}

/** The same numbers in an array of more room. */
export function widen<Numbers extends Int32Array | Float64Array | Uint8Array>(
  numbers: Numbers,
  length: number
): Numbers {
  const wider = new (numbers.constructor as new (length: number) => Numbers)(length);
  wider.set(numbers);
  return wider;
}

/** The bytes of a text by its number. */
export function bytesAt({ bytes, ends }: Texts, number: number): Uint8Array {
  return bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
}

/** All texts in the order of their numbers, decoded. */
export function listTexts(texts: Texts, encoding: Encoding): string[] {
  const { bytes, ends, count } = texts;
  if (encoding === "utf-8") {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: count }, (_, number) =>
      buffer.toString("utf8", number === 0 ? 0 : ends[number - 1], ends[number])
    );
  }
  // A byte is a letter: all are decoded at once.
  const all = startDecoding(encoding)(bytes.subarray(0, ends[count - 1] ?? 0));
  return Array.from({ length: count }, (_, number) =>
    all.slice(number === 0 ? 0 : ends[number - 1], ends[number])
  );
}

/** Decodes the bytes of one text. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === "utf-8"
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")
    : startDecoding(encoding)(bytes);
}
