import type { ShownMarks } from "../../officeHost/model/show/look";
import type { Box } from "./view";

/** Room that an icon takes at the left of its cell. */
export const ICON_ROOM = 18;

/** From the lowest value to the highest, for sets of three to five icons. */
const ICON_COLORS: Readonly<Record<number, readonly string[]>> = {
  3: ["#C0392B", "#D99A00", "#2E8B57"],
  4: ["#C0392B", "#D99A00", "#8FAE1B", "#2E8B57"],
  5: ["#C0392B", "#DD7A1B", "#D99A00", "#8FAE1B", "#2E8B57"],
};
const SET_SIZES: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

/** Draws what conditional formats put into a cell under its text: a bar, an icon. */
export function paintMarks(context: CanvasRenderingContext2D, marks: ShownMarks, box: Box): void {
  const { bar, icon } = marks;
  if (bar && bar.fraction > 0) {
    const width = Math.max(1, Math.round((box.width - 5) * bar.fraction));
    const fill = bar.gradient
      ? context.createLinearGradient(box.x + 2, 0, box.x + 2 + width, 0)
      : bar.color;
    if (typeof fill !== "string") {
      fill.addColorStop(0, bar.color);
      fill.addColorStop(1, `${bar.color}33`);
    }
    context.fillStyle = fill;
    context.fillRect(box.x + 2, box.y + 2, width, box.height - 5);
  }
  if (icon) paintIcon(context, icon.set, icon.index, box);
}

/** Arrows turn from down to up; all other sets are drawn as discs of the same colours. */
function paintIcon(
  context: CanvasRenderingContext2D,
  set: string,
  index: number,
  { x, y, height }: Box
): void {
  const count = SET_SIZES[/^(?:Three|Four|Five)/.exec(set)?.[0] ?? "Three"] ?? 3;
  const isGray = set.includes("Gray");
  context.save();
  context.translate(x + 9, y + height / 2);
  context.fillStyle = isGray ? "#6E7781" : (ICON_COLORS[count]?.[index] ?? "#6E7781");
  context.beginPath();
  if (set.includes("Arrows") || set.includes("Triangles")) {
    context.rotate(Math.PI - (Math.PI * index) / (count - 1));
    context.moveTo(0, -6);
    context.lineTo(6, 0);
    context.lineTo(2, 0);
    context.lineTo(2, 6);
    context.lineTo(-2, 6);
    context.lineTo(-2, 0);
    context.lineTo(-6, 0);
  } else context.arc(0, 0, 5.5, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}
