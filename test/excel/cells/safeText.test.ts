import { classifySelection } from "../../../src/excel/late";
import { neutralise } from "../../../src/excel/cells/safeText";
import { openBench, type Bench } from "../office";

let bench: Bench;
afterEach(() => bench?.office.close());

const NAMES = [
  '=HYPERLINK("http://x","y")',
  "=1+1",
  "+1",
  "-x",
  "@a",
  "'q",
  "''",
  "1-2",
  "00123",
  "1e5",
  "TRUE",
  "истина",
  "\tтаб",
  "50%",
  "12.03.2024",
  "ООО «Ромашка»",
];

describe("names that look like something else", () => {
  it("stay the names they are in the sheet of clients, and are no formulas", async () => {
    bench = await openBench({
      Лист1: [
        ["Клиент", "Сумма"],
        ...NAMES.flatMap((name, at) => [
          [name, 100 - at],
          [name, 1],
        ]),
      ],
    });
    await classifySelection({ language: "ru" });
    const column = bench.cells("Клиенты", `B2:B${NAMES.length + 1}`).flat();
    expect(column).toEqual(NAMES.map((name) => name.trim()));
    const sheet = bench.sheet("Клиенты");
    const formulas = NAMES.map((_, row) => sheet.extraAt(row + 1, 1)?.formula);
    expect(formulas.every((formula) => formula === undefined)).toBe(true);
    // Written again, they stay so.
    const once = bench.parts();
    await classifySelection({ language: "ru" });
    expect(bench.parts()).toEqual(once);
  });

  it("get an apostrophe only where Excel could take them for something else", () => {
    expect(neutralise("ООО «Ромашка»")).toBe("ООО «Ромашка»");
    expect(neutralise("=1")).toBe("'=1");
    expect(neutralise("")).toBe("");
    expect(neutralise("x".repeat(40_000))).toHaveLength(32_000);
  });
});
