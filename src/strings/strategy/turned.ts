import type { Language } from "../language";
import { showCount } from "../numbers";

/** What became of a workbook that was turned into a language, as the command line and the pane tell it. */
export type ToldTurn = {
  /** Sheets with data whose classes were written anew, and reports that a person has changed. */
  readonly results: {
    readonly sheets: readonly string[];
    readonly staleReports: readonly string[];
  };
  readonly book: {
    readonly sheets: number;
    readonly already: number;
    readonly others: readonly string[];
    readonly left: readonly string[];
  };
};

const ru = {
  title: "Язык книги",
  hint: "Переводятся подписи, заголовки, списки и выбранные из них слова, отчёт, обзор, доски, повестки. Введённое вами остаётся как есть. Вернуть прежний язык можно той же кнопкой.",
  button: { ru: "Перевести книгу на русский", en: "Перевести книгу на английский" },
  languages: { ru: "на русском", en: "на английском" },
  classes: (sheets: readonly string[], language: string) =>
    `Классы и отчёт теперь ${language}: ${sheets.join(", ")}.`,
  staleReport: (sheet: string) =>
    `Отчёт на листе «${sheet}» правили вручную: он остался на прежнем языке.`,
  sheets: (sheets: number, language: string) =>
    `Листов стратегии, которые теперь ${language}: ${showCount("ru", sheets)}.`,
  others: (sheets: readonly string[]) => `Переведены и листы: ${sheets.join(", ")}.`,
  left: (sheets: readonly string[]) =>
    `Остались на прежнем языке: ${sheets.join(", ")}. На них записаны решения или ваш текст, либо они защищены. Заберите решения, снимите защиту и повторите.`,
  nothing: (language: string) => `Книга уже ${language}: менять нечего.`,
};

const en: typeof ru = {
  title: "Language of the workbook",
  hint: "Labels, headings, lists and the words chosen from them, report, index, boards and agendas are turned. What you typed stays as it is. The same button turns it back.",
  button: { ru: "Turn the workbook into Russian", en: "Turn the workbook into English" },
  languages: { ru: "in Russian", en: "in English" },
  classes: (sheets, language) => `Classes and report are ${language} now: ${sheets.join(", ")}.`,
  staleReport: (sheet) =>
    `The report on the sheet "${sheet}" was changed by hand: it stays in its language.`,
  sheets: (sheets, language) =>
    `Strategy sheets that are ${language} now: ${showCount("en", sheets)}.`,
  others: (sheets) => `These sheets too: ${sheets.join(", ")}.`,
  left: (sheets) =>
    `These stay in the former language: ${sheets.join(", ")}. They hold decisions or text of yours, or are protected. Take the decisions, unprotect them and repeat.`,
  nothing: (language) => `The workbook is ${language} already: there is nothing to change.`,
};

export function turnTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}

/** What was turned and what was not, a sentence for each. */
export function describeTurned(
  language: Language,
  to: Language,
  { sheets, staleReports }: ToldTurn["results"],
  book: ToldTurn["book"]
): string[] {
  const texts = turnTexts(language);
  const said = texts.languages[to];
  const lines = [
    ...(sheets.length > 0 ? [texts.classes(sheets, said)] : []),
    ...staleReports.map((sheet) => texts.staleReport(sheet)),
    ...(book.sheets > 0 ? [texts.sheets(book.sheets, said)] : []),
    ...(book.others.length > 0 ? [texts.others(book.others)] : []),
    ...(book.left.length > 0 ? [texts.left(book.left)] : []),
  ];
  return lines.length > 0 ? lines : [texts.nothing(said)];
}
