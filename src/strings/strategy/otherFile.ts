import type { ParetoClass } from "../../core/classes/classification";
import type { Language } from "../language";
import { count, showCount } from "../numbers";

type Change = {
  readonly client: string;
  readonly from: ParetoClass;
  readonly to: ParetoClass;
};

/** What was read in another file, as far as it is told before anything changes. */
export type ToldFile = {
  readonly sheet: string;
  readonly rows: number;
  readonly clients: number;
  readonly key: number;
  readonly doubts: number;
  readonly sheets: number;
  readonly missing: readonly string[];
  readonly newKey: readonly string[];
  readonly classes: readonly Change[];
};

const MOST_NAMES = 8;

const ru = {
  title: "Взять данные из файла",
  hint: "Новые данные лежат в другой книге .xlsx: панель прочтёт их по настройкам этой книги и покажет, что изменится. Листы стратегии, журнал, обзор и движение обновятся, когда вы согласитесь. Введённое вами не затрагивается. Файл .csv сначала откройте в Excel и сохраните как .xlsx.",
  choose: "Выбрать файл с данными",
  chooseHint: "Книга с новыми данными. Её листы читаются и сразу убираются из этой книги.",
  tooOld:
    "Этот Excel не умеет читать листы другой книги (нужен ExcelApi 1.13: Excel 2021 или Microsoft 365). Откройте файл и скопируйте данные сюда.",
  read: (sheet: string, rows: number, clients: number, key: number) =>
    `Прочитан лист «${sheet}»: ${count("ru", rows, "row")}, клиентов ${showCount("ru", clients)}, из них ключевых ${showCount("ru", key)}.`,
  doubts: (doubts: number) =>
    `Сомнений при чтении: ${showCount("ru", doubts)}. Посмотрите их, открыв файл с этой панелью.`,
  sheets: (sheets: number) =>
    `Обновятся шапки листов стратегии (${showCount("ru", sheets)}), журнал, обзор и движение.`,
  classes: (changes: string, more: number) => `Сменят класс: ${changes}${andMore("ru", more)}.`,
  missing: (clients: string, more: number) =>
    `Нет в этих данных: ${clients}${andMore("ru", more)}.`,
  newKey: (clients: string, more: number) =>
    `Новые ключевые без листа: ${clients}${andMore("ru", more)}.`,
  go: "Обновить по этим данным",
  leave: "Не обновлять",
  done: (sheets: number, changed: number) =>
    `Обновлено листов: ${showCount("ru", sheets)}, изменилось: ${showCount("ru", changed)}.`,
  board: (sheet: string) => `Обновлён лист «${sheet}».`,
  journal: (lines: number) => `В журнал добавлено строк: ${showCount("ru", lines)}.`,
};

const en: typeof ru = {
  title: "Take data from a file",
  hint: "New data stand in another .xlsx: the pane reads them by this workbook's settings and shows what would change. Strategy sheets, journal, index and movement are refreshed once you agree. What you typed is not touched. Open a .csv in Excel first and save it as .xlsx.",
  choose: "Choose the file with the data",
  chooseHint: "A workbook with new data. Its sheets are read and taken away from this one at once.",
  tooOld:
    "This Excel cannot read sheets of another workbook (that takes ExcelApi 1.13: Excel 2021 or Microsoft 365). Open the file and copy the data here.",
  read: (sheet, rows, clients, key) =>
    `The sheet "${sheet}" was read: ${count("en", rows, "row")}, clients ${showCount("en", clients)}, key among them ${showCount("en", key)}.`,
  doubts: (doubts) =>
    `Doubts while reading: ${showCount("en", doubts)}. To see them, open the file with this pane.`,
  sheets: (sheets) =>
    `Heads of the strategy sheets (${showCount("en", sheets)}), journal, index and movement will be refreshed.`,
  classes: (changes, more) => `Will change class: ${changes}${andMore("en", more)}.`,
  missing: (clients, more) => `Not in these data: ${clients}${andMore("en", more)}.`,
  newKey: (clients, more) => `New key clients without a sheet: ${clients}${andMore("en", more)}.`,
  go: "Refresh from these data",
  leave: "Do not refresh",
  done: (sheets, changed) =>
    `Sheets refreshed: ${showCount("en", sheets)}, changed: ${showCount("en", changed)}.`,
  board: (sheet) => `The sheet "${sheet}" was refreshed.`,
  journal: (lines) => `Lines added to the journal: ${showCount("en", lines)}.`,
};

function andMore(language: Language, more: number): string {
  if (more <= 0) return "";
  return language === "ru"
    ? ` и ещё ${showCount("ru", more)}`
    : ` and ${showCount("en", more)} more`;
}

export function otherFileTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}

/** What was read and what it would change, a sentence for each. */
export function describeOtherFile(language: Language, told: ToldFile): string[] {
  const texts = otherFileTexts(language);
  const name = (names: readonly string[]): [string, number] => [
    names.slice(0, MOST_NAMES).join(", "),
    names.length - MOST_NAMES,
  ];
  const { sheet, rows, clients, key, doubts, sheets, missing, newKey, classes } = told;
  return [
    texts.read(sheet, rows, clients, key),
    ...(doubts > 0 ? [texts.doubts(doubts)] : []),
    texts.sheets(sheets),
    ...(classes.length > 0
      ? [texts.classes(...name(classes.map(({ client, from, to }) => `${client} ${from} → ${to}`)))]
      : []),
    ...(missing.length > 0 ? [texts.missing(...name(missing))] : []),
    ...(newKey.length > 0 ? [texts.newKey(...name(newKey))] : []),
  ];
}
