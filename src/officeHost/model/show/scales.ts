import { percentile } from "../calc/functions/statistics";
import type { ConditionalRule, ScaleEnd } from "../parts";
import type { RuleCells } from "./ruleCells";

/** A bar in a cell: the part of its width that is filled (0..1). */
export type ShownBar = {
  readonly fraction: number;
  readonly color: string;
  readonly gradient: boolean;
  readonly isOnly: boolean;
};
/** An icon of a set: which one, 0 for the lowest. */
export type ShownIcon = { readonly set: string; readonly index: number; readonly isOnly: boolean };

type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/** Where an end of a scale lies among a rule's numbers; undefined when its formula gives no number. */
function placeEnd(end: ScaleEnd, cells: RuleCells): number | undefined {
  const { numbers } = cells;
  const least = numbers[0] ?? 0;
  const most = numbers.at(-1) ?? 0;
  if (end.type === "LowestValue") return least;
  if (end.type === "HighestValue") return most;
  const given = cells.evaluateNumber(end.formula ?? "0");
  if (given === undefined) return undefined;
  if (end.type === "Percent") return least + ((most - least) * given) / 100;
  if (end.type === "Percentile") return percentile(numbers, Math.min(1, Math.max(0, given / 100)));
  return given;
}

/** The fill that a colour scale gives a number: colours between two points are mixed in proportion. */
export function scaleColors(
  rule: Rule<"ColorScale">,
  cells: RuleCells
): (value: number) => string | undefined {
  if (cells.numbers.length === 0) return () => undefined;
  const points = rule.points.flatMap((point) => {
    const place = placeEnd(point, cells);
    return place === undefined ? [] : [{ place, color: point.color }];
  });
  return (value) => {
    const above = points.findIndex((point) => point.place >= value);
    const high = points[above];
    if (!high) return points.at(-1)?.color;
    const low = points[above - 1];
    if (!low || high.place === low.place) return high.color;
    return mixColors(low.color, high.color, (value - low.place) / (high.place - low.place));
  };
}

/** `share` 0 gives the first colour, 1 the second; `#RRGGBB`. */
function mixColors(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => {
    const value = Math.round(part(from, at) + (part(to, at) - part(from, at)) * share);
    return value.toString(16).toUpperCase().padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** The bar of a number. Automatic ends hold zero; a number outside the ends has an empty or a full bar. */
export function scaleBars(
  rule: Rule<"DataBar">,
  cells: RuleCells
): (value: number) => ShownBar | undefined {
  const least = cells.numbers[0] ?? 0;
  const most = cells.numbers.at(-1) ?? 0;
  const lower = rule.lower.type === "Automatic" ? Math.min(0, least) : placeEnd(rule.lower, cells);
  const upper = rule.upper.type === "Automatic" ? Math.max(0, most) : placeEnd(rule.upper, cells);
  if (lower === undefined || upper === undefined) return () => undefined;
  return (value) => {
    const share = upper > lower ? (value - lower) / (upper - lower) : value >= upper ? 1 : 0;
    const fraction = Math.min(1, Math.max(0, share));
    return { fraction, color: rule.color, gradient: rule.gradient, isOnly: rule.showBarOnly };
  };
}

/** The icon of a number: that of the highest border it reaches. */
export function scaleIcons(
  rule: Rule<"IconSet">,
  cells: RuleCells
): (value: number) => ShownIcon | undefined {
  const borders = rule.criteria.map(({ type, formula, operator }) => ({
    place: placeEnd({ type, formula }, cells),
    isAbove: operator === "GreaterThan",
  }));
  return (value) => {
    let index = 0;
    borders.forEach(({ place, isAbove }, at) => {
      if (at === 0 || place === undefined) return;
      if (isAbove ? value > place : value >= place) index = at;
    });
    if (rule.reverse) index = borders.length - 1 - index;
    return { set: rule.style, index, isOnly: rule.showIconOnly };
  };
}
