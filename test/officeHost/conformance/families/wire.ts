import { program, type Family } from "../program";

const NULL_OBJECTS = "docs/develop/application-specific-api-model.md";
const FORMATS = "office-js-docs-pr#5400";
const BLANK = "docs/excel/excel-add-ins-blank-null-values.md";

/** How requests are answered, whatever they are about. */
export const wire: Family = {
  name: "the wire",
  programs: [
    program(
      "a method of a null object does nothing",
      `${NULL_OBJECTS}, and the first line of most samples of office-js-snippets`,
      ({ workbook, sheet }) => {
        workbook.worksheets.getItemOrNullObject("Nope").delete();
        workbook.tables.getItemOrNullObject("Nope").rows.add(undefined, [[1]]);
        sheet.getRange("A1").values = [["after"]];
      },
      { cells: { A1: "after" } }
    ),
    program(
      "what a method of a null object gives is null",
      NULL_OBJECTS,
      async ({ workbook, sync }) => {
        const none = workbook.worksheets.getItemOrNullObject("Nope");
        const range = none.getRange("A1").getOffsetRange(1, 1);
        const count = none.tables.getCount();
        range.load("address");
        none.load("name");
        await sync();
        return [none.isNullObject, range.isNullObject, count.value];
      },
      { answer: [true, true, null] }
    ),
    program(
      "a property of a null object cannot be set",
      "assumed",
      ({ workbook }) => {
        workbook.worksheets.getItemOrNullObject("Nope").name = "New";
      },
      { error: "InvalidObjectPath" }
    ),
    program(
      "an object that is not there ends the batch",
      NULL_OBJECTS,
      ({ workbook, sheet }) => {
        sheet.getRange("A1").values = [[1]];
        workbook.worksheets.getItem("Nope").getRange("A1").values = [[2]];
        sheet.getRange("A2").values = [[3]];
      },
      { error: "ItemNotFound", cells: { "A1:A2": [[1], [""]] } }
    ),
    program(
      "names that are no property are passed over by load",
      "docs/develop/application-specific-api-model.md (load with no-properties-needed)",
      async ({ workbook, sheet, sync }) => {
        workbook.worksheets.load("NoPropertiesNeeded");
        const range = sheet.getRange("A1").load("no-properties-needed");
        await sync();
        return range.isNullObject;
      },
      { answer: false }
    ),
    program(
      "a misspelt property beside a right one is passed over",
      "docs/develop/application-specific-api-model.md",
      async ({ sheet, sync }) => {
        const table = sheet.tables.add("A1:B2", true);
        table.rows.load("items,value");
        await sync();
        return table.rows.items.length;
      },
      { answer: 1 }
    ),
    program(
      "a property that Excel has and the stand-in lacks is refused by its name",
      "src/officeHost/README.md",
      async ({ sheet }) => {
        sheet.getRange("A1").load("valuesAsJson");
      },
      { error: "ApiNotFound" }
    ),
    program(
      "what only one kind of series has does not disturb loading all series",
      "reference: Excel.ChartSeries#gapWidth",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:B3").values = [
          ["x", "y"],
          ["a", 1],
          ["b", 2],
        ];
        const read: string[] = [];
        for (const type of ["Line", "Pie", "XYScatter", "Area", "Radar", "Doughnut"] as const) {
          const chart = sheet.charts.add(type, sheet.getRange("A1:B3"));
          chart.series.load("items");
          chart.axes.valueAxis.load();
          await sync();
          read.push(...chart.series.items.map(({ name }) => name));
        }
        return read;
      },
      { answer: ["y", "y", "y", "y", "y", "y"] }
    ),
    program(
      "one number format in an array is every cell's",
      FORMATS,
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:B2");
        range.numberFormat = [["0.00"]];
        range.load("numberFormat");
        await sync();
        return range.numberFormat;
      },
      {
        answer: [
          ["0.00", "0.00"],
          ["0.00", "0.00"],
        ],
      }
    ),
    program(
      "one number format is a whole column's and a whole row's",
      FORMATS,
      async ({ sheet, sync }) => {
        sheet.getRange("B:B").numberFormat = [["$0"]];
        sheet.getRange("3:3").numberFormat = [["0%"]];
        sheet.getRange("A1:B3").values = [
          [1, 2],
          [3, 4],
          [5, 6],
        ];
        const range = sheet.getRange("A1:B3").load("numberFormat,text");
        await sync();
        return [range.numberFormat, range.text];
      },
      {
        answer: [
          [
            ["General", "$0"],
            ["General", "$0"],
            ["0%", "0%"],
          ],
          [
            ["1", "$2"],
            ["3", "$4"],
            ["500%", "600%"],
          ],
        ],
      }
    ),
    program(
      "one number format as a text is every cell's",
      "office-js-docs-pr#2013",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:A2");
        range.numberFormat = "0.0" as never;
        range.load("numberFormat");
        await sync();
        return range.numberFormat;
      },
      { answer: [["0.0"], ["0.0"]] }
    ),
    program(
      "one value in an array is not every cell's",
      "office-js-docs-reference#578",
      ({ sheet }) => {
        sheet.getRange("A1:B2").values = [[1]];
      },
      { error: "InvalidArgument" }
    ),
    program(
      "one value without an array is every cell's",
      "office-js-docs-pr#2013",
      ({ sheet }) => {
        sheet.getRange("A1:B2").values = 7 as never;
      },
      {
        cells: {
          "A1:B2": [
            [7, 7],
            [7, 7],
          ],
        },
      }
    ),
    program(
      "null is no value of a property",
      BLANK,
      ({ sheet }) => {
        sheet.getRange("A1").values = null as never;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "null is no colour",
      BLANK,
      ({ sheet }) => {
        sheet.getRange("A1").format.fill.color = null as never;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "null in a block leaves a cell alone, an empty text empties it",
      BLANK,
      ({ sheet }) => {
        sheet.getRange("A1:C1").values = [[1, 2, 3]];
        sheet.getRange("A1:C1").values = [[null, "", 9]];
      },
      { cells: { "A1:C1": [[1, "", 9]] } }
    ),
    program(
      "a mixed property reads as null",
      BLANK,
      async ({ sheet, sync }) => {
        sheet.getRange("A1").format.font.color = "#FF0000";
        const font = sheet.getRange("A1:A2").format.font.load("color,name");
        await sync();
        return [font.color, font.name];
      },
      { answer: [null, "Calibri"] }
    ),
    program(
      "cells of a whole column read as null and are not written one by one",
      "docs/excel/excel-add-ins-ranges-unbounded.md",
      async ({ sheet, sync }) => {
        const column = sheet.getRange("A:A").load("values,rowCount");
        await sync();
        return [column.values, column.rowCount];
      },
      { answer: [null, 1_048_576] }
    ),
    program(
      "a whole column takes no values",
      "docs/excel/excel-add-ins-ranges-unbounded.md",
      ({ sheet }) => {
        sheet.getRange("A:A").values = "x" as never;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "calls of the Common API are refused by their names",
      "src/officeHost/README.md",
      ({ Office }) => {
        const { document: page } = Office.context;
        const asked = [
          (done: (result: { error: { name: string; message: string } }) => void) =>
            page.getSelectedDataAsync("text" as Office.CoercionType, done as never),
          (done: (result: { error: { name: string; message: string } }) => void) =>
            page.setSelectedDataAsync("x", done as never),
          (done: (result: { error: { name: string; message: string } }) => void) =>
            page.bindings.getAllAsync(done as never),
        ];
        return Promise.all(
          asked.map(
            (ask) =>
              new Promise((resolve) =>
                ask(({ error }) => resolve(`${error.name}: ${error.message.split(" ").at(-1)}`))
              )
          )
        );
      },
      {
        answer: [
          "ApiNotFound: Office.context.document.getSelectedDataAsync.",
          "ApiNotFound: Office.context.document.setSelectedDataAsync.",
          "ApiNotFound: Office.context.document.bindings.getAllAsync.",
        ],
      }
    ),
    program(
      "a change of the add-in's settings is told",
      "reference: Excel.SettingCollection#onSettingsChanged",
      async ({ workbook, Office, sync, settle }) => {
        let told = 0;
        workbook.settings.onSettingsChanged.add(async () => void (told += 1));
        await sync();
        Office.context.document.settings.set("key", 1);
        await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
        await settle();
        return told;
      },
      { answer: 1 }
    ),
    program(
      "several properties are set at once, and read back as they were set",
      "reference: Excel.Range#set",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:B1");
        range.set({
          values: [[1, 2]],
          format: { fill: { color: "#ABCDEF" }, font: { bold: true } },
        });
        range.load("values,format/fill/color,format/font/bold");
        await sync();
        return [range.values, range.format.fill.color, range.format.font.bold];
      },
      { answer: [[[1, 2]], "#ABCDEF", true] }
    ),
    program(
      "an object is loaded through its parent's path",
      "docs/develop/application-specific-api-model.md",
      async ({ sheet, sync }) => {
        sheet.load({ name: true, tabColor: true });
        const range = sheet.getRange("B2").load("address,format/font/name");
        await sync();
        return [sheet.tabColor, range.address.replace(/.*!/, ""), range.format.font.name];
      },
      { answer: ["", "B2", "Calibri"] }
    ),
    program(
      "a collection gives a window of its items",
      "reference: OfficeExtension.LoadOption",
      async ({ sheet, sync }) => {
        for (let index = 0; index < 4; index += 1)
          sheet.names.add(`Own_${index}`, sheet.getRange("A1"));
        const names = sheet.names;
        names.load({ name: true, $top: 2, $skip: 1 });
        await sync();
        return names.items.map(({ name }) => name);
      },
      { answer: ["Own_1", "Own_2"] }
    ),
  ],
};
