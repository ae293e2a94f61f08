import type { Border, Style } from "../../officeHost/model/style";
import type { Box } from "./view";

const WIDTHS: Readonly<Record<Border["weight"], number>> = {
  Hairline: 1,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};
const DASHES: Readonly<Record<Border["line"], readonly number[]>> = {
  Continuous: [],
  Dash: [6, 3],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [2, 2],
  Double: [],
  SlantDashDot: [6, 3, 2, 3],
};

/** Draws a cell's own borders on the lines that part it from its neighbours. */
export function paintBorders(context: CanvasRenderingContext2D, look: Style, box: Box): void {
  const { borders } = look;
  if (!borders) return;
  const left = box.x - 0.5;
  const top = box.y - 0.5;
  const right = box.x + box.width - 0.5;
  const bottom = box.y + box.height - 0.5;
  paintLine(context, borders.EdgeTop, left, top, right, top);
  paintLine(context, borders.EdgeBottom, left, bottom, right, bottom);
  paintLine(context, borders.EdgeLeft, left, top, left, bottom);
  paintLine(context, borders.EdgeRight, right, top, right, bottom);
  paintLine(context, borders.DiagonalDown, left, top, right, bottom);
  paintLine(context, borders.DiagonalUp, left, bottom, right, top);
}

function paintLine(
  context: CanvasRenderingContext2D,
  border: Border | undefined,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number
): void {
  if (!border) return;
  context.strokeStyle = border.color ?? "#000000";
  context.lineWidth = border.line === "Double" ? 1 : WIDTHS[border.weight];
  context.setLineDash(border.weight === "Hairline" ? [1, 1] : [...DASHES[border.line]]);
  const shifts = border.line === "Double" ? [-1, 1] : [0];
  for (const shift of shifts) {
    const across = fromY === toY ? 0 : shift;
    const down = fromX === toX ? 0 : shift;
    context.beginPath();
    context.moveTo(fromX + across, fromY + down);
    context.lineTo(toX + across, toY + down);
    context.stroke();
  }
  context.setLineDash([]);
}
