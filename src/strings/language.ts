/** The languages of the pane and of what it writes. */
export type Language = "ru" | "en";
export const LANGUAGES: readonly Language[] = ["ru", "en"];

/**
 * The language for Office's display language (`ru-RU`, `en-US`, or Windows' number of it, such as 1049): Russian where
 * Office speaks Russian, English everywhere else.
 */
export function chooseLanguage(displayLanguage: string | number | undefined): Language {
  const text = String(displayLanguage ?? "").toLowerCase();
  return text === "1049" || /^ru\b/.test(text) ? "ru" : "en";
}

/** The locale for Intl. */
export function localeOf(language: Language): string {
  return language === "ru" ? "ru-RU" : "en-US";
}
