import { parseArea, splitReference } from "../../model/area";
import type { Chart, ChartSeries } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { shownText } from "../../model/show/text";
import type { Workbook } from "../../model/workbook";
import { DASHES } from "../parts/chartLookWords";
import { EMU, MARKERS, type ChartBuild } from "../parts/chartWords";
import { keyOf } from "../parts/styleWords";
import { escapeXml } from "../xml/text";
import { labelsXml, lineXml, trendlinesXml } from "./chartLook";

/** What Excel gives a line where nothing is said, in points. */
const LINE_WEIGHT = 2.25;
/** More points than this are not remembered in the file: whoever opens it reads the cells. */
const MOST_CACHED = 4_096;

/** One series as a file has it. `index`: its place in the chart; `build`: of the group it stands in. */
export function seriesXml(
  workbook: Workbook,
  chart: Chart,
  index: number,
  build: ChartBuild
): string {
  const series = chart.series[index];
  if (!series) return "";
  const isScatter = build.element === "scatterChart";
  const categories = dataXml(
    workbook,
    isScatter ? "xVal" : "cat",
    series.categories,
    isScatter ? "number" : "either"
  );
  const values = dataXml(workbook, isScatter ? "yVal" : "val", series.values, "number");
  const hasMarker = ["lineChart", "scatterChart", "radarChart"].includes(build.element);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    nameXml(workbook, series),
    lookXml(series, index, build, chart.series.length),
    build.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "",
    hasMarker ? markerXml(series, build) : "",
    explosionXml(series, build),
    pointsXml(series, build),
    seriesLabelsXml(series, build),
    build.element === "pieChart" || build.element === "doughnutChart" || hasNoTrend(build)
      ? ""
      : trendlinesXml(series.trendlines),
    categories,
    values,
    smoothXml(series, build),
    "</c:ser>",
  ].join("");
}

function nameXml(workbook: Workbook, series: ChartSeries): string {
  if (series.nameReference !== undefined) {
    return `<c:tx>${referenceXml(workbook, series.nameReference, "text")}</c:tx>`;
  }
  return series.name === "" ? "" : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
}

/** An automatic colour is written as the theme's: other programs have colours of their own otherwise. */
function lookXml(series: ChartSeries, index: number, build: ChartBuild, count: number): string {
  const isSlices = build.element === "pieChart" || build.element === "doughnutChart";
  if (isSlices && series.color === undefined) return "";
  const color =
    fillXml(series.color) ??
    `<a:solidFill><a:schemeClr val="accent${(index % 6) + 1}"/></a:solidFill>`;
  const isLine = build.element === "lineChart" || build.element === "scatterChart";
  const isOutline = build.element === "radarChart" && build.style !== "filled";
  if (!isLine && !isOutline) {
    return `<c:spPr>${color}${series.line ? lineXml(series.line) : ""}</c:spPr>`;
  }
  const weight = Math.round((series.lineWeight ?? LINE_WEIGHT) * EMU);
  const fill = build.hasLine === false ? "<a:noFill/>" : color;
  const cap = count > 0 ? ' cap="rnd"' : "";
  if (series.line?.style === "None") return "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  const dash = keyOf(DASHES, series.line?.style);
  const dashed = dash === undefined ? "" : `<a:prstDash val="${dash}"/>`;
  return `<c:spPr><a:ln w="${weight}"${cap}>${fill}${dashed}<a:round/></a:ln></c:spPr>`;
}

function fillXml(color: string | undefined): string | undefined {
  if (color === undefined || color === "") return undefined;
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function markerXml(series: ChartSeries, build: ChartBuild): string {
  const own = series.markerStyle === "Automatic" ? undefined : series.markerStyle;
  const hasMarkers = build.hasMarkers ?? build.style === "marker";
  const symbol = keyOf(MARKERS, own) ?? (hasMarkers ? undefined : "none");
  if (symbol !== undefined) {
    const size = symbol === "none" ? "" : `<c:size val="${series.markerSize ?? 5}"/>`;
    const look = symbol === "none" ? "" : markerLookXml(series);
    return `<c:marker><c:symbol val="${symbol}"/>${size}${look}</c:marker>`;
  }
  const look = markerLookXml(series);
  if (look === "" && series.markerSize === undefined) return "";
  return `<c:marker><c:size val="${series.markerSize ?? 5}"/>${look}</c:marker>`;
}

function markerLookXml(series: ChartSeries): string {
  const fill = fillXml(series.markerBackground ?? series.color);
  const line = fillXml(series.markerForeground);
  if (!fill && !line) return "";
  return `<c:spPr>${fill ?? ""}${line ? `<a:ln>${line}</a:ln>` : ""}</c:spPr>`;
}

function explosionXml(series: ChartSeries, build: ChartBuild): string {
  const isSlices = build.element === "pieChart" || build.element === "doughnutChart";
  const percent = series.explosion ?? (build.isExploded ? 25 : 0);
  return isSlices && percent > 0 ? `<c:explosion val="${percent}"/>` : "";
}

/** Stacked series and nets have no trendlines. */
function hasNoTrend({ element, grouping }: ChartBuild): boolean {
  return element === "radarChart" || grouping === "stacked" || grouping === "percentStacked";
}

function seriesLabelsXml(series: ChartSeries, build: ChartBuild): string {
  const { hasDataLabels, labels, pointLabels } = series;
  if (!hasDataLabels && !pointLabels) return "";
  const isStacked = build.grouping === "stacked" || build.grouping === "percentStacked";
  const group = build.element === "barChart" && isStacked ? "stackedBars" : build.element;
  return labelsXml(hasDataLabels ? (labels ?? { showValue: true }) : {}, group, pointLabels);
}

function pointsXml(series: ChartSeries, build: ChartBuild): string {
  return Object.entries(series.pointColors ?? {})
    .map(([at, color]) => {
      const bar = build.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "";
      return `<c:dPt><c:idx val="${at}"/>${bar}<c:bubble3D val="0"/><c:spPr>${fillXml(color) ?? ""}</c:spPr></c:dPt>`;
    })
    .join("");
}

function smoothXml(series: ChartSeries, build: ChartBuild): string {
  if (build.element === "lineChart") return `<c:smooth val="${series.smooth ? 1 : 0}"/>`;
  if (build.element !== "scatterChart") return "";
  return `<c:smooth val="${build.style === "smoothMarker" ? 1 : 0}"/>`;
}

function dataXml(
  workbook: Workbook,
  tag: string,
  reference: string | undefined,
  holds: Holds
): string {
  if (reference === undefined || reference === "") return "";
  return `<c:${tag}>${referenceXml(workbook, reference, holds)}</c:${tag}>`;
}

type Cell = { readonly sheet: Sheet; readonly row: number; readonly column: number };

/** What may stand in the cells of a reference: a series has a text for its name and numbers for its values. */
type Holds = "text" | "number" | "either";

/** A reference with what its cells hold now. */
function referenceXml(workbook: Workbook, reference: string, holds: Holds): string {
  const cells = cellsOf(workbook, reference);
  const hasText = cells.some(
    ({ sheet, row, column }) => typeof sheet.valueAt(row, column) === "string"
  );
  const isText = holds === "text" || (holds === "either" && (hasText || cells.length === 0));
  const kind = isText ? "str" : "num";
  const points = cells.map(({ sheet, row, column }, index) => {
    const value = sheet.valueAt(row, column);
    if (value === null || (kind === "num" && typeof value !== "number")) return "";
    const text = kind === "num" ? String(value) : shownText(workbook, sheet, row, column, "en-US");
    return `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
  });
  const first = cells[0];
  const format =
    first && workbook.styles.get(first.sheet.styleAt(first.row, first.column)).numberFormat;
  const code =
    kind === "num" ? `<c:formatCode>${escapeXml(format ?? "General")}</c:formatCode>` : "";
  const cache =
    cells.length === 0
      ? ""
      : `<c:${kind}Cache>${code}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${escapeXml(reference)}</c:f>${cache}</c:${kind}Ref>`;
}

/** The cells of a reference, one after the other; none where it names none or too many to remember. */
function cellsOf(workbook: Workbook, reference: string): Cell[] {
  const { sheet: name, rest } = splitReference(reference);
  const area = parseArea(rest);
  const sheet = name === undefined ? undefined : workbook.sheetByName(name);
  if (!sheet || !area || area.rows * area.columns > MOST_CACHED) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
