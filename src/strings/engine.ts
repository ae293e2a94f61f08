import type { Language } from "./language";
import { count } from "./numbers";

/** Why a table is not read by the engine; the codes are those of the command line's engine, `sample` is from the table. */
const ru = {
  dialect: () => "поля разделены пробелами",
  ragged: () => "в строке больше полей, чем в начале таблицы",
  cutOtherwise: () => "поле в кавычках не закрыто",
  layout: () => "оборот стоит в столбцах периодов",
  names: () => "имя клиента стоит в двух столбцах",
  marks: (sample: string) => `есть столбец оценок${example("ru", sample)}`,
  discount: (sample: string) => `есть столбец скидок${example("ru", sample)}`,
  rows: (sample: string) =>
    `строки связаны между собой (группы, итоги, подписи)${example("ru", sample)}`,
  treatments: () => "выбранное обращение с находками требует построчного чтения",
  texts: (sample: string) => `слишком много разных записей чисел или дат${example("ru", sample)}`,
  place: () => "назван диапазон ячеек",
};

export type EngineTexts = typeof ru;

const en: EngineTexts = {
  dialect: () => "its fields are parted by blanks",
  ragged: () => "a row has more fields than the table begins with",
  cutOtherwise: () => "a quoted field is not closed",
  layout: () => "the turnover stands in columns of periods",
  names: () => "the client's name stands in two columns",
  marks: (sample) => `it has a column of marks${example("en", sample)}`,
  discount: (sample) => `it has a column of discounts${example("en", sample)}`,
  rows: (sample) => `its rows hang together (groups, totals, labels)${example("en", sample)}`,
  treatments: () => "a treatment that was asked for needs the reading row by row",
  texts: (sample) => `too many different writings of numbers or dates${example("en", sample)}`,
  place: () => "a range of cells was named",
};

const REASONS = { ru, en };

function example(language: Language, sample: string): string {
  if (sample.trim() === "") return "";
  const short = sample.length > 40 ? `${sample.slice(0, 40)}…` : sample;
  return language === "ru" ? `: «${short}»` : `: "${short}"`;
}

/** Says that a table was read row by row instead of by the engine, and why. The result is the same. */
export function describeReadByRows(
  language: Language,
  code: keyof EngineTexts,
  sample: string
): string {
  const reason = REASONS[language][code](sample);
  return language === "ru"
    ? `Прочитано построчно, как лист Excel: ${reason}. Результат от этого не меняется, времени и памяти нужно больше.`
    : `Read row by row, like a sheet of Excel: ${reason}. The result is the same, it took more time and memory.`;
}

/** Says that a table needs the reading row by row and has more rows than that reads. */
export function describeTooLarge(
  language: Language,
  code: keyof EngineTexts,
  sample: string
): string {
  const reason = REASONS[language][code](sample);
  return language === "ru"
    ? `Такую таблицу нужно читать построчно, а в ней больше 1 048 575 строк: ${reason}. Ничего не записано. Выгрузите её простым журналом (одна строка — один документ, без групп и итогов) или разделите на части.`
    : `Such a table has to be read row by row, and it has more than 1,048,575 rows: ${reason}. Nothing was written. Export it as a plain ledger (a row for each document, without groups and totals) or split it into parts.`;
}

/** The line above a sheet of clients that has no room for all of them. `money` is shown already. */
export function describeOtherClients(language: Language, clients: number, money: string): string {
  const counted = count(language, clients, "client");
  return language === "ru"
    ? `На листе самые крупные клиенты. Прочие: ${counted}, оборот ${money}; в классах и долях они учтены.`
    : `The largest clients are on this sheet. Others: ${counted}, turnover ${money}; classes and shares take them into account.`;
}
