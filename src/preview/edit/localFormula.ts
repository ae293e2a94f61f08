type Language = "ru-RU" | "en-US";

/** Names of functions in Russian Excel; those that are the same in English are left out. */
const RUSSIAN: Readonly<Record<string, string>> = {
  AND: "И",
  AVERAGE: "СРЗНАЧ",
  AVERAGEIF: "СРЗНАЧЕСЛИ",
  AVERAGEIFS: "СРЗНАЧЕСЛИМН",
  CEILING: "ОКРВВЕРХ",
  CHAR: "СИМВОЛ",
  CHOOSE: "ВЫБОР",
  CLEAN: "ПЕЧСИМВ",
  COLUMN: "СТОЛБЕЦ",
  COLUMNS: "ЧИСЛСТОЛБ",
  CONCAT: "СЦЕП",
  CONCATENATE: "СЦЕПИТЬ",
  COUNT: "СЧЁТ",
  COUNTA: "СЧЁТЗ",
  COUNTBLANK: "СЧИТАТЬПУСТОТЫ",
  COUNTIF: "СЧЁТЕСЛИ",
  COUNTIFS: "СЧЁТЕСЛИМН",
  DATE: "ДАТА",
  DATEDIF: "РАЗНДАТ",
  DATEVALUE: "ДАТАЗНАЧ",
  DAY: "ДЕНЬ",
  DAYS: "ДНИ",
  EDATE: "ДАТАМЕС",
  EOMONTH: "КОНМЕСЯЦА",
  EXACT: "СОВПАД",
  FIND: "НАЙТИ",
  FLOOR: "ОКРВНИЗ",
  HLOOKUP: "ГПР",
  HOUR: "ЧАС",
  HYPERLINK: "ГИПЕРССЫЛКА",
  IF: "ЕСЛИ",
  IFERROR: "ЕСЛИОШИБКА",
  IFNA: "ЕСНД",
  IFS: "ЕСЛИМН",
  INDEX: "ИНДЕКС",
  INDIRECT: "ДВССЫЛ",
  INT: "ЦЕЛОЕ",
  ISBLANK: "ЕПУСТО",
  ISERR: "ЕОШ",
  ISERROR: "ЕОШИБКА",
  ISEVEN: "ЕЧЁТН",
  ISLOGICAL: "ЕЛОГИЧ",
  ISNA: "ЕНД",
  ISNONTEXT: "ЕНЕТЕКСТ",
  ISNUMBER: "ЕЧИСЛО",
  ISODD: "ЕНЕЧЁТ",
  ISTEXT: "ЕТЕКСТ",
  LARGE: "НАИБОЛЬШИЙ",
  LEFT: "ЛЕВСИМВ",
  LEN: "ДЛСТР",
  LOOKUP: "ПРОСМОТР",
  LOWER: "СТРОЧН",
  MATCH: "ПОИСКПОЗ",
  MAX: "МАКС",
  MAXIFS: "МАКСЕСЛИ",
  MEDIAN: "МЕДИАНА",
  MID: "ПСТР",
  MIN: "МИН",
  MINIFS: "МИНЕСЛИ",
  MINUTE: "МИНУТЫ",
  MOD: "ОСТАТ",
  MONTH: "МЕСЯЦ",
  MROUND: "ОКРУГЛТ",
  NA: "НД",
  NOT: "НЕ",
  NOW: "ТДАТА",
  OFFSET: "СМЕЩ",
  OR: "ИЛИ",
  PERCENTILE: "ПЕРСЕНТИЛЬ",
  PI: "ПИ",
  POWER: "СТЕПЕНЬ",
  PRODUCT: "ПРОИЗВЕД",
  PROPER: "ПРОПНАЧ",
  QUARTILE: "КВАРТИЛЬ",
  QUOTIENT: "ЧАСТНОЕ",
  RANK: "РАНГ",
  REPLACE: "ЗАМЕНИТЬ",
  REPT: "ПОВТОР",
  RIGHT: "ПРАВСИМВ",
  ROUND: "ОКРУГЛ",
  ROUNDDOWN: "ОКРУГЛВНИЗ",
  ROUNDUP: "ОКРУГЛВВЕРХ",
  ROW: "СТРОКА",
  ROWS: "ЧСТРОК",
  SEARCH: "ПОИСК",
  SECOND: "СЕКУНДЫ",
  SIGN: "ЗНАК",
  SMALL: "НАИМЕНЬШИЙ",
  SQRT: "КОРЕНЬ",
  STDEV: "СТАНДОТКЛОН",
  STDEVP: "СТАНДОТКЛОНП",
  SUBSTITUTE: "ПОДСТАВИТЬ",
  SUBTOTAL: "ПРОМЕЖУТОЧНЫЕ.ИТОГИ",
  SUM: "СУММ",
  SUMIF: "СУММЕСЛИ",
  SUMIFS: "СУММЕСЛИМН",
  SUMPRODUCT: "СУММПРОИЗВ",
  SUMSQ: "СУММКВ",
  SWITCH: "ПЕРЕКЛЮЧ",
  TEXT: "ТЕКСТ",
  TEXTJOIN: "ОБЪЕДИНИТЬ",
  TIME: "ВРЕМЯ",
  TODAY: "СЕГОДНЯ",
  TRIM: "СЖПРОБЕЛЫ",
  TRUNC: "ОТБР",
  TYPE: "ТИП",
  UNICHAR: "ЮНИСИМВ",
  UPPER: "ПРОПИСН",
  VALUE: "ЗНАЧЕН",
  VAR: "ДИСП",
  VARP: "ДИСПР",
  VLOOKUP: "ВПР",
  WEEKDAY: "ДЕНЬНЕД",
  XLOOKUP: "ПРОСМОТРX",
  XMATCH: "ПОИСКПОЗX",
  XOR: "ИСКЛИЛИ",
  YEAR: "ГОД",
};
const TRUTH: Readonly<Record<string, string>> = { TRUE: "ИСТИНА", FALSE: "ЛОЖЬ" };

const ENGLISH = new Map(
  Object.entries({ ...RUSSIAN, ...TRUTH }).map(([english, russian]) => [plain(russian), english])
);

/** Texts, quoted sheets, brackets and constants of arrays stay; words, numbers and the signs between them may change. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\}|[\p{L}_\\][\p{L}\p{N}_.]*(\()?|\d+(?:[.,]\d+)?|[;,]/gu;

/** A formula as the model keeps it (English), from what was typed in a language. */
export function readFormula(typed: string, language: Language): string {
  if (language === "en-US") return typed;
  return typed.replace(TOKEN, (token, call: string | undefined) => {
    if (token === ";") return ",";
    if (/^\d/.test(token)) return token.replace(",", ".");
    const word = call === undefined ? token : token.slice(0, -1);
    const english = ENGLISH.get(plain(word));
    // Without a bracket after it only a truth value is meant; all else is a name or a cell.
    if (english === undefined || (call === undefined && !(english in TRUTH))) return token;
    return english + (call ?? "");
  });
}

/** A formula as Excel shows it in a language. */
export function showFormula(formula: string, language: Language): string {
  if (language === "en-US") return formula;
  return formula.replace(TOKEN, (token, call: string | undefined) => {
    if (token === ",") return ";";
    if (/^\d/.test(token)) return token.replace(".", ",");
    if (call === undefined) return TRUTH[token.toUpperCase()] ?? token;
    const russian = RUSSIAN[token.slice(0, -1).toUpperCase()];
    return russian === undefined ? token : russian + call;
  });
}

function plain(word: string): string {
  return word.toUpperCase().replaceAll("Ё", "Е");
}
