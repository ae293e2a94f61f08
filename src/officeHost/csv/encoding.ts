import { likelihoodOfLetters } from "./letters";

/**
 * Encodings of one byte a letter that tables still come in: Excel on a Russian, western or central European Windows,
 * DOS, Unix.
 */
const ONE_BYTE = ["windows-1251", "windows-1252", "windows-1250", "ibm866", "koi8-r"] as const;
type OneByte = (typeof ONE_BYTE)[number];
/** What a table of text may be written in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | OneByte;

/**
 * So many letters beyond ASCII are looked at to distinguish the encodings: the first page of a sheet of names has as
 * many.
 */
const LETTERS_LOOKED_AT = 20_000;

/** The text of a file whose encoding nobody states, see `findEncoding`. */
export function decodeText(bytes: Uint8Array): string {
  return decodeAs(bytes, findEncoding(bytes));
}

/**
 * The encoding of a text: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 where its sequences hold (one
 * cut off at the end, or a few broken ones among many, are no other encoding), else the one-byte encoding whose letters
 * make the likeliest words; of equals the first, windows-1251. The beginning of a file tells as much as it has letters.
 */
export function findEncoding(bytes: Uint8Array): Encoding {
  return wideEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : oneByteEncoding(bytes));
}

/**
 * Decodes text that comes in stretches: `decode(bytes)` for each of them and `decode()` at the end. A letter may be cut
 * between two stretches.
 */
export function startDecoding(encoding: Encoding): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  return (bytes) => {
    const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    return encoding === "windows-1252" ? restoreSigns(text) : text;
  };
}

/** What windows-1252 has at 0x80-0x9f: several versions of Node decode it as Latin-1, which has controls there. */
const WESTERN_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "windows-1252" ? restoreSigns(text) : text;
}

function restoreSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) =>
    WESTERN_SIGNS.charAt(sign.charCodeAt(0) - 0x80)
  );
}

/** Are these bytes no text at all? Zero bytes do not occur in the encodings we read, save UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  return wideEncoding(bytes) === undefined && bytes.subarray(0, 4096).includes(0);
}

/**
 * UTF-16 by its mark; without one where every second byte of the beginning says "Latin", "Cyrillic" or another page of
 * letters below U+0800 and the bytes between do not: separators, digits and line ends make many of them zero.
 */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2048);
  const pairs = head.length >> 1;
  let [zerosFirst, zerosSecond, pagesFirst, pagesSecond] = [0, 0, 0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = head[2 * pair] ?? 0;
    const second = head[2 * pair + 1] ?? 0;
    if (first === 0) zerosFirst += 1;
    if (second === 0) zerosSecond += 1;
    if (first < 0x08) pagesFirst += 1;
    if (second < 0x08) pagesSecond += 1;
  }
  if (pairs < 4) return undefined;
  if (zerosSecond * 10 > pairs && zerosFirst === 0 && pagesSecond > pairs * 0.9) return "utf-16le";
  if (zerosFirst * 10 > pairs && zerosSecond === 0 && pagesFirst > pairs * 0.9) return "utf-16be";
  return undefined;
}

/** Do the bytes beyond ASCII form UTF-8? At most one broken byte for eight whole letters is damage, not an encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const rest = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < rest && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    const isCutOff = rest > 0 && at + found + 1 >= bytes.length;
    if (rest > 0 && (found === rest || isCutOff)) {
      whole += 1;
      at += found;
    } else {
      broken += 1;
    }
  }
  return broken * 8 <= whole;
}

/** The one-byte encoding whose letters make the likeliest words. Lines without a letter beyond ASCII say nothing. */
function oneByteEncoding(bytes: Uint8Array): OneByte {
  const spoken = bytesAroundLetters(bytes);
  let best: OneByte = ONE_BYTE[0];
  let bestScore = -Infinity;
  for (const encoding of ONE_BYTE) {
    const score = likelihoodOfLetters(decodeAs(spoken, encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** The lines that hold letters beyond ASCII, up to `LETTERS_LOOKED_AT` of those. */
function bytesAroundLetters(bytes: Uint8Array): Uint8Array {
  const lines: number[] = [];
  let letters = 0;
  let start = 0;
  let isSpoken = false;
  for (let at = 0; at <= bytes.length && letters < LETTERS_LOOKED_AT; at += 1) {
    const byte = bytes[at] ?? 10;
    if (byte >= 0x80) {
      letters += 1;
      isSpoken = true;
    }
    if (byte !== 10 && byte !== 13) continue;
    if (isSpoken)
      for (let i = start; i <= at && i < bytes.length; i += 1) lines.push(bytes[i] ?? 0);
    start = at + 1;
    isSpoken = false;
  }
  return Uint8Array.from(lines);
}
