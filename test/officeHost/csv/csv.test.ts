import { openWorkbook } from "../../../src/officeHost/files/open";
import type { CellValue } from "../../../src/officeHost/model/cell";

/** The rows of the one sheet that a text makes. */
function rowsOf(bytes: Uint8Array, name = "Оборот.csv"): CellValue[][] {
  const [sheet] = openWorkbook(bytes, name).sheets;
  const rows = sheet?.rows ?? [];
  const width = Math.max(...rows.map((row) => row?.values.length ?? 0));
  return Array.from(rows, (_, row) =>
    Array.from({ length: width }, (_unused, column) => sheet?.valueAt(row, column) ?? null)
  );
}
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Windows-1251 of Russian letters and ASCII. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

describe("tables of text", () => {
  const table = [
    ["Клиент", "Оборот"],
    ["Альфа", 850],
    ["Бета", 1.5],
  ];

  test.each([
    ["UTF-8 with commas", utf8("Клиент,Оборот\nАльфа,850\nБета,1.5\n")],
    [
      "UTF-8 with its mark and semicolons",
      utf8("\ufeffКлиент;Оборот\r\nАльфа;850\r\nБета;1,5\r\n"),
    ],
    ["windows-1251 with semicolons", windows1251("Клиент;Оборот\r\nАльфа;850\r\nБета;1,5")],
    ["windows-1251 with tabs", windows1251("Клиент\tОборот\nАльфа\t850\nБета\t1,5\n")],
    ["a stated separator", utf8("sep=;\r\nКлиент;Оборот\r\nАльфа;850\r\nБета;1,5")],
  ])("%s", (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(table);
  });

  test("quotes hold separators, quotes and line breaks", () => {
    expect(rowsOf(utf8('Client,Note\n"ООО ""Ромашка"", Омск","one\r\ntwo"\nplain "x",1'))).toEqual([
      ["Client", "Note"],
      ['ООО "Ромашка", Омск', "one\r\ntwo"],
      ['plain "x"', 1],
    ]);
  });

  test("only what reads the same everywhere becomes a number; the rest is left to the reading of the method", () => {
    const [row] = rowsOf(utf8("007;12345678901234567;01.02.2026;1 234,50;=1+1;;-3,5;1e3\n"));
    expect(row).toEqual([
      ...["007", "12345678901234567", "01.02.2026", "1 234,50", "=1+1", null, -3.5, 1000],
    ]);
  });

  test("a date that names its year first is a date", () => {
    const workbook = openWorkbook(utf8("Day,Sum\n2026-02-01,5\n"), "x.csv");
    const [sheet] = workbook.sheets;
    expect(sheet?.valueAt(1, 0)).toBe(46054);
    expect(workbook.styles.get(sheet?.styleAt(1, 0) ?? 0).numberFormat).toBe("yyyy-mm-dd");
  });

  test("the sheet is called as the file, as far as a sheet can be", () => {
    const nameOf = (name: string) => openWorkbook(utf8("a,b\n"), name).sheets[0]?.name;
    expect(nameOf("Оборот 2026.csv")).toBe("Оборот 2026");
    expect(nameOf(`${"x".repeat(40)}.csv`)).toBe("x".repeat(31));
    expect(nameOf("a[1].csv")).toBe("a_1_");
    expect(nameOf("history.csv")).toBe("Sheet1");
  });
});
