import type { ChartSeries } from "../../model/parts";
import { CHART_BUILDS, EMU, MARKERS } from "../parts/chartWords";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { chartType, isOn, valueOf } from "./chartType";

/** A series of a group; `theme`: the workbook's colours dk1, lt1, dk2, lt2, accent1-6. */
export function readSeries(
  element: XmlElement,
  group: XmlElement,
  place: Pick<ChartSeries, "type" | "axisGroup">,
  theme: readonly string[]
): ChartSeries {
  const text = childOf(element, "tx");
  const nameReference = formulaOf(text);
  const categories = formulaOf(childOf(element, "cat") ?? childOf(element, "xVal"));
  const color = colorOf(childOf(element, "spPr"), theme);
  const gap = numberOf(childOf(group, "gapWidth"), "val");
  const marker = MARKERS.get(valueOf(childOf(element, "marker"), "symbol") ?? "");
  const type = place.type ?? chartType(group);
  const hasMarker = marker !== undefined && (marker !== "None" || CHART_BUILDS[type]?.hasMarkers);
  const labels = childOf(element, "dLbls") ?? childOf(group, "dLbls");
  const points = readPoints(element, theme);
  const weight = numberOf(childOf(childOf(element, "spPr"), "ln"), "w");
  const isLine = group.local === "lineChart" || group.local === "scatterChart";
  return {
    name: textOf(childOf(text, "v")) || cachedTexts(text)[0] || "",
    ...(nameReference !== undefined && { nameReference }),
    ...(categories !== undefined && { categories }),
    values: formulaOf(childOf(element, "val") ?? childOf(element, "yVal")) ?? "",
    ...place,
    ...(color !== undefined && { color }),
    ...(isLine && weight !== undefined && { lineWeight: weight / EMU }),
    ...(points && { pointColors: points }),
    ...(isOn(element, "smooth") && group.local === "lineChart" && { smooth: true }),
    ...(labels && isOn(labels, "showVal") && { hasDataLabels: true }),
    ...(group.local === "barChart" && gap !== undefined && { gapWidth: gap }),
    ...(hasMarker && { markerStyle: marker }),
  };
}

function readPoints(
  series: XmlElement,
  theme: readonly string[]
): Record<number, string> | undefined {
  const colors: Record<number, string> = {};
  for (const point of childrenOf(series, "dPt")) {
    const color = colorOf(childOf(point, "spPr"), theme);
    if (color !== undefined) colors[numberOf(childOf(point, "idx"), "val") ?? 0] = color;
  }
  return Object.keys(colors).length > 0 ? colors : undefined;
}

/** The reference below a `tx`, `cat` or `val`. */
function formulaOf(element: XmlElement | undefined): string | undefined {
  const found = element && descendantsOf(element, "f")[0];
  return found && textOf(found);
}

/** What the cells of a reference held when the file was saved. */
export function cachedTexts(element: XmlElement | undefined): string[] {
  return element ? descendantsOf(element, "v").map((value) => textOf(value)) : [];
}

/** The fill of a shape, or the colour of its line; undefined for what follows the theme by itself. */
function colorOf(shape: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const fill = childOf(shape, "solidFill") ?? childOf(childOf(shape, "ln"), "solidFill");
  const color = fill?.children[0];
  const value = attributeOf(color, "val") ?? "";
  if (color?.local === "srgbClr") return `#${value.toUpperCase()}`;
  if (color?.local !== "schemeClr") return undefined;
  const accent = /^accent([1-6])$/.exec(value);
  return accent ? undefined : theme[{ tx1: 0, bg1: 1, tx2: 2, bg2: 3 }[value] ?? -1];
}
