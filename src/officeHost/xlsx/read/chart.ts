import type { Chart, ChartAxis, ChartSeries } from "../../model/parts";
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
import { cachedTexts, readSeries } from "./chartSeries";
import { chartType, isOn, valueOf } from "./chartType";

/** What a chart's own part says of it; its name and place stand in the drawing. */
export type ChartContent = Pick<Chart, "type" | "title" | "legend" | "series" | "axes">;

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
  return {
    type,
    title: readTitle(chart, all),
    legend: {
      visible: legend !== undefined,
      position: LEGEND_PLACES.get(valueOf(legend, "legendPos") ?? "r") ?? "Right",
    },
    series: all,
    axes: readAxes(plot, primary, secondary),
  };
}

function axisIdsOf(group: XmlElement): string[] {
  return childrenOf(group, "axId").map((element) => attributeOf(element, "val") ?? "");
}

function readTitle(chart: XmlElement | undefined, series: readonly ChartSeries[]): Chart["title"] {
  const title = childOf(chart, "title");
  const only = series.length === 1 ? series[0] : undefined;
  const text = titleText(title);
  return {
    text: text !== "" || !title ? text : (only?.name ?? ""),
    visible: title !== undefined && !isOn(chart, "autoTitleDeleted"),
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
  secondary: readonly string[] | undefined
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
    category: readAxis(first.category),
    value: readAxis(first.value),
    ...(second.value && { secondaryValue: readAxis(second.value) }),
    ...(second.category &&
      !isOn(second.category, "delete") && { secondaryCategory: readAxis(second.category) }),
  };
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
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
    numberFormat: isOwn ? code : undefined,
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
  };
}
