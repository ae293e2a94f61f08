import type { Workbook } from "../officeHost/model/workbook";
import { openOffice, type OpenedOffice } from "../officeHost/node/office";
import { Host } from "../officeHost/wire/host";
import type { Language } from "../strings/language";

/** Opens a workbook in Office.js as an Excel of that language shows it; nobody presses Ctrl+Z there, so none is kept. */
export function openInOffice(workbook: Workbook, language: Language): Promise<OpenedOffice> {
  const locale = language === "ru" ? "ru-RU" : "en-US";
  return openOffice(new Host(workbook, locale, { hasHistory: false }));
}
