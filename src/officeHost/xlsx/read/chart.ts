import type { Chart, ChartAxis, ChartSeries } from "../../model/parts";
import { BLANKS, CROSSINGS, TICK_LABELS, TICKS, UNITS } from "../parts/chartLookWords";
import { LEGEND_PLACES } from "../parts/chartWords";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { readChartLook, readLine, readTurn } from "./chartLook";
import { cachedTexts, readSeries } from "./chartSeries";
import { chartType, isOn, valueOf } from "./chartType";

/** What a chart's own part says of it; its name and place stand in the drawing. */
export type ChartContent = Pick<
  Chart,
  "type" | "title" | "legend" | "series" | "axes" | "look" | "plotLook" | "blanksAs" | "plotsHidden"
>;

/** Reads the root of a chart part; `theme`: the workbook's colours dk1, lt1, dk2, lt2, accent1-6. */
export function readChart(root: XmlElement, theme: readonly string[]): ChartContent | undefined {
  const chart = childOf(root, "chart");
  const plot = childOf(chart, "plotArea");
  if (!plot) return undefined;
  const groups = plot.children.filter(({ local }) => local.endsWith("Chart"));
  const first = groups[0];
  if (!first) return undefined;
  const type = chartType(first);
  const primary = axisIdsOf(first);
  const series = groups.flatMap((group) => {
    const groupType = chartType(group);
    const isPrimary = axisIdsOf(group).every((id) => primary.includes(id));
    return childrenOf(group, "ser").map((element) => ({
      order: numberOf(childOf(element, "order"), "val") ?? 0,
      series: readSeries(
        element,
        group,
        {
          ...(groupType !== type && { type: groupType }),
          axisGroup: isPrimary ? "Primary" : "Secondary",
        },
        theme
      ),
    }));
  });
  series.sort((a, b) => a.order - b.order);
  const secondary = groups.map(axisIdsOf).find((ids) => ids.some((id) => !primary.includes(id)));
  const legend = childOf(chart, "legend");
  const all = series.map((one) => one.series);
  const [look, plotLook] = [readChartLook(root, theme, { size: 10 }), readChartLook(plot, theme)];
  const legendLook = readChartLook(legend, theme);
  const blanks = BLANKS.get(valueOf(chart, "dispBlanksAs") ?? "gap");
  return {
    type,
    title: readTitle(chart, all, theme),
    legend: {
      visible: legend !== undefined,
      position: LEGEND_PLACES.get(valueOf(legend, "legendPos") ?? "r") ?? "Right",
      ...(isOn(legend, "overlay") && { overlay: true }),
      ...(legendLook && { look: legendLook }),
    },
    series: all,
    axes: readAxes(plot, primary, secondary, theme),
    ...(look && { look }),
    ...(plotLook && { plotLook }),
    ...(blanks !== undefined && blanks !== "NotPlotted" && { blanksAs: blanks }),
    ...(childOf(chart, "plotVisOnly") && !isOn(chart, "plotVisOnly") && { plotsHidden: true }),
  };
}

function axisIdsOf(group: XmlElement): string[] {
  return childrenOf(group, "axId").map((element) => attributeOf(element, "val") ?? "");
}

function readTitle(
  chart: XmlElement | undefined,
  series: readonly ChartSeries[],
  theme: readonly string[]
): Chart["title"] {
  const title = childOf(chart, "title");
  const only = series.length === 1 ? series[0] : undefined;
  const text = titleText(title);
  const look = readChartLook(title, theme, { size: 14, bold: false });
  return {
    text: text !== "" || !title ? text : (only?.name ?? ""),
    visible: title !== undefined && !isOn(chart, "autoTitleDeleted"),
    ...(isOn(title, "overlay") && { overlay: true }),
    ...(look && { look }),
  };
}

/** Paragraphs of a title in lines, or what the cell it points at last showed. */
function titleText(title: XmlElement | undefined): string {
  const text = childOf(title, "tx");
  const rich = childOf(text, "rich");
  if (!rich) return cachedTexts(text).join("\n");
  const paragraphs = childrenOf(rich, "p");
  return paragraphs
    .map((one) =>
      descendantsOf(one, "t")
        .map((run) => textOf(run))
        .join("")
    )
    .join("\n");
}

function readAxes(
  plot: XmlElement,
  primary: readonly string[],
  secondary: readonly string[] | undefined,
  theme: readonly string[]
): Chart["axes"] {
  const all = plot.children.filter(({ local }) => /Ax$/.test(local));
  const find = (ids: readonly string[] | undefined): XmlElement[] =>
    all.filter((axis) => ids?.includes(valueOf(axis, "axId") ?? ""));
  const pick = (ids: readonly string[] | undefined) => {
    const axes = find(ids);
    const category = axes.find(({ local }) => local === "catAx" || local === "dateAx");
    // Of a scatter chart's two value axes the one along the bottom or top is the x axis.
    const across = axes.find((axis) => /^[bt]$/.test(valueOf(axis, "axPos") ?? ""));
    const x = category ?? (axes.length > 1 ? across : undefined);
    return { category: x, value: axes.find((axis) => axis !== x && axis.local === "valAx") };
  };
  const first = pick(primary);
  const second = pick(secondary);
  return {
    category: readAxis(first.category, first.value, theme),
    value: readAxis(first.value, first.category, theme),
    ...(second.value && { secondaryValue: readAxis(second.value, undefined, theme) }),
    ...(second.category &&
      !isOn(second.category, "delete") && {
        secondaryCategory: readAxis(second.category, second.value, theme),
      }),
  };
}

/** `other`: the axis that crosses it, which says where. */
function readAxis(
  axis: XmlElement | undefined,
  other: XmlElement | undefined,
  theme: readonly string[]
): ChartAxis {
  const scaling = childOf(axis, "scaling");
  const number = (from: XmlElement | undefined, local: string) =>
    numberOf(childOf(from, local), "val");
  const format = childOf(axis, "numFmt");
  const isOwn = format !== undefined && !flagOf(format, "sourceLinked");
  const code = attributeOf(format, "formatCode");
  const fields = {
    minimum: number(scaling, "min"),
    maximum: number(scaling, "max"),
    majorUnit: number(axis, "majorUnit"),
    minorUnit: number(axis, "minorUnit"),
    logBase: number(scaling, "logBase"),
    labelSpacing: number(axis, "tickLblSkip"),
    markSpacing: number(axis, "tickMarkSkip"),
    numberFormat: isOwn ? code : undefined,
    majorTick: unless("Outside", TICKS.get(valueOf(axis, "majorTickMark") ?? "out")),
    minorTick: unless("None", TICKS.get(valueOf(axis, "minorTickMark") ?? "none")),
    labelPosition: unless("NextToAxis", TICK_LABELS.get(valueOf(axis, "tickLblPos") ?? "nextTo")),
    displayUnit: UNITS.get(valueOf(childOf(axis, "dispUnits"), "builtInUnit") ?? ""),
    crossing:
      number(other, "crossesAt") ??
      unless("Automatic", CROSSINGS.get(valueOf(other, "crosses") ?? "autoZero")),
    textOrientation: readTurn(axis),
    look: readChartLook(axis, theme),
    titleLook: readChartLook(childOf(axis, "title"), theme, { size: 10, bold: false }),
    gridLine: readLine(childOf(childOf(axis, "majorGridlines"), "spPr"), theme, GRID),
    minorGridLine: readLine(childOf(childOf(axis, "minorGridlines"), "spPr"), theme, GRID),
  };
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined)
  );
  return {
    visible: axis !== undefined && !isOn(axis, "delete"),
    title: titleText(childOf(axis, "title")),
    ...(known as Partial<ChartAxis>),
    ...(valueOf(scaling, "orientation") === "maxMin" && { reverse: true }),
    gridlines: childOf(axis, "majorGridlines") !== undefined,
    ...(childOf(axis, "minorGridlines") && { minorGridlines: true }),
  };
}

/** The gridlines that go without saying. */
const GRID = { color: "#D9D9D9", weight: 0.75 } as const;

/** A word that says something else than what goes without saying. */
function unless(usual: string, word: string | undefined): string | undefined {
  return word === usual ? undefined : word;
}
