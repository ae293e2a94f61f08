import { classifySelection } from "../../src/excel/classify";
import { readSelection } from "../../src/excel/look";
import { openBench } from "./office";

test("rows with subtotal formulas are known as totals, in the same three requests", async () => {
  const bench = await openBench({
    Лист1: [
      ["Клиент", "Оборот"],
      ["Ромашка", 10],
      ["Лютик", 5],
      ["Отдел продаж", null],
    ],
  });
  await bench.office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Лист1").getRange("B4");
    cell.formulas = [["=SUBTOTAL(9,B2:B3)"]];
    await context.sync();
  });
  const before = bench.host.requests.length;
  const { reading } = await classifySelection({ language: "ru" });
  expect(bench.host.requests.length - before).toBeLessThanOrEqual(3);
  expect(reading.clients.map((client) => client.name)).toEqual(["Ромашка", "Лютик"]);
  expect(reading.account?.totalRows).toBe(1);
  bench.office.close();
});

test("other formulas make no total", async () => {
  const bench = await openBench({
    Лист1: [
      ["Клиент", "Оборот"],
      ["Ромашка", 10],
      ["Лютик", null],
    ],
  });
  await bench.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Лист1").getRange("B3").formulas = [["=B2*2"]];
    await context.sync();
  });
  const { cells } = await readSelection();
  expect(cells.subtotalRows).toBeUndefined();
  expect(cells.date1904).toBeUndefined();
  bench.office.close();
});
