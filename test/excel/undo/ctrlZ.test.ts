import { classifySelection, revertLastRun, type ClassifyRequest } from "../../../src/excel/late";
import { writeValues } from "../../../src/officeHost/model/edit/cells";
import { openOffice } from "../../../src/officeHost/node/office";
import { openBench, SIX, type Bench } from "../office";
import { keptIn } from "../stored/keptSnapshots";

let bench: Bench;
afterEach(() => bench.office.close());

const run = (request: Partial<ClassifyRequest> = {}): Promise<unknown> =>
  classifySelection({ language: "ru", ...request });

/** A person types something into a cell far away. */
function type(text: string): void {
  const sheet = bench.sheet("Лист1");
  writeValues(bench.workbook, sheet, { row: 30, column: 0, rows: 1, columns: 1 }, text);
}

const authors = (): string[] => bench.host.history.steps.map(({ author }) => author);
const results = (): string => bench.cells("Лист1", "C2:C7").flat().join("");

describe("Ctrl+Z after a run beside the data", () => {
  it("takes the run back in one step, however many requests it wrote in, and then the person's own", async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => [`Клиент ${row}`, 70_000 - row]);
    bench = await openBench({ Лист1: [["Клиент", "Оборот"], ...rows] });
    type("моё");
    const requests = bench.host.requests.length;
    await run();
    expect(bench.host.requests.length - requests).toBeGreaterThan(3);
    expect(authors()).toEqual(["person", "addIn"]);
    expect(bench.cells("Лист1", "C2")).toEqual([["A"]]);
    bench.host.history.undo();
    expect(bench.cells("Лист1", "C1:F3").flat().join("")).toBe("");
    expect(bench.cells("Лист1", "A31")).toEqual([["моё"]]);
    bench.host.history.undo();
    expect(bench.cells("Лист1", "A31")).toEqual([["Клиент 29"]]);
  });

  it("takes a refresh back to the run before", async () => {
    bench = await openBench({ Лист1: SIX });
    await run();
    await run({ options: { a: 90, b: 95 } });
    expect(authors()).toEqual(["addIn", "addIn"]);
    expect(results()).not.toBe("ABBBCC");
    bench.host.history.undo();
    expect(results()).toBe("ABBBCC");
  });

  it.each(["GeneralException", "InvalidArgument", "NotImplemented"])(
    "is no step of its own where Excel on the web fails at the option with %s (office-js#6711)",
    async (code) => {
      bench = await openBench({ Лист1: SIX });
      const execute = bench.host.execute.bind(bench.host);
      let refused = 0;
      bench.host.execute = (body, group) => {
        if (group !== undefined) {
          refused += 1;
          bench.host.faults.push({ code });
        }
        return execute(body, group);
      };
      await run();
      expect(refused).toBeGreaterThan(0);
      expect(bench.host.faults).toEqual([]);
      expect(results()).toBe("ABBBCC");
    }
  );

  it("writes all the same where Excel finds in the midst of writing that something cannot be grouped", async () => {
    bench = await openBench({ Лист1: SIX });
    bench.host.faults.push({ code: "UndoNotSupported", at: "ConditionalFormatCollection.Add" });
    await run();
    expect(bench.host.faults).toEqual([]);
    expect(results()).toBe("ABBBCC");
    expect(bench.sheet("Лист1").names).toHaveLength(2);
  });

  it("is left alone in an Excel before ExcelApi 1.20", async () => {
    bench = await openBench({ Лист1: SIX });
    bench.host.supported.ExcelApi = "1.17";
    const old = await openOffice(bench.host);
    const execute = bench.host.execute.bind(bench.host);
    const groups = new Set<string | undefined>();
    bench.host.execute = (body, group) => {
      groups.add(group);
      return execute(body, group);
    };
    await run().finally(() => old.close());
    expect([...groups]).toEqual([undefined]);
    expect(results()).toBe("ABBBCC");
  });
});

/**
 * Members that end the person's Ctrl+Z, by the table of docs/excel/excel-add-ins-undo-capabilities.md (on the desktop or
 * on the web), and those that were seen to (office-js#6170, office-js#5918). A property that is set ends with "=".
 */
const CLEARING = [
  /^(?:AllowEditRange|WorksheetProtection|WorkbookProtection|DocumentProperties|Query|Style)\w*\./,
  /^(?:DataConnection|LinkedWorkbook|ChartPivotOptions)\w*\./,
  /^Chart\.(?:CategoryLabelLevel|SeriesNameLevel)=$/,
  /^ChartTrendlineLabel\.Formula=$/,
  /^Workbook\.(?:Close|InsertWorksheetsFromBase64|Save)$/,
  /^Worksheet\.(?:Copy|Delete|Name=|Position=|Visibility=|StandardWidth=)$/,
  /^WorksheetCollection\.(?:Add|AddFromBase64)$/,
  /^NamedItem\.Comment=$/,
  /^(?:Table|PivotTable|PivotLayout|Slicer|TimelineStyle)\w*\.(?:Style|SetStyle)=?$/,
  /^Slicer\.Name=$/,
  /^Range\.GetMergedAreas(?:OrNullObject)?$/,
];

describe("a snapshot of a run that Ctrl+Z has taken back", () => {
  const keep = async (snapshotDay: string, request = {}): Promise<string | undefined> =>
    (await classifySelection({ language: "ru", snapshotDay, ...request })).movement?.since;
  const setTurnover = (amount: number): Promise<void> =>
    bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("B3").values = [[amount]];
    });
  const days = async (): Promise<string[]> =>
    (await keptIn(bench.workbook)).map(({ snapshot }) => snapshot.date);

  beforeEach(async () => {
    bench = await openBench({ Лист1: SIX });
  });

  it("of a first run is not believed, and gives way to the next one", async () => {
    await keep("2026-10-25");
    bench.host.history.undo();
    expect(await days()).toContain("2026-10-25");
    expect(await keep("2026-11-25")).toBeUndefined();
    expect(await days()).toEqual(["2026-11-25"]);
  });

  it("of a refresh is not believed, nor are those of several", async () => {
    await keep("2026-08-25");
    await setTurnover(400);
    await keep("2026-09-25");
    await setTurnover(900);
    await keep("2026-10-25");
    for (let steps = 0; steps < 4; steps += 1) bench.host.history.undo();
    expect(results()).toBe("ABBBCC");
    expect(await keep("2026-11-25")).toBe("2026-08-25");
  });

  it("stays where the results stand, were typed over or deleted by a person", async () => {
    await keep("2026-09-25");
    await setTurnover(900);
    await keep("2026-10-25");
    expect(await keep("2026-11-25")).toBe("2026-10-25");
    await bench.act(({ worksheets }) => worksheets.getItem("Лист1").getRange("C:F").delete("Left"));
    expect(await keep("2026-12-25")).toBe("2026-11-25");
  });
});

describe("members that end the person's Ctrl+Z", () => {
  /** Members that change something, or count as if they did, as the host meets them. */
  function watchMembers(): Set<string> {
    const members = new Set<string>();
    const change = bench.host.change.bind(bench.host);
    bench.host.change = (member, act) => {
      members.add(member);
      return change(member, act);
    };
    return members;
  }
  const clearing = (members: ReadonlySet<string>): string[] =>
    [...members].filter((member) => CLEARING.some((pattern) => pattern.test(member)));

  it("are used by no run that writes beside the data, first or again, and not by taking it back", async () => {
    bench = await openBench({ Лист1: SIX });
    type("моё");
    const members = watchMembers();
    await run();
    await run({ language: "en", options: { a: 50, b: 95 }, snapshotDay: "2026-11-25" });
    await revertLastRun();
    await revertLastRun();
    expect(members.size).toBeGreaterThan(10);
    expect(clearing(members)).toEqual([]);
    expect(authors()[0]).toBe("person");
  });

  it("are used where a run adds a sheet, as the list says", async () => {
    bench = await openBench({ Лист1: SIX });
    type("моё");
    const members = watchMembers();
    await run({ withCharts: true });
    expect(clearing(members)).toEqual(["WorksheetCollection.Add"]);
    expect(authors()).not.toContain("person");
  });
});
