import type { Crossing } from "../core/classes/pareto/schemeTable";
import type { ClassWarning, ParetoClass } from "../core/classes/classification";
import type { NoMoney } from "../core/classes/pareto/explain";
import type { Language } from "./language";
import { count, showCount, showPercent } from "./numbers";

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
  where: "Куда записать",
  beside: "Рядом с данными",
  willWrite: (address: string) => `Займёт ${address}; заполненные ячейки не изменятся.`,
  willRefresh: (address: string) => `Обновит прежние столбцы ${address}.`,
  alsoClients:
    "Список клиентов займёт отдельный лист. После этого Ctrl+Z недоступен: вернуть всё как было можно кнопкой отмены в панели.",
  alsoClientsAt: (place: string) =>
    `И список клиентов: ${place}, потому что у клиента бывает несколько строк. После этого Ctrl+Z недоступен: вернуть всё как было можно кнопкой отмены в панели.`,
  tooLargeToKeep: "Запись такого размера можно отменить, только пока открыта эта панель.",
  cannotBeside: (reason: string) => `Рядом записать нельзя. ${reason}`,
  toOwnSheet: "На отдельный лист",
  ownSheetHint: "Список клиентов; лист с данными не изменится.",
  ownSheetAt: (place: string) => `Список клиентов: ${place}. Лист с данными не изменится.`,
  staleCells: "Данные изменились после записи. Здесь показан записанный итог.",
  stale: "Настройки изменились после записи. Здесь показан записанный итог.",
  checkAgain: "Проверить заново",
  language: "Язык / Language",
  languages: { ru: "Русский", en: "English" },
  showMore: (items: number) => `Показать ещё ${showCount("ru", items)}`,
  waitingForCell: "Если в Excel правят ячейку, нажмите Enter.",
  progress: (done: number) => `Прочитано ${showPercent("ru", done, 0)}`,
  writing: "Запись в книгу…",
  cancel: "Остановить",
  cancelling: "Остановка…",
  reportAfterCheck: "Отчёт записывается по проверенным данным: сначала проверьте их заново.",
  writeCharts: "Записать отчёт с диаграммами",
  refreshCharts: "Обновить отчёт с диаграммами",
  staleReport: (sheet: string) =>
    `Отчёт на листе «${sheet}» правили вручную, поэтому он не обновлён и помечен как устаревший. Чтобы получить свежий, удалите этот лист и нажмите кнопку ещё раз.`,
  revert: "Отменить последнюю классификацию",
  removeColumns: "Убрать записанное с этого листа",
  reverting: "Отмена…",
  pair: (clients: number, turnover: number) =>
    `${showPercent("ru", clients, 0)} клиентов дают ${showPercent("ru", turnover, 0)} оборота`,
  flatPair: (clients: number, turnover: number) =>
    `Правила 80/20 здесь нет: ${showPercent("ru", clients, 0)} клиентов дают ${showPercent("ru", turnover, 0)} оборота`,
  pairNote: (clients: number, all: number) =>
    `${count("ru", clients, "client")} класса A из ${showCount("ru", all)} с оборотом`,
  classes: ruClasses,
  classesTable: "Классы",
  classColumn: "Класс",
  clientsColumn: "Клиенты",
  turnoverColumn: "Оборот",
  shareColumn: "Доля",
  inUnits: (heading: string, unit: string) => (unit === "" ? heading : `${heading}, ${unit}`),
  noShare: "–",
  warning: (warning: ClassWarning) => {
    switch (warning.code) {
      case "keyClientsLose":
        return `${count("ru", warning.count, "keyClient")} ${warning.count === 1 ? "приносит" : "приносят"} убыток: ${warning.clients.map((name) => `«${name}»`).join(", ")}${warning.count > warning.clients.length ? " и другие" : ""}.`;
      case "noPareto":
        return `Правила 80/20 здесь нет: в класс A попало ${showPercent("ru", warning.clientShare, 0)} клиентов.`;
      case "oneClient":
        return `Один клиент, «${warning.client}», даёт ${showPercent("ru", warning.share, 0)} оборота: его потеря обойдётся дорого.`;
      case "returnsLarge":
        return `Возвраты велики: ${showPercent("ru", warning.share, 0)} положительного оборота.`;
      case "tooFewForData":
        return `Для границ по данным нужно клиентов с оборотом не меньше ${warning.least}, здесь их ${warning.clients}: действуют обычные 80 и 95 %.`;
      case "unknownSettings":
        return `В книге есть настройки, которых эта версия не знает: ${warning.names.join(", ")}. Они остались в книге, но не учтены; обновите надстройку.`;
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
  strategySheetFor: (client: string) => `Лист стратегии: ${client}`,
  strategySheetOpen: "Лист стратегии",
  findings: (findings: number) => `На что обратить внимание (${showCount("ru", findings)})`,
  noFindings: "Замечаний к данным нет.",
  showCell: (address: string) => `Показать ячейку ${address}`,
  nextCell: (finding: string) => `Следующая ячейка: ${finding}`,
  previousCell: (finding: string) => `Предыдущая ячейка: ${finding}`,
  cellOf: (at: number, of: number) => `${showCount("ru", at)} из ${showCount("ru", of)}`,
  doubts: (doubts: number) => `Проверьте (${showCount("ru", doubts)})`,
  noDoubts: "Сомнений по данным нет.",
  certain: (findings: number) => `Что учтено при чтении (${showCount("ru", findings)})`,
  checkTitle: "Что получится",
  outdated: "Обновляется: показан прежний итог.",
  outdatedAsk: "Данные или настройки изменились: показан прежний итог.",
  moved: (moved: number) => `Изменилось после записи (${showCount("ru", moved)})`,
  movedNone: "Классы те же, что записаны.",
  movedLine: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
  pictures: "Графики",
  fewClients: (clients: number) =>
    clients === 0
      ? "Клиентов с оборотом в таблице нет"
      : `В таблице ${count("ru", clients, "client")} с оборотом: для правила 80/20 этого мало`,
  reconciliation: "Сверка",
  sheetTotal: "Итого в таблице",
  positive: "Клиенты с оборотом",
  returns: "Нулевые и возвраты",
  leftOut: "Строки без клиента",
  noResult:
    "Итога пока нет. Выделите таблицу с оборотами: на вкладке «Данные» будет видно, что получится.",

  findClient: "Найти клиента",
  found: (clients: number) => `Найдено: ${count("ru", clients, "client")}`,
  why: {
    turnover: "Оборот",
    profit: "Прибыль",
    larger: "Клиентов крупнее",
    largerHold: (clients: number, share: number) =>
      clients === 0
        ? "нет"
        : `${count("ru", clients, "client")}, ${showPercent("ru", share)} оборота`,
    moneyUp: "Не хватает до класса выше",
    moneyDown: "Запас до класса ниже",
    noMoney: {
      fromData:
        "не сказать: границы считаются из всех оборотов и сдвинутся вместе с оборотом клиента",
      never: "изменение одного оборота класса не изменит",
    } satisfies Record<Exclude<NoMoney, "noClass">, string>,
    inTerritory: (territory: string) => `Класс на территории «${territory}»`,
    withAgent: (agent: string) => `Класс у агента «${agent}»`,
    loyalty: "Лояльность",
    loyaltyOf: (loyalty: number) => `${showCount("ru", loyalty)} из 100`,
    quadrant: "Квадрант",
    onBorder: "у границы",
  },
  territories: (territories: number) => `Территории (${showCount("ru", territories)})`,
  territory: "Территория",
  keyColumn: "Ключевые",
  risers: (clients: number) => `Растущие клиенты (${showCount("ru", clients)})`,
  risersNote:
    "Ещё не ключевые, но растут и уже заметны рядом с классом A: завтрашние ключевые клиенты. Справа доля от медианного оборота клиентов класса A.",
  concentration: "Концентрация",
  largest: (clients: number) =>
    clients === 1 ? "Крупнейший клиент" : `${showCount("ru", clients)} крупнейших`,
  for80: "80 % оборота дают",
  clientsShare: (clients: number, share: number) =>
    `${count("ru", clients, "client")} (${showPercent("ru", share, 0)})`,
  gini: "Индекс Джини",
  giniNote: "0: у всех поровну, 1: всё у одного.",
  hhi: "Индекс Херфиндаля",
  losses: "Если крупнейшие уйдут",
  loss: (clients: number, share: number, medianClients: number) =>
    `${clients === 1 ? "Крупнейший" : `${showCount("ru", clients)} крупнейших`}: минус ${showPercent("ru", share, 0)} оборота, как ${count("ru", medianClients, "client")} с медианным оборотом.`,
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
  settingsNote: "Проверка учитывает это сразу; в книге запоминается по кнопке «Записать».",
  usualSettings: "Вернуть обычные",
};

type ResultTexts = typeof ru;

const en: ResultTexts = {
  where: "Where to write",
  beside: "Beside the data",
  willWrite: (address) => `Goes to ${address}; filled cells stay as they are.`,
  willRefresh: (address) => `Refreshes its own columns ${address}.`,
  alsoClients:
    "A list of clients goes to a sheet of its own. Ctrl+Z ends there: use the button in the pane to take it all back.",
  alsoClientsAt: (place) =>
    `So does a list of clients: ${place}, since a client may have several rows. Ctrl+Z ends there: use the button in the pane to take it all back.`,
  tooLargeToKeep: "Results of this size can be taken back only while this pane is open.",
  cannotBeside: (reason) => `Writing beside the data is not possible. ${reason}`,
  toOwnSheet: "To a sheet of its own",
  ownSheetHint: "A list of clients; the sheet with the data stays as it is.",
  ownSheetAt: (place) => `A list of clients: ${place}. The sheet with the data stays as it is.`,
  staleCells: "The data have changed since. This is the result as it was written.",
  stale: "Settings have changed since. This is the result as it was written.",
  checkAgain: "Check again",
  language: "Language / Язык",
  languages: { ru: "Русский", en: "English" },
  showMore: (items) => `Show ${showCount("en", items)} more`,
  waitingForCell: "If a cell is being edited in Excel, press Enter.",
  progress: (done) => `${showPercent("en", done, 0)} read`,
  writing: "Writing to the workbook…",
  cancel: "Stop",
  cancelling: "Stopping…",
  reportAfterCheck: "The report is written from checked data: check them again first.",
  writeCharts: "Write the report with charts",
  refreshCharts: "Refresh the report with charts",
  staleReport: (sheet) =>
    `The report on sheet "${sheet}" was changed by hand, so it was not refreshed and is marked as out of date. For a fresh one, delete that sheet and press the button once more.`,
  revert: "Undo the last classification",
  removeColumns: "Take what was written off this sheet",
  reverting: "Undoing…",
  pair: (clients, turnover) =>
    `${showPercent("en", clients, 0)} of clients give ${showPercent("en", turnover, 0)} of turnover`,
  flatPair: (clients, turnover) =>
    `No 80/20 here: ${showPercent("en", clients, 0)} of clients give ${showPercent("en", turnover, 0)} of turnover`,
  pairNote: (clients, all) =>
    `${count("en", clients, "client")} of class A out of ${showCount("en", all)} with turnover`,
  classes: enClasses,
  classesTable: "Classes",
  classColumn: "Class",
  clientsColumn: "Clients",
  turnoverColumn: "Turnover",
  shareColumn: "Share",
  inUnits: (heading, unit) => (unit === "" ? heading : `${heading}, ${unit}`),
  noShare: "–",
  warning: (warning) => {
    switch (warning.code) {
      case "keyClientsLose":
        return `${count("en", warning.count, "keyClient")} ${warning.count === 1 ? "loses" : "lose"} money: ${warning.clients.map((name) => `"${name}"`).join(", ")}${warning.count > warning.clients.length ? " and others" : ""}.`;
      case "noPareto":
        return `There is no 80/20 here: class A holds ${showPercent("en", warning.clientShare, 0)} of the clients.`;
      case "oneClient":
        return `One client, "${warning.client}", holds ${showPercent("en", warning.share, 0)} of the turnover: losing it would cost a lot.`;
      case "returnsLarge":
        return `Returns are large: ${showPercent("en", warning.share, 0)} of the positive turnover.`;
      case "tooFewForData":
        return `Limits from the data need at least ${count("en", warning.least, "client")} with turnover, there are ${warning.clients} here: the usual 80 and 95% are in force.`;
      case "unknownSettings":
        return `The workbook holds settings that this version does not know: ${warning.names.join(", ")}. They stay in it and were not used; update the add-in.`;
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
  strategySheetFor: (client) => `Strategy sheet: ${client}`,
  strategySheetOpen: "Strategy sheet",
  findings: (findings) => `Worth a look (${showCount("en", findings)})`,
  noFindings: "Nothing to remark in the data.",
  showCell: (address) => `Show cell ${address}`,
  nextCell: (finding) => `Next cell: ${finding}`,
  previousCell: (finding) => `Previous cell: ${finding}`,
  cellOf: (at, of) => `${showCount("en", at)} of ${showCount("en", of)}`,
  doubts: (doubts) => `Please check (${showCount("en", doubts)})`,
  noDoubts: "There are no doubts about the data.",
  certain: (findings) => `What was taken into account (${showCount("en", findings)})`,
  checkTitle: "What comes out",
  outdated: "Being updated: this is the earlier outcome.",
  outdatedAsk: "Data or settings have changed: this is the earlier outcome.",
  moved: (moved) => `Changed since it was written (${showCount("en", moved)})`,
  movedNone: "The classes are those that are written.",
  movedLine: (name, from, to) => `${name}: ${from} → ${to}`,
  pictures: "Charts",
  fewClients: (clients) =>
    clients === 0
      ? "The table has no clients with turnover"
      : `The table has ${count("en", clients, "client")} with turnover: too few for an 80/20`,
  reconciliation: "Reconciliation",
  sheetTotal: "Total of the table",
  positive: "Clients with turnover",
  returns: "Zero and returns",
  leftOut: "Rows without a client",
  noResult:
    'There is no result yet. Select the table with the turnovers: the tab "Data" shows what comes out.',

  findClient: "Find a client",
  found: (clients) => `Found: ${count("en", clients, "client")}`,
  why: {
    turnover: "Turnover",
    profit: "Profit",
    larger: "Clients that are larger",
    largerHold: (clients, share) =>
      clients === 0
        ? "none"
        : `${count("en", clients, "client")}, ${showPercent("en", share)} of turnover`,
    moneyUp: "Needed for a higher class",
    moneyDown: "Lead over the lower class",
    noMoney: {
      fromData: "cannot be told: the limits come from all turnovers and move with this one",
      never: "no change of its turnover alone changes the class",
    },
    inTerritory: (territory) => `Class in "${territory}"`,
    withAgent: (agent) => `Class with "${agent}"`,
    loyalty: "Loyalty",
    loyaltyOf: (loyalty) => `${showCount("en", loyalty)} of 100`,
    quadrant: "Quadrant",
    onBorder: "near the border",
  },
  territories: (territories) => `Territories (${showCount("en", territories)})`,
  territory: "Territory",
  keyColumn: "Key",
  risers: (clients) => `Rising clients (${showCount("en", clients)})`,
  risersNote:
    "Not key yet, but rising and visible beside class A already: the key clients of tomorrow. At the right, their share of the turnover of the median A client.",
  concentration: "Concentration",
  largest: (clients) => (clients === 1 ? "Largest client" : `${showCount("en", clients)} largest`),
  for80: "80% of turnover comes from",
  clientsShare: (clients, share) =>
    `${count("en", clients, "client")} (${showPercent("en", share, 0)})`,
  gini: "Gini index",
  giniNote: "0: all equal, 1: one holds all.",
  hhi: "Herfindahl index",
  losses: "If the largest leave",
  loss: (clients, share, medianClients) =>
    `${clients === 1 ? "The largest" : `The ${showCount("en", clients)} largest`}: ${showPercent("en", share, 0)} of turnover gone, as much as ${count("en", medianClients, "client")} of median size.`,
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
  settingsNote: 'The check follows at once; the workbook remembers it with "Write".',
  usualSettings: "Back to the usual",
};

/** The words of the pane about a result, and of its settings, in a language. */
export function resultTexts(language: Language): ResultTexts {
  return language === "ru" ? ru : en;
}
