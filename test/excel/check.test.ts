import { checkSelection } from "../../src/excel/check";
import { classifySelection } from "../../src/excel/classify";
import { openBench, type Bench } from "./office";

const SIX = [
  ["Клиент", "Оборот", "Прибыль"],
  ["Альфа", 850, -40],
  ["Бета", 50, 20],
  ["Гамма", 40, 12],
  ["Дельта", 30, 9],
  ["Эпсилон", 20, 8],
  ["Дзета", 10, 1],
];
const ASKED = { language: "ru", waitForCell: true } as const;

let bench: Bench;
afterEach(() => bench.office.close());

describe("a check", () => {
  it("comes to what the run then writes, where it said, and changes nothing itself", async () => {
    bench = await openBench({ Лист1: SIX });
    const before = bench.parts();
    const { classification, places } = await checkSelection(ASKED);
    expect(bench.parts()).toEqual(before);
    expect(places).toEqual({
      beside: { sheet: "Лист1", address: "D1:G7", isRefresh: false },
      clientsSheet: { sheet: "Клиенты", address: "A1:H7", isRefresh: false },
      hasClientsSheet: false,
    });
    const { written } = await classifySelection({ language: "ru" });
    expect(written.beside).toEqual({ sheet: "Лист1", address: "D1:G7" });
    const classes = classification.clients.map((one) => [one.class]);
    expect(bench.cells("Лист1", "D2:D7")).toEqual(classes);
    const again = await checkSelection(ASKED);
    expect(again.places.beside).toMatchObject({ address: "D1:G7", isRefresh: true });
  });

  it("names the key clients that lose money before any other warning", async () => {
    bench = await openBench({ Лист1: SIX });
    const { classification } = await checkSelection(ASKED);
    expect(classification.warnings.map(({ code }) => code)).toEqual([
      "keyClientsLose",
      "oneClient",
    ]);
    expect(classification.warnings[0]).toMatchObject({ clients: ["Альфа"], count: 1, loss: -40 });
  });

  it("says both places where a client has several rows", async () => {
    bench = await openBench({ Лист1: [...SIX, ["Альфа", 5, 1]] });
    const { places } = await checkSelection(ASKED);
    expect(places.hasClientsSheet).toBe(true);
    const { written } = await classifySelection({ language: "ru" });
    expect([places.beside, places.clientsSheet]).toEqual([
      { ...written.beside, isRefresh: false },
      { ...written.clientsSheet, isRefresh: false },
    ]);
  });

  it.each([
    [
      "merged empty cells",
      "mergedCells",
      (sheet: Excel.Worksheet) => sheet.getRange("D1:F3").merge(),
    ],
    ["a protected sheet", "sheetProtected", (sheet: Excel.Worksheet) => sheet.protection.protect()],
    [
      "no room",
      "noRoom",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("D2").values = [["x"]];
        sheet.getRange("XFB3").values = [["x"]];
      },
    ],
  ] as const)("says before anything is written that %s bar the way", async (_, code, prepare) => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ worksheets }) => prepare(worksheets.getItem("Лист1")));
    bench.select("Лист1", "A1:C7");
    const before = bench.parts();
    const { places } = await checkSelection(ASKED);
    expect(places.beside).toMatchObject({ failure: { code } });
    expect(places.clientsSheet).toMatchObject({ sheet: "Клиенты" });
    await expect(classifySelection({ language: "ru" })).rejects.toMatchObject({
      failure: { code },
      left: "untouched",
    });
    expect(bench.parts()).toEqual(before);
  });

  it("asks for merged cells only where empty cells are formatted: it would cost the undo history", async () => {
    bench = await openBench({ Лист1: SIX });
    bench.host.faults.push({ code: "AccessDenied", at: "Range.GetMergedAreasOrNullObject" });
    await checkSelection(ASKED);
    expect(bench.host.faults).toHaveLength(1);
  });

  it("reads the cells no second time where they are known", async () => {
    bench = await openBench({ Лист1: SIX });
    const { cells } = await checkSelection(ASKED);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("B2").values = [[1]];
    });
    const { classification } = await checkSelection({ ...ASKED, cells });
    expect(classification.clients[0]?.client.turnover).toBe(850);
  });
});
