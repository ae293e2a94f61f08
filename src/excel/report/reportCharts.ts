import { chartTexts } from "../../strings/charts";
import type { Language } from "../../strings/language";
import { rangeOf, type Block } from "../cells/area";
import { rebindChart } from "../unit/charts";
import type { ChartTable } from "../unit/touches";
import { TABLE_PLACES, type ReportTable } from "./reportTables";

/** Names by which our charts are found again. */
export const CHART_NAMES = ["KeyClients Pareto", "KeyClients Histogram"] as const;
export type ChartName = (typeof CHART_NAMES)[number];

const COLUMN_COLOR = "#2F6F8F";
const LINE_COLOR = "#C2571A";
/** Zero-based first row and column, and how many. */
const PARETO_PLACE: Block = { row: 2, column: 0, rows: 22, columns: 6 };
const HISTOGRAM_PLACE: Block = { row: 2, column: 7, rows: 22, columns: 8 };

/**
 * Draws the charts of the sheet, or points those that are there (`known`) at the rows filled now: what a person changed
 * in their looks stays. Combo of columns and a line on a second axis, since Excel's own Pareto chart cannot be reached
 * by every version (officeHost/EXCEL.md).
 */
export function drawCharts(
  sheet: Excel.Worksheet,
  tables: Readonly<Record<"bars" | "histogram", ReportTable>>,
  known: ReadonlySet<ChartName>,
  language: Language
): void {
  const texts = chartTexts(language);
  const [pareto, histogram] = CHART_NAMES;
  rebindCharts(sheet, tables, known);
  if (!known.has(pareto)) drawPareto(sheet, pareto, tables.bars);
  if (!known.has(histogram)) drawHistogram(sheet, histogram, tables.histogram);
  sheet.charts.getItem(pareto).title.text = texts.paretoTitle;
  sheet.charts.getItem(histogram).title.text = texts.histogramTitle;
}

/** Points the charts that are there at the rows filled now, and changes nothing else. */
export function rebindCharts(
  sheet: Excel.Worksheet,
  tables: Readonly<Record<"bars" | "histogram", FilledRows>>,
  known: ReadonlySet<ChartName>
): void {
  const [pareto, histogram] = CHART_NAMES;
  for (const [one, { rows }] of [
    [pareto, tables.bars],
    [histogram, tables.histogram],
  ] as const) {
    const chart = CHART_TABLES.find(({ name }) => name === one);
    if (chart && known.has(one)) rebindChart(sheet, chart, rows);
  }
}

/** What our charts draw. */
export const CHART_TABLES: readonly ChartTable[] = [
  { name: CHART_NAMES[0], table: TABLE_PLACES.bars, series: 2 },
  { name: CHART_NAMES[1], table: TABLE_PLACES.histogram, series: 1 },
];

/** A table, and how many of its rows are filled, the headings with them. */
export type FilledRows = Pick<ReportTable, "block" | "rows">;

function drawPareto(sheet: Excel.Worksheet, name: ChartName, table: ReportTable): void {
  const chart = sheet.charts.add("ColumnClustered", rangeOf(sheet, filled(table, 3)), "Columns");
  chart.name = name;
  place(sheet, chart, PARETO_PLACE);
  const columns = chart.series.getItemAt(0);
  columns.format.fill.setSolidColor(COLUMN_COLOR);
  columns.gapWidth = 30;
  const line = chart.series.getItemAt(1);
  line.chartType = "Line";
  line.axisGroup = "Secondary";
  line.format.line.color = LINE_COLOR;
  const shares = chart.axes.getItem("Value", "Secondary");
  shares.minimum = 0;
  shares.maximum = 1;
  shares.numberFormat = "0%";
  chart.axes.valueAxis.numberFormat = "#,##0";
  chart.legend.position = "Bottom";
}

function drawHistogram(sheet: Excel.Worksheet, name: ChartName, table: ReportTable): void {
  const chart = sheet.charts.add("ColumnClustered", rangeOf(sheet, filled(table, 2)), "Columns");
  chart.name = name;
  place(sheet, chart, HISTOGRAM_PLACE);
  const columns = chart.series.getItemAt(0);
  columns.format.fill.setSolidColor(COLUMN_COLOR);
  columns.gapWidth = 10;
  chart.legend.visible = false;
}

function filled({ block, rows }: ReportTable, columns: number): Block {
  return { ...block, rows, columns };
}

function place(sheet: Excel.Worksheet, chart: Excel.Chart, block: Block): void {
  const last = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  chart.setPosition(
    rangeOf(sheet, { ...block, rows: 1, columns: 1 }),
    rangeOf(sheet, { ...last, rows: 1, columns: 1 })
  );
}
