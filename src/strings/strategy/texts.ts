import type { ListName, ValueKind } from "../../core/strategy/layout";
import { LANGUAGES, type Language } from "../language";
import { en } from "./en";
import { ru } from "./ru";
import type { StrategyTexts } from "./sheetTexts";

export type { StrategyTexts } from "./sheetTexts";

/** The words of the strategy sheet in a language. */
export function strategyTexts(language: Language): StrategyTexts {
  return language === "ru" ? ru : en;
}

/** The word for a code of a list; what is no code of it is given back as it is. */
export function writeListWord(language: Language, list: ListName, code: string): string {
  const words: Readonly<Record<string, string>> = strategyTexts(language).lists[list];
  return words[code] ?? code;
}

/** The code that a word of a list has in either language, whatever its case; undefined: none. */
export function readListWord(list: ListName, word: string): string | undefined {
  const wanted = word.trim().toLowerCase();
  for (const language of LANGUAGES) {
    const words: Readonly<Record<string, string>> = strategyTexts(language).lists[list];
    const found = Object.entries(words).find(([, text]) => text.toLowerCase() === wanted);
    if (found) return found[0];
  }
  return undefined;
}

/** A code's words in all languages: what a formula of the sheet has to look for. */
export function listWordsOf(list: ListName, code: string): string[] {
  return [...new Set(LANGUAGES.map((language) => writeListWord(language, list, code)))];
}

/** What is said of an answer that is not of the kind that counts, with the limits of that kind; undefined: any text is. */
export function describeOddAnswer(language: Language, kind: ValueKind): string | undefined {
  const { odd } = strategyTexts(language);
  switch (kind.kind) {
    case "text":
      return undefined;
    case "whole":
      return odd.whole(kind.least, kind.most);
    default:
      return odd[kind.kind];
  }
}
