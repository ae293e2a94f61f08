import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";

function openHost(name: string, language: "ru-RU" | "en-US" = "en-US"): Host {
  const bytes = readFileSync(join(import.meta.dirname, "../../data", name));
  return new Host(openWorkbook(bytes, name), language);
}

test("formulas written beside a real ledger are computed, follow its cells, and are saved with their results", async () => {
  const host = openHost("dbdemos_08_subtotals_and_grand_total.xlsx");
  const { Excel, close } = await openOffice(host);
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("M1:M3");
    range.formulas = [
      ['=SUMIF(A:A,"Action Club",H:H)'],
      ["=SUM(H7:H8)"],
      ["=ROUND(H8/SUM(H7:H8),2)"],
    ];
    range.load({ values: true, text: true, formulas: true });
    const subtotal = sheet.getRange("H8");
    subtotal.load({ values: true });
    await context.sync();
    sheet.getRange("H7").values = [[100]];
    const after = sheet.getRange("M2:M3");
    after.load({ values: true });
    subtotal.load({ values: true });
    await context.sync();
    return { first: range.text, after: after.values, subtotal: subtotal.values };
  });
  close();
  expect(read.first.slice(1)).toEqual([["269.70"], ["0.50"]]);
  expect(read.after).toEqual([[200], [0.5]]);
  expect(read.subtotal).toEqual([[100]]);

  const again = openWorkbook(saveWorkbook(host.workbook), "again.xlsx");
  const sheet = again.sheetByName("Sheet1");
  expect([sheet?.valueAt(1, 12), sheet?.extraAt(1, 12)?.formula]).toEqual([200, "=SUM(H7:H8)"]);
  expect([sheet?.valueAt(7, 7), sheet?.extraAt(7, 7)?.formula]).toEqual([
    100,
    "=Subtotal(9,H7:H7)",
  ]);
});

test("a suspended calculation waits for the next sync", async () => {
  const host = openHost("structured_refs.xlsx");
  const { Excel, close } = await openOffice(host);
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("Z1:Z2");
    range.formulas = [[1], ["=Z1*2"]];
    await context.sync();
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("Z1").values = [[5]];
    range.load({ values: true });
    await context.sync();
    const later = sheet.getRange("Z2");
    later.load({ values: true });
    await context.sync();
    return [range.values, later.values];
  });
  close();
  expect(values).toEqual([[[5], [2]], [[10]]]);
});

test("a function that nobody knows is #NAME?, in Russian #ИМЯ? to read", async () => {
  const host = openHost("structured_refs.xlsx", "ru-RU");
  const { Excel, close } = await openOffice(host);
  const cell = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("Z1");
    range.formulas = [['=NOSUCHFUNCTION("A1")']];
    range.load({ values: true, text: true, valueTypes: true });
    await context.sync();
    return [range.values[0]?.[0], range.text[0]?.[0], range.valueTypes[0]?.[0]];
  });
  close();
  expect(cell).toEqual(["#NAME?", "#ИМЯ?", "Error"]);
});
