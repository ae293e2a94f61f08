import { rangeOf } from "../cells/area";
import type { ChartImage, ChartTable } from "./touches";

/** Asks for those of our charts that stand on a sheet, in the request under way; read after the sync. */
export function loadCharts(
  sheet: Excel.Worksheet,
  tables: readonly ChartTable[]
): () => ChartImage[] {
  const charts = tables.map(({ name }) => {
    const chart = sheet.charts.getItemOrNullObject(name).load("name,left,top,width,height");
    const title = chart.title.load("text");
    chart.series.load("count");
    const points = chart.series.getItemAt(0).points.load("count");
    return (): ChartImage[] => {
      if (chart.isNullObject) return [];
      const { left, top, width, height } = chart;
      const place = [left, top, width, height] as const;
      const { count: series } = chart.series;
      return [{ name, title: title.text, points: points.count, series, place }];
    };
  });
  return () => charts.flatMap((read) => read());
}

/**
 * Brings our charts back as they were: titles, places, and as many rows of their tables as they drew; series and charts
 * that came since go. `now`: as they are.
 */
export function restoreCharts(
  sheet: Excel.Worksheet,
  tables: readonly ChartTable[],
  before: readonly ChartImage[],
  now: readonly ChartImage[]
): void {
  for (const { name, series } of now) {
    const old = before.find((one) => one.name === name);
    if (!old) sheet.charts.getItem(name).delete();
    for (let at = series - 1; at >= (old?.series ?? series); at -= 1) {
      sheet.charts.getItem(name).series.getItemAt(at).delete();
    }
  }
  for (const { name, title, points, place } of before) {
    const is = now.find((one) => one.name === name);
    if (!is) continue;
    const chart = sheet.charts.getItem(name);
    chart.title.text = title;
    if (String(place) !== String(is.place)) {
      const [left, top, width, height] = place;
      chart.set({ left, top, width, height });
    }
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
