import { takeTurns } from "../turns";
import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => excel.Excel.run(batch);

describe("worksheets", () => {
  test("come, are named, move, hide, show and go", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("Second");
      worksheets.add();
      second.position = 0;
      second.visibility = "Hidden";
      second.tabColor = "#FF0000";
      second.showGridlines = false;
      worksheets.load("items/name,items/visibility,items/position,items/tabColor");
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      const first = worksheets.getFirst(true).load("name");
      const last = worksheets.getLast().load("name");
      const none = worksheets.getItemOrNullObject("None");
      second.load("showGridlines");
      await context.sync();
      expect(worksheets.items.map((one) => [one.name, one.visibility, one.tabColor])).toEqual([
        ["Second", "Hidden", "#FF0000"],
        ["Data", "Visible", ""],
        ["Sheet1", "Visible", ""],
      ]);
      expect(counts.map(({ value }) => value)).toEqual([3, 2]);
      expect([first.name, last.name, none.isNullObject]).toEqual(["Data", "Sheet1", true]);
      expect(second.showGridlines).toBe(false);
      second.delete();
      worksheets.getItem("sheet1").name = "Renamed";
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Data", "Renamed"]);
    });
  });

  test("answer wrong use with Excel's codes", async () => {
    const use = (action: (context: Excel.RequestContext) => unknown) =>
      codeOf(
        run(async (context) => {
          action(context);
          await context.sync();
        })
      );
    const data = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");
    expect(await use(({ workbook }) => workbook.worksheets.getItem("None").load("name"))).toBe(
      "ItemNotFound"
    );
    expect(await use(({ workbook }) => workbook.worksheets.add("data"))).toBe("ItemAlreadyExists");
    expect(await use(({ workbook }) => workbook.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(await use(({ workbook }) => workbook.worksheets.add("x".repeat(32)))).toBe(
      "InvalidArgument"
    );
    expect(await use((context) => data(context).delete())).toBe("InvalidOperation");
    expect(await use((context) => (data(context).visibility = "Hidden"))).toBe("InvalidOperation");
    expect(await use((context) => data(context).getRange("A0").load("values"))).toBe(
      "InvalidArgument"
    );
    expect(await use((context) => data(context).charts.getItem("None").load("name"))).toBe(
      "ItemNotFound"
    );
    expect(await use((context) => data(context).shapes.load("items"))).toBe("ApiNotFound");
  });

  test("a copy has its cells, rules, names and charts, and speaks of itself", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:B3").values = [
        ["Client", "Turnover"],
        ["a", 2],
        ["b", 3],
      ];
      sheet.tables.add("A1:B3", true).name = "Sales";
      sheet.getRange("D1:D2").formulas = [["=SUM(Sales[Turnover])"], ["=Data!B2"]];
      sheet.charts.add("Line", sheet.getRange("A1:B3"));
      sheet.names.add("Own", sheet.getRange("B2"));
      sheet.customProperties.add("client", "Alpha");
      const copy = sheet.copy("Before", sheet);
      copy.load("name,position");
      const formulas = copy.getRange("D1:D2").load("formulas,values");
      const own = copy.names.getItem("Own").load("formula");
      copy.tables.load("items/name");
      copy.charts.load("items/name");
      const property = copy.customProperties.getItem("client").load("value");
      const series = copy.charts.getItemAt(0).series.getItemAt(0);
      const source = series.getDimensionDataSourceString("Values");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Data (2)", 0]);
      expect(formulas.formulas).toEqual([["=SUM(Sales_2[Turnover])"], ["='Data (2)'!B2"]]);
      expect(formulas.values).toEqual([[5], [2]]);
      expect(own.formula).toBe("='Data (2)'!$B$2");
      expect(copy.tables.items.map(({ name }) => name)).toEqual(["Sales_2"]);
      expect([copy.charts.items.length, property.value]).toEqual([1, "Alpha"]);
      expect(source.value).toBe("'Data (2)'!$B$2:$B$3");
    });
  });

  test("panes freeze by rows, columns and at a range, and let go", async () => {
    await run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Data");
      const place = async () => {
        const range = freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return range.isNullObject ? undefined : range.address;
      };
      freezePanes.freezeRows(2);
      expect(await place()).toBe("Data!1:2");
      freezePanes.freezeColumns(1);
      expect(await place()).toBe("Data!A:A");
      freezePanes.freezeAt("A1:B3");
      expect(await place()).toBe("Data!A1:B3");
      freezePanes.unfreeze();
      expect(await place()).toBeUndefined();
    });
  });

  test("protection bars locked cells, lets through what it allows, and takes its password", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, "secret");
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(true);
      sheet.getRange("B1").values = [["free"]];
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      await context.sync();
      sheet.getRange("A1").values = [["barred"]];
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      sheet.protection.protect();
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect("wrong");
      expect(await codeOf(context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [["open"]];
      await context.sync();
    });
    expect(excel.sheet.valueAt(0, 0)).toBe("open");
  });

  test("print settings: orientation, paper, fit, titles, area, margins, headers", async () => {
    await run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Data");
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:F40");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.centerHorizontally = true;
      pageLayout.load("orientation,paperSize,zoom,topMargin,centerHorizontally");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      expect(pageLayout.orientation).toBe("Landscape");
      expect(pageLayout.paperSize).toBe("A4");
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(pageLayout.topMargin).toBeCloseTo(72, 6);
      expect([titles.address, area.address]).toEqual(
        ["Data!$1:$2", "Data!A1:F40"].map((text) => text.replaceAll("$", ""))
      );
      expect(columns.isNullObject).toBe(true);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
    });
  });

  test("own properties of a sheet are found by their key, letter case aside", async () => {
    await run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem("Data");
      customProperties.add("KeyClient", "42");
      customProperties.add("keyclient", "43");
      const item = customProperties.getItemOrNullObject("KEYCLIENT").load("key,value");
      const count = customProperties.getCount();
      await context.sync();
      expect([item.value, count.value]).toEqual(["43", 1]);
      item.delete();
      const gone = customProperties.getItemOrNullObject("KeyClient");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe("events", () => {
  test("of sheets: added, activated, deactivated, deleted, renamed, selected, changed", async () => {
    const told: unknown[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ type }) => void told.push(type));
      worksheets.onActivated.add(async ({ type }) => void told.push(type));
      worksheets.onDeactivated.add(async ({ type }) => void told.push(type));
      worksheets.onDeleted.add(async ({ type }) => void told.push(type));
      worksheets.onNameChanged.add(async ({ nameAfter }) => void told.push(nameAfter));
      worksheets.onSelectionChanged.add(async ({ address }) => void told.push(address));
      worksheets.onChanged.add(
        async ({ address, changeType, source, triggerSource }) =>
          void told.push([address, changeType, source, triggerSource])
      );
      await context.sync();
      const sheet = worksheets.add("New");
      await context.sync();
      await takeTurns();
      sheet.activate();
      await context.sync();
      await takeTurns();
      sheet.name = "Newer";
      sheet.getRange("B2:C3").select();
      sheet.getRange("B2").values = [[5]];
      await context.sync();
      await takeTurns();
      worksheets.getItem("Data").activate();
      sheet.delete();
      await context.sync();
      await takeTurns();
    });
    expect(told).toEqual([
      "WorksheetAdded",
      "WorksheetDeactivated",
      "WorksheetActivated",
      "A1",
      "Newer",
      "B2:C3",
      ["B2", "RangeEdited", "Local", "ThisLocalAddin"],
      "WorksheetDeactivated",
      "WorksheetActivated",
      "A1",
      "WorksheetDeleted",
    ]);
  });

  test("are told of one sheet alone, silenced, and taken off", async () => {
    const told: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Data");
      const other = worksheets.add("Other");
      const handler = sheet.onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
      other.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      await takeTurns();
      expect(told).toEqual(["A2"]);
      context.runtime.enableEvents = false;
      sheet.getRange("A3").values = [[3]];
      await context.sync();
      await takeTurns();
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
      sheet.getRange("A4").values = [[4]];
      await context.sync();
      await takeTurns();
      expect(told).toEqual(["A2"]);
    });
  });

  test("a ribbon button calls the function that is associated with it", async () => {
    const pressed: string[] = [];
    excel.Office.actions.associate("classify", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await excel.host.pressRibbonButton("classify");
    expect(pressed).toEqual(["classify"]);
    await expect(excel.host.pressRibbonButton("nothing")).rejects.toThrow();
  });
});
