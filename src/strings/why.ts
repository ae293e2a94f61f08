import type { Rfm } from "../core/classes/loyalty/rfm";
import type { AliveDoubt } from "../core/classes/loyalty/fitAlive";
import type { ParetoClass } from "../core/classes/classification";
import type { Language } from "./language";
import { showPercent } from "./numbers";

/** What is told of a client beside what decided its class, and the class a person gives it. */
const ru = {
  hand: "Класс вручную",
  byHand: (name: string) => `вручную ${name}`,
  asComputed: (name: string) => `как посчитано: ${name}`,
  handFor: (client: string) => `Класс вручную: ${client}`,
  reason: "Почему",
  reasonFor: (client: string) => `Почему такой класс: ${client}`,
  noReason: "Причина не записана: через год её никто не вспомнит.",
  signals: "Источник лояльности",
  signal: (value: number, weight: number) =>
    `${showPercent("ru", value, 0)} с весом ${showPercent("ru", weight, 0)}`,
  mark: "таблица",
  rfm: "RFM",
  grades: ({ recency, frequency, money }: Rfm) => `R${recency} F${frequency} M${money} из 5`,
  xyz: "Ровность покупок",
  evenness: (name: string, variation: number) =>
    `${name}, разброс ${showPercent("ru", variation, 0)}`,
  alive: "Ещё покупает",
  aliveDoubts: {
    noTimes: "нет дат или периодов",
    tooFewRepeaters: "мало данных для оценки",
    noLeavers: "по этим данным не видно, что клиенты уходят: оценки нет",
  } satisfies Record<AliveDoubt["code"], string>,
  aliveOnce: "одна покупка: оценки нет",
  unknown: "нет дат или периодов",
  probability: (probability: number) => `с вероятностью ${showPercent("ru", probability, 0)}`,
  classes: {
    A: "A",
    B: "B",
    C: "C",
    D: "D",
    E: "E",
    "0/returns": "0/возвраты",
  } satisfies Record<ParetoClass, string>,
};

type WhyTexts = typeof ru;

const en: WhyTexts = {
  hand: "Class by hand",
  byHand: (name) => `by hand ${name}`,
  asComputed: (name) => `as computed: ${name}`,
  handFor: (client) => `Class by hand: ${client}`,
  reason: "Why",
  reasonFor: (client) => `Why this class: ${client}`,
  noReason: "No reason is written down: in a year nobody will know it.",
  signals: "Source of loyalty",
  signal: (value, weight) =>
    `${showPercent("en", value, 0)}, weight ${showPercent("en", weight, 0)}`,
  mark: "the table",
  rfm: "RFM",
  grades: ({ recency, frequency, money }) => `R${recency} F${frequency} M${money} of 5`,
  xyz: "How evenly it buys",
  evenness: (name, variation) => `${name}, varies ${showPercent("en", variation, 0)}`,
  alive: "Still buys",
  aliveDoubts: {
    noTimes: "no dates or periods",
    tooFewRepeaters: "too few data for an estimate",
    noLeavers: "these data do not show that clients leave: no estimate",
  },
  aliveOnce: "bought once: no estimate",
  unknown: "no dates or periods",
  probability: (probability) => `likely by ${showPercent("en", probability, 0)}`,
  classes: { A: "A", B: "B", C: "C", D: "D", E: "E", "0/returns": "0/returns" },
};

export function whyTexts(language: Language): WhyTexts {
  return language === "ru" ? ru : en;
}
