import type { CellValue } from "./cells";

const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Quotation marks with the spaces around them. */
const PAIRED_QUOTES = / *["«»„“”‟][ "«»„“”‟]*/g;
const APOSTROPHES = /[’‘‛`´ʼ]/g;

/** Is the cell empty to a person's eye: null, "" or nothing but spaces (no-break ones too)? */
export function isBlank(value: CellValue | undefined): boolean {
  if (value == null) return true;
  if (typeof value !== "string") return false;
  return !isVisibleCode(value.charCodeAt(0)) && tidySpaces(value) === "";
}

/** A Latin or Cyrillic letter, a digit or a plain sign. */
function isVisibleCode(code: number): boolean {
  return (code > 32 && code < 127) || (code >= 0x400 && code < 0x460);
}

/**
 * Has the text nothing to tidy and nothing to fold but capitals: plain letters, digits and signs, single spaces between
 * words? Most names of a million rows are such; telling them saves six searches through each.
 */
export function isTidy(text: string): boolean {
  let isAfterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (isAfterSpace) return false;
      isAfterSpace = true;
      continue;
    }
    isAfterSpace = false;
    const isLetter = (code >= 0x410 && code <= 0x44f) || (code > 32 && code < 127);
    if (!isLetter || code === 0x22 || code === 0x60) return false;
  }
  return !isAfterSpace;
}

/** Excel's error values as the literals it hands out, and as a Russian export writes them. */
export const ERROR_TEXTS: readonly string[] = (
  "#N/A #DIV/0! #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! " +
  "#GETTING_DATA #Н/Д #ДЕЛ/0! #ИМЯ? #ПУСТО! #ЧИСЛО! #ССЫЛКА! #ЗНАЧ! #ПЕРЕНОС! #ВЫЧИСЛ!"
).split(" ");
const ERRORS: ReadonlySet<string> = new Set(ERROR_TEXTS);

/** Is the value an Excel error (`#N/A`, `#Н/Д`)? */
export function isError(value: CellValue | undefined): boolean {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERRORS.has(value.trim());
}

/** Runs of any spaces and line breaks to one space, no invisible characters, nothing at the ends. */
export function tidySpaces(text: string): string {
  const trimmed = text.trim();
  if (!hasOddSpaces(trimmed)) return trimmed;
  return trimmed.replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/** Is there anything in a trimmed text that `INVISIBLE` or `SPACES` would change? In most there is nothing. */
function hasOddSpaces(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 33 ? code !== 32 || before === 32 : code >= 0x7f && isOddSpace(code)) return true;
    before = code;
  }
  return false;
}

function isOddSpace(code: number): boolean {
  if (code < 0x1680) return code === 0xa0 || code === 0xad;
  if (code >= 0x2000 && code <= 0x2060)
    return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  return code === 0x1680 || code === 0x3000 || code === 0xfeff;
}

/**
 * A heading made comparable: `"Items\n total "` and `"items total"` become equal. Case, kinds of space, line breaks and
 * ё/е do not matter (METHOD 1, headings named by a person).
 */
export function foldHeading(text: string): string {
  return tidySpaces(text).toLowerCase().replaceAll("ё", "е");
}

/**
 * The words of a heading for recognition: `CustomerID`, `customer_id` and `Customer ID` give `["customer", "id"]`.
 * `%` and `№` are words of their own.
 */
export function headingWords(text: string): string[] {
  const spaced = tidySpaces(text).replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  return foldHeading(spaced).match(/[\p{L}\p{N}]+|[%№]/gu) ?? [];
}

/**
 * A client's name as shown: the text as typed without outer spaces; a number as its digits. A code that a CSV turned
 * into `17850.0` is shown as `17850`; leading zeros of text codes stay (METHOD 1).
 */
export function shownName(value: CellValue | undefined): string {
  if (value == null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return dropZeros(tidySpaces(value));
}

/** `17850.0`, as a CSV makes of a code -> `17850`; any other text as it is. */
export function dropZeros(text: string): string {
  const isZero = text.charCodeAt(text.length - 1) === 48;
  return isZero && /^-?\d+\.0+$/.test(text) ? text.slice(0, text.indexOf(".")) : text;
}

/**
 * What equal clients share: case, spaces, quotation marks, the shape of apostrophes and ё/е made equal (METHOD 1).
 * Words are never dropped or reordered: `ООО «Ромашка»` and `Ромашка ООО` look alike, but are not made one here.
 */
export function nameKey(shown: string): string {
  if (isTidy(shown)) return shown.toLowerCase();
  const key = shown
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(PAIRED_QUOTES, " ")
    .replace(APOSTROPHES, "'");
  const tidy = tidySpaces(key);
  // A name of nothing but quotation marks must stay a name.
  return tidy === "" ? tidySpaces(shown) : tidy;
}

/** Plain order of two texts by code units: the same on every machine, whatever its language. */
export function comparePlain(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
