import type { CellValue } from "../../cell";
import { formatValue } from "../../show/text";
import { errorValue, failWith, isError, toBoolean, toNumber, toText } from "../value";
import { roundHalf } from "./math";
import {
  blockOf,
  ofValues,
  one,
  oneNumber,
  single,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";
import { delimitersOf } from "./shapes";

/** Where any of the delimiters stands in a text: places and lengths, in order, none within another. */
function findDelimiters(
  text: string,
  delimiters: readonly string[],
  ignoresCase: boolean
): { readonly at: number; readonly length: number }[] {
  const fold = (value: string): string => (ignoresCase ? value.toLowerCase() : value);
  const wanted = [...delimiters].sort((a, b) => b.length - a.length).map(fold);
  const whole = fold(text);
  const found: { at: number; length: number }[] = [];
  for (let at = 0; at < whole.length;) {
    const hit = wanted.find((one) => one !== "" && whole.startsWith(one, at));
    if (hit !== undefined) found.push({ at, length: hit.length });
    at += hit?.length ?? 1;
  }
  return found;
}

/** TEXTBEFORE and TEXTAFTER: up to, or from, the nth delimiter; a minus counts from the end. */
function besideDelimiter(side: "before" | "after"): WorksheetFunction {
  return ofValues(2, 6, ([text, delimiter, instance, mode, atEnd, otherwise], scope) => {
    const value = toText(one(text, scope));
    const delimiters = delimitersOf(delimiter, scope);
    const number = Math.trunc(oneNumber(instance, scope, 1));
    if (number === 0 || Math.abs(number) > value.length)
      return value === "" ? "" : failWith("#VALUE!");
    if (delimiters.includes("")) return emptyDelimiter(value, side, number);
    const found = findDelimiters(value, delimiters, oneNumber(mode, scope, 0) !== 0);
    if (atEnd !== undefined && toBoolean(one(atEnd, scope))) {
      // The text's end (or, counted from behind, its start) is one more delimiter.
      if (number > 0) found.push({ at: value.length, length: 0 });
      else found.unshift({ at: 0, length: 0 });
    }
    const hit = found.at(number > 0 ? number - 1 : number);
    if (!hit || Math.abs(number) > found.length) return otherwise ?? errorValue("#N/A");
    return side === "before" ? value.slice(0, hit.at) : value.slice(hit.at + hit.length);
  });
}

/** An empty delimiter stands at once: before the first letter, or from behind after the last. */
function emptyDelimiter(value: string, side: "before" | "after", number: number): string {
  const isFromStart = number > 0;
  return (side === "before") === isFromStart ? "" : value;
}

/** NUMBERVALUE: a number in a text with given separators, wherever spaces stand. */
function numberValue(values: readonly CellValue[]): number {
  const separator = (at: number, otherwise: string): string =>
    at < values.length ? toText(values[at] ?? null).slice(0, 1) : otherwise;
  const decimal = separator(1, ".");
  const group = separator(2, ",");
  if (decimal === "" || decimal === group) failWith("#VALUE!");
  let text = toText(values[0] ?? null).replace(/\s/g, "");
  if (text === "") return 0;
  const percents = /%*$/.exec(text)?.[0].length ?? 0;
  text = text.slice(0, text.length - percents);
  const [whole = "", ...decimals] = text.split(decimal);
  if (decimals.length > 1 || (group !== "" && decimals.join("").includes(group)))
    failWith("#VALUE!");
  const plain = `${group === "" ? whole : whole.replaceAll(group, "")}${decimals.length > 0 ? `.${decimals[0] ?? ""}` : ""}`;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) failWith("#VALUE!");
  return Number(plain) / 100 ** percents;
}

/** FIXED and DOLLAR: a number as a text with decimals; without group separators when asked. */
function fixed(values: readonly CellValue[], scope: Scope, currency: string): string {
  const decimals = values.length > 1 ? Math.trunc(toNumber(values[1] ?? null)) : 2;
  if (decimals > 127) failWith("#VALUE!");
  const number = roundHalf(toNumber(values[0] ?? null), decimals);
  const isPlain = currency === "" && values.length > 2 && toBoolean(values[2] ?? null);
  const pattern = `${isPlain ? "0" : "#,##0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const code = currency === "" ? pattern : `${currency}${pattern};(${currency}${pattern})`;
  return formatValue(number, code, "en-US", scope.reader.workbook.date1904);
}

/** VALUETOTEXT and ARRAYTOTEXT: 0 as shown, 1 as it would be typed into a formula. */
function typedText(value: CellValue, isStrict: boolean): string {
  if (isError(value)) return value.error;
  if (typeof value === "string" && isStrict) return `"${value.replaceAll('"', '""')}"`;
  return toText(value);
}

function formatOf(given: Given, scope: Scope): boolean {
  const format = Math.trunc(oneNumber(given, scope, 0));
  return format === 0 || format === 1 ? format === 1 : failWith("#VALUE!");
}

function arrayToText([array, format]: readonly Given[], scope: Scope): string {
  const block = blockOf(array, scope);
  const isStrict = formatOf(format, scope);
  const rows = Array.from({ length: block.rows }, (_, row) =>
    block.cells
      .slice(row * block.columns, (row + 1) * block.columns)
      .map((cell) => typedText(cell, isStrict))
      .join(isStrict ? "," : ", ")
  );
  return isStrict ? `{${rows.join(";")}}` : rows.join(", ");
}

/** The Windows-1252 letters that CHAR and CODE know between 128 and 159. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function codeOf([value = null]: readonly CellValue[]): number {
  const letter = toText(value).slice(0, 1);
  if (letter === "") failWith("#VALUE!");
  const place = WINDOWS_1252.indexOf(letter);
  const code = place >= 0 ? 128 + place : letter.charCodeAt(0);
  // A letter that Windows-1252 lacks is a question mark to Excel.
  return code < 256 ? code : 63;
}

/** Parts of texts and numbers in them. */
export const textParts: Functions = {
  TEXTBEFORE: besideDelimiter("before"),
  TEXTAFTER: besideDelimiter("after"),
  NUMBERVALUE: single(1, 3, numberValue),
  FIXED: single(1, 3, (values, scope) => fixed(values, scope, "")),
  DOLLAR: single(1, 2, (values, scope) => fixed(values, scope, "$")),
  CODE: single(1, 1, codeOf),
  CHAR: single(1, 1, ([value = null]) => {
    const code = Math.trunc(toNumber(value));
    if (code < 1 || code > 255) failWith("#VALUE!");
    return code >= 128 && code < 160 ? (WINDOWS_1252[code - 128] ?? "") : String.fromCharCode(code);
  }),
  VALUETOTEXT: ofValues(1, 2, ([value, format], scope) => {
    const isStrict = formatOf(format, scope);
    return typedText(blockOf(value, scope).cells[0] ?? null, isStrict);
  }),
  ARRAYTOTEXT: ofValues(1, 2, arrayToText),
};
