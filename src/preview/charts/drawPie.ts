import { makeShape } from "../dom";
import type { ChartData } from "./chartData";
import { drawText, INK, type Rect } from "./shapes";

/** The first series as slices, clockwise from the top; a doughnut leaves its middle free. Negative numbers have none. */
export function drawPie(data: ChartData, room: Rect): SVGGElement {
  const group = makeShape("g");
  const [series] = data.series;
  if (!series) return group;
  const sizes = series.values.map((value) => Math.max(0, value ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const radius = Math.max(0, Math.min(room.width, room.height) / 2 - 4);
  const inner = series.family === "doughnut" ? radius * 0.5 : 0;
  const [x, y] = [room.x + room.width / 2, room.y + room.height / 2];
  let done = 0;
  sizes.forEach((size, index) => {
    if (size === 0) return;
    const middle = (done + size / 2) / total;
    const path = slicePath(x, y, radius, inner, done / total, (done + size) / total);
    done += size;
    const color = data.palette[index % data.palette.length] ?? INK.line;
    group.append(makeShape("path", { d: path, fill: color, stroke: "#FFFFFF" }));
    if (!series.hasLabels) return;
    const [labelX, labelY] = around(x, y, (radius + inner) / 2 + radius * 0.12, middle);
    const text = drawText(series.texts[index] ?? "", labelX, labelY, {
      size: 11,
      anchor: "middle",
    });
    group.append(text);
  });
  return group;
}

/** A point on a circle; `turn` 0..1 clockwise from the top. */
function around(x: number, y: number, radius: number, turn: number): [number, number] {
  const angle = 2 * Math.PI * turn;
  return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
}

function slicePath(
  x: number,
  y: number,
  radius: number,
  inner: number,
  from: number,
  to: number
): string {
  // An arc that ends where it starts is none, so a whole circle stops just short of it.
  const end = Math.min(to, from + 0.9999);
  const isLarge = end - from > 0.5 ? 1 : 0;
  const point = (size: number, turn: number): string =>
    around(x, y, size, turn)
      .map((place) => place.toFixed(2))
      .join(" ");
  const outer = `A${radius} ${radius} 0 ${isLarge} 1 ${point(radius, end)}`;
  const back = inner > 0 ? `A${inner} ${inner} 0 ${isLarge} 0 ${point(inner, from)}` : "";
  return `M${point(inner, from)}L${point(radius, from)}${outer}L${point(inner, end)}${back}Z`;
}
