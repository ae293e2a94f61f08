import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of what is drawn in a plot: theme colours, and the system's own where colours are forced. */
export const useCurveStyles = makeStyles({
  /** What is seen, in words. */
  summary: { margin: 0 },
  curve: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2px",
    strokeLinejoin: "round",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  area: {
    fill: tokens.colorCompoundBrandBackground,
    fillOpacity: 0.14,
    "@media (forced-colors: active)": { fill: "none" },
  },
  /** The line that the curve is compared with. */
  guide: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    strokeDasharray: "4 3",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  /** The line of no profit. */
  zero: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  /** A dot is drawn as a line of no length with round ends: it stays round when the drawing is stretched. */
  dot: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "9px",
    strokeLinecap: "round",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});
