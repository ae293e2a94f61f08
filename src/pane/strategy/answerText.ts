import { readDateText } from "../../core/reading/values/dates";
import { readNumberText } from "../../core/reading/values/numbers";
import type { AnswerValue } from "../../core/strategy/answers";
import { LISTS, type ValueKind } from "../../core/strategy/layout";
import { localeOf, type Language } from "../../strings/language";
import { showDay } from "../../strings/strategy/parts";

/** An answer as the field for its kind shows it: days as the language writes them (`31.12.2026`), percents without their sign, lists as codes. */
export function fieldText(language: Language, kind: ValueKind, value: AnswerValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  switch (kind.kind) {
    case "date":
      return isDay(value) ? showDay(language, value) : String(value);
    case "percent":
      return showNumber(language, tidy(value * 100));
    case "amount":
    case "whole":
      return showNumber(language, value);
    default:
      return String(value);
  }
}

/**
 * What a person typed into the field of a kind; null: nothing. What is not of that kind stays the text it is, as in the
 * sheet's own cells.
 */
export function parseField(language: Language, kind: ValueKind, text: string): AnswerValue {
  const tidied = text.trim();
  if (tidied === "") return null;
  switch (kind.kind) {
    case "text":
    case "list":
      return tidied;
    case "date":
      return readDay(language, tidied) ?? tidied;
    case "percent": {
      const number = parseNumber(language, tidied.replace(/\s*%$/, ""));
      return number === undefined ? tidied : tidy(number / 100);
    }
    default:
      return parseNumber(language, tidied) ?? tidied;
  }
}

/** Is an answer not of the kind that is counted with? Then the sheet's own warning is said beside it. */
export function findNonNumeric(
  kind: ValueKind,
  value: AnswerValue
): "list" | "date" | "number" | undefined {
  if (value === null || kind.kind === "text") return undefined;
  if (kind.kind === "list") {
    const codes: readonly AnswerValue[] = LISTS[kind.list];
    return codes.includes(value) ? undefined : "list";
  }
  if (kind.kind === "date") return typeof value === "number" && isDay(value) ? undefined : "date";
  return typeof value === "number" && isWithin(kind, value) ? undefined : "number";
}

function isWithin(kind: ValueKind, value: number): boolean {
  switch (kind.kind) {
    case "percent":
      return value >= 0 && value <= 1;
    case "whole":
      return Number.isInteger(value) && value >= kind.least && value <= kind.most;
    default:
      return value >= 0;
  }
}

/** Serial numbers of 1900-03-01 and 2200-12-31. */
function isDay(value: number): boolean {
  return value >= 61 && value < 109_939;
}

function parseNumber(language: Language, text: string): number | undefined {
  return readNumberText(text, language === "ru" ? "," : ".")?.value;
}

/** Away with what binary fractions add in the last digits. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

function showNumber(language: Language, number: number): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(number);
}

/** In English `3/4/2026` is a day of March, unless only the other order makes a day of it. */
function readDay(language: Language, text: string): number | null {
  return (language === "en" ? readDateText(text, "monthFirst") : null) ?? readDateText(text);
}
