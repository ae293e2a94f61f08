import type { Chart, ChartAxis } from "../../officeHost/model/parts";
import { makeShape } from "../dom";
import type { ChartData } from "./chartData";
import { drawAxisTexts, drawAxisTitles, type AxisTexts } from "./drawAxes";
import { drawSeries, stackSeries, type Ends, type Frame } from "./drawSeries";
import { makeScale, type Scale } from "./scale";
import { drawLine, INK, LABEL_SIZE, textWidth, type Rect } from "./shapes";

/** Writes a number of an axis by a number format. */
export type ShowNumber = (value: number, numberFormat: string) => string;

/** Axes with their lines and texts, and the series between them. */
export function drawPlot(data: ChartData, room: Rect, show: ShowNumber): SVGGElement {
  const stacks = stackSeries(data.series);
  const scales = makeScales(data, stacks);
  const texts = writeTexts(data, scales, show);
  const frame: Frame = {
    ...scales,
    box: layOut(data.chart, room, texts, scales.isBar),
    isReversed: data.chart.axes.category.reverse ?? false,
    count: data.categories.length,
  };
  const group = makeShape("g");
  drawGridlines(group, frame, data.chart.axes);
  data.series.forEach((_, index) => {
    drawSeries(group, frame, data.series, index, stacks[index] ?? []);
  });
  drawAxisTexts(group, frame, texts);
  drawAxisTitles(group, frame, data.chart.axes, room);
  return group;
}

type Scales = Pick<Frame, "isBar" | "primary" | "secondary" | "across">;

function makeScales({ chart, series }: ChartData, stacks: readonly Ends[][]): Scales {
  const scaleOf = (isSecondary: boolean, axis: ChartAxis | undefined): Scale => {
    const mine = series.map((one) => one.isSecondary === isSecondary);
    const values = stacks.flatMap((ends, index) =>
      mine[index] ? ends.flatMap((pair) => pair ?? []) : []
    );
    const standsOnZero = series.some(
      ({ family }, index) => mine[index] && family !== "line" && family !== "scatter"
    );
    return makeScale(values, axis, standsOnZero);
  };
  const xs = series.flatMap((one) => one.xs.filter((x) => x !== null));
  const isScatter = series.some(({ family }) => family === "scatter");
  const hasSecondary = series.some(({ isSecondary }) => isSecondary);
  return {
    isBar: series.length > 0 && series.every(({ family }) => family === "bar"),
    primary: scaleOf(false, chart.axes.value),
    secondary: hasSecondary ? scaleOf(true, chart.axes.secondaryValue) : undefined,
    across: isScatter ? makeScale(xs, chart.axes.category, false) : undefined,
  };
}

/** What stands along the axes; nothing along hidden ones. */
function writeTexts(data: ChartData, scales: Scales, show: ShowNumber): AxisTexts {
  const { axes } = data.chart;
  const write = (scale: Scale, axis: ChartAxis | undefined, fallback: string): string[] => {
    const own = axis?.numberFormat ?? "General";
    const numberFormat = own === "General" ? fallback : own;
    return axis?.visible === false ? [] : scale.ticks.map((tick) => show(tick, numberFormat));
  };
  const formatOf = (isSecondary: boolean): string => {
    const first = data.series.find((one) => one.isSecondary === isSecondary);
    return first?.stacking === "percent" ? "0%" : (first?.numberFormat ?? "General");
  };
  const { primary, secondary, across } = scales;
  const named = axes.category.visible ? data.categories : [];
  return {
    values: write(primary, axes.value, formatOf(false)),
    seconds: secondary ? write(secondary, axes.secondaryValue, formatOf(true)) : [],
    categories: across ? write(across, axes.category, "General") : named,
  };
}

/** The room between the axes: what their texts and titles leave. */
function layOut({ axes }: Chart, room: Rect, texts: AxisTexts, isBar: boolean): Rect {
  const widest = (lines: readonly string[]): number =>
    Math.min(room.width * 0.35, Math.max(0, ...lines.map((line) => textWidth(line, LABEL_SIZE))));
  const [beside, below] = isBar
    ? [texts.categories, texts.values]
    : [texts.values, texts.categories];
  const [besideTitle, belowTitle] = isBar
    ? [axes.category.title, axes.value.title]
    : [axes.value.title, axes.category.title];
  const left = widest(beside) + 8 + (besideTitle ? 16 : 0);
  const right = widest(texts.seconds) + 8 + (axes.secondaryValue?.title ? 16 : 0);
  const bottom = (below.length > 0 ? 20 : 6) + (belowTitle ? 16 : 0);
  return {
    x: room.x + left,
    y: room.y + 6,
    width: Math.max(10, room.width - left - right),
    height: Math.max(10, room.height - 6 - bottom),
  };
}

function drawGridlines(group: SVGGElement, frame: Frame, axes: Chart["axes"]): void {
  const { box, isBar, primary, across } = frame;
  const draw = (part: number, isUpright: boolean, color: string): void => {
    const x = box.x + part * box.width;
    const y = box.y + (1 - part) * box.height;
    group.append(
      isUpright
        ? drawLine([x, box.y], [x, box.y + box.height], color)
        : drawLine([box.x, y], [box.x + box.width, y], color)
    );
  };
  if (axes.value.gridlines !== false) {
    for (const tick of primary.ticks) draw(primary.at(tick), isBar, INK.grid);
  }
  if (across && axes.category.gridlines) {
    for (const tick of across.ticks) draw(across.at(tick), true, INK.grid);
  }
  // The category axis stands where the values are zero, or at the lower end.
  const zero = Math.min(primary.maximum, Math.max(primary.minimum, 0));
  draw(primary.at(zero), isBar, INK.line);
}
