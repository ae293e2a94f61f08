import type { ClassScheme } from "../core/classes/pareto/scheme";
import type { ResultColumn } from "../core/report/report";
import type { Language } from "./language";
import { reportTexts } from "./report/texts";

type Notes = Readonly<Record<Exclude<ResultColumn, "class" | "quadrant"> | "noQuadrant", string>>;

const ru: Notes = {
  noQuadrant: "пусто: о лояльности клиента данных нет.",
  share: "Доля клиента в обороте всех клиентов с положительным оборотом.",
  cumulativeShare:
    "Доля оборота этого клиента вместе со всеми, у кого оборот не меньше. У равных клиентов она одна.",
  rank: "Место по обороту: 1 у крупнейшего. У равных клиентов место одно.",
  counted:
    "Оборот целым числом в наименьших единицах (например, в копейках). По нему считаются формулы класса, долей и ранга.",
};

const en: Notes = {
  noQuadrant: "empty: the data say nothing of the client's loyalty.",
  share: "The client's part of the turnover of all clients whose turnover is above zero.",
  cumulativeShare:
    "The share of turnover of this client together with all whose turnover is not smaller. Equal clients have the same.",
  rank: "Place by turnover: the largest is 1. Equal clients share a place.",
  counted:
    "Turnover as a whole number of the smallest unit (such as cents). The formulas of class, shares and rank count from it.",
};

/** The rule of a column of results in words, as a note at its heading tells it; of a class, the rule that was used. */
export function describeColumn(
  language: Language,
  column: ResultColumn,
  scheme: ClassScheme
): string {
  const { describeRule, sides } = reportTexts(language);
  if (column === "class") return describeRule(scheme);
  const notes = language === "ru" ? ru : en;
  if (column !== "quadrant") return notes[column];
  return [
    ...Object.entries(sides).map(([name, side]) => `${name}: ${side}`),
    notes.noQuadrant,
  ].join("; ");
}
