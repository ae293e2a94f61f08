import { classifySelection, revertLastRun } from "../../../src/excel/late";
import { openBench, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

/** A sheet of so many clients, the first the largest. */
function sheetOf(count: number): (string | number)[][] {
  const clients = Array.from({ length: count }, (_, at) => [`=Клиент ${at + 1}`, 1000 / (at + 1)]);
  return [["Клиент", "Оборот"], ...clients];
}
const run = (snapshotDay?: string) =>
  classifySelection({
    language: "ru",
    withCharts: true,
    ...(snapshotDay === undefined ? {} : { snapshotDay }),
  });
const names = (): string[] => bench.workbook.sheets.map(({ name }) => name);

describe("the sheet with charts", () => {
  it("shows the Pareto chart as columns and a line on a second axis, and a histogram", async () => {
    bench = await openBench({ Лист1: sheetOf(80) });
    const { written } = await run();
    expect(written.charts).toEqual({ sheet: "Парето", address: "A1:S79" });
    expect(bench.sent).toHaveLength(3);
    const charts = await bench.office.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Парето");
      charts.load(
        "items/name,items/chartType,items/series/items/chartType,items/series/items/axisGroup"
      );
      await context.sync();
      return charts.items.map(({ name, series }) => [
        name,
        ...series.items.map(({ chartType, axisGroup }) => `${chartType} ${axisGroup}`),
      ]);
    });
    expect(charts).toEqual([
      ["KeyClients Pareto", "ColumnClustered Primary", "Line Secondary"],
      ["KeyClients Histogram", "ColumnClustered Primary"],
    ]);
    // 50 bars and one of all the others, a name that looks like a formula among them.
    expect(bench.cells("Парето", "D27:F28")).toEqual([
      ["Клиент", "Оборот", "Накопленная доля"],
      ["=Клиент 1", 1000, expect.closeTo(0.2014, 4)],
    ]);
    expect(bench.cells("Парето", "D78:F78")).toEqual([
      ["Остальные: 30\u00a0клиентов", expect.closeTo(466.3, 1), 1],
    ]);
  });

  it("tells the figures of concentration", async () => {
    bench = await openBench({
      Лист1: [
        ["Клиент", "Оборот"],
        ["А", 850],
        ["Б", 50],
        ["В", 40],
        ["Г", 30],
        ["Д", 20],
        ["Е", 10],
      ],
    });
    await run();
    const figures = Object.fromEntries(bench.cells("Парето", "A28:B41") as [string, number][]);
    expect(figures).toMatchObject({
      "Клиентов с оборотом": 6,
      Оборот: 1000,
      "Сколько клиентов дают 80 %": 1,
      "Доля крупнейшего клиента": 0.85,
      "Доля трёх крупнейших": 0.94,
      "Уйдёт, если уйдут три крупнейших": 940,
    });
  });

  it("is refreshed in place: with the same data nothing changes at all", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    const once = bench.parts();
    await run();
    expect(bench.parts()).toEqual(once);
  });

  it("follows other data in its own charts; what a person made of their looks stays", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").name = "Графики";
      worksheets.getItem("Графики").charts.getItem("KeyClients Pareto").width = 700;
      worksheets.getItem("Лист1").getRange("A2:B3").values = [
        ["Новый", 5000],
        ["", ""],
      ];
    });
    bench.select("Лист1", "A1:B21");
    const { written } = await run();
    expect(written.charts?.sheet).toBe("Графики");
    expect(bench.cells("Графики", "D28:E28")).toEqual([["Новый", 5000]]);
    const [pareto] = bench.sheet("Графики").charts;
    expect(bench.sheet("Графики").charts).toHaveLength(2);
    expect(pareto?.series[0]?.values).toMatch(/E\$28:\$E\$46/);
    expect(names()).toEqual(["Лист1", "Графики"]);
  });

  it("is refreshed in place whatever a client is called", async () => {
    const clients = ["'Альфа", "''Бета", "=1+1", "00012"];
    bench = await openBench({
      Продажи: [["Клиент", "Оборот"], ...clients.map((name) => [name, 100])],
    });
    await run();
    await run();
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(["Продажи", "Парето"]);
  });

  it("a person's words on it keep it: the next one is a new sheet", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").getRange("B24").values = [["обсудить"]];
    });
    await run();
    expect(names()).toEqual(["Лист1", "Парето", "Парето (2)"]);
    expect(bench.cells("Парето", "B24")).toEqual([["обсудить"]]);
  });

  it("shows the movement since the last snapshot", async () => {
    bench = await openBench({ Лист1: sheetOf(4) });
    await run("2026-01-31");
    expect(bench.cells("Парето", "L27")).toEqual([[null]]);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A5:B5").values = [["Новый", 3000]];
    });
    await run("2026-02-28");
    expect(bench.cells("Парето", "L27:M29")).toEqual([
      ["Движение", "Клиентов"],
      ["Потеряны", 1],
      ["Опустились", expect.any(Number)],
    ]);
    expect(bench.cells("Парето", "L34")).toEqual([["Было 2026-01-31 ↓, стало →"]]);
  });

  it("goes when the run is taken back, unless somebody wrote on it", async () => {
    bench = await openBench({ Лист1: sheetOf(6) });
    const before = bench.parts();
    await run();
    await revertLastRun();
    expect(bench.parts()).toEqual(before);
    await run();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").getRange("A2").values = [["моё"]];
    });
    await revertLastRun();
    expect(bench.cells("Парето", "A2")).toEqual([["моё"]]);
  });

  it("is refreshed by a run that does not ask for it, and comes back with that run", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A2:B3").values = [
        ["Новый", 5000],
        ["", ""],
      ];
    });
    bench.select("Лист1", "A1:B21");
    const before = bench.parts();
    const { written } = await classifySelection({ language: "ru" });
    expect(written.charts?.sheet).toBe("Парето");
    expect(bench.cells("Парето", "D28:E28")).toEqual([["Новый", 5000]]);
    const values = (): string | undefined => bench.sheet("Парето").charts[0]?.series[0]?.values;
    expect(values()).toMatch(/E\$28:\$E\$46/);
    const { places } = await revertLastRun();
    expect(places.at(-1)).toEqual({ sheet: "Парето", address: "A1:S79", what: "restored" });
    expect(bench.cells("Парето", "D28:E28")).toEqual([["=Клиент 1", 1000]]);
    expect(values()).toMatch(/E\$28:\$E\$47/);
    expect(bench.parts()).toEqual(before);
  });

  it("is left alone by such a run where a person typed on it, and by one of other data", async () => {
    bench = await openBench({ Лист1: sheetOf(20), Лист2: sheetOf(3) });
    await run();
    bench.select("Лист2", "A1");
    const other = await classifySelection({ language: "ru" });
    expect(other.written.charts).toBeNull();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").getRange("B24").values = [["обсудить"]];
      worksheets.getItem("Лист1").getRange("B2").values = [[7000]];
    });
    bench.select("Лист1", "A1:B21");
    const { written } = await classifySelection({ language: "ru" });
    expect(written.charts).toBeNull();
    expect(names()).toEqual(["Лист1", "Лист2", "Парето"]);
    expect(bench.cells("Парето", "E28")).toEqual([[1000]]);
  });

  it("goes too when Excel refuses in the middle", async () => {
    bench = await openBench({ Лист1: sheetOf(6) });
    const before = bench.parts();
    bench.host.faults.push({ code: "GeneralException", at: "ChartCollection.Add", after: 1 });
    await expect(run()).rejects.toMatchObject({ left: "restored" });
    expect(bench.parts()).toEqual(before);
  });
});
