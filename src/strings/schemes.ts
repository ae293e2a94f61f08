import type { LimitRule, LimitUnit, SchemeKind } from "../core/classes/pareto/schemeTable";
import type { Language } from "./language";

type SchemeTexts = {
  /** By kind of scheme: how clients are put into classes. */
  readonly names: Readonly<Record<SchemeKind, string>>;
  /** What stands before the limit of a class. */
  readonly limitOf: Readonly<Record<LimitUnit, (letter: string) => string>>;
  /** What limits must be like. */
  readonly limitsWrong: (limits: LimitRule) => string;
};

const ru: SchemeTexts = {
  names: {
    share: "По доле оборота (Парето)",
    count: "По доле клиентов",
    sum: "По сумме долей",
    amount: "По сумме оборота",
    data: "Границы из самих данных",
  },
  limitOf: { percent: (letter) => `${letter} до`, money: (letter) => `${letter} от` },
  limitsWrong: ({ unit, most }) =>
    `Нужны числа ${most === null ? "больше нуля" : `больше 0 и до ${most}`}, каждое ${unit === "money" ? "меньше" : "больше"} предыдущего. Пока действует прежнее.`,
};

const en: SchemeTexts = {
  names: {
    share: "By share of turnover (Pareto)",
    count: "By share of clients",
    sum: "By the sum of both shares",
    amount: "By amount of turnover",
    data: "Limits from the data themselves",
  },
  limitOf: { percent: (letter) => `${letter} up to`, money: (letter) => `${letter} from` },
  limitsWrong: ({ unit, most }) =>
    `Numbers ${most === null ? "above zero" : `above 0 and up to ${most}`} are needed, each ${unit === "money" ? "below" : "above"} the one before. What was before is in force.`,
};

/** The words about the ways to put clients into classes (METHOD 2), in a language. */
export function schemeTexts(language: Language): SchemeTexts {
  return language === "ru" ? ru : en;
}
