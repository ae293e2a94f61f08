import {
  attributeOf,
  childrenOf,
  descendantsOf,
  numberOf,
  parseXml,
  type XmlElement,
} from "../xml/tree";

/** Excel's own palette for indexed colours 0-63 (ECMA-376 part 1, 18.8.27). */
const EGA = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE = [
  ...EGA,
  ...EGA,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC " +
    "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF " +
    "FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 " +
    "333333"
  ).split(" "),
];
/** The file counts the theme's colours with each light one before its dark one; the model has them dark first. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** Resolves the colours of a workbook to `#RRGGBB`. */
export class Colors {
  constructor(
    /** dk1, lt1, dk2, lt2, accent1-6, hlink, folHlink. */
    readonly theme: readonly string[],
    private readonly palette: readonly string[] = PALETTE
  ) {}

  /** The colour an element such as `<color theme="4" tint="0.4"/>` names; undefined for automatic or none. */
  read(element: XmlElement | undefined): string | undefined {
    if (!element) return undefined;
    const rgb = attributeOf(element, "rgb");
    const theme = numberOf(element, "theme");
    const indexed = numberOf(element, "indexed");
    let color: string | undefined;
    if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) color = rgb.slice(-6).toUpperCase();
    else if (theme !== undefined) color = this.theme[THEME_ORDER[theme] ?? -1]?.slice(1);
    else if (indexed !== undefined) color = this.palette[indexed];
    if (color === undefined) return undefined;
    return tinted(`#${color}`, numberOf(element, "tint") ?? 0);
  }
}

/** The colours of a styles part: its own palette, if it has one, and the theme's. */
export function readColors(styles: XmlElement | undefined, theme: readonly string[]): Colors {
  const own = styles ? descendantsOf(styles, "indexedColors")[0] : undefined;
  if (!own) return new Colors(theme);
  const palette = childrenOf(own, "rgbColor").map((entry) =>
    (attributeOf(entry, "rgb") ?? "000000").slice(-6).toUpperCase()
  );
  return new Colors(theme, [...palette, ...PALETTE.slice(palette.length)]);
}

/** dk1, lt1, dk2, lt2, accent1-6, hlink, folHlink of a theme part, as `#RRGGBB`. */
export function readThemeColors(xml: string): string[] {
  const scheme = descendantsOf(parseXml(xml), "clrScheme")[0];
  const names = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink";
  return names.split(" ").map((name) => {
    const color = scheme?.children.find((child) => child.local === name)?.children[0];
    const value = attributeOf(color, "lastClr") ?? attributeOf(color, "val") ?? "000000";
    return `#${/^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : "000000"}`;
  });
}

/**
 * A colour made darker (tint below 0) or lighter: its lightness is scaled, hue and saturation stay (ECMA-376 part 1,
 * 18.8.19).
 */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => parseInt(color.slice(at, at + 2), 16) / 255
  );
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (spread !== 0) {
    if (high === red) hue = ((green - blue) / spread + 6) % 6;
    else if (high === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const channel = (shift: number) => {
    const k = (hue + shift) % 6;
    const part = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
    const value = wanted + chroma / 2 - chroma * part;
    return Math.round(Math.max(0, Math.min(1, value)) * 255);
  };
  const text = [5, 3, 1].map((shift) => channel(shift).toString(16).padStart(2, "0")).join("");
  return `#${text.toUpperCase()}`;
}
