import type { Language } from "./language";
import { count, showCount } from "./numbers";

/** The words of what the pane says of the reading, and of what can be done about its findings. */
const ru = {
  reading: "Как прочитано",
  treatmentOf: (finding: string) => `Что делать: ${finding}`,
  sameClient: (into: string) => `Это один клиент: «${into}»`,
  decided: "Решено вручную",
  mergedPair: (name: string, into: string) => `«${name}» считается клиентом «${into}»`,
  split: "Разделить",
  splitPair: (name: string, into: string) => `Разделить: «${name}» и «${into}»`,
  countsAsClient: (label: string) => `«${label}» считается клиентом, а не итогом`,
  countsAsTotal: (label: string) => `«${label}» считается строкой итога, а не клиентом`,
  rollBack: "Отменить",
  takeBackNamed: (decision: string) => `Отменить: ${decision}`,
  totalLabels: (labels: number) => `Какие строки приняты за итоги (${showCount("ru", labels)})`,
  timesMore: (rows: number) => `и ещё ${count("ru", rows, "row")}`,
  isClient: "Это клиент",
  isClientNamed: (label: string) => `Это клиент, а не итог: «${label}»`,
  isClientAfterAll: (label: string) => `Всё-таки клиент: «${label}»`,
  isTotal: "Это строка итога",
  isTotalNamed: (label: string) => `Это строка итога, а не клиент: «${label}»`,
  isTotalAfterAll: (label: string) => `Всё-таки итог: «${label}»`,
  fromNextRun: "считается клиентом",
  leftOutNext: "Строка не будет считаться клиентом.",
  rates: "Курсы валют",
  ratesNote: (main: string) =>
    `Чаще всего суммы в ${main}. Задайте курс, и суммы в другой валюте будут пересчитаны; без курса они складываются как есть.`,
  rate: (currency: string, main: string) => `Сколько ${main} в 1 ${currency}`,
  rateWrong: "Нужно число больше нуля. Действует прежнее; пустое поле: курса нет.",
};

type DoctorTexts = typeof ru;

const en: DoctorTexts = {
  reading: "How it was read",
  treatmentOf: (finding) => `What to do: ${finding}`,
  sameClient: (into) => `They are one client: "${into}"`,
  decided: "Decided by hand",
  mergedPair: (name, into) => `"${name}" counts as the client "${into}"`,
  split: "Part them",
  splitPair: (name, into) => `Part "${name}" and "${into}"`,
  countsAsClient: (label) => `"${label}" counts as a client, not as a total`,
  countsAsTotal: (label) => `"${label}" counts as a total, not as a client`,
  rollBack: "Undo",
  takeBackNamed: (decision) => `Undo: ${decision}`,
  totalLabels: (labels) => `Which rows were taken for totals (${showCount("en", labels)})`,
  timesMore: (rows) => `and ${count("en", rows, "row")} more`,
  isClient: "Is a client",
  isClientNamed: (label) => `Is a client, not a total: "${label}"`,
  isClientAfterAll: (label) => `Is a client after all: "${label}"`,
  isTotal: "Is a total row",
  isTotalNamed: (label) => `Is a total row, not a client: "${label}"`,
  isTotalAfterAll: (label) => `Is a total after all: "${label}"`,
  fromNextRun: "counts as a client",
  leftOutNext: "The row no longer counts as a client.",
  rates: "Rates of currencies",
  ratesNote: (main) =>
    `Most amounts are in ${main}. Give a rate, and amounts of another currency are converted; without one they are added as they are.`,
  rate: (currency, main) => `${main} for 1 ${currency}`,
  rateWrong: "A number above zero is needed. What was before is in force; an empty field: no rate.",
};

export function doctorTexts(language: Language): DoctorTexts {
  return language === "ru" ? ru : en;
}
