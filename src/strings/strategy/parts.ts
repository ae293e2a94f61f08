import type { Part } from "../../core/strategy/points";
import { localeOf, type Language } from "../language";
import { strategyTexts } from "./texts";

/** A day (serial number) as a person reads it: `25.11.2026`, `Nov 25, 2026`. */
export function showDay(language: Language, serial: number): string {
  const date = new Date((Math.floor(serial) - 25569) * 86_400_000);
  const options: Intl.DateTimeFormatOptions =
    language === "ru"
      ? { day: "2-digit", month: "2-digit", year: "numeric" }
      : { day: "numeric", month: "short", year: "numeric" };
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" }).format(date);
}

/** The name of a point, a question or the next step. */
export function partName(language: Language, part: Part): string {
  const { sections, fields } = strategyTexts(language);
  switch (part) {
    case "nextStep":
      return language === "ru" ? "Следующий шаг с датой" : "A next step with a date";
    case "competitors":
    case "hopes":
    case "strategy":
      return fields[part].label;
    default:
      return sections[part].name;
  }
}
