import { formatValue } from "../../officeHost/model/show/text";
import { makeShape } from "../dom";
import type { ChartData, SeriesData } from "./chartData";
import { drawPie } from "./drawPie";
import { drawPlot, type ShowNumber } from "./drawPlot";
import { cutText, drawText, INK, textWidth, type Rect } from "./shapes";

/** A chart's picture of `width` × `height` pixels, as plain as may be: title, legend, axes, marks. */
export function drawChart(
  data: ChartData,
  width: number,
  height: number,
  language: "ru-RU" | "en-US"
): SVGSVGElement {
  const { chart, series } = data;
  const picture = makeShape("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const room = { x: 10, y: 10, width: width - 20, height: height - 20 };
  if (chart.title.visible && chart.title.text !== "") {
    const text = cutText(chart.title.text, room.width, 14);
    picture.append(drawText(text, width / 2, room.y + 10, { size: 14, anchor: "middle" }));
    room.y += 26;
    room.height -= 26;
  }
  const isPie = series[0]?.family === "pie" || series[0]?.family === "doughnut";
  const entries = isPie ? pieEntries(data) : series.map(({ name, color }) => ({ name, color }));
  if (chart.legend.visible) picture.append(drawLegend(entries, chart.legend.position, room));
  const show: ShowNumber = (value, numberFormat) => formatValue(value, numberFormat, language);
  picture.append(isPie ? drawPie(data, room) : drawPlot(data, room, show));
  return picture;
}

type Entry = { readonly name: string; readonly color: string };

function pieEntries({ categories, palette }: ChartData): Entry[] {
  return categories.map((name, index) => ({
    name,
    color: palette[index % palette.length] ?? INK.line,
  }));
}

/** Draws the legend and takes its room away from `room`. */
function drawLegend(entries: readonly Entry[], position: string, room: Rect): SVGGElement {
  const group = makeShape("g");
  const isBeside = position === "Left" || position === "Right" || position === "Corner";
  if (isBeside) {
    const lines = entries.slice(0, Math.max(1, Math.floor(room.height / 18)));
    const widest = Math.max(0, ...lines.map(({ name }) => textWidth(name, 11))) + 22;
    const width = Math.min(room.width * 0.4, widest);
    const x = position === "Left" ? room.x : room.x + room.width - width;
    const top = room.y + Math.max(0, (room.height - lines.length * 18) / 2);
    lines.forEach((entry, index) => drawEntry(group, entry, x, top + index * 18 + 9, width));
    if (position === "Left") room.x += width + 8;
    room.width -= width + 8;
    return group;
  }
  const y = position === "Top" ? room.y + 8 : room.y + room.height - 8;
  const wanted = entries.map(({ name }) => textWidth(name, 11) + 34);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, room.width / Math.max(1, total));
  let x = room.x + Math.max(0, (room.width - total * share) / 2);
  entries.forEach((entry, index) => {
    const width = (wanted[index] ?? 0) * share;
    if (width > 22) drawEntry(group, entry, x, y, width - 12);
    x += width;
  });
  if (position === "Top") room.y += 22;
  room.height -= 22;
  return group;
}

function drawEntry(group: SVGGElement, entry: Entry, x: number, y: number, width: number): void {
  group.append(
    makeShape("rect", { x, y: y - 5, width: 10, height: 10, fill: entry.color }),
    drawText(cutText(entry.name, width - 16, 11), x + 16, y, { size: 11 })
  );
}

/** What a person hears of a chart: its series with their numbers of values. */
export function describeSeries(series: readonly SeriesData[]): string {
  return series.map(({ name, values }) => `${name} (${values.length})`).join(", ");
}
