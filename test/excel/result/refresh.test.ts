import { lookAtSelection } from "../../../src/excel/index";
import { classifySelection } from "../../../src/excel/late";
import { openBench, SIX, withoutRecords, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench.office.close());

const LEDGER = [
  ["Дата", "Клиент", "Сумма", "Регион"],
  [45000, "=Альфа", 60, "Север"],
  [45010, "Бета", 10, "Юг"],
  [45020, "=Альфа", 25, "Юг"],
  [45030, "00123", 5, "Север"],
];

describe("doing it twice", () => {
  it.each([
    ["a turnover sheet", { Лист1: SIX }],
    ["a ledger with a sheet of clients", { Продажи: LEDGER }],
  ])("equals doing it once: %s", async (_, sheets) => {
    bench = await openBench(sheets);
    const first = await classifySelection({ language: "ru" });
    const once = bench.parts();
    const second = await classifySelection({ language: "ru" });
    expect(bench.parts()).toEqual(once);
    expect(second.written).toEqual({ ...first.written, isRefresh: true });
    expect(second.address).toBe(first.address);
  });

  it("equals doing it once when the language went to English and back", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await classifySelection({ language: "ru" });
    const russian = bench.parts();
    await classifySelection({ language: "en" });
    expect(bench.cells("Продажи", "E1:F2")[0]).toEqual(["Class", "Share"]);
    expect(bench.workbook.sheets).toHaveLength(2);
    await classifySelection({ language: "ru" });
    expect(withoutRecords(bench.parts())).toEqual(withoutRecords(russian));
  });

  it("takes three requests again", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await classifySelection({ language: "ru" });
    bench.sent.length = 0;
    await classifySelection({ language: "ru" });
    expect(bench.sent).toHaveLength(3);
  });

  it("is foretold by the look", async () => {
    bench = await openBench({ Лист1: SIX });
    const before = await lookAtSelection();
    expect(before.willWrite).toEqual({ sheet: "Лист1", address: "C1:F7", isRefresh: false });
    await classifySelection({ language: "ru" });
    const after = await lookAtSelection();
    expect(after.willWrite).toEqual({ sheet: "Лист1", address: "C1:F7", isRefresh: true });
    expect(after.address).toBe("A1:B7");
  });
});

describe("a refresh finds its columns", () => {
  it("after rows were inserted above and inside, and values changed", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("5:5").insert("Down");
      sheet.getRange("A5:B5").values = [["Новый", 2000]];
    });
    bench.select("Лист1", "A4");
    const done = await classifySelection({ language: "ru" });
    expect(done.written.beside).toEqual({ sheet: "Лист1", address: "C3:F10" });
    expect(done.written.isRefresh).toBe(true);
    expect(bench.cells("Лист1", "A4:C6")).toEqual([
      ["Альфа", 850, "A"],
      ["Новый", 2000, "A"],
      ["Бета", 50, "C"],
    ]);
    expect(
      bench
        .cells("Лист1", "G1:L12")
        .flat()
        .every((cell) => cell === null)
    ).toBe(true);
    expect(bench.sheet("Лист1").conditionalFormats.map((rule) => rule.areas)).toEqual(
      Array.from({ length: 4 }, () => [{ row: 2, rows: 8, columns: 1, column: 2 }])
    );
  });

  it("after rows were added below the data", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A8:B8").values = [["Новый", 3000]];
    });
    const done = await classifySelection({ language: "ru" });
    expect(done.written.beside?.address).toBe("C1:F8");
    expect(bench.cells("Лист1", "C2:C8").flat()).toEqual(["A", "C", "C", "C", "C", "C", "A"]);
    expect(bench.sheet("Лист1").conditionalFormats).toHaveLength(4);
  });

  it("after rows were taken away: nothing old stays below", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A5:B7").clear("Contents");
    });
    await classifySelection({ language: "ru" });
    expect(bench.cells("Лист1", "C1:C7").flat()).toEqual([
      ...["Класс", "A", "B", "C", null, null, null],
    ]);
  });

  it("after the rows were sorted together with our columns", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      worksheets
        .getItem("Лист1")
        .getRange("A2:F7")
        .sort.apply([{ key: 1, ascending: true }]);
    });
    await classifySelection({ language: "ru" });
    expect(bench.cells("Лист1", "A2:C7").map(([name, , found]) => `${name} ${found}`)).toEqual([
      ...["Дзета C", "Эпсилон C", "Дельта B", "Гамма B", "Бета B", "Альфа A"],
    ]);
    expect(
      bench
        .cells("Лист1", "G1:G7")
        .flat()
        .every((cell) => cell === null)
    ).toBe(true);
  });

  it("after the sheet was renamed, with an awkward name", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").name = "Отчёт, 'январь' (2)";
    });
    const done = await classifySelection({ language: "ru" });
    expect(done.written).toEqual({
      beside: { sheet: "Отчёт, 'январь' (2)", address: "C1:F7" },
      clientsSheet: null,
      charts: null,
      isRefresh: true,
    });
  });

  it("after a column was inserted between the data and them", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("C:C").insert("Right");
      sheet.getRange("C1:C2").values = [["Заметка"], ["звонить"]];
    });
    const done = await classifySelection({ language: "ru" });
    expect(done.written.beside?.address).toBe("D1:G7");
    expect(bench.cells("Лист1", "C1:D2")).toEqual([
      ["Заметка", "Класс"],
      ["звонить", "A"],
    ]);
  });

  it("when only our columns, or one cell of them, are selected", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    const once = bench.parts();
    for (const address of ["C3", "C1:F7", "A1:F7", "A:F"]) {
      bench.select("Лист1", address);
      const done = await classifySelection({ language: "ru" });
      expect([address, done.address, done.written.beside?.address]).toEqual([
        address,
        "A1:B7",
        "C1:F7",
      ]);
    }
    bench.select("Лист1", "A1");
    expect(bench.parts()).toEqual(once);
  });

  it("after the columns were deleted: they are written anew", async () => {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    const once = bench.parts();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("C:F").delete("Left");
    });
    const done = await classifySelection({ language: "ru" });
    expect(done.written).toMatchObject({ beside: { address: "C1:F7" }, isRefresh: false });
    expect(withoutRecords(bench.parts())).toEqual(withoutRecords(once));
  });
});

describe("notes of a person right of our columns", () => {
  const NOTES = [["Мои заметки"], ["позвонить"], [""], ["ждёт 5"]];

  async function openNoted(notes: readonly (readonly (string | number)[])[]): Promise<void> {
    bench = await openBench({ Лист1: SIX });
    await classifySelection({ language: "ru" });
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange(`G1:G${notes.length}`).values = notes.map((row) => [
        ...row,
      ]);
    });
  }

  it.each(["A2", "C2", "G2", "A1:B7", "A1:G7", "F1:G7", "G1:G4", "C1:F7", "A:G", "A1:H20"])(
    "leave the results where they are when %s is selected",
    async (selected) => {
      await openNoted(NOTES);
      for (let runs = 0; runs < 2; runs += 1) {
        bench.select("Лист1", selected);
        const { willWrite } = await lookAtSelection();
        const before = bench.host.requests.length;
        const done = await classifySelection({ language: "ru" });
        expect(bench.host.requests.length - before).toBeLessThanOrEqual(3);
        expect(willWrite).toEqual({ sheet: "Лист1", address: "C1:F7", isRefresh: true });
        expect(done.written.beside?.address).toBe("C1:F7");
        expect(done.address).toBe("A1:B7");
        expect(
          bench
            .cells("Лист1", "G1:G4")
            .flat()
            .map((cell) => cell ?? "")
        ).toEqual(NOTES.flat());
        expect(bench.cells("Лист1", "H1:L7").flat().join("")).toBe("");
      }
    }
  );

  it.each(["A2", "A1:C7", "A1:G7", "C1:G7", "C1:C7", "A:H"])(
    "leave them there left of our columns too: %s",
    async (selected) => {
      await openNoted(NOTES);
      await bench.act(({ worksheets }) => {
        const sheet = worksheets.getItem("Лист1");
        sheet.getRange("C:C").insert("Right");
        sheet.getRange("C1:C2").values = [["Заметка"], ["звонить"]];
      });
      bench.select("Лист1", selected);
      const done = await classifySelection({ language: "ru" });
      expect(done.written.beside?.address).toBe("D1:G7");
      expect(done.address).toBe("A1:B7");
      expect(bench.cells("Лист1", "C1:C2")).toEqual([["Заметка"], ["звонить"]]);
    }
  );

  it("a month inserted between the data and them is counted", async () => {
    await openNoted(NOTES);
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Лист1");
      sheet.getRange("C:C").insert("Right");
      sheet.getRange("C1:C7").values = [["Оборот фев 2025"], [1], [2], [3], [4], [5], [6]];
    });
    const done = await classifySelection({ language: "ru" });
    expect(done.written.beside?.address).toBe("D1:G7");
    expect(done.address).toBe("A1:C7");
  });

  it("leave them there by the sheet's name too", async () => {
    await openNoted(NOTES);
    const done = await classifySelection({ language: "ru", place: { sheet: "Лист1" } });
    expect(done.written.beside?.address).toBe("C1:F7");
    expect(done.address).toBe("A1:B7");
  });

  it("a month added there is counted, and the results stay", async () => {
    await openNoted([["Оборот фев 2025"], [1], [2], [3], [4], [5], [6]]);
    const { willWrite } = await lookAtSelection();
    const before = bench.host.requests.length;
    const done = await classifySelection({ language: "ru" });
    // The columns were taken for notes until their figures were read.
    expect(bench.host.requests.length - before).toBeLessThanOrEqual(4);
    expect(willWrite).toMatchObject({ address: "C1:F7", isRefresh: true });
    expect(done.written.beside?.address).toBe("C1:F7");
    expect(done.address).toBe("A1:G7");
    const again = await classifySelection({ language: "ru" });
    expect(again.written.beside?.address).toBe("C1:F7");
  });
});

it("two tables on one sheet keep their own columns", async () => {
  bench = await openBench({ Лист1: SIX });
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Лист1").getRange("I1:J3").values = [
      ["Клиент", "Оборот"],
      ["Ню", 1],
      ["Кси", 9],
    ];
  });
  await classifySelection({ language: "ru" });
  bench.select("Лист1", "I2");
  const second = await classifySelection({ language: "ru" });
  expect(second.written.beside?.address).toBe("K1:N3");
  bench.select("Лист1", "A1");
  const first = await classifySelection({ language: "ru" });
  expect(first.written).toMatchObject({ beside: { address: "C1:F7" }, isRefresh: true });
  expect(bench.cells("Лист1", "K1:K3").flat()).toEqual(["Класс", "B", "A"]);
});
