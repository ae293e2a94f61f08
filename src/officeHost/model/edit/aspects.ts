import { ApiError, notImitated } from "../apiError";
import { readColor } from "../color";
import type { Alignment, Fill, Font, Style } from "../style";

/** One thing a cell's look has, in the API's words: how to read it off a style and how to put it into one. */
export type Aspect = {
  readonly read: (style: Style) => unknown;
  readonly write: (style: Style, value: unknown) => Style;
};

/** The look of the font where a style says nothing. */
export const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/**
 * Every aspect by the API's path below `format` (`fill.color`, `font.bold`, `wrapText`, ...). Writing what Excel does
 * not know is an `InvalidArgument`; an empty text takes a colour away.
 */
export const ASPECTS: Readonly<Record<string, Aspect>> = {
  "fill.color": {
    read: (style) => style.fill?.color ?? "#FFFFFF",
    write: (style, value) => {
      if (value === "") return withFill(style, undefined);
      const { pattern, patternColor } = style.fill ?? {};
      return withFill(style, { color: readColor(value), pattern, patternColor });
    },
  },
  "fill.pattern": {
    read: (style) => style.fill?.pattern ?? (style.fill?.color === undefined ? "None" : "Solid"),
    write: (style, value) =>
      value === "None"
        ? withFill(style, undefined)
        : withFill(style, { ...style.fill, pattern: text(value) }),
  },
  "fill.patternColor": {
    read: (style) => style.fill?.patternColor ?? "#000000",
    write: (style, value) => withFill(style, { ...style.fill, patternColor: readColor(value) }),
  },
  "fill.tintAndShade": untinted("RangeFill.tintAndShade"),
  "fill.patternTintAndShade": untinted("RangeFill.patternTintAndShade"),
  "font.name": fontAspect(
    (font) => font.name ?? DEFAULT_FONT.name,
    (value) => ({ name: text(value) })
  ),
  "font.size": fontAspect(
    (font) => font.size ?? DEFAULT_FONT.size,
    (value) => ({ size: number(value, 1, 409) })
  ),
  "font.color": fontAspect(
    (font) => font.color ?? DEFAULT_FONT.color,
    (value) => ({ color: value === "" ? undefined : readColor(value) })
  ),
  "font.bold": fontFlag("bold"),
  "font.italic": fontFlag("italic"),
  "font.strikethrough": fontFlag("strikethrough"),
  "font.subscript": fontFlag("subscript"),
  "font.superscript": fontFlag("superscript"),
  "font.underline": fontAspect(
    (font) => font.underline ?? "None",
    (value) => ({ underline: value === "None" ? undefined : word(value, UNDERLINES) })
  ),
  "font.tintAndShade": untinted("RangeFont.tintAndShade"),
  horizontalAlignment: alignmentAspect(
    (alignment) => alignment.horizontal ?? "General",
    (value) => ({ horizontal: value === "General" ? undefined : word(value, HORIZONTAL) })
  ),
  verticalAlignment: alignmentAspect(
    (alignment) => alignment.vertical ?? "Bottom",
    (value) => ({ vertical: value === "Bottom" ? undefined : word(value, VERTICAL) })
  ),
  wrapText: alignmentAspect(
    (alignment) => alignment.wrapText === true,
    (value) => ({ wrapText: flag(value) })
  ),
  shrinkToFit: alignmentAspect(
    (alignment) => alignment.shrinkToFit === true,
    (value) => ({ shrinkToFit: flag(value) })
  ),
  indentLevel: alignmentAspect(
    (alignment) => alignment.indent ?? 0,
    (value) => ({ indent: number(value, 0, 250) || undefined })
  ),
  textOrientation: alignmentAspect(
    (alignment) => alignment.textOrientation ?? 0,
    (value) => ({ textOrientation: orientation(value) || undefined })
  ),
  readingOrder: alignmentAspect(
    (alignment) => alignment.readingOrder ?? "Context",
    (value) => ({
      readingOrder:
        value === "Context" ? undefined : word(value, ["LeftToRight", "RightToLeft"] as const),
    })
  ),
  autoIndent: alignmentAspect(
    (alignment) => alignment.autoIndent === true,
    (value) => ({ autoIndent: flag(value) })
  ),
  "protection.locked": {
    read: (style) => style.locked !== false,
    write: (style, value) => ({ ...style, locked: flag(value) === true ? undefined : false }),
  },
  "protection.formulaHidden": {
    read: (style) => style.formulaHidden === true,
    write: (style, value) => ({ ...style, formulaHidden: flag(value) }),
  },
};

function withFill(style: Style, fill: Fill | undefined): Style {
  return { ...style, fill };
}

function fontAspect(read: (font: Font) => unknown, write: (value: unknown) => Font): Aspect {
  return {
    read: (style) => read(style.font ?? {}),
    write: (style, value) => ({ ...style, font: { ...style.font, ...write(value) } }),
  };
}

function fontFlag(name: "bold" | "italic" | "strikethrough" | "subscript" | "superscript"): Aspect {
  return fontAspect(
    (font) => font[name] === true,
    (value) => {
      const isOn = flag(value);
      if (name === "subscript" && isOn) return { subscript: true, superscript: undefined };
      if (name === "superscript" && isOn) return { superscript: true, subscript: undefined };
      return { [name]: isOn };
    }
  );
}

function alignmentAspect(
  read: (alignment: Alignment) => unknown,
  write: (value: unknown) => Alignment
): Aspect {
  return {
    read: (style) => read(style.alignment ?? {}),
    write: (style, value) => ({ ...style, alignment: { ...style.alignment, ...write(value) } }),
  };
}

/** Tints are not kept by the model: a colour is what it is, with tint 0. */
function untinted(member: string): Aspect {
  return {
    read: () => 0,
    write: (style, value) => {
      if (value !== 0) throw notImitated(member);
      return style;
    },
  };
}

/** True, or undefined for false, so that "off" and "never said" are one style. */
function flag(value: unknown): true | undefined {
  if (typeof value !== "boolean")
    throw new ApiError("InvalidArgument", "true or false was expected.");
  return value ? true : undefined;
}

function text(value: unknown): string {
  if (typeof value !== "string" || value === "") {
    throw new ApiError("InvalidArgument", "A text was expected.");
  }
  return value;
}

function number(value: unknown, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new ApiError("InvalidArgument", `A number from ${least} to ${most} was expected.`);
}

/** Degrees, or 180 for letters below each other. */
function orientation(value: unknown): number {
  return value === 180 ? 180 : number(value, -90, 90);
}

function word<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((one) => one === value);
  if (found === undefined) {
    throw new ApiError("InvalidArgument", `One of ${words.join(", ")} was expected.`);
  }
  return found;
}
