/**
 * What is read of a field in its bytes: the commonest writings of a number and of a day, each exactly as the core reads
 * them. Of any other field these say that it is none, and the core is asked (`oddTexts.ts`): so both agree on every text.
 */

/** Within so many digits a whole number and a power of ten are exact, and their quotient is the double of the text. */
const MOST_DIGITS = 15;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
const [ZERO, NINE, MINUS, PLUS, POINT, COMMA] = [48, 57, 45, 43, 46, 44] as const;

/**
 * Where a plain number is left, NaN for none, and behind it how many decimals it is written with. Returned, each of
 * millions would take memory of its own.
 */
export const plainNumber = Float64Array.of(Number.NaN, 0);

/**
 * Reads the number of a field into `plainNumber`: `123`, `-1.5`, with `decimalComma` also `1,5`. Is it one, of up to 15
 * digits?
 */
export function isPlainNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimalComma: boolean
): boolean {
  plainNumber[0] = Number.NaN;
  let at = start;
  const sign = bytes[at];
  if (sign === MINUS || sign === PLUS) at++;
  const first = at;
  let whole = 0;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
  }
  const digits = at - first;
  // Codes begin with zeros.
  if (digits === 0 || (digits > 1 && bytes[first] === ZERO)) return false;
  let decimals = 0;
  if (at < end) {
    const mark = bytes[at];
    if (mark !== POINT && !(decimalComma && mark === COMMA)) return false;
    decimals = end - at - 1;
    if (decimals === 0) return false;
    for (at++; at < end; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) return false;
      whole = whole * 10 + digit;
    }
  }
  if (digits + decimals > MOST_DIGITS) return false;
  const value = decimals === 0 ? whole : whole / (POWERS[decimals] ?? 1);
  plainNumber[0] = sign === MINUS ? 0 - value : value;
  plainNumber[1] = decimals;
  return true;
}

/** The years of business, and the serial number of the day before each of their months and the one after. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2079] as const;
const [UNIX_EPOCH, DAY] = [25_569, 86_400_000] as const;
const BEFORE_MONTH = Int32Array.from(
  { length: (LAST_YEAR - FIRST_YEAR + 1) * 12 + 1 },
  (_, month) => UNIX_EPOCH - 1 + Date.UTC(FIRST_YEAR, month, 1) / DAY
);

/**
 * The day of a field (`2010-12-01`, `2010-12-01 08:45:00`, also with a T), a serial number of the 1900 system; 0 for any
 * other field and for days that no business has.
 */
export function readPlainDay(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length !== 10 && length !== 19) return 0;
  if (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return 0;
  const year = 100 * readTwo(bytes, start) + readTwo(bytes, start + 2);
  const month = readTwo(bytes, start + 5);
  const day = readTwo(bytes, start + 8);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return 0;
  const place = (year - FIRST_YEAR) * 12 + month - 1;
  const serial = (BEFORE_MONTH[place] ?? 0) + day;
  if (serial > (BEFORE_MONTH[place + 1] ?? 0)) return 0;
  return length === 10 || isTime(bytes, start + 10) ? serial : 0;
}

const [BLANK, COLON, LETTER_T] = [32, 58, 84] as const;

/** Is it a time behind a day, in nine bytes: ` 08:45:00`? */
function isTime(bytes: Uint8Array, start: number): boolean {
  const sign = bytes[start];
  if (sign !== BLANK && sign !== LETTER_T) return false;
  if (bytes[start + 3] !== COLON || bytes[start + 6] !== COLON) return false;
  const minutes = readTwo(bytes, start + 4);
  const hours = readTwo(bytes, start + 1);
  const seconds = readTwo(bytes, start + 7);
  return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
}

const NO_DIGITS = -1_000_000;

/** Two digits; below zero, by more than any two digits make good, where they are none. */
function readTwo(bytes: Uint8Array, at: number): number {
  const one = bytes[at] as number;
  const other = bytes[at + 1] as number;
  if (one < ZERO || one > NINE || other < ZERO || other > NINE) return NO_DIGITS;
  return 10 * (one - ZERO) + other - ZERO;
}

/** Amounts with groups of three digits between spaces of any width, and decimals that cannot be thousands. */
const AMOUNT = /^-?(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:[.,](?:\d{1,2}|\d{4,6}))?$/;
/** Longer texts are left to the core. */
const LONGEST_AMOUNT = 24;

/** An amount written as text (METHOD 1), read without the column it stands in; NaN for any other text. */
export function readPlainAmount(text: string): number {
  if (text.length > LONGEST_AMOUNT || !AMOUNT.test(text)) return Number.NaN;
  const written = text.replace(/[ \u00a0\u202f\u2009]/g, "").replace(",", ".");
  if (written.replace(/[-.]/g, "").length > MOST_DIGITS) return Number.NaN;
  return Number(written) + 0;
}
