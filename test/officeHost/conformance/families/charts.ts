import type { Chart } from "../../../../src/officeHost/model/parts";
import { program, type Bench, type Family } from "../program";

const reference = (member: string): string => `reference: Excel.${member}`;
const CHARTS = "docs/excel/excel-add-ins-charts.md";

const QUARTERS = [
  ["Product", "Qtr1", "Qtr2"],
  ["Frames", 5000, 7000],
  ["Saddles", 400, 323],
  ["Wheels", 966, 876],
];

/** A chart of three products by two quarters. */
function addChart(
  { sheet }: Pick<Bench, "sheet">,
  type:
    | Excel.ChartType
    | "ColumnClustered"
    | "Line"
    | "Pie"
    | "Doughnut"
    | "XYScatter" = "ColumnClustered"
): Excel.Chart {
  sheet.getRange("A1:C4").values = QUARTERS;
  return sheet.charts.add(type as "Line", sheet.getRange("A1:C4"), "Columns");
}

/** The chart as the workbook keeps it: the library of npm cannot read fills. */
function lastChart({ host }: Bench): Chart | undefined {
  return host.workbook.sheetById(host.workbook.activeSheet)?.charts.at(-1);
}

/** Charts: what they draw, and how their parts look. */
export const charts: Family = {
  name: "charts",
  programs: [
    program(
      "a chart takes its series from columns or rows",
      CHARTS,
      async ({ sheet, sync }) => {
        sheet.getRange("A1:C4").values = QUARTERS;
        const names: string[][] = [];
        for (const by of ["Columns", "Rows"] as const) {
          const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), by);
          chart.series.load("items/name");
          await sync();
          names.push(chart.series.items.map(({ name }) => name));
        }
        return names;
      },
      {
        answer: [
          ["Qtr1", "Qtr2"],
          ["Frames", "Saddles", "Wheels"],
        ],
      }
    ),
    program(
      "a series without a name is called by its number",
      reference("ChartSeries#name"),
      async ({ sheet, sync }) => {
        sheet.getRange("A1:B3").values = [
          [1, 2],
          [3, 4],
          [5, 6],
        ];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
        chart.series.load("items/name");
        await sync();
        return chart.series.items.map(({ name }) => name);
      },
      { answer: ["Series1", "Series2"] }
    ),
    program(
      "an added series without a name is called by its number too",
      reference("ChartSeriesCollection#add"),
      async (bench) => {
        const chart = addChart(bench);
        const series = chart.series.add().load("name");
        await bench.sync();
        return series.name;
      },
      { answer: "Series3" }
    ),
    program(
      "a chart stands where its cells say",
      reference("Chart#setPosition"),
      async (bench) => {
        const chart = addChart(bench);
        chart.setPosition("E2", "H10");
        const [first, last] = [bench.sheet.getRange("E2"), bench.sheet.getRange("H10")];
        for (const cell of [first, last]) cell.load("left,top,width,height");
        chart.load("left,top,width,height");
        await bench.sync();
        return [
          chart.left === first.left,
          chart.top === first.top,
          chart.width === last.left + last.width - first.left,
          chart.height === last.top + last.height - first.top,
        ];
      },
      { answer: [true, true, true, true] }
    ),
    program(
      "the title's text and look",
      reference("ChartTitle"),
      async (bench) => {
        const { title } = addChart(bench);
        title.text = "Bicycle parts";
        title.format.font.size = 18;
        title.format.font.color = "#FF0000";
        title.format.font.bold = true;
        title.format.fill.setSolidColor("#FFFF00");
        title.load("text,visible,format/font/size,format/font/color,format/font/bold");
        await bench.sync();
        const { font } = title.format;
        return [title.text, title.visible, font.size, font.color, font.bold];
      },
      { answer: ["Bicycle parts", true, 18, "#FF0000", true] }
    ),
    program(
      "a title is 14 points high where nothing is said",
      "assumed (Excel 2013 and later)",
      async (bench) => {
        const { title } = addChart(bench);
        title.format.font.load("size");
        await bench.sync();
        return title.format.font.size;
      },
      { answer: 14 }
    ),
    program(
      "a title that is taken away",
      reference("ChartTitle#visible"),
      async (bench) => {
        const { title } = addChart(bench);
        title.visible = false;
        title.load("visible");
        await bench.sync();
        return title.visible;
      },
      { answer: false }
    ),
    program(
      "the legend's place, font and fill",
      reference("ChartLegend"),
      async (bench) => {
        const { legend } = addChart(bench);
        legend.position = "Right";
        legend.format.font.size = 12;
        legend.format.fill.setSolidColor("white");
        legend.overlay = true;
        legend.load("position,visible,overlay,format/font/size");
        await bench.sync();
        const { position, visible, overlay, format } = legend;
        return [position, visible, overlay, format.font.size, lastChart(bench)?.legend.look?.fill];
      },
      { answer: ["Right", true, true, 12, "#FFFFFF"] }
    ),
    program(
      "the chart's own area: fill, border and the font of all texts",
      reference("ChartAreaFormat"),
      async (bench) => {
        const { format } = addChart(bench);
        format.fill.setSolidColor("#F0F0F0");
        format.border.color = "#0000FF";
        format.border.lineStyle = "Dash";
        format.border.weight = 2;
        format.font.name = "Arial";
        format.load("font/name,border/color,border/lineStyle,border/weight");
        await bench.sync();
        const { border, font } = format;
        return [font.name, border.color, border.lineStyle, border.weight];
      },
      { answer: ["Arial", "#0000FF", "Dash", 2] }
    ),
    program(
      "the plot area's fill is set and cleared",
      reference("ChartPlotAreaFormat"),
      async (bench) => {
        const { fill } = addChart(bench).plotArea.format;
        fill.setSolidColor("#EEEEEE");
        await bench.sync();
        const before = lastChart(bench)?.plotLook?.fill;
        fill.clear();
        await bench.sync();
        return [before, lastChart(bench)?.plotLook?.fill];
      },
      { answer: ["#EEEEEE", "None"] }
    ),
    program(
      "an axis: scale, units and number format",
      reference("ChartAxis"),
      async (bench) => {
        const { valueAxis } = addChart(bench).axes;
        valueAxis.minimum = 0;
        valueAxis.maximum = 8000;
        valueAxis.majorUnit = 2000;
        valueAxis.minorUnit = 500;
        valueAxis.numberFormat = "#,##0";
        valueAxis.displayUnit = "Thousands";
        valueAxis.load(
          "minimum,maximum,majorUnit,minorUnit,numberFormat,linkNumberFormat,displayUnit"
        );
        await bench.sync();
        const { minimum, maximum, majorUnit, minorUnit, numberFormat, displayUnit } = valueAxis;
        return [minimum, maximum, majorUnit, minorUnit, numberFormat, displayUnit].concat(
          valueAxis.linkNumberFormat as never
        ) as unknown[];
      },
      { answer: [0, 8000, 2000, 500, "#,##0", "Thousands", false] }
    ),
    program(
      "an axis' unit is greater than 0",
      reference("ChartAxis#majorUnit"),
      (bench) => {
        addChart(bench).axes.valueAxis.majorUnit = 0;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "an axis' font, line, tick marks and labels",
      reference("ChartAxisFormat"),
      async (bench) => {
        const { categoryAxis } = addChart(bench).axes;
        categoryAxis.format.font.color = "#00FF00";
        categoryAxis.format.line.color = "#333333";
        categoryAxis.format.line.lineStyle = "Continuous";
        categoryAxis.majorTickMark = "Cross";
        categoryAxis.tickLabelPosition = "Low";
        categoryAxis.textOrientation = 45;
        categoryAxis.load(
          "format/font/color,format/line/color,majorTickMark,tickLabelPosition,textOrientation"
        );
        await bench.sync();
        const { format, majorTickMark, tickLabelPosition, textOrientation } = categoryAxis;
        return [
          ...[format.font.color, format.line.color],
          ...[majorTickMark, tickLabelPosition, textOrientation as number],
        ];
      },
      { answer: ["#00FF00", "#333333", "Cross", "Low", 45] }
    ),
    program(
      "an axis' title and its look",
      reference("ChartAxisTitle"),
      async (bench) => {
        const { title } = addChart(bench).axes.valueAxis;
        title.text = "Sales";
        title.format.font.italic = true;
        title.load("text,visible,format/font/italic");
        await bench.sync();
        return [title.text, title.visible, title.format.font.italic];
      },
      { answer: ["Sales", true, true] }
    ),
    program(
      "gridlines come, go and are drawn otherwise",
      reference("ChartGridlines"),
      async (bench) => {
        const { valueAxis } = addChart(bench).axes;
        valueAxis.minorGridlines.visible = true;
        valueAxis.majorGridlines.visible = false;
        valueAxis.minorGridlines.format.line.color = "#FF00FF";
        valueAxis.load("minorGridlines/visible,majorGridlines/visible");
        valueAxis.minorGridlines.format.line.load("color");
        await bench.sync();
        return [
          valueAxis.minorGridlines.visible,
          valueAxis.majorGridlines.visible,
          valueAxis.minorGridlines.format.line.color,
        ];
      },
      { answer: [true, false, "#FF00FF"] }
    ),
    program(
      "a logarithmic scale, and where the axes cross",
      reference("ChartAxis#scaleType"),
      async (bench) => {
        const { valueAxis } = addChart(bench).axes;
        valueAxis.scaleType = "Logarithmic";
        valueAxis.position = "Maximum";
        valueAxis.load("scaleType,logBase,position");
        await bench.sync();
        return [valueAxis.scaleType, valueAxis.logBase, valueAxis.position];
      },
      { answer: ["Logarithmic", 10, "Maximum"] }
    ),
    program(
      "an axis crosses at a number",
      reference("ChartAxis#setPositionAt"),
      async (bench) => {
        const { valueAxis } = addChart(bench).axes;
        valueAxis.setPositionAt(500);
        valueAxis.load("position,positionAt");
        await bench.sync();
        return [valueAxis.position, valueAxis.positionAt];
      },
      { answer: ["Custom", 500] }
    ),
    program(
      "a pie has no axes to load one by one",
      reference("ChartAxes#valueAxis"),
      (bench) => {
        addChart(bench, "Pie").axes.valueAxis.load("minimum");
      },
      { error: "ItemNotFound" }
    ),
    program(
      "data labels of the chart are those of its series",
      reference("Chart#dataLabels"),
      async (bench) => {
        const chart = addChart(bench);
        chart.dataLabels.showValue = true;
        chart.dataLabels.format.font.size = 15;
        chart.dataLabels.format.font.color = "#000000";
        const series = chart.series.getItemAt(0).load("hasDataLabels");
        series.dataLabels.load("showValue,format/font/size");
        await bench.sync();
        const { dataLabels, hasDataLabels } = series;
        return [hasDataLabels, dataLabels.showValue, dataLabels.format.font.size];
      },
      { answer: [true, true, 15] }
    ),
    program(
      "data labels of a series: place, number format, what they show",
      reference("ChartDataLabels"),
      async (bench) => {
        const series = addChart(bench).series.getItemAt(1);
        series.hasDataLabels = true;
        const labels = series.dataLabels;
        labels.position = "InsideEnd";
        labels.numberFormat = "0.0";
        labels.showCategoryName = true;
        labels.separator = "; ";
        labels.load("position,numberFormat,linkNumberFormat,showValue,showCategoryName,separator");
        await bench.sync();
        return [
          ...[labels.position, labels.numberFormat, labels.linkNumberFormat],
          ...[labels.showValue, labels.showCategoryName, labels.separator],
        ];
      },
      { answer: ["InsideEnd", "0.0", false, true, true, "; "] }
    ),
    program(
      "the label of one point",
      reference("ChartPoint#dataLabel"),
      async (bench) => {
        const points = addChart(bench, "Line").series.getItemAt(0).points;
        const point = points.getItemAt(2);
        point.hasDataLabel = true;
        point.dataLabel.position = "Top";
        point.dataLabel.showSeriesName = true;
        const other = points.getItemAt(0).load("hasDataLabel");
        point.load("hasDataLabel,value");
        point.dataLabel.load("position,showSeriesName,showValue");
        await bench.sync();
        const { dataLabel } = point;
        return [
          ...[point.hasDataLabel, other.hasDataLabel, point.value as number],
          ...[dataLabel.position, dataLabel.showSeriesName, dataLabel.showValue],
        ];
      },
      { answer: [true, false, 966, "Top", true, true] }
    ),
    program(
      "the colour of a series and of one of its points",
      CHARTS,
      async (bench) => {
        const series = addChart(bench).series.getItemAt(0);
        series.format.fill.setSolidColor("#0000FF");
        series.points.getItemAt(1).format.fill.setSolidColor("orange");
        await bench.sync();
        const drawn = lastChart(bench)?.series[0];
        return [drawn?.color, drawn?.pointColors];
      },
      { answer: ["#0000FF", { 1: "#FFA500" }] }
    ),
    program(
      "the outline of columns and the line of a line",
      reference("ChartLineFormat"),
      async (bench) => {
        const columns = addChart(bench).series.getItemAt(0).format.line;
        columns.color = "#111111";
        columns.weight = 1.5;
        const line = addChart(bench, "Line").series.getItemAt(0).format.line;
        line.color = "#222222";
        line.lineStyle = "DashDot";
        for (const one of [columns, line]) one.load("color,weight,lineStyle");
        await bench.sync();
        return [columns, line].map(({ color, weight, lineStyle }) => [color, weight, lineStyle]);
      },
      {
        answer: [
          ["#111111", 1.5, "Automatic"],
          ["#222222", 2.25, "DashDot"],
        ],
      }
    ),
    program(
      "a line that is cleared is none",
      reference("ChartLineFormat#clear"),
      async (bench) => {
        const { line } = addChart(bench, "Line").series.getItemAt(0).format;
        line.clear();
        line.load("lineStyle");
        await bench.sync();
        return line.lineStyle;
      },
      { answer: "None" }
    ),
    program(
      "markers",
      reference("ChartSeries#markerStyle"),
      async (bench) => {
        const series = addChart(bench, "Line").series.getItemAt(0);
        series.markerStyle = "Square";
        series.markerSize = 12;
        series.markerBackgroundColor = "#FF0000";
        series.markerForegroundColor = "#00FF00";
        series.load("markerStyle,markerSize,markerBackgroundColor,markerForegroundColor");
        await bench.sync();
        const { markerStyle, markerSize } = series;
        return [
          markerStyle,
          markerSize,
          series.markerBackgroundColor,
          series.markerForegroundColor,
        ];
      },
      { answer: ["Square", 12, "#FF0000", "#00FF00"] }
    ),
    program(
      "a marker is 2 to 72 points large",
      reference("ChartSeries#markerSize"),
      (bench) => {
        addChart(bench, "Line").series.getItemAt(0).markerSize = 1;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "the gap and the overlap of columns are those of all series",
      reference("ChartSeries#gapWidth"),
      async (bench) => {
        const { series } = addChart(bench);
        series.getItemAt(0).gapWidth = 50;
        series.getItemAt(0).overlap = -10;
        series.load("items/gapWidth,items/overlap");
        await bench.sync();
        return series.items.map(({ gapWidth, overlap }) => [gapWidth, overlap]);
      },
      {
        answer: [
          [50, -10],
          [50, -10],
        ],
      }
    ),
    program(
      "a line has no gap",
      reference("ChartSeries#gapWidth"),
      (bench) => {
        addChart(bench, "Line").series.getItemAt(0).gapWidth = 50;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a doughnut's hole, first slice and how far slices stand off",
      reference("ChartSeries#doughnutHoleSize"),
      async (bench) => {
        const series = addChart(bench, "Doughnut").series.getItemAt(0);
        series.doughnutHoleSize = 60;
        series.firstSliceAngle = 90;
        series.explosion = 15;
        series.load("doughnutHoleSize,firstSliceAngle,explosion");
        await bench.sync();
        return [series.doughnutHoleSize, series.firstSliceAngle, series.explosion];
      },
      { answer: [60, 90, 15] }
    ),
    program(
      "a hole is 10 to 90 percent",
      reference("ChartSeries#doughnutHoleSize"),
      (bench) => {
        addChart(bench, "Doughnut").series.getItemAt(0).doughnutHoleSize = 95;
      },
      { error: "InvalidArgument" }
    ),
    program(
      "trendlines come, are changed and go",
      CHARTS,
      async (bench) => {
        const { trendlines } = addChart(bench, "Line").series.getItemAt(0);
        const line = trendlines.add("MovingAverage");
        line.movingAveragePeriod = 5;
        line.format.line.color = "#FF0000";
        line.load("type,movingAveragePeriod,format/line/color");
        const before = trendlines.getCount();
        await bench.sync();
        const seen = [line.type, line.movingAveragePeriod, line.format.line.color, before.value];
        trendlines.getItem(0).delete();
        const after = trendlines.getCount();
        await bench.sync();
        return [...seen, after.value];
      },
      { answer: ["MovingAverage", 5, "#FF0000", 1, 0] }
    ),
    program(
      "a trendline's equation and its reach",
      reference("ChartTrendline"),
      async (bench) => {
        const line = addChart(bench, "XYScatter").series.getItemAt(0).trendlines.add("Polynomial");
        line.polynomialOrder = 3;
        line.showEquation = true;
        line.showRSquared = true;
        line.forwardPeriod = 2;
        line.name = "Trend";
        line.load("polynomialOrder,showEquation,showRSquared,forwardPeriod,backwardPeriod,name");
        await bench.sync();
        const { polynomialOrder, showEquation, showRSquared, forwardPeriod, name } = line;
        return [polynomialOrder, showEquation, showRSquared, forwardPeriod, name];
      },
      { answer: [3, true, true, 2, "Trend"] }
    ),
    program(
      "a series on the second axis, of another type",
      reference("ChartSeries#axisGroup"),
      async (bench) => {
        const chart = addChart(bench);
        const series = chart.series.getItemAt(1);
        series.chartType = "Line";
        series.axisGroup = "Secondary";
        const axis = chart.axes.getItem("Value", "Secondary");
        axis.maximum = 1;
        axis.numberFormat = "0%";
        axis.load("maximum,axisGroup,type");
        series.load("chartType,axisGroup");
        await bench.sync();
        return [series.chartType, series.axisGroup, axis.maximum as number, axis.axisGroup];
      },
      { answer: ["Line", "Secondary", 1, "Secondary"] }
    ),
    program(
      "a series of other cells",
      CHARTS,
      async (bench) => {
        const chart = addChart(bench, "XYScatter");
        bench.sheet.getRange("E1:F2").values = [
          [1, 10],
          [2, 20],
        ];
        const series = chart.series.add("Own");
        series.setXAxisValues(bench.sheet.getRange("E1:E2"));
        series.setValues(bench.sheet.getRange("F1:F2"));
        const [values, source] = [
          series.getDimensionValues("YValues"),
          series.getDimensionDataSourceString("XValues"),
        ];
        await bench.sync();
        return [values.value.map(Number), source.value.replace(/^.*!/, "")];
      },
      { answer: [[10, 20], "$E$1:$E$2"] }
    ),
    program(
      "what becomes of blank and hidden cells",
      reference("Chart#displayBlanksAs"),
      async (bench) => {
        const chart = addChart(bench, "Line");
        chart.displayBlanksAs = "Zero";
        chart.plotVisibleOnly = false;
        chart.load("displayBlanksAs,plotVisibleOnly");
        await bench.sync();
        return [chart.displayBlanksAs, chart.plotVisibleOnly];
      },
      { answer: ["Zero", false] }
    ),
    program(
      "a chart that is selected is the active one, and cells are not",
      reference("Workbook#getActiveChartOrNullObject"),
      async (bench) => {
        const chart = addChart(bench);
        chart.name = "Selected";
        chart.activate();
        const active = bench.workbook.getActiveChartOrNullObject().load("name");
        await bench.sync();
        bench.sheet.getRange("A1").select();
        const none = bench.workbook.getActiveChartOrNullObject();
        await bench.sync();
        return [active.name, none.isNullObject];
      },
      { answer: ["Selected", true] }
    ),
    program(
      "a deleted chart is gone",
      CHARTS,
      async (bench) => {
        addChart(bench).name = "Gone";
        bench.sheet.charts.getItem("Gone").delete();
        const none = bench.sheet.charts.getItemOrNullObject("Gone");
        const count = bench.sheet.charts.getCount();
        await bench.sync();
        return [none.isNullObject, count.value];
      },
      { answer: [true, 0] }
    ),
    program(
      "a kind of chart that is not imitated is refused by its name",
      "src/officeHost/README.md",
      (bench) => {
        addChart(bench, "Histogram" as never);
      },
      { error: "ApiNotFound" }
    ),
  ],
};
