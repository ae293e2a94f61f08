import { classifySelection, revertLastRun, type ClassifyRequest } from "../../../src/excel/late";
import { keepLastRun, listRuns } from "../../../src/excel/undo/lastRun";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openBench, openBenchOn, SIX, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

const RECORDS = "urn:key-clients:records";
const run = (request: Partial<ClassifyRequest> = {}): Promise<unknown> =>
  classifySelection({ language: "ru", ...request });
const classes = (): string => bench.cells("Лист1", "C2:C7").flat().join("");
const part = (): string =>
  bench.workbook.customXml.find(({ namespaceUri }) => namespaceUri === RECORDS)?.xml ?? "";

/** The file is saved, closed and opened in another session; formulas and looks are as they were. */
async function reopen(): Promise<void> {
  const file = saveWorkbook(bench.workbook);
  bench.office.close();
  bench = await openBenchOn(openWorkbook(file, "book.xlsx"));
}

describe("records of runs in the workbook", () => {
  it("take the last three runs back, one after another, in another session", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    const first = classes();
    await run({ options: { a: 90, b: 95 }, snapshotDay: "2026-11-25" });
    const second = classes();
    await run({ options: { a: 50, b: 60 } });
    expect(new Set([first, second, classes()]).size).toBe(3);
    await reopen();
    await revertLastRun();
    expect(classes()).toBe(second);
    await reopen();
    await revertLastRun();
    expect(classes()).toBe(first);
    expect(bench.workbook.customXml.map(({ namespaceUri }) => namespaceUri)).toEqual([RECORDS]);
    const { places } = await revertLastRun();
    expect(places).toEqual([{ sheet: "Лист1", address: "C1:F7", what: "cleared" }]);
    expect(classes()).toBe("");
    expect([bench.workbook.customXml, bench.workbook.settings.size]).toEqual([[], 0]);
  });

  it("bring looks, sheets and charts back as they were", async () => {
    bench = await openBench({
      Продажи: [
        ["Дата", "Клиент", "Сумма"],
        [45000, "=Альфа", 60],
        [45010, "00123", 10],
        [45030, "Гамма", 5],
        [45031, "=Альфа", 1],
      ],
    });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Продажи").getRange("D:D").format.columnWidth = 100;
      worksheets.getItem("Продажи").getRange("A1:I1").format.fill.color = "#FFFF00";
    });
    const before = bench.parts();
    await run({ withCharts: true });
    await reopen();
    const { places } = await revertLastRun();
    expect(places.map(({ sheet, what }) => [sheet, what])).toEqual([
      ["Продажи", "cleared"],
      ["Клиенты", "sheetDeleted"],
      ["Парето", "sheetDeleted"],
    ]);
    expect(bench.cells("Продажи", "A1:I5").map((row) => row.slice(3).join(""))).toEqual([
      ...["", "", "", "", ""],
    ]);
    expect(Object.keys(bench.parts()).sort()).toEqual(Object.keys(before).sort());
  });

  it("find their sheet where another program gave it a new id, and where it was renamed", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await run({ options: { a: 90, b: 95 } });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").name = "Продажи";
    });
    await reopen();
    await revertLastRun();
    expect(bench.cells("Продажи", "C2:C7").flat().join("")).toBe("ABBBCC");
  });

  it("stop with the cell where a person typed into the results meanwhile", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await run({ options: { a: 90, b: 95 } });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("D3").values = [["моё"]];
    });
    await reopen();
    const before = bench.parts();
    await expect(revertLastRun()).rejects.toMatchObject({
      failure: { code: "typedInResult", sheet: "Лист1", address: "D3", count: 1 },
    });
    expect(bench.parts()).toEqual(before);
  });

  it.each([["in the same session"], ["in another session"]])(
    "pass over a run that Ctrl+Z has taken back, %s",
    async (when) => {
      bench = await openBench({ Лист1: SIX });
      await run();
      await run({ options: { a: 90, b: 95 } });
      bench.host.history.undo();
      expect(classes()).toBe("ABBBCC");
      if (when !== "in the same session") await reopen();
      const { places } = await revertLastRun();
      expect(places).toEqual([{ sheet: "Лист1", address: "C1:F7", what: "cleared" }]);
      expect(classes()).toBe("");
      expect(part()).toBe("");
    }
  );

  it("of another author stay where a run of one's own is taken back", async () => {
    bench = await openBench({ Лист1: SIX, Лист2: SIX });
    await run({ place: { sheet: "Лист1" } });
    const own = listRuns();
    keepLastRun(undefined);
    await run({ place: { sheet: "Лист2" } });
    keepLastRun(undefined);
    own.forEach((record) => keepLastRun(record));
    await revertLastRun();
    expect(classes()).toBe("");
    expect(bench.cells("Лист2", "C2")).toEqual([["A"]]);
    await reopen();
    await revertLastRun();
    expect(bench.cells("Лист2", "C2")).toEqual([[null]]);
  });

  it("hold a run once that changed nothing when it was repeated", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    const once = part();
    await run();
    expect(part()).toBe(once);
    await revertLastRun();
    expect(classes()).toBe("");
  });

  it.each([
    ["nothing", `<records xmlns="${RECORDS}"/>`],
    ["no base64", `<records xmlns="${RECORDS}">z!!!</records>`],
    ["bytes that are not deflated", `<records xmlns="${RECORDS}">zAAAA</records>`],
    ["another JSON", `<records xmlns="${RECORDS}">u${btoa('{"version":1,"runs":[{}]}')}</records>`],
    [
      "a later version",
      `<records xmlns="${RECORDS}">u${btoa('{"version":2,"runs":[]}')}</records>`,
    ],
  ])("that hold %s are passed over, and written anew by the next run", async (_, xml) => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await bench.act(({ customXmlParts }) => {
      customXmlParts.getByNamespace(RECORDS).getOnlyItem().setXml(xml);
    });
    await run({ options: { a: 90, b: 95 } });
    await reopen();
    await revertLastRun();
    expect(classes()).toBe("ABBBCC");
  });

  it("are left out for a run too large to keep, which this session still takes back", async () => {
    const rows = Array.from({ length: 15_100 }, (_, row) => [`Клиент ${row}`, 20_000 - row]);
    bench = await openBench({ Лист1: [["Клиент", "Оборот"], ...rows] });
    await run();
    expect(part()).toBe("");
    await revertLastRun();
    expect(classes()).toBe("");
    keepLastRun(undefined);
  });
});
