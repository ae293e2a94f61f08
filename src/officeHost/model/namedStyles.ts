import type { Border, BorderSide, NamedStyle, Style } from "./style";

const line = (weight: Border["weight"], color: string, kind: Border["line"] = "Continuous") => ({
  line: kind,
  weight,
  color,
});
const around = (border: Border): Partial<Record<BorderSide, Border>> => ({
  EdgeTop: border,
  EdgeBottom: border,
  EdgeLeft: border,
  EdgeRight: border,
});
const heading = (size: number, bottom?: Border): Style => ({
  font: { name: "Calibri", size, bold: true, color: "#44546A" },
  ...(bottom ? { borders: { EdgeBottom: bottom } } : {}),
});
const filled = (fill: string, font: string): Style => ({
  fill: { color: fill },
  font: { color: font },
});

/** Accents of the Office theme, light to dark: 20 %, 40 %, 60 % and the colour itself. */
const ACCENTS: readonly (readonly [string, string, string, string])[] = [
  ["#D9E1F2", "#B4C6E7", "#8EA9DB", "#4472C4"],
  ["#FCE4D6", "#F8CBAD", "#F4B084", "#ED7D31"],
  ["#EDEDED", "#DBDBDB", "#C9C9C9", "#A5A5A5"],
  ["#FFF2CC", "#FFE699", "#FFD966", "#FFC000"],
  ["#DDEBF7", "#BDD7EE", "#9BC2E6", "#5B9BD5"],
  ["#E2EFDA", "#C6E0B4", "#A9D08E", "#70AD47"],
];
const SHADES = ["20% - ", "40% - ", "60% - ", ""] as const;

/** Excel's own cell styles with the looks of the Office theme (numbers: ECMA-376 part 1, 18.8.7). */
export const BUILT_IN_STYLES: readonly NamedStyle[] = [
  { name: "Normal", builtIn: 0, look: {} },
  {
    name: "Comma",
    builtIn: 3,
    look: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  },
  {
    name: "Currency",
    builtIn: 4,
    look: { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' },
  },
  { name: "Percent", builtIn: 5, look: { numberFormat: "0%" } },
  {
    name: "Comma [0]",
    builtIn: 6,
    look: { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  },
  {
    name: "Currency [0]",
    builtIn: 7,
    look: { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' },
  },
  { name: "Hyperlink", builtIn: 8, look: { font: { color: "#0563C1", underline: "Single" } } },
  {
    name: "Note",
    builtIn: 10,
    look: { fill: { color: "#FFFFCC" }, borders: around(line("Thin", "#B2B2B2")) },
  },
  { name: "Warning Text", builtIn: 11, look: { font: { color: "#FF0000" } } },
  {
    name: "Title",
    builtIn: 15,
    look: { font: { name: "Calibri Light", size: 18, color: "#44546A" } },
  },
  { name: "Heading 1", builtIn: 16, look: heading(15, line("Thick", "#4472C4")) },
  { name: "Heading 2", builtIn: 17, look: heading(13, line("Thick", "#A2B8E1")) },
  { name: "Heading 3", builtIn: 18, look: heading(11, line("Medium", "#8EA9DB")) },
  { name: "Heading 4", builtIn: 19, look: heading(11) },
  {
    name: "Input",
    builtIn: 20,
    look: { ...filled("#FFCC99", "#3F3F76"), borders: around(line("Thin", "#7F7F7F")) },
  },
  {
    name: "Output",
    builtIn: 21,
    look: {
      fill: { color: "#F2F2F2" },
      font: { color: "#3F3F3F", bold: true },
      borders: around(line("Thin", "#3F3F3F")),
    },
  },
  {
    name: "Calculation",
    builtIn: 22,
    look: {
      fill: { color: "#F2F2F2" },
      font: { color: "#FA7D00", bold: true },
      borders: around(line("Thin", "#7F7F7F")),
    },
  },
  {
    name: "Check Cell",
    builtIn: 23,
    look: {
      fill: { color: "#A5A5A5" },
      font: { color: "#FFFFFF", bold: true },
      borders: around(line("Thick", "#3F3F3F", "Double")),
    },
  },
  {
    name: "Linked Cell",
    builtIn: 24,
    look: {
      font: { color: "#FA7D00" },
      borders: { EdgeBottom: line("Thick", "#FF8001", "Double") },
    },
  },
  {
    name: "Total",
    builtIn: 25,
    look: {
      font: { bold: true },
      borders: {
        EdgeTop: line("Thin", "#4472C4"),
        EdgeBottom: line("Thick", "#4472C4", "Double"),
      },
    },
  },
  { name: "Good", builtIn: 26, look: filled("#C6EFCE", "#006100") },
  { name: "Bad", builtIn: 27, look: filled("#FFC7CE", "#9C0006") },
  { name: "Neutral", builtIn: 28, look: filled("#FFEB9C", "#9C5700") },
  ...ACCENTS.flatMap((colors, accent) =>
    colors.map((color, shade) => ({
      name: `${SHADES[shade] ?? ""}Accent${accent + 1}`,
      // The colour itself comes first in the format's count: 29, then its three shades.
      builtIn: 29 + accent * 4 + ((shade + 1) % 4),
      look: filled(color, shade > 1 ? "#FFFFFF" : "#000000"),
    }))
  ),
  { name: "Explanatory Text", builtIn: 53, look: { font: { italic: true, color: "#7F7F7F" } } },
];
