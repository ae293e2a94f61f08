import { lookAtSelection } from "../../../src/excel/index";
import { checkSelection, classifySelection, revertLastRun } from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { comparePictures, takePicture } from "../../faults/picture";
import { openBench, openBenchOn, SIX, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

const classify = (
  more: Partial<Parameters<typeof classifySelection>[0]> = {}
): ReturnType<typeof classifySelection> =>
  classifySelection({
    language: "ru",
    place: { sheet: "Лист1", range: "A2" },
    inTable: true,
    ...more,
  });
const open = async (
  sheets: Record<string, readonly (readonly (string | number)[])[]> = {}
): Promise<void> => {
  bench = await openBench({ Лист1: SIX, ...sheets });
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Лист1").tables.add("A1:B7", true).name = "Продажи";
  });
};
const type = (reference: string, values: (string | number)[][]): Promise<void> =>
  bench.act(({ worksheets }) => {
    worksheets.getItem("Лист1").getRange(reference).formulas = values;
  });
const row = (reference: string): unknown[] => bench.cells("Лист1", reference).flat();
const extent = (): string => {
  const [table] = bench.workbook.sheets[0]?.tables ?? [];
  if (!table) return "no table";
  const { row: top, column, rows, columns } = table.area;
  return [top, column, rows, columns, table.columns.map(({ name }) => name).join("|")].join(" ");
};
const OWN = "Класс|Доля|Накопленная доля|Ранг";

describe("results as columns of the person's table", () => {
  it("widen the table, sort with it, are refreshed in place and taken back with nothing left", async () => {
    await open();
    const before = takePicture(bench.workbook);
    const done = await classify();
    expect(done.written).toMatchObject({ beside: { address: "C1:F7" }, inTable: "table" });
    expect(extent()).toBe(`0 0 7 6 Клиент|Оборот|${OWN}`);
    await bench.act(({ worksheets }) => {
      worksheets
        .getItem("Лист1")
        .tables.getItem("Продажи")
        .sort.apply([{ key: 1, ascending: true }]);
    });
    const sorted = bench.cells("Лист1", "A2:C7").map(([client, , letter]) => [client, letter]);
    const again = await classify();
    expect(again.written).toMatchObject({ isRefresh: true, inTable: "table" });
    expect(bench.cells("Лист1", "A2:C7").map(([client, , letter]) => [client, letter])).toEqual(
      sorted
    );
    expect(extent()).toBe(`0 0 7 6 Клиент|Оборот|${OWN}`);
    await bench.act(({ worksheets }) => {
      const { sort } = worksheets.getItem("Лист1").tables.getItem("Продажи");
      sort.apply([{ key: 1, ascending: false }]);
      sort.clear();
    });
    await revertLastRun();
    expect(
      comparePictures(before, takePicture(bench.workbook)).filter((one) => /Лист1/.test(one))
    ).toEqual([]);
  });

  it("leave the totals row, filters, formulas that name the table and the cells at the right as they are", async () => {
    await open();
    await type(
      "I1:I7",
      SIX.map((_, at) => [at])
    );
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.tables.getItem("Продажи").showTotals = true;
      sheet.getRange("H10").formulas = [["=SUM(Продажи[Оборот])"]];
    });
    const before = takePicture(bench.workbook);
    await classify();
    expect(extent()).toBe(`0 0 8 6 Клиент|Оборот|${OWN}`);
    expect(row("A8:F8").slice(2)).toEqual([null, null, null, null]);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("H11").formulas = [['=COUNTIF(Продажи[Класс],"A")']];
    });
    expect(row("H11")).toEqual([1]);
    await type("D8", [["=SUBTOTAL(109,[Доля])"]]);
    const again = await classify();
    expect(again.written.beside?.address).toBe("C1:F7");
    expect(row("D8")[0]).toBeCloseTo(1);
    await expect(revertLastRun()).rejects.toMatchObject({
      failure: { code: "typedInResult", address: "C8:F8" },
      left: "untouched",
    });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("D8").clear("Contents");
      worksheets.getItem("Лист1").getRange("H11").clear("Contents");
    });
    await revertLastRun();
    expect(
      comparePictures(before, takePicture(bench.workbook)).filter((one) => /Лист1/.test(one))
    ).toEqual([]);
  });

  it("go beside the table, and say why, where cells at its right are taken", async () => {
    await open();
    await type("D3", [["моё"]]);
    const check = await checkSelection({
      language: "ru",
      waitForCell: true,
      inTable: true,
      place: { sheet: "Лист1", range: "A2" },
    });
    expect(check.places.beside).toMatchObject({ inTable: { code: "noRoom" } });
    const done = await classify();
    expect(done.written.inTable).toEqual({ code: "noRoom" });
    expect(row("D3")).toEqual(["моё"]);
    expect(extent()).toBe("0 0 7 2 Клиент|Оборот");
  });

  it("say before what an old Excel lacks, and where the data are no whole table", async () => {
    await open();
    const file = saveWorkbook(bench.workbook);
    bench.office.close();
    bench = await openBenchOn(openWorkbook(file, "book.xlsx"), "ru-RU", { ExcelApi: "1.9" });
    const place = { sheet: "Лист1", range: "A2" };
    const check = await checkSelection({ language: "ru", waitForCell: true, inTable: true, place });
    expect(check.places.beside).toMatchObject({ inTable: { code: "excelTooOld" } });
    expect((await classify()).written).toMatchObject({
      beside: { address: "D1:G7" },
      inTable: { code: "excelTooOld" },
    });
    bench.office.close();
    await open();
    expect((await lookAtSelection(place)).willWrite).toMatchObject({ mayBeInTable: true });
    const part = await classify({ place: { sheet: "Лист1", range: "A1:B5" } });
    expect(part.written.inTable).toEqual({ code: "otherBlock" });
    bench.office.close();
    bench = await openBench({ Лист1: SIX });
    expect((await classify()).written.inTable).toEqual({ code: "noTable" });
  });

  it("get other headings where the table has them already, and keep them", async () => {
    const sheet = SIX.map((line, at) => [...line, at === 0 ? "доля" : at]);
    bench = await openBench({ Лист1: sheet });
    await bench.act(({ worksheets }) => void worksheets.getItem("Лист1").tables.add("A1:C7", true));
    await classify();
    expect(row("D1:G1")).toEqual(["Класс", "Доля (2)", "Накопленная доля", "Ранг"]);
    expect((await classify()).written).toMatchObject({
      isRefresh: true,
      beside: { address: "D1:G7" },
    });
    expect(row("D1:G1")).toEqual(["Класс", "Доля (2)", "Накопленная доля", "Ранг"]);
  });

  it("become more and fewer with the choice; new rows of the table are filled", async () => {
    await open();
    await classify({ columns: ["class", "rank"] });
    expect(extent()).toBe("0 0 7 4 Клиент|Оборот|Класс|Ранг");
    await bench.act(({ worksheets }) => {
      worksheets
        .getItem("Лист1")
        .tables.getItem("Продажи")
        .rows.add(undefined, [["Эта", 5, "", ""]]);
    });
    await classify({ columns: ["class", "share", "rank"] });
    expect(extent()).toBe("0 0 8 5 Клиент|Оборот|Класс|Ранг|Доля");
    expect(
      row("A8:D8")
        .slice(2)
        .every((cell) => cell !== null)
    ).toBe(true);
    const wide = takePicture(bench.workbook);
    await classify({ columns: ["class"] });
    expect(extent()).toBe("0 0 8 3 Клиент|Оборот|Класс");
    expect(row("D1:F1")).toEqual([null, null, null]);
    await revertLastRun();
    expect(
      comparePictures(wide, takePicture(bench.workbook)).filter((one) => /Лист1/.test(one))
    ).toEqual([]);
  });

  it("stay where a person's columns came after them, and cannot be taken out by us", async () => {
    await open();
    await classify({ columns: ["class", "rank"] });
    await bench.act(({ worksheets }) => {
      worksheets
        .getItem("Лист1")
        .tables.getItem("Продажи")
        .columns.add(undefined, undefined, "Заметка");
    });
    await type("E2", [["звонить"]]);
    await classify({ columns: ["class"] });
    expect(extent()).toBe("0 0 7 5 Клиент|Оборот|Класс|Ранг|Заметка");
    expect(row("E2")).toEqual(["звонить"]);
    await revertLastRun();
    await expect(revertLastRun()).rejects.toMatchObject({
      failure: { code: "columnsInTable" },
      left: "untouched",
    });
    expect(row("C1:E1")).toEqual(["Класс", "Ранг", "Заметка"]);
  });

  it("stay beside the table where they stand there already", async () => {
    await open();
    await classify({ inTable: false });
    const done = await classify();
    expect(done.written).toMatchObject({
      beside: { address: "D1:G7" },
      inTable: { code: "standsBeside" },
    });
  });

  it("are values, with the reason, where formulas were wanted", async () => {
    await open();
    const done = await classify({ isLive: true });
    expect(done.written).toMatchObject({ inTable: "table", live: { code: "inTable" } });
  });
});
