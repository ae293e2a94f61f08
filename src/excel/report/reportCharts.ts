import type { ReportTexts } from "../../strings/report/ru";
import { rangeOf, type Block } from "../cells/area";
import { LIMIT } from "./total";
import { rebindChart } from "../unit/charts";
import type { ChartTable } from "../unit/touches";
import type { Parts } from "./reportParts";
import { ROOMS, WIDTHS, type RoomName } from "./rooms";

/** A chart of the report: its name, by which it is found again, the room of its data, and the printed columns it takes. */
type ReportChart = {
  readonly name: string;
  readonly data: RoomName;
  readonly series: number;
  readonly over: RoomName;
  /** First printed column, and how many. */
  readonly columns: readonly [number, number];
};
const ALL = [0, WIDTHS.length] as const;

/** The charts in the order of the sheet. */
export const REPORT_CHARTS = {
  pareto: {
    name: "KeyClients Pareto",
    data: "bars",
    series: 3,
    over: "paretoChart",
    columns: ALL,
  },
  histogram: {
    name: "KeyClients Histogram",
    data: "bins",
    series: 1,
    over: "curveCharts",
    columns: [0, 3],
  },
  lorenz: {
    name: "KeyClients Lorenz",
    data: "lorenz",
    series: 2,
    over: "curveCharts",
    columns: [3, 5],
  },
  quadrants: {
    name: "KeyClients Quadrants",
    data: "points",
    series: 4,
    over: "scatterChart",
    columns: ALL,
  },
  whale: {
    name: "KeyClients Profit",
    data: "whale",
    series: 2,
    over: "profitChart",
    columns: ALL,
  },
} as const satisfies Readonly<Record<string, ReportChart>>;
type ChartKey = keyof typeof REPORT_CHARTS;
const KEYS = Object.keys(REPORT_CHARTS) as readonly ChartKey[];

/** What the charts draw: the rooms of their data from the headings on. */
export const CHART_TABLES: readonly ChartTable[] = KEYS.map((key) => tableOf(REPORT_CHARTS[key]));

function tableOf({ name, data, series }: ReportChart): ChartTable {
  const { block } = ROOMS[data];
  return { name, series, table: { ...block, row: block.row + 1, rows: block.rows - 1 } };
}

const COLUMN_COLOR = "#2F6F8F";
const LINE_COLOR = "#C2571A";
const QUIET_COLOR = "#5A6572";
/** In the order of service: III, IV, II, I. Dark enough to be told from white, and each with a mark of its own. */
const POINTS = [
  ["#0B6E66", "Circle"],
  ["#B4540A", "Diamond"],
  ["#2456A6", "Triangle"],
  ["#6B6F76", "Square"],
] as const;

/** What is drawn, how it is called, and which charts stand there already. */
export type ChartWork = {
  readonly parts: Parts;
  readonly texts: ReportTexts;
  readonly known: ReadonlySet<string>;
  /** Those that stand there come from the first layout: they are put where they belong, and get what they lack. */
  readonly isMoved: boolean;
  /** Those whose rooms move with this run, by `listFollowing`. */
  readonly following: ReadonlySet<string>;
};

/**
 * Draws the charts of the report, or points those that are there at the rows filled now: what a person made of their looks
 * and places stays. Combo of columns and lines on a second axis, since Excel's own Pareto chart cannot be reached by every
 * version (officeHost/EXCEL.md). A chart without data is not drawn.
 */
export function drawCharts(
  sheet: Excel.Worksheet,
  { parts, texts, known, isMoved, following }: ChartWork
): void {
  const titles: Readonly<Record<ChartKey, string>> = {
    pareto: texts.paretoChart,
    histogram: texts.histogram,
    lorenz: texts.lorenz,
    quadrants: texts.scatter,
    whale: texts.profitCurve.chart,
  };
  for (const key of KEYS) {
    const chart = REPORT_CHARTS[key];
    // The room's title stands above the headings.
    const rows = (parts[chart.data]?.length ?? 0) - 1;
    if (rows < 2) continue;
    const own = known.has(chart.name)
      ? takeChart(sheet, key, rows, isMoved ? texts : undefined)
      : addChart(sheet, chart, rows);
    if (!known.has(chart.name)) DRAW[key](own, texts);
    if (following.has(chart.name)) placeChart(sheet, own, chart);
    sheet.charts.getItem(chart.name).title.text = titles[key];
  }
}

/** Points a chart that is there at its rows. `moved`: it comes from the first layout. */
function takeChart(
  sheet: Excel.Worksheet,
  key: ChartKey,
  rows: number,
  moved: ReportTexts | undefined
): Excel.Chart {
  const chart = REPORT_CHARTS[key];
  const own = sheet.charts.getItem(chart.name);
  if (moved && key === "pareto") {
    own.series.add(moved.limit(LIMIT));
    styleLine(own, 2, QUIET_COLOR);
  }
  rebindChart(sheet, tableOf(chart), rows);
  if (moved) placeChart(sheet, own, chart);
  return own;
}

/** Names of the charts that `parts` have data for. */
export function listDrawn(parts: Parts): string[] {
  return KEYS.flatMap((key) =>
    (parts[REPORT_CHARTS[key].data]?.length ?? 0) > 2 ? [REPORT_CHARTS[key].name] : []
  );
}

const TYPES: Readonly<Record<ChartKey, Excel.ChartType>> = {
  pareto: "ColumnClustered" as Excel.ChartType,
  histogram: "ColumnClustered" as Excel.ChartType,
  lorenz: "XYScatterLinesNoMarkers" as Excel.ChartType,
  quadrants: "XYScatter" as Excel.ChartType,
  whale: "XYScatterLinesNoMarkers" as Excel.ChartType,
};

function addChart(sheet: Excel.Worksheet, chart: ReportChart, rows: number): Excel.Chart {
  const { table } = tableOf(chart);
  const key = KEYS.find((one) => REPORT_CHARTS[one].name === chart.name) ?? "pareto";
  const source = rangeOf(sheet, { ...table, rows, columns: chart.series + 1 });
  const added = sheet.charts.add(TYPES[key], source, "Columns");
  added.name = chart.name;
  placeChart(sheet, added, chart);
  added.title.format.font.size = 11;
  return added;
}

/** Puts a chart where it belongs. */
function placeChart(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  { over, columns: [column, columns] }: Pick<ReportChart, "over" | "columns">
): void {
  const block: Block = { ...chartBlock(over), column, columns };
  const last = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  chart.setPosition(
    rangeOf(sheet, { ...block, rows: 1, columns: 1 }),
    rangeOf(sheet, { ...last, rows: 1, columns: 1 })
  );
}

/** The rows of a room that its chart takes: a line stays free below the rows above. */
export function chartBlock(over: RoomName): Block {
  const { block } = ROOMS[over];
  return { ...block, row: block.row + 1, rows: block.rows - 1 };
}

type Draw = (chart: Excel.Chart, texts: ReportTexts) => void;

const DRAW: Readonly<Record<ChartKey, Draw>> = {
  pareto(chart) {
    const columns = chart.series.getItemAt(0);
    columns.format.fill.setSolidColor(COLUMN_COLOR);
    columns.gapWidth = 40;
    styleLine(chart, 1, LINE_COLOR);
    styleLine(chart, 2, QUIET_COLOR);
    setShareAxis(chart.axes.getItem("Value", "Secondary"));
    chart.axes.valueAxis.numberFormat = "#,##0";
    // Every column has its name.
    chart.axes.categoryAxis.format.font.size = 8;
    chart.axes.categoryAxis.tickLabelSpacing = 1;
    chart.axes.categoryAxis.textOrientation = 90;
    chart.legend.position = "Top";
  },
  histogram(chart) {
    const columns = chart.series.getItemAt(0);
    columns.format.fill.setSolidColor(COLUMN_COLOR);
    columns.gapWidth = 15;
    columns.hasDataLabels = true;
    chart.axes.categoryAxis.format.font.size = 8;
    chart.axes.valueAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.legend.visible = false;
  },
  lorenz(chart, texts) {
    styleCurve(chart);
    setShareAxis(chart.axes.valueAxis);
    setShareAxis(chart.axes.categoryAxis);
    chart.axes.categoryAxis.title.text = texts.clientShare;
    chart.axes.categoryAxis.title.format.font.size = 8;
    chart.legend.visible = false;
  },
  quadrants(chart, texts) {
    POINTS.forEach(([color, style], at) => {
      const points = chart.series.getItemAt(at);
      points.markerStyle = style;
      points.markerSize = 6;
      points.markerBackgroundColor = color;
      points.markerForegroundColor = color;
    });
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.minimum = 0;
    categoryAxis.maximum = 100;
    categoryAxis.title.text = texts.loyalty;
    // Turnovers of the largest and of the smallest clients differ by hundreds of times.
    valueAxis.scaleType = "Logarithmic";
    valueAxis.numberFormat = "#,##0";
    valueAxis.title.text = texts.turnover;
    chart.legend.position = "Bottom";
  },
  whale(chart, texts) {
    styleCurve(chart);
    const { categoryAxis, valueAxis } = chart.axes;
    setShareAxis(categoryAxis);
    categoryAxis.title.text = texts.profitCurve.clients;
    // Where all lose, the curve lies below the axis: its labels stay at the foot.
    categoryAxis.tickLabelPosition = "Low";
    valueAxis.numberFormat = "#,##0";
    valueAxis.title.text = texts.profitCurve.soFar;
    chart.legend.position = "Bottom";
  },
};

/** A curve and the dashed line that it is compared with. */
function styleCurve(chart: Excel.Chart): void {
  [COLUMN_COLOR, QUIET_COLOR].forEach((color, at) => {
    chart.series.getItemAt(at).format.line.color = color;
  });
  chart.series.getItemAt(1).format.line.lineStyle = "Dash";
}

/** A line over the columns; the limit, which is the last one, is dashed. */
function styleLine(chart: Excel.Chart, at: number, color: string): void {
  const line = chart.series.getItemAt(at);
  line.chartType = "Line";
  line.axisGroup = "Secondary";
  line.format.line.color = color;
  if (at === 2) line.format.line.lineStyle = "Dash";
}

function setShareAxis(axis: Excel.ChartAxis): void {
  axis.minimum = 0;
  axis.maximum = 1;
  axis.numberFormat = "0%";
}
