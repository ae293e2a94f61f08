import type { Language } from "./dates";

/** A number that was typed, with the number format Excel gives it when its writing asks for one. */
export type TypedNumber = { readonly value: number; readonly numberFormat?: string };

const PLAIN: Record<Language, RegExp> = {
  "en-US": /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  "ru-RU": /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)?(?:,\d*)?(?:e[+-]?\d+)?$/i,
};
const GROUPS: Record<Language, RegExp> = { "en-US": /,/g, "ru-RU": /[ \u00a0\u202f]/g };

/**
 * Reads a number as Excel reads what is typed: `1,234.5`, `-7`, `(12)`, `12%`, `$5.00`, `1e3`, `1 1/2` in en-US;
 * `1 234,5`, `12,5%`, `100 ₽` in ru-RU (groups also apart by no-break spaces). Undefined: the text is no number.
 */
export function parseNumber(text: string, language: Language): TypedNumber | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return undefined;
  const fraction = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(trimmed);
  if (fraction) return readFraction(fraction);
  const bare = takeSign(trimmed);
  const currency = takeCurrency(bare.rest, language);
  const inner = currency && !bare.isSigned ? takeSign(currency.rest) : undefined;
  const percent = /^(%?)\s*(.*?)\s*(%?)$/s.exec(inner?.rest ?? currency?.rest ?? bare.rest);
  const rest = percent?.[2] ?? "";
  const percentSigns = `${percent?.[1] ?? ""}${percent?.[3] ?? ""}`.length;
  if (percentSigns > (currency ? 0 : 1)) return undefined;
  if (!/\d/.test(rest) || !PLAIN[language].test(rest)) return undefined;

  const digits = rest.replace(GROUPS[language], "").replace(",", ".");
  const magnitude = Number(percentSigns ? shiftPoint(digits) : digits);
  if (!Number.isFinite(magnitude)) return undefined;
  const isNegative = bare.isNegative || inner?.isNegative === true;
  const value = isNegative && magnitude !== 0 ? -magnitude : magnitude;
  const numberFormat = formatOf(digits, digits !== rest.replace(",", "."), percentSigns, currency);
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

function readFraction(parts: RegExpExecArray): TypedNumber | undefined {
  const [, sign, whole, over, under] = parts;
  if (Number(under) === 0) return undefined;
  const value = Number(whole) + Number(over) / Number(under);
  return { value: sign === "-" ? -value : value, numberFormat: "# ?/?" };
}

/** Takes a sign or the brackets that mean minus off; a second sign after the first one stays and spoils the number. */
function takeSign(text: string): { rest: string; isNegative: boolean; isSigned: boolean } {
  const bracketed = /^\((.*)\)$/s.exec(text);
  if (bracketed) return { rest: (bracketed[1] ?? "").trim(), isNegative: true, isSigned: true };
  const signed = /^([+-])\s*(.*)$/s.exec(text);
  return signed
    ? { rest: signed[2] ?? "", isNegative: signed[1] === "-", isSigned: true }
    : { rest: text, isNegative: false, isSigned: false };
}

/** Divides by 100 in the decimal writing, so that `12.3%` is the double nearest to 0.123. */
function shiftPoint(digits: string): string {
  const [mantissa = "", exponent = "0"] = digits.toLowerCase().split("e");
  return `${mantissa}e${Number(exponent) - 2}`;
}

type Currency = { readonly rest: string; readonly before: string; readonly after: string };

function takeCurrency(text: string, language: Language): Currency | undefined {
  const front = /^([$€£])\s*(.+)$/s.exec(text);
  if (front) {
    const before = front[1] === "$" ? "$" : `[$${front[1] ?? ""}]`;
    return { rest: front[2] ?? "", before, after: "" };
  }
  const back = (language === "ru-RU" ? /^(.+?)\s*(€|₽|р\.|руб\.?)$/s : /^(.+?)\s*(€)$/s).exec(text);
  if (!back) return undefined;
  return { rest: back[1] ?? "", before: "", after: back[2] === "€" ? " [$€]" : ' "₽"' };
}

function formatOf(
  digits: string,
  isGrouped: boolean,
  percentSigns: number,
  currency: Currency | undefined
): string | undefined {
  const hasFraction = /\.\d/.test(digits);
  if (percentSigns > 0) return hasFraction ? "0.00%" : "0%";
  const grouped = hasFraction ? "#,##0.00" : "#,##0";
  if (currency) return `${currency.before}${grouped}${currency.after}`;
  if (/e/i.test(digits)) return "0.00E+00";
  return isGrouped ? grouped : undefined;
}
