import type { Quadrant } from "../../core/classes/classification";
import type { ClassScheme } from "../../core/classes/pareto/scheme";
import type { MoveKind, Standing } from "../../core/classes/movement/movement";
import { count, showCount, showNumber, showPercent, showRatio } from "../numbers";
import type { ReportSettings } from "./settings";

const LETTERS = ["A", "B", "C", "D", "E"];
const list = (limits: readonly number[], say: (limit: number, letter: string) => string): string =>
  limits.map((limit, at) => say(limit, LETTERS[at] ?? "")).join(", ");
const last = (limits: readonly number[]): string => LETTERS[limits.length] ?? "";
const percent = (limit: number): string => `${showNumber("ru", limit)} %`;
const CROSSINGS = {
  upper: "",
  lower: " Клиент на границе относится к нижнему классу.",
  nearest: " Клиент на границе: в том классе, к чьей границе ближе.",
};

function describeRule(scheme: ClassScheme): string {
  switch (scheme.by) {
    case "share":
      return `Класс зависит от того, какую долю оборота дают вместе клиенты крупнее: ${list(scheme.limits, (limit, letter) => `меньше ${percent(limit)}: ${letter}`)}, остальные: ${last(scheme.limits)}.${CROSSINGS[scheme.crossing]}`;
    case "count":
      return `По доле числа клиентов, начиная с крупнейшего: ${list(scheme.limits, (limit, letter) => `первые ${percent(limit)}: ${letter}`)}, остальные: ${last(scheme.limits)}.${CROSSINGS[scheme.crossing]}`;
    case "sum":
      return `По сумме доли оборота и доли клиентов: ${list(scheme.limits, (limit, letter) => `до ${percent(limit)}: ${letter}`)}, остальные: ${last(scheme.limits)}.${CROSSINGS[scheme.crossing]}`;
    case "amount":
      return `По сумме оборота: ${list(scheme.limits, (limit, letter) => `от ${showNumber("ru", limit)}: ${letter}`)}, меньше: ${last(scheme.limits)}.`;
    case "data":
      return "Границы классов вычислены из самих данных (ABC-анализ по Ульчу и Лёчу).";
  }
}

const PROFITABLE = {
  classA: "прибыльный: класс A",
  median: "прибыльный: лучше половины клиентов",
  limit: (from: number) => `прибыльный: от ${showNumber("ru", from)}`,
};

function describeSettings({ options, isByProfit, byHand }: ReportSettings): string {
  const { loyalBy, loyalFrom, profitableBy, territoryAIsKey, oneClientWarning } = options;
  const profitable =
    profitableBy.by === "limit" ? PROFITABLE.limit(profitableBy.from) : PROFITABLE[profitableBy.by];
  const parts = [
    territoryAIsKey
      ? "Ключевой: класс A в компании или на своей территории"
      : "Ключевой: класс A в компании",
    loyalBy === "median"
      ? "лояльный: лучше половины клиентов"
      : `лояльный: от ${showNumber("ru", loyalFrom)} из 100`,
    `${profitable} (${isByProfit ? "по прибыли" : "по обороту"})`,
    `предупреждать, если у одного клиента больше ${percent(oneClientWarning)}`,
    ...(byHand > 0 ? [`классов, заданных вручную: ${showCount("ru", byHand)}`] : []),
  ];
  return `${parts.join("; ")}.`;
}

/** The words of the report sheet (METHOD 1-6, 8). */
export const ru = {
  title: "Ключевые клиенты: отчёт по Парето",
  stale: (day: string, sections: string) => [
    `УСТАРЕЛО ${day}: этот отчёт правили вручную (${sections}), он не обновлён.`,
    "Чтобы получить свежий, удалите этот лист и запустите ещё раз.",
  ],
  changedSections: {
    title: "заголовок",
    proof: "сверка",
    classes: "классы",
    curves: "концентрация",
    quadrants: "квадранты",
    clients: "ключевые клиенты",
    movement: "движение",
    agents: "территории и агенты",
    other: "прочее",
    profit: "прибыль",
  },
  facts: {
    file: "Файл",
    place: "Лист и ячейки",
    day: "Отчёт на",
    period: "За период",
    unit: "Суммы",
    rule: "Правило",
    settings: "Настройки",
  },
  noPeriod: "в таблице не указан",
  placeOf: (sheet: string, address: string, rows: number) =>
    `${sheet}, ${address}: ${count("ru", rows, "row")}`,
  unit: (currencies: readonly string[], thousands: number) => {
    const size = ["", "в тысячах", "в миллионах"][thousands] ?? "";
    const money = currencies.join(", ");
    const shown = thousands > 0 ? "; в ячейках суммы полностью, показаны они короче" : "";
    return `${[size, money].filter(Boolean).join(", ") || "в единицах таблицы"}${shown}`;
  },
  describeRule,
  describeSettings,
  proof: "Сверка с таблицей",
  noProof: "Итога в самой таблице нет: сверить сумму не с чем.",
  positive: "Клиенты с оборотом",
  returns: "Нулевые и возвраты",
  leftOut: "Строки вне расчёта",
  together: "Вместе",
  sheetTotal: "Сумма строк таблицы",
  difference: "Расхождение",
  classes: "Классы",
  class: "Класс",
  clients: "Клиенты",
  client: "Клиент",
  turnover: "Оборот",
  share: "Доля",
  shareOfClients: "Доля числа",
  profit: "Прибыль",
  perClient: "На клиента",
  all: "Все",
  pairEnd: [" клиентов (класс A) дают ", " оборота."],
  warnings: "На что обратить внимание",
  noWarnings: "Предупреждений нет.",
  lossMakers: (names: string) => `Ключевые клиенты, которые приносят убыток: ${names}.`,
  doubt: (text: string, address: string) => `${text} (${address})`,
  moreDoubts: (more: number) =>
    `И ещё замечаний к данным: ${showCount("ru", more)}; все они в панели.`,
  pareto: "Парето: кто даёт оборот",
  paretoChart: "Оборот крупнейших клиентов и накопленная доля",
  cumulativeShare: "Накопленная доля",
  limit: (share: number) => `Граница ${showPercent("ru", share, 0)}`,
  paretoSays: (bars: number, share: number, others: number, othersShare: number) =>
    others === 0
      ? `На диаграмме все клиенты с оборотом: ${showCount("ru", bars)}, от крупнейшего к мелкому.`
      : `На диаграмме ${showCount("ru", bars)} крупнейших: вместе ${showPercent("ru", share)} оборота. Остальные ${count("ru", others, "client")} дают ${showPercent("ru", othersShare)} и в столбцы не вошли.`,
  spread: "Концентрация",
  figure: "Показатель",
  value: "Значение",
  for80: "Клиентов, дающих 80 % оборота",
  largest: (clients: number) =>
    clients === 1 ? "Доля крупнейшего клиента" : `Доля ${showCount("ru", clients)} крупнейших`,
  gini: "Индекс Джини",
  giniNote: "0: у всех поровну, 1: всё у одного",
  hhi: "Индекс Херфиндаля",
  hhiNote: "сумма квадратов долей",
  losses: "Если крупнейшие уйдут",
  lossNote: "Уходит этот клиент и все, кто выше. Справа: сколько средних клиентов их заменят.",
  lost: "Потеря",
  lostShare: "Доля",
  medians: "Заменят",
  spreadCharts: "Разброс клиентов",
  histogram: "Сколько клиентов с каким оборотом",
  range: "Оборот от и до",
  lorenz: "Кривая Лоренца",
  clientShare: "Доля клиентов, начиная с мелких",
  turnoverShare: "Доля оборота",
  equal: "Все поровну",
  histogramSays: (range: string, clients: number) =>
    `Чаще всего оборот клиента ${range}: ${count("ru", clients, "client")}.`,
  lorenzSays: (small: number, share: number, gini: number) =>
    `Пунктир: у всех поровну. ${showPercent("ru", small, 0)} мелких клиентов дают ${showPercent("ru", share)} оборота; Джини ${showRatio("ru", gini)}.`,
  quadrants: "Квадранты: лояльность и прибыльность, в порядке обслуживания",
  quadrant: "Квадрант",
  quadrantShort: "Кв.",
  sides: {
    I: "ни то ни другое",
    II: "лоялен, не прибылен",
    III: "лоялен и прибылен",
    IV: "прибылен, не лоялен",
  } satisfies Record<Quadrant, string>,
  without: "Без квадранта",
  noLoyalty: [
    "О лояльности нет данных. Помогут даты документов, столбцы по месяцам",
    "или столбец с оценкой лояльности.",
  ],
  scatter: "Клиенты по лояльности и обороту",
  scatterSays: (points: number) =>
    `Каждая точка: клиент (${showCount("ru", points)} крупнейших с оценкой). Правее: лояльнее, выше: больше оборот.`,
  loyalty: "Лояльность",
  strategic: "Кто в квадрантах III и IV",
  more: (clients: number) => `И ещё ${count("ru", clients, "client")}.`,
  key: (clients: number) => `Ключевые клиенты: ${showCount("ru", clients)}`,
  keyNote: "«Строка» открывает строку клиента в таблице.",
  keyNoteSheets: "«Строка» открывает строку клиента в таблице, «Лист» — его лист стратегии.",
  row: "Строка",
  sheet: "Лист",
  sheetLink: "Лист",
  open: "открыть",
  agent: "Агент",
  movement: "Движение и риск",
  since: (day: string) => `Снимок для сравнения: ${day}`,
  otherSettings: "Правила тогда были другие: часть движения может быть от этого.",
  noMovement: [
    "Сравнить пока не с чем: снимка прошлого дня в книге нет.",
    "Если снимки включены, отчёт другого дня покажет, кто пришёл, ушёл, поднялся, опустился.",
  ],
  move: "Что произошло",
  atStake: "На кону",
  kinds: {
    lost: "Потеряны",
    down: "Опустились",
    new: "Новые",
    up: "Поднялись",
    same: "Без перемен",
  } satisfies Record<MoveKind, string>,
  matrix: "Класс был ↓, стал →",
  standing: (standing: Standing): string =>
    standing === "absent" ? "нет" : standing === "0/returns" ? "0" : standing,
  atRisk: "Ключевые клиенты под угрозой",
  noneAtRisk: "Ни один ключевой клиент не потерян и не опустился",
  was: "Был",
  is: "Стал",
  before: "Было",
  now: "Стало",
  change: "Перемена",
  territories: "Территории",
  territory: "Территория",
  noTerritories: "Территории: в таблице их нет",
  keyShort: "Ключ.",
  classA: "Класса A",
  otherTerritories: (territories: number) =>
    `Остальные территории: ${showCount("ru", territories)}`,
  agents: "Агенты и их загрузка",
  noAgents: "Агенты: в таблице их нет",
  agentsNote:
    "Числа на светлом фоне можно менять, часы пересчитаются. Ключевых посещают как класс A.",
  weeks: "Раз в сколько недель",
  hoursEach: "Часов на контакт",
  contactsEach: "Контактов в неделю",
  hoursAWeek: "Часов в неделю у агента",
  contacts: "Конт.",
  hours: "Часы",
  load: "Загр.",
  keyShare: "Часов ключ.",
  noAgent: "без агента",
  otherAgents: (agents: number) => `Остальные агенты: ${showCount("ru", agents)}`,
  playbook: "Что делать: правила по квадрантам",
  playOf: (quadrant: Quadrant, name: string) => `${quadrant}. ${name}`,
  task: "Задача",
  goals: "Цели",
  actions: "Действия",
  calculator: "Калькулятор удержания",
  calculatorNote: [
    "Числа на светлом фоне можно менять, остальное пересчитается.",
    "Ценность: маржа × удержание / (1 + дисконт − удержание).",
  ],
  margin: "Маржа всех клиентов за год",
  marginShare: "Маржа в обороте",
  years: "Лет, за которые дан оборот",
  retention: "Остаётся на следующий год",
  discount: "Дисконт в год",
  gain: "Удержание вырастет на",
  keeping: "Удержать клиента стоит в год",
  ratio: "Привлечь дороже, во сколько раз",
  clv: "Ценность всех клиентов",
  clvGain: "Прибавка от роста удержания",
  replacing: "Заменить потерянного стоит",
  lossOfOne: "Потеря клиента с заменой",
  noValue: "удержание должно быть меньше 1 + дисконт",
  profitCurve: {
    title: "Прибыль: кто приносит, кто забирает",
    chart: "Кривая кита: прибыль нарастающим итогом",
    clients: "Доля клиентов, начиная с прибыльных",
    soFar: "Прибыль нарастающим итогом",
    all: "Прибыль всех клиентов",
  },
  data: "Данные диаграмм (не печатаются)",
};

export type ReportTexts = typeof ru;
