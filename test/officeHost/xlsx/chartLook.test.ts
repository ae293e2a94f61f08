import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import type { Chart } from "../../../src/officeHost/model/parts";
import { startExcel } from "../api/book";

/** A chart of every look that can be given, as it was drawn and as its file gives it back. */
async function drawAndReopen(type: "ColumnClustered" | "Line" | "Doughnut"): Promise<Chart[]> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:C3").values = [
      ["", "One", "Two"],
      ["a", 1, 2],
      ["b", 3, 4],
    ];
    const chart = sheet.charts.add(type, sheet.getRange("A1:C3"), "Columns");
    chart.format.fill.setSolidColor("#FAFAFA");
    chart.format.border.lineStyle = "Dash";
    chart.format.font.name = "Arial";
    chart.plotArea.format.fill.setSolidColor("#FFFFEE");
    chart.title.format.font.color = "#AA0000";
    chart.title.format.font.size = 20;
    chart.legend.format.font.bold = true;
    chart.legend.overlay = true;
    chart.displayBlanksAs = "Zero";
    const series = chart.series.getItemAt(0);
    series.hasDataLabels = true;
    series.dataLabels.showCategoryName = true;
    series.dataLabels.numberFormat = "0.0";
    series.dataLabels.position = "Center";
    series.dataLabels.format.font.italic = true;
    series.points.getItemAt(1).dataLabel.showSeriesName = true;
    if (type === "Doughnut") {
      series.doughnutHoleSize = 50;
      series.firstSliceAngle = 30;
    } else {
      const trend = series.trendlines.add("Polynomial");
      trend.polynomialOrder = 3;
      trend.showEquation = true;
      trend.format.line.color = "#00AA00";
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.textOrientation = 45;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.format.font.color = "#123456";
      valueAxis.title.text = "Sum";
      valueAxis.title.format.font.bold = true;
      valueAxis.majorGridlines.format.line.color = "#CCCCFF";
      valueAxis.minorGridlines.visible = true;
      valueAxis.minorUnit = 0.5;
      valueAxis.majorTickMark = "Cross";
      valueAxis.displayUnit = "Thousands";
      valueAxis.position = "Maximum";
    }
    if (type === "Line") {
      series.format.line.lineStyle = "DashDot";
      series.markerStyle = "Square";
      series.markerSize = 9;
    }
    if (type === "ColumnClustered") {
      series.format.line.color = "#000000";
      series.overlap = 20;
    }
    await context.sync();
  });
  excel.close();
  const { workbook } = excel.host;
  const again = openWorkbook(saveWorkbook(workbook), "again.xlsx");
  return [workbook, again].map((book) => {
    const [chart] = book.sheets.flatMap(({ charts }) => charts);
    if (!chart) throw new Error("no chart");
    const { source: _, id: _id, ...rest } = chart;
    return JSON.parse(JSON.stringify(rest)) as Chart;
  });
}

test.each(["ColumnClustered", "Line", "Doughnut"] as const)(
  "the look of a chart's parts comes back from its file: %s",
  async (type) => {
    const [drawn, again] = await drawAndReopen(type);
    expect(again?.look).toEqual(drawn?.look);
    expect(again?.plotLook).toEqual(drawn?.plotLook);
    expect(again?.title).toEqual({
      ...drawn?.title,
      look: { font: { size: 20, color: "#AA0000" } },
    });
    expect(again?.legend).toEqual(drawn?.legend);
    expect(again?.blanksAs).toBe("Zero");
    expect(again?.series[0]?.trendlines).toEqual(drawn?.series[0]?.trendlines);
    expect(again?.series[0]).toMatchObject({
      hasDataLabels: true,
      labels: {
        showValue: true,
        showCategoryName: true,
        numberFormat: "0.0",
        look: { font: { italic: true } },
      },
      pointLabels: { 1: { showSeriesName: true, showValue: true } },
    });
    const { labels: _, pointLabels: _points, ...series } = drawn?.series[0] as Chart["series"][0];
    expect(again?.series[0]).toMatchObject(series);
    if (type !== "Doughnut") expect(again?.axes).toEqual(drawn?.axes);
  }
);
