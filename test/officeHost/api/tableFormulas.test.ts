import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:C3").values = [
      ["Client", "Net sum", "Double"],
      ["Alfa", 10, null],
      ["Beta", 20, null],
    ];
    sheet.tables.add("A1:C3", true).name = "Sales";
    sheet.getRange("C2:C3").formulas = [["=[@[Net sum]]*2"], ["=Sales[@[Net sum]]*2"]];
    sheet.getRange("E1:E2").formulas = [
      ["=SUM(Sales[Net sum])"],
      ["=SUM(Sales[[Net sum]:[Double]])"],
    ];
    await context.sync();
  });
});
afterEach(() => excel.close());

const change = (batch: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    batch(sheet, sheet.tables.getItemAt(0));
    await context.sync();
  });

/** Formulas and values of some cells. */
const read = (reference: string) =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange(reference);
    range.load({ formulas: true, values: true });
    await context.sync();
    return [range.formulas.flat() as unknown[], range.values.flat() as unknown[]];
  });

test("a total names its column alone, and is computed", async () => {
  await change((_, table) => (table.showTotals = true));
  expect(await read("C4")).toEqual([["=SUBTOTAL(109,[Double])"], [60]]);
});

test("files have the table's name and its row in full, and read back short", async () => {
  await change((_, table) => (table.showTotals = true));
  const bytes = saveWorkbook(excel.host.workbook);
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect([...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((found) => found[1])).toEqual([
    "SUM(Sales[Net sum])",
    "Sales[[#This Row],[Net sum]]*2",
    "SUM(Sales[[Net sum]:[Double]])",
    "Sales[[#This Row],[Net sum]]*2",
    "SUBTOTAL(109,Sales[Double])",
  ]);
  const sheet = openWorkbook(bytes, "again.xlsx").sheets[0];
  const formulas = [1, 2, 3].map((row) => sheet?.extraAt(row, 2)?.formula);
  expect(formulas).toEqual(["=[@[Net sum]]*2", "=[@[Net sum]]*2", "=SUBTOTAL(109,[Double])"]);
});

test("another name of a column is followed inside the table too", async () => {
  await change((_, table) => (table.columns.getItem("Net sum").name = "Paid"));
  expect(await read("C2:C3")).toEqual([
    ["=[@[Paid]]*2", "=Sales[@[Paid]]*2"],
    [20, 40],
  ]);
  expect(await read("E1")).toEqual([["=SUM(Sales[Paid])"], [30]]);
});

test("turned into cells, formulas name the cells; deleted, they are lost; nothing of the table is saved", async () => {
  await change((_, table) => table.convertToRange());
  expect(await read("C2:C3")).toEqual([
    ["=Data!$B$2*2", "=Data!$B$3*2"],
    [20, 40],
  ]);
  expect(await read("E1:E2")).toEqual([
    ["=SUM(Data!$B$2:$B$3)", "=SUM(Data!$B$2:$C$3)"],
    [30, 90],
  ]);
});

test("a deleted table or column leaves #REF!", async () => {
  await change((_, table) => table.columns.getItem("Net sum").delete());
  expect(await read("D1")).toEqual([["=SUM(#REF!)"], ["#REF!"]]);
  await change((_, table) => table.delete());
  expect(await read("D2")).toEqual([["=SUM(#REF!)"], ["#REF!"]]);
});

test("a cell copied out of the table names it", async () => {
  await change((sheet) => sheet.getRange("H2").copyFrom("C2", "Formulas"));
  expect(await read("H2")).toEqual([["=Sales[@[Net sum]]*2"], [20]]);
});
