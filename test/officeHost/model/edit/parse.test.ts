import { parseDate, serialOf } from "../../../../src/officeHost/model/edit/dates";
import { parseTyped } from "../../../../src/officeHost/model/edit/parse";

const en = (text: string) => parseTyped(text, "en-US");
const ru = (text: string) => parseTyped(text, "ru-RU");
const TODAY = new Date(2024, 5, 1);

describe("reading what is typed in en-US", () => {
  it.each([
    ["12", 12, undefined],
    ["-1.5", -1.5, undefined],
    [" 7 ", 7, undefined],
    [".5", 0.5, undefined],
    ["5.", 5, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234,567.8", 1234567.8, "#,##0.00"],
    ["(12)", -12, undefined],
    ["12%", 0.12, "0%"],
    ["12.3%", 0.123, "0.00%"],
    ["-7%", -0.07, "0%"],
    ["1e3", 1000, "0.00E+00"],
    ["$5", 5, "$#,##0"],
    ["-$5.25", -5.25, "$#,##0.00"],
    ["$-5", -5, "$#,##0"],
    ["€1,000", 1000, "[$€]#,##0"],
    ["1 1/2", 1.5, "# ?/?"],
  ])("takes %p for a number", (text, value, numberFormat) => {
    expect(en(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each([
    "1,23",
    "1 234",
    "12,5",
    "1.2.3",
    "--5",
    "5-",
    "%",
    "$",
    "1,2345",
    "12abc",
    "31.12.2026",
  ])("leaves %p alone as no number of its language", (text) => {
    const typed = en(text);
    expect(typeof typed.value === "number").toBe(false);
  });

  it("takes booleans and errors in any case", () => {
    expect(en("true")).toEqual({ value: true });
    expect(en("FALSE")).toEqual({ value: false });
    expect(en("#n/a").value).toEqual({ error: "#N/A" });
    expect(en("#nothing")).toEqual({ value: "#nothing" });
  });

  it("takes = and a sign before what is no number for a formula", () => {
    expect(en("=A1+1")).toEqual({ value: null, formula: "=A1+1" });
    expect(en("+A1")).toEqual({ value: null, formula: "=+A1" });
    expect(en("-SUM(A1:A2)")).toEqual({ value: null, formula: "=-SUM(A1:A2)" });
    expect(en("=")).toEqual({ value: "=" });
    expect(en("-")).toEqual({ value: "-" });
  });

  it("keeps text behind an apostrophe, and everything in a text cell", () => {
    expect(en("'=1+1")).toEqual({ value: "=1+1", quotePrefix: true });
    expect(en("'007")).toEqual({ value: "007", quotePrefix: true });
    expect(parseTyped("=1+1", "en-US", { isText: true })).toEqual({ value: "=1+1" });
    expect(parseTyped("007", "en-US", { isText: true })).toEqual({ value: "007" });
    expect(en("")).toEqual({ value: null });
    expect(en(" ")).toEqual({ value: " " });
  });

  it.each([
    ["1/31/2024", 45322, "m/d/yyyy"],
    ["2024-01-31", 45322, "m/d/yyyy"],
    ["31-Jan-24", 45322, "d-mmm-yy"],
    ["Jan 31, 2024", 45322, "d-mmm-yy"],
    ["Jan 2024", 45292, "mmm-yy"],
    ["1/31/2024 12:00", 45322.5, "m/d/yyyy h:mm"],
    ["6:00", 0.25, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["0:00:30", 30 / 86400, "h:mm:ss"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["1/1/29", 47119, "m/d/yyyy"],
    ["1/1/30", 10959, "m/d/yyyy"],
  ])("takes %p for a date", (text, value, numberFormat) => {
    expect(en(text)).toEqual({ value, numberFormat });
  });

  it("adds the year of today and knows which days there are", () => {
    expect(parseDate("1/31", "en-US", false, TODAY)).toEqual({
      serial: 45322,
      numberFormat: "d-mmm",
    });
    expect(parseDate("2/30/2024", "en-US", false, TODAY)).toBeUndefined();
    expect(parseDate("13/1/2024", "en-US", false, TODAY)).toBeUndefined();
    expect(serialOf(1904, 1, 1)).toBe(1462);
    expect(parseDate("1/2/1904", "en-US", true, TODAY)?.serial).toBe(1);
  });
});

describe("reading what is typed in ru-RU", () => {
  it.each([
    ["12,5", 12.5, undefined],
    ["1 234,56", 1234.56, "#,##0.00"],
    ["1\u00a0234\u00a0567", 1234567, "#,##0"],
    ["12,5%", 0.125, "0.00%"],
    ["100 ₽", 100, '#,##0 "₽"'],
    ["99,90 руб.", 99.9, '#,##0.00 "₽"'],
  ])("takes %p for a number", (text, value, numberFormat) => {
    expect(ru(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each([
    ["31.01.2024", 45322, "dd.mm.yyyy"],
    ["31.01.24", 45322, "dd.mm.yyyy"],
    ["31 янв 2024", 45322, "d-mmm-yy"],
    ["31 января 2024", 45322, "d-mmm-yy"],
    ["31.01.2024 6:00", 45322.25, "dd.mm.yyyy h:mm"],
  ])("takes %p for a date", (text, value, numberFormat) => {
    expect(ru(text)).toEqual({ value, numberFormat });
  });

  it("knows the Russian words and leaves the American writing alone", () => {
    expect(ru("истина")).toEqual({ value: true });
    expect(ru("#Н/Д").value).toEqual({ error: "#N/A" });
    expect(ru("12.5").value).not.toBe(12.5);
    expect(ru("1,234")).toEqual({ value: 1.234 });
  });
});
