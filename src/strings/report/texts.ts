import type { Language } from "../language";
import { en } from "./en";
import { ru, type ReportTexts } from "./ru";

/** The words of the report sheet in a language. */
export function reportTexts(language: Language): ReportTexts {
  return language === "ru" ? ru : en;
}
