import { mixHash } from "../../core/columnar/hashText";
import { startDecoding, type Encoding } from "../../officeHost/csv/encoding";
import type { CutRows } from "./cutBytes";

/**
 * The different texts of a column, as bytes, numbered from 0 in the order in which they came. A text is made of one only
 * when it is asked for (`textAt`): a column of millions of rows has few different ones.
 */
export type Texts = {
  count: number;
  /** All texts one behind the other; text `n` ends at `ends[n]`. */
  bytes: Uint8Array;
  /** Of the same memory as the bytes. */
  view: DataView;
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
  const bytes = new Uint8Array(1 << 12);
  return {
    count: 0,
    bytes,
    view: new DataView(bytes.buffer),
    ends: new Int32Array(1 << 8),
    hashes: new Int32Array(1 << 8),
    slots: new Int32Array(1 << 10),
    last: -1,
  };
}

/** The number of the text of the field at a place. */
export function numberText(texts: Texts, rows: CutRows, place: number): number {
  const hash = rows.hashes[place] as number;
  const { slots, hashes, last } = texts;
  if (isLastText(texts, rows, place)) return last;
  const lastSlot = slots.length - 1;
  let slot = mixHash(hash) & lastSlot;
  for (; ; slot = (slot + 1) & lastSlot) {
    const known = (slots[slot] as number) - 1;
    if (known < 0) break;
    if (hashes[known] === hash && isText(texts, known, rows, place)) {
      texts.last = known;
      return known;
    }
  }
  slots[slot] = texts.count + 1;
  return addText(texts, hash, rows.bytes.subarray(rows.starts[place], rows.ends[place]));
}

/** Is the text that was asked for last that of a field? */
export function isLastText(texts: Texts, rows: CutRows, place: number): boolean {
  const { hashes, last } = texts;
  return last >= 0 && hashes[last] === rows.hashes[place] && isText(texts, last, rows, place);
}

/** Keeps the short text of a field, and no other one, as the last. */
export function keepOnly(texts: Texts, rows: CutRows, place: number): void {
  texts.count = 0;
  addText(
    texts,
    rows.hashes[place] as number,
    rows.bytes.subarray(rows.starts[place], rows.ends[place])
  );
}

/** Is a text that of a field? Compared by four bytes at a time, the last four once more where they overlap. */
function isText(
  { bytes, view, ends }: Texts,
  number: number,
  rows: CutRows,
  place: number
): boolean {
  const start = rows.starts[place] as number;
  const length = (rows.ends[place] as number) - start;
  const from = number === 0 ? 0 : (ends[number - 1] as number);
  if ((ends[number] as number) - from !== length) return false;
  const { bytes: others, view: other } = rows;
  if (length < 4) {
    for (let at = 0; at < length; at++) if (bytes[from + at] !== others[start + at]) return false;
    return true;
  }
  const last = length - 4;
  for (let at = 0; at < last; at += 4)
    if (view.getInt32(from + at) !== other.getInt32(start + at)) return false;
  return view.getInt32(from + last) === other.getInt32(start + last);
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
    texts.view = new DataView(wider.buffer);
  }
  if (number >= texts.ends.length) {
    texts.ends = widen(texts.ends, 2 * number);
    texts.hashes = widen(texts.hashes, 2 * number);
  }
  texts.bytes.set(text, from);
  texts.ends[number] = end;
  texts.hashes[number] = hash;
  if (2 * texts.count > texts.slots.length) layAnew(texts);
  return number;
}

/** Lays the numbers into twice as many slots: few enough to stay near the processor. */
function layAnew(texts: Texts): void {
  const slots = new Int32Array(2 * texts.slots.length);
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
