import type { Border, BorderSide, Fill, Font } from "../../model/style";
import { BORDERS, keyOf, PATTERNS, UNDERLINES } from "../parts/styleWords";
import { escapeXml } from "../xml/text";
import { attributeOf, childOf, outerXml, type XmlElement } from "../xml/tree";

/** `#1F4E79` as the file has it: with full opacity in front. */
export function rgbOf(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/**
 * A font element. `base`: the element it was derived from with the font it meant; its character set, family and theme
 * colour stay while name and colour do.
 */
export function fontXml(
  font: Font,
  prefix: string,
  base?: { element: XmlElement; font: Font }
): string {
  const p = prefix;
  const kept = (local: string) => {
    const element = childOf(base?.element, local);
    return element ? outerXml(element) : "";
  };
  const isSameName = base !== undefined && base.font.name === font.name;
  const isSameColor = base !== undefined && base.font.color === font.color;
  const color = font.color === undefined ? "" : `<${p}color rgb="${rgbOf(font.color)}"/>`;
  const underline = keyOf(UNDERLINES, font.underline);
  const vertical = font.superscript ? "superscript" : font.subscript ? "subscript" : undefined;
  return [
    `<${p}font>`,
    font.bold ? `<${p}b/>` : font.bold === false ? `<${p}b val="0"/>` : "",
    font.italic ? `<${p}i/>` : font.italic === false ? `<${p}i val="0"/>` : "",
    font.strikethrough
      ? `<${p}strike/>`
      : font.strikethrough === false
        ? `<${p}strike val="0"/>`
        : "",
    kept("outline"),
    kept("shadow"),
    underline === undefined
      ? ""
      : underline === "single"
        ? `<${p}u/>`
        : `<${p}u val="${underline}"/>`,
    vertical === undefined ? "" : `<${p}vertAlign val="${vertical}"/>`,
    font.size === undefined ? "" : `<${p}sz val="${font.size}"/>`,
    isSameColor ? kept("color") : color,
    font.name === undefined ? "" : `<${p}name val="${escapeXml(font.name)}"/>`,
    isSameName ? kept("family") + kept("charset") + kept("scheme") : "",
    `</${p}font>`,
  ].join("");
}

/** A fill element; in a differential format a solid fill's colour stands as its background. */
export function fillXml(fill: Fill | undefined, prefix: string, isDifferential: boolean): string {
  const p = prefix;
  const color = (local: string, value: string | undefined) =>
    value === undefined ? "" : `<${p}${local} rgb="${rgbOf(value)}"/>`;
  const word = keyOf(PATTERNS, fill?.pattern) ?? (fill?.color === undefined ? "none" : "solid");
  if (word === "none") return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  if (word === "solid") {
    const inner = isDifferential
      ? color("bgColor", fill?.color)
      : `${color("fgColor", fill?.color ?? "#000000")}<${p}bgColor indexed="64"/>`;
    const type = isDifferential ? "" : ' patternType="solid"';
    return `<${p}fill><${p}patternFill${type}>${inner}</${p}patternFill></${p}fill>`;
  }
  const inner = color("fgColor", fill?.patternColor) + color("bgColor", fill?.color);
  return `<${p}fill><${p}patternFill patternType="${word}">${inner}</${p}patternFill></${p}fill>`;
}

type Sides = Readonly<Partial<Record<BorderSide, Border>>>;

/** A border element; sides that are as in `base` keep its XML, so that theme colours stay. */
export function borderXml(
  sides: Sides,
  prefix: string,
  isDifferential: boolean,
  base?: { element: XmlElement; sides: Sides }
): string {
  const p = prefix;
  const side = (local: string, name: BorderSide, otherName?: BorderSide) => {
    const border = sides[name] ?? (otherName && sides[otherName]);
    const own = childOf(base?.element, local);
    const before = base?.sides[name] ?? (otherName && base?.sides[otherName]);
    if (own && JSON.stringify(before) === JSON.stringify(border)) return outerXml(own);
    if (!border) return isDifferential ? "" : `<${p}${local}/>`;
    const color =
      border.color === undefined
        ? `<${p}color auto="1"/>`
        : `<${p}color rgb="${rgbOf(border.color)}"/>`;
    return `<${p}${local} style="${borderWord(border)}">${color}</${p}${local}>`;
  };
  const flags = [
    sides.DiagonalUp ? ' diagonalUp="1"' : "",
    sides.DiagonalDown ? ' diagonalDown="1"' : "",
    attributeOf(base?.element, "outline") === "0" ? ' outline="0"' : "",
  ].join("");
  const inner = [
    side("left", "EdgeLeft"),
    side("right", "EdgeRight"),
    side("top", "EdgeTop"),
    side("bottom", "EdgeBottom"),
    isDifferential ? "" : side("diagonal", "DiagonalDown", "DiagonalUp"),
  ].join("");
  return `<${p}border${flags}>${inner}</${p}border>`;
}

/** The file has no word for every line in every weight: then the line's own lightest word. */
function borderWord(border: Border): string {
  let ofLine: string | undefined;
  for (const [word, [line, weight]] of BORDERS) {
    if (line !== border.line) continue;
    ofLine ??= word;
    if (weight === border.weight) return word;
  }
  return ofLine ?? "thin";
}
