import type { CutRows } from "./cutBytes";
import { isPlainNumber, plainNumber, readPlainDay } from "./fieldBytes";
import { readField, type Source } from "./source";
import { decodeBytes, type Texts } from "./texts";
import { encodingRead } from "./textSource";

type Form = Pick<Source, "encoding" | "decimalComma">;

/**
 * How the numbers and days of a column are written: where all are written alike, fields of the same value are the same
 * text, and rows need not be compared by their values (`valueHashes.ts`).
 */
export type Writing = {
  /** How the text is to be read. */
  readonly form: Form;
  /** The fewest decimals of a number; infinite where there is none. */
  fewest: number;
  /** The most decimals of a number that has a zero at its end; 0: none has. */
  zeros: number;
  /** The decimal marks: 1 a point, 2 a comma. */
  marks: number;
  /** The writings of days (`DAY_WRITINGS`). */
  days: number;
  /** Does a field say a value in another way, such as ` 5` or `1e3`? */
  isOdd: boolean;
  /** The hash of the field that was looked at last, 0: none was filled yet. The next row often says the same. */
  last: number;
};

/** A day alone, with a time behind a blank, behind a T. */
const DAY_WRITINGS = { day: 1, blank: 2, letter: 4 } as const;
const DATE_LENGTH = 10;
const [BLANK, PLUS, POINT, ZERO, NINE, FIRST_WIDE] = [32, 43, 46, 48, 57, 128] as const;

export function openWriting({ encoding, decimalComma }: Form): Writing {
  return {
    form: { encoding, decimalComma },
    ...{ fewest: Infinity, zeros: 0, marks: 0, days: 0, isOdd: false, last: 0 },
  };
}

/** Notes how the number is written that `isPlainNumber` has just read. */
export function noteNumber(writing: Writing, bytes: Uint8Array, start: number, end: number): void {
  const decimals = plainNumber[1] as number;
  const sign = bytes[start] as number;
  // A plus, and the minus of a zero, can be left away.
  if (sign < ZERO && (sign === PLUS || plainNumber[0] === 0)) writing.isOdd = true;
  if (decimals < writing.fewest) writing.fewest = decimals;
  if (decimals === 0) return;
  if (decimals > writing.zeros && bytes[end - 1] === ZERO) writing.zeros = decimals;
  writing.marks |= bytes[end - decimals - 1] === POINT ? 1 : 2;
}

/** Notes how a day is written that `readPlainDay` has read. */
export function noteDay(writing: Writing, bytes: Uint8Array, start: number, end: number): void {
  const { day, blank, letter } = DAY_WRITINGS;
  writing.days |=
    end - start === DATE_LENGTH ? day : bytes[start + DATE_LENGTH] === BLANK ? blank : letter;
}

/** Notes how the fields of a column are written, where they say a number or a day, in the rows from `from` on. */
export function noteFields(
  writing: Writing,
  { bytes, firsts, starts, ends, hashes, count }: CutRows,
  column: number,
  from: number
): void {
  for (let row = from; row < count; row++) {
    const place = (firsts[row] as number) + column;
    const hash = hashes[place] as number;
    if (place >= (firsts[row + 1] as number) || hash === 0 || hash === writing.last) continue;
    writing.last = hash;
    noteBytes(writing, bytes, starts[place] as number, ends[place] as number);
  }
}

/** Notes how all different texts of a column are written, and returns that. */
export function noteTexts(writing: Writing, { bytes, ends, count }: Texts): Writing {
  for (let number = 0; number < count; number++)
    noteBytes(writing, bytes, ends[number - 1] ?? 0, ends[number] ?? 0);
  return writing;
}

function noteBytes(writing: Writing, bytes: Uint8Array, start: number, end: number): void {
  const code = bytes[start] as number;
  if (code > NINE && code < FIRST_WIDE) return;
  if (isPlainNumber(bytes, start, end, writing.form.decimalComma))
    noteNumber(writing, bytes, start, end);
  else if (readPlainDay(bytes, start, end) > 0) noteDay(writing, bytes, start, end);
  else if (!writing.isOdd && mayBeValue(bytes, start, end))
    writing.isOdd = isOtherValue(bytes.subarray(start, end), writing.form);
}

/** Has a field that is no plain number the value of one, or of a day? */
function isOtherValue(bytes: Uint8Array, { encoding, decimalComma }: Form): boolean {
  const text = decodeBytes(bytes, encodingRead(encoding));
  return typeof readField(text, decimalComma) === "number";
}

/** Signs beside digits that numbers, days and times are written with: `+-.,:` and blanks, `E`, `e`, `T`, `Z`. */
const OF_VALUES = new Uint8Array(256);
for (const sign of "0123456789+-.,: EeTZ\t\v\f\n\r") OF_VALUES[sign.charCodeAt(0)] = 1;
// Beyond ASCII there are blanks, too.
OF_VALUES.fill(1, FIRST_WIDE);

/** May a field say a number or a day? Such a field has digits, and no other signs than these have. */
export function mayBeValue(bytes: Uint8Array, start: number, end: number): boolean {
  let hasDigit = false;
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number;
    if (OF_VALUES[code] === 0) return false;
    if (code >= ZERO && code <= NINE) hasDigit = true;
  }
  return hasDigit;
}

/** May two fields of a column have the same value and be different texts? */
export function isWrittenVariously({ fewest, zeros, marks, days, isOdd }: Writing): boolean {
  const hasTwo = (bits: number): boolean => (bits & (bits - 1)) !== 0;
  return (
    isOdd || zeros > fewest || hasTwo(marks) || hasTwo(days) || (days > 0 && fewest < Infinity)
  );
}
