/** How a cell looks. Colours are `#RRGGBB`; an absent field means Excel's default. */
export type Style = {
  readonly numberFormat?: string;
  readonly font?: Font;
  readonly fill?: Fill;
  readonly borders?: Readonly<Partial<Record<BorderSide, Border>>>;
  readonly alignment?: Alignment;
  /** Default true. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** The cell was typed with a leading apostrophe: text whatever it looks like. */
  readonly quotePrefix?: boolean;
  /** Name of the cell style, `Normal` when absent. */
  readonly styleName?: string;
};

export type Font = {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough?: boolean;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
  readonly color?: string;
};

/** `color` alone is a solid fill; `pattern` follows Excel.FillPattern ("Solid", "Gray50", ...). */
export type Fill = {
  readonly color?: string;
  readonly pattern?: string;
  readonly patternColor?: string;
};

export type BorderSide =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

/** `line` follows Excel.BorderLineStyle without "None", `weight` Excel.BorderWeight. */
export type Border = {
  readonly line:
    "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color?: string;
};

export type Alignment = {
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly textOrientation?: number;
  readonly shrinkToFit?: boolean;
  readonly autoIndent?: boolean;
  readonly readingOrder?: string;
};

/** A cell style that has a name: Excel's own, or one that was added. */
export type NamedStyle = {
  readonly name: string;
  /** The file format's number of Excel's own style. */
  readonly builtIn?: number;
  readonly look: Style;
};

/**
 * The styles of a workbook by number. A file's own cell formats come first and in their order, so a number below
 * `fromFile` is also the index in the file, and what is not modelled of it is kept. `base` of a later style is the one
 * it was derived from.
 */
export class StyleTable {
  private readonly entries: { style: Style; base: number }[] = [];
  private readonly known = new Map<string, number>();
  fromFile = 0;
  /** Named styles that were added or changed here, by name. */
  readonly named = new Map<string, NamedStyle>();

  constructor(fileStyles: readonly Style[] = [{}]) {
    fileStyles.forEach((fileStyle, index) => {
      const style = sorted(fileStyle);
      this.entries.push({ style, base: index });
      this.known.set(`${index}|${JSON.stringify(style)}`, index);
    });
    this.fromFile = fileStyles.length;
  }

  get count(): number {
    return this.entries.length;
  }

  get(number: number): Style {
    return this.entries[number]?.style ?? {};
  }

  /** Every style that is in use, by number. */
  get all(): readonly Style[] {
    return this.entries.map(({ style }) => style);
  }

  /** Changes the looks that go by a named style's name; numbers of the file itself keep theirs. */
  restyle(name: string, change: (style: Style) => Style): void {
    this.entries.forEach((entry, number) => {
      if (number < this.fromFile || entry.style.styleName !== name) return;
      this.known.delete(`${entry.base}|${JSON.stringify(entry.style)}`);
      entry.style = sorted(change(entry.style));
      this.known.set(`${entry.base}|${JSON.stringify(entry.style)}`, number);
    });
  }

  /** The file's cell format a style was derived from (itself for a file's own). */
  baseOf(number: number): number {
    return this.entries[number]?.base ?? 0;
  }

  /** The number of style `number` after `change`; equal results from one base share a number. */
  derive(number: number, change: (style: Style) => Style): number {
    const base = this.baseOf(number);
    const style = sorted(change(this.get(number)));
    const key = `${base}|${JSON.stringify(style)}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.entries.push({ style, base });
    this.known.set(key, this.entries.length - 1);
    return this.entries.length - 1;
  }
}

/** The same value with keys in order and absent ones left out, so that equal styles have equal JSON. */
function sorted<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, sorted(field as unknown)]);
  return Object.fromEntries(entries) as T;
}
