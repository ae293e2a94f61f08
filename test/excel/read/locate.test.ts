import { lookAtSelection, readSelection, FailureError } from "../../../src/excel/index";
import { classifySelection } from "../../../src/excel/late";
import { openBench, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

/** A table that stands apart from the corner, with a note far below it. */
const SHEET = [
  ["", "", "", ""],
  ["", "Клиент", "Регион", "Оборот"],
  ["", "Альфа", "Юг", 850],
  ["", "Бета", "Юг", 100],
  ["", "Гамма", "Север", 50],
  ["", "", "", ""],
  ["", "", "", ""],
  ["Составил Петров", "", "", ""],
];
const table = (): Promise<Bench> =>
  openBench({ Лист1: SHEET.map((row) => row.map((cell) => (cell === "" ? null : cell))) });

async function codeOf(command: Promise<unknown>): Promise<string> {
  const error = await command.then(
    () => undefined,
    (thrown: unknown) => thrown
  );
  if (error instanceof FailureError) return `${error.failure.code} ${error.left}`;
  throw error ?? new Error("no failure came");
}

describe("what a selection means", () => {
  it.each([
    ["one cell inside", ["C3"], "B2:D5"],
    ["the heading cell", ["B2"], "B2:D5"],
    ["the block itself", ["B2:D5"], "B2:D5"],
    ["more than the block", ["A1:Z99"], "A2:D8"],
    ["its columns as a whole", ["B:D"], "B2:D8"],
    ["its rows as a whole", ["2:5"], "A2:D5"],
    ["two columns that stand apart", ["B2:B5", "D2:D5"], "B2:D5"],
    ["two whole columns that stand apart", ["B:B", "D:D"], "B2:D8"],
    ["a cell far from everything", ["J20"], "A2:D8"],
  ])("%s", async (_, areas, address) => {
    bench = await table();
    bench.select("Лист1", ...areas);
    expect((await readSelection()).address).toBe(address);
  });

  it("is the whole sheet where the cell stands in a report's title with a blank line below", async () => {
    bench = await openBench({
      Отчёт: [
        ["ООО «Наша фирма»", null],
        ["Период", 2024],
        [null, null],
        ["Клиент", "Оборот"],
        ["Альфа", 850],
        ["Бета", 100],
      ],
    });
    bench.select("Отчёт", "A1");
    expect((await readSelection()).address).toBe("A1:B6");
    const done = await classifySelection({ language: "ru" });
    expect(done.reading.clients.map(({ name }) => name)).toEqual(["Альфа", "Бета"]);
    expect(done.written.beside?.address).toBe("C4:F6");
    bench.select("Отчёт", "A1");
    const again = await classifySelection({ language: "ru" });
    expect(again.written.beside).toMatchObject({ address: "C4:F6" });
  });

  it("is the small table that a cell stands in, whatever else the sheet holds", async () => {
    bench = await openBench({
      Отчёт: [
        ["Клиент", "Оборот", null],
        ["Альфа", 850, null],
        [null, null, null],
        ["Товар", "Цена", "Остаток"],
        ["Гвозди", 10, 20],
        ["Доски", 30, 40],
      ],
    });
    bench.select("Отчёт", "A2");
    expect((await readSelection()).address).toBe("A1:B2");
  });

  it.each([
    ["in the sheet's last cell", "XFD1048576"],
    ["far below, beside many columns", "Z1048576"],
  ])("is the table where a stray cell stands %s", async (_, stray) => {
    bench = await table();
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange(stray).values = [["x"]];
      sheet.getRange("F3").values = [["заметка"]];
    });
    expect((await readSelection({ sheet: "Лист1" })).address).toBe("A2:F8");
    bench.select("Лист1", "A1:XFD1048576");
    expect((await readSelection()).address).toBe("A2:F8");
  });

  it("leaves the columns between two selected ones out", async () => {
    bench = await table();
    bench.select("Лист1", "B2:B5", "D2:D5");
    const { cells } = await readSelection();
    expect(cells.values[1]).toEqual(["Альфа", "", 850]);
    const done = await classifySelection({ language: "ru" });
    expect(done.reading.plan.columns).toEqual({ client: 0, turnover: 2 });
    expect(done.written.beside?.address).toBe("E2:H5");
  });

  it("is the table that a cell lies in, whatever stands around it", async () => {
    bench = await openBench({
      Лист1: [
        ["Справка", "к отчёту", "за год"],
        ["Клиент", "Оборот", "заметка"],
        ["Альфа", 9, "звонить"],
        ["Бета", 1, null],
      ],
    });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").tables.add("A2:B4", true);
    });
    bench.select("Лист1", "B3");
    expect((await readSelection()).address).toBe("A2:B4");
  });

  it("is a named place for the command line", async () => {
    bench = await table();
    expect((await readSelection({ sheet: "Лист1", range: "B2:D4" })).address).toBe("B2:D4");
    expect((await readSelection({ sheet: "Лист1" })).address).toBe("A2:D8");
    expect((await readSelection({ range: "B2,D2" })).address).toBe("B2:D2");
  });
});

describe("what cannot be read is said, and nothing is changed", () => {
  it.each([
    ["an empty sheet", "Пустой", ["A1"], "emptySheet untouched"],
    ["a block of empty cells", "Лист1", ["G10:H20"], "emptySelection untouched"],
    ["areas of different rows", "Лист1", ["B2:B4", "D3:D5"], "severalAreas untouched"],
  ])("%s", async (_, sheet, areas, code) => {
    bench = await openBench({ Лист1: SHEET.map((row) => row.map((c) => c || null)), Пустой: [] });
    const before = bench.parts();
    bench.select(sheet, ...areas);
    expect(await codeOf(classifySelection({ language: "ru" }))).toBe(code);
    expect(await codeOf(lookAtSelection())).toBe(code);
    bench.select("Лист1", "A1");
    expect(bench.parts()).toEqual(before);
  });

  it("a chart", async () => {
    bench = await table();
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.charts.add("ColumnClustered", sheet.getRange("D2:D5"));
    });
    const sheet = bench.sheet("Лист1");
    bench.workbook.selection = {
      kind: "chart",
      sheet: sheet.id,
      chart: sheet.charts[0]?.id ?? "",
    };
    expect(await codeOf(classifySelection({ language: "ru" }))).toBe("notCells untouched");
  });

  it("a sheet, a range, a heading that is not there", async () => {
    bench = await table();
    const ask = (request: object): Promise<string> =>
      codeOf(classifySelection({ language: "ru", ...request }));
    expect(await ask({ place: { sheet: "Итоги" } })).toBe("sheetNotFound untouched");
    expect(await ask({ place: { range: "там" } })).toBe("rangeNotFound untouched");
    expect(await ask({ headings: { turnover: "Выручка" } })).toBe("headingNotFound untouched");
  });

  it("the add-in's own sheet of clients", async () => {
    bench = await openBench({
      Продажи: [
        ["Клиент", "Сумма"],
        ["Альфа", 5],
        ["Альфа", 6],
      ],
    });
    await classifySelection({ language: "ru" });
    bench.select("Клиенты", "A1");
    expect(await codeOf(classifySelection({ language: "ru" }))).toBe("ownSheet untouched");
  });
});

describe("sheets that are larger than their data", () => {
  it("formats down to the last row are not read", async () => {
    bench = await table();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A1:D1048576").format.fill.color = "#FFFF00";
    });
    for (const area of ["B:D", "C3"]) {
      bench.select("Лист1", area);
      const done = await classifySelection({ language: "ru" });
      expect(done.cells.values.length).toBeLessThanOrEqual(8);
      expect(done.classification.clients).toHaveLength(3);
    }
  });

  it("hidden rows are read, and said", async () => {
    bench = await table();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("4:4").rowHidden = true;
    });
    bench.select("Лист1", "C3");
    const { reading, classification } = await classifySelection({ language: "ru" });
    expect(classification.clients).toHaveLength(3);
    expect(reading.findings.map(({ code, count }) => [code, count])).toEqual([["hiddenRows", 1]]);
  });

  it("error cells are read as errors, and said", async () => {
    bench = await table();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("D4").formulas = [["=1/0"]];
    });
    bench.select("Лист1", "C3");
    const { reading } = await classifySelection({ language: "ru" });
    expect(reading.findings.map(({ code }) => code)).toContain("errorCell");
    expect(bench.cells("Лист1", "E3:E5").flat()).toEqual(["A", "0/возвраты", "B"]);
  });
});

describe("the date system", () => {
  it.each([
    [false, "2024-01 – 2024-03"],
    [true, "2028-01 – 2028-03"],
  ])("from 1904: %s is told by how dates are shown", async (date1904, period) => {
    bench = await openBench({
      Лист1: [
        ["Дата", "Клиент", "Сумма"],
        [45292, "Альфа", 5],
        [45352, "Альфа", 6],
        [45353, "Бета", 7],
      ],
    });
    bench.workbook.date1904 = date1904;
    await bench.act(({ worksheets }) => {
      const range = worksheets.getItem("Лист1").getRange("A2:A4");
      range.numberFormat = [["dd.mm.yyyy"], ["dd.mm.yyyy"], ["dd.mm.yyyy"]];
    });
    const { reading } = await classifySelection({ language: "ru", write: "nowhere" });
    expect([reading.periods?.[0], reading.periods?.at(-1)].join(" – ")).toBe(period);
  });
});
