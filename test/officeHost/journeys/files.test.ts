import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { attachCalculator } from "../../../src/officeHost/model/calc/calculator";
import type { CellValue } from "../../../src/officeHost/model/cell";
import { formatValue, shownText } from "../../../src/officeHost/model/show/text";
import type { Workbook } from "../../../src/officeHost/model/workbook";

function open(name: string): Workbook {
  return openWorkbook(readFileSync(join(import.meta.dirname, "../../data", name)), name);
}

/** Every formula of a workbook with its result, by sheet and place. */
function resultsOf(workbook: Workbook): Map<string, CellValue> {
  const results = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((row, r) =>
      row?.extras?.forEach((extra, c) => {
        if (extra.formula) results.set(`${sheet.name} ${r} ${c}`, row.values[c] ?? null);
      })
    );
  }
  return results;
}

function expectSame(given: Map<string, CellValue>, expected: Map<string, CellValue>): void {
  const wrong = [...expected].filter(([key, value]) => {
    const other = given.get(key) ?? null;
    if (typeof value === "number" && typeof other === "number") {
      return Math.abs(value - other) > 1e-9 * Math.max(1, Math.abs(value));
    }
    return value !== other;
  });
  expect(wrong.map(([key, value]) => [key, value, given.get(key)])).toEqual([]);
}

// The results in these files were computed by Excel (the last one's by LibreOffice).
test.each([
  ["structured_refs.xlsx", 9],
  ["errors.xlsx", 65],
  ["date1900.xlsx", 10],
  ["date1904.xlsx", 10],
  ["dbdemos_08_recalculated.xlsx", 483],
])("%s: every formula computed anew gives the result in the file", (name, count) => {
  const workbook = open(name);
  const expected = resultsOf(workbook);
  expect(expected.size).toBe(count);
  attachCalculator(workbook);
  workbook.tell({ kind: "other", what: "calculateFull" });
  expectSame(resultsOf(workbook), expected);
});

test("subtotals that came without results are there once the workbook is open", () => {
  const bare = open("dbdemos_08_subtotals_and_grand_total.xlsx");
  expect(new Set(resultsOf(bare).values())).toEqual(new Set([null]));
  const calculator = attachCalculator(bare);
  expectSame(resultsOf(bare), resultsOf(open("dbdemos_08_recalculated.xlsx")));
  expect(calculator.notComputed).toEqual([]);
});

test("numbers read as Russian Excel writes them beside their formats", () => {
  const workbook = open("ru_number_display.xlsm");
  let compared = 0;
  for (const sheet of workbook.sheets.slice(0, 2)) {
    for (let row = 2; row < 29; row += 1) {
      const [value, code, text] = [1, 4, 3].map((column) => sheet.valueAt(row, column));
      // The file's texts were made by VBA, which knows neither fractions nor `[h]` nor cells' dates before 1900.
      if (typeof code !== "string" || /\?|\[h\]|mm:ss|mmss|m\/d|##0/.test(code)) continue;
      if (typeof value !== "number" || (value < 0 && /[ymdhs]/.test(code))) continue;
      expect([code, formatValue(value, code, "ru-RU")]).toEqual([code, text]);
      compared += 1;
    }
  }
  expect(compared).toBe(17);
});

test("currencies keep their names in both languages", () => {
  const workbook = open("currency_formats.xlsx");
  const [sheet] = workbook.sheets;
  const show = (column: number, language: "ru-RU" | "en-US") =>
    sheet && shownText(workbook, sheet, 2, column, language);
  expect([show(1, "en-US"), show(2, "en-US"), show(3, "ru-RU")]).toEqual([
    "10,000.00 EUR",
    "10,000.00 CHF",
    "10\u00a0000,00 CHF",
  ]);
});
