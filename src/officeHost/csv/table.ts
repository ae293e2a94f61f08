import { SHEET_COLUMNS, SHEET_ROWS } from "../model/area";
import { emptyRow } from "../model/cell";
import { Workbook } from "../model/workbook";
import { FileFailure } from "../model/fileFailure";
import { decodeText } from "./encoding";
import { findDialect, hasDecimalCommas } from "./dialect";
import { readFields } from "./fields";
import { readFieldValue } from "./values";

/** Characters of a field; a cell of Excel holds 32,767, and more than this is a quote that nobody closed. */
const LONGEST_FIELD = 1_000_000;

/**
 * A workbook with one sheet, from a table of text; the sheet is called as the file. Throws `FileFailure` `tooLarge`,
 * `textTooLong`.
 */
export function readTextTable(bytes: Uint8Array, name: string): Workbook {
  const text = decodeText(bytes);
  const { dialect, body } = findDialect(text);
  const decimalComma = hasDecimalCommas(body, dialect);
  const workbook = new Workbook(name);
  const sheet = workbook.makeSheet(sheetNameOf(name));
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  workbook.selection = {
    kind: "cells",
    sheet: sheet.id,
    areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  };
  const styles = new Map<string, number>();
  const styleOf = (format: string) => {
    let style = styles.get(format);
    if (style === undefined) {
      style = workbook.styles.derive(0, (base) => ({ ...base, numberFormat: format }));
      styles.set(format, style);
    }
    return style;
  };
  let index = 0;
  readFields(body, dialect, (fields) => {
    if (index >= SHEET_ROWS || fields.length > SHEET_COLUMNS) throw new FileFailure("tooLarge");
    if (fields.some(({ text: one }) => one.length > LONGEST_FIELD)) {
      throw new FileFailure("textTooLong");
    }
    const row = emptyRow();
    fields.forEach((field, column) => {
      const { value, format } = readFieldValue(field.text, decimalComma);
      if (value !== null) row.values[column] = value;
      if (format !== undefined) row.styles[column] = styleOf(format);
    });
    if (fields.some(({ isBroken, isDoubled }) => isBroken === true || isDoubled === true)) {
      workbook.brokenLines.push(index);
    }
    if (row.values.length > 0) sheet.rows[index] = row;
    index += 1;
    return true;
  });
  return workbook;
}

/** Excel's rules for sheet names: at most 31 characters, none of `\ / ? * : [ ]`, no apostrophe at the ends. */
export function sheetNameOf(fileName: string): string {
  const bare = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const name = bare
    .replace(/[\\/?*:[\]]/g, "_")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "");
  return name.trim() === "" || name.toLowerCase() === "history" ? "Sheet1" : name;
}
