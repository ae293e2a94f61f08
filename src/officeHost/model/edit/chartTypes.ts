/** How a kind of chart is built, as far as it decides what its parts are. */
export type ChartFamily =
  "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "scatter" | "radar";

const FAMILIES: Readonly<Record<string, ChartFamily>> = {
  ColumnClustered: "column",
  ColumnStacked: "column",
  ColumnStacked100: "column",
  BarClustered: "bar",
  BarStacked: "bar",
  BarStacked100: "bar",
  Line: "line",
  LineStacked: "line",
  LineStacked100: "line",
  LineMarkers: "line",
  LineMarkersStacked: "line",
  LineMarkersStacked100: "line",
  Area: "area",
  AreaStacked: "area",
  AreaStacked100: "area",
  Pie: "pie",
  PieExploded: "pie",
  Doughnut: "doughnut",
  DoughnutExploded: "doughnut",
  XYScatter: "scatter",
  XYScatterLines: "scatter",
  XYScatterLinesNoMarkers: "scatter",
  XYScatterSmooth: "scatter",
  XYScatterSmoothNoMarkers: "scatter",
  Radar: "radar",
  RadarMarkers: "radar",
  RadarFilled: "radar",
};

/** The family of one of Excel's chart types, or undefined for those the stand-in does not imitate (3-D, stock, ...). */
export function chartFamily(type: string): ChartFamily | undefined {
  return FAMILIES[type];
}

/** Do the marks of this kind of chart have an inside to colour, rather than a line? */
export function isFilled(type: string): boolean {
  const family = chartFamily(type);
  return (
    family !== "line" && family !== "scatter" && (family !== "radar" || type === "RadarFilled")
  );
}

/** Has this kind of chart axes at all? */
export function hasAxes(type: string): boolean {
  const family = chartFamily(type);
  return family !== "pie" && family !== "doughnut";
}
