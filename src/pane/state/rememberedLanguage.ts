import { getOfficeLanguage, getStoragePrefix } from "../../excel/index";
import { LANGUAGES, type Language } from "../../strings/language";

const NAME = "KeyClients.language";

/** The language the person chose in this browser before, else Office's own. Storage may be blocked: then Office's. */
export function recallLanguage(): Language {
  try {
    const kept = localStorage.getItem(getStoragePrefix() + NAME);
    return LANGUAGES.find((language) => language === kept) ?? getOfficeLanguage();
  } catch {
    return getOfficeLanguage();
  }
}

/** Keeps the choice for this person; where storage is blocked it holds until the pane is closed. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(getStoragePrefix() + NAME, language);
  } catch {
    // Only the choice is not remembered.
  }
}
