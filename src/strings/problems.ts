import type { Problem, ProblemCode } from "../core/reading/problem";
import type { Language } from "./language";
import { count } from "./numbers";

/** `sample` stands in quotation marks already, or is empty. */
type Tell = (cells: string, sample: string) => string;

const ru: Readonly<Record<ProblemCode, Tell>> = {
  textNumber: (cells, sample) => `${cells}: число записано текстом${sample}; прочитано как число`,
  notANumber: (cells, sample) => `${cells}: не число${sample}; в оборот не вошло`,
  textDate: (cells, sample) => `${cells}: дата записана текстом${sample}; прочитана как дата`,
  notADate: (cells, sample) => `${cells}: не дата${sample}; в лояльности не учтено`,
  errorCell: (cells, sample) => `${cells}: ошибка формулы${sample}; в оборот не вошло`,
  blankClient: (cells) => `${cells}: не указан клиент; суммы показаны отдельно`,
  totalRow: (cells, sample) => `${cells}: строка итога${sample}; в расчёт не вошла`,
  repeatedHeading: (cells) => `${cells}: повтор заголовка; пропущено`,
  negativeAmount: (cells) => `${cells}: отрицательная сумма; вычтена из оборота клиента`,
  zeroTurnover: (cells) => `${cells}: нулевой оборот; класс «0/возвраты»`,
  profitAboveTurnover: (cells) => `${cells}: прибыль больше оборота; проверьте столбцы`,
  dateLikeNumber: (cells, sample) => `${cells}: похоже на дату${sample}; прочитано как число`,
  mergedNames: (cells, sample) =>
    `${cells}: разное написание одного имени${sample}; сложено вместе`,
  mixedCurrencies: (cells, sample) => `${cells}: разные валюты${sample}; сложены без пересчёта`,
  hiddenRows: (cells) => `${cells}: скрытая строка; в расчёт вошла`,
  markOutOfRange: (cells, sample) => `${cells}: оценка вне шкалы${sample}; не учтена`,
  ambiguousNumber: (cells, sample) => `${cells}: число можно прочесть двояко${sample}; проверьте`,
  blankAmount: (cells) => `${cells}: сумма не указана; считается нулём`,
  filledName: (cells, sample) => `${cells}: имя взято из строки выше${sample}`,
  groupRow: (cells, sample) => `${cells}: имя отдельной строкой над своими строками${sample}`,
  noteRow: (cells, sample) => `${cells}: примечание${sample}; пропущено`,
  roundedToFit: (cells, sample) => `${cells}: слишком много знаков${sample}; округлено`,
};

const en: Readonly<Record<ProblemCode, Tell>> = {
  textNumber: (cells, sample) => `${cells}: a number stored as text${sample}; read as a number`,
  notANumber: (cells, sample) => `${cells}: not a number${sample}; not part of the turnover`,
  textDate: (cells, sample) => `${cells}: a date stored as text${sample}; read as a date`,
  notADate: (cells, sample) => `${cells}: not a date${sample}; not used for loyalty`,
  errorCell: (cells, sample) => `${cells}: an error${sample}; not part of the turnover`,
  blankClient: (cells) => `${cells}: no client named; the amounts are shown apart`,
  totalRow: (cells, sample) => `${cells}: a total${sample}; left out`,
  repeatedHeading: (cells) => `${cells}: a repeated heading; skipped`,
  negativeAmount: (cells) => `${cells}: a negative amount; taken off the client's turnover`,
  zeroTurnover: (cells) => `${cells}: no turnover; class "0/returns"`,
  profitAboveTurnover: (cells) => `${cells}: profit above turnover; check the columns`,
  dateLikeNumber: (cells, sample) => `${cells}: looks like a date${sample}; read as a number`,
  mergedNames: (cells, sample) => `${cells}: one name written differently${sample}; added up`,
  mixedCurrencies: (cells, sample) => `${cells}: different currencies${sample}; added unconverted`,
  hiddenRows: (cells) => `${cells}: a hidden row; included`,
  markOutOfRange: (cells, sample) => `${cells}: a mark off its scale${sample}; not used`,
  ambiguousNumber: (cells, sample) => `${cells}: a number that reads two ways${sample}; check it`,
  blankAmount: (cells) => `${cells}: no amount; counted as zero`,
  filledName: (cells, sample) => `${cells}: the name is taken from the row above${sample}`,
  groupRow: (cells, sample) => `${cells}: a name on a row of its own above its rows${sample}`,
  noteRow: (cells, sample) => `${cells}: a note${sample}; skipped`,
  roundedToFit: (cells, sample) => `${cells}: too many digits${sample}; rounded`,
};

const PROBLEMS = { ru, en };
const LONGEST_SAMPLE = 40;

/** A problem in words: how many cells, what is wrong, what was done about it. The address stands beside it. */
export function tellProblem(language: Language, problem: Problem): string {
  const { sample = "" } = problem;
  const text = sample.length > LONGEST_SAMPLE ? `${sample.slice(0, LONGEST_SAMPLE)}…` : sample;
  const quoted = text === "" ? "" : language === "ru" ? ` («${text}»)` : ` ("${text}")`;
  return PROBLEMS[language][problem.code](count(language, problem.count, "cell"), quoted);
}
