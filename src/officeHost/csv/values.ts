import type { CellValue } from "../model/cell";
import { serialOfDate } from "../model/isoDates";

/** What a field is: its value, and the number format of a date. */
export type FieldValue = { readonly value: CellValue; readonly format?: string };

const PLAIN = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
const WITH_COMMA = /^[-+]?(?:0|[1-9]\d*),\d+$/;

/**
 * The value of an unquoted or quoted field. Only what reads the same everywhere becomes a number: `123`, `-1.5`, `1e3`,
 * and with `decimalComma` also `1,5`; ISO dates become serials. Codes with leading zeros, digits beyond a number's
 * precision and anything else stay text, for the method's own reading to judge. An empty field is an empty cell.
 */
export function readFieldValue(text: string, decimalComma: boolean): FieldValue {
  if (text === "") return { value: null };
  const trimmed = text.trim();
  const written = decimalComma && WITH_COMMA.test(trimmed) ? trimmed.replace(",", ".") : trimmed;
  if (PLAIN.test(written) && written.replace(/\D/g, "").length <= 17) {
    const number = Number(written);
    // A number of more than 15 digits would come back with other digits: it is a code.
    const isExact =
      written.replace(/[eE].*|\D/g, "").replace(/^0+/, "").length <= 15 || /\./.test(written);
    if (Number.isFinite(number) && isExact) return { value: number };
  }
  const serial = /^\d{4}-/.test(trimmed) ? serialOfDate(trimmed, false) : undefined;
  if (serial !== undefined) {
    return { value: serial, format: trimmed.length > 10 ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd" };
  }
  return { value: text };
}
