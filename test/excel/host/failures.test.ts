import { readFileSync } from "node:fs";
import { lookAtSelection, FailureError } from "../../../src/excel/index";
import { classifySelection } from "../../../src/excel/late";
import { readFailure } from "../../../src/excel/host/failures";
import type { Fault } from "../../../src/officeHost/wire/faults";
import { explainFailure } from "../../../src/strings/failures";
import { REFUSALS } from "../../faults/wire";
import { openBench, type Bench } from "../office";

/** All codes that Excel's own declarations know. */
const DECLARED = listDeclaredCodes();

function listDeclaredCodes(): string[] {
  const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
  const from = types.indexOf("enum ErrorCodes", types.indexOf("declare namespace Excel"));
  const list = types.slice(from, types.indexOf("}", from));
  return [...list.matchAll(/= "(\w+)"/g)].map(([, code = ""]) => code);
}

let bench: Bench;
afterEach(() => bench.office.close());

const LEDGER = [
  ["Дата", "Клиент", "Сумма"],
  [45000, "Альфа", 60],
  [45010, "Бета", 10],
  [45020, "Альфа", 25],
  [45030, "Гамма", 5],
];

/** What a command ended with: the failure's code and what became of the workbook. */
async function outcome(command: Promise<unknown>): Promise<string> {
  const error = await command.then(
    () => "done",
    (thrown: unknown) => thrown
  );
  if (error === "done") return "done";
  if (error instanceof FailureError) return `${error.failure.code}, ${error.left}`;
  throw error;
}
const run = (): Promise<string> => outcome(classifySelection({ language: "ru" }));

/** A fault that comes up as an error of Excel's, once. */
async function open(...faults: Fault[]): Promise<Record<string, string>> {
  bench = await openBench({ Продажи: LEDGER });
  const before = bench.parts();
  bench.host.faults.push(...faults.map((fault) => ({ ...fault })));
  return before;
}

describe("Excel refuses while the add-in reads", () => {
  it.each<[Fault, string]>([
    [{ code: "ActivityLimitReached" }, "excelBusy, untouched"],
    [{ code: "ActivityLimitReached", after: 1 }, "excelBusy, untouched"],
    [{ code: "AccessDenied" }, "accessDenied, untouched"],
    [{ code: "InvalidOperationInCellEditMode" }, "cellEditing, untouched"],
    [{ code: "RequestPayloadSizeLimitExceeded" }, "tooLargeForExcel, untouched"],
    [{ code: "ApiNotFound", at: "Workbook.GetSelectedRanges" }, "excelTooOld, untouched"],
    [{ code: "SomethingNew", at: "Range.Values" }, "excelRefused, untouched"],
  ])("%j -> %s", async (fault, told) => {
    const before = await open(fault);
    expect(await run()).toBe(told);
    expect(bench.host.faults).toEqual([]);
    expect(bench.parts()).toEqual(before);
  });

  it("tries once more where the focus was moving between two workbooks", async () => {
    await open({ code: "InvalidSelection", at: "Workbook.GetSelectedRanges" });
    expect(await run()).toBe("done");
    bench.host.faults.push({ code: "InactiveWorkbook", at: "Workbook.GetActiveCell", times: 2 });
    expect(await run()).toBe("otherWorkbook, untouched");
  });

  it("reads on in smaller parts where an answer is too large", async () => {
    await open({ code: "ResponsePayloadSizeLimitExceeded", after: 1 });
    expect(await run()).toBe("done");
    expect(bench.cells("Продажи", "D2:D5").flat()).toEqual(["A", "B", "A", "C"]);
  });

  it("a look fails in the same words", async () => {
    await open({ code: "ActivityLimitReached" });
    expect(await outcome(lookAtSelection())).toBe("excelBusy, untouched");
  });
});

describe("Excel refuses while the add-in writes", () => {
  const WRITES: Fault[] = [
    { code: "AccessDenied", at: "Range.Values", after: 1 },
    { code: "ActivityLimitReached", after: 2 },
    { code: "GeneralException", at: "RangeFormat.AutofitColumns" },
    { code: "AccessDenied", at: "ConditionalFormatCollection.Add", after: 5 },
    { code: "GeneralException", at: "WorksheetCollection.Add" },
    { code: "AccessDenied", at: "NamedItemCollection.Add", after: 2 },
    { code: "AccessDenied", at: "NamedItemCollection.Add", after: 1 },
  ];

  it.each(WRITES)("%j: what was written is taken back", async (fault) => {
    const before = await open(fault);
    expect(await run()).toMatch(/, restored$/);
    expect(bench.host.faults).toEqual([]);
    expect(bench.parts()).toEqual(before);
    expect(await run()).toBe("done");
    expect(bench.cells("Продажи", "D2:D5").flat()).toEqual(["A", "B", "A", "C"]);
  });

  // A refresh adds no sheet, and its colour rules are there already.
  const ADDS = ["WorksheetCollection.Add", "ConditionalFormatCollection.Add"];
  it.each(WRITES.filter(({ at }) => !ADDS.includes(at ?? "")))(
    "%j in a refresh: the run before stays",
    async (fault) => {
      await open();
      await run();
      const before = bench.parts();
      await bench.act(({ worksheets }) => {
        worksheets.getItem("Продажи").getRange("C3").values = [[1000]];
      });
      // What is about to be overwritten is read in the same request first.
      const isValues = fault.at === "Range.Values";
      bench.host.faults.push({ ...fault, ...(isValues ? { after: 4 } : {}) });
      expect(await run()).toMatch(/, restored$/);
      await bench.act(({ worksheets }) => {
        worksheets.getItem("Продажи").getRange("C3").values = [[10]];
      });
      expect(bench.parts()).toEqual(before);
    }
  );

  it("what cannot be taken back either is said", async () => {
    await open({ code: "AccessDenied", at: "Range.Values", after: 1, times: 1 });
    bench.host.faults.push({ code: "AccessDenied", after: 3 });
    expect(await run()).toBe("accessDenied, partly");
  });
});

describe("Excel's own codes", () => {
  const KNOWN = [
    "ItemAlreadyExists",
    "ItemNotFound",
    "FilteredRangeConflict",
    "MergedRangeConflict",
  ];
  // A wrong argument is a fault of the add-in: only its code helps.
  const CODES = [...new Set([...REFUSALS, ...KNOWN, ...DECLARED, "Conflict"])].filter(
    (code) => code !== "InvalidArgument"
  );

  it.each(CODES)("%s is told in plain words, with what to do next", (code) => {
    const error = readFailure({ name: "RichApi.Error", code, message: "copy1.name = ...;" });
    if (!(error instanceof FailureError)) throw new Error(code);
    expect(error.failure.code).not.toBe("excelRefused");
    for (const language of ["ru", "en"] as const) {
      const told = explainFailure(language, error.failure);
      const text = JSON.stringify(told);
      expect(text).not.toContain(code);
      expect(text).not.toContain("copy1");
      expect(text).not.toMatch(/send .*code|пришлите .*код/i);
      expect(Object.values(told).every((part) => part !== "")).toBe(true);
    }
  });
});

describe("protection and filters", () => {
  it("a protected sheet is said before anything is written", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await bench.act(({ worksheets }) => worksheets.getItem("Продажи").protection.protect());
    const before = bench.parts();
    expect((await lookAtSelection()).willWrite).toEqual({
      failure: { code: "sheetProtected", sheet: "Продажи" },
    });
    expect(await run()).toBe("sheetProtected, untouched");
    expect(bench.parts()).toEqual(before);
  });

  it("a protected sheet's classes can go to a sheet of clients, in place again each time", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await bench.act(({ worksheets }) => worksheets.getItem("Продажи").protection.protect());
    const write = "clientsSheet";
    await classifySelection({ language: "ru", write });
    const once = bench.parts();
    const { written } = await classifySelection({ language: "ru", write });
    expect(written).toEqual({
      beside: null,
      clientsSheet: { sheet: "Клиенты", address: "A1:I4" },
      charts: null,
      isRefresh: true,
    });
    expect(bench.parts()).toEqual(once);
  });

  it("a protected workbook takes no new sheet: said, and nothing written", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await bench.act((workbook) => workbook.protection.protect());
    const before = bench.parts();
    expect(await run()).toBe("workbookProtected, untouched");
    expect(bench.parts()).toEqual(before);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      "the sheet's",
      (sheet) =>
        sheet.autoFilter.apply(sheet.getRange("A1:C5"), 1, {
          filterOn: "Values",
          values: ["Бета"],
        }),
    ],
    [
      "a table's",
      (sheet) =>
        sheet.tables.add("A1:C5", true).columns.getItemAt(1).filter.applyValuesFilter(["Бета"]),
    ],
  ])("a filter of %s that hides rows stops the run", async (_, filter) => {
    bench = await openBench({ Продажи: LEDGER });
    await bench.act(({ worksheets }) => filter(worksheets.getItem("Продажи")));
    const before = bench.parts();
    expect(await run()).toBe("filtered, untouched");
    expect(bench.parts()).toEqual(before);
    const { written } = await classifySelection({ language: "ru", write: "clientsSheet" });
    expect(written.clientsSheet?.sheet).toBe("Клиенты");
    expect(bench.cells("Клиенты", "B2:B4").flat()).toEqual(["Альфа", "Бета", "Гамма"]);
  });

  it("a filter that hides nothing does not", async () => {
    bench = await openBench({ Продажи: LEDGER });
    await bench.act(({ worksheets }) => {
      const sheet = worksheets.getItem("Продажи");
      sheet.autoFilter.apply(sheet.getRange("A1:C5"));
    });
    expect(await run()).toBe("done");
  });
});
