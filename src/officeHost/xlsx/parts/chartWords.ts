/**
 * How a file stores one of Excel's chart types: the element of its group, and what distinguishes it from related types.
 */
export type ChartBuild = {
  readonly element:
    | "barChart"
    | "lineChart"
    | "areaChart"
    | "pieChart"
    | "doughnutChart"
    | "scatterChart"
    | "radarChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly style?: "lineMarker" | "smoothMarker" | "standard" | "marker" | "filled";
  readonly hasMarkers?: boolean;
  readonly hasLine?: boolean;
  readonly isExploded?: boolean;
};

const bar = (direction: "col" | "bar", grouping: ChartBuild["grouping"]): ChartBuild => ({
  element: "barChart",
  direction,
  ...(grouping && { grouping }),
});
const line = (grouping: ChartBuild["grouping"], hasMarkers: boolean): ChartBuild => ({
  element: "lineChart",
  ...(grouping && { grouping }),
  hasMarkers,
});
const scatter = (
  style: "lineMarker" | "smoothMarker",
  hasLine: boolean,
  hasMarkers: boolean
): ChartBuild => ({ element: "scatterChart", style, hasLine, hasMarkers });

/** The types that the stand-in draws, as files build them (ECMA-376 part 1, 21.2). */
export const CHART_BUILDS: Readonly<Record<string, ChartBuild>> = {
  ColumnClustered: bar("col", "clustered"),
  ColumnStacked: bar("col", "stacked"),
  ColumnStacked100: bar("col", "percentStacked"),
  BarClustered: bar("bar", "clustered"),
  BarStacked: bar("bar", "stacked"),
  BarStacked100: bar("bar", "percentStacked"),
  Line: line("standard", false),
  LineStacked: line("stacked", false),
  LineStacked100: line("percentStacked", false),
  LineMarkers: line("standard", true),
  LineMarkersStacked: line("stacked", true),
  LineMarkersStacked100: line("percentStacked", true),
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart", isExploded: false },
  PieExploded: { element: "pieChart", isExploded: true },
  Doughnut: { element: "doughnutChart", isExploded: false },
  DoughnutExploded: { element: "doughnutChart", isExploded: true },
  XYScatter: scatter("lineMarker", false, true),
  XYScatterLines: scatter("lineMarker", true, true),
  XYScatterLinesNoMarkers: scatter("lineMarker", true, false),
  XYScatterSmooth: scatter("smoothMarker", true, true),
  XYScatterSmoothNoMarkers: scatter("smoothMarker", true, false),
  Radar: { element: "radarChart", style: "standard" },
  RadarMarkers: { element: "radarChart", style: "marker" },
  RadarFilled: { element: "radarChart", style: "filled" },
};

/** Excel's word for a build; undefined when none is built so. */
export function chartTypeOf(build: ChartBuild): string | undefined {
  const wanted = JSON.stringify(build);
  return Object.entries(CHART_BUILDS).find(([, known]) => JSON.stringify(known) === wanted)?.[0];
}

/** Excel's words for the groups that the stand-in keeps but does not draw. */
export const OTHER_CHARTS: ReadonlyMap<string, string> = new Map([
  ["bar3DChart", "3DColumnClustered"],
  ["line3DChart", "3DLine"],
  ["area3DChart", "3DArea"],
  ["pie3DChart", "3DPie"],
  ["ofPieChart", "PieOfPie"],
  ["bubbleChart", "Bubble"],
  ["stockChart", "StockHLC"],
  ["surfaceChart", "Surface"],
  ["surface3DChart", "Surface"],
]);

/** The file's word for a legend's place, and Excel's. */
export const LEGEND_PLACES: ReadonlyMap<string, string> = new Map([
  ["r", "Right"],
  ["l", "Left"],
  ["t", "Top"],
  ["b", "Bottom"],
  ["tr", "Corner"],
]);

/** The file's word for a marker, and Excel's. */
export const MARKERS: ReadonlyMap<string, string> = new Map([
  ["none", "None"],
  ["auto", "Automatic"],
  ["square", "Square"],
  ["diamond", "Diamond"],
  ["triangle", "Triangle"],
  ["x", "X"],
  ["star", "Star"],
  ["dot", "Dot"],
  ["dash", "Dash"],
  ["circle", "Circle"],
  ["plus", "Plus"],
]);

/** English Metric Units of a point. */
export const EMU = 12_700;
