import type { MoveKind, Standing } from "../core/classes/movement/movement";
import type { FigureName } from "../core/report/charts";
import type { Language } from "./language";
import { count, showCount, showNumber } from "./numbers";
import { sheetTexts } from "./sheet";

/** The words of the sheet with charts. */
type ChartTexts = {
  readonly sheet: string;
  readonly title: string;
  readonly paretoTitle: string;
  readonly histogramTitle: string;
  readonly client: string;
  readonly turnover: string;
  readonly cumulativeShare: string;
  readonly others: (clients: number) => string;
  readonly range: string;
  readonly bin: (from: number, to: number) => string;
  readonly clients: string;
  readonly figure: string;
  readonly value: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  /** Corner of the matrix: rows are before, columns now. */
  readonly matrix: (since: string) => string;
  readonly movement: string;
  readonly atStake: string;
  readonly kinds: Readonly<Record<MoveKind, string>>;
  readonly standing: (standing: Standing) => string;
};

const ru: ChartTexts = {
  sheet: "Парето",
  title: "Парето: кто даёт оборот",
  paretoTitle: "Оборот по клиентам и накопленная доля",
  histogramTitle: "Сколько клиентов с каким оборотом",
  client: "Клиент",
  turnover: "Оборот",
  cumulativeShare: "Накопленная доля",
  others: (clients) => `Остальные: ${count("ru", clients, "client")}`,
  range: "Оборот от и до",
  bin: (from, to) => `${showEdge("ru", from)} – ${showEdge("ru", to)}`,
  clients: "Клиентов",
  figure: "Показатель",
  value: "Значение",
  figures: {
    clients: "Клиентов с оборотом",
    turnover: "Оборот",
    pairClients: "Доля клиентов класса A",
    pairTurnover: "Доля оборота класса A",
    for80: "Сколько клиентов дают 80 %",
    cr1: "Доля крупнейшего клиента",
    cr3: "Доля трёх крупнейших",
    cr5: "Доля пяти крупнейших",
    cr10: "Доля десяти крупнейших",
    gini: "Индекс Джини",
    hhi: "Индекс Херфиндаля",
    loss1: "Уйдёт, если уйдёт крупнейший",
    loss3: "Уйдёт, если уйдут три крупнейших",
    loss5: "Уйдёт, если уйдут пять крупнейших",
  },
  matrix: (since) => `Было ${since} ↓, стало →`,
  movement: "Движение",
  atStake: "Деньги на кону",
  kinds: {
    lost: "Потеряны",
    down: "Опустились",
    new: "Новые",
    up: "Поднялись",
    same: "Без перемен",
  },
  standing: (standing) => (standing === "absent" ? "нет" : sheetTexts("ru").classes[standing]),
};

const en: ChartTexts = {
  sheet: "Pareto",
  title: "Pareto: who brings the turnover",
  paretoTitle: "Turnover by client and cumulative share",
  histogramTitle: "How many clients have how much turnover",
  client: "Client",
  turnover: "Turnover",
  cumulativeShare: "Cumulative share",
  others: (clients) => `Others: ${count("en", clients, "client")}`,
  range: "Turnover from and to",
  bin: (from, to) => `${showEdge("en", from)} – ${showEdge("en", to)}`,
  clients: "Clients",
  figure: "Figure",
  value: "Value",
  figures: {
    clients: "Clients with turnover",
    turnover: "Turnover",
    pairClients: "Class A, share of clients",
    pairTurnover: "Class A, share of turnover",
    for80: "Clients that give 80%",
    cr1: "Share of the largest client",
    cr3: "Share of the largest three",
    cr5: "Share of the largest five",
    cr10: "Share of the largest ten",
    gini: "Gini index",
    hhi: "Herfindahl index",
    loss1: "Goes with the largest client",
    loss3: "Goes with the largest three",
    loss5: "Goes with the largest five",
  },
  matrix: (since) => `Before, ${since} ↓, now →`,
  movement: "Movement",
  atStake: "Money at stake",
  kinds: { lost: "Lost", down: "Down", new: "New", up: "Up", same: "Unchanged" },
  standing: (standing) => (standing === "absent" ? "none" : sheetTexts("en").classes[standing]),
};

/** The words of the sheet with charts in a language. */
export function chartTexts(language: Language): ChartTexts {
  return language === "ru" ? ru : en;
}

/** Borders of bins are round: thousands are grouped, parts of a unit are shown. */
function showEdge(language: Language, edge: number): string {
  return Number.isInteger(edge) ? showCount(language, edge) : showNumber(language, edge);
}
