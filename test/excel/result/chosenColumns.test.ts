import { lookAtSelection } from "../../../src/excel/index";
import { checkSelection, classifySelection, revertLastRun } from "../../../src/excel/late";
import type { ChosenColumn } from "../../../src/core/report/report";
import { openBench, SIX, type Bench } from "../office";
import { takePicture, comparePictures } from "../../faults/picture";

let bench: Bench;
afterEach(() => bench.office.close());

const heads = (): unknown[] => bench.cells("Лист1", "C1:K1").flat();
const classify = (
  columns?: readonly ChosenColumn[],
  a = 80
): ReturnType<typeof classifySelection> =>
  classifySelection({ language: "ru", options: { a, b: 95 }, ...(columns ? { columns } : {}) });
const type = (address: string, values: (string | number)[][]): Promise<void> =>
  bench.act(({ worksheets }) => {
    worksheets.getItem("Лист1").getRange(address).values = values;
  });
/** Loyalties of the six clients in column J, far from the results: the second heading makes it a column of the data. */
const LOYAL = SIX.map((row, at) => [row[0] ?? "", row[1] ?? "", at === 0 ? "Лояльность" : 10 * at]);

describe("columns that a person has chosen", () => {
  it("are written alone, kept in the workbook, and stay with the next run", async () => {
    bench = await openBench({ Лист1: SIX });
    const done = await classify(["class", "rank"]);
    expect(done.written.beside?.address).toBe("C1:D7");
    expect(heads().slice(0, 3)).toEqual(["Класс", "Ранг", null]);
    const again = await classify();
    expect(again.written.beside?.address).toBe("C1:D7");
    expect((await lookAtSelection()).willWrite).toMatchObject({ address: "C1:D7" });
    expect((await lookAtSelection()).memory.display?.columns).toEqual(["class", "rank"]);
  });

  it("go and come with a new choice, and the last choice can be taken back", async () => {
    bench = await openBench({ Лист1: SIX });
    await classify();
    const before = takePicture(bench.workbook);
    await classify(["rank", "class"]);
    expect(heads().slice(0, 5)).toEqual(["Класс", "Ранг", null, null, null]);
    await revertLastRun();
    expect(comparePictures(before, takePicture(bench.workbook))).toEqual([]);
    await classify(["rank", "class"]);
    await classify(["class", "share", "rank"]);
    expect(heads().slice(0, 4)).toEqual(["Класс", "Ранг", "Доля", null]);
    await revertLastRun();
    expect(heads().slice(0, 4)).toEqual(["Класс", "Ранг", null, null]);
  });

  it("come only as far as there is room: a person's notes right of ours stay, and the rest comes when they are gone", async () => {
    bench = await openBench({ Лист1: SIX });
    await classify(["class"]);
    await type("E1:E2", [["Заметка"], ["звонить"]]);
    const done = await classify(["class", "share", "rank"]);
    expect(done.written).toMatchObject({ beside: { address: "C1:D7" }, omitted: ["rank"] });
    expect(heads().slice(0, 3)).toEqual(["Класс", "Доля", "Заметка"]);
    await bench.act(({ worksheets }) =>
      worksheets.getItem("Лист1").getRange("E:E").clear("Contents")
    );
    await classify();
    expect(heads().slice(0, 4)).toEqual(["Класс", "Доля", "Ранг", null]);
  });

  it("that a person has deleted since stay away as long as the choice is the same", async () => {
    bench = await openBench({ Лист1: SIX });
    await classify(["class", "share", "rank"]);
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").getRange("D:D").delete("Left"));
    await classify(["class", "share", "rank"]);
    expect(heads().slice(0, 3)).toEqual(["Класс", "Ранг", null]);
    await classify(["class", "share"]);
    expect(heads().slice(0, 3)).toEqual(["Класс", "Доля", null]);
  });

  it("are not taken away over what a person typed where they would come back", async () => {
    bench = await openBench({ Лист1: SIX });
    await classify();
    await classify(["class"]);
    await type("E3", [["моё"]]);
    await expect(revertLastRun()).rejects.toMatchObject({
      failure: { code: "typedInResult" },
      left: "untouched",
    });
    expect(bench.cells("Лист1", "E3")).toEqual([["моё"]]);
  });

  it("a list that a later version stored is kept, told, and the usual columns are written", async () => {
    bench = await openBench({ Лист1: SIX });
    await classify(["class"]);
    const later = { version: 1, choices: [], habits: { columns: ["class", "colour"] } };
    await bench.act(({ settings }) => void settings.add("KeyClients", JSON.stringify(later)));
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").getRange("C:C").delete("Left"));
    const done = await classify();
    expect(done.written.beside?.address).toBe("C1:F7");
    expect(done.classification.warnings).toContainEqual({
      code: "unknownSettings",
      names: ["columns"],
    });
    expect((await lookAtSelection()).memory.unread?.display).toEqual(later.habits);
  });
});

describe("the column of quadrants", () => {
  it("stands where somebody has one", async () => {
    bench = await openBench({ Лист1: LOYAL });
    expect((await classify()).written.beside?.address).toBe("D1:H7");
    expect(bench.cells("Лист1", "H1").flat()).toEqual(["Квадрант"]);
  });

  it("comes at the end once somebody has one, and stays when nobody has", async () => {
    bench = await openBench({
      Лист1: LOYAL.map((row, at) => (at === 0 ? row : [...row.slice(0, 2), ""])),
    });
    expect((await classify()).written.beside?.address).toBe("D1:G7");
    await type("C2:C7", [[10], [20], [30], [40], [50], [60]]);
    const { places } = await checkSelection({ language: "ru", waitForCell: true });
    expect(places.beside).toMatchObject({ address: "D1:H7" });
    expect((await classify()).written.beside?.address).toBe("D1:H7");
    expect(bench.cells("Лист1", "H1").flat()).toEqual(["Квадрант"]);
    await type("C2:C7", [[""], [""], [""], [""], [""], [""]]);
    expect((await classify()).written.beside?.address).toBe("D1:H7");
  });

  it("that a person has deleted does not come back", async () => {
    bench = await openBench({ Лист1: LOYAL });
    await classify();
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").getRange("H:H").delete("Left"));
    expect((await classify()).written.beside?.address).toBe("D1:G7");
    expect((await classify()).written.beside?.address).toBe("D1:G7");
  });
});

describe("a note at a heading", () => {
  const notes = (): unknown[] =>
    bench
      .sheet("Лист1")
      .validations.map(({ areas, type: kind, prompt }) => [areas[0]?.column, kind, prompt.title]);

  it("tells the rule of the column, once however often the run is done", async () => {
    bench = await openBench({ Лист1: SIX });
    await classify(["class", "share"]);
    const [first] = bench.sheet("Лист1").validations;
    expect(first?.prompt).toMatchObject({ title: "Класс" });
    expect(first?.prompt.message).toContain("меньше 80 %: A");
    expect(notes()).toEqual([
      [2, "None", "Класс"],
      [3, "None", "Доля"],
    ]);
    const once = bench.parts();
    await classify();
    expect(bench.parts()).toEqual(once);
    await classify(undefined, 70);
    expect(notes()).toHaveLength(2);
    expect(
      bench
        .sheet("Лист1")
        .validations.map(({ prompt }) => prompt.message)
        .join()
    ).toContain("меньше 70 %: A");
    await revertLastRun();
    expect(
      bench
        .sheet("Лист1")
        .validations.map(({ prompt }) => prompt.message)
        .join()
    ).toContain("меньше 80 %: A");
    await revertLastRun();
    expect(notes()).toEqual([]);
  });

  it("of a person stays, and so does a check of what is typed", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => {
      const { dataValidation } = worksheets.getItem("Лист1").getRange("D1:D9");
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    });
    await classify();
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("C1").dataValidation.prompt = {
        showPrompt: true,
        title: "Класс",
        message: "Смотрим вместе с отделом продаж",
      };
    });
    const before = bench.sheet("Лист1").validations.map((one) => JSON.stringify(one));
    await classify(undefined, 70);
    const after = bench.sheet("Лист1").validations.map((one) => JSON.stringify(one));
    expect(after).toHaveLength(before.length);
    expect(after.join()).toContain("Смотрим вместе с отделом продаж");
    expect(notes()).toContainEqual([3, "WholeNumber", ""]);
    await revertLastRun();
    expect(bench.sheet("Лист1").validations.map(({ prompt }) => prompt.message)).toContain(
      "Смотрим вместе с отделом продаж"
    );
  });
});
