import { codeOf, startExcel, type Started } from "./book";

let excel: Started;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const onSheet = <T>(
  action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
) =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:C4").values = [
      ["Client", "Turnover", "Share"],
      ["a", 850, 0.85],
      ["b", 100, 0.95],
      ["c", 50, 1],
    ];
    return action(sheet, context);
  });

describe("charts through Office.js", () => {
  test("are drawn from cells, with series, a second axis, titles and a legend", async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.title.text = "Pareto";
      chart.legend.visible = false;
      const line = chart.series.getItemAt(1);
      line.chartType = "Line";
      line.axisGroup = "Secondary";
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.maximum = 1;
      axis.numberFormat = "0%";
      chart.series.load("items/name,items/chartType,items/axisGroup,count");
      const categories = line.getDimensionValues("Categories");
      axis.load("maximum,numberFormat,axisGroup");
      chart.load("chartType,name,width,height");
      chart.title.load("text,visible");
      const point = chart.series.getItemAt(0).points.getItemAt(0).load("value");
      await context.sync();
      expect(
        chart.series.items.map(({ name, chartType, axisGroup }) => [name, chartType, axisGroup])
      ).toEqual([
        ["Turnover", "ColumnClustered", "Primary"],
        ["Share", "Line", "Secondary"],
      ]);
      expect(categories.value).toEqual(["a", "b", "c"]);
      expect([axis.maximum, axis.numberFormat, axis.axisGroup]).toEqual([1, "0%", "Secondary"]);
      expect([chart.chartType, chart.name, chart.width, chart.height]).toEqual([
        ...["ColumnClustered", "Chart 1", 360, 216],
      ]);
      expect([chart.title.text, chart.title.visible, point.value]).toEqual(["Pareto", true, 850]);
    });
  });

  test("one point has a colour of its own until it is cleared", async () => {
    await onSheet(async (sheet, context) => {
      const series = sheet.charts.add("Pie", sheet.getRange("A1:B4")).series.getItemAt(0);
      series.points.load("count");
      const { fill } = series.points.getItemAt(2).format;
      fill.setSolidColor("red");
      await context.sync();
      expect(series.points.count).toBe(3);
      expect(excel.sheet.charts[0]?.series[0]?.pointColors).toEqual({ 2: "#FF0000" });
      fill.clear();
      await context.sync();
      expect(excel.sheet.charts[0]?.series[0]?.pointColors).toEqual({});
    });
  });

  test("are found by name, selected, moved to cells, and deleted", async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B4"));
      chart.name = "Main";
      chart.setPosition("E2", "H10");
      chart.load("left,top,width,height");
      chart.activate();
      const active = context.workbook.getActiveChartOrNullObject().load("name");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 135]);
      expect(active.name).toBe("Main");
      context.workbook.getSelectedRange();
      expect(await codeOf(context.sync())).toBe("InvalidSelection");
      sheet.charts.getItem("main").delete();
      const none = sheet.charts.getItemOrNullObject("Main");
      const count = sheet.charts.getCount();
      await context.sync();
      expect([none.isNullObject, count.value]).toEqual([true, 0]);
    });
  });

  test("what is not imitated names itself", async () => {
    await onSheet(async (sheet, context) => {
      const use = async (action: (chart: Excel.Chart) => unknown) => {
        action(sheet.charts.add("Line", sheet.getRange("A1:B4")));
        return codeOf(context.sync());
      };
      expect(await use((chart) => (chart.chartType = "StockHLC"))).toBe("ApiNotFound");
      expect(await use((chart) => chart.getImage())).toBe("ApiNotFound");
      expect(await use((chart) => chart.axes.getItem("Value", "Secondary").load("visible"))).toBe(
        "ItemNotFound"
      );
      expect(await use((chart) => chart.series.getItemAt(0).load("gapWidth"))).toBe(
        "InvalidArgument"
      );
    });
  });
});
