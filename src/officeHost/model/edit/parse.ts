import { cellError, type CellError, type CellValue } from "../cell";
import { parseDate, type Language } from "./dates";
import { parseNumber } from "./numbers";

/** What a typed text means: contents, and the number format that Excel gives a cell which is still General. */
export type Typed = {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly quotePrefix?: true;
};

/** Russian Excel's words for the errors. */
const RUSSIAN_ERRORS: Readonly<Record<string, string>> = {
  "#ПУСТО!": "#NULL!",
  "#ДЕЛ/0!": "#DIV/0!",
  "#ЗНАЧ!": "#VALUE!",
  "#ССЫЛКА!": "#REF!",
  "#ИМЯ?": "#NAME?",
  "#ЧИСЛО!": "#NUM!",
  "#Н/Д": "#N/A",
};
const TRUTH: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };
const RUSSIAN_TRUTH: Readonly<Record<string, boolean>> = { ИСТИНА: true, ЛОЖЬ: false };

/**
 * Reads a text as Excel reads what is typed into a cell: `'` keeps text, `=` (and `+` or `-` before what is no number)
 * begins a formula, then booleans, errors, numbers with percent and currency signs, dates and times; all else is text.
 * The empty text is an empty cell. `isText`: the cell has the format `@`, everything stays text.
 */
export function parseTyped(
  text: string,
  language: Language,
  options: { readonly isText?: boolean; readonly date1904?: boolean } = {}
): Typed {
  if (text === "") return { value: null };
  const first = text.charCodeAt(0);
  if (first === 39) return { value: text.slice(1), quotePrefix: true };
  if (options.isText) return { value: text };
  if (first === 61 && text.length > 1) return { value: null, formula: text };
  const word = text.trim().toUpperCase();
  if (word === "") return { value: text };
  const truth = TRUTH[word] ?? (language === "ru-RU" ? RUSSIAN_TRUTH[word] : undefined);
  if (truth !== undefined) return { value: truth };
  if (first === 35) {
    const error = readError(word, language);
    if (error) return { value: error };
  }
  const number = parseNumber(text, language);
  if (number) return number;
  const date = parseDate(text, language, options.date1904 ?? false);
  if (date) return { value: date.serial, numberFormat: date.numberFormat };
  if ((first === 43 || first === 45) && text.length > 1)
    return { value: null, formula: `=${text}` };
  return { value: text };
}

function readError(word: string, language: Language): CellError | undefined {
  return (
    cellError(word) ?? (language === "ru-RU" ? cellError(RUSSIAN_ERRORS[word] ?? "") : undefined)
  );
}
