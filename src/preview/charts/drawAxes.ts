import type { Chart } from "../../officeHost/model/parts";
import type { Frame } from "./drawSeries";
import { cutText, drawText, LABEL_SIZE, textWidth, type Rect } from "./shapes";

/** The texts along the value axis, the second value axis and the category axis. */
export type AxisTexts = {
  readonly values: readonly string[];
  readonly seconds: readonly string[];
  readonly categories: readonly string[];
};

/** Room for a number below the plot. */
const NUMBER_ROOM = 90;

/** Writes what stands along the axes. */
export function drawAxisTexts(group: SVGGElement, frame: Frame, texts: AxisTexts): void {
  const { box, isBar, primary, secondary, across } = frame;
  texts.values.forEach((text, index) => {
    const part = primary.at(primary.ticks[index] ?? 0);
    if (isBar) writeBelow(group, box, text, part, NUMBER_ROOM);
    else writeBeside(group, box, text, part);
  });
  texts.seconds.forEach((text, index) => {
    const part = secondary?.at(secondary.ticks[index] ?? 0) ?? 0;
    const y = box.y + (1 - part) * box.height;
    group.append(drawText(text, box.x + box.width + 6, y, { size: LABEL_SIZE }));
  });
  if (!across) return drawCategories(group, frame, texts.categories);
  texts.categories.forEach((text, index) => {
    writeBelow(group, box, text, across.at(across.ticks[index] ?? 0), NUMBER_ROOM);
  });
}

/** So many categories that their texts would run together: only some are written. */
function drawCategories(group: SVGGElement, frame: Frame, texts: readonly string[]): void {
  const { box, isBar, isReversed, count } = frame;
  const step = (isBar ? box.height : box.width) / Math.max(1, count);
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE)));
  const wanted = isBar ? 15 : Math.min(Math.max(30, longest + 8), NUMBER_ROOM);
  const every = Math.max(1, Math.ceil(wanted / step));
  texts.forEach((text, index) => {
    if (index % every !== 0) return;
    const part = (index + 0.5) / count;
    const place = isReversed ? 1 - part : part;
    if (isBar) writeBeside(group, box, text, place);
    else writeBelow(group, box, text, place, step * every - 4);
  });
}

function writeBeside(group: SVGGElement, box: Rect, text: string, part: number): void {
  const y = box.y + (1 - part) * box.height;
  const look = { size: LABEL_SIZE, anchor: "end" } as const;
  group.append(drawText(cutText(text, box.x - 10, LABEL_SIZE), box.x - 6, y, look));
}

function writeBelow(
  group: SVGGElement,
  box: Rect,
  text: string,
  part: number,
  width: number
): void {
  const x = box.x + part * box.width;
  const look = { size: LABEL_SIZE, anchor: "middle" } as const;
  group.append(drawText(cutText(text, width, LABEL_SIZE), x, box.y + box.height + 11, look));
}

/** Writes the titles of the axes at the edges of the chart. */
export function drawAxisTitles(
  group: SVGGElement,
  { box, isBar }: Frame,
  axes: Chart["axes"],
  room: Rect
): void {
  const [beside, below] = isBar
    ? [axes.category.title, axes.value.title]
    : [axes.value.title, axes.category.title];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const write = (text: string | undefined, x: number, y: number, turned?: number): void => {
    if (!text) return;
    group.append(drawText(text, x, y, { size: LABEL_SIZE, anchor: "middle", turned }));
  };
  write(beside, room.x + 6, middle.y, 90);
  write(below, middle.x, room.y + room.height - 6);
  write(axes.secondaryValue?.title, room.x + room.width - 6, middle.y, 90);
}
