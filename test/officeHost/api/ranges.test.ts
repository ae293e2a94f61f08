import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.close());
beforeEach(() => fresh("Data"));

/** Runs on an emptied sheet. */
const fresh = (name: string) =>
  excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const spare = worksheets.add("Spare");
    worksheets.getItemOrNullObject(name).delete();
    const sheet = worksheets.add(name);
    sheet.activate();
    spare.delete();
    await context.sync();
  });
const onSheet = <T>(
  action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
) => excel.Excel.run((context) => action(context.workbook.worksheets.getItem("Data"), context));

describe("ranges", () => {
  test("hold values, formulas, texts, formats and types", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C2");
      range.formulas = [
        ["x", 5, "=B1*2"],
        [true, "", "=1/0"],
      ];
      range.numberFormat = [
        ["@", "0.00", "0%"],
        ["General", "General", "General"],
      ];
      range.load("values,formulas,text,valueTypes,numberFormat,address,cellCount,rowIndex");
      await context.sync();
      expect(range.values).toEqual([
        ["x", 5, 10],
        [true, "", "#DIV/0!"],
      ]);
      expect(range.formulas).toEqual([
        ["x", 5, "=B1*2"],
        [true, "", "=1/0"],
      ]);
      expect(range.text).toEqual([
        ["x", "5.00", "1000%"],
        ["TRUE", "", "#DIV/0!"],
      ]);
      expect(range.valueTypes).toEqual([
        ["String", "Double", "Double"],
        ["Boolean", "Empty", "Error"],
      ]);
      expect([range.address, range.cellCount, range.rowIndex]).toEqual(["Data!A1:C2", 6, 0]);
    });
  });

  test("give others: offset, resized, rows, cells, edges, intersection, used, surrounding", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:D5").values = Array.from({ length: 4 }, () => [1, 2, 3]);
      const range = sheet.getRange("B2:D5");
      const others = [
        range.getOffsetRange(1, 2),
        range.getResizedRange(-1, 1),
        range.getAbsoluteResizedRange(2, 2),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getColumnsAfter(2),
        range.getRowsBelow(1),
        range.getRowsAbove(1),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getIntersection("C1:C3"),
        range.getBoundingRect("F1"),
        sheet.getUsedRange(),
        sheet.getRange("C3").getSurroundingRegion(),
        sheet.getCell(9, 1),
        sheet.getRange("A:A").getCell(3, 0),
      ].map((one) => one.load("address"));
      const none = range.getIntersectionOrNullObject("F9");
      const empty = sheet.getRange("H1:H9").getUsedRangeOrNullObject();
      await context.sync();
      expect(others.map(({ address }) => address.replace("Data!", ""))).toEqual([
        ...["D3:F6", "B2:E4", "B2:C3", "B3:D3", "D2:D5", "D5", "B5:D5", "D2:D5", "E2:F5"],
        ...["B6:D6", "B1:D1", "B:D", "2:5", "C2:C3", "B1:F5", "B2:D5", "B2:D5", "B10", "A4"],
      ]);
      expect([none.isNullObject, empty.isNullObject]).toEqual([true, true]);
      range.getIntersection("F9");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
      sheet.getRange("A1").getOffsetRange(-1, 0);
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      sheet.getRange("A1:B2").values = [[1]];
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  test("look as they were told: fill, font, borders, alignment, sizes", async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      format.fill.color = "yellow";
      format.font.set({ bold: true, size: 14, color: "#FF0000", name: "Arial", italic: true });
      format.borders.getItem("EdgeBottom").style = "Double";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.columnWidth = 75;
      format.rowHeight = 30;
      sheet.getRange("A1").format.fill.color = "#00FF00";
      format.load("horizontalAlignment,wrapText,columnWidth,rowHeight");
      format.fill.load("color");
      format.font.load("bold,size,color,name");
      const border = format.borders.getItem("EdgeBottom").load("style,weight");
      const one = sheet.getRange("B2").format.fill.load("color");
      await context.sync();
      expect(format.fill.color).toBeNull();
      expect(one.color).toBe("#FFFF00");
      expect(format.font.toJSON()).toMatchObject({
        bold: true,
        size: 14,
        color: "#FF0000",
        name: "Arial",
      });
      expect([border.style, format.horizontalAlignment, format.wrapText]).toEqual([
        "Double",
        "Center",
        true,
      ]);
      expect([format.columnWidth, format.rowHeight]).toEqual([75, 30]);
      format.fill.clear();
      format.fill.load("color");
      await context.sync();
      expect(format.fill.color).toBe("#FFFFFF");
    });
  });

  test("are cleared, merged, inserted, deleted, copied and sorted", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["Name", "Sum"],
        ["b", 1],
        ["a", 3],
        ["c", 2],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("D1").copyFrom("A1:B1");
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("F1:G2").merge();
      range.load("values");
      const all = sheet.getRange("A1:E5").load("values");
      const merged = sheet.getRange("G2").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(all.values).toEqual([
        ["", "Sum", "", "Name", "Sum"],
        ["", "", "", "", ""],
        ["a", 3, "", "", ""],
        ["c", 2, "", "", ""],
        ["b", 1, "", "", ""],
      ]);
      expect(merged.address).toBe("Data!F1:G2");
      sheet.getRange("2:2").delete("Up");
      const after = sheet.getRange("A2").load("values");
      await context.sync();
      expect(after.values).toEqual([["a"]]);
    });
  });

  test("have links, special and visible cells, and properties cell by cell", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").formulas = [["x"], [1], ["=A2+1"], [""]];
      sheet.getRange("C1").hyperlink = { documentReference: "Data!A1", textToDisplay: "Up" };
      const link = sheet.getRange("C1").load("hyperlink,values");
      const range = sheet.getRange("A1:A4");
      const formulas = range.getSpecialCells("Formulas").load("address");
      const numbers = range.getSpecialCells("Constants", "Numbers").load("address");
      const errors = range.getSpecialCellsOrNullObject("Constants", "Errors");
      sheet.getRange("2:2").rowHidden = true;
      const visible = range.getSpecialCells("Visible").load("address");
      const view = range.getVisibleView().load("values,rowCount,cellAddresses");
      const fills = [[{ format: { fill: { color: "#FF0000" } } }], [{}], [{}], [{}]];
      range.setCellProperties(fills);
      const read = range.getCellProperties({ format: { fill: { color: true } }, address: true });
      const hidden = range.load("rowHidden");
      await context.sync();
      expect(link.hyperlink).toMatchObject({ documentReference: "Data!A1", textToDisplay: "Up" });
      expect(link.values).toEqual([["Up"]]);
      expect([formulas.address, numbers.address]).toEqual(["Data!A3", "Data!A2"]);
      expect([errors.isNullObject, visible.address]).toEqual([true, "Data!A1,Data!A3:A4"]);
      expect([view.values, view.rowCount]).toEqual([[["x"], [2], [""]], 3]);
      expect(read.value[0]?.[0]).toMatchObject({
        address: "Data!A1",
        format: { fill: { color: "#FF0000" } },
      });
      expect(hidden.rowHidden).toBeNull();
    });
  });

  test("several at once: areas, counts, looks, used parts, null where they differ", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      const areas = sheet.getRanges("A1:A3,C1:C3");
      areas.format.fill.color = "#0000FF";
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      areas.format.fill.load("color");
      const used = areas.getUsedRangeAreasOrNullObject(true).load("address");
      const moved = areas.getOffsetRangeAreas(1, 0).load("address");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual([
        "Data!A1:A3,Data!C1:C3",
        2,
        6,
      ]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["Data!A1:A3", "Data!C1:C3"]);
      expect([areas.format.fill.color, used.address]).toEqual(["#0000FF", "Data!A1:A2"]);
      expect(moved.address).toBe("Data!A2:A4,Data!C2:C4");
      sheet.getRange("A1").format.fill.color = "#FF0000";
      areas.format.fill.load("color");
      await context.sync();
      expect(areas.format.fill.color).toBeNull();
    });
  });

  test("the selection: one range, several, the active cell", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C4").select();
      const { workbook } = context;
      const one = workbook.getSelectedRange().load("address");
      const cell = workbook.getActiveCell().load("address");
      await context.sync();
      expect([one.address, cell.address]).toEqual(["Data!B2:C4", "Data!B2"]);
      const cellAt = (column: number, row: number) => ({ row, column, rows: 1, columns: 1 });
      const sheetId = excel.host.workbook.activeSheet;
      excel.host.workbook.selection = {
        kind: "cells",
        sheet: sheetId,
        areas: [cellAt(0, 0), cellAt(2, 2)],
      };
      const several = workbook.getSelectedRanges().load("address,areaCount");
      await context.sync();
      expect([several.address, several.areaCount]).toEqual(["Data!A1,Data!C3", 2]);
      workbook.getSelectedRange();
      expect(await codeOf(context.sync())).toBe("InvalidSelection");
    });
  });

  test("a text that begins like a formula is one; an apostrophe keeps it a text", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.values = [["=1+1"], ["'=1+1"], ["'001"], [null]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[2], ["=1+1"], ["001"], [""]]);
      expect(range.formulas).toEqual([["=1+1"], ["=1+1"], ["001"], [""]]);
    });
  });
});

describe("tables and filters", () => {
  test("a table has headings, rows, columns, totals, and follows what is added", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["Client", "Sum"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Sales";
      table.style = "TableStyleLight9";
      table.rows.add(undefined, [["c", 3]]);
      table.columns.add(-1, [["Double"], ["=[@Sum]*2"], ["=[@Sum]*2"], ["=[@Sum]*2"]]);
      table.showTotals = true;
      const body = table.getDataBodyRange().load("address,values");
      const head = table.getHeaderRowRange().load("values");
      const total = table.getTotalRowRange().load("address");
      const column = table.columns.getItem("Double").getDataBodyRange().load("values");
      const missing = table.columns.getItemOrNullObject("None");
      const found = context.workbook.tables.getItem("sales").load("name,style");
      await context.sync();
      expect(body.values).toEqual([
        ["a", 1, 2],
        ["b", 2, 4],
        ["c", 3, 6],
      ]);
      expect([body.address, total.address]).toEqual(["Data!A2:C4", "Data!A5:C5"]);
      expect(head.values).toEqual([["Client", "Sum", "Double"]]);
      expect(column.values).toEqual([[2], [4], [6]]);
      expect([missing.isNullObject, found.name, found.style]).toEqual([
        true,
        "Sales",
        "TableStyleLight9",
      ]);
      sheet.tables.add("A1:B2", true);
      expect(await codeOf(context.sync())).not.toBe("none");
    });
  });

  test("a table's and a sheet's filter hide rows and show them again", async () => {
    await onSheet(async (sheet, context) => {
      const rows = [
        ["Client", "Sum"],
        ["a", 1],
        ["b", 20],
        ["c", 30],
      ];
      sheet.getRange("A1:B4").values = rows;
      sheet.getRange("D1:E4").values = rows;
      const table = sheet.tables.add("A1:B4", true);
      table.columns.getItem("Sum").filter.applyCustomFilter(">10");
      const visible = table.getDataBodyRange().getVisibleView().load("values");
      table.autoFilter.load("isDataFiltered,enabled");
      await context.sync();
      expect(visible.values).toEqual([
        ["b", 20],
        ["c", 30],
      ]);
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.clearFilters();
      sheet.autoFilter.apply("D1:E4", 0, { filterOn: "Values", values: ["a"] });
      sheet.autoFilter.load("isDataFiltered,enabled");
      const shown = sheet.getRange("D2:D4").getVisibleView().load("values");
      await context.sync();
      expect([shown.values, sheet.autoFilter.isDataFiltered]).toEqual([[["a"]], true]);
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      const all = sheet.getRange("D2:D4").getVisibleView().load("rowCount");
      await context.sync();
      expect([all.rowCount, sheet.autoFilter.enabled]).toEqual([3, false]);
    });
  });
});

describe("what belongs to the workbook", () => {
  test("names of the workbook and of a sheet, with their ranges and values", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[7]];
      const { names } = context.workbook;
      names.add("Rate", "=0.2", "share");
      names.add("Cell", sheet.getRange("A1"));
      sheet.names.add("Local", sheet.getRange("A1"));
      const rate = names.getItem("Rate").load("value,type,comment,scope,formula");
      const cell = names.getItem("cell").getRange().load("values,address");
      const local = names.getItemOrNullObject("Local");
      const own = sheet.names.getItem("Local").load("scope,visible");
      await context.sync();
      expect([rate.value, rate.type, rate.comment, rate.scope, rate.formula]).toEqual([
        0.2,
        "Double",
        "share",
        "Workbook",
        "=0.2",
      ]);
      expect([cell.values, cell.address]).toEqual([[[7]], "Data!A1"]);
      expect([local.isNullObject, own.scope, own.visible]).toEqual([true, "Worksheet", true]);
      names.getItem("Rate").delete();
      names.getItem("Cell").delete();
      names.add("A1", "=1");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  test("settings, both ways to them, and custom XML parts", async () => {
    await onSheet(async (_sheet, context) => {
      const { settings, customXmlParts } = context.workbook;
      settings.add("options", { classes: 3 });
      const setting = settings.getItem("options").load("value");
      const none = settings.getItemOrNullObject("none");
      const part = customXmlParts.add('<a xmlns="urn:x"><b>1</b></a>').load("id,namespaceUri");
      await context.sync();
      expect([setting.value, none.isNullObject, part.namespaceUri]).toEqual([
        { classes: 3 },
        true,
        "urn:x",
      ]);
      part.setXml('<a xmlns="urn:x"><b>2</b></a>');
      const same = customXmlParts.getItem(part.id).getXml();
      const many = customXmlParts.getByNamespace("urn:x").getCount();
      const only = customXmlParts.getByNamespace("urn:y").getOnlyItemOrNullObject();
      await context.sync();
      expect([same.value, many.value, only.isNullObject]).toEqual([
        '<a xmlns="urn:x"><b>2</b></a>',
        1,
        true,
      ]);
      settings.getItem("options").delete();
      part.delete();
      await context.sync();
    });
    const { settings } = excel.Office.context.document;
    settings.set("common", [1]);
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(excel.host.workbook.settings.get("common")).toBe("[1]");
  });

  test("culture, calculation and suspensions", async () => {
    await onSheet(async (sheet, context) => {
      const { application } = context.workbook;
      application.load("calculationMode,decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name,numberFormat/numberDecimalSeparator");
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
      await context.sync();
      const range = sheet.getRange("B1").load("values");
      await context.sync();
      expect(range.values).toEqual([[6]]);
      expect([application.calculationMode, application.decimalSeparator]).toEqual([
        "Automatic",
        ".",
      ]);
      expect(application.cultureInfo.name).toBe("en-US");
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[6]]);
      application.calculate("Recalculate");
      range.load("values");
      application.calculationMode = "Automatic";
      await context.sync();
      expect(range.values).toEqual([[15]]);
    });
  });
});
