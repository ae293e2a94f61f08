import type { ClassWarning, ParetoClass } from "../core/classes/classification";
import type { Layout, Role } from "../core/reading/reading";
import type { Language } from "./language";
import { count, showCount, showNumber, showPercent } from "./numbers";

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
  language: "Язык / Language",
  languages: { ru: "Русский", en: "English" },
  tabs: { label: "Разделы", data: "Данные", result: "Итог", settings: "Настройки" },

  noAnswer:
    "Excel не ответил за 10 секунд. Попробуйте снова; если не поможет, закройте панель и откройте её с ленты.",
  noOffice: "Не загрузилась библиотека Office. Проверьте связь с интернетом и попробуйте снова.",
  otherHost: "Эта страница работает внутри Excel: откройте её кнопкой «Ключевые клиенты» на ленте.",
  reload: "Попробовать снова",

  selected: "Выделено",
  looking: "Смотрю, что выделено…",
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
  alsoClients: "Список клиентов встанет на отдельный лист.",
  cannotBeside: (reason: string) => `Рядом записать нельзя. ${reason}`,
  toOwnSheet: "На отдельный лист",
  ownSheetHint: "Список клиентов; лист с данными не изменится.",
  classify: "Классифицировать",
  classifying: "Классифицирую…",
  waitingForCell: "Если в Excel правят ячейку, нажмите Enter.",
  writeToOwnSheet: "Записать на отдельный лист",

  written: "Записано: ",
  refreshed: "Обновлено: ",
  revert: "Отменить последний запуск",
  removeColumns: "Убрать записанное с этого листа",
  reverting: "Возвращаю как было…",
  reverted: "Последний запуск отменён, на его месте то, что было раньше.",
  pair: (clients: number, turnover: number) =>
    `${showPercent("ru", clients, 0)} клиентов дают ${showPercent("ru", turnover, 0)} оборота`,
  pairNote: (clients: number, all: number) =>
    `${count("ru", clients, "client")} класса A из ${showCount("ru", all)} с оборотом`,
  classes: ruClasses,
  classesTable: "Классы",
  classColumn: "Класс",
  clientsColumn: "Клиенты",
  turnoverColumn: "Оборот",
  shareColumn: "Доля",
  noShare: "–",
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
  serviceOrder: "Лояльность и прибыльность. Порядок такой, в каком обслуживать, когда сил мало.",
  noLoyalty:
    "О лояльности нет данных. Помогут даты документов, столбцы по месяцам или столбец с оценкой лояльности.",
  noQuadrant: (clients: number) =>
    `${count("ru", clients, "client")} без квадранта: данных о лояльности мало.`,
  playGroup: "Кто это",
  playTask: "Задача",
  playGoals: "Цели",
  playActions: "Что делать",
  keyClients: (clients: number) => `Ключевые клиенты (${showCount("ru", clients)})`,
  keyNote: (territory: boolean): string =>
    territory ? "Класс A во всей компании или на своей территории." : "Класс A во всей компании.",
  strategySheet: "Лист",
  strategySheetFor: (client: string) => `Лист стратегии: ${client}`,
  strategyMade: (sheet: string) => `Создан лист «${sheet}».`,
  strategyShown: (sheet: string) =>
    `Лист «${sheet}» уже есть, он открыт. В нём ничего не изменено.`,
  showMore: (items: number) => `Показать ещё ${showCount("ru", items)}`,
  problems: (problems: number) => `На что обратить внимание (${showCount("ru", problems)})`,
  noProblems: "Замечаний к данным нет.",
  showCell: (address: string) => `Показать ячейку ${address}`,
  reconciliation: "Сверка",
  sheetTotal: "Итого в таблице",
  positive: "Клиенты с оборотом",
  returns: "Нулевые и возвраты",
  leftOut: "Строки без клиента",
  noResult: "Пока ничего не классифицировано. Выделите таблицу и нажмите «Классифицировать».",

  classesTitle: "Классы",
  limits: "Границы классов",
  limitA: "A до",
  limitB: "B до",
  limitsHint:
    "Доля оборота. Клиент, на котором оборот переходит границу, остаётся в старшем классе.",
  limitsWrong: (a: number, b: number) =>
    `Нужно 0 < A < B ≤ 100. Действуют прежние: ${showNumber("ru", a)} и ${showNumber("ru", b)}.`,
  keyTitle: "Ключевые клиенты",
  territoryKey: "Класс A на своей территории тоже ключевой",
  loyalFrom: "Лоялен, если лояльность не ниже",
  loyalHint: "От 0 до 100",
  loyalWrong: (limit: number) =>
    `Нужно число от 0 до 100. Действует прежнее: ${showNumber("ru", limit)}.`,
  settingsNote: "Действует со следующего запуска. Границы классов запоминаются в книге.",
  usualSettings: "Вернуть обычные",

  broken: "В панели произошла ошибка",
  brokenText: "Книга не повреждена: всё, что записано, осталось на месте.",
  startAnew: "Запустить панель заново",
  details: "Подробности",
  copyDetails: "Скопировать подробности",
  copied: "Скопировано",
  close: "Закрыть",
};

type PaneTexts = typeof ru;

const en: PaneTexts = {
  product: "Key Clients",
  language: "Language / Язык",
  languages: { ru: "Русский", en: "English" },
  tabs: { label: "Sections", data: "Data", result: "Result", settings: "Settings" },

  noAnswer:
    "Excel did not answer within 10 seconds. Try again; if that does not help, close the pane and open it from the ribbon.",
  noOffice: "The Office library did not load. Check the connection to the internet and try again.",
  otherHost: 'This page works inside Excel: open it with the button "Key Clients" on the ribbon.',
  reload: "Try again",

  selected: "Selected",
  looking: "Looking at the selection…",
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
  alsoClients: "A list of clients goes to a sheet of its own.",
  cannotBeside: (reason) => `Writing beside the data is not possible. ${reason}`,
  toOwnSheet: "To a sheet of its own",
  ownSheetHint: "A list of clients; the sheet with the data stays as it is.",
  classify: "Classify",
  classifying: "Classifying…",
  waitingForCell: "If a cell is being edited in Excel, press Enter.",
  writeToOwnSheet: "Write to a sheet of its own",

  written: "Written: ",
  refreshed: "Refreshed: ",
  revert: "Undo the last run",
  removeColumns: "Take what was written off this sheet",
  reverting: "Taking it back…",
  reverted: "The last run was undone; what was there before is back.",
  pair: (clients, turnover) =>
    `${showPercent("en", clients, 0)} of clients give ${showPercent("en", turnover, 0)} of turnover`,
  pairNote: (clients, all) =>
    `${count("en", clients, "client")} of class A out of ${showCount("en", all)} with turnover`,
  classes: enClasses,
  classesTable: "Classes",
  classColumn: "Class",
  clientsColumn: "Clients",
  turnoverColumn: "Turnover",
  shareColumn: "Share",
  noShare: "–",
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
  serviceOrder: "Loyalty and profit, in the order of service when resources are short.",
  noLoyalty:
    "There are no data on loyalty. Dates of documents, columns by month or a column with a loyalty mark would help.",
  noQuadrant: (clients) =>
    `${count("en", clients, "client")} without a quadrant: not enough data on loyalty.`,
  playGroup: "Who they are",
  playTask: "Task",
  playGoals: "Goals",
  playActions: "What to do",
  keyClients: (clients) => `Key clients (${showCount("en", clients)})`,
  keyNote: (territory) =>
    territory ? "Class A in the company or in their territory." : "Class A in the company.",
  strategySheet: "Sheet",
  strategySheetFor: (client) => `Strategy sheet: ${client}`,
  strategyMade: (sheet) => `The sheet "${sheet}" was made.`,
  strategyShown: (sheet) =>
    `The sheet "${sheet}" is there already and is shown. Nothing in it was changed.`,
  showMore: (items) => `Show ${showCount("en", items)} more`,
  problems: (problems) => `Worth a look (${showCount("en", problems)})`,
  noProblems: "Nothing to remark in the data.",
  showCell: (address) => `Show cell ${address}`,
  reconciliation: "Reconciliation",
  sheetTotal: "Total of the table",
  positive: "Clients with turnover",
  returns: "Zero and returns",
  leftOut: "Rows without a client",
  noResult: 'Nothing is classified yet. Select the table and press "Classify".',

  classesTitle: "Classes",
  limits: "Limits of classes",
  limitA: "A up to",
  limitB: "B up to",
  limitsHint: "Share of turnover. The client on whom it crosses a limit stays in the higher class.",
  limitsWrong: (a, b) =>
    `0 < A < B ≤ 100 is needed. In force as before: ${showNumber("en", a)} and ${showNumber("en", b)}.`,
  keyTitle: "Key clients",
  territoryKey: "Class A in his territory is key too",
  loyalFrom: "Loyal from a loyalty of",
  loyalHint: "From 0 to 100",
  loyalWrong: (limit) =>
    `A number from 0 to 100 is needed. In force as before: ${showNumber("en", limit)}.`,
  settingsNote:
    "In force from the next run on. The limits of classes are remembered in the workbook.",
  usualSettings: "Back to the usual",

  broken: "Something broke in the pane",
  brokenText: "The workbook is sound: all that was written is in its place.",
  startAnew: "Start the pane anew",
  details: "Details",
  copyDetails: "Copy the details",
  copied: "Copied",
  close: "Close",
};

/** Every word of the pane in a language. */
export function paneTexts(language: Language): PaneTexts {
  return language === "ru" ? ru : en;
}
