import type {
  ChartFont,
  ChartLabels,
  ChartLine,
  ChartLook,
  ChartTrendline,
} from "../../model/chartLook";
import { DASHES, LABEL_PLACES, TRENDS } from "../parts/chartLookWords";
import { EMU } from "../parts/chartWords";
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
import { isOn, valueOf } from "./chartType";

/** The workbook's colours dk1, lt1, dk2, lt2, accent1-6. */
type Theme = readonly string[];

/**
 * What the file says of a part's fill, line and font; undefined where it says nothing that is modelled. `usual`: the font
 * that goes without saying.
 */
export function readChartLook(
  part: XmlElement | undefined,
  theme: Theme,
  usual: ChartFont = {}
): ChartLook | undefined {
  const shape = childOf(part, "spPr");
  const fill = childOf(shape, "noFill") ? "None" : readFill(shape, theme);
  const line = readLine(shape, theme);
  const font = without(readFont(part, theme), usual);
  if (fill === undefined && !line && !font) return undefined;
  return {
    ...(fill !== undefined && { fill }),
    ...(line && { line }),
    ...(font && { font }),
  };
}

/** The fields that are others than usual; undefined where all are usual. */
function without<T extends object>(fields: T | undefined, usual: Partial<T>): T | undefined {
  const own = Object.entries(fields ?? {}).filter(
    ([name, value]) => (usual as Record<string, unknown>)[name] !== value
  );
  return own.length === 0 ? undefined : (Object.fromEntries(own) as T);
}

function readFill(shape: XmlElement | undefined, theme: Theme): string | undefined {
  return readColor(
    childOf(childOf(shape, "solidFill"), "srgbClr") ??
      childOf(childOf(shape, "solidFill"), "schemeClr"),
    theme
  );
}

/** The line of a shape, less what goes without saying. */
export function readLine(
  shape: XmlElement | undefined,
  theme: Theme,
  usual: ChartLine = {}
): ChartLine | undefined {
  const line = childOf(shape, "ln");
  if (!line) return undefined;
  const width = numberOf(line, "w");
  const color = readFill(line, theme);
  const dash = DASHES.get(valueOf(line, "prstDash") ?? "");
  const style = childOf(line, "noFill") ? "None" : dash;
  if (width === undefined && color === undefined && style === undefined) return undefined;
  const found = {
    ...(color !== undefined && { color }),
    ...(style !== undefined && { style }),
    ...(width !== undefined && { weight: width / EMU }),
  };
  return without<ChartLine>(found, usual);
}

/** A colour that is said outright or stands in the theme without a tint; accents go by themselves. */
function readColor(color: XmlElement | undefined, theme: Theme): string | undefined {
  const value = attributeOf(color, "val") ?? "";
  if (color?.local === "srgbClr") return `#${value.toUpperCase()}`;
  if (color?.local !== "schemeClr" || color.children.length > 0) return undefined;
  const place = ["tx1", "bg1", "tx2", "bg2"].indexOf(value);
  const accent = /^accent([1-6])$/.exec(value);
  return theme[accent ? Number(accent[1]) + 3 : place];
}

function readFont(part: XmlElement | undefined, theme: Theme): ChartFont | undefined {
  const holder = childOf(part, "txPr") ?? childOf(childOf(part, "tx"), "rich");
  const run = holder && (descendantsOf(holder, "rPr")[0] ?? descendantsOf(holder, "defRPr")[0]);
  if (!run) return undefined;
  const size = numberOf(run, "sz");
  const name = attributeOf(childOf(run, "latin"), "typeface");
  const color = readFill(run, theme);
  const flag = (attribute: string): boolean | undefined =>
    attributeOf(run, attribute) === undefined ? undefined : flagOf(run, attribute);
  const [bold, italic] = [flag("b"), flag("i")];
  const font: ChartFont = {
    ...(size !== undefined && { size: size / 100 }),
    ...(name !== undefined && !name.startsWith("+") && { name }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(attributeOf(run, "u") === "sng" && { underline: "Single" as const }),
    ...(color !== undefined && { color }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

/** Degrees that the texts of a part are turned by; undefined where the file does not say. */
export function readTurn(part: XmlElement | undefined): number | undefined {
  const turned = numberOf(childOf(childOf(part, "txPr"), "bodyPr"), "rot");
  return turned === undefined || Math.abs(turned) > 5_400_000 ? undefined : -turned / 60_000;
}

/** What labels say; undefined for labels that show nothing. */
export function readLabels(labels: XmlElement | undefined, theme: Theme): ChartLabels | undefined {
  if (!labels || isOn(labels, "delete")) return undefined;
  const flags = Object.fromEntries(
    FLAGS.flatMap(([tag, field]) => (isOn(labels, tag) ? [[field, true]] : []))
  ) as ChartLabels;
  if (Object.keys(flags).length === 0) return undefined;
  const format = childOf(labels, "numFmt");
  const position = LABEL_PLACES.get(valueOf(labels, "dLblPos") ?? "");
  const look = readChartLook(labels, theme);
  const separator = childOf(labels, "separator");
  return {
    ...flags,
    ...(format && !flagOf(format, "sourceLinked")
      ? { numberFormat: attributeOf(format, "formatCode") ?? "General" }
      : {}),
    ...(position !== undefined && { position }),
    ...(separator && { separator: textOf(separator) }),
    ...(look && { look }),
  };
}

const FLAGS = [
  ["showVal", "showValue"],
  ["showCatName", "showCategoryName"],
  ["showSerName", "showSeriesName"],
  ["showLegendKey", "showLegendKey"],
  ["showPercent", "showPercentage"],
  ["showBubbleSize", "showBubbleSize"],
] as const;

/** The trendlines of a series. */
export function readTrendlines(series: XmlElement, theme: Theme): ChartTrendline[] {
  return childrenOf(series, "trendline").map((element) => {
    const name = childOf(element, "name");
    const number = (tag: string) => numberOf(childOf(element, tag), "val");
    const line = readLine(childOf(element, "spPr"), theme);
    const fields = {
      polynomialOrder: number("order"),
      movingAveragePeriod: number("period"),
      forwardPeriod: number("forward"),
      backwardPeriod: number("backward"),
      intercept: number("intercept"),
    };
    const known = Object.entries(fields).filter(([, value]) => value !== undefined);
    return {
      type: TRENDS.get(valueOf(element, "trendlineType") ?? "") ?? "Linear",
      ...(name && { name: textOf(name) }),
      ...(Object.fromEntries(known) as Partial<ChartTrendline>),
      ...(isOn(element, "dispEq") && { showEquation: true }),
      ...(isOn(element, "dispRSqr") && { showRSquared: true }),
      ...(line && { line }),
    };
  });
}
