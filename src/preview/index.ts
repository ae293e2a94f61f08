import { makeSample } from "./sample/sample";
import { startPage } from "./page";
import type { PageLanguage } from "./session";

/** `?lang=ru` or `en`, else the browser's language: Russian or English. */
function chooseLanguage(): PageLanguage {
  const named = new URLSearchParams(location.search).get("lang");
  if (named === "ru" || named === "en") return named;
  return navigator.language.toLowerCase().startsWith("ru") ? "ru" : "en";
}

const language = chooseLanguage();
startPage(language, makeSample(language));
