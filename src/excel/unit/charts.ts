import { rangeOf } from "../cells/area";
import type { ChartImage, ChartTable } from "./touches";

/** Asks for those of our charts that stand on a sheet, in the request under way; read after the sync. */
export function loadCharts(
  sheet: Excel.Worksheet,
  tables: readonly ChartTable[]
): () => ChartImage[] {
  const charts = tables.map(({ name }) => {
    const chart = sheet.charts.getItemOrNullObject(name).load("name");
    const title = chart.title.load("text");
    const points = chart.series.getItemAt(0).points.load("count");
    return (): ChartImage[] =>
      chart.isNullObject ? [] : [{ name, title: title.text, points: points.count }];
  });
  return () => charts.flatMap((read) => read());
}

/** Brings titles of charts back, and points them at as many rows of their tables as they drew before. */
export function restoreCharts(
  sheet: Excel.Worksheet,
  tables: readonly ChartTable[],
  before: readonly ChartImage[]
): void {
  for (const { name, title, points } of before) {
    sheet.charts.getItem(name).title.text = title;
    const table = tables.find((one) => one.name === name);
    if (table) rebindChart(sheet, table, points + 1);
  }
}

/** Gives each series of a chart the first `rows` rows of its table; the headings count. */
export function rebindChart(
  sheet: Excel.Worksheet,
  { name, table, series }: ChartTable,
  rows: number
): void {
  const chart = sheet.charts.getItem(name);
  const labels = { ...table, row: table.row + 1, rows: rows - 1, columns: 1 };
  for (let at = 0; at < series; at += 1) {
    const one = chart.series.getItemAt(at);
    one.setValues(rangeOf(sheet, { ...labels, column: labels.column + 1 + at }));
    one.setXAxisValues(rangeOf(sheet, labels));
  }
}
