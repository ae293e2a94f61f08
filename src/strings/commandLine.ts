import type { ClassWarning } from "../core/classes/classification";
import type { Language } from "./language";
import { count, showPercent } from "./numbers";

/** One class in the summary; `money` and `share` are shown already. */
type ClassLine = {
  readonly name: string;
  readonly clients: number;
  readonly money: string;
  /** Absent where it says nothing. */
  readonly share: string | undefined;
};
/** The four sums of the reconciliation, shown already. */
type Sums = Readonly<Record<"sheetTotal" | "positive" | "returns" | "leftOut", string>>;
type Pair = { readonly clientShare: number; readonly turnoverShare: number };

/** What the command line says, beside the sentences it shares with the pane. */
const ru = {
  usage: `Классифицирует клиентов в листе оборотов или в журнале продаж.

  npm run -s classify -- ФАЙЛ [параметры]

ФАЙЛ: .xlsx, .xlsm или .csv
  --sheet ЛИСТ        лист книги; без него берётся лист, где найдены клиенты и оборот
  --range A1:F99      диапазон; без него весь заполненный блок листа
  --client ЗАГОЛОВОК, --turnover, --profit, --date, --territory, --agent
                      какой столбец что значит, по тексту заголовка
  --a 80  --b 95      границы классов A и B в процентах
  --lang ru|en        язык сообщений и записанной книги
  --out ФАЙЛ.xlsx     сохранить книгу с классами; исходный файл не меняется
  --json ФАЙЛ|-       результат в JSON, «-» в стандартный вывод
  --help              эта справка`,
  usageNoFile: () =>
    "Не назван файл: ничего не прочитано. Напишите: npm run -s classify -- ФАЙЛ.xlsx (подробнее: --help).",
  usageSeveralFiles: (files: string) =>
    `Названо несколько файлов (${files}), а за один раз читается один: ничего не прочитано. Имя с пробелами возьмите в кавычки.`,
  usageUnknownOption: (option: string) =>
    `Параметр ${option} неизвестен: ничего не прочитано. Список параметров: --help.`,
  usageNoValue: (option: string) =>
    `После ${option} нужно значение: ничего не прочитано. Список параметров: --help.`,
  usageLimits: (a: string, b: string) =>
    `Границы «${a}» и «${b}» не подходят: ничего не прочитано. Нужно 0 < A < B ≤ 100, например --a 80 --b 95.`,
  usageLanguage: (value: string) =>
    `Язык «${value}» неизвестен: ничего не прочитано. Есть --lang ru и --lang en.`,
  usageOutput: (value: string) =>
    `Книга сохраняется только как .xlsx, а назван файл «${value}»: ничего не прочитано и не записано.`,
  fileNotFound: (file: string) =>
    `Файла «${file}» нет или он недоступен: ничего не прочитано. Проверьте имя и папку.`,
  cannotWrite: (file: string) =>
    `Не удалось записать «${file}»: файл занят или папки нет. Исходный файл не изменён. Закройте файл или назовите другой.`,
  sameFile: (file: string) =>
    `«${file}» — исходный файл, он не перезаписывается: ничего не записано. Назовите для --out другое имя.`,
  noSheet: (sheet: string, sheets: string) =>
    `Листа «${sheet}» в книге нет: ничего не записано. Листы книги: ${sheets}.`,
  noClientColumn: () =>
    "Не найден столбец с именами клиентов: ничего не записано. Назовите его заголовок: --client ЗАГОЛОВОК (или лист и диапазон: --sheet, --range).",
  noTurnoverColumn: () =>
    "Не найден столбец с оборотом: ничего не записано. Назовите его заголовок: --turnover ЗАГОЛОВОК (или лист и диапазон: --sheet, --range).",
  saved: (file: string) => `Книга с классами сохранена: ${file}`,
  aside: (happened: string, sheet: string) =>
    `${happened} Поэтому классы записаны на отдельный лист «${sheet}».`,
  bug: () => "Ошибка самой программы, исходный файл не изменён. Подробности:",
  read: (place: string, rows: number, clients: number) =>
    `${place}: ${count("ru", rows, "row")}, ${count("ru", clients, "client")}.`,
  reconciliation: ({ sheetTotal, positive, returns, leftOut }: Sums) =>
    `Сверка: сумма листа ${sheetTotal} = оборот клиентов ${positive} + возвраты ${returns} + без клиента ${leftOut}.`,
  classLine: ({ name, clients, money, share }: ClassLine) =>
    `  ${name}: ${count("ru", clients, "client")}, оборот ${money}${share === undefined ? "" : ` (${share})`}`,
  pair: ({ clientShare, turnoverShare }: Pair) =>
    `${showPercent("ru", clientShare)} клиентов дают ${showPercent("ru", turnoverShare)} оборота.`,
  warning: (warning: ClassWarning) => {
    switch (warning.code) {
      case "noPareto":
        return `Правила 80/20 здесь нет: в классе A ${showPercent("ru", warning.clientShare)} клиентов.`;
      case "oneClient":
        return `Один клиент держит ${showPercent("ru", warning.share)} оборота: ${warning.client}.`;
      case "returnsLarge":
        return `Возвраты велики: ${showPercent("ru", warning.share)} оборота.`;
    }
  },
  problems: "Замечания к листу:",
};

const en: typeof ru = {
  usage: `Classifies the clients of a turnover sheet or of a sales ledger.

  npm run -s classify -- FILE [options]

FILE: .xlsx, .xlsm or .csv
  --sheet SHEET       a sheet of the workbook; without it the one where clients and turnover are found
  --range A1:F99      a range; without it the whole used block of the sheet
  --client HEADING, --turnover, --profit, --date, --territory, --agent
                      which column means what, by the text of its heading
  --a 80  --b 95      limits of the classes A and B, percent
  --lang ru|en        language of messages and of the written workbook
  --out FILE.xlsx     save the workbook with the classes; the file read stays as it is
  --json FILE|-       the result as JSON, "-" for standard output
  --help              this text`,
  usageNoFile: () =>
    "No file is named: nothing was read. Write: npm run -s classify -- FILE.xlsx (more: --help).",
  usageSeveralFiles: (files) =>
    `Several files are named (${files}) and one is read at a time: nothing was read. Put a name with spaces in quotes.`,
  usageUnknownOption: (option) =>
    `The option ${option} is unknown: nothing was read. See the list of options with --help.`,
  usageNoValue: (option) =>
    `${option} needs a value after it: nothing was read. See the list of options with --help.`,
  usageLimits: (a, b) =>
    `The limits "${a}" and "${b}" do not fit: nothing was read. 0 < A < B ≤ 100 is needed, such as --a 80 --b 95.`,
  usageLanguage: (value) =>
    `The language "${value}" is unknown: nothing was read. There are --lang ru and --lang en.`,
  usageOutput: (value) =>
    `The workbook is saved as .xlsx only and "${value}" is named: nothing was read or written.`,
  fileNotFound: (file) =>
    `There is no file "${file}", or it cannot be read: nothing was read. Check the name and the folder.`,
  cannotWrite: (file) =>
    `"${file}" could not be written: it is in use, or its folder is missing. The file read is unchanged. Close it or name another.`,
  sameFile: (file) =>
    `"${file}" is the file that was read and is never overwritten: nothing was written. Give --out another name.`,
  noSheet: (sheet, sheets) =>
    `The workbook has no sheet "${sheet}": nothing was written. Its sheets: ${sheets}.`,
  noClientColumn: () =>
    "No column with clients' names was found: nothing was written. Name its heading with --client HEADING (or the sheet and range with --sheet, --range).",
  noTurnoverColumn: () =>
    "No column with turnover was found: nothing was written. Name its heading with --turnover HEADING (or the sheet and range with --sheet, --range).",
  saved: (file) => `The workbook with classes was saved: ${file}`,
  aside: (happened, sheet) =>
    `${happened} So the classes were written to a sheet of their own, "${sheet}".`,
  bug: () => "The program itself failed; the file read is unchanged. Details:",
  read: (place, rows, clients) =>
    `${place}: ${count("en", rows, "row")}, ${count("en", clients, "client")}.`,
  reconciliation: ({ sheetTotal, positive, returns, leftOut }) =>
    `Reconciliation: sheet total ${sheetTotal} = clients' turnover ${positive} + returns ${returns} + no client ${leftOut}.`,
  classLine: ({ name, clients, money, share }) =>
    `  ${name}: ${count("en", clients, "client")}, turnover ${money}${share === undefined ? "" : ` (${share})`}`,
  pair: ({ clientShare, turnoverShare }) =>
    `${showPercent("en", clientShare)} of clients give ${showPercent("en", turnoverShare)} of turnover.`,
  warning: (warning) => {
    switch (warning.code) {
      case "noPareto":
        return `There is no 80/20 here: class A has ${showPercent("en", warning.clientShare)} of the clients.`;
      case "oneClient":
        return `One client holds ${showPercent("en", warning.share)} of turnover: ${warning.client}.`;
      case "returnsLarge":
        return `Returns are large: ${showPercent("en", warning.share)} of turnover.`;
    }
  },
  problems: "Remarks on the sheet:",
};

export type CommandLineTexts = typeof ru;

/** The sentences of the command line in a language. */
export function commandLineTexts(language: Language): CommandLineTexts {
  return language === "ru" ? ru : en;
}
