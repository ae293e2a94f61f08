import type { AnswerValue } from "../../core/strategy/answers";
import type { ValueKind } from "../../core/strategy/layout";
import { localeOf, type Language } from "../language";
import { showDay } from "./parts";
import { writeListWord } from "./texts";

/** An answer as the sheet shows it: 0.5 of a percent field is `50%`, a day is a date, a code of a list its word. */
export function showAnswer(language: Language, kind: ValueKind, value: AnswerValue): string {
  if (value === null) return "";
  if (typeof value === "string") {
    return kind.kind === "list" ? writeListWord(language, kind.list, value) : value;
  }
  switch (kind.kind) {
    case "date":
      return isDay(value) ? showDay(language, value) : String(value);
    case "percent":
      return `${showDigits(language, value * 100)}%`;
    case "amount":
    case "whole":
      return showDigits(language, value);
    default:
      return String(value);
  }
}

/** Serial numbers of 1900-03-01 and 2200-12-31. */
function isDay(value: number): boolean {
  return value >= 61 && value < 109_939;
}

/** Without what binary fractions add in the last digits. */
function showDigits(language: Language, number: number): string {
  const { format } = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 });
  return format(Number(number.toPrecision(12)));
}
