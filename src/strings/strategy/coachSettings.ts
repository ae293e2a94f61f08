import type { CoachLimitName, CoachSettings } from "../../core/strategy/coachSettings";
import type { Part } from "../../core/strategy/points";
import type { Language } from "../language";
import { showNumber, showPercent } from "../numbers";
import { partName } from "./parts";

/** The words of scoring and coaching strategy sheets (METHOD 7). */
const ru = {
  title: "Оценка листов стратегии",
  note: "Хранится в книге. В формулы заполненности на листах новые веса ставит кнопка ниже или следующее обновление листов.",
  weights: "Что сколько весит",
  weightsNote: "Веса приводятся к 100. Ноль убирает пункт из оценки.",
  limits: "Когда делать замечания",
  apply: "Пересчитать листы",
  applied: (sheets: number) =>
    sheets === 0 ? "На листах уже эти веса." : `Листов, где оценка пересчитана: ${sheets}.`,
  days: "дн.",
  limitNames: {
    silentDays: "Без контакта с клиентом A, дней",
    deciderDays: "Без контакта с тем, кто решает, дней",
    highProbability: "Высокая вероятность при неизвестных ответах, от",
    priceMark: "«Важна не только цена»: только цена при оценке до",
    riskDays: "За сколько дней говорить о риске",
    shareGap: "Расхождение доли клиента, больше",
    turnoverFall: "Падение оборота, больше",
  } satisfies Record<CoachLimitName, string>,
  now: (weights: string, limits: string) => `Веса: ${weights}. Пределы: ${limits}.`,
};

const en: typeof ru = {
  title: "Score of strategy sheets",
  note: "Kept in the workbook. The button below, or the next refresh of the sheets, puts the weights into the sheets' formulas of completeness.",
  weights: "What weighs how much",
  weightsNote: "Weights are brought to 100. A zero takes a point out of the score.",
  limits: "When to remark",
  apply: "Score the sheets anew",
  applied: (sheets) =>
    sheets === 0 ? "The sheets have these weights already." : `Sheets scored anew: ${sheets}.`,
  days: "days",
  limitNames: {
    silentDays: "No contact with an A client, days",
    deciderDays: "No contact with the one who decides, days",
    highProbability: "A high probability beside unknown answers, from",
    priceMark: '"Not only price": price alone at a mark up to',
    riskDays: "Days ahead in which a risk is told",
    shareGap: "Difference of the client's share, above",
    turnoverFall: "Fall of turnover, above",
  },
  now: (weights, limits) => `Weights: ${weights}. Limits: ${limits}.`,
};

export function coachSettingTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}

/** The limits that are shares of the whole. */
const SHARES: readonly CoachLimitName[] = ["highProbability", "shareGap", "turnoverFall"];

/** All settings in words, as the command line prints them. */
export function describeCoaching(language: Language, { weights, limits }: CoachSettings): string[] {
  const texts = coachSettingTexts(language);
  const said = (Object.entries(weights) as [Part, number][]).map(
    ([part, weight]) => `${partName(language, part)} ${showNumber(language, weight)}`
  );
  const told = (Object.entries(limits) as [CoachLimitName, number][]).map(([name, limit]) => {
    const value = SHARES.includes(name)
      ? showPercent(language, limit, 0)
      : showNumber(language, limit);
    return `${texts.limitNames[name]} ${value}`;
  });
  return [texts.now(said.join("; "), told.join("; "))];
}
