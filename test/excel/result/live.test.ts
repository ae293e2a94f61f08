import fc from "fast-check";
import { classifySelection, revertLastRun } from "../../../src/excel/late";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { parseArea } from "../../../src/officeHost/model/area";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { convertWithLibreOffice } from "../../officeHost/xlsx/soffice";
import { openBench, SIX, withoutRecords, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

type Rows = readonly (readonly (string | number | null)[])[];

const live = (language: "ru" | "en" = "ru"): ReturnType<typeof classifySelection> =>
  classifySelection({ language, isLive: true });
const values = (): ReturnType<typeof classifySelection> =>
  classifySelection({ language: "ru", isLive: false });

/** The formula of a cell; undefined: it holds none. */
function formulaAt(sheet: string, address: string): string | undefined {
  const area = parseArea(address);
  return bench.sheet(sheet).rows[area?.row ?? 0]?.extras?.get(area?.column ?? 0)?.formula;
}

/** Class, share, cumulative share and rank by client, as the cells show them. */
function readResults(workbook: Workbook, sheet: string): Map<string, unknown[]> {
  const found = workbook.sheetByName(sheet);
  const rows = (found?.rows ?? []).map((_, row) =>
    Array.from({ length: 30 }, (__, column) => found?.valueAt(row, column) ?? null)
  );
  const heads = rows[0] ?? [];
  const at = ["Класс", "Доля", "Накопленная доля", "Ранг"].map((head) => heads.indexOf(head));
  return new Map(
    rows.slice(1).flatMap((row, index) => {
      const name = typeof row[0] === "string" && row[0] !== "" ? row[0] : `row ${index}`;
      const cells = at.map((column) => row[column] ?? "");
      return cells.some((cell) => cell !== "") ? [[name, cells]] : [];
    })
  );
}

/** Rows of clients with ties, returns, zeros, nameless rows and empty ones. */
const TURNOVERS = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -300, max: 3000 }).map((cents) => cents / 100) },
    { weight: 3, arbitrary: fc.constantFrom(0, 10, 10, 20, 0.1, 0.2, 0.7, 1e9) },
    { weight: 1, arbitrary: fc.constant(null) }
  ),
  { minLength: 3, maxLength: 24 }
);
const rowsOf = (turnovers: readonly (number | null)[]): Rows => [
  ["Клиент", "Оборот"],
  ...turnovers.map((amount, index) => [index % 7 === 5 ? "" : `Фирма №${index}`, amount]),
];

/** The same classes, ranks and shares; clients of equal turnover share the cumulative share of the last of them. */
function expectSame(found: Map<string, unknown[]>, wanted: Map<string, unknown[]>): void {
  expect([...found.keys()]).toEqual([...wanted.keys()]);
  for (const [name, [letter, share, cumulative, rank]] of wanted) {
    const [is, part, upTo, place] = found.get(name) ?? [];
    expect([name, is, place]).toEqual([name, letter, rank]);
    expect(Number(part)).toBeCloseTo(Number(share), 12);
    const ties = [...wanted.values()].filter((row) => row[3] === rank);
    const last = Math.max(...ties.map((row) => Number(row[2])));
    if (cumulative === "") expect(upTo).toBe("");
    else expect(Number(upTo)).toBeCloseTo(last, 12);
  }
}

describe("results as formulas", () => {
  it("stand where the values stood, with the column that they count from", async () => {
    bench = await openBench({ Лист1: SIX });
    const done = await live();
    expect(done.written).toMatchObject({ beside: { address: "C1:G7" }, live: "live" });
    expect(bench.cells("Лист1", "C1:G2")).toEqual([
      ["Класс", "Доля", "Накопленная доля", "Ранг", "Оборот, мин. ед."],
      ["A", 0.85, 0.85, 1, 850],
    ]);
    expect(formulaAt("Лист1", "C2")).toBe(
      '=IF($G2>0,LOOKUP(100*SUMIF($G$2:$G$7,">"&$G2)/SUMIF($G$2:$G$7,">0"),{0,80,95},{"A","B","C"}),"0/возвраты")'
    );
    expect(formulaAt("Лист1", "G2")).toBe("=ROUND($B2,0)");
  });

  it("follow the data without the add-in", async () => {
    bench = await openBench({ Лист1: SIX });
    await live();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("B7").values = [[99_000]];
    });
    expect(bench.cells("Лист1", "C2:C7").flat()).toEqual(["C", "C", "C", "C", "C", "A"]);
    expect(bench.cells("Лист1", "F7")).toEqual([[1]]);
  });

  it("give the classes, ranks and shares that values give: ties, returns, nameless rows, parts of a unit", async () => {
    await fc.assert(
      fc.asyncProperty(TURNOVERS, async (turnovers) => {
        fc.pre(turnovers.some((amount) => (amount ?? 0) > 0));
        bench = await openBench({ Лист1: rowsOf(turnovers) });
        try {
          await values();
          const wanted = readResults(bench.workbook, "Лист1");
          const done = await live();
          expect(done.written.live).toBe("live");
          expectSame(readResults(bench.workbook, "Лист1"), wanted);
        } finally {
          bench.office.close();
        }
      }),
      { numRuns: 25, seed: 20261130 }
    );
    bench = await openBench({ Лист1: SIX });
  });

  it("are what LibreOffice computes from the file", async () => {
    const sheets: Record<string, Rows> = {
      ровно: rowsOf([80, 15, 5, 5, -3, 0, 0.1]),
      грань: rowsOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]),
      дроби: rowsOf(Array.from({ length: 60 }, (_, n) => Math.round(10_000 / (n + 1)) / 100)),
      месяцы: [
        ["Клиент", "янв 2026", "фев 2026", "мар 2026"],
        ["Альфа", 100.5, 200.25, 12],
        ["Бета", null, 20.1, 20.2],
        ["Гамма", -5, 3, 1],
      ],
    };
    bench = await openBench(sheets);
    const wanted = new Map<string, Map<string, unknown[]>>();
    for (const name of Object.keys(sheets)) {
      bench.select(name, "A1");
      await values();
      wanted.set(name, readResults(bench.workbook, name));
      const done = await live();
      expect([name, done.written.live]).toEqual([name, "live"]);
    }
    const computed = convertWithLibreOffice(saveWorkbook(bench.workbook), "xlsx");
    if (!computed) return;
    const workbook = openWorkbook(computed, "computed.xlsx");
    for (const [name, results] of wanted) expectSame(readResults(workbook, name), results);
  });
});

describe("live results in the life of a workbook", () => {
  it("doing it six times equals doing it once", async () => {
    bench = await openBench({ Лист1: SIX });
    await live();
    const once = bench.parts();
    for (let run = 0; run < 5; run += 1) await classifySelection({ language: "ru" });
    expect(bench.parts()).toEqual(once);
  });

  it("become values and formulas again, as a person wants them", async () => {
    bench = await openBench({ Лист1: SIX });
    await values();
    const plain = bench.cells("Лист1", "A1:I8");
    await live();
    const once = withoutRecords(bench.parts());
    await values();
    expect(bench.cells("Лист1", "A1:I8")).toEqual(plain);
    expect(formulaAt("Лист1", "C2")).toBeUndefined();
    await live();
    expect(withoutRecords(bench.parts())).toEqual(once);
    await live("en");
    expect(bench.cells("Лист1", "C1:G1")[0]).toContain("Turnover, minor units");
    await live();
    expect(withoutRecords(bench.parts())).toEqual(once);
  });

  it("are taken back to the values before, and to formulas", async () => {
    bench = await openBench({ Лист1: SIX });
    await values();
    const plain = bench.parts();
    await live();
    await bench.act(
      ({ worksheets }) => void worksheets.getItem("Лист1").getRange("4:4").insert("Down")
    );
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").getRange("4:4").delete("Up"));
    const once = bench.cells("Лист1", "A1:I8");
    const formula = formulaAt("Лист1", "C3");
    await values();
    await revertLastRun();
    expect(bench.cells("Лист1", "A1:I8")).toEqual(once);
    expect(formulaAt("Лист1", "C3")).toEqual(formula);
    await revertLastRun();
    expect(bench.parts()["xl/worksheets/sheet1.xml"]).toBe(plain["xl/worksheets/sheet1.xml"]);
  });

  it("are found again after rows were sorted, inserted and added below", async () => {
    bench = await openBench({ Лист1: SIX });
    await live();
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("A2:G7").sort.apply([{ key: 1, ascending: true }]);
      sheet.getRange("4:4").insert("Down");
      sheet.getRange("A4:B4").values = [["Новый", 5]];
      sheet.getRange("A9:B9").values = [["Ещё один", 2000]];
    });
    const done = await classifySelection({ language: "ru" });
    expect(done.written).toMatchObject({ beside: { address: "C1:G9" }, live: "live" });
    const lines = bench.cells("Лист1", "A2:C9").map((row) => `${String(row[0])} ${String(row[2])}`);
    expect(lines).toEqual([
      ...["Дзета C", "Эпсилон C", "Новый C", "Дельта C", "Гамма C", "Бета B", "Альфа A"],
      "Ещё один A",
    ]);
  });

  it("a class typed over a formula stops the run; a formula changed by hand too", async () => {
    bench = await openBench({ Лист1: SIX });
    await live();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("C5").values = [["A"]];
    });
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "classCorrected", address: "C5", count: 1 },
      left: "untouched",
    });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("C5").formulas = [['=IF($G5>100,"A","B")']];
    });
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "typedInResult", address: "C5", count: 1 },
    });
  });

  it("a note right of the values keeps its place: then values stay, and it is said", async () => {
    bench = await openBench({ Лист1: SIX });
    await values();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("G2").values = [["звонить"]];
    });
    const done = await live();
    expect(done.written).toMatchObject({
      beside: { address: "C1:F7" },
      live: { code: "noRoom" },
    });
    expect(bench.cells("Лист1", "G2")).toEqual([["звонить"]]);
  });
});

describe("values are written, and why", () => {
  it.each<[string, Rows, object, string]>([
    [
      "a client with several rows",
      [
        ["Клиент", "Сумма"],
        ["А", 5],
        ["Б", 3],
        ["А", 1],
      ],
      {},
      "severalRows",
    ],
    [
      "amounts that are texts",
      [
        ["Клиент", "Сумма"],
        ["А", "1 234,50"],
        ["Б", 3],
      ],
      {},
      "unplainAmounts",
    ],
    [
      "another scheme",
      SIX,
      { options: { scheme: { by: "count", limits: [20, 50], crossing: "upper" } } },
      "otherScheme",
    ],
    [
      "sums beyond 15 digits",
      [
        ["Клиент", "Сумма"],
        ["А", 9e13],
        ["Б", 4e14],
      ],
      {},
      "amountsTooLarge",
    ],
  ])("%s", async (_, rows, request, code) => {
    bench = await openBench({ Лист1: rows });
    const done = await classifySelection({ language: "ru", isLive: true, ...request });
    expect(done.written.live).toMatchObject({ code });
    expect(formulaAt("Лист1", "C2")).toBeUndefined();
  });

  it("more clients than the limit", async () => {
    const many = Array.from({ length: 2_001 }, (_, n) => [`Фирма ${n}`, n + 1]);
    bench = await openBench({ Лист1: [["Клиент", "Оборот"], ...many] });
    const done = await live();
    expect(done.written.live).toEqual({ code: "tooManyClients", clients: 2_001, limit: 2_000 });
  });
});
