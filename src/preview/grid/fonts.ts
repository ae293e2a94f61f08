import type { Font } from "../../officeHost/model/style";

/** What stands in for the fonts of Office where they are not installed, narrow ones first. */
const SUBSTITUTES =
  'Calibri, Carlito, "Liberation Sans", "Noto Sans", "DejaVu Sans Condensed", Arial, sans-serif';

/** Width of a digit in parts of the font's size: of Calibri, and of most other fonts of Office. */
const CALIBRI_DIGIT = 0.507;
const USUAL_DIGIT = 0.556;
/** Excel rounds a digit of Calibri 11 from 7.4 to 7 pixels, and columns are as wide as that. */
const ROUNDED = 0.95;

const factors = new Map<string, number>();

/** A font in the words of CSS; Excel's default is Calibri 11. */
export function fontOf(font: Font | undefined): string {
  const family = familyOf(font);
  const size = (fontPixels(font) * factorOf(family, font?.name ?? "Calibri")).toFixed(2);
  return `${font?.italic ? "italic " : ""}${font?.bold ? "bold " : ""}${size}px ${family}`;
}

/** The size of a font in pixels, as Excel lays out lines. */
export function fontPixels(font: Font | undefined): number {
  const size = ((font?.size ?? 11) * 4) / 3;
  return font?.subscript || font?.superscript ? size * 0.7 : size;
}

function familyOf(font: Font | undefined): string {
  const own = font?.name === undefined ? "" : `"${font.name.replaceAll(/["\\\n]/g, "")}", `;
  return own + SUBSTITUTES;
}

/** How much smaller a font is drawn, so that a wider substitute still fits the columns made for the real one. */
function factorOf(family: string, name: string): number {
  let factor = factors.get(family);
  if (factor === undefined) {
    const context = document.createElement("canvas").getContext("2d");
    const meant = (name === "Calibri" ? CALIBRI_DIGIT : USUAL_DIGIT) * ROUNDED;
    if (context) context.font = `100px ${family}`;
    const drawn = (context?.measureText("0").width ?? 0) / 100;
    factor = drawn > 0 ? Math.min(1, Math.max(0.75, meant / drawn)) : 1;
    factors.set(family, factor);
  }
  return factor;
}
