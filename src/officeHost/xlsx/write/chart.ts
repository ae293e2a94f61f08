import { hasAxes } from "../../model/edit/chartTypes";
import type { Chart, ChartAxis } from "../../model/parts";
import type { Workbook } from "../../model/workbook";
import { CHART_BUILDS, LEGEND_PLACES, type ChartBuild } from "../parts/chartWords";
import type { Dialect } from "../parts/opened";
import { keyOf } from "../parts/styleWords";
import { escapeXml } from "../xml/text";
import { labelsXml, seriesXml } from "./chartSeries";
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
    title.visible ? titleXml(title.text, 1_400) : "",
    `<c:autoTitleDeleted val="${title.visible ? 0 : 1}"/>`,
    plotXml(workbook, chart),
    legend.visible ? `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/></c:legend>` : "",
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:endParaRPr/></a:p></c:txPr>',
    "</c:chartSpace>",
  ].join("");
}

/** `size` in hundredths of a point. */
function titleXml(text: string, size: number): string {
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr sz="${size}" b="0"/>` +
        `<a:t>${escapeXml(line)}</a:t></a:r></a:p>`
    );
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function plotXml(workbook: Workbook, chart: Chart): string {
  const groups = groupSeries(chart);
  const xml = groups.map(({ type, axisGroup, indexes }) =>
    groupXml(workbook, chart, buildOf(type), axisGroup, indexes)
  );
  const used = new Set(groups.map(({ axisGroup }) => axisGroup));
  const axes = hasAxes(chart.type) ? [...used].map((group) => axesXml(chart, group)) : [];
  return `<c:plotArea><c:layout/>${xml.join("")}${axes.join("")}</c:plotArea>`;
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
  const gap = chart.series[indexes[0] ?? -1]?.gapWidth ?? 219;
  const isStacked = build.grouping === "stacked" || build.grouping === "percentStacked";
  const ends: Readonly<Record<ChartBuild["element"], string>> = {
    barChart: `<c:gapWidth val="${gap}"/>${isStacked ? '<c:overlap val="100"/>' : ""}`,
    lineChart: '<c:marker val="1"/>',
    areaChart: "",
    pieChart: '<c:firstSliceAng val="0"/>',
    doughnutChart: '<c:firstSliceAng val="0"/><c:holeSize val="75"/>',
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
    labelsXml(false),
    ends[element],
    isSlices ? "" : AXES[axisGroup].map((id) => `<c:axId val="${id}"/>`).join(""),
    `</c:${element}>`,
  ].join("");
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
    `<c:crosses val="${at}"/><c:crossBetween val="${between}"/>` +
    (axis.majorUnit === undefined ? "" : `<c:majorUnit val="${axis.majorUnit}"/>`);
  const categoryEnd =
    '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>';
  return (
    (isScatter
      ? axisXml("valAx", first, "General", valueEnd(first.axis, "autoZero"))
      : axisXml("catAx", first, "General", categoryEnd)) +
    axisXml("valAx", second, automatic, valueEnd(second.axis, crosses))
  );
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
    `<c:orientation val="${axis.reverse ? "maxMin" : "minMax"}"/>`,
    number("max", axis.maximum) + number("min", axis.minimum),
    `</c:scaling><c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place}"/>`,
    axis.gridlines
      ? '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
      : "",
    axis.title === "" ? "" : titleXml(axis.title, 1_000),
    `<c:numFmt formatCode="${escapeXml(axis.numberFormat ?? automatic)}" sourceLinked="${isLinked ? 1 : 0}"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${crossId}"/>${end}</c:${tag}>`,
  ].join("");
}
