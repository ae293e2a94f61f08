import { getStoragePrefix } from "../../excel/index";

const NAME = "KeyClients.journalName";

/** Whom the journal names for what is typed here, as the person said in this browser; "": nobody has said. */
export function recallJournalName(): string {
  try {
    return localStorage.getItem(getStoragePrefix() + NAME) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the name for this person; where storage is blocked it is not remembered. */
export function keepJournalName(name: string): void {
  try {
    localStorage.setItem(getStoragePrefix() + NAME, name.trim());
  } catch {
    // The journal then names nobody.
  }
}
