import { dropCurrency, findCurrency } from "./currencies";
import { tidySpaces } from "./text";
import { type NumberWord, readNumberWord } from "./units";

/** Which sign stands before the decimals in a column of text numbers; `unknown`: nothing in the column tells. */
export type DecimalSign = "." | "," | "unknown";

export type NumberText = {
  readonly value: number;
  /** Normalised code of a currency that stood in the text, such as `RUB`. */
  readonly currency: string | null;
  /** `Dr` or `Cr` stood behind it; a credit is negative. */
  readonly side?: "debit" | "credit";
  /** The unit that stood behind it (`mt` in `10 MT`): such an amount is no money. */
  readonly unit?: string;
  /** `1,234` and the like: read as thousands, but it could have meant decimals. */
  readonly isAmbiguous: boolean;
};

/**
 * Reads a number kept as text (METHOD 1): `1 234,56 ₽` with any kind of space, `(1 200)` and `1 200-` as negatives,
 * `1.234,56`, `1'234.56`, `12 %` (0.12), a real minus sign `−`, `1,2 млн`, `300K`, a debit `12,34,567.00 Dr` and a credit
 * (negative), an amount with its unit `10 MT`. null when the text is no number.
 * `sign` is what the column showed of its decimals; alone, `1,234` and `1.234` count as thousands.
 */
export function readNumberText(text: string, sign: DecimalSign = "unknown"): NumberText | null {
  const plain = readPlainText(text);
  if (plain === plain) return { value: plain, currency: null, isAmbiguous: false };
  const money = readPlainMoney(text);
  if (money) return money;
  let rest = tidySpaces(text);
  if (rest === "" || rest.length > 60 || !/\d/.test(rest)) return null;
  const currency = findCurrency(rest);
  if (currency !== null) rest = tidySpaces(dropCurrency(rest));
  let word: NumberWord = NO_WORD;
  const behind = WITH_WORD.exec(rest);
  if (behind) {
    const read = readNumberWord(behind[2] ?? "", currency !== null);
    if (read === null) return null;
    word = read;
    rest = (behind[1] ?? "").trimEnd();
  }
  // A space inside a number stands before exactly three digits; anything else is a phone, a date, two numbers.
  if (/\d[ '’]\d(?!\d\d(?!\d))/.test(rest)) return null;
  rest = rest.replace(/[−–—]/g, "-").replace(/[ '’]/g, "");
  let isNegative = false;
  const inBrackets = /^\((.*)\)$/.exec(rest);
  if (inBrackets) {
    isNegative = true;
    rest = inBrackets[1] ?? "";
  }
  let divisor = 1;
  if (rest.endsWith("%")) {
    divisor = 100;
    rest = rest.slice(0, -1);
  }
  if (/^[+-]/.test(rest)) {
    if (rest[0] === "-") isNegative = !isNegative;
    rest = rest.slice(1);
  } else if (rest.endsWith("-")) {
    isNegative = !isNegative;
    rest = rest.slice(0, -1);
  }
  const digits = plainDigits(rest, sign);
  if (digits === null) return null;
  // `1e6` behind the digits gives the nearest double, as if the zeros had been typed.
  const size = Number(word.power > 0 ? `${digits.text}e${word.power}` : digits.text) / divisor;
  if (size > MOST_AMOUNT) return null;
  if (word.side === "credit") isNegative = !isNegative;
  return {
    value: isNegative && size !== 0 ? -size : size,
    currency,
    ...(word.unit === undefined ? {} : { unit: word.unit }),
    ...(word.side === undefined ? {} : { side: word.side }),
    isAmbiguous: digits.isAmbiguous,
  };
}

/** Larger numbers are no amounts (METHOD 1): a sheet full of them would add up to more than a double can hold. */
export const MOST_AMOUNT = 1e290;

/** A number and what stands behind it that is neither sign nor percent. */
const WITH_WORD = /^(.*[\d)])\s*((?!e[+-]?\d)\p{L}[\p{L}\d./ ]*)$/iu;
const NO_WORD: NumberWord = { power: 0 };

/** Beyond this a whole number has more digits than a double carries exactly. */
const EXACT = 2 ** 53;

/**
 * The commonest texts in one look, digit by digit: `1234`, `-1 234,56`, `2 781.8`; NaN for any other, which the full
 * reading then judges. The quotient of two exact whole numbers is the nearest double, as if Excel had read the text.
 */
function readPlainText(text: string): number {
  let at = 0;
  const isNegative = text.charCodeAt(0) === 45;
  if (isNegative) at++;
  let whole = 0;
  let digits = 0;
  let inGroup = 0;
  let hasGroups = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      whole = whole * 10 + code - 48;
      digits++;
      inGroup++;
    } else if (code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009) {
      if (inGroup === 0 || (hasGroups ? inGroup !== 3 : inGroup > 3)) return Number.NaN;
      hasGroups = true;
      inGroup = 0;
    } else break;
  }
  if (digits === 0 || (hasGroups && inGroup !== 3)) return Number.NaN;
  let power = 1;
  if (at < text.length) {
    const mark = text.charCodeAt(at);
    const decimals = text.length - at - 1;
    // Three digits behind a mark may be thousands.
    if ((mark !== 44 && mark !== 46) || decimals === 0 || decimals === 3) return Number.NaN;
    for (at++; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 48 || code > 57) return Number.NaN;
      whole = whole * 10 + code - 48;
      power *= 10;
    }
  }
  if (whole >= EXACT || power > 1e22) return Number.NaN;
  const value = whole / power;
  return isNegative && value !== 0 ? -value : value;
}

/** The commonest ways to end an amount, and the currency each names. */
const ENDINGS = [
  ["₽", "RUB"],
  ["руб.", "RUB"],
  ["р.", "RUB"],
  ["€", "EUR"],
  ["$", "USD"],
] as const;

/** The same for a plain number before a currency, `1 234,56 ₽`; null for any other text. */
function readPlainMoney(text: string): NumberText | null {
  const ending = ENDINGS.find(([sign]) => text.endsWith(sign));
  if (!ending) return null;
  const [sign, currency] = ending;
  const value = readPlainText(text.slice(0, -sign.length).trimEnd());
  return Number.isNaN(value) ? null : { value, currency, isAmbiguous: false };
}

/** `1.234,56` -> `1234.56`; null where the marks make no number. */
function plainDigits(
  text: string,
  sign: DecimalSign
): { text: string; isAmbiguous: boolean } | null {
  if (/^\d+$/.test(text)) return { text, isAmbiguous: false };
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return { text, isAmbiguous: false };
  if (!/^[\d.,]+$/.test(text)) return null;
  const told = describeDecimalSign(text);
  if (told === null) return null;
  const decimal = told === "unknown" ? (sign === "unknown" ? "none" : sign) : told;
  const group = decimal === "," ? "." : ",";
  if (decimal === "none") {
    // Only one kind of mark stands here, each time before three digits.
    return { text: text.replace(/[.,]/g, ""), isAmbiguous: /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) };
  }
  const parts = text.split(decimal);
  if (parts.length > 2) {
    // The column's decimal sign stands between groups here: thousands after all.
    return isGrouped(text, decimal)
      ? { text: text.replaceAll(decimal, ""), isAmbiguous: false }
      : null;
  }
  const whole = parts[0] ?? "";
  if (whole.includes(group) && !isGrouped(whole, group)) return null;
  const fraction = parts[1] ?? "";
  if (fraction.includes(group)) return null;
  if (whole === "" && fraction === "") return null;
  return { text: `${whole.replaceAll(group, "") || "0"}.${fraction || "0"}`, isAmbiguous: false };
}

function isGrouped(text: string, group: string): boolean {
  const parts = text.split(group);
  return /^\d{1,3}$/.test(parts[0] ?? "") && parts.slice(1).every((part) => /^\d{2,3}$/.test(part));
}

/** What one text alone tells of the decimal sign; null when it cannot be a number. */
function describeDecimalSign(text: string): DecimalSign | null {
  const lastDot = text.lastIndexOf(".");
  const lastComma = text.lastIndexOf(",");
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? "." : ",";
  const mark = lastDot >= 0 ? "." : ",";
  const parts = text.split(mark);
  if (parts.length > 2) return isGrouped(text, mark) ? (mark === "." ? "," : ".") : null;
  const isThousandsLike = /^[1-9]\d{0,2}$/.test(parts[0] ?? "") && /^\d{3}$/.test(parts[1] ?? "");
  return isThousandsLike ? "unknown" : mark;
}

/**
 * Which decimal sign the texts of one column use, by majority of those that tell: `["1,50", "2,300"]` -> `","`.
 * Texts that could be read both ways (`1,234`) have no vote.
 */
export function findDecimalSign(texts: Iterable<string>): DecimalSign {
  let dots = 0;
  let commas = 0;
  for (const text of texts) {
    const bare = tidySpaces(text).replace(/[^\d.,]|\.$/g, "");
    if (!/\d/.test(bare) || !/[.,]/.test(bare)) continue;
    const told = describeDecimalSign(bare);
    if (told === ".") dots++;
    else if (told === ",") commas++;
  }
  return dots === commas ? "unknown" : dots > commas ? "." : ",";
}
