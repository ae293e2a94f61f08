import { rebindCharts, type ChartName } from "../report/reportCharts";
import { TABLE_PLACES } from "../report/reportTables";
import type { ChartImage } from "./touches";

/** Asks for those of our charts that stand on a sheet, in the request under way; read after the sync. */
export function loadCharts(
  sheet: Excel.Worksheet,
  names: readonly ChartName[]
): () => ChartImage[] {
  const charts = names.map((name) => {
    const chart = sheet.charts.getItemOrNullObject(name).load("name");
    const title = chart.title.load("text");
    const points = chart.series.getItemAt(0).points.load("count");
    return (): ChartImage[] =>
      chart.isNullObject ? [] : [{ name, title: title.text, points: points.count }];
  });
  return () => charts.flatMap((read) => read());
}

/** Brings titles of charts back, and points them at as many rows of their tables as they drew before. */
export function restoreCharts(sheet: Excel.Worksheet, before: readonly ChartImage[]): void {
  for (const { name, title } of before) sheet.charts.getItem(name).title.text = title;
  const rowsOf = (name: ChartName): number =>
    (before.find((one) => one.name === name)?.points ?? 0) + 1;
  const { bars, histogram } = TABLE_PLACES;
  rebindCharts(
    sheet,
    {
      bars: { block: bars, rows: rowsOf("KeyClients Pareto") },
      histogram: { block: histogram, rows: rowsOf("KeyClients Histogram") },
    },
    new Set(before.map(({ name }) => name))
  );
}
