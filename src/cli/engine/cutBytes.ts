import type { Dialect } from "../../officeHost/csv/fields";
import { addField, addLetters, BEGIN_HASH, endHash, hashField } from "./fieldHash";
import { EngineRefusal } from "./refusal";

/**
 * Cuts a text of any length into rows of fields, in its bytes: exactly as `readFields` cuts the text itself (a test holds
 * that), and in a third of the time that it takes an engine to do so, since of most fields no text is ever made. What parts
 * and encloses fields is ASCII, so this goes for UTF-8 and for every encoding of one byte a letter.
 */
export type Cutter = {
  /** The next bytes of the text. Throws `EngineRefusal` where a row does not end. */
  push(bytes: Uint8Array): void;
  /** The text is over: what is left is its last row. */
  end(): void;
};

/**
 * Rows, some hundreds together, so that each column is taken out of all of them in one go: the fields of row `n` have the
 * places from `firsts[n]` to before `firsts[n + 1]`, and the field at a place is `bytes` from `starts[place]` to before
 * `ends[place]`, without its quotes. All of it holds until the taker returns.
 */
export type CutRows = {
  bytes: Uint8Array;
  /** Of the same memory as the bytes. */
  view: DataView;
  count: number;
  readonly firsts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each field by `hashField`; 0 where it is empty. */
  readonly hashes: Int32Array;
  /** By row: the same for rows whose fields are the same, empty ones at the end not counted. */
  readonly rowHashes: Int32Array;
  /** By row, 1: a field was not in whole quotes (`Field.isBroken`, `isDoubled`). */
  readonly broken: Uint8Array;
};

/** So many rows are handed over together, fewer of very many fields. */
export const ROWS_TOGETHER = 512;
/** A row of more fields is no row of a sheet. */
const MOST_FIELDS = 16_384;
/** A row of more bytes is a quote that nobody closed. */
const LONGEST_ROW = 1 << 26;
/** Bytes kept free behind those that are cut. */
const BEHIND = 8;
/** In four bytes taken as one number: 1 in each, the highest bit of each, and one above the ends of lines in each. */
const [ONES, HIGHEST, ABOVE_ENDS] = [0x01010101, 0x80808080 | 0, 0x0e0e0e0e] as const;
const [TAB, LINE_FEED, CARRIAGE_RETURN, BLANK, BACKSLASH] = [9, 10, 13, 32, 92] as const;
const [QUOTE, APOSTROPHE] = [34, 39] as const;

/** Opens a cutter that hands all rows to `take`. Throws `EngineRefusal` for fields that runs of blanks part. */
export function openCutter(dialect: Dialect, take: (rows: CutRows) => void): Cutter {
  if (dialect.separator === "  ") throw new EngineRefusal("dialect");
  const signs: Signs = {
    separator: dialect.separator.charCodeAt(0),
    isPair: dialect.separator === ", ",
    quote: dialect.quote.charCodeAt(0),
    hasEscapes: dialect.hasEscapes,
  };
  const bytes = new Uint8Array((1 << 16) + BEHIND);
  const view = new DataView(bytes.buffer);
  const ofFields = (): Int32Array => new Int32Array(2 * MOST_FIELDS + 2);
  const rows: CutRows = {
    ...{ bytes, view, count: 0 },
    firsts: new Int32Array(ROWS_TOGETHER + 1),
    starts: ofFields(),
    ends: ofFields(),
    hashes: ofFields(),
    rowHashes: new Int32Array(ROWS_TOGETHER),
    broken: new Uint8Array(ROWS_TOGETHER),
  };
  let length = 0;
  const cut = (isLast: boolean): void => {
    // Four bytes are looked at together: behind the last one stands a line's end.
    rows.bytes.fill(LINE_FEED, length, length + BEHIND);
    const rest = cutRows(rows, { at: 0, length, isLast }, signs, take);
    rows.bytes.copyWithin(0, rest, length);
    length -= rest;
  };
  return {
    push(bytes) {
      if (length > LONGEST_ROW) throw new EngineRefusal("cutOtherwise");
      if (length + bytes.length + BEHIND > rows.bytes.length) {
        const wider = new Uint8Array(2 * (length + bytes.length));
        wider.set(rows.bytes.subarray(0, length));
        rows.bytes = wider;
        rows.view = new DataView(wider.buffer);
      }
      rows.bytes.set(bytes, length);
      length += bytes.length;
      cut(false);
    },
    end: () => cut(true),
  };
}

/** The signs that a text is cut by, as codes. */
type Signs = {
  readonly separator: number;
  /** Is it a comma with a blank? */
  readonly isPair: boolean;
  readonly quote: number;
  readonly hasEscapes: boolean;
};

function isBlankAt(bytes: Uint8Array, at: number, length: number): boolean {
  return at < length && bytes[at] === BLANK;
}

/** Cuts all rows that are whole and hands them over, and returns where the next one begins. */
function cutRows(
  rows: CutRows,
  stretch: Stretch,
  signs: Signs,
  take: (rows: CutRows) => void
): number {
  const { bytes, firsts } = rows;
  let begin = stretch.at;
  rows.count = 0;
  while (begin < stretch.length) {
    const end = cutRow(rows, begin, stretch, signs);
    if (end < 0) break;
    begin = end + (bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
    rows.count++;
    const isFull = rows.count === ROWS_TOGETHER || (firsts[rows.count] as number) > MOST_FIELDS;
    if (!isFull) continue;
    take(rows);
    rows.count = 0;
  }
  if (rows.count > 0) take(rows);
  return begin;
}

/**
 * Cuts one row more, and returns where it ends; -1: it is not whole yet. Fields without quotes are gone through by four
 * bytes at a time, and hashed on the way: as one number, four bytes show in one go whether any of them is a separator or
 * the end of a line.
 */
function cutRow(rows: CutRows, begin: number, { length, isLast }: Stretch, signs: Signs): number {
  const { bytes, view, firsts, starts, ends, hashes } = rows;
  const { isPair, quote, separator } = signs;
  const separators = Math.imul(separator, ONES);
  const first = firsts[rows.count] as number;
  let at = begin;
  let place = first;
  let isQuoted = false;
  let rowHash = 0;
  for (;;) {
    const start = at;
    starts[place] = at;
    if (bytes[at] === quote) {
      isQuoted = true;
      at = findQuotedEnd(bytes, { at, length, isLast }, signs);
    } else if (isPair) {
      while (at < length && !isFieldEnd(bytes, at, length, signs)) at++;
      hashes[place] = hashField(view, start, at);
    } else {
      let hash = BEGIN_HASH;
      for (;;) {
        const four = view.getInt32(at, true);
        const other = four ^ separators;
        // Of a byte that is 0 in `other`, or below 14 in `four`, the highest bit is set; above it others may be, too.
        let found = (((other - ONES) & ~other) | ((four - ABOVE_ENDS) & ~four)) & HIGHEST;
        let before = 0;
        while (found !== 0) {
          before = (31 - Math.clz32(found & -found)) >> 3;
          const code = bytes[at + before];
          if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
          found &= found - 1;
        }
        if (found !== 0) {
          at += before;
          hash = at === start ? 0 : endHash(hash, four, before);
          break;
        }
        hash = addLetters(hash, four);
        at += 4;
      }
      hashes[place] = hash;
      rowHash = addField(rowHash, hash, place - first);
    }
    ends[place++] = at;
    // A sign that the next bytes decide about waits for them.
    if (at + 1 >= length && !isLast) return -1;
    if (at >= length || bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN) break;
    at += isPair ? 2 : 1;
    if (place - first > MOST_FIELDS) throw new EngineRefusal("ragged");
    if (at < length) continue;
    if (!isLast) return -1;
    starts[place] = ends[place] = at;
    hashes[place++] = 0;
    break;
  }
  firsts[rows.count + 1] = place;
  rows.broken[rows.count] = 0;
  if (isQuoted) takeQuotesOff(rows, signs);
  rows.rowHashes[rows.count] = isQuoted || isPair ? hashRow(rows) : rowHash;
  return at;
}

/** The hash of the row that is being cut, from those of its fields. */
function hashRow({ hashes, firsts, count }: CutRows): number {
  const first = firsts[count] as number;
  let hash = 0;
  for (let place = first; place < (firsts[count + 1] as number); place++)
    hash = addField(hash, hashes[place] as number, place - first);
  return hash;
}

/** Bytes from `at` on, which end at `length`; more may follow where they are not the last. */
type Stretch = { readonly at: number; readonly length: number; readonly isLast: boolean };

/** Where the field ends whose opening quote stands at the beginning of the stretch; its end where that is still open. */
function findQuotedEnd(bytes: Uint8Array, stretch: Stretch, signs: Signs): number {
  const { at: from, length } = stretch;
  const { quote, hasEscapes } = signs;
  const doubled = findDoubledEnd(bytes, stretch, signs);
  if (doubled >= 0) return doubled;
  for (let at = findByte(bytes, quote, from + 1, length); at < length;) {
    const isEscaped = hasEscapes && isBehindBackslash(bytes, at, from);
    const isPair = !isEscaped && at + 1 < length && bytes[at + 1] === quote;
    if (!isEscaped && !isPair) {
      for (at++; at < length; at++) if (isFieldEnd(bytes, at, length, signs)) return at;
      return length;
    }
    at = findByte(bytes, quote, at + (isPair ? 2 : 1), length);
  }
  return length;
}

/** The end of a field in doubled quotes (`""Acme""`); -1: it is none. */
function findDoubledEnd(
  bytes: Uint8Array,
  { at: from, length, isLast }: Stretch,
  signs: Signs
): number {
  const { quote } = signs;
  if (bytes[from + 1] !== quote || isFieldEnd(bytes, from + 2, length, signs)) return -1;
  const end = findByte(bytes, quote, from + 2, length);
  if (end + 2 >= length && !isLast) return length;
  const isClosed = end > from + 2 && end + 1 < length && bytes[end + 1] === quote;
  return isClosed && isFieldEnd(bytes, end + 2, length, signs) ? end + 2 : -1;
}

function findByte(bytes: Uint8Array, byte: number, from: number, length: number): number {
  const found = bytes.indexOf(byte, from);
  return found < 0 || found >= length ? length : found;
}

function isBehindBackslash(bytes: Uint8Array, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes - 1 > from && bytes[at - slashes - 1] === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

function isFieldEnd(bytes: Uint8Array, at: number, length: number, signs: Signs): boolean {
  if (at >= length) return true;
  const code = bytes[at];
  if (code === LINE_FEED || code === CARRIAGE_RETURN) return true;
  return code === signs.separator && (!signs.isPair || isBlankAt(bytes, at + 1, length));
}

/** Takes the quotes off the fields of the row that is being cut. */
function takeQuotesOff(rows: CutRows, signs: Signs): void {
  const { bytes, view, firsts, starts, ends, hashes, count } = rows;
  for (let place = firsts[count] as number; place < (firsts[count + 1] as number); place++) {
    const start = starts[place] as number;
    if (bytes[start] !== signs.quote || start === ends[place]) continue;
    if (takeQuoteOff(rows, place, signs)) rows.broken[count] = 1;
    hashes[place] = hashField(view, starts[place] as number, ends[place] as number);
  }
}

/** Takes the quotes off a field; was it not in whole ones? */
function takeQuoteOff(
  { bytes, starts, ends }: CutRows,
  field: number,
  { quote, hasEscapes }: Signs
): boolean {
  const [start, end] = [starts[field] ?? 0, ends[field] ?? 0];
  if (isDoubled(bytes, start, end, quote)) {
    starts[field] = start + 2;
    ends[field] = end - 2;
    return true;
  }
  let to = start + 1;
  let at = start + 1;
  let isOpen = true;
  let isBroken = false;
  while (at < end) {
    const code = bytes[at] ?? 0;
    const next = at + 1 < end ? (bytes[at + 1] ?? 0) : -1;
    const isEscape = hasEscapes && code === BACKSLASH;
    if (isEscape && (next === QUOTE || next === APOSTROPHE || next === BACKSLASH)) {
      bytes[to++] = next;
      at += 2;
    } else if (code === quote && next === quote) {
      bytes[to++] = quote;
      at += 2;
    } else if (code === quote && isOpen) {
      // What stands behind the closing quote stays as it is.
      isOpen = false;
      at++;
      for (; at < end; at++) {
        if (bytes[at] !== BLANK && bytes[at] !== TAB) isBroken = true;
        bytes[to++] = bytes[at] ?? 0;
      }
    } else {
      bytes[to++] = code;
      at++;
    }
  }
  starts[field] = start + 1;
  ends[field] = to;
  return isBroken || isOpen;
}

/** Doubled quotes, no third one, and no quote of any kind between. */
function isDoubled(bytes: Uint8Array, start: number, end: number, quote: number): boolean {
  if (end - start < 5) return false;
  const edges = [start, start + 1, end - 2, end - 1];
  if (edges.some((at) => bytes[at] !== quote)) return false;
  for (let at = start + 2; at < end - 2; at++)
    if (bytes[at] === QUOTE || bytes[at] === APOSTROPHE) return false;
  return true;
}
