import type { ClassWarning, ParetoClass } from "../core/classes/classification";
import type { Layout, Role } from "../core/reading/reading";
import type { Language } from "./language";
import { count, showPercent } from "./numbers";

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
  ledger: "журнал: строка на документ",
  periods: "столбец на период",
};

const enLayouts: Readonly<Record<Layout, string>> = {
  turnoverSheet: "one row per client",
  ledger: "a ledger: one row per document",
  periods: "one column per period",
};

const ruClasses: Readonly<Record<ParetoClass, string>> = {
  A: "A",
  B: "B",
  C: "C",
  D: "D",
  E: "E",
  "0/returns": "0/возвраты",
};

const enClasses: Readonly<Record<ParetoClass, string>> = {
  A: "A",
  B: "B",
  C: "C",
  D: "D",
  E: "E",
  "0/returns": "0/returns",
};

const ru = {
  product: "Ключевые клиенты",
  language: "Язык",
  languages: { ru: "Русский", en: "English" },
  tabs: { label: "Разделы", data: "Данные", result: "Итог", settings: "Настройки" },

  starting: "Запускается…",
  noAnswer:
    "Excel не ответил за 10 секунд. Закройте панель и откройте её снова; если не поможет, проверьте связь с интернетом.",
  noOffice:
    "Не загрузилась библиотека Office. Проверьте связь с интернетом и откройте панель снова.",
  otherHost: "Эта страница работает внутри Excel: откройте её кнопкой «Ключевые клиенты» на ленте.",
  reload: "Попробовать снова",

  selected: "Выделено",
  looking: "Смотрю, что выделено…",
  rows: (rows: number) => count("ru", rows, "row"),
  layouts: ruLayouts,
  columns: "Столбцы",
  roles: ruRoles,
  moreColumns: "Ещё столбцы",
  noColumn: "нет",
  periodColumns: (columns: number) => `Оборот по периодам: ${count("ru", columns, "column")}`,
  columnName: (letter: string, heading: string) => (heading ? `${letter}: ${heading}` : letter),
  remembered: "Столбцы выбраны так же, как в прошлый раз.",
  willWrite: (address: string) => `Результат встанет рядом: ${address}, занятые ячейки не тронет.`,
  willRefresh: (address: string) => `Обновит свои столбцы: ${address}.`,
  classify: "Классифицировать",
  classifying: "Классифицирую…",
  waitingForCell: "Если в Excel правят ячейку, нажмите Enter.",
  toOwnSheet: "Записать на отдельный лист",

  written: (place: string) => `Записано: ${place}`,
  refreshed: (place: string) => `Обновлено: ${place}`,
  alsoSheet: (sheet: string) => `Лист «${sheet}»`,
  revert: "Отменить последний запуск",
  reverting: "Возвращаю как было…",
  reverted: "Последний запуск отменён, на его месте то, что было раньше.",
  pair: (clients: number, turnover: number) =>
    `${showPercent("ru", clients, 0)} клиентов дают ${showPercent("ru", turnover, 0)} оборота`,
  pairNote: (clients: number, all: number) =>
    `${count("ru", clients, "client")} класса A из ${all}`,
  classes: ruClasses,
  classColumn: "Класс",
  clientsColumn: "Клиенты",
  shareColumn: "Доля оборота",
  warning: (warning: ClassWarning) => {
    switch (warning.code) {
      case "noPareto":
        return `Правила 80/20 здесь нет: в класс A попало ${showPercent("ru", warning.clientShare, 0)} клиентов.`;
      case "oneClient":
        return `Один клиент, «${warning.client}», держит ${showPercent("ru", warning.share, 0)} оборота: потерять его дорого.`;
      case "returnsLarge":
        return `Возвраты велики: ${showPercent("ru", warning.share, 0)} положительного оборота.`;
      case "tooFewForData":
        return `Для границ по данным нужно клиентов с оборотом не меньше ${warning.least}, здесь их ${warning.clients}: действуют обычные 80 и 95 %.`;
    }
  },
  quadrants: "Квадранты",
  quadrant: (name: string) => `Квадрант ${name}`,
  noQuadrant: "данных о лояльности мало",
  quadrantClients: (clients: number) => count("ru", clients, "client"),
  keyClients: (clients: number) => `Ключевые клиенты (${clients})`,
  keyNote: (territory: boolean): string =>
    territory ? "Класс A во всей компании или на своей территории." : "Класс A во всей компании.",
  strategySheet: "Лист стратегии",
  strategySheetFor: (client: string) => `Лист стратегии: ${client}`,
  strategyMade: (sheet: string) => `Создан лист «${sheet}».`,
  strategyShown: (sheet: string) =>
    `Лист «${sheet}» уже есть, он открыт. В нём ничего не изменено.`,
  showMore: (clients: number) => `Показать ещё ${clients}`,
  problems: (problems: number) => `На что обратить внимание (${problems})`,
  noProblems: "Замечаний к данным нет.",
  showCell: (address: string) => `Показать ячейку ${address}`,
  reconciliation: "Сверка",
  sheetTotal: "Итого в таблице",
  positive: "Клиенты с оборотом",
  returns: "Нулевые и возвраты",
  leftOut: "Строки без клиента",
  noResult: "Пока ничего не классифицировано. Выделите таблицу и нажмите «Классифицировать».",

  limits: "Границы классов, %",
  limitA: "A до",
  limitB: "B до",
  limitsHint: "Клиент, на котором оборот переходит границу, остаётся в старшем классе.",
  limitsWrong: "Нужно 0 < A < B ≤ 100. Действуют прежние границы.",
  loyalFrom: "Лоялен, если лояльность не ниже",
  loyalWrong: "Нужно число от 0 до 100. Действует прежнее.",
  territoryKey: "Класс A на своей территории тоже ключевой клиент",
  settingsNote: "Действует со следующего запуска. Границы запоминаются в книге.",

  broken: "В панели произошла ошибка. Книга не повреждена: всё, что записано, осталось на месте.",
  copyDetails: "Скопировать подробности",
  copied: "Скопировано",
  close: "Закрыть",
};

type PaneTexts = typeof ru;

const en: PaneTexts = {
  product: "Key Clients",
  language: "Language",
  languages: { ru: "Русский", en: "English" },
  tabs: { label: "Sections", data: "Data", result: "Result", settings: "Settings" },

  starting: "Starting…",
  noAnswer:
    "Excel did not answer within 10 seconds. Close the pane and open it again; if that does not help, check the connection to the internet.",
  noOffice:
    "The Office library did not load. Check the connection to the internet and open the pane again.",
  otherHost: 'This page works inside Excel: open it with the button "Key Clients" on the ribbon.',
  reload: "Try again",

  selected: "Selected",
  looking: "Looking at the selection…",
  rows: (rows) => count("en", rows, "row"),
  layouts: enLayouts,
  columns: "Columns",
  roles: enRoles,
  moreColumns: "More columns",
  noColumn: "none",
  periodColumns: (columns) => `Turnover by period: ${count("en", columns, "column")}`,
  columnName: (letter, heading) => (heading ? `${letter}: ${heading}` : letter),
  remembered: "The columns are chosen as they were last time.",
  willWrite: (address) =>
    `The result goes beside the data, ${address}; filled cells stay as they are.`,
  willRefresh: (address) => `Refreshes its own columns, ${address}.`,
  classify: "Classify",
  classifying: "Classifying…",
  waitingForCell: "If a cell is being edited in Excel, press Enter.",
  toOwnSheet: "Write to a sheet of its own",

  written: (place) => `Written: ${place}`,
  refreshed: (place) => `Refreshed: ${place}`,
  alsoSheet: (sheet) => `Sheet "${sheet}"`,
  revert: "Undo the last run",
  reverting: "Taking it back…",
  reverted: "The last run was undone; what was there before is back.",
  pair: (clients, turnover) =>
    `${showPercent("en", clients, 0)} of clients give ${showPercent("en", turnover, 0)} of turnover`,
  pairNote: (clients, all) => `${count("en", clients, "client")} of class A out of ${all}`,
  classes: enClasses,
  classColumn: "Class",
  clientsColumn: "Clients",
  shareColumn: "Share of turnover",
  warning: (warning) => {
    switch (warning.code) {
      case "noPareto":
        return `There is no 80/20 here: class A holds ${showPercent("en", warning.clientShare, 0)} of the clients.`;
      case "oneClient":
        return `One client, "${warning.client}", holds ${showPercent("en", warning.share, 0)} of the turnover: losing him is dear.`;
      case "returnsLarge":
        return `Returns are large: ${showPercent("en", warning.share, 0)} of the positive turnover.`;
      case "tooFewForData":
        return `Limits from the data need at least ${count("en", warning.least, "client")} with turnover, there are ${warning.clients} here: the usual 80 and 95% are in force.`;
    }
  },
  quadrants: "Quadrants",
  quadrant: (name) => `Quadrant ${name}`,
  noQuadrant: "not enough data on loyalty",
  quadrantClients: (clients) => count("en", clients, "client"),
  keyClients: (clients) => `Key clients (${clients})`,
  keyNote: (territory) =>
    territory ? "Class A in the company or in their territory." : "Class A in the company.",
  strategySheet: "Strategy sheet",
  strategySheetFor: (client) => `Strategy sheet: ${client}`,
  strategyMade: (sheet) => `The sheet "${sheet}" was made.`,
  strategyShown: (sheet) =>
    `The sheet "${sheet}" is there already and is shown. Nothing in it was changed.`,
  showMore: (clients) => `Show ${clients} more`,
  problems: (problems) => `Worth a look (${problems})`,
  noProblems: "Nothing to remark in the data.",
  showCell: (address) => `Show cell ${address}`,
  reconciliation: "Reconciliation",
  sheetTotal: "Total of the table",
  positive: "Clients with turnover",
  returns: "Zero and returns",
  leftOut: "Rows without a client",
  noResult: 'Nothing is classified yet. Select the table and press "Classify".',

  limits: "Limits of classes, %",
  limitA: "A up to",
  limitB: "B up to",
  limitsHint: "The client on whom turnover crosses a limit stays in the higher class.",
  limitsWrong: "0 < A < B ≤ 100 is needed. The limits before are in force.",
  loyalFrom: "Loyal from a loyalty of",
  loyalWrong: "A number from 0 to 100 is needed. The one before is in force.",
  territoryKey: "Class A in his territory is a key client too",
  settingsNote: "In force from the next run on. The limits are remembered in the workbook.",

  broken:
    "Something broke in the pane. The workbook is sound: all that was written is in its place.",
  copyDetails: "Copy the details",
  copied: "Copied",
  close: "Close",
};

/** Every word of the pane in a language. */
export function paneTexts(language: Language): PaneTexts {
  return language === "ru" ? ru : en;
}
