import type {
  ChartFont,
  ChartLabels,
  ChartLine,
  ChartLook,
  ChartTrendline,
} from "../../model/chartLook";
import { DASHES, LABEL_PLACES, PLACES_IN, TRENDS } from "../parts/chartLookWords";
import { EMU } from "../parts/chartWords";
import { keyOf } from "../parts/styleWords";
import { escapeXml } from "../xml/text";

/** Fill and line of a part of a chart; "" where nothing was said of them. */
export function shapeXml({ fill, line }: ChartLook): string {
  const inner = (fill === undefined ? "" : fillXml(fill)) + (line ? lineXml(line) : "");
  return inner === "" ? "" : `<c:spPr>${inner}</c:spPr>`;
}

/** A solid colour, or none. */
export function fillXml(fill: string): string {
  return fill === "None"
    ? "<a:noFill/>"
    : `<a:solidFill><a:srgbClr val="${fill.slice(1)}"/></a:solidFill>`;
}

/** `<a:ln>` of a line as far as it was said. */
export function lineXml({ color, style, weight }: ChartLine): string {
  const width = weight === undefined ? "" : ` w="${Math.round(weight * EMU)}"`;
  if (style === "None") return `<a:ln${width}><a:noFill/></a:ln>`;
  const dash = keyOf(DASHES, style);
  return (
    `<a:ln${width}>${color === undefined ? "" : fillXml(color)}` +
    `${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`
  );
}

/** The text properties of a part: its font, and degrees that its texts are turned by; "" for neither. */
export function textXml(font: ChartFont | undefined, turned?: number): string {
  if (!font && turned === undefined) return "";
  const rotation = turned === undefined ? "" : ` rot="${Math.round(-turned * 60_000)}" vert="horz"`;
  return (
    `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>${fontXml("a:defRPr", font ?? {})}</a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  );
}

/** The properties of a run of text under a tag. */
export function fontXml(tag: string, font: ChartFont): string {
  const flag = (name: string, value: boolean | undefined) =>
    value === undefined ? "" : ` ${name}="${value ? 1 : 0}"`;
  const size = font.size === undefined ? "" : ` sz="${Math.round(font.size * 100)}"`;
  const underline = font.underline === "Single" ? ' u="sng"' : "";
  const inner =
    (font.color === undefined ? "" : fillXml(font.color)) +
    (font.name === undefined ? "" : `<a:latin typeface="${escapeXml(font.name)}"/>`);
  const start = `<${tag}${size}${flag("b", font.bold)}${flag("i", font.italic)}${underline}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${tag}>`;
}

/** Labels of a group, a series or (with `index`) one point; `group`: the element that they are in. */
export function labelsXml(
  labels: ChartLabels,
  group: string,
  points: Readonly<Record<number, ChartLabels>> = {}
): string {
  const single = Object.entries(points)
    .map(([at, one]) => `<c:dLbl><c:idx val="${at}"/>${labelFields(one, group)}</c:dLbl>`)
    .join("");
  return `<c:dLbls>${single}${labelFields(labels, group)}</c:dLbls>`;
}

function labelFields(labels: ChartLabels, group: string): string {
  const flag = (name: string, value: boolean | undefined) => `<c:${name} val="${value ? 1 : 0}"/>`;
  const place = keyOf(LABEL_PLACES, labels.position);
  const isPossible = place !== undefined && PLACES_IN[group]?.includes(place);
  const format = labels.numberFormat;
  return [
    format === undefined ? "" : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    labels.look ? shapeXml(labels.look) + textXml(labels.look.font) : "",
    isPossible ? `<c:dLblPos val="${place}"/>` : "",
    flag("showLegendKey", labels.showLegendKey),
    flag("showVal", labels.showValue),
    flag("showCatName", labels.showCategoryName),
    flag("showSerName", labels.showSeriesName),
    flag("showPercent", labels.showPercentage),
    flag("showBubbleSize", labels.showBubbleSize),
    labels.separator === undefined
      ? ""
      : `<c:separator>${escapeXml(labels.separator)}</c:separator>`,
  ].join("");
}

/** The trendlines of a series. */
export function trendlinesXml(lines: readonly ChartTrendline[] = []): string {
  return lines.map(trendlineXml).join("");
}

function trendlineXml(line: ChartTrendline): string {
  const value = (tag: string, number: number | undefined) =>
    number === undefined || number === 0 ? "" : `<c:${tag} val="${number}"/>`;
  return [
    "<c:trendline>",
    line.name === undefined ? "" : `<c:name>${escapeXml(line.name)}</c:name>`,
    line.line ? shapeXml({ line: line.line }) : "",
    `<c:trendlineType val="${keyOf(TRENDS, line.type) ?? "linear"}"/>`,
    line.type === "Polynomial" ? `<c:order val="${line.polynomialOrder ?? 2}"/>` : "",
    line.type === "MovingAverage" ? `<c:period val="${line.movingAveragePeriod ?? 2}"/>` : "",
    value("forward", line.forwardPeriod),
    value("backward", line.backwardPeriod),
    line.intercept === undefined ? "" : `<c:intercept val="${line.intercept}"/>`,
    `<c:dispRSqr val="${line.showRSquared ? 1 : 0}"/>`,
    `<c:dispEq val="${line.showEquation ? 1 : 0}"/>`,
    "</c:trendline>",
  ].join("");
}
