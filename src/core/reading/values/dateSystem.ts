import type { Cells } from "./cells";
import { DAYS_1904, isDateFormat, readDateText } from "./dates";

/**
 * Does the workbook count its days from 1904? Excel does not say, but the texts it shows do: a date whose text lies 1,462
 * days behind its serial number. `values`, `formats` and `texts` are of the same cells; the majority of the dates that
 * can be read back tells, false where there is none (METHOD 1, data doctor).
 */
export function isFrom1904(
  values: Cells["values"],
  formats: Cells["formats"],
  texts: readonly (readonly string[])[]
): boolean {
  let from1900 = 0;
  let from1904 = 0;
  for (const [row, shown] of texts.entries()) {
    for (const [column, text] of shown.entries()) {
      const value = values[row]?.[column];
      if (typeof value !== "number" || !isDateFormat(formats[row]?.[column])) continue;
      const behind = (["dayFirst", "monthFirst"] as const).map(
        (order) => Math.floor(readDateText(text, order) ?? Number.NaN) - Math.floor(value)
      );
      if (behind.includes(0)) from1900++;
      else if (behind.includes(DAYS_1904)) from1904++;
    }
  }
  return from1904 > from1900;
}
