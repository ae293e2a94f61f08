import type { Language } from "./language";
import { paneTexts } from "./pane";
import { resultTexts } from "./result";

type WholePaneTexts = ReturnType<typeof paneTexts> & ReturnType<typeof resultTexts>;

/** Put together once: every part of the pane asks for its words each time it is drawn. */
const ALL: Readonly<Record<Language, WholePaneTexts>> = {
  ru: { ...paneTexts("ru"), ...resultTexts("ru") },
  en: { ...paneTexts("en"), ...resultTexts("en") },
};

/** Every word of the pane in a language, those of a result included: for the screens that come late. */
export function wholePaneTexts(language: Language): WholePaneTexts {
  return ALL[language];
}
