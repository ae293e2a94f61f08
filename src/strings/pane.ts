import type { Layout, Role } from "../core/reading/model/reading";
import type { Language } from "./language";
import { count } from "./numbers";

const ruRoles: Readonly<Record<Role, string>> = {
  client: "Клиент",
  clientId: "Код клиента",
  turnover: "Оборот",
  profit: "Прибыль",
  quantity: "Количество",
  unitPrice: "Цена",
  date: "Дата",
  territory: "Территория",
  agent: "Агент",
  loyalty: "Лояльность",
  recommendation: "Рекомендация, 0–10",
  shareOfWallet: "Доля в закупках",
};

const enRoles: Readonly<Record<Role, string>> = {
  client: "Client",
  clientId: "Client id",
  turnover: "Turnover",
  profit: "Profit",
  quantity: "Quantity",
  unitPrice: "Unit price",
  date: "Date",
  territory: "Territory",
  agent: "Agent",
  loyalty: "Loyalty",
  recommendation: "Recommendation, 0–10",
  shareOfWallet: "Share of wallet",
};

const ruLayouts: Readonly<Record<Layout, string>> = {
  turnoverSheet: "строка на клиента",
  ledger: "журнал, строка на документ",
  periods: "строка на клиента",
};

const enLayouts: Readonly<Record<Layout, string>> = {
  turnoverSheet: "one row per client",
  ledger: "a ledger, one row per document",
  periods: "one row per client",
};

const ru = {
  product: "Ключевые клиенты",
  tabs: {
    label: "Разделы",
    data: "Данные",
    result: "Итог",
    strategy: "Стратегия",
    settings: "Настройки",
  },

  help: "Справка (откроется в браузере)",

  noAnswer:
    "Excel не ответил за 10 секунд. Попробуйте снова; если не поможет, закройте панель и откройте её с ленты.",
  noOffice: "Не загрузилась библиотека Office. Проверьте связь с интернетом и попробуйте снова.",
  otherHost: "Эта страница работает внутри Excel: откройте её кнопкой «Ключевые клиенты» на ленте.",
  reload: "Попробовать снова",

  selected: "Выделено",
  notFetched:
    "Это не удалось, а пояснение не загрузилось. Проверьте соединение с сетью и откройте панель заново.",
  place: (sheet: string, address: string) => `${sheet}, ${address}`,
  rowsInLayout: (rows: number, layout: Layout, periods: number) =>
    [
      count("ru", rows, "row"),
      ruLayouts[layout],
      ...(periods ? [count("ru", periods, "period")] : []),
    ].join(", "),
  columns: "Столбцы",
  roles: ruRoles,
  moreColumns: "Ещё столбцы",
  noColumn: "нет",
  periodColumns: (columns: number) => `сумма периодов: ${count("ru", columns, "column")}`,
  columnName: (letter: string, heading: string) => (heading ? `${letter}: ${heading}` : letter),
  productColumns: "количество × цена",
  remembered: "Выбраны так же, как в прошлый раз.",
  otherTurnovers: (taken: string, others: readonly string[]) =>
    `Оборот взят из «${taken}». Подошло бы и это: ${others.map((other) => `«${other}»`).join(", ")}.`,
  write: "Записать",
  check: "Проверить",
  checking: "Чтение таблицы…",
  checkFirst: (rows: number) =>
    `Таблица большая: ${count("ru", rows, "row")}. Нажмите «Проверить», и станет видно, что получится. Книга при этом не изменится.`,
  nothingToWrite: "Записывать пока нечего: причина указана выше.",
  writeBarred: (reason: string) => `Записать нельзя. ${reason}`,
  classifying: "Запись…",
  busy: "Сейчас выполняется другое действие. Дождитесь его конца.",
  writeToOwnSheet: "Записать на отдельный лист",

  broken: "В панели произошла ошибка",
  brokenText: "Книга не повреждена: всё, что записано, осталось на месте.",
  startAnew: "Запустить панель заново",
  details: "Подробности",
  copyDetails: "Скопировать подробности",
  copied: "Скопировано",
  close: "Закрыть",
  written: "Записано: ",
  refreshed: "Обновлено: ",
  reverted: "Последняя классификация отменена, восстановлено прежнее содержимое ячеек.",
  strategyShown: (sheet: string) =>
    `Лист «${sheet}» уже есть, он открыт. В нём ничего не изменено.`,
  strategyMade: (sheet: string) => `Создан лист «${sheet}».`,
};

type PaneTexts = typeof ru;

const en: PaneTexts = {
  product: "Key Clients",
  tabs: {
    label: "Sections",
    data: "Data",
    result: "Result",
    strategy: "Strategy",
    settings: "Settings",
  },

  help: "Help (opens in the browser)",

  noAnswer:
    "Excel did not answer within 10 seconds. Try again; if that does not help, close the pane and open it from the ribbon.",
  noOffice: "The Office library did not load. Check the connection to the internet and try again.",
  otherHost: 'This page works inside Excel: open it with the button "Key Clients" on the ribbon.',
  reload: "Try again",

  selected: "Selected",
  notFetched:
    "This did not work, and the explanation could not be fetched. Check the network connection and open the pane again.",
  place: (sheet, address) => `${sheet}, ${address}`,
  rowsInLayout: (rows, layout, periods) =>
    [
      count("en", rows, "row"),
      enLayouts[layout],
      ...(periods ? [count("en", periods, "period")] : []),
    ].join(", "),
  columns: "Columns",
  roles: enRoles,
  moreColumns: "More columns",
  noColumn: "none",
  periodColumns: (columns) => `sum of periods: ${count("en", columns, "column")}`,
  columnName: (letter, heading) => (heading ? `${letter}: ${heading}` : letter),
  productColumns: "quantity × unit price",
  remembered: "Chosen as they were last time.",
  otherTurnovers: (taken, others) =>
    `Turnover is taken from "${taken}". This would fit too: ${others.map((other) => `"${other}"`).join(", ")}.`,
  write: "Write",
  check: "Check",
  checking: "Reading the table…",
  checkFirst: (rows) =>
    `The table is large: ${count("en", rows, "row")}. Press "Check" to see what comes out. The workbook is not changed by that.`,
  nothingToWrite: "There is nothing to write yet: the reason stands above.",
  writeBarred: (reason) => `Writing is not possible. ${reason}`,
  classifying: "Writing…",
  busy: "Something else is under way. Wait until it is done.",
  writeToOwnSheet: "Write to a sheet of its own",

  broken: "Something broke in the pane",
  brokenText: "The workbook is sound: all that was written is in its place.",
  startAnew: "Start the pane anew",
  details: "Details",
  copyDetails: "Copy the details",
  copied: "Copied",
  close: "Close",
  written: "Written: ",
  refreshed: "Refreshed: ",
  reverted: "The last classification was undone; the cells hold what they held before.",
  strategyShown: (sheet) =>
    `The sheet "${sheet}" is there already and is shown. Nothing in it was changed.`,
  strategyMade: (sheet) => `The sheet "${sheet}" was made.`,
};

/** The words of the pane in a language, without those of a result, which come with its screens. */
export function paneTexts(language: Language): PaneTexts {
  return language === "ru" ? ru : en;
}
