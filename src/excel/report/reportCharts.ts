import { chartTexts } from "../../strings/charts";
import type { Language } from "../../strings/language";
import { rangeOf, type Block } from "../cells/area";
import type { ReportTable } from "./reportTables";

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
 * by every version (OFFICE-FACTS 1).
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
  if (known.has(pareto)) rebind(sheet, pareto, tables.bars, 2);
  if (known.has(histogram)) rebind(sheet, histogram, tables.histogram, 1);
}

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

/** Gives each series of a chart the rows that are filled now. */
function rebind(sheet: Excel.Worksheet, name: ChartName, table: FilledRows, series: number): void {
  const chart = sheet.charts.getItem(name);
  const rows = { ...table.block, row: table.block.row + 1, rows: table.rows - 1, columns: 1 };
  for (let at = 0; at < series; at += 1) {
    const values = { ...rows, column: rows.column + 1 + at };
    const one = chart.series.getItemAt(at);
    one.setValues(rangeOf(sheet, values));
    one.setXAxisValues(rangeOf(sheet, rows));
  }
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
