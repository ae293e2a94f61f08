import { classifySelection } from "../../../src/excel/classify";
import { everywhere } from "../../../src/excel/cells/formatting";
import { lookAtSelection, readSelection } from "../../../src/excel/inspect";
import { reportRows } from "../../../src/strings/reading";
import { openBench, type Bench } from "../office";

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

test("a hidden column of last year's turnover is not taken before the visible one, and told", async () => {
  const bench = await openBench({
    Лист1: [
      ["Клиент", "Выручка", "Выручка 2024"],
      ["Ромашка", 900, 500],
      ["Лютик", 10, 300],
    ],
  });
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Лист1").getRange("B:B").columnHidden = true;
  });
  const { cells } = await readSelection();
  expect([...(cells.hiddenColumns ?? [])]).toEqual([1]);
  const before = bench.host.requests.length;
  const { reading } = await classifySelection({ language: "ru" });
  expect(bench.host.requests.length - before).toBeLessThanOrEqual(3);
  expect(reading.plan.columns.turnover).toBe(2);
  expect(reading.findings.map(({ code }) => code)).toContain("otherTurnover");
  bench.office.close();
});

describe("number formats", () => {
  /** A client a row, and a format of the amounts from some row on. */
  async function open(
    rows: number,
    ...parts: readonly (readonly [from: number, to: number, format: string])[]
  ): Promise<Bench> {
    const lines = Array.from({ length: rows }, (_, at) => [`Клиент ${at + 1}`, 10, "Юг", "Иванов"]);
    const bench = await openBench({
      Лист1: [["Клиент", "Оборот", "Территория", "Агент"], ...lines],
    });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      for (const [from, to, format] of parts)
        sheet.getRange(`B${from}:B${to}`).numberFormat = everywhere(format);
    });
    return bench;
  }
  const ROUBLES = "#,##0.00 [$₽-419]";
  const EUROS = "#,##0.00 [$€-407]";

  test("a currency that begins late in a large table is found, and each of its amounts", async () => {
    const bench = await open(5000, [2, 4001, ROUBLES], [4002, 5001, EUROS]);
    const { reading } = await classifySelection({ language: "ru" });
    // One request more than usual: the formats of the one column that has them.
    expect(bench.host.requests).toHaveLength(4);
    const told = reading.findings.find(({ code }) => code === "mixedCurrencies");
    expect(told).toMatchObject({ count: 1000, row: 4001, column: 1 });
    expect(reading.account?.currencies).toEqual(["RUB", "EUR"]);
    expect(reading.account?.formatsSeen).toBeUndefined();
    expect(Math.max(...bench.sent)).toBeLessThan(1_500_000);

    bench.host.requests.length = 0;
    const left = await classifySelection({
      language: "ru",
      treatments: { mixedCurrencies: "leaveOut" },
    });
    expect(left.reading.clients).toHaveLength(4000);
    expect(left.reading.reconciliation.leftOut).toBe(10_000);
    bench.office.close();
  });

  test("with one currency it stays at three requests, and how far was looked is said", async () => {
    const bench = await open(5000, [2, 5001, ROUBLES]);
    const { reading } = await classifySelection({ language: "ru" });
    expect(bench.host.requests).toHaveLength(3);
    expect(reading.findings.some(({ code }) => code === "mixedCurrencies")).toBe(false);
    expect(reading.account?.formatsSeen).toEqual({ rows: 380, of: 5001 });
    expect(reportRows("ru", reading).join(" ").replace(/\s/g, " ")).toMatch(/380 строк из 5 001/);
    expect(reportRows("en", reading).join(" ").replace(/\s/g, " ")).toMatch(/380 rows of 5,001/);
    bench.office.close();
  });

  test("of a table of up to 10,000 cells all formats are read, without a request more", async () => {
    const bench = await open(2400, [2, 2300, ROUBLES], [2301, 2301, EUROS], [2302, 2401, ROUBLES]);
    const { reading } = await classifySelection({ language: "ru" });
    expect(bench.host.requests).toHaveLength(3);
    const told = reading.findings.find(({ code }) => code === "mixedCurrencies");
    expect(told).toMatchObject({ count: 1, row: 2300 });
    expect(reading.account?.formatsSeen).toBeUndefined();
    expect(reportRows("ru", reading)).toHaveLength(1);
    bench.office.close();
  });

  test("a look reads no more formats than rows", async () => {
    const bench = await open(5000, [2, 4001, ROUBLES], [4002, 5001, EUROS]);
    const { cells } = await lookAtSelection();
    expect([cells.values.length, cells.formats.length]).toEqual([200, 200]);
    expect(bench.host.requests).toHaveLength(2);
    bench.office.close();
  });
});
