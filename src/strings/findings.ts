import type { Finding } from "../core/reading/model/finding";
import type { FindingCode } from "../core/reading/model/findingTable";
import type { TreatableCode, TreatmentOf } from "../core/reading/model/treatments";
import type { Language } from "./language";
import { count, showMoney } from "./numbers";

/** `cells` counts the places; `sample` and `other` stand in quotation marks already, or are empty. */
type Tell = (cells: string, sample: string, other: string) => string;
type Told = Readonly<Record<FindingCode, Tell>>;
/** What was done, or what may be done: by code and treatment. */
type Treated = { readonly [Code in TreatableCode]: Readonly<Record<TreatmentOf<Code>, string>> };

const ru: Told = {
  textNumber: (cells, sample) => `${cells}: число записано текстом${sample}`,
  notANumber: (cells, sample) => `${cells}: не число${sample}`,
  textDate: (cells, sample) => `${cells}: дата записана текстом${sample}`,
  ambiguousDate: (cells, sample) => `${cells}: день и месяц в дате можно поменять местами${sample}`,
  date1904: () => "Дни в этой книге считаются от 1904 года; учтено",
  notADate: (cells, sample) => `${cells}: не дата${sample}; в лояльности не учтено`,
  errorCell: (cells, sample) => `${cells}: ошибка формулы${sample}`,
  blankClient: (cells) => `${cells}: не указан клиент`,
  totalRow: (cells, sample) => `${cells}: строка итога${sample}`,
  repeatedHeading: (cells) => `${cells}: повтор заголовка; пропущено`,
  negativeAmount: (cells) => `${cells}: отрицательная сумма`,
  zeroTurnover: (cells) => `${cells}: нулевой оборот; класс «0/возвраты»`,
  profitAboveTurnover: (cells) => `${cells}: прибыль больше оборота`,
  dateLikeNumber: (cells, sample) => `${cells}: похоже на дату${sample}`,
  mergedNames: (cells, sample) => `${cells}: другое написание того же имени${sample}`,
  lookAlike: (cells, sample, other) =>
    `${cells}: имя${sample} похоже на${other}; посчитаны отдельно, объединить можно вручную`,
  repeatedName: (cells, sample) => `${cells}: имя стоит ещё раз${sample}; строки сложены`,
  mixedCurrencies: (cells, sample) => `${cells}: разные валюты${sample}`,
  hiddenRows: (cells) => `${cells}: скрытая строка`,
  duplicateRow: (cells) => `${cells}: строка повторяет другую во всех ячейках`,
  markOutOfRange: (cells, sample) => `${cells}: оценка вне шкалы${sample}; не учтена`,
  ambiguousNumber: (cells, sample) => `${cells}: число можно прочесть двояко${sample}`,
  blankAmount: (cells) => `${cells}: сумма не указана`,
  filledName: (cells, sample) => `${cells}: имя стоит только в строке выше${sample}`,
  groupRow: (cells, sample) => `${cells}: имя отдельной строкой над своими строками${sample}`,
  noteRow: (cells, sample) => `${cells}: примечание${sample}`,
  roundedToFit: (cells, sample) => `${cells}: слишком много знаков${sample}; округлено`,
  otherTurnover: (_, sample, other) =>
    `Оборотом взят столбец${sample}; подошёл бы и${other}. Выберите другой, если нужен он`,
  oneNameSeveralIds: (_, sample, other) => `Имя${sample} стоит под разными кодами:${other}`,
  oneIdSeveralNames: (_, sample, other) => `Код${sample} стоит при разных именах:${other}`,
  returnDocument: (cells, sample) => `${cells}: возврат с положительной суммой${sample}`,
  otherDocument: (cells, sample) => `${cells}: не продажа, а другой документ${sample}`,
  voidDocument: (cells, sample) => `${cells}: отменённый документ или черновик${sample}`,
  rowWithoutId: (cells) => `${cells}: код клиента не указан; строка отнесена к клиенту по имени`,
  placeholderId: (_, sample, other) =>
    `Код${sample} стоит у разных клиентов:${other}; это заглушка, клиенты различены по имени`,
  idsIncomplete: (_, sample, other) =>
    `Коды клиентов есть только в${sample} строках из${other}; клиенты различены по имени`,
  brokenId: (cells, sample) =>
    `${cells}: от кода остались только первые цифры${sample}; разные клиенты могли слиться в одного, исправьте код в исходном файле`,
  discountTaken: (cells, sample) => `${cells}: к количеству и цене есть скидка${sample}`,
  otherTable: (_, sample) => `Ниже на листе другая таблица${sample}`,
  guessedColumn: (_, sample, other) =>
    `Роль «${other}» взята по значениям, заголовок${sample} её не называет; проверьте столбец`,
  sheetTotalMatches: (_, sample, other) => `Итог самого листа${sample} сходится: ${other}`,
  sheetTotalDiffers: (_, sample, other) =>
    `Итог самого листа${sample} не сходится: ${other}. Проверьте, все ли строки прочитаны и нет ли лишних`,
  looksLikeTotal: (cells, sample) => `${cells}: сумма${sample} равна сумме других строк`,
  detailRow: (cells, sample) => `${cells}: строка внутри клиента${sample}; отнесена к нему`,
  unusedAmounts: (_, sample) =>
    `Столбец${sample} похож на деньги, но не используется. Если оборот в нём, выберите его`,
  unusedDates: (_, sample) =>
    `В столбце${sample} даты, но они не используются. Выберите его датой, если это даты продаж`,
  unusedRows: (cells) => `${cells}: суммы выше строки заголовков; в расчёт не вошли`,
  otherReading: (_, sample, other) =>
    `Лист можно прочитать двояко: клиентами взяты${sample}, могли бы быть${other}. Проверьте, кто из них клиенты`,
  otherSheets: (_, sample, other) =>
    `Такая же таблица есть на других листах:${other}. Прочитан только лист${sample}. Если нужны все, соберите строки на одном листе`,
  partSheets: (_, sample, other) =>
    `Суммы листа${sample} стоят и на других листах:${other}; второй раз они не прибавлены`,
  brokenQuotes: () =>
    "В файле есть строки с ошибочно расставленными кавычками; границы полей в них ненадёжны. Сверьте эти строки с источником или выгрузите файл заново",
  repeatedPeriod: (cells, sample) => `${cells}: период стоит несколько раз${sample}; суммы сложены`,
};

const en: Told = {
  textNumber: (cells, sample) => `${cells}: a number stored as text${sample}`,
  notANumber: (cells, sample) => `${cells}: not a number${sample}`,
  textDate: (cells, sample) => `${cells}: a date stored as text${sample}`,
  ambiguousDate: (cells, sample) =>
    `${cells}: a date whose day and month may change places${sample}`,
  date1904: () => "This workbook counts its days from 1904; allowed for",
  notADate: (cells, sample) => `${cells}: not a date${sample}; not used for loyalty`,
  errorCell: (cells, sample) => `${cells}: an error${sample}`,
  blankClient: (cells) => `${cells}: no client named`,
  totalRow: (cells, sample) => `${cells}: a total${sample}`,
  repeatedHeading: (cells) => `${cells}: a repeated heading; skipped`,
  negativeAmount: (cells) => `${cells}: a negative amount`,
  zeroTurnover: (cells) => `${cells}: no turnover; class "0/returns"`,
  profitAboveTurnover: (cells) => `${cells}: profit above turnover`,
  dateLikeNumber: (cells, sample) => `${cells}: looks like a date${sample}`,
  mergedNames: (cells, sample) => `${cells}: another spelling of the same name${sample}`,
  lookAlike: (cells, sample, other) =>
    `${cells}: the name${sample} looks like${other}; counted apart, you can put them together`,
  repeatedName: (cells, sample) => `${cells}: the name stands once more${sample}; rows added up`,
  mixedCurrencies: (cells, sample) => `${cells}: different currencies${sample}`,
  hiddenRows: (cells) => `${cells}: a hidden row`,
  duplicateRow: (cells) => `${cells}: a row that repeats another in every cell`,
  markOutOfRange: (cells, sample) => `${cells}: a mark off its scale${sample}; not used`,
  ambiguousNumber: (cells, sample) => `${cells}: a number that reads two ways${sample}`,
  blankAmount: (cells) => `${cells}: no amount`,
  filledName: (cells, sample) => `${cells}: the name stands in a row above only${sample}`,
  groupRow: (cells, sample) => `${cells}: a name on a row of its own above its rows${sample}`,
  noteRow: (cells, sample) => `${cells}: a note${sample}`,
  roundedToFit: (cells, sample) => `${cells}: too many digits${sample}; rounded`,
  otherTurnover: (_, sample, other) =>
    `The column${sample} was taken for the turnover; it could also be${other}. Choose another if that is meant`,
  oneNameSeveralIds: (_, sample, other) => `The name${sample} stands under several ids:${other}`,
  oneIdSeveralNames: (_, sample, other) => `The id${sample} stands beside several names:${other}`,
  returnDocument: (cells, sample) => `${cells}: a return with a positive amount${sample}`,
  otherDocument: (cells, sample) => `${cells}: no sale but another document${sample}`,
  voidDocument: (cells, sample) => `${cells}: a cancelled document or a draft${sample}`,
  rowWithoutId: (cells) => `${cells}: no client id; the row went to the client of that name`,
  placeholderId: (_, sample, other) =>
    `The id${sample} stands beside different clients:${other}; it says nothing, so names tell them apart`,
  idsIncomplete: (_, sample, other) =>
    `Only${sample} rows of${other} have a client id; names tell clients apart`,
  brokenId: (cells, sample) =>
    `${cells}: only the first digits of the id are left${sample}; different clients may have become one, mend the id in the file it came from`,
  discountTaken: (cells, sample) => `${cells}: quantity and price have a discount${sample}`,
  otherTable: (_, sample) => `Another table stands below${sample}`,
  guessedColumn: (_, sample, other) =>
    `The role "${other}" was told by the values, the heading${sample} does not say it; check the column`,
  sheetTotalMatches: (_, sample, other) => `The sheet's own total${sample} agrees: ${other}`,
  sheetTotalDiffers: (_, sample, other) =>
    `The sheet's own total${sample} does not agree: ${other}. Check that all rows are read, and none too many`,
  looksLikeTotal: (cells, sample) => `${cells}: the amount${sample} is the sum of other rows`,
  detailRow: (cells, sample) => `${cells}: a row within a client${sample}; added to it`,
  unusedAmounts: (_, sample) =>
    `The column${sample} looks like money and is not used. If it is the turnover, choose it`,
  unusedDates: (_, sample) =>
    `The column${sample} holds dates that are not used. Choose it as the date if these are dates of sales`,
  unusedRows: (cells) => `${cells}: amounts above the headings; not counted`,
  otherReading: (_, sample, other) =>
    `The sheet can be read in two ways:${sample} were taken for the clients,${other} could be. Check which they are`,
  otherSheets: (_, sample, other) =>
    `The same table stands on other sheets:${other}. Only the sheet${sample} is read. If all are meant, put their rows on one sheet`,
  partSheets: (_, sample, other) =>
    `The amounts of the sheet${sample} stand on other sheets, too:${other}; they are not added once more`,
  brokenQuotes: () =>
    "The file has lines with misplaced quotation marks; where their fields end is uncertain. Compare those lines with the source or export the file again",
  repeatedPeriod: (cells, sample) =>
    `${cells}: a period that stands several times${sample}; added up`,
};

const treatedRu: Treated = {
  textNumber: { asNumber: "прочитано как число", leaveOut: "строка исключена" },
  ambiguousNumber: {
    asThousands: "прочитано с разделителем тысяч",
    asDecimals: "прочитано с дробной частью",
    leaveOut: "строка исключена",
  },
  notANumber: { asZero: "считается нулём", leaveOut: "строка исключена" },
  errorCell: { asZero: "считается нулём", leaveOut: "строка исключена" },
  blankAmount: { asZero: "считается нулём", leaveOut: "строка исключена" },
  textDate: { asDate: "прочитана как дата", ignore: "дата не учтена" },
  ambiguousDate: { dayFirst: "первым прочитан день", monthFirst: "первым прочитан месяц" },
  blankClient: { leaveOut: "суммы показаны отдельно", asOneClient: "вместе как один клиент «—»" },
  filledName: { fillDown: "имя взято оттуда", leaveOut: "суммы показаны отдельно" },
  totalRow: { leaveOut: "в расчёт не вошла", asClient: "считается клиентом" },
  looksLikeTotal: { asClient: "считается клиентом, проверьте", leaveOut: "в расчёт не вошла" },
  noteRow: { leaveOut: "пропущено", asClient: "считается клиентом" },
  negativeAmount: { net: "вычтена из оборота клиента", leaveOut: "строка исключена" },
  profitAboveTurnover: { keep: "оставлена, проверьте", ignore: "прибыль строки не учтена" },
  dateLikeNumber: { keep: "прочитано как число, проверьте", leaveOut: "исключено" },
  mergedNames: { together: "сложено вместе", apart: "каждое отдельно" },
  mixedCurrencies: {
    addUp: "сложены без пересчёта, если не задан курс",
    leaveOut: "взята только самая частая",
  },
  hiddenRows: { keep: "в расчёт вошла", leaveOut: "исключена" },
  duplicateRow: { keep: "в расчёт вошла, проверьте", leaveOut: "исключена" },
  oneNameSeveralIds: { byId: "каждый код — отдельный клиент", byName: "один клиент по имени" },
  oneIdSeveralNames: { byId: "один клиент по коду", byName: "каждое имя — отдельный клиент" },
  returnDocument: {
    subtract: "вычтен из оборота клиента",
    keep: "прибавлен как есть",
    leaveOut: "строка исключена",
  },
  otherDocument: { leaveOut: "строка исключена", keep: "в расчёт вошла" },
  voidDocument: { leaveOut: "строка исключена", keep: "в расчёт вошла" },
  discountTaken: { takeOff: "вычтена из оборота", ignore: "не учтена" },
  otherTable: {
    leaveOut: "в расчёт не вошла; если нужна она, выделите её и запустите расчёт снова",
    asRows: "её строки посчитаны вместе с первой",
  },
};

const treatedEn: Treated = {
  textNumber: { asNumber: "read as a number", leaveOut: "the row is left out" },
  ambiguousNumber: {
    asThousands: "read with a separator of thousands",
    asDecimals: "read with decimals",
    leaveOut: "the row is left out",
  },
  notANumber: { asZero: "counted as zero", leaveOut: "the row is left out" },
  errorCell: { asZero: "counted as zero", leaveOut: "the row is left out" },
  blankAmount: { asZero: "counted as zero", leaveOut: "the row is left out" },
  textDate: { asDate: "read as a date", ignore: "the date is not used" },
  ambiguousDate: { dayFirst: "read with the day first", monthFirst: "read with the month first" },
  blankClient: { leaveOut: "the amounts are shown apart", asOneClient: 'together one client "—"' },
  filledName: { fillDown: "the name is taken from there", leaveOut: "the amounts are shown apart" },
  totalRow: { leaveOut: "left out", asClient: "counted as a client" },
  looksLikeTotal: { asClient: "counted as a client, check it", leaveOut: "left out" },
  noteRow: { leaveOut: "skipped", asClient: "counted as a client" },
  negativeAmount: { net: "taken off the client's turnover", leaveOut: "the row is left out" },
  profitAboveTurnover: { keep: "kept, check it", ignore: "the row's profit is not used" },
  dateLikeNumber: { keep: "read as a number, check it", leaveOut: "left out" },
  mergedNames: { together: "added up", apart: "each apart" },
  mixedCurrencies: {
    addUp: "added unconverted, unless there is a rate",
    leaveOut: "only the most frequent one is taken",
  },
  hiddenRows: { keep: "included", leaveOut: "left out" },
  duplicateRow: { keep: "included, check it", leaveOut: "left out" },
  oneNameSeveralIds: { byId: "each id is a client of its own", byName: "one client by the name" },
  oneIdSeveralNames: { byId: "one client by the id", byName: "each name is a client of its own" },
  returnDocument: {
    subtract: "taken off the client's turnover",
    keep: "added as it stands",
    leaveOut: "the row is left out",
  },
  otherDocument: { leaveOut: "the row is left out", keep: "included" },
  voidDocument: { leaveOut: "the row is left out", keep: "included" },
  discountTaken: { takeOff: "taken off the turnover", ignore: "not taken off" },
  otherTable: {
    leaveOut: "not counted; if it is the one that is meant, select it and run again",
    asRows: "its rows are counted with the first one",
  },
};

const PROBLEMS = { ru, en };
const TREATED = { ru: treatedRu, en: treatedEn };
const LONGEST_SAMPLE = 40;

/** Names of the roles that a guessed column may have. */
const ROLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ru: { client: "Клиент", turnover: "Оборот" },
  en: { client: "Client", turnover: "Turnover" },
};

/**
 * A problem in words: how many cells, what is wrong, what was done about it. The address stands beside it.
 * `2 ячейки: отрицательная сумма; вычтена из оборота клиента`.
 */
export function describeFinding(language: Language, finding: Finding): string {
  const { code, sample, others = [] } = finding;
  const other = finding.sums
    ? compareSums(language, finding.sums, code === "sheetTotalMatches" ? finding.count : undefined)
    : code === "guessedColumn"
      ? (ROLES[language][others[0] ?? ""] ?? "")
      : others.map((text) => quote(language, text)).join(",");
  const told = PROBLEMS[language][code](
    count(language, finding.count, "cell"),
    quote(language, sample ?? "", isNaming(code)),
    other
  );
  const done = TREATED[language][code as TreatableCode] as
    Readonly<Record<string, string>> | undefined;
  const treated = finding.treatment && done?.[finding.treatment];
  return treated ? `${told}; ${treated}` : told;
}

/** What kind of finding a code stands for, as a heading in a list: `отрицательная сумма`. */
export function nameFindingKind(language: Language, code: FindingCode): string {
  return PROBLEMS[language][code]("", "", "").replace(/^: /, "");
}

/** What a treatment of a code does, as a choice in a list: `считается нулём`. */
export function describeTreatment<Code extends TreatableCode>(
  language: Language,
  code: Code,
  treatment: TreatmentOf<Code>
): string {
  const told: Readonly<Record<TreatmentOf<Code>, string>> = TREATED[language][code];
  return told[treatment];
}

/** The sample is a part of the sentence, not an example in brackets. */
function isNaming(code: FindingCode): boolean {
  return NAMING.includes(code);
}

const NAMING: readonly FindingCode[] = [
  "lookAlike",
  "otherTurnover",
  "guessedColumn",
  "sheetTotalMatches",
  "sheetTotalDiffers",
  "unusedAmounts",
  "unusedDates",
  "otherReading",
  "otherTable",
  "oneNameSeveralIds",
  "oneIdSeveralNames",
  "placeholderId",
  "idsIncomplete",
  "otherSheets",
  "partSheets",
];

/** `в листе 1 500, у нас 1 600`, or, where the sums are equal, `2 290 000 = 54 клиента`. */
function compareSums(
  language: Language,
  { sheetSays, weGot, scale }: NonNullable<Finding["sums"]>,
  clients: number | undefined
): string {
  const [theirs, ours] = [sheetSays, weGot].map((sum) => showMoney(language, sum, scale));
  if (clients !== undefined) return `${theirs} = ${count(language, clients, "client")}`;
  return language === "ru"
    ? `в листе ${theirs}, у нас ${ours}`
    : `it says ${theirs}, we get ${ours}`;
}

/** ` «text»` inside a sentence, else the example ` («text»)` behind it; nothing for an empty text. */
function quote(language: Language, text: string, isInside = true): string {
  const bare = text.trim();
  if (bare === "") return "";
  const short = bare.length > LONGEST_SAMPLE ? `${bare.slice(0, LONGEST_SAMPLE)}…` : bare;
  const quoted = language === "ru" ? `«${short}»` : `"${short}"`;
  return isInside ? ` ${quoted}` : ` (${quoted})`;
}
