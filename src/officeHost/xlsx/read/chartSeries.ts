import type { ChartLabels } from "../../model/chartLook";
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
import { readLabels, readLine, readTrendlines } from "./chartLook";
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
  const labels = readLabels(childOf(element, "dLbls") ?? childOf(group, "dLbls"), theme);
  const pointLabels = readPointLabels(childOf(element, "dLbls"), theme);
  const trendlines = readTrendlines(element, theme);
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
    ...(labels && { hasDataLabels: true, ...(isPlain(labels) ? {} : { labels }) }),
    ...(pointLabels && { pointLabels }),
    ...(trendlines.length > 0 && { trendlines }),
    ...readOwn(element, group),
    ...readStroke(element, isLine, theme),
    ...(group.local === "barChart" && gap !== undefined && { gapWidth: gap }),
    ...(hasMarker && { markerStyle: marker }),
  };
}

/** The labels of single points, by their place. */
function readPointLabels(
  labels: XmlElement | undefined,
  theme: readonly string[]
): ChartSeries["pointLabels"] {
  const found = childrenOf(labels, "dLbl").flatMap((one) => {
    const own = readLabels(one, theme);
    return own ? [[numberOf(childOf(one, "idx"), "val") ?? 0, own] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Values alone, in the look that goes without saying. */
function isPlain(labels: ChartLabels): boolean {
  return labels.showValue === true && Object.keys(labels).length === 1;
}

/** What only some kinds of group have. */
function readOwn(element: XmlElement, group: XmlElement): Partial<ChartSeries> {
  const number = (from: XmlElement, tag: string) => numberOf(childOf(from, tag), "val");
  const overlap = group.local === "barChart" ? number(group, "overlap") : undefined;
  const [hole, angle] = [number(group, "holeSize"), number(group, "firstSliceAng")];
  const explosion = number(element, "explosion");
  const size = numberOf(childOf(childOf(element, "marker"), "size"), "val");
  return {
    ...(overlap !== undefined && overlap !== 0 && overlap !== 100 && { overlap }),
    ...(hole !== undefined && hole !== 75 && { holeSize: hole }),
    ...(angle !== undefined && angle !== 0 && { firstSliceAngle: angle }),
    ...(explosion !== undefined && explosion !== 25 && explosion !== 0 && { explosion }),
    ...(size !== undefined && size !== 5 && { markerSize: size }),
  };
}

/** The outline of what has an inside, or how a line is dashed. */
function readStroke(
  element: XmlElement,
  isLine: boolean,
  theme: readonly string[]
): Partial<ChartSeries> {
  const line = readLine(childOf(element, "spPr"), theme);
  if (!line) return {};
  if (!isLine) return { line };
  return line.style === undefined || line.style === "None" ? {} : { line: { style: line.style } };
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
