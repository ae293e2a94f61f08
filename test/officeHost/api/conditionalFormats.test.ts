import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");

describe("conditional formats through Office.js", () => {
  test("a rule by formula keeps its formula, look and place across requests", async () => {
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A2:C9");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$C2="A"';
      format.custom.format.fill.color = "#C6EFCE";
      format.custom.format.font.color = "green";
      format.custom.format.font.bold = true;
      format.custom.format.borders.bottom.style = "Dot";
      format.custom.format.borders.bottom.color = "red";
      format.stopIfTrue = true;
      await context.sync();
      format.custom.format.numberFormat = "0.0%";
      await context.sync();
    });
    await excel.Excel.run(async (context) => {
      const formats = sheetOf(context).getRange().conditionalFormats;
      formats.load("items/type,items/priority,items/stopIfTrue,items/id");
      await context.sync();
      const [format] = formats.items;
      if (!format) throw new Error("no rule");
      const { custom } = format;
      custom.load("rule/formula,format/numberFormat,format/fill/color");
      custom.format.font.load("color,bold,italic,underline");
      custom.format.borders.load("items/sideIndex,items/style,items/color");
      const range = format.getRange();
      range.load("address");
      const other = format.cellValueOrNullObject;
      await context.sync();
      expect([formats.items.length, format.type, format.priority, format.stopIfTrue]).toEqual([
        1,
        "Custom",
        0,
        true,
      ]);
      expect(custom.rule.formula).toBe('=$C2="A"');
      expect(custom.format.fill.color).toBe("#C6EFCE");
      expect(custom.format.numberFormat).toBe("0.0%");
      expect(custom.format.font.toJSON()).toMatchObject({ color: "#008000", bold: true });
      expect(custom.format.font.italic).toBeNull();
      expect(custom.format.borders.items.map((one) => [one.sideIndex, one.style])).toEqual([
        ["EdgeTop", "None"],
        ["EdgeBottom", "Dot"],
        ["EdgeLeft", "None"],
        ["EdgeRight", "None"],
      ]);
      expect(range.address).toBe("Data!A2:C9");
      expect(other.isNullObject).toBe(true);
    });
    expect(excel.sheet.conditionalFormats[0]?.rule).toEqual({
      type: "Custom",
      formula: '=$C2="A"',
      look: {
        fill: { color: "#C6EFCE" },
        font: { color: "#008000", bold: true },
        borders: { EdgeBottom: { line: "Dot", weight: "Thin", color: "#FF0000" } },
        numberFormat: "0.0%",
      },
    });
  });

  test("value, text, rank and preset rules give back what they were given", async () => {
    await excel.Excel.run(async (context) => {
      const { conditionalFormats: formats } = sheetOf(context).getRange("A1:A9");
      const value = formats.add("CellValue");
      value.cellValue.rule = { formula1: "=10", formula2: "=20", operator: "Between" };
      const text = formats.add("ContainsText");
      text.textComparison.rule = { operator: "BeginsWith", text: "ООО" };
      const rank = formats.add("TopBottom");
      rank.topBottom.rule = { rank: 3, type: "BottomPercent" };
      const preset = formats.add("PresetCriteria");
      preset.preset.rule = { criterion: "DuplicateValues" };
      value.load("cellValue/rule,priority");
      text.load("textComparison/rule");
      rank.load("topBottom/rule");
      preset.load("preset/rule,priority");
      const count = formats.getCount();
      await context.sync();
      expect(value.cellValue.rule).toEqual({
        formula1: "=10",
        formula2: "=20",
        operator: "Between",
      });
      expect(text.textComparison.rule).toEqual({ operator: "BeginsWith", text: "ООО" });
      expect(rank.topBottom.rule).toEqual({ rank: 3, type: "BottomPercent" });
      expect(preset.preset.rule).toEqual({ criterion: "DuplicateValues" });
      expect([count.value, preset.priority, value.priority]).toEqual([4, 0, 3]);
    });
  });

  test("scales, bars and icons", async () => {
    await excel.Excel.run(async (context) => {
      const { conditionalFormats: formats } = sheetOf(context).getRange("B1:B9");
      const scale = formats.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "red" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      const bar = formats.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "blue";
      bar.positiveFormat.gradientFill = false;
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      const icons = formats.add("IconSet");
      icons.iconSet.style = "FourRating";
      scale.load("criteria,threeColorScale");
      bar.load("lowerBoundRule,upperBoundRule,showDataBarOnly,positiveFormat/fillColor");
      icons.load("stopIfTrue,iconSet/style,iconSet/criteria");
      await context.sync();
      expect(scale.threeColorScale).toBe(true);
      expect(scale.criteria.midpoint).toEqual({
        type: "Percentile",
        formula: "50",
        color: "#FFFF00",
      });
      expect(bar.lowerBoundRule).toEqual({ type: "Number", formula: "0" });
      expect(bar.upperBoundRule).toEqual({ type: "Automatic" });
      expect(bar.positiveFormat.fillColor).toBe("#0000FF");
      expect(icons.stopIfTrue).toBeNull();
      expect(icons.iconSet.criteria.map((step) => step.formula)).toEqual(["0", "25", "50", "75"]);
    });
  });

  test("clearing part of a range leaves two ranges, and getRange says so", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      const ranges = format.getRanges();
      ranges.load("address");
      const none = format.getRangeOrNullObject();
      await context.sync();
      expect(ranges.address).toBe("Data!A1:A3,Data!A6:A9");
      expect(none.isNullObject).toBe(true);
      format.delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("wrong use answers with Excel's codes, and what is missing names itself", async () => {
    const use = (action: (format: Excel.ConditionalFormat) => void) =>
      codeOf(
        excel.Excel.run(async (context) => {
          const { conditionalFormats } = sheetOf(context).getRange("A1");
          action(conditionalFormats.add("Custom"));
          await context.sync();
        })
      );
    expect(await use((format) => (format.custom.format.fill.color = "no such colour"))).toBe(
      "InvalidArgument"
    );
    expect(await use((format) => (format.topBottom.rule = { rank: 1, type: "TopItems" }))).toBe(
      "ItemNotFound"
    );
    expect(await use((format) => format.custom.rule.set({ formulaR1C1: "=RC1" }))).toBe(
      "ApiNotFound"
    );
    const missing = excel.Excel.run(async (context) => {
      sheetOf(context).getRange("A1").conditionalFormats.getItem("nothing").load("type");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });

  test("loading a whole rule gives what is imitated", async () => {
    await excel.Excel.run(async (context) => {
      const format = sheetOf(context).getRange("A1").conditionalFormats.add("CellValue");
      format.load();
      format.cellValue.format.font.load();
      await context.sync();
      expect(format.toJSON()).toMatchObject({ type: "CellValue", priority: 0, stopIfTrue: false });
    });
  });

  test("several areas at once", async () => {
    await excel.Excel.run(async (context) => {
      const areas = sheetOf(context).getRanges("A1:A3,C1:C3");
      const format = areas.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>1";
      const ranges = format.getRanges();
      ranges.load("areaCount");
      await context.sync();
      expect(ranges.areaCount).toBe(2);
    });
  });
});
