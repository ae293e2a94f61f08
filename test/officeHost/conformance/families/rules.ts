import { program, type Family } from "../program";

const CONDITIONAL = "docs/excel/excel-add-ins-conditional-formatting.md";
const VALIDATION = "docs/excel/excel-add-ins-data-validation.md";
const reference = (member: string): string => `reference: Excel.${member}`;
const plain = (address: string): string => address.replace(/^.*!/, "");

/** Conditional formats, data validations and the look of cells. */
export const rules: Family = {
  name: "rules and looks",
  programs: [
    program(
      "a rule by formula, with its look",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const format = sheet.getRange("B2:E5").conditionalFormats.add("Custom");
        format.custom.rule.formula = '=IF(B2>"",TRUE)';
        format.custom.format.font.color = "green";
        format.load("type,custom/rule/formula,custom/format/font/color");
        await sync();
        return [format.type, format.custom.rule.formula, format.custom.format.font.color];
      },
      { answer: ["Custom", '=IF(B2>"",TRUE)', "#008000"] }
    ),
    program(
      "a rule by value",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const format = sheet.getRange("B2:E5").conditionalFormats.add("CellValue");
        format.cellValue.format.font.color = "red";
        format.cellValue.rule = { formula1: "0", operator: "LessThan" };
        format.cellValue.load("rule");
        await sync();
        return [format.cellValue.rule.formula1, format.cellValue.rule.operator];
      },
      { answer: ["=0", "LessThan"] }
    ),
    program(
      "a rule by text",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("ContainsText");
        format.textComparison.rule = { operator: "Contains", text: "Delayed" };
        format.textComparison.load("rule");
        await sync();
        return [format.textComparison.rule.operator, format.textComparison.rule.text];
      },
      { answer: ["Contains", "Delayed"] }
    ),
    program(
      "a rule by rank",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("TopBottom");
        format.topBottom.rule = { rank: 1, type: "TopItems" };
        format.topBottom.load("rule");
        await sync();
        return [format.topBottom.rule.rank, format.topBottom.rule.type];
      },
      { answer: [1, "TopItems"] }
    ),
    program(
      "a preset rule",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("PresetCriteria");
        format.preset.rule = { criterion: "OneStdDevAboveAverage" };
        format.preset.load("rule");
        await sync();
        return format.preset.rule.criterion;
      },
      { answer: "OneStdDevAboveAverage" }
    ),
    program(
      "a scale of three colours",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("ColorScale");
        format.colorScale.criteria = {
          minimum: { type: "LowestValue", color: "blue" },
          midpoint: { type: "Percent", formula: "50", color: "yellow" },
          maximum: { type: "HighestValue", color: "red" },
        };
        format.colorScale.load("threeColorScale,criteria");
        await sync();
        return [format.colorScale.threeColorScale, format.colorScale.criteria.minimum.color];
      },
      { answer: [true, "#0000FF"] }
    ),
    program(
      "data bars and icons",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const formats = sheet.getRange("A1:A9").conditionalFormats;
        const bars = formats.add("DataBar");
        const icons = formats.add("IconSet");
        icons.iconSet.style = "ThreeTriangles";
        bars.load("type,dataBar/showDataBarOnly");
        icons.load("iconSet/style");
        await sync();
        return [bars.type, bars.dataBar.showDataBarOnly, icons.iconSet.style];
      },
      { answer: ["DataBar", false, "ThreeTriangles"] }
    ),
    program(
      "data bars are told which way to run",
      "reference: Excel.ConditionalDataBarDirection",
      async ({ sheet, sync }) => {
        const bars = sheet.getRange("A1:A9").conditionalFormats.add("DataBar").dataBar;
        bars.load("barDirection");
        await sync();
        const before = bars.barDirection;
        bars.barDirection = "LeftToRight";
        bars.load("barDirection");
        await sync();
        const told = bars.barDirection;
        bars.barDirection = "Context";
        bars.load("barDirection");
        await sync();
        return [before, told, bars.barDirection];
      },
      { answer: ["Context", "LeftToRight", "Context"] }
    ),
    program(
      "bars that run from right to left are refused by name",
      "src/officeHost/README.md",
      ({ sheet }) => {
        sheet.getRange("A1:A9").conditionalFormats.add("DataBar").dataBar.barDirection =
          "RightToLeft";
      },
      { error: "ApiNotFound" }
    ),
    program(
      "the rule that was added last is applied first",
      "reference: Excel.ConditionalFormat#priority",
      async ({ sheet, sync }) => {
        const formats = sheet.getRange("A1").conditionalFormats;
        const [first, second] = [formats.add("Custom"), formats.add("Custom")];
        for (const one of [first, second]) one.load("priority");
        await sync();
        return [first.priority, second.priority];
      },
      { answer: [1, 0] }
    ),
    program(
      "priority and stopIfTrue are set",
      CONDITIONAL,
      async ({ sheet, sync }) => {
        const formats = sheet.getRange("A1").conditionalFormats;
        const [first, second] = [formats.add("Custom"), formats.add("Custom")];
        first.priority = 0;
        first.stopIfTrue = true;
        for (const one of [first, second]) one.load("priority,stopIfTrue");
        await sync();
        return [first, second].map(({ priority, stopIfTrue }) => [priority, stopIfTrue]);
      },
      {
        answer: [
          [0, true],
          [1, false],
        ],
      }
    ),
    program(
      "rules are counted, found by id and cleared",
      reference("ConditionalFormatCollection"),
      async ({ sheet, sync }) => {
        const formats = sheet.getRange("A1:A9").conditionalFormats;
        const one = formats.add("DataBar").load("id");
        formats.add("Custom");
        const before = formats.getCount();
        await sync();
        const found = formats.getItem(one.id).load("type");
        await sync();
        formats.clearAll();
        const after = formats.getCount();
        await sync();
        return [before.value, found.type, after.value];
      },
      { answer: [2, "DataBar", 0] }
    ),
    program(
      "a rule follows its cells",
      "reference: Excel.ConditionalFormat#getRange",
      async ({ sheet, sync }) => {
        const format = sheet.getRange("A3:A9").conditionalFormats.add("DataBar");
        sheet.getRange("1:2").insert("Down");
        const range = format.getRange().load("address");
        await sync();
        return plain(range.address);
      },
      { answer: "A5:A11" }
    ),
    program(
      "a list of items is a validation",
      VALIDATION,
      async ({ sheet, sync }) => {
        const { dataValidation } = sheet.getRange("A1:A9");
        dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No,Maybe" } };
        dataValidation.load("type,rule,valid");
        await sync();
        return [dataValidation.type, dataValidation.rule.list?.source, dataValidation.valid];
      },
      { answer: ["List", "Yes,No,Maybe", true] }
    ),
    program(
      "cells may be a list's source",
      VALIDATION,
      async ({ sheet, sync }) => {
        sheet.getRange("D1:D2").values = [["a"], ["b"]];
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D2") } };
        dataValidation.load("rule");
        await sync();
        return String(dataValidation.rule.list?.source).replace(/^=(?:.*!)?/, "");
      },
      { answer: "$D$1:$D$2" }
    ),
    program(
      "invalid cells are found",
      "reference: Excel.DataValidation#getInvalidCells",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A3").values = [[5], [-1], [7]];
        const { dataValidation } = sheet.getRange("A1:A3");
        dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
        dataValidation.load("valid");
        const cells = dataValidation.getInvalidCells().load("address");
        await sync();
        return [dataValidation.valid, plain(cells.address)];
      },
      { answer: [null, "A2"] }
    ),
    program(
      "no invalid cells are a null object",
      "reference: Excel.DataValidation#getInvalidCellsOrNullObject",
      async ({ sheet, sync }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
        const none = dataValidation.getInvalidCellsOrNullObject();
        await sync();
        return none.isNullObject;
      },
      { answer: true }
    ),
    program(
      "alert and prompt of a validation",
      VALIDATION,
      async ({ sheet, sync }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { custom: { formula: "=LEN(A1)<5" } };
        dataValidation.errorAlert = {
          message: "Too long",
          showAlert: true,
          style: "Stop",
          title: "No",
        };
        dataValidation.prompt = { message: "Short", showPrompt: true, title: "Please" };
        dataValidation.load("errorAlert,prompt,rule");
        await sync();
        const { errorAlert, prompt, rule } = dataValidation;
        return [errorAlert.title, errorAlert.style, prompt.message, rule.custom?.formula];
      },
      { answer: ["No", "Stop", "Short", "=LEN(A1)<5"] }
    ),
    program(
      "a cleared validation is none",
      VALIDATION,
      async ({ sheet, sync }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
        dataValidation.clear();
        dataValidation.load("type");
        await sync();
        return dataValidation.type;
      },
      { answer: "None" }
    ),
    program(
      "cells of different validations say so",
      "reference: Excel.DataValidationType",
      async ({ sheet, sync }) => {
        sheet.getRange("A1").dataValidation.rule = {
          textLength: { formula1: 3, operator: "EqualTo" },
        };
        sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
        const { dataValidation } = sheet.getRange("A1:A2");
        dataValidation.load("type");
        await sync();
        return dataValidation.type;
      },
      { answer: "Inconsistent" }
    ),
    program(
      "a malformed formula of a rule is refused",
      "assumed (InvalidArgument for what Excel's file reader calls damaged: exceljs#1241)",
      ({ sheet }) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=SUM(A1;B1)";
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a malformed formula of a validation is refused",
      "assumed (as of rules)",
      ({ sheet }) => {
        sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=IF(A1,2" } };
      },
      { error: "InvalidArgument" }
    ),
    program(
      "fonts, fills and alignment",
      "docs/excel/excel-add-ins-ranges-set-format.md",
      async ({ sheet, sync }) => {
        const { format } = sheet.getRange("B2:E2");
        format.fill.color = "#4472C4";
        format.font.color = "white";
        format.font.size = 14;
        format.horizontalAlignment = "Right";
        format.wrapText = true;
        format.load("fill/color,font/color,font/size,horizontalAlignment,wrapText");
        await sync();
        const { fill, font, horizontalAlignment, wrapText } = format;
        return [fill.color, font.color, font.size, horizontalAlignment, wrapText];
      },
      { answer: ["#4472C4", "#FFFFFF", 14, "Right", true] }
    ),
    program(
      "borders of a block: outer ones at its edge, inner ones between",
      "reference: Excel.RangeBorderCollection",
      async ({ sheet, sync }) => {
        const { borders } = sheet.getRange("B2:C3").format;
        borders.getItem("EdgeBottom").style = "Continuous";
        borders.getItem("EdgeBottom").color = "#FF0000";
        borders.getItem("InsideVertical").style = "Dot";
        const inner = sheet.getRange("B2").format.borders.getItem("EdgeRight").load("style");
        const below = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style,color");
        const above = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
        await sync();
        return [inner.style, below.style, below.color, above.style];
      },
      { answer: ["Dot", "Continuous", "#FF0000", "None"] }
    ),
    program(
      "widths and heights in points, and hidden lines",
      "reference: Excel.RangeFormat#columnWidth",
      async ({ sheet, sync }) => {
        sheet.getRange("B:B").format.columnWidth = 90;
        sheet.getRange("2:2").format.rowHeight = 30;
        sheet.getRange("C:C").columnHidden = true;
        const cell = sheet.getRange("B2").load("format/columnWidth,format/rowHeight");
        const [shown, hidden] = [sheet.getRange("B1"), sheet.getRange("C1")];
        for (const one of [shown, hidden]) one.load("columnHidden");
        await sync();
        const { columnWidth, rowHeight } = cell.format;
        return [columnWidth, rowHeight, shown.columnHidden, hidden.columnHidden];
      },
      { answer: [90, 30, false, true] }
    ),
    program(
      "looks cell by cell with setCellProperties and getCellProperties",
      "reference: Excel.Range#setCellProperties",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:B1");
        range.setCellProperties([
          [{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }],
        ]);
        const read = range.getCellProperties({
          address: true,
          format: { fill: { color: true }, font: { bold: true } },
        });
        await sync();
        return read.value[0]?.map(({ address, format }) => [
          plain(address ?? ""),
          format?.fill?.color,
          format?.font?.bold,
        ]);
      },
      {
        answer: [
          ["A1", "#FF0000", false],
          ["B1", "#FFFFFF", true],
        ],
      }
    ),
    program(
      "a number format decides what is shown",
      "docs/excel/excel-add-ins-ranges-set-format.md",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:A4");
        range.values = [[1234.5], [0.256], [45292], [-3]];
        range.numberFormat = [["#,##0.00"], ["0%"], ["yyyy-mm-dd"], ["0;(0)"]];
        range.load("text");
        await sync();
        return range.text.flat();
      },
      { answer: ["1,234.50", "26%", "2024-01-01", "(3)"] }
    ),
    program(
      "texts are read as if typed in en-US",
      "office-js#1559",
      async ({ sheet, sync }) => {
        const range = sheet.getRange("A1:F1");
        range.values = [["25%", "$1,200.50", "(5)", "3/11/2026", "TRUE", "'007"]];
        range.load("values,numberFormat");
        await sync();
        return [range.values[0], range.numberFormat[0]?.[3] as unknown];
      },
      { answer: [[0.25, 1200.5, -5, 46_092, true, "007"], "m/d/yyyy"] }
    ),
    program(
      "a link shows its text in the look of links",
      "docs/excel/excel-add-ins-ranges-set-format.md; reference: Excel.RangeHyperlink",
      async ({ sheet, sync }) => {
        const cell = sheet.getRange("A1");
        cell.hyperlink = {
          address: "https://www.bing.com",
          screenTip: "Search",
          textToDisplay: "Bing",
        };
        cell.load("values,hyperlink,format/font/underline");
        await sync();
        const link = cell.hyperlink as { address: string; screenTip: string };
        return [cell.values, link.address, link.screenTip, cell.format.font.underline];
      },
      { answer: [[["Bing"]], "https://www.bing.com", "Search", "Single"] }
    ),
    program(
      "a link without a place leads nowhere",
      "reference: Excel.RangeHyperlink",
      ({ sheet }) => {
        sheet.getRange("A1").hyperlink = { textToDisplay: "nowhere" };
      },
      { error: "InvalidArgument" }
    ),
  ],
};
