import fc from "fast-check";
import { computeHere, type Compute } from "../../../src/core/steps/runInSteps";
import { FailureError } from "../../../src/excel/index";
import { classifySelection } from "../../../src/excel/late";
import { openBench, SIX, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

/** A sheet of clients with these turnovers. */
function sheetOf(turnovers: readonly number[]): (string | number)[][] {
  return [
    ["Client", "Turnover"],
    ...turnovers.map((turnover, index) => [`Client ${index + 1}`, turnover]),
  ];
}

/** How many clients of each class stand in a column of the sheet. */
function countClasses(address: string, sheet = "Sheet1"): number[] {
  const column = bench.cells(sheet, address).flat();
  return ["A", "B", "C"].map((name) => column.filter((cell) => cell === name).length);
}

describe("the classes that stand in the sheet", () => {
  it("are written right of the data with share, cumulative share and rank, and no empty column of quadrants", async () => {
    bench = await openBench({ Лист1: SIX });
    const done = await classifySelection({ language: "ru" });
    expect(done.written).toEqual({
      beside: { sheet: "Лист1", address: "C1:F7" },
      clientsSheet: null,
      charts: null,
      isRefresh: false,
    });
    expect(bench.cells("Лист1", "C1:F2")).toEqual([
      ["Класс", "Доля", "Накопленная доля", "Ранг"],
      ["A", 0.85, 0.85, 1],
    ]);
    expect(bench.cells("Лист1", "C2:C7").flat()).toEqual(["A", "B", "B", "B", "C", "C"]);
    expect(bench.cells("Лист1", "A1:B7")).toEqual(SIX);
    expect(bench.sent).toHaveLength(3);
  });

  it.each([
    [
      [850, 50, 40, 30, 20, 10],
      [1, 3, 2],
    ],
    [
      [30, 10, 10, 10, 10, 10, 10, 10],
      [8, 0, 0],
    ],
    [
      [50, 30, 10, 6, 4],
      [2, 2, 1],
    ],
  ])("%j -> %j", async (turnovers, counts) => {
    bench = await openBench({ Sheet1: sheetOf(turnovers) });
    await classifySelection({ language: "en" });
    expect(countClasses(`C2:C${turnovers.length + 1}`)).toEqual(counts);
  });

  it("tell a net of zero or below by its own class, in the language asked for", async () => {
    bench = await openBench({ Sheet1: sheetOf([100, 0, -5]) });
    await classifySelection({ language: "ru" });
    expect(bench.cells("Sheet1", "C2:F4")).toEqual([
      ["A", 1, 1, 1],
      ["0/возвраты", 0, null, 2],
      ["0/возвраты", 0, null, 3],
    ]);
  });

  it("stand in the row of their client whatever the order of rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), async (order) => {
        bench = await openBench({ Sheet1: [SIX[0] ?? [], ...order.map((at) => SIX[at] ?? [])] });
        await classifySelection({ language: "ru" });
        const told = new Map(
          bench.cells("Sheet1", "A2:C7").map(([name, , found]) => [name, found])
        );
        expect([...SIX.slice(1)].map(([name]) => told.get(name)).join("")).toBe("ABBBCC");
        bench.office.close();
      }),
      { numRuns: 10 }
    );
  });
});

describe("a ledger", () => {
  const LEDGER = [
    ["Date", "Customer", "Amount"],
    [45000, "Alpha", 60],
    [45010, "Beta", 10],
    [45020, "Alpha", 25],
    [45030, "Gamma", 5],
  ];

  it("gets the class of its client beside each row, and a sheet of clients", async () => {
    bench = await openBench({ Sales: LEDGER });
    const { written } = await classifySelection({ language: "en" });
    expect(bench.cells("Sales", "D2:D5").flat()).toEqual(["A", "B", "A", "C"]);
    expect(written.clientsSheet?.sheet).toBe("Clients");
    expect(bench.cells("Clients", "A1:F4")).toEqual([
      ["Rank", "Client", "Turnover", "Share", "Cumulative share", "Class"],
      [1, "Alpha", 85, 0.85, 0.85, "A"],
      [2, "Beta", 10, 0.1, 0.95, "B"],
      [3, "Gamma", 5, 0.05, 1, "C"],
    ]);
    expect(bench.sent).toHaveLength(3);
  });

  it("refreshes its sheet of clients in place, also after it was renamed", async () => {
    bench = await openBench({ Sales: LEDGER });
    await classifySelection({ language: "en" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Clients").name = "Наши клиенты";
      worksheets.getItem("Sales").getRange("C2").values = [[1]];
    });
    await classifySelection({ language: "ru" });
    expect(bench.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sales", "Наши клиенты"]);
    expect(bench.cells("Наши клиенты", "A1:C2")).toEqual([
      ["Ранг", "Клиент", "Оборот"],
      [1, "Alpha", 26],
    ]);
  });
});

describe("what it costs", () => {
  it("is three requests below 1.5 MB for 5,000 rows", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `ООО «Клиент номер ${index + 1}»`,
      1_000_000.25 / (index + 1),
      `Территория ${index % 7}`,
      `Агент ${index % 40}`,
      index * 1.5,
    ]);
    bench = await openBench({
      Лист1: [["Клиент", "Оборот", "Территория", "Агент", "Прибыль"], ...rows],
    });
    const { classification } = await classifySelection({ language: "ru" });
    expect(classification.clients).toHaveLength(5000);
    expect(bench.sent).toHaveLength(3);
    expect(Math.max(...bench.sent)).toBeLessThan(1_500_000);
    expect(Math.max(...bench.host.requests.map((one) => one.responseBytes))).toBeLessThan(
      1_500_000
    );
  });

  it("is the same in colours for 10 and for 10,000 rows", async () => {
    const colours: number[][] = [];
    for (const count of [10, 10_000]) {
      bench = await openBench({ Sheet1: sheetOf(Array.from({ length: count }, (_, i) => i + 1)) });
      await classifySelection({ language: "en" });
      const rules = bench.sheet("Sheet1").conditionalFormats;
      colours.push(rules.map((rule) => rule.areas.length));
      bench.office.close();
    }
    expect(colours[0]).toEqual([1, 1, 1, 1]);
    expect(colours[1]).toEqual(colours[0]);
  });

  it("stays inside the web's 5 MB a request with 100,000 rows", async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [
      `Общество с ограниченной ответственностью ${index + 1}`,
      1_000_000.25 / (index + 1),
    ]);
    bench = await openBench({ Лист1: [["Клиент", "Оборот"], ...rows] });
    bench.host.limits.payloadBytes = 5_000_000;
    const { written } = await classifySelection({ language: "ru" });
    expect(written.beside?.address).toBe("C1:F100001");
    expect(bench.cells("Лист1", "F2:F100001").flat()).toEqual(rows.map((_, index) => index + 1));
  });
});

describe("a run that is watched", () => {
  it("tells how much is read, and gives the same result", async () => {
    bench = await openBench({ Лист1: SIX });
    const done: number[] = [];
    const watch = { onProgress: (part: number) => void done.push(part) };
    const watched = await classifySelection({ language: "ru", write: "nowhere", watch });
    const plain = await classifySelection({ language: "ru", write: "nowhere" });
    expect(watched.classification).toEqual(plain.classification);
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  it("writes nothing when it is stopped", async () => {
    bench = await openBench({ Лист1: SIX });
    const before = JSON.stringify(bench.cells("Лист1", "A1:Y20"));
    const stopped = classifySelection({ language: "ru", watch: { isCancelled: () => true } });
    await expect(stopped).rejects.toBeInstanceOf(FailureError);
    await expect(stopped).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(JSON.stringify(bench.cells("Лист1", "A1:Y20"))).toBe(before);
  });

  it("is stopped between two requests for the cells of a large table, and then writes nothing", async () => {
    bench = await openBench({ Лист1: manyRows() });
    const before = JSON.stringify(bench.cells("Лист1", "A1:G3"));
    const told: number[] = [];
    const watch = {
      onProgress: (done: number) => void told.push(done),
      isCancelled: () => told.length > 0,
    };
    const stopped = classifySelection({ language: "ru", watch });
    await expect(stopped).rejects.toMatchObject({ failure: { code: "cancelled" } });
    // One finds the cells, one reads the first of them, and after the next one the run is seen to be stopped.
    expect(bench.sent).toHaveLength(3);
    expect(told).toHaveLength(1);
    expect(told[0]).toBeLessThan(0.6);
    expect(JSON.stringify(bench.cells("Лист1", "A1:G3"))).toBe(before);
  });

  it("computes where it is told to, and writes what comes back from there", async () => {
    bench = await openBench({ Лист1: SIX });
    const copies = jest.fn<ReturnType<Compute>, Parameters<Compute>>(async (work, watch) =>
      structuredClone(await computeHere(structuredClone(work), watch))
    );
    await classifySelection({ language: "ru", compute: copies });
    expect(copies).toHaveBeenCalledTimes(1);
    expect(bench.cells("Лист1", "C2:C7").flat()).toEqual(["A", "B", "B", "B", "C", "C"]);
  });

  it("writes nothing when what computes was stopped, or met a failure", async () => {
    bench = await openBench({ Лист1: SIX });
    const before = JSON.stringify(bench.cells("Лист1", "A1:Y20"));
    const stopped = classifySelection({ language: "ru", compute: async () => null });
    await expect(stopped).rejects.toMatchObject({ failure: { code: "cancelled" } });
    const empty = classifySelection({
      language: "ru",
      compute: async () => ({ code: "noClients" }),
    });
    await expect(empty).rejects.toMatchObject({ failure: { code: "noClients" } });
    expect(JSON.stringify(bench.cells("Лист1", "A1:Y20"))).toBe(before);
  });
});

/** More cells than the first request reads. */
function manyRows(): (string | number)[][] {
  return sheetOf(Array.from({ length: 130_000 }, (_, index) => index + 1));
}
