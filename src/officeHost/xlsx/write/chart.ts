import { hasAxes } from "../../model/edit/chartTypes";
import type { ChartLine, ChartLook } from "../../model/chartLook";
import type { Chart, ChartAxis } from "../../model/parts";
import type { Workbook } from "../../model/workbook";
import { BLANKS, CROSSINGS, TICK_LABELS, TICKS, UNITS } from "../parts/chartLookWords";
import { CHART_BUILDS, LEGEND_PLACES, type ChartBuild } from "../parts/chartWords";
import type { Dialect } from "../parts/opened";
import { keyOf } from "../parts/styleWords";
import { escapeXml } from "../xml/text";
import { fontXml, labelsXml, shapeXml, textXml } from "./chartLook";
import { seriesXml } from "./chartSeries";
import { DECLARATION } from "./context";

/** Numbers of the axes within a chart, the pair of the first group and that of the second. */
const AXES = {
  Primary: [500_000_001, 500_000_002],
  Secondary: [500_000_003, 500_000_004],
} as const;

type AxisGroup = keyof typeof AXES;

/** A chart part of what the model knows of a chart (ECMA-376 part 1, 21.2). */
export function chartXml(workbook: Workbook, chart: Chart, dialect: Dialect): string {
  const { title, legend } = chart;
  const place = keyOf(LEGEND_PLACES, legend.position) ?? "b";
  return [
    DECLARATION,
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relations}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    title.visible ? titleXml(title.text, 14, title.look, title.overlay) : "",
    `<c:autoTitleDeleted val="${title.visible ? 0 : 1}"/>`,
    plotXml(workbook, chart),
    legend.visible
      ? `<c:legend><c:legendPos val="${place}"/><c:overlay val="${legend.overlay ? 1 : 0}"/>` +
        `${lookXml(legend.look)}</c:legend>`
      : "",
    `<c:plotVisOnly val="${chart.plotsHidden ? 0 : 1}"/>`,
    `<c:dispBlanksAs val="${keyOf(BLANKS, chart.blanksAs) ?? "gap"}"/></c:chart>`,
    shapeXml(chart.look ?? {}) + textXml({ size: 10, ...chart.look?.font }),
    "</c:chartSpace>",
  ].join("");
}

function lookXml(look: ChartLook | undefined, turned?: number): string {
  return shapeXml(look ?? {}) + textXml(look?.font, turned);
}

/** `size`: points, where the look says none. */
function titleXml(text: string, size: number, look?: ChartLook, isOver?: boolean): string {
  const font = { size, bold: false, ...look?.font };
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${fontXml("a:defRPr", font)}</a:pPr><a:r>${fontXml("a:rPr", font)}` +
        `<a:t>${escapeXml(line)}</a:t></a:r></a:p>`
    );
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>` +
    `<c:overlay val="${isOver ? 1 : 0}"/>${shapeXml(look ?? {})}</c:title>`
  );
}

function plotXml(workbook: Workbook, chart: Chart): string {
  const groups = groupSeries(chart);
  const xml = groups.map(({ type, axisGroup, indexes }) =>
    groupXml(workbook, chart, buildOf(type), axisGroup, indexes)
  );
  const used = new Set(groups.map(({ axisGroup }) => axisGroup));
  const axes = hasAxes(chart.type) ? [...used].map((group) => axesXml(chart, group)) : [];
  return `<c:plotArea><c:layout/>${xml.join("")}${axes.join("")}${shapeXml(chart.plotLook ?? {})}</c:plotArea>`;
}

function buildOf(type: string): ChartBuild {
  return CHART_BUILDS[type] ?? (CHART_BUILDS.ColumnClustered as ChartBuild);
}

type Group = { readonly type: string; readonly axisGroup: AxisGroup; readonly indexes: number[] };

/** Series of one type on one pair of axes are one group; those of the first pair come first. */
function groupSeries(chart: Chart): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const { axisGroup } = series;
    const known = groups.find((group) => group.type === type && group.axisGroup === axisGroup);
    if (known) known.indexes.push(index);
    else groups.push({ type, axisGroup, indexes: [index] });
  });
  if (groups.length === 0) return [{ type: chart.type, axisGroup: "Primary", indexes: [] }];
  return groups.sort((a, b) =>
    a.axisGroup < b.axisGroup ? -1 : a.axisGroup > b.axisGroup ? 1 : 0
  );
}

function groupXml(
  workbook: Workbook,
  chart: Chart,
  build: ChartBuild,
  axisGroup: AxisGroup,
  indexes: readonly number[]
): string {
  const { element } = build;
  const isSlices = element === "pieChart" || element === "doughnutChart";
  const series = indexes.map((index) => seriesXml(workbook, chart, index, build)).join("");
  const lead = chart.series[indexes[0] ?? -1];
  const gap = lead?.gapWidth ?? 219;
  const isStacked = build.grouping === "stacked" || build.grouping === "percentStacked";
  const ends: Readonly<Record<ChartBuild["element"], string>> = {
    barChart: `<c:gapWidth val="${gap}"/>${overlapXml(lead?.overlap ?? (isStacked ? 100 : 0))}`,
    lineChart: '<c:marker val="1"/>',
    areaChart: "",
    pieChart: `<c:firstSliceAng val="${lead?.firstSliceAngle ?? 0}"/>`,
    doughnutChart:
      `<c:firstSliceAng val="${lead?.firstSliceAngle ?? 0}"/>` +
      `<c:holeSize val="${lead?.holeSize ?? 75}"/>`,
    scatterChart: "",
    radarChart: "",
  };
  const style = element === "scatterChart" ? "scatterStyle" : "radarStyle";
  return [
    `<c:${element}>`,
    build.direction ? `<c:barDir val="${build.direction}"/>` : "",
    build.grouping ? `<c:grouping val="${build.grouping}"/>` : "",
    build.style ? `<c:${style} val="${build.style}"/>` : "",
    `<c:varyColors val="${isSlices ? 1 : 0}"/>`,
    series,
    labelsXml({}, element),
    ends[element],
    isSlices ? "" : AXES[axisGroup].map((id) => `<c:axId val="${id}"/>`).join(""),
    `</c:${element}>`,
  ].join("");
}

function overlapXml(overlap: number): string {
  return overlap === 0 ? "" : `<c:overlap val="${overlap}"/>`;
}

function axesXml(chart: Chart, group: AxisGroup): string {
  const isSecond = group === "Secondary";
  const { category, value, secondaryCategory, secondaryValue } = chart.axes;
  const lead = chart.series.find((series) => series.axisGroup === group);
  const build = buildOf(lead?.type ?? chart.type);
  const isTurned = build.direction === "bar";
  const isScatter = build.element === "scatterChart";
  const [categoryId, valueId] = AXES[group];
  const absent: ChartAxis = { visible: false, title: "", gridlines: false };
  const crosses = isSecond ? "max" : "autoZero";
  const automatic = build.grouping === "percentStacked" ? "0%" : "General";
  const between = build.element === "areaChart" || isScatter ? "midCat" : "between";
  const first = {
    axis: isSecond ? (secondaryCategory ?? absent) : category,
    id: categoryId,
    crossId: valueId,
    place: isTurned ? "l" : "b",
  };
  const second = {
    axis: isSecond ? (secondaryValue ?? absent) : value,
    id: valueId,
    crossId: categoryId,
    place: isTurned ? (isSecond ? "t" : "b") : isSecond ? "r" : "l",
  };
  const valueEnd = (axis: ChartAxis, at: string) =>
    `${at}<c:crossBetween val="${between}"/>` +
    (axis.majorUnit === undefined ? "" : `<c:majorUnit val="${axis.majorUnit}"/>`) +
    (axis.minorUnit === undefined ? "" : `<c:minorUnit val="${axis.minorUnit}"/>`) +
    unitsXml(axis);
  const ownCrossing = crossingXml(second.axis.crossing, "autoZero");
  const categoryEnd =
    `${ownCrossing}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    (first.axis.labelSpacing ? `<c:tickLblSkip val="${first.axis.labelSpacing}"/>` : "") +
    (first.axis.markSpacing ? `<c:tickMarkSkip val="${first.axis.markSpacing}"/>` : "") +
    '<c:noMultiLvlLbl val="0"/>';
  return (
    (isScatter
      ? axisXml("valAx", first, "General", valueEnd(first.axis, ownCrossing))
      : axisXml("catAx", first, "General", categoryEnd)) +
    axisXml(
      "valAx",
      second,
      automatic,
      valueEnd(second.axis, crossingXml(first.axis.crossing, crosses))
    )
  );
}

/** Where an axis crosses the other, which the other one says. */
function crossingXml(crossing: string | number | undefined, automatic: string): string {
  if (typeof crossing === "number") return `<c:crossesAt val="${crossing}"/>`;
  const word = crossing === "Automatic" ? undefined : keyOf(CROSSINGS, crossing);
  return `<c:crosses val="${word ?? automatic}"/>`;
}

function unitsXml({ displayUnit, showDisplayUnit }: ChartAxis): string {
  const unit = keyOf(UNITS, displayUnit);
  if (unit === undefined) return "";
  const label = showDisplayUnit === false ? "" : "<c:dispUnitsLbl/>";
  return `<c:dispUnits><c:builtInUnit val="${unit}"/>${label}</c:dispUnits>`;
}

type AxisPlace = {
  readonly axis: ChartAxis;
  readonly id: number;
  readonly crossId: number;
  readonly place: string;
};

/** `automatic`: the number format of an axis that has none of its own. */
function axisXml(
  tag: string,
  { axis, id, crossId, place }: AxisPlace,
  automatic: string,
  end: string
): string {
  const number = (name: string, value: number | undefined) =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  const isLinked = axis.numberFormat === undefined;
  return [
    `<c:${tag}><c:axId val="${id}"/><c:scaling>`,
    number("logBase", axis.logBase),
    `<c:orientation val="${axis.reverse ? "maxMin" : "minMax"}"/>`,
    number("max", axis.maximum) + number("min", axis.minimum),
    `</c:scaling><c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place}"/>`,
    axis.gridlines ? gridXml("majorGridlines", axis.gridLine) : "",
    axis.minorGridlines ? gridXml("minorGridlines", axis.minorGridLine) : "",
    axis.title === "" ? "" : titleXml(axis.title, 10, axis.titleLook),
    `<c:numFmt formatCode="${escapeXml(axis.numberFormat ?? automatic)}" sourceLinked="${isLinked ? 1 : 0}"/>`,
    `<c:majorTickMark val="${keyOf(TICKS, axis.majorTick) ?? "out"}"/>`,
    `<c:minorTickMark val="${keyOf(TICKS, axis.minorTick) ?? "none"}"/>`,
    `<c:tickLblPos val="${keyOf(TICK_LABELS, axis.labelPosition) ?? "nextTo"}"/>`,
    lookXml(axis.look, axis.textOrientation),
    `<c:crossAx val="${crossId}"/>${end}</c:${tag}>`,
  ].join("");
}

/** Gridlines, in the grey that Excel gives them where nothing is said. */
function gridXml(tag: string, line: ChartLine | undefined): string {
  return `<c:${tag}>${shapeXml({ line: { color: "#D9D9D9", weight: 0.75, ...line } })}</c:${tag}>`;
}
