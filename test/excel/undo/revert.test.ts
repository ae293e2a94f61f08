import { FailureError } from "../../../src/excel/index";
import { classifySelection, revertLastRun } from "../../../src/excel/late";
import { keepLastRun } from "../../../src/excel/undo/lastRun";
import { openBench, SIX, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

const LEDGER = [
  ["Дата", "Клиент", "Сумма"],
  [45000, "=Альфа", 60],
  [45010, "00123", 10],
  [45020, "=Альфа", 25],
  [45030, "Гамма", 5],
];
const run = (): Promise<unknown> => classifySelection({ language: "ru" });

describe("taking the last run back", () => {
  it("brings the sheet back as it was, widths and all", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("D:D").format.columnWidth = 100;
    });
    const before = bench.parts();
    await run();
    const { places } = await revertLastRun();
    expect(places).toEqual([{ sheet: "Лист1", address: "C1:F7", what: "cleared" }]);
    expect(bench.parts()).toEqual(before);
  });

  it("takes the sheet of clients away with it", async () => {
    bench = await openBench({ Продажи: LEDGER });
    const before = bench.parts();
    await run();
    const { places } = await revertLastRun();
    expect(places.map(({ sheet, what }) => [sheet, what])).toEqual([
      ["Продажи", "cleared"],
      ["Клиенты", "sheetDeleted"],
    ]);
    expect(bench.parts()).toEqual(before);
  });

  it("brings the looks of the empty cells it wrote into back", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("A1:I1").format.fill.color = "#FFFF00";
      sheet.getRange("D3:D5").format.fill.color = "#00FF00";
      sheet.getRange("C2:C7").numberFormat = Array.from({ length: 6 }, () => ["0.00"]);
      sheet.getRange("F1").format.font.bold = true;
      sheet.getRange("E1").format.fill.clear();
      sheet.getRange("E4").format.font.italic = true;
    });
    bench.select("Лист1", "A1:B7");
    const before = await looks();
    await run();
    expect(bench.cells("Лист1", "C2:C7").flat().join("")).toBe("ABBBCC");
    await revertLastRun();
    expect(await looks()).toEqual(before);
    expect(
      bench
        .cells("Лист1", "C1:F7")
        .flat()
        .every((cell) => cell === null)
    ).toBe(true);

    async function looks(): Promise<unknown> {
      return bench.office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Лист1").getRange("A1:I8");
        range.load("numberFormat");
        const cells = range.getCellProperties({
          format: {
            fill: { color: true, pattern: true },
            font: { bold: true, italic: true, color: true },
            borders: { bottom: { style: true, color: true } },
            horizontalAlignment: true,
            verticalAlignment: true,
          },
        } as Excel.CellPropertiesLoadOptions);
        await context.sync();
        return { formats: range.numberFormat, cells: cells.value };
      });
    }
  });

  it("leaves a person's conditional formats whole, in a run, a refresh and back", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => {
      const formats = worksheets.getItem("Лист1").getRange("A1:Y9").conditionalFormats;
      const { custom } = formats.add("Custom");
      custom.rule.formula = "=$B1>100";
      custom.format.fill.color = "#FF0000";
    });
    const rules = (): unknown =>
      bench
        .sheet("Лист1")
        .conditionalFormats.filter((format) => format.rule.type === "Custom")
        .map(({ areas }) => areas);
    const before = rules();
    await run();
    expect(bench.sheet("Лист1").conditionalFormats).toHaveLength(5);
    await run();
    expect(bench.sheet("Лист1").conditionalFormats).toHaveLength(5);
    expect(rules()).toEqual(before);
    keepLastRun(undefined);
    await revertLastRun();
    expect(bench.sheet("Лист1").conditionalFormats).toHaveLength(1);
    expect(rules()).toEqual(before);
  });

  it("brings the run before back after a refresh, with texts that look like formulas", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await run();
    const before = bench.parts();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи").getRange("C3").values = [[5000]];
    });
    await classifySelection({ language: "en" });
    const { places } = await revertLastRun();
    expect(places.map(({ what }) => what)).toEqual(["restored", "restored"]);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи").getRange("C3").values = [[10]];
    });
    expect(bench.parts()).toEqual(before);
  });

  it("without a run in this session takes the columns of the active sheet away", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    keepLastRun(undefined);
    const { places } = await revertLastRun();
    expect(places).toEqual([{ sheet: "Лист1", address: "C1:F7", what: "cleared" }]);
    expect(bench.cells("Лист1", "A1:F7").map((row) => row.slice(0, 2))).toEqual(SIX);
    expect(
      bench
        .cells("Лист1", "C1:F7")
        .flat()
        .every((cell) => cell === null)
    ).toBe(true);
    expect(bench.sheet("Лист1").names).toEqual([]);
  });

  it("follows the columns where inserted rows moved them", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").getRange("1:2").insert("Down"));
    const { places } = await revertLastRun();
    expect(places).toEqual([{ sheet: "Лист1", address: "C3:F9", what: "cleared" }]);
    expect(bench.cells("Лист1", "A3:B9")).toEqual(SIX);
    expect(
      bench
        .cells("Лист1", "C1:F9")
        .flat()
        .every((cell) => cell === null)
    ).toBe(true);
  });

  it("says that there is nothing of ours, twice as well", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await revertLastRun();
    const before = bench.parts();
    await expect(revertLastRun()).rejects.toEqual(new FailureError({ code: "nothingToRevert" }));
    expect(bench.parts()).toEqual(before);
  });

  it("says that the sheet was protected meanwhile", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").protection.protect());
    const before = bench.parts();
    await expect(revertLastRun()).rejects.toMatchObject({ failure: { code: "sheetProtected" } });
    expect(bench.parts()).toEqual(before);
  });
});
