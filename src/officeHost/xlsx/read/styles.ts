import {
  StyleTable,
  type Alignment,
  type Border,
  type BorderSide,
  type Fill,
  type Font,
  type Style,
} from "../../model/style";
import { FileFailure } from "../../model/fileFailure";
import type { ConditionalLook } from "../../model/parts";
import { ALIGNMENTS, BORDERS, BUILT_IN_FORMATS, PATTERNS, UNDERLINES } from "../parts/styleWords";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/tree";
import type { Colors } from "./colors";

/** The styles part of a file: its cell formats in their order, and the looks of its conditional formats. */
export type ReadStyles = { readonly table: StyleTable; readonly looks: readonly ConditionalLook[] };

/** Unique cell formats of a workbook (support: "Excel specifications and limits"). */
const MOST_FORMATS = 65_490;

/** Reads the styles part's root element. Throws `tooManyFormats`. */
export function readStyles(root: XmlElement, colors: Colors): ReadStyles {
  const formats = new Map(BUILT_IN_FORMATS);
  for (const entry of childrenOf(childOf(root, "numFmts"), "numFmt")) {
    formats.set(numberOf(entry, "numFmtId") ?? -1, attributeOf(entry, "formatCode") ?? "General");
  }
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((font) => readFont(font, colors));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((fill) =>
    readFill(fill, colors, false)
  );
  const borders = childrenOf(childOf(root, "borders"), "border").map((border) =>
    readBorders(border, colors)
  );
  const names = readStyleNames(root);
  const xfs = childrenOf(childOf(root, "cellXfs"), "xf");
  if (xfs.length > MOST_FORMATS) throw new FileFailure("tooManyFormats");
  const styles = xfs.map((xf): Style => {
    const protection = childOf(xf, "protection");
    const format = formats.get(numberOf(xf, "numFmtId") ?? 0);
    const name = names.get(numberOf(xf, "xfId") ?? 0);
    return {
      numberFormat: format === "General" ? undefined : format,
      font: fonts[numberOf(xf, "fontId") ?? 0],
      fill: fills[numberOf(xf, "fillId") ?? 0],
      borders: borders[numberOf(xf, "borderId") ?? 0],
      alignment: readAlignment(childOf(xf, "alignment")),
      locked: flagOf(protection, "locked", true) ? undefined : false,
      formulaHidden: flagOf(protection, "hidden") ? true : undefined,
      quotePrefix: flagOf(xf, "quotePrefix") ? true : undefined,
      styleName: name === "Normal" ? undefined : name,
    } as Style;
  });
  const looks = childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => readLook(dxf, colors));
  return { table: new StyleTable(styles.length > 0 ? styles : [{}]), looks };
}

/** The look of a differential format (`<dxf>`), in which only what it changes is there. */
export function readLook(dxf: XmlElement, colors: Colors): ConditionalLook {
  const font = childOf(dxf, "font");
  const fill = childOf(dxf, "fill");
  const border = childOf(dxf, "border");
  const format = attributeOf(childOf(dxf, "numFmt"), "formatCode");
  return {
    ...(format !== undefined && { numberFormat: format }),
    ...(font && { font: readFont(font, colors) }),
    ...(fill && { fill: readFill(fill, colors, true) ?? {} }),
    ...(border && { borders: readBorders(border, colors) ?? {} }),
  };
}

function readStyleNames(root: XmlElement): Map<number, string> {
  const names = new Map<number, string>();
  for (const entry of childrenOf(childOf(root, "cellStyles"), "cellStyle")) {
    const xf = numberOf(entry, "xfId");
    if (xf !== undefined) names.set(xf, attributeOf(entry, "name") ?? "Normal");
  }
  return names;
}

function readFont(font: XmlElement, colors: Colors): Font {
  const value = (local: string) => attributeOf(childOf(font, local), "val");
  const has = (local: string) => {
    const element = childOf(font, local);
    return element && flagOf(element, "val", true) ? true : undefined;
  };
  const underline = childOf(font, "u");
  const name = value("name") ?? value("rFont");
  const size = numberOf(childOf(font, "sz"), "val");
  return {
    name,
    size,
    bold: has("b"),
    italic: has("i"),
    strikethrough: has("strike"),
    underline: underline && UNDERLINES.get((attributeOf(underline, "val") ?? "single") as "single"),
    superscript: value("vertAlign") === "superscript" ? true : undefined,
    subscript: value("vertAlign") === "subscript" ? true : undefined,
    color: colors.read(childOf(font, "color")),
  } as Font;
}

/** In a differential format the colour of a solid fill stands where other fills have their background. */
function readFill(fill: XmlElement, colors: Colors, isDifferential: boolean): Fill | undefined {
  const gradient = childOf(fill, "gradientFill");
  if (gradient) {
    const color = colors.read(childOf(childOf(gradient, "stop"), "color"));
    const kind =
      attributeOf(gradient, "type") === "path" ? "RectangularGradient" : "LinearGradient";
    return { pattern: kind, ...(color !== undefined && { color }) };
  }
  const pattern = childOf(fill, "patternFill");
  const word = attributeOf(pattern, "patternType") ?? (isDifferential ? "solid" : "none");
  const front = colors.read(childOf(pattern, "fgColor"));
  const back = colors.read(childOf(pattern, "bgColor"));
  if (word === "none") return undefined;
  if (word === "solid") {
    const color = isDifferential ? (back ?? front) : front;
    return { color: color ?? (isDifferential ? undefined : "#000000") } as Fill;
  }
  return { pattern: PATTERNS.get(word) ?? "Solid", color: back, patternColor: front } as Fill;
}

function readBorders(
  border: XmlElement,
  colors: Colors
): Partial<Record<BorderSide, Border>> | undefined {
  const sides: Partial<Record<BorderSide, Border>> = {};
  const read = (local: string): Border | undefined => {
    const side = childOf(border, local);
    const [line, weight] = BORDERS.get(attributeOf(side, "style") ?? "none") ?? [];
    if (!line || !weight) return undefined;
    const color = colors.read(childOf(side, "color"));
    return { line, weight, ...(color !== undefined && { color }) };
  };
  const put = (name: BorderSide, side: Border | undefined) => {
    if (side) sides[name] = side;
  };
  put("EdgeTop", read("top"));
  put("EdgeBottom", read("bottom"));
  put("EdgeLeft", read("left") ?? read("start"));
  put("EdgeRight", read("right") ?? read("end"));
  if (flagOf(border, "diagonalDown")) put("DiagonalDown", read("diagonal"));
  if (flagOf(border, "diagonalUp")) put("DiagonalUp", read("diagonal"));
  return Object.keys(sides).length > 0 ? sides : undefined;
}

function readAlignment(element: XmlElement | undefined): Alignment | undefined {
  if (!element) return undefined;
  const vertical = attributeOf(element, "vertical");
  const rotation = numberOf(element, "textRotation") ?? 0;
  const order = numberOf(element, "readingOrder") ?? 0;
  const indent = numberOf(element, "indent") ?? 0;
  const alignment = {
    horizontal: ALIGNMENTS.get(attributeOf(element, "horizontal") ?? "general"),
    vertical: vertical === "bottom" ? undefined : upperFirst(vertical),
    wrapText: flagOf(element, "wrapText") ? true : undefined,
    indent: indent === 0 ? undefined : indent,
    textOrientation: rotation === 0 ? undefined : orientationOf(rotation),
    shrinkToFit: flagOf(element, "shrinkToFit") ? true : undefined,
    autoIndent: flagOf(element, "justifyLastLine") ? true : undefined,
    readingOrder: order === 0 ? undefined : order === 1 ? "LeftToRight" : "RightToLeft",
  };
  return Object.values(alignment).some((value) => value !== undefined)
    ? (alignment as Alignment)
    : undefined;
}

/** The file counts downward slopes on from 90; 255 is stacked letters, which Excel's API calls 180. */
function orientationOf(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function upperFirst(word: string | undefined): string | undefined {
  return word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1);
}
