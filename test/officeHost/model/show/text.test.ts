import { cellError, type CellValue } from "../../../../src/officeHost/model/cell";
import { formatValue, formattedColor, shownText } from "../../../../src/officeHost/model/show/text";
import { Workbook } from "../../../../src/officeHost/model/workbook";

const N = "\u00a0";

/** Value, number format, text in English, text in Russian. */
const cases: readonly (readonly [CellValue, string, string, string])[] = [
  // General: 11 characters, decimal sign of the language
  [12345.678912345, "General", "12345.67891", "12345,67891"],
  [0.1 + 0.2, "General", "0.3", "0,3"],
  [-0, "General", "0", "0"],
  [99999999999, "General", "99999999999", "99999999999"],
  [123456789012, "General", "1.23457E+11", "1,23457E+11"],
  [99999999999.9, "General", "1E+11", "1E+11"],
  [12345678901.5, "General", "12345678902", "12345678902"],
  [0.00001234567, "General", "1.23457E-05", "1,23457E-05"],
  [1e20, "General", "1E+20", "1E+20"],
  [5.5, 'General" pcs"', "5.5 pcs", "5,5 pcs"],
  [-7, "General", "-7", "-7"],
  // Numbers: what the Russian file shows beside its values, and halves away from zero
  [12345.6789, "0", "12346", "12346"],
  [12345.6789, "0.00", "12345.68", "12345,68"],
  [12345.6789, "#,##0", "12,346", `12${N}346`],
  [-12345.6789, "#,##0.00", "-12,345.68", `-12${N}345,68`],
  [12345.6789, "0.00%", "1234567.89%", "1234567,89%"],
  [12345.6789, "0.00E+00", "1.23E+04", "1,23E+04"],
  [12345.6789, "##0.0E+0", "12.3E+3", "12,3E+3"],
  [-12345.6789, "#,##0\\ ;\\(#,##0\\)", "(12,346)", `(12${N}346)`],
  [1.005, "0.00", "1.01", "1,01"],
  [0.125, "0%", "13%", "13%"],
  [-0.001, "0.00", "0.00", "0,00"],
  [5, "0.##", "5.", "5,"],
  [12345, '0.0,"k"', "12.3k", "12,3k"],
  [1.5, "# ?/?", "1 1/2", "1 1/2"],
  [1234567, "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "123-4567", "123-4567"],
  [0, "0;-0;;", "", ""],
  [0, '#,##0;-#,##0;"-"', "-", "-"],
  // Money: the sign comes from the format, the separators from the language
  [0.5, "#,##0.00\\ [$EUR]", "0.50 EUR", "0,50 EUR"],
  [10000, "#,##0.00\\ [$CHF]", "10,000.00 CHF", `10${N}000,00 CHF`],
  [1234.5, "#,##0.00\\ [$€-407]", "1,234.50 €", `1${N}234,50 €`],
  [1234.5, "[$₽-419]#,##0.00", "₽1,234.50", `₽1${N}234,50`],
  [1234.5, '#,##0.00\\ "₽"', "1,234.50 ₽", `1${N}234,50 ₽`],
  [
    1234.5,
    '_-* #,##0.00 ₽_-;-* #,##0.00 ₽_-;_-* "-"?? ₽_-;_-@_-',
    " 1,234.50 ₽ ",
    ` 1${N}234,50 ₽ `,
  ],
  // Dates and times
  [45000, "m/d/yyyy", "3/15/2023", "15.03.2023"],
  [45000.75, "m/d/yyyy h:mm", "3/15/2023 18:00", "15.03.2023 18:00"],
  [45000, "m/d/yy;@", "3/15/23", "3.15.23"],
  [45000, "dd/mm/yyyy;@", "15/03/2023", "15.03.2023"],
  [45000, "dd.mm.yyyy", "15.03.2023", "15.03.2023"],
  [45000, "yyyy-mm-dd", "2023-03-15", "2023-03-15"],
  [12345.6789, "d-mmm-yy", "18-Oct-33", "18-окт-33"],
  [12345.6789, "mmm-yy", "Oct-33", "окт-33"],
  [45000, "mmmm yyyy", "March 2023", "Март 2023"],
  [45000, "[$-419]mmmm yyyy;@", "Март 2023", "Март 2023"],
  [45000, "[$-409]mmmm yyyy;@", "March 2023", "March 2023"],
  [45000, '[$-FC19]dd mmmm yyyy\\ "г.";@', "15 марта 2023 г.", "15 марта 2023 г."],
  [45000, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "Wednesday, March 15, 2023", "15 марта 2023 г."],
  [0.6, "[$-F400]h:mm:ss\\ AM/PM", "2:24:00 PM", "14:24:00"],
  [12345.6789, "h:mm AM/PM", "4:17 PM", "4:17 PM"],
  [12345.6789, "h:mm:ss", "16:17:37", "16:17:37"],
  [1.5, "[h]:mm", "36:00", "36:00"],
  [60, "m/d/yyyy", "2/29/1900", "29.02.1900"],
  [-5, "m/d/yyyy", "########", "########"],
  [3_000_000, "m/d/yyyy", "########", "########"],
  // Texts
  ["ООО «Ромашка»", "General", "ООО «Ромашка»", "ООО «Ромашка»"],
  ["00123", "@", "00123", "00123"],
  ["abc", "0.00", "abc", "abc"],
  ["abc", "0;-0;0;@ !", "abc !", "abc !"],
  ["abc", ";;;", "", ""],
  [1.5, "@", "1.5", "1,5"],
  // What has no format
  [true, "0.00", "TRUE", "ИСТИНА"],
  [false, "General", "FALSE", "ЛОЖЬ"],
  [cellError("#N/A") ?? null, "0.00", "#N/A", "#Н/Д"],
  [cellError("#DIV/0!") ?? null, "General", "#DIV/0!", "#ДЕЛ/0!"],
  [null, "0.00", "", ""],
  [1, "bad[format", "1", "1"],
];

test.each(cases)("%p by %s reads %p in English, %p in Russian", (value, format, en, ru) => {
  expect([formatValue(value, format, "en-US"), formatValue(value, format, "ru-RU")]).toEqual([
    en,
    ru,
  ]);
});

test("the 1904 system shifts dates, not numbers and durations", () => {
  const show = (value: number, format: string) => formatValue(value, format, "en-US", true);
  expect([1, 11, 111, 1111, 11111].map((day) => show(day, "yyyy\\-mm\\-dd;@"))).toEqual([
    "1904-01-02",
    "1904-01-12",
    "1904-04-21",
    "1907-01-16",
    "1934-06-03",
  ]);
  expect([show(11, "0"), show(1.5, "[h]:mm"), show(-1, "yyyy-mm-dd")]).toEqual([
    "11",
    "36:00",
    "-1904-01-02",
  ]);
});

test("a cell's text follows its own style, else its row's, else its column's", () => {
  const workbook = new Workbook();
  const sheet = workbook.makeSheet("Sheet1");
  const percent = workbook.styles.derive(0, (style) => ({ ...style, numberFormat: "0%" }));
  const money = workbook.styles.derive(0, (style) => ({ ...style, numberFormat: "#,##0.00" }));
  sheet.columns[1] = { style: percent };
  sheet.put(0, 0, 0.25);
  sheet.put(0, 1, 0.25);
  sheet.put(0, 2, 1234, money);
  const show = (column: number) => shownText(workbook, sheet, 0, column, "ru-RU");
  expect([show(0), show(1), show(2), show(3)]).toEqual(["0,25", "25%", `1${N}234,00`, ""]);
});

test("a format's colour applies to the section that the value takes", () => {
  expect(formattedColor(-5, "0;[Red]-0")).toBe("#FF0000");
  expect(formattedColor(5, "0;[Red]-0")).toBeUndefined();
  expect(formattedColor(5, "[Color10]0")).toBe("#008000");
  expect(formattedColor(5, "0.00")).toBeUndefined();
  expect(formattedColor(true, "[Red]0")).toBeUndefined();
});
