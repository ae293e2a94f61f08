import type { Language } from "./language";
import { count } from "./numbers";

const ru = {
  title: "Новый месяц",
  hint: "Вставьте новую выгрузку на место прежней. Панель найдёт в книге место итога, прочитает данные заново, проверит, запишет классы и обновит отчёт, листы стратегии, их список и доски.",
  start: "Обновить за новый месяц",
  running: "Обновление за новый месяц…",
  same: "Данные те же, что при прошлой записи: вставьте новую выгрузку на место прежней.",
  doubts: (places: number): string =>
    `Пока ничего не записано: в новых данных есть что проверить (замечаний: ${places}).`,
  look: "Посмотреть проверку",
  goOn: "Записать как есть",
  written: (place: string): string => `Классы записаны: ${place}.`,
  report: (sheet: string): string => `Отчёт обновлён: лист «${sheet}».`,
  staleReport: (sheet: string): string =>
    `Отчёт на листе «${sheet}» правили вручную: он не обновлён и помечен как устаревший.`,
  noReport: "Отчёта в книге нет; его можно записать кнопкой на экране итога.",
  snapshot: "Снимок дня сохранён: через месяц будет с чем сравнить.",
  noSnapshot: "Снимки в этой книге выключены, поэтому движение не видно; включаются в настройках.",
  nothingMoved: "По сравнению с прошлым снимком никто не перешёл из класса в класс.",
  firstMonth: "Сравнить пока не с чем: снимка за более ранний день в книге не было.",
  sheets: (all: number, changed: number): string =>
    `Листы стратегии: ${count("ru", all, "sheet")}, из них с новыми цифрами ${changed}.`,
  withoutSheet: (clients: number): string =>
    `Ключевых клиентов без листа стратегии: ${clients}. Листы создаются на вкладке «Стратегии».`,
  board: (sheet: string): string => `Обновлён лист «${sheet}».`,
  stopped: "Дальше обновление не пошло; то, что перечислено выше, сделано.",
};

type MonthTexts = typeof ru;

const en: MonthTexts = {
  title: "A new month",
  hint: "Paste the new export over the old one. The pane finds where the result stands, reads the data anew, checks them, writes the classes and refreshes the report, the strategy sheets, their index and the boards.",
  start: "Refresh for the new month",
  running: "Refreshing for the new month…",
  same: "The data are those of the last time: paste the new export over the old one first.",
  doubts: (places) =>
    `Nothing is written yet: there is something to look at in the new data (findings: ${places}).`,
  look: "Show the check",
  goOn: "Write as it is",
  written: (place) => `Classes are written: ${place}.`,
  report: (sheet) => `The report is refreshed: sheet “${sheet}”.`,
  staleReport: (sheet) =>
    `The report on sheet “${sheet}” was changed by hand: it is not refreshed, and says that it is out of date.`,
  noReport: "There is no report in this workbook; the button on the result screen writes one.",
  snapshot: "A snapshot of the day is kept: next month can be compared with it.",
  noSnapshot:
    "Snapshots are switched off in this workbook, so movement cannot be told; the settings switch them on.",
  nothingMoved: "Since the last snapshot nobody has moved from class to class.",
  firstMonth:
    "There is nothing to compare with yet: the workbook had no snapshot of an earlier day.",
  sheets: (all, changed) =>
    `Strategy sheets: ${count("en", all, "sheet")}, with new figures ${changed}.`,
  withoutSheet: (clients) =>
    `Key clients without a strategy sheet: ${clients}. Sheets are made on the tab “Strategies”.`,
  board: (sheet) => `Sheet “${sheet}” is refreshed.`,
  stopped: "The refresh went no further; what is listed above is done.",
};

/** The words of the monthly round, in a language. */
export function monthTexts(language: Language): MonthTexts {
  return language === "ru" ? ru : en;
}
