import type { ParetoClass, Quadrant } from "../core/classes/classification";
import type { Language } from "./language";
import { count, showCount, showPercent } from "./numbers";

/** The words of the list of clients behind a number, and of a client's card. */
const ru = {
  parts: {
    pareto: "Парето",
    quadrants: "Квадранты",
    agents: "Агенты",
    movement: "Движение",
    value: "Ценность",
  },
  partsLabel: "Разделы итога",
  agentsTitle: "Территории и агенты",
  noAgents:
    "В таблице нет столбцов с территорией и агентом. Если они есть, выберите их на вкладке «Данные».",
  all: "Все клиенты",
  key: "Ключевые клиенты",
  losing: "Убыточные клиенты",
  ofClass: (name: ParetoClass) => (name === "0/returns" ? "Нулевые и возвраты" : `Класс ${name}`),
  ofQuadrant: (quadrant: Quadrant | null, name: string) =>
    quadrant === null ? "Без квадранта" : `Квадрант ${quadrant}: ${name.toLowerCase()}`,
  ofTerritory: (name: string) => `Территория: ${name}`,
  ofAgent: (name: string | null) => (name === null ? "Без агента" : `Агент: ${name}`),
  ofTurnover: (range: string) => `Оборот ${range}`,
  sum: (clients: number, turnover: string, share: number) =>
    `${count("ru", clients, "client")}, оборот ${turnover} (${showPercent("ru", share)})`,
  show: (title: string, clients: number) =>
    `${title}: показать список, ${count("ru", clients, "client")}`,
  showAllKey: (clients: number) => `Все ключевые: ${showCount("ru", clients)}`,
  showAll: (clients: number) => `Все клиенты: ${showCount("ru", clients)}`,
  searchHint: "Часть названия",
  moreFound: (clients: number) => `Ещё ${showCount("ru", clients)}: введите больше букв названия`,
  none: (typed: string) => `Нет клиентов, в названии которых есть «${typed}».`,
  noneHere: "Здесь никого нет.",
  searchEverywhere: "Искать среди всех клиентов",
  clear: "Очистить поиск",
  order: "Порядок",
  orders: {
    rank: "по обороту",
    name: "по названию",
    profit: "сначала убыточные",
    loyalty: "сначала лояльные",
  },
  back: "К итогу",
  backToList: "К списку",
  loss: (money: string) => `убыток ${money}`,
  losesTitle: (money: string) => `Клиент приносит убыток: ${money}.`,
  losesNext: "Проверьте цены, скидки и затраты на обслуживание, прежде чем вкладывать в него силы.",
  showRow: "Показать строку",
  rowMoved:
    "Данные изменились после записи: строка могла переместиться. Сначала проверьте их снова.",
  rankOf: (rank: number, all: number) =>
    `№ ${showCount("ru", rank)} из ${showCount("ru", all)} по обороту`,
  why: "Почему такой класс",
  quadrantTitle: (quadrant: Quadrant) => `Квадрант ${quadrant}: что делать`,
  value: "Ценность клиента",
  byHand: "Решить вручную",
};

type ClientListTexts = typeof ru;

const en: ClientListTexts = {
  parts: {
    pareto: "Pareto",
    quadrants: "Quadrants",
    agents: "Agents",
    movement: "Movement",
    value: "Value",
  },
  partsLabel: "Parts of the result",
  agentsTitle: "Territories and agents",
  noAgents:
    'The table has no columns for territory and agent. If it has, choose them on the tab "Data".',
  all: "All clients",
  key: "Key clients",
  losing: "Clients that lose money",
  ofClass: (name) => (name === "0/returns" ? "Zero and returns" : `Class ${name}`),
  ofQuadrant: (quadrant, name) =>
    quadrant === null ? "Without a quadrant" : `Quadrant ${quadrant}: ${name.toLowerCase()}`,
  ofTerritory: (name) => `Territory: ${name}`,
  ofAgent: (name) => (name === null ? "Without an agent" : `Agent: ${name}`),
  ofTurnover: (range) => `Turnover ${range}`,
  sum: (clients, turnover, share) =>
    `${count("en", clients, "client")}, turnover ${turnover} (${showPercent("en", share)})`,
  show: (title, clients) => `${title}: show the list, ${count("en", clients, "client")}`,
  showAllKey: (clients) => `All key clients: ${showCount("en", clients)}`,
  showAll: (clients) => `All clients: ${showCount("en", clients)}`,
  searchHint: "Part of the name",
  moreFound: (clients) => `${showCount("en", clients)} more: type more of the name`,
  none: (typed) => `No client has "${typed}" in its name.`,
  noneHere: "There is nobody here.",
  searchEverywhere: "Search all clients",
  clear: "Clear the search",
  order: "Order",
  orders: {
    rank: "by turnover",
    name: "by name",
    profit: "losses first",
    loyalty: "most loyal first",
  },
  back: "To the result",
  backToList: "To the list",
  loss: (money) => `loses ${money}`,
  losesTitle: (money) => `This client loses money: ${money}.`,
  losesNext: "Look at prices, discounts and the cost of serving it before putting effort into it.",
  showRow: "Show the row",
  rowMoved:
    "The data changed since they were written: the row may stand elsewhere. Check them again first.",
  rankOf: (rank, all) => `No. ${showCount("en", rank)} of ${showCount("en", all)} by turnover`,
  why: "Why this class",
  quadrantTitle: (quadrant) => `Quadrant ${quadrant}: what to do`,
  value: "Value of the client",
  byHand: "Decide by hand",
};

/** The words of the list of clients and of a client's card, in a language. */
export function clientListTexts(language: Language): ClientListTexts {
  return language === "ru" ? ru : en;
}
