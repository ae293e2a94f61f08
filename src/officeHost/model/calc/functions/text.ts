import type { CellValue } from "../../cell";
import { formatValue } from "../../show/text";
import { wildcardSource } from "../criteria";
import { failWith, readNumber, toBoolean, toNumber, toText } from "../value";
import {
  blockOf,
  MANY,
  ofValues,
  one,
  single,
  type Functions,
  type Given,
  type Scope,
} from "./kinds";

function textAt(values: readonly CellValue[], at: number): string {
  return toText(values[at] ?? null);
}

/** A whole number not below `least`. Errors: #VALUE!. */
function countAt(
  values: readonly CellValue[],
  at: number,
  least: number,
  otherwise?: number
): number {
  if (at >= values.length && otherwise !== undefined) return otherwise;
  const count = Math.trunc(toNumber(values[at] ?? null));
  return count < least ? failWith("#VALUE!") : count;
}

const ofText = (compute: (text: string) => CellValue) =>
  single(1, 1, (values) => compute(textAt(values, 0)));

function substitute(values: readonly CellValue[]): string {
  const [text, old, fresh] = [textAt(values, 0), textAt(values, 1), textAt(values, 2)];
  if (old === "") return text;
  if (values.length < 4) return text.replaceAll(old, () => fresh);
  let seen = 0;
  const wanted = countAt(values, 3, 1);
  return text.replaceAll(old, (found) => ((seen += 1) === wanted ? fresh : found));
}

/** FIND: exact letters. */
function find(values: readonly CellValue[]): number {
  const start = countAt(values, 2, 1, 1);
  const place = textAt(values, 1).indexOf(textAt(values, 0), start - 1);
  return place < 0 ? failWith("#VALUE!") : place + 1;
}

/** SEARCH: letter case aside, `*` and `?` for any letters. */
function search(values: readonly CellValue[]): number {
  const start = countAt(values, 2, 1, 1);
  const pattern = new RegExp(wildcardSource(textAt(values, 0)), "isu");
  const found = pattern.exec(textAt(values, 1).slice(start - 1));
  return found ? found.index + start : failWith("#VALUE!");
}

/** The texts of all cells given; of several separators each is used in its turn. */
function join(
  given: readonly Given[],
  scope: Scope,
  separators: readonly string[] = [],
  skipsEmpty = false
): string {
  const texts: string[] = [];
  for (const value of given) {
    for (const cell of blockOf(value ?? null, scope).cells) {
      const text = toText(cell);
      if (text !== "" || !skipsEmpty) texts.push(text);
    }
  }
  const joined = texts.reduce(
    (whole, text, at) =>
      at === 0 ? text : `${whole}${separators[(at - 1) % separators.length] ?? ""}${text}`,
    ""
  );
  return joined.length > 32_767 ? failWith("#VALUE!") : joined;
}

function proper(text: string): string {
  return text.replace(
    /\p{L}+/gu,
    (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
  );
}

/** TEXT: the format's codes are read in en-US whatever the language of the office. */
function format(values: readonly CellValue[], scope: Scope): string {
  const [value = null] = values;
  const code = textAt(values, 1);
  if (code === "") return "";
  const number = typeof value === "string" ? (readNumber(value) ?? value) : (value ?? 0);
  return formatValue(number, code, "en-US", scope.reader.workbook.date1904);
}

const CONCAT = ofValues(1, MANY, (given, scope) => join(given, scope));

/** Texts. */
export const text: Functions = {
  LEN: ofText((value) => value.length),
  TRIM: ofText((value) => value.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText((value) => value.replace(/[\u0000-\u001f]/g, "")),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText(proper),
  LEFT: single(1, 2, (values) => textAt(values, 0).slice(0, countAt(values, 1, 0, 1))),
  RIGHT: single(1, 2, (values) => {
    const value = textAt(values, 0);
    return value.slice(Math.max(0, value.length - countAt(values, 1, 0, 1)));
  }),
  MID: single(3, 3, (values) => {
    const start = countAt(values, 1, 1) - 1;
    return textAt(values, 0).slice(start, start + countAt(values, 2, 0));
  }),
  CONCATENATE: single(1, MANY, (values) => values.map(toText).join("")),
  CONCAT,
  TEXTJOIN: ofValues(3, MANY, ([separator, skipsEmpty, ...given], scope) =>
    join(
      given,
      scope,
      blockOf(separator ?? null, scope).cells.map(toText),
      toBoolean(one(skipsEmpty, scope))
    )
  ),
  SUBSTITUTE: single(3, 4, substitute),
  REPLACE: single(4, 4, (values) => {
    const value = textAt(values, 0);
    const start = countAt(values, 1, 1) - 1;
    return value.slice(0, start) + textAt(values, 3) + value.slice(start + countAt(values, 2, 0));
  }),
  FIND: single(2, 3, find),
  SEARCH: single(2, 3, search),
  EXACT: single(2, 2, (values) => textAt(values, 0) === textAt(values, 1)),
  REPT: single(2, 2, (values) => {
    const [value, times] = [textAt(values, 0), countAt(values, 1, 0)];
    return value.length * times > 32_767 ? failWith("#VALUE!") : value.repeat(times);
  }),
  VALUE: ofText((value) => readNumber(value) ?? failWith("#VALUE!")),
  TEXT: single(2, 2, format),
  T: single(1, 1, ([value = null]) => (typeof value === "string" ? value : "")),
  CHAR: single(1, 1, (values) => String.fromCharCode(countAt(values, 0, 1))),
  UNICHAR: single(1, 1, (values) => String.fromCodePoint(countAt(values, 0, 1))),
  UNICODE: ofText((value) => value.codePointAt(0) ?? failWith("#VALUE!")),
  /** The friendly name; the link itself is not followed. */
  HYPERLINK: single(1, 2, (values) => (values.length > 1 ? (values[1] ?? 0) : (values[0] ?? 0))),
};
