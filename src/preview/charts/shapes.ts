import { makeShape } from "../dom";

export type Rect = { x: number; y: number; width: number; height: number };

/** Charts lie on white paper, as the cells do. */
export const INK = { text: "#424A53", line: "#8C959F", grid: "#E1E4E8" } as const;

/** Size of the texts along the axes, in pixels. */
export const LABEL_SIZE = 11;

type TextLook = {
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees, against the clock. */
  readonly turned?: number | undefined;
};

/** A line of text, vertically centred at `y`. */
export function drawText(text: string, x: number, y: number, look: TextLook): SVGTextElement {
  return makeShape(
    "text",
    {
      x,
      y,
      "font-size": look.size,
      "text-anchor": look.anchor ?? "start",
      "dominant-baseline": "central",
      fill: INK.text,
      transform: look.turned === undefined ? undefined : `rotate(${-look.turned} ${x} ${y})`,
    },
    text
  );
}

export function drawLine(
  from: readonly [number, number],
  to: readonly [number, number],
  color: string
): SVGLineElement {
  const [x1, y1] = from;
  const [x2, y2] = to;
  return makeShape("line", { x1, y1, x2, y2, stroke: color, "shape-rendering": "crispEdges" });
}

/** About how wide a text is: enough to leave room for it. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56;
}

/** A text that fits a width, its end given up for an ellipsis. */
export function cutText(text: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * 0.5));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
