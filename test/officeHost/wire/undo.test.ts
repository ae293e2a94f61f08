import { writeValues } from "../../../src/officeHost/model/edit/cells";
import { codeOf, startExcel, type Started } from "../api/book";
import { takeTurns } from "../turns";
import { openOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => excel.Excel.run(batch);
const grouped = <T>(batch: (context: Excel.RequestContext) => Promise<T>) =>
  excel.Excel.run({ mergeUndoGroup: true }, batch);
const data = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");
const cell = (row = 0, column = 0) => excel.sheet.valueAt(row, column);

describe("what the person can take back (docs/excel/excel-add-ins-undo-capabilities.md)", () => {
  test("is one step for each request", async () => {
    await run(async (context) => {
      data(context).getRange("A1").values = [[1]];
      data(context).getRange("A2").values = [[2]];
      await context.sync();
      data(context).getRange("A1").values = [[3]];
      await context.sync();
      data(context).getRange("A1").load("values");
      await context.sync();
    });
    const { history } = excel.host;
    expect(history.steps).toEqual([
      { author: "addIn", sheets: ["Data"] },
      { author: "addIn", sheets: ["Data"] },
    ]);
    expect(history.undo()).toBe(true);
    expect([cell(), cell(1)]).toEqual([1, 2]);
    history.undo();
    expect([cell(), cell(1)]).toEqual([null, null]);
    expect(history.undo()).toBe(false);
    history.redo();
    history.redo();
    expect([cell(), cell(1)]).toEqual([3, 2]);
    expect(history.redo()).toBe(false);
  });

  test("is one step for a group of requests, whatever the person did before", async () => {
    writeValues(excel.host.workbook, excel.sheet, { row: 4, column: 0, rows: 1, columns: 1 }, 5);
    await grouped(async (context) => {
      data(context).getRange("A1:A2").values = [[1], [2]];
      await context.sync();
      data(context).getRange("1:1").insert("Down");
      data(context).getRange("B2").format.fill.color = "#FF0000";
      await context.sync();
      data(context).getRange("A2").values = [[9]];
      await context.sync();
    });
    await grouped(async (context) => {
      data(context).getRange("C1").values = [[7]];
      await context.sync();
    });
    const { history } = excel.host;
    expect(history.steps.map(({ author }) => author)).toEqual(["person", "addIn", "addIn"]);
    history.undo();
    history.undo();
    expect(excel.sheet.rows.map((row) => row?.values[0])).toEqual([
      ...[undefined, undefined, undefined, undefined, 5],
    ]);
    history.redo();
    expect([cell(1), cell(2), cell(5)]).toEqual([9, 2, 5]);
  });

  test("ends at a member that cannot be taken back, and a group refuses it", async () => {
    await run(async (context) => {
      data(context).getRange("A1").values = [[1]];
      await context.sync();
      data(context).getRange("A2").values = [[2]];
      data(context).name = "Other";
      context.workbook.worksheets.getItem("Other").getRange("A3").values = [[3]];
      await context.sync();
    });
    const { history } = excel.host;
    expect(history.steps).toHaveLength(1);
    history.undo();
    expect([cell(), cell(1), cell(2)]).toEqual([1, 2, null]);
    const refused = grouped(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange("A1").values = [[5]];
      context.workbook.worksheets.getItem("Other").visibility = "Hidden";
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("UndoNotSupported");
    expect(cell()).toBe(5);
  });

  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["a new sheet (office-js#6170)", (context) => context.workbook.worksheets.add("New")],
    ["a copied sheet", (context) => data(context).copy()],
    ["a deleted sheet", (context) => context.workbook.worksheets.getItem("Second").delete()],
    ["a moved sheet", (context) => (data(context).position = 1)],
    ["protection", (context) => data(context).protection.protect()],
    ["the workbook's protection", (context) => context.workbook.protection.protect()],
    [
      "merged areas (office-js#5918)",
      (context) => data(context).getRange("A1").getMergedAreasOrNullObject(),
    ],
  ])("ends with %s", async (_name, use) => {
    await run(async (context) => {
      context.workbook.worksheets.add("Second");
      await context.sync();
      data(context).getRange("A1").values = [[1]];
      await context.sync();
      expect(excel.host.history.steps).toHaveLength(1);
      use(context);
      await context.sync();
    });
    expect(excel.host.history.steps).toEqual([]);
  });

  test("is nothing of what an add-in does in an Excel before ExcelApi 1.20", async () => {
    excel.host.supported.ExcelApi = "1.17";
    writeValues(excel.host.workbook, excel.sheet, { row: 0, column: 0, rows: 1, columns: 1 }, 1);
    expect(excel.host.history.steps).toHaveLength(1);
    await run(async (context) => {
      data(context).getRange("A1").load("values");
      await context.sync();
      expect(excel.host.history.steps).toHaveLength(1);
      data(context).getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(excel.host.history.steps).toEqual([]);
  });

  test("holds tables, rules, names, charts and formats; custom XML and settings stay (office-js#6415)", async () => {
    await run(async (context) => {
      const sheet = data(context);
      sheet.getRange("A1:B3").values = [
        ["Client", "Turnover"],
        ["a", 1],
        ["b", 2],
      ];
      await context.sync();
      sheet.tables.add("A1:B3", true).name = "Sales";
      sheet.getRange("C2").formulas = [["=SUM(Sales[Turnover])"]];
      sheet.names.add("Own", sheet.getRange("B2"));
      context.workbook.names.add("All", sheet.getRange("B2:B3"));
      sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=B2>1";
      sheet.getRange("B2").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThan" },
      };
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")).name = "Chart";
      sheet.getRange("A1:B1").format.fill.color = "#FFFF00";
      sheet.getRange("A:A").format.columnWidth = 100;
      context.workbook.customXmlParts.add("<a xmlns='urn:a'/>");
      context.workbook.settings.add("key", 1);
      await context.sync();
    });
    const { history, workbook } = excel.host;
    const parts = () => ({
      tables: excel.sheet.tables.map(({ name }) => name),
      names: [...excel.sheet.names, ...workbook.names].map(({ name }) => name),
      rules: [excel.sheet.conditionalFormats.length, excel.sheet.validations.length],
      charts: excel.sheet.charts.map(({ name }) => name),
      fill: workbook.styles.get(excel.sheet.styleAt(0, 0)).fill?.color,
      width: excel.sheet.columns[0]?.width !== undefined,
      total: excel.sheet.valueAt(1, 2),
      kept: [workbook.customXml.length, workbook.settings.size],
    });
    const after = parts();
    expect(after).toEqual({
      tables: ["Sales"],
      names: ["Own", "All"],
      rules: [1, 1],
      charts: ["Chart"],
      fill: "#FFFF00",
      width: true,
      total: 3,
      kept: [1, 1],
    });
    history.undo();
    expect(parts()).toEqual({
      tables: [],
      names: [],
      rules: [0, 0],
      charts: [],
      fill: undefined,
      width: false,
      total: null,
      kept: [1, 1],
    });
    history.redo();
    expect(parts()).toEqual(after);
    await run(async (context) => {
      data(context).getRange("B2").values = [[10]];
      await context.sync();
    });
    expect(cell(1, 2)).toBe(12);
    history.undo();
    expect(cell(1, 2)).toBe(3);
  });

  test("comes to the add-in as a change, and kept ranges move back", async () => {
    const told: unknown[] = [];
    await run(async (context) => {
      const sheet = data(context);
      sheet.getRange("A5").values = [[5]];
      sheet.onChanged.add(async ({ address, changeType }) => void told.push([changeType, address]));
      const kept = sheet.getRange("A5");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      excel.host.history.undo();
      await takeTurns();
      kept.load("address,values");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Data!A5", [[5]]]);
    });
    expect(told).toContainEqual(["RowDeleted", "1:2"]);
  });
});

test("a host that was asked to keep no history does the same work and gives none", async () => {
  const host = new Host(excel.host.workbook, "en-US", { hasHistory: false });
  const office = await openOffice(host);
  try {
    await office.Excel.run(async (context) => {
      data(context).getRange("A1").values = [[1]];
      await context.sync();
    });
  } finally {
    office.close();
  }
  expect(cell()).toBe(1);
  expect(() => host.history).toThrow("made without a history");
});
