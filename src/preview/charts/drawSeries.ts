import { makeShape } from "../dom";
import type { SeriesData } from "./chartData";
import type { Scale } from "./scale";
import { drawText, type Rect } from "./shapes";

/** The room between the axes, and how numbers are placed in it. */
export type Frame = {
  readonly box: Rect;
  readonly isBar: boolean;
  readonly primary: Scale;
  readonly secondary: Scale | undefined;
  /** Of a scatter chart: its other axis of numbers. */
  readonly across: Scale | undefined;
  /** The categories run against their usual direction. */
  readonly isReversed: boolean;
  /** How many categories stand side by side. */
  readonly count: number;
};

/** From where to where a value reaches, `null` where there is none. */
export type Ends = readonly [number, number] | null;

/** The ends of every value: from zero, or from the series of its kind before it on which it is stacked. */
export function stackSeries(series: readonly SeriesData[]): Ends[][] {
  const stacks = new Map<string, { up: number[]; down: number[] }>();
  const totals = new Map<string, number[]>();
  const keyOf = (one: SeriesData): string => `${one.family} ${one.isSecondary}`;
  for (const one of series) {
    const sums = totals.get(keyOf(one)) ?? [];
    one.values.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + Math.abs(value ?? 0)));
    totals.set(keyOf(one), sums);
  }
  return series.map((one) => {
    if (one.stacking === "none") {
      const isLine = one.family === "line" || one.family === "scatter";
      return one.values.map((value) => (value === null ? null : [isLine ? value : 0, value]));
    }
    const stack = stacks.get(keyOf(one)) ?? { up: [], down: [] };
    stacks.set(keyOf(one), stack);
    return one.values.map((value, at) => {
      if (value === null) return null;
      const whole = one.stacking === "percent" ? totals.get(keyOf(one))?.[at] || 1 : 1;
      const side = value < 0 ? stack.down : stack.up;
      const from = side[at] ?? 0;
      side[at] = from + value / whole;
      return [from, from + value / whole];
    });
  });
}

/** Draws one series between the axes, with its labels. */
export function drawSeries(
  group: SVGGElement,
  frame: Frame,
  all: readonly SeriesData[],
  index: number,
  ends: readonly Ends[]
): void {
  const series = all[index];
  if (!series) return;
  const labels: { at: number; x: number; y: number }[] =
    series.family === "column" || series.family === "bar"
      ? drawColumns(group, frame, all, series, ends)
      : drawPoints(group, frame, series, ends);
  if (!series.hasLabels) return;
  for (const { at, x, y } of labels) {
    group.append(drawText(series.texts[at] ?? "", x, y - 8, { size: 10, anchor: "middle" }));
  }
}

type Place = { readonly at: number; readonly x: number; readonly y: number };

function drawColumns(
  group: SVGGElement,
  frame: Frame,
  all: readonly SeriesData[],
  series: SeriesData,
  ends: readonly Ends[]
): Place[] {
  const { box, isBar, isReversed } = frame;
  const scale = scaleOf(frame, series);
  const together = all.filter(
    (one) => one.family === series.family && one.isSecondary === series.isSecondary
  );
  const beside = series.stacking === "none" ? together : [series];
  const step = (isBar ? box.height : box.width) / Math.max(1, frame.count);
  const thick = step / (beside.length + series.gap / 100);
  const first = (step - thick * beside.length) / 2 + thick * beside.indexOf(series);
  return ends.flatMap((pair, at) => {
    if (!pair) return [];
    const [from, to] = pair.map((value) => clamp(scale.at(value)));
    const place = isReversed ? frame.count - 1 - at : at;
    const along = place * step + first;
    const low = Math.min(from ?? 0, to ?? 0);
    const length = Math.abs((to ?? 0) - (from ?? 0));
    const rect = isBar
      ? {
          x: box.x + low * box.width,
          y: box.y + box.height - along - thick,
          width: length * box.width,
          height: thick,
        }
      : {
          x: box.x + along,
          y: box.y + (1 - low - length) * box.height,
          width: thick,
          height: length * box.height,
        };
    group.append(makeShape("rect", { ...rect, fill: series.color }));
    return isBar
      ? [{ at, x: rect.x + rect.width + 16, y: rect.y + thick / 2 + 8 }]
      : [{ at, x: rect.x + thick / 2, y: rect.y }];
  });
}

/** Lines, areas and scattered points. */
function drawPoints(
  group: SVGGElement,
  frame: Frame,
  series: SeriesData,
  ends: readonly Ends[]
): Place[] {
  const { box, across, count, isReversed } = frame;
  const scale = scaleOf(frame, series);
  const places: Place[] = [];
  const lower: Place[] = [];
  let path = "";
  let isPen = false;
  ends.forEach((pair, at) => {
    const value = across ? series.xs[at] : at;
    if (!pair || value === null || value === undefined) {
      isPen = false;
      return;
    }
    const part = across ? across.at(value) : (at + 0.5) / Math.max(1, count);
    const x = box.x + (isReversed && !across ? 1 - part : part) * box.width;
    const y = box.y + (1 - scale.at(pair[1])) * box.height;
    places.push({ at, x, y });
    lower.push({ at, x, y: box.y + (1 - scale.at(pair[0])) * box.height });
    path += `${isPen ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    isPen = true;
  });
  if (series.family === "area") {
    const around = [...places, ...lower.reverse()].map(
      ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`
    );
    group.append(makeShape("polygon", { points: around.join(" "), fill: series.color }));
    return places;
  }
  if (series.hasLine && path !== "") {
    const look = { fill: "none", stroke: series.color, "stroke-width": 2.25 };
    group.append(makeShape("path", { d: path, ...look, "stroke-linejoin": "round" }));
  }
  if (series.hasMarkers || !series.hasLine) {
    for (const { x, y } of places) {
      group.append(makeShape("circle", { cx: x, cy: y, r: 3.5, fill: series.color }));
    }
  }
  return places;
}

function scaleOf(frame: Frame, series: SeriesData): Scale {
  return (series.isSecondary ? frame.secondary : undefined) ?? frame.primary;
}

function clamp(part: number): number {
  return Math.max(0, Math.min(1, part));
}
