import { lookAtSelection, FailureError } from "../../../src/excel/index";
import { classifySelection } from "../../../src/excel/late";
import { openBench, SIX, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

/** Selected together with its headings, so that what stands beside does not become part of it. */
async function openSix(beside: (sheet: Excel.Worksheet) => void): Promise<void> {
  bench = await openBench({ Лист1: SIX });
  await bench.act(({ worksheets }) => beside(worksheets.getItem("Лист1")));
  bench.select("Лист1", "A1:B7");
}

/** Looks, runs, and gives where it wrote; the look must have said the same. */
async function place(): Promise<string> {
  const { willWrite } = await lookAtSelection();
  const { written } = await classifySelection({ language: "ru" });
  // Beside a table it also says that they may become columns of it.
  expect(willWrite).toMatchObject({ ...written.beside, isRefresh: written.isRefresh });
  return written.beside?.address ?? "nowhere";
}

describe("cells of a person beside the data", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["nothing", () => undefined, "C1:F7"],
    ["a note in the first column", (s) => (s.getRange("C4").values = [["звонить"]]), "E1:H7"],
    ["a note in the last column", (s) => (s.getRange("F7").values = [[0]]), "H1:K7"],
    ["a note just beyond", (s) => (s.getRange("G1").values = [["x"]]), "C1:F7"],
    ["a note below the data", (s) => (s.getRange("C8").values = [["x"]]), "C1:F7"],
    ["a formula that shows nothing", (s) => (s.getRange("D3").formulas = [['=""']]), "F1:I7"],
    [
      "an empty table",
      (s) => {
        s.getRange("C20").values = [["далеко"]];
        s.tables.add("D1:E7", true).getHeaderRowRange().values = [["x", "y"]];
      },
      "G1:J7",
    ],
  ])("%s", async (_, beside, address) => {
    await openSix(beside);
    const before = JSON.stringify(bench.cells("Лист1", "A1:Z30"));
    expect(await place()).toBe(address);
    // Everything else stands as it stood.
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange(address).clear("Contents");
    });
    expect(JSON.stringify(bench.cells("Лист1", "A1:Z30"))).toBe(before);
  });

  it("titles above the headings get nothing beside them", async () => {
    bench = await openBench({
      Лист1: [["Отчёт о продажах"], ["Клиент", "Оборот"], ...SIX.slice(1)],
    });
    bench.select("Лист1", "A1:B8");
    expect(await place()).toBe("C2:F8");
    expect(await place()).toBe("C2:F8");
  });

  it("beside a table the columns stand one apart, so that it does not swallow them", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").tables.add("A1:B7", true);
    });
    expect(await place()).toBe("D1:G7");
    expect(bench.sheet("Лист1").tables[0]?.area.columns).toBe(2);
    expect(await place()).toBe("D1:G7");
  });

  it("another table's result columns are not taken for free room", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A10:B12").values = [
        ["Клиент", "Оборот"],
        ["Ню", 1],
        ["Кси", 9],
      ];
    });
    bench.select("Лист1", "A1");
    expect(await place()).toBe("C1:F7");
    bench.select("Лист1", "A11");
    expect(await place()).toBe("C10:F12");
    bench.select("Лист1", "A2");
    expect(await place()).toBe("C1:F7");
  });

  it("merged cells stop the run before it writes", async () => {
    await openSix((sheet) => {
      sheet.getRange("E2:F3").merge();
      sheet.getRange("E2:F3").format.fill.color = "#FFFF00";
    });
    const before = bench.parts();
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "mergedCells" },
      left: "untouched",
    });
    expect(bench.parts()).toEqual(before);
  });

  it("a look asks for no merged cells: that would cost the undo history", async () => {
    await openSix((sheet) => (sheet.getRange("E2:F3").format.fill.color = "#FFFF00"));
    bench.host.faults.push({ code: "AccessDenied", at: "Range.GetMergedAreasOrNullObject" });
    expect((await lookAtSelection()).willWrite).toMatchObject({ address: "C1:F7" });
    expect(bench.host.faults).toHaveLength(1);
  });

  it("a sheet filled to its last column has no room, and says so", async () => {
    await openSix((sheet) => {
      sheet.getRange("C2").values = [["x"]];
      sheet.getRange("XFB3").values = [["x"]];
    });
    const { willWrite } = await lookAtSelection();
    expect(willWrite).toEqual({ failure: { code: "noRoom", sheet: "Лист1" } });
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "noRoom" },
      left: "untouched",
    });
  });
});

describe("what a person put into our columns since the last run", () => {
  it.each<[string, string, string | number]>([
    ["a note in the column of ranks", "F3", "обсудить"],
    ["a number where a class stood", "C3", 7],
    ["a number for a heading", "D1", 2026],
  ])("%s stops the run; nothing is lost", async (_, address, value) => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange(address).values = [[value]];
    });
    const before = bench.parts();
    const { willWrite } = await lookAtSelection();
    const failure = { code: "typedInResult", sheet: "Лист1", address, count: 1 };
    expect(willWrite).toEqual({ failure });
    await expect(classifySelection({ language: "ru" })).rejects.toEqual(
      new FailureError(failure as never)
    );
    expect(bench.parts()).toEqual(before);
  });

  it("a class corrected by hand stops the run until the same class is given by hand", async () => {
    await openSix(() => undefined);
    const { classification } = await classifySelection({ language: "ru" });
    const name = bench.cells("Лист1", "A2")[0]?.[0];
    const first = classification.clients.find(({ client }) => client.name === name);
    const key = first?.client.key ?? "";
    const written = bench.cells("Лист1", "C1:F7");
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("C2").values = [["B"]];
    });
    const before = bench.parts();
    const giveByHand = async (letter: "B" | "C"): Promise<unknown> => {
      const manualClasses = new Map([[key, { class: letter, reason: "договор" }]]);
      const done = await classifySelection({ language: "ru", options: { manualClasses } });
      return done.classification.clients.find(({ client }) => client.key === key);
    };
    const failure = { code: "classCorrected", sheet: "Лист1", address: "C2", count: 1 } as const;
    await expect(classifySelection({ language: "ru" })).rejects.toEqual(new FailureError(failure));
    await expect(giveByHand("C")).rejects.toEqual(new FailureError(failure));
    expect(bench.parts()).toEqual(before);

    const manual = { class: "B", reason: "договор", isDifferent: true };
    expect(await giveByHand("B")).toMatchObject({ class: "A", manual });
    expect(bench.cells("Лист1", "C1:F7")).toEqual(written);
    expect(await giveByHand("B")).toMatchObject({ class: "A", manual });
  });

  it("rows sorted together with their classes are no correction, even where a class changes", async () => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("A2:F7").sort.apply([{ key: 1, ascending: true }]);
      sheet.getRange("B2").values = [[1_000_000]];
    });
    await classifySelection({ language: "ru" });
    expect(bench.cells("Лист1", "C2")).toEqual([["A"]]);
  });

  it("a formula among the shares and a column of notes between two of ours as well", async () => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("D2:D3").values = [["да"], ["нет"]];
    });
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "typedInResult", address: "D2", count: 2 },
    });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("D:D").clear("Contents");
      worksheets.getItem("Лист1").getRange("F7").formulas = [["=SUM(B2:B6)"]];
    });
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code: "typedInResult", address: "F7", count: 1 },
    });
  });

  it("an empty column between two of ours closes up", async () => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    const once = bench.cells("Лист1", "A1:G7");
    await bench.act(({ worksheets }) =>
      worksheets.getItem("Лист1").getRange("D:D").insert("Right")
    );
    expect(await place()).toBe("C1:F7");
    expect(bench.cells("Лист1", "A1:G7")).toEqual(once);
  });

  it("a renamed heading stays the person's, in every language and beside new classes", async () => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("D1").values = [["'+ Моя доля"]];
      sheet.getRange("B7").values = [[1_000_000]];
    });
    expect(await place()).toBe("C1:F7");
    await classifySelection({ language: "en" });
    expect(bench.cells("Лист1", "D1")).toEqual([["+ Моя доля"]]);
    expect(bench.cells("Лист1", "C1")).toEqual([["Class"]]);
    expect(bench.cells("Лист1", "C7")).toEqual([["A"]]);
  });

  it("a deleted column stays away, and a note right of the rest stays where it stands", async () => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    const once = bench.cells("Лист1", "A1:F7");
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("G3").values = [["звонить"]];
      sheet.getRange("E:E").delete("Left");
    });
    const rest = once.map((row) => [...row.slice(0, 4), ...row.slice(5)]);
    expect(await place()).toBe("C1:E7");
    expect(await place()).toBe("C1:E7");
    expect(bench.cells("Лист1", "A1:E7")).toEqual(rest);
    expect(bench.cells("Лист1", "F1:F4")).toEqual([[null], [null], ["звонить"], [null]]);
  });

  it("columns that a person put in another order keep it", async () => {
    await openSix(() => undefined);
    await classifySelection({ language: "ru" });
    const once = bench.cells("Лист1", "C1:F7");
    const swapped = once.map(([name = "", share = "", ...rest]) => [share, name, ...rest]);
    await bench.act(({ worksheets }) => {
      const range = worksheets.getItem("Лист1").getRange("C1:F7");
      range.numberFormat = "General" as unknown as string[][];
      range.values = swapped;
    });
    expect(await place()).toBe("C1:F7");
    expect(bench.cells("Лист1", "C1:F7")).toEqual(swapped);
  });
});
