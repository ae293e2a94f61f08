import type { Sheet } from "../../officeHost/model/sheet";
import { preparePattern } from "../../officeHost/model/show/pattern";
import { formatValue } from "../../officeHost/model/show/text";
import type { Workbook } from "../../officeHost/model/workbook";
import { showFormula } from "./localFormula";

/**
 * What stands in the editor when a cell is opened for typing: the formula, or the value in full, written so that typing
 * it again gives the same cell.
 */
export function cellText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  language: "ru-RU" | "en-US"
): string {
  const formula = sheet.extraAt(row, column)?.formula;
  if (formula !== undefined) return showFormula(formula, language);
  const value = sheet.valueAt(row, column);
  const style = workbook.styles.get(sheet.styleAt(row, column));
  if (typeof value === "string") return style.quotePrefix ? `'${value}` : value;
  if (typeof value !== "number") return formatValue(value, "General", language);
  const numberFormat = style.numberFormat ?? "General";
  const decimal = (number: number): string =>
    language === "ru-RU" ? String(number).replace(".", ",") : String(number);
  if (preparePattern(numberFormat, language).isDate || isTime(numberFormat)) {
    return formatValue(value, dateFormat(value, language), language, workbook.date1904);
  }
  if (numberFormat.includes("%")) return `${decimal(Number((value * 100).toPrecision(15)))}%`;
  return decimal(value);
}

function isTime(numberFormat: string): boolean {
  const code = numberFormat.replace(/"[^"]*"|\\./g, "");
  return /h.*m|m.*s/i.test(code);
}

function dateFormat(value: number, language: "ru-RU" | "en-US"): string {
  const day = language === "ru-RU" ? "dd.mm.yyyy" : "m/d/yyyy";
  if (value < 1) return "h:mm:ss";
  return Number.isInteger(value) ? day : `${day} h:mm`;
}
