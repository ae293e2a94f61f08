import type { Crossing } from "../core/classes/pareto/schemeTable";
import type { Layout, Role } from "../core/reading/model/reading";
import type { Language } from "./language";
import { count, showCount, showPercent } from "./numbers";

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
  language: "Язык / Language",
  languages: { ru: "Русский", en: "English" },
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
  looking: "Смотрю, что выделено…",
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
  where: "Куда записать",
  beside: "Рядом с данными",
  willWrite: (address: string) => `Встанет в ${address}; занятые ячейки не тронет.`,
  willRefresh: (address: string) => `Обновит свои столбцы ${address}.`,
  alsoClients:
    "Список клиентов встанет на отдельный лист. После этого Ctrl+Z недоступен: вернуть всё как было можно кнопкой отмены в панели.",
  tooLargeToKeep: "Запись такого размера можно отменить, только пока открыта эта панель.",
  cannotBeside: (reason: string) => `Рядом записать нельзя. ${reason}`,
  toOwnSheet: "На отдельный лист",
  ownSheetHint: "Список клиентов; лист с данными не изменится.",
  classify: "Классифицировать",
  classifying: "Классифицирую…",
  stale: "Изменено то, от чего зависят классы: итог ещё прежний.",
  classifyAgain: "Классифицировать снова",
  waitingForCell: "Если в Excel правят ячейку, нажмите Enter.",
  progress: (done: number) => `Прочитано ${showPercent("ru", done, 0)}`,
  writing: "Записываю в книгу…",
  cancel: "Остановить",
  cancelling: "Останавливаю…",
  writeToOwnSheet: "Записать на отдельный лист",

  classesTitle: "Классы",
  schemeBy: "Правило",
  classCount: "Сколько классов",
  classLetters: (classes: number) =>
    `${classes}: ${"ABCDE".slice(0, classes).split("").join(", ")}`,
  limits: "Границы классов",
  crossing: "Клиент на границе",
  crossings: {
    upper: "остаётся в старшем классе",
    lower: "уходит в младший класс",
    nearest: "идёт туда, куда ближе",
  } satisfies Record<Crossing, string>,
  keyTitle: "Ключевые клиенты",
  territoryKey: "Класс A на своей территории тоже ключевой",
  loyalFrom: "Лоялен, если лояльность не ниже",
  loyalHint: "От 0 до 100",
  settingsNote: "Действует со следующего запуска и запоминается в этой книге.",
  usualSettings: "Вернуть обычные",

  broken: "В панели произошла ошибка",
  brokenText: "Книга не повреждена: всё, что записано, осталось на месте.",
  startAnew: "Запустить панель заново",
  details: "Подробности",
  copyDetails: "Скопировать подробности",
  copied: "Скопировано",
  close: "Закрыть",
  written: "Записано: ",
  refreshed: "Обновлено: ",
  reverted: "Последний запуск отменён, на его месте то, что было раньше.",
  strategyShown: (sheet: string) =>
    `Лист «${sheet}» уже есть, он открыт. В нём ничего не изменено.`,
  strategyMade: (sheet: string) => `Создан лист «${sheet}».`,
  showMore: (items: number) => `Показать ещё ${showCount("ru", items)}`,
};

type PaneTexts = typeof ru;

const en: PaneTexts = {
  product: "Key Clients",
  language: "Language / Язык",
  languages: { ru: "Русский", en: "English" },
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
  looking: "Looking at the selection…",
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
  where: "Where to write",
  beside: "Beside the data",
  willWrite: (address) => `Goes to ${address}; filled cells stay as they are.`,
  willRefresh: (address) => `Refreshes its own columns ${address}.`,
  alsoClients:
    "A list of clients goes to a sheet of its own. Ctrl+Z ends there: use the button in the pane to take it all back.",
  tooLargeToKeep: "Results of this size can be taken back only while this pane is open.",
  cannotBeside: (reason) => `Writing beside the data is not possible. ${reason}`,
  toOwnSheet: "To a sheet of its own",
  ownSheetHint: "A list of clients; the sheet with the data stays as it is.",
  classify: "Classify",
  classifying: "Classifying…",
  stale: "What decides the classes was changed: the result is still the earlier one.",
  classifyAgain: "Classify again",
  waitingForCell: "If a cell is being edited in Excel, press Enter.",
  progress: (done) => `${showPercent("en", done, 0)} read`,
  writing: "Writing to the workbook…",
  cancel: "Stop",
  cancelling: "Stopping…",
  writeToOwnSheet: "Write to a sheet of its own",

  classesTitle: "Classes",
  schemeBy: "Rule",
  classCount: "How many classes",
  classLetters: (classes) => `${classes}: ${"ABCDE".slice(0, classes).split("").join(", ")}`,
  limits: "Limits of classes",
  crossing: "A client on a limit",
  crossings: {
    upper: "stays in the higher class",
    lower: "goes to the lower class",
    nearest: "goes where it is nearer",
  },
  keyTitle: "Key clients",
  territoryKey: "Class A in its territory is key too",
  loyalFrom: "Loyal from a loyalty of",
  loyalHint: "From 0 to 100",
  settingsNote: "In force from the next run on, and remembered in this workbook.",
  usualSettings: "Back to the usual",

  broken: "Something broke in the pane",
  brokenText: "The workbook is sound: all that was written is in its place.",
  startAnew: "Start the pane anew",
  details: "Details",
  copyDetails: "Copy the details",
  copied: "Copied",
  close: "Close",
  written: "Written: ",
  refreshed: "Refreshed: ",
  reverted: "The last run was undone; what was there before is back.",
  strategyShown: (sheet) =>
    `The sheet "${sheet}" is there already and is shown. Nothing in it was changed.`,
  strategyMade: (sheet) => `The sheet "${sheet}" was made.`,
  showMore: (items) => `Show ${showCount("en", items)} more`,
};

/** The words of the pane in a language, without those of a result, which come with its screens. */
export function paneTexts(language: Language): PaneTexts {
  return language === "ru" ? ru : en;
}
