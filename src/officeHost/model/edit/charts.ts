import { ApiError, notImitated } from "../apiError";
import type { Chart, ChartAxis, ChartSeries } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { deriveSeries, type ChartSource, type SeriesBy } from "./chartSource";
import { chartFamily, hasAxes } from "./chartTypes";
import { requireWritable } from "./guard";
import { activateSheet, leaveChart, selectCells, selectedAreas } from "./selection";

/** Words that Excel puts into a new chart, in the person's language. */
export type ChartWords = { readonly chart: string; readonly title: string };

/** Excel's size of a new chart, in points. */
const NEW_WIDTH = 360;
const NEW_HEIGHT = 216;

/**
 * Draws a new chart of a block of cells on a sheet; `left` and `top` in points. One series gives its name to the title;
 * several are told apart by a legend below, as the slices of a pie are. Errors: `ApiNotFound` for types that are not
 * imitated, `InvalidArgument` for a block without cells, `AccessDenied` on a protected sheet.
 */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: string,
  source: ChartSource,
  seriesBy: SeriesBy,
  place: { readonly left: number; readonly top: number },
  words: ChartWords
): Chart {
  requireType(type);
  requireObjects(workbook, sheet);
  const series = deriveSeries(workbook, source, type, seriesBy);
  const only = series.length === 1 ? series[0] : undefined;
  const axis = (gridlines: boolean): ChartAxis => ({ visible: true, title: "", gridlines });
  const chart: Chart = {
    id: newChartId(sheet),
    name: newChartName(sheet, words.chart),
    type,
    title: { text: only && only.name !== "" ? only.name : words.title, visible: true },
    legend: { visible: series.length > 1 || !hasAxes(type), position: "Bottom" },
    series,
    axes: { category: axis(chartFamily(type) === "scatter"), value: axis(true) },
    ...place,
    width: NEW_WIDTH,
    height: NEW_HEIGHT,
    altText: "",
  };
  sheet.charts.push(chart);
  describeChart(workbook, sheet, "chartAdded");
  workbook.tellHandlers(sheet, { name: "chartAdded", chart: chart.id });
  return chart;
}

/** Draws a chart from other cells; the series' looks go with the old ones. Errors as of {@link addChart}. */
export function setChartData(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  source: ChartSource,
  seriesBy: SeriesBy
): void {
  const series = deriveSeries(workbook, source, chart.type, seriesBy);
  changeChart(workbook, sheet, chart, () => {
    chart.series = series;
    fitSecondaryAxes(chart);
  });
}

/** Changes a chart or anything in it; it is then written to the file anew. Errors: `AccessDenied`. */
export function changeChart(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  change: () => void
): void {
  requireObjects(workbook, sheet);
  change();
  chart.source = undefined;
  describeChart(workbook, sheet, "chart");
}

/** Makes a chart of another type, all its series alike. Errors: `ApiNotFound`. */
export function setChartType(workbook: Workbook, sheet: Sheet, chart: Chart, type: string): void {
  requireType(type);
  changeChart(workbook, sheet, chart, () => {
    chart.type = type;
    for (const series of chart.series) delete series.type;
  });
}

/** Gives one series a type of its own, which makes a combined chart. Errors: `ApiNotFound`. */
export function setSeriesType(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  series: ChartSeries,
  type: string
): void {
  requireType(type);
  changeChart(workbook, sheet, chart, () => {
    if (type === chart.type) delete series.type;
    else series.type = type;
  });
}

/** Puts a series on the first or second pair of axes; the second value axis is there while a series uses it. */
export function setAxisGroup(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  series: ChartSeries,
  group: string
): void {
  if (group !== "Primary" && group !== "Secondary") {
    throw new ApiError("InvalidArgument", `There is no axis group ${group}.`);
  }
  changeChart(workbook, sheet, chart, () => {
    series.axisGroup = group;
    fitSecondaryAxes(chart);
  });
}

/** Adds a series without cells, at the end or before the one at `index`. */
export function addSeries(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  name: string,
  index: number = chart.series.length
): ChartSeries {
  if (!Number.isInteger(index) || index < 0 || index > chart.series.length) {
    throw new ApiError("InvalidArgument", `A series cannot stand at ${index}.`);
  }
  const series: ChartSeries = { name, values: "", axisGroup: "Primary" };
  changeChart(workbook, sheet, chart, () => chart.series.splice(index, 0, series));
  return series;
}

/** Takes a series out of its chart. */
export function deleteSeries(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  series: ChartSeries
): void {
  changeChart(workbook, sheet, chart, () => {
    chart.series.splice(chart.series.indexOf(series), 1);
    fitSecondaryAxes(chart);
  });
}

/** Takes a chart off its sheet; if it was selected, the sheet's cells are again. Errors: `AccessDenied`. */
export function deleteChart(workbook: Workbook, sheet: Sheet, chart: Chart): void {
  requireObjects(workbook, sheet);
  const index = sheet.charts.indexOf(chart);
  if (index >= 0) sheet.charts.splice(index, 1);
  const { selection } = workbook;
  if (selection.kind === "chart" && selection.chart === chart.id) {
    selectCells(workbook, sheet, selectedAreas(workbook, sheet));
  }
  describeChart(workbook, sheet, "chartDeleted");
  workbook.tellHandlers(sheet, { name: "chartDeleted", chart: chart.id });
}

/** Selects a chart, on a sheet that comes to the front for it; no cells are selected then. */
export function activateChart(workbook: Workbook, sheet: Sheet, chart: Chart): void {
  workbook.selections.set(sheet.id, selectedAreas(workbook, sheet));
  activateSheet(workbook, sheet);
  leaveChart(workbook);
  workbook.selection = { kind: "chart", sheet: sheet.id, chart: chart.id };
  workbook.tell({ kind: "selection" });
  workbook.tellHandlers(sheet, { name: "chartActivated", chart: chart.id });
}

function fitSecondaryAxes(chart: Chart): void {
  if (chart.series.some((series) => series.axisGroup === "Secondary")) {
    chart.axes.secondaryValue ??= { visible: true, title: "", gridlines: false };
  } else {
    delete chart.axes.secondaryValue;
    delete chart.axes.secondaryCategory;
  }
}

function requireType(type: string): void {
  if (!chartFamily(type)) throw notImitated(`the chart type ${type}`);
}

function requireObjects(workbook: Workbook, sheet: Sheet): void {
  const anywhere = { row: 0, column: 0, rows: 1, columns: 1 };
  requireWritable(workbook, sheet, anywhere, "allowEditObjects");
}

/** An id for the next chart of a sheet. */
export function newChartId(sheet: Sheet): string {
  const taken = new Set(sheet.charts.map((chart) => chart.id));
  const part = sheet.id.slice(-13, -1);
  let number = sheet.charts.length + 1;
  const idOf = (n: number): string =>
    `{${n.toString(16).toUpperCase().padStart(8, "0")}-0004-0000-0000-${part}}`;
  while (taken.has(idOf(number))) number += 1;
  return idOf(number);
}

function newChartName(sheet: Sheet, word: string): string {
  const names = new Set(sheet.charts.map((chart) => chart.name));
  let number = sheet.charts.length + 1;
  while (names.has(`${word} ${number}`)) number += 1;
  return `${word} ${number}`;
}

function describeChart(
  workbook: Workbook,
  sheet: Sheet,
  what: "chart" | "chartAdded" | "chartDeleted"
): void {
  sheet.touched.add("charts");
  workbook.tell({ kind: "other", sheet: sheet.id, what });
}
