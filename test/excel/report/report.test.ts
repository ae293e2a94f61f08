import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { rowsPoints } from "../../../src/officeHost/model/edit/sizes";
import { classifySelection, createStrategySheets, revertLastRun } from "../../../src/excel/late";
import { REPORT_CHARTS } from "../../../src/excel/report/reportCharts";
import { cellIn, ROOMS, type RoomName } from "../../../src/excel/report/rooms";
import { convertWithLibreOffice } from "../../officeHost/xlsx/soffice";
import { openBench, openBenchOn, type Bench } from "../office";
import { clientOf } from "../strategy/sheets";

let bench: Bench;
afterEach(() => bench.office.close());

/** A sheet of so many clients, the first the largest. */
function sheetOf(count: number): (string | number)[][] {
  const clients = Array.from({ length: count }, (_, at) => [`=Клиент ${at + 1}`, 1000 / (at + 1)]);
  return [["Клиент", "Оборот"], ...clients];
}
const DAY = "2026-11-30";
const run = (snapshotDay?: string) =>
  classifySelection({
    language: "ru",
    withCharts: true,
    day: DAY,
    ...(snapshotDay === undefined ? {} : { snapshotDay }),
  });
const names = (): string[] => bench.workbook.sheets.map(({ name }) => name);
/** What a room holds, row by row, empty cells left out. */
function room(name: RoomName, sheet = "Парето"): unknown[][] {
  const { row, column, rows, columns } = ROOMS[name].block;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => bench.sheet(sheet).valueAt(row + r, column + c))
  )
    .map((line) => line.filter((value) => value !== null && value !== ""))
    .filter((line) => line.length > 0);
}
const addressOf = (name: RoomName, row: number, column: number): string =>
  cellIn(name, row, column).replaceAll("$", "");

/** Elements of the package's parts that differ. */
function listDifferences(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>
): string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((part) => {
    const [is, was] = [now, before].map((parts) => (parts[part] ?? "").split(/(?=<)/));
    const first = is?.findIndex((element, at) => element !== was?.[at]) ?? -1;
    return first < 0 && is?.length === was?.length
      ? []
      : [
          `${part}: ${is?.slice(first, first + 6).join("")} was ${was?.slice(first, first + 6).join("")}`,
        ];
  });
}

describe("the report", () => {
  it("shows four charts over ranges: columns with two lines, a histogram, curves", async () => {
    bench = await openBench({ Лист1: sheetOf(80) });
    const { written } = await run();
    expect(written.charts).toEqual({ sheet: "Парето", address: expect.stringMatching(/^A1:H/) });
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
    // No loyalty is known: there are no quadrants to draw.
    expect(charts).toEqual([
      ["KeyClients Pareto", "ColumnClustered Primary", "Line Secondary", "Line Secondary"],
      ["KeyClients Histogram", "ColumnClustered Primary"],
      ["KeyClients Lorenz", "XYScatterLinesNoMarkers Primary", "XYScatterLinesNoMarkers Primary"],
    ]);
    // 25 bars, a name that looks like a formula among them; the rest is told in words.
    expect(room("bars").slice(2)).toHaveLength(25);
    expect(room("bars")[2]).toEqual(["=Клиент 1", 1000, expect.closeTo(0.2014, 4), 0.8]);
    expect(room("paretoNote").join(" ")).toContain("Остальные 55\u00a0клиентов");
  });

  it("says of what it is, reconciles, and counts classes, shares and losses by formulas", async () => {
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
    expect(room("facts").map(([label]) => label)).toEqual(
      expect.arrayContaining(["Файл", "Лист и ячейки", "Отчёт на", "Суммы", "Правило", "Настройки"])
    );
    expect(room("facts")[2]).toEqual(["Отчёт на", "30 ноября 2026 г."]);
    expect(room("proof").slice(2)).toEqual([
      ["Клиенты с оборотом", 1000],
      ["Нулевые и возвраты", 0],
      ["Строки вне расчёта", 0],
      ["Вместе", 1000],
      ["Сумма строк таблицы", 1000],
      ["Расхождение", 0],
    ]);
    expect(room("classes").slice(2)).toEqual([
      ["Все", 6, 1000, expect.closeTo(166.67, 2)],
      ["A", 1, 850, 0.85, 850, expect.closeTo(1 / 6)],
      ["B", 3, 120, 0.12, 40, 0.5],
      ["C", 2, 30, 0.03, 15, expect.closeTo(1 / 3)],
      ["0/возвраты", 0, 0],
    ]);
    expect(room("pair")).toEqual([["17% клиентов (класс A) дают 85% оборота."]]);
    expect(room("spread").slice(2, 5)).toEqual([
      ["Клиентов, дающих 80 % оборота", 1],
      ["Доля крупнейшего клиента", 0.85],
      ["Доля 3 крупнейших", 0.94],
    ]);
    expect(room("losses").slice(3, 6)).toEqual([
      ["А", 850, 0.85, 850, 0.85, expect.any(Number)],
      ["Б", 50, 0.05, 900, 0.9],
      ["В", 40, 0.04, 940, 0.94, expect.any(Number)],
    ]);
    // The classes beside the data are what is counted.
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("B7").values = [[310]];
      worksheets.getItem("Лист1").getRange("C7").values = [["B"]];
    });
    expect(room("classes")[4]).toEqual(["B", 4, 430, expect.closeTo(430 / 1300), 107.5, 4 / 6]);
    expect(room("proof").at(-1)).toEqual(["Расхождение", 300]);
  });

  it("is refreshed in place: with the same data nothing changes at all, six times over", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    const once = bench.parts();
    for (let time = 2; time <= 6; time += 1) await run();
    expect(bench.parts()).toEqual(once);
  });

  it("follows other data in its own charts; what a person made of their looks stays", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").name = "Графики";
      worksheets.getItem("Графики").charts.getItem("KeyClients Pareto").width = 400;
      worksheets.getItem("Лист1").getRange("A2:B3").values = [
        ["Новый", 5000],
        ["", ""],
      ];
    });
    bench.select("Лист1", "A1:B21");
    const { written } = await run();
    expect(written.charts?.sheet).toBe("Графики");
    expect(room("bars", "Графики")[2]?.slice(0, 2)).toEqual(["Новый", 5000]);
    const [pareto] = bench.sheet("Графики").charts;
    expect(bench.sheet("Графики").charts).toHaveLength(3);
    expect(pareto?.width).toBe(400);
    const last = addressOf("bars", 2 + 18, 1).replace(/(\d+)$/, "$$$1");
    expect(pareto?.series[0]?.values).toContain(`:$${last}`);
    expect(names()).toEqual(["Лист1", "Графики"]);
  });

  it("is refreshed in place whatever a client is called, and where rows came above the data", async () => {
    const clients = ["'Альфа", "''Бета", "=1+1", "00012"];
    bench = await openBench({
      "Продажи, 2026": [["Клиент", "Оборот"], ...clients.map((name) => [name, 100])],
    });
    await run();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи, 2026").getRange("1:2").insert("Down");
      worksheets.getItem("Продажи, 2026").name = "Продажи";
    });
    bench.select("Продажи", "A3");
    const { written } = await run();
    expect(written.charts?.isStale).toBeUndefined();
    expect(names()).toEqual(["Продажи", "Парето"]);
  });

  it("keeps numbers that a person put in and notes between its parts", async () => {
    bench = await openBench({
      Лист1: [
        ["Клиент", "Оборот", "Агент"],
        ["А", 850, "Орлов"],
        ["Б", 150, "Белов"],
      ],
    });
    await run();
    const weeks = addressOf("activity", 3, 1);
    expect(room("agents")[1]?.slice(0, 1)).toEqual(["Орлов"]);
    const note = addressOf("gap1", 0, 1);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").getRange(weeks).values = [[1]];
      worksheets.getItem("Парето").getRange(note).values = [["обсудить"]];
    });
    const hours = (): unknown =>
      room("agents")
        .find(([agent]) => agent === "Орлов")
        ?.at(5);
    expect(hours()).toBe(2);
    const { written } = await run();
    expect(written.charts?.isStale).toBeUndefined();
    expect(bench.cells("Парето", weeks)).toEqual([[1]]);
    expect(bench.cells("Парето", note)).toEqual([["обсудить"]]);
    expect(hours()).toBe(2);
    await run();
    expect(bench.cells("Парето", weeks)).toEqual([[1]]);
  });

  it("that a person has changed is told to be out of date, never doubled; taken back, the note goes", async () => {
    bench = await openBench({ Лист1: sheetOf(20) });
    await run();
    const typed = addressOf("classes", 4, 1);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").getRange(typed).values = [["обсудить"]];
    });
    const { written } = await run();
    expect(written.charts).toMatchObject({ sheet: "Парето", isStale: true });
    expect(names()).toEqual(["Лист1", "Парето"]);
    expect(bench.cells("Парето", typed)).toEqual([["обсудить"]]);
    expect(room("stale")[0]).toEqual([
      "УСТАРЕЛО 30 ноября 2026 г.: этот отчёт правили вручную (классы), он не обновлён.",
    ]);
    await revertLastRun();
    expect(room("stale")).toEqual([]);
    expect(bench.cells("Парето", typed)).toEqual([["обсудить"]]);
  });

  it("shows the movement since the last snapshot in a matrix of its own", async () => {
    bench = await openBench({ Лист1: sheetOf(4) });
    await run("2026-01-31");
    expect(room("kinds")).toEqual([]);
    expect(room("movement")).toHaveLength(3);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A5:B5").values = [["Новый", 3000]];
    });
    await run("2026-02-28");
    expect(room("movement")[1]).toEqual(["Снимок для сравнения: 31 января 2026 г."]);
    expect(room("kinds").slice(0, 2)).toEqual([
      ["Что произошло", "Клиенты", "На кону"],
      ["Потеряны", 1, 250],
    ]);
    expect(room("matrix")[0]).toEqual(["Класс был ↓, стал →", "A", "B", "нет"]);
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
    const { written } = await classifySelection({ language: "ru", day: DAY });
    expect(written.charts?.sheet).toBe("Парето");
    expect(room("bars")[2]?.slice(0, 2)).toEqual(["Новый", 5000]);
    const { places } = await revertLastRun();
    expect(places.at(-1)).toMatchObject({ sheet: "Парето", what: "restored" });
    expect(room("bars")[2]?.slice(0, 2)).toEqual(["=Клиент 1", 1000]);
    expect(listDifferences(bench.parts(), before)).toEqual([]);
  });

  it("of other data is left alone", async () => {
    bench = await openBench({ Лист1: sheetOf(20), Лист2: sheetOf(3) });
    await run();
    bench.select("Лист2", "A1");
    const other = await classifySelection({ language: "ru" });
    expect(other.written.charts).toBeNull();
    expect(names()).toEqual(["Лист1", "Лист2", "Парето"]);
  });

  it("goes too when Excel refuses in the middle", async () => {
    bench = await openBench({ Лист1: sheetOf(6) });
    const before = bench.parts();
    bench.host.faults.push({ code: "GeneralException", at: "ChartCollection.Add", after: 1 });
    await expect(run()).rejects.toMatchObject({ left: "restored" });
    expect(bench.parts()).toEqual(before);
  });

  it("has a chart of quadrants where loyalty is known, its data beside the printed page", async () => {
    bench = await openBench({
      Лист1: [
        ["Клиент", "Оборот", "Лояльность"],
        ["А", 850, 90],
        ["Б", 50, 20],
        ["В", 40, 70],
        ["Г", 30, 10],
      ],
    });
    await run();
    expect(bench.sheet("Парето").charts.map(({ name }) => name)).toContain(
      REPORT_CHARTS.quadrants.name
    );
    expect(room("quadrants").slice(2)).toEqual([
      ["III · лоялен и прибылен", 1, 850, expect.closeTo(850 / 970)],
      ["IV · прибылен, не лоялен", 0, 0, 0],
      ["II · лоялен, не прибылен", 1, 40, expect.closeTo(40 / 970)],
      ["I · ни то ни другое", 2, 80, expect.closeTo(80 / 970)],
    ]);
    expect(room("strategic").at(-1)).toEqual(["А", "III", 850, expect.closeTo(850 / 970), 90]);
  });
});

/** What a person sees of the cells of a sheet, rules and hidden rows too. */
async function lookAt(name: string): Promise<unknown> {
  return bench.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const cells = sheet.getRange("A1:S79").load("formulas,numberFormat");
    const looks = cells.getCellProperties({
      format: {
        fill: { color: true },
        font: { bold: true, color: true, size: true, name: true },
        horizontalAlignment: true,
        verticalAlignment: true,
        wrapText: true,
      },
    });
    const widths = cells.getColumnProperties({ format: { columnWidth: true } });
    const heights = sheet.getRange("A1:A400").getRowProperties({ format: { rowHeight: true } });
    const used = sheet.getUsedRange(true).load("address");
    const rules = sheet.getRange().conditionalFormats.getCount();
    sheet.pageLayout.load("orientation");
    await context.sync();
    const { formulas, numberFormat } = cells;
    return {
      formulas,
      numberFormat,
      used: used.address,
      looks: looks.value,
      widths: widths.value,
      heights: heights.value,
      rules: rules.value,
      orientation: sheet.pageLayout.orientation,
    };
  });
}

describe("links of the key clients", () => {
  it("lead to their rows and to their strategy sheets as they are called now, and no heading stands alone", async () => {
    bench = await openBench({ Лист1: sheetOf(6) });
    await run();
    const heads = (): unknown[] => room("keyClients")[2] ?? [];
    expect(heads()).toEqual(["Клиент", "Класс", "Оборот", "Доля", "Строка"]);
    await createStrategySheets({
      clients: [clientOf("=Клиент 1"), clientOf("=Клиент 2")],
      language: "ru",
      today: new Date(2026, 10, 30),
    });
    const tab = bench.workbook.sheets.find(({ name }) => name.includes("Клиент 2"));
    if (tab) tab.name = "Наш 'второй' лист";
    const sent = bench.sent.length;
    await classifySelection({ language: "ru", day: DAY, place: { sheet: "Лист1" } });
    expect(bench.sent.length - sent).toBe(3);
    expect(heads()).toEqual(["Клиент", "Класс", "Оборот", "Доля", "Строка", "Лист"]);
    const { row, column } = ROOMS.keyClients.block;
    const links = [3, 4, 5].map(
      (at) => bench.sheet("Парето").extraAt(row + at, column + 6)?.formula ?? ""
    );
    expect(links[0]).toMatch(/^=HYPERLINK\("#'.*Клиент 1'!A1","Лист"\)$/);
    expect(links[1]).toBe("=HYPERLINK(\"#'Наш ''второй'' лист'!A1\",\"Лист\")");
    expect(links[2]).toBe("");
  });
});

describe("a report of the first layout", () => {
  it.each(["ru", "en"] as const)(
    "is laid anew where it stands, and comes back whole with the run (%s)",
    async (language) => {
      const path = resolve(
        import.meta.dirname,
        `../../data/saved_658242a/results_${language}.xlsx`
      );
      bench = await openBenchOn(openWorkbook(readFileSync(path), path));
      const tabs = names();
      const old = bench.workbook.sheets.find(({ charts }) => charts.length > 0);
      const charts = (): unknown => old?.charts.map(({ id: _, source: __, ...rest }) => rest);
      const data = bench.workbook.sheets[0]?.name ?? "";
      const before = {
        looks: await lookAt(old?.name ?? ""),
        charts: JSON.stringify(charts()),
      };
      const { written } = await classifySelection({ language, day: DAY, place: { sheet: data } });
      expect(written.charts).toEqual({ sheet: old?.name, address: expect.stringMatching(/^A1:H/) });
      expect(names()).toEqual(tabs);
      expect(room("proof", old?.name).at(-1)?.at(-1)).toBeCloseTo(0);
      expect(old?.charts.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["KeyClients Pareto", "KeyClients Lorenz"])
      );
      await revertLastRun();
      expect(JSON.stringify(charts())).toEqual(before.charts);
      expect(await lookAt(old?.name ?? "")).toEqual(before.looks);
    }
  );
});

/** Profits whose sums are easy: five earn 1,800, two lose 300. */
const PROFITS = [
  ["Клиент", "Оборот", "Прибыль"],
  ["А", 850, 100],
  ["Б", 500, -200],
  ["В", 400, 1000],
  ["Г", 300, 500],
  ["Д", 200, -100],
  ["Е", 100, 150],
  ["Ж", 100, 50],
] as const;

describe("the whale curve of the report", () => {
  it("adds profits up from the best client to the worst, beside what all bring, and says it", async () => {
    bench = await openBench({ Лист1: PROFITS });
    await run();
    expect(room("whale").slice(1)).toEqual(
      [0, 1000, 1500, 1650, 1750, 1800, 1700, 1500].map((profit, at) => [
        expect.closeTo(at / 7),
        profit,
        1500,
      ])
    );
    const chart = bench.sheet("Парето").charts.find(({ name }) => name === "KeyClients Profit");
    const last = addressOf("whale", 2 + 7, 1).replace(/(\d+)$/, "$$$1");
    expect(chart?.series[0]?.values).toContain(`:$${last}`);
    expect(room("profitNote").join(" ").replaceAll("\u00a0", " ")).toBe(
      "Первые 5 клиентов приносят 1 800: выше кривая не поднимается. В убытке 2 клиента, они забирают 300; остаётся 1 500."
    );
  });

  it("follows its rows when others above it begin to show, unless a person put it elsewhere", async () => {
    bench = await openBench({ Лист1: PROFITS });
    await run("2026-01-31");
    const sheet = bench.sheet("Парето");
    const whale = () => sheet.charts.find(({ name }) => name === "KeyClients Profit");
    const top = (): number => rowsPoints(sheet, 0, ROOMS.profitChart.block.row + 1);
    const before = whale()?.top;
    expect(before).toBeCloseTo(top());
    const change = (amount: number) =>
      bench.act(({ worksheets }) => {
        worksheets.getItem("Лист1").getRange("B8").values = [[amount]];
      });
    await change(900);
    await run("2026-02-28");
    expect(top()).toBeGreaterThan(before ?? 0);
    expect(whale()?.top).toBeCloseTo(top());
    await revertLastRun();
    expect(whale()?.top).toBe(before);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").charts.getItem("KeyClients Profit").top = 5;
    });
    await change(800);
    await run("2026-02-28");
    expect(whale()?.top).toBe(5);
  });

  it("is not there without profits: its rows are hidden", async () => {
    bench = await openBench({ Лист1: sheetOf(6) });
    await run();
    expect(room("profit")).toEqual([]);
    expect(bench.sheet("Парето").charts).toHaveLength(3);
    const { row } = ROOMS.profit.block;
    expect(bench.sheet("Парето").rows[row]).toMatchObject({ hidden: true });
  });

  it("is added below a report that was made before there was one, and goes with the run", async () => {
    const path = resolve(import.meta.dirname, "../../data/report_without_profit_curve.xlsx");
    bench = await openBenchOn(openWorkbook(readFileSync(path), path));
    const sheet = bench.sheet("Парето");
    const data = bench.workbook.sheets[0]?.name ?? "";
    const look = (): unknown => ({
      values: sheet.rows.flatMap((line) => line?.values.filter((value) => value !== null)),
      charts: sheet.charts.map(({ name, series }) => [name, series.map(({ values }) => values)]),
      area: sheet.pageLayout.printArea,
      breaks: sheet.pageLayout.breaks?.rows,
      zoom: sheet.pageLayout.zoom,
    });
    const before = JSON.stringify(look());
    expect(sheet.pageLayout.zoom).toEqual({ scale: 100 });
    const { written } = await classifySelection({ language: "ru", place: { sheet: data } });
    expect(written.charts?.isStale).toBeUndefined();
    expect(sheet.charts.map(({ name }) => name)).toContain("KeyClients Profit");
    expect(room("profit")).toEqual([["Прибыль: кто приносит, кто забирает"]]);
    expect(sheet.pageLayout.zoom).toEqual({ scale: 86 });
    await revertLastRun();
    expect(JSON.stringify(look())).toBe(before);
  });

  it("leaves the scale that a person chose for printing", async () => {
    const path = resolve(import.meta.dirname, "../../data/report_without_profit_curve.xlsx");
    bench = await openBenchOn(openWorkbook(readFileSync(path), path));
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").pageLayout.zoom = { scale: 70 };
    });
    const data = bench.workbook.sheets[0]?.name ?? "";
    await classifySelection({ language: "ru", place: { sheet: data } });
    await revertLastRun();
    expect(bench.sheet("Парето").pageLayout.zoom).toEqual({ scale: 70 });
  });

  it("is not written over what a person put below such a report", async () => {
    const path = resolve(import.meta.dirname, "../../data/report_without_profit_curve.xlsx");
    bench = await openBenchOn(openWorkbook(readFileSync(path), path));
    const note = addressOf("profitChart", 3, 2);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Парето").getRange(note).values = [["моё"]];
    });
    const data = bench.workbook.sheets[0]?.name ?? "";
    const { written } = await classifySelection({ language: "ru", place: { sheet: data } });
    expect(written.charts?.isStale).toBe(true);
    expect(room("stale")[0]?.[0]).toContain("(прибыль)");
    expect(bench.cells("Парето", note)).toEqual([["моё"]]);
  });
});

describe("result sheets on paper", () => {
  it("print the report on as many pages as it has, also where columns come out a third wider", async () => {
    bench = await openBench({ Лист1: PROFITS });
    await run();
    // LibreOffice takes a wider font where Calibri and its like are missing.
    const pdf = convertWithLibreOffice(saveWorkbook(bench.workbook), "pdf");
    if (!pdf) return;
    const pages = Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g);
    const breaks = bench.sheet("Парето").pageLayout.breaks?.rows ?? [];
    expect(pages).toHaveLength(1 + 1 + breaks.length);
  });

  it("repeat their headings and fit the width; the report's pages begin with its sections", async () => {
    bench = await openBench({
      Лист1: [
        ["Дата", "Клиент", "Сумма"],
        [45000, "Альфа", 60],
        [45010, "Бета", 10],
        [45020, "Альфа", 25],
      ],
    });
    await run();
    const layout = (name: string) => bench.sheet(name).pageLayout;
    expect(layout("Клиенты")).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
    });
    const parts = bench.parts();
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*Клиенты[^<]*\$1:\$1</);
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Area"[^>]*>[^<]*Парето[^<]*\$A\$1:\$H/);
    // Excel leaves breaks out on pages that are fitted.
    expect(layout("Парето").zoom).toEqual({ scale: 86 });
    expect(layout("Парето").breaks?.rows.slice(0, 2)).toEqual([
      ROOMS.pareto.block.row,
      ROOMS.curves.block.row,
    ]);
  });
});
