// The package's own "exports" name files that version 4.0.1 does not ship, so the file that is there is named.
import { format, formatColor } from "../../../../node_modules/numfmt/dist/index.js";
import type { CellValue, ErrorLiteral } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { preparePattern, type ShownLanguage } from "./pattern";

/** How Excel in Russian writes the errors; `values` keep the English literals. */
const RUSSIAN_ERRORS: Readonly<Record<ErrorLiteral, string>> = {
  "#NULL!": "#ПУСТО!",
  "#DIV/0!": "#ДЕЛ/0!",
  "#VALUE!": "#ЗНАЧ!",
  "#REF!": "#ССЫЛКА!",
  "#NAME?": "#ИМЯ?",
  "#NUM!": "#ЧИСЛО!",
  "#N/A": "#Н/Д",
  "#GETTING_DATA": "#ОЖИДАНИЕ_ДАННЫХ",
  "#SPILL!": "#ПЕРЕНОС!",
  "#CALC!": "#ВЫЧИСЛ!",
  "#FIELD!": "#ПОЛЕ!",
  "#BLOCKED!": "#ЗАБЛОКИРОВАНО!",
  "#UNKNOWN!": "#НЕИЗВЕСТНО!",
  "#BUSY!": "#ЗАНЯТО!",
};

/** Days between the first days of the 1900 and the 1904 date systems. */
const DAYS_TO_1904 = 1462;

/** What stands in place of a date that the calendar does not have. */
const NO_DATE = "########";

const OPTIONS = {
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: NO_DATE,
  throws: false,
} as const;
const optionsOf = {
  "en-US": { ...OPTIONS, locale: "en-US" },
  "ru-RU": { ...OPTIONS, locale: "ru-RU" },
} as const;

/**
 * The text a cell shows, as `Range.text` gives it: its value by its number format in a language, whatever the column's
 * width. An empty cell shows "".
 */
export function shownText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  language: ShownLanguage
): string {
  const value = sheet.valueAt(row, column);
  if (value === null) return "";
  const style = workbook.styles.get(sheet.styleAt(row, column));
  return formatValue(value, style.numberFormat ?? "General", language, workbook.date1904);
}

/**
 * A value by a number format (en-US code), as Excel shows it in a wide enough column. General gives up to 11
 * characters of a number; texts go through an `@` or a fourth section; booleans and errors ignore the format and read
 * as the language has them. A date before the calendar's first day shows `########`.
 */
export function formatValue(
  value: CellValue,
  numberFormat: string,
  language: ShownLanguage,
  date1904 = false
): string {
  if (value === null) return "";
  if (typeof value === "boolean") return showBoolean(value, language);
  if (typeof value === "object") {
    return language === "ru-RU" ? RUSSIAN_ERRORS[value.error] : value.error;
  }
  const pattern = preparePattern(numberFormat, language);
  if (typeof value === "string") {
    return pattern.shapesText ? format(pattern.code, value, optionsOf[language]) : value;
  }
  if (pattern.isGeneral && Number.isInteger(value) && Math.abs(value) < 1e11)
    return String(value + 0);
  if (!pattern.isDate || !date1904) return format(pattern.code, value, optionsOf[language]);
  // The 1904 system alone has dates before its first day: Excel shows them with a minus.
  return value < 0
    ? `-${format(pattern.code, DAYS_TO_1904 - value, optionsOf[language])}`
    : format(pattern.code, value + DAYS_TO_1904, optionsOf[language]);
}

/** The colour that a number format gives a value, such as red by `0;[Red]-0`, as `#RRGGBB`; undefined: none. */
export function formattedColor(value: CellValue, numberFormat: string): string | undefined {
  if (!numberFormat.includes("[") || (typeof value !== "number" && typeof value !== "string")) {
    return undefined;
  }
  const pattern = preparePattern(numberFormat, "en-US");
  const color = formatColor(pattern.code, value, { throws: false });
  if (typeof color !== "string") return undefined;
  return NAMED_COLORS[color.toLowerCase()] ?? (color.startsWith("#") ? color : undefined);
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  magenta: "#FF00FF",
  cyan: "#00FFFF",
};

function showBoolean(value: boolean, language: ShownLanguage): string {
  if (language === "ru-RU") return value ? "ИСТИНА" : "ЛОЖЬ";
  return value ? "TRUE" : "FALSE";
}
