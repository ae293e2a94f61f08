import type { ParetoClass, Quadrant } from "../../core/classes/classification";

/** A fill and the colour of the letters on it; every pair has a contrast of at least 7 : 1. */
export type Paint = { readonly fill: string; readonly font: string };

/** The letter always stands beside the colour, so nobody has to distinguish the colours. */
export const CLASS_PAINTS: Readonly<Record<ParetoClass, Paint>> = {
  A: { fill: "#D3EFDC", font: "#0B4A22" },
  B: { fill: "#FDEFC0", font: "#573D00" },
  C: { fill: "#E7EAEE", font: "#323A45" },
  D: { fill: "#E9E3F3", font: "#43306B" },
  E: { fill: "#EFE6DD", font: "#4F3A22" },
  "0/returns": { fill: "#F9DEDC", font: "#6E1410" },
};

export const QUADRANT_PAINTS: Readonly<Record<Quadrant, Paint>> = {
  I: { fill: "#ECECEF", font: "#3D3D45" },
  II: { fill: "#DCE9FA", font: "#123C73" },
  III: { fill: "#CFEDEA", font: "#064541" },
  IV: { fill: "#FDE3CF", font: "#6A2B00" },
};

export const HEADING_PAINT: Paint = { fill: "#E9EEF4", font: "#1B2A3A" };
export const INPUT_FILL = "#F7F9FB";
export const QUIET_FONT = "#5A6572";
export const LINE_COLOR = "#B8C2CE";
export const LINK_FONT = "#0B4F9E";

/** Colours of the tabs of one agent's strategy sheets, in the order in which agents get them. */
export const TAB_COLORS = [
  "#2F6DB5",
  "#2E8B57",
  "#B8661A",
  "#7A4FA3",
  "#B03A48",
  "#2A8C94",
  "#8A7A1F",
  "#5B6B7A",
] as const;
/** Of what leads elsewhere. */
export const LINK_COLOR = "#0B5394";
