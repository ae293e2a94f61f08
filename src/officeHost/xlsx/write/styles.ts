import type { ConditionalLook } from "../../model/parts";
import { BUILT_IN_STYLES } from "../../model/namedStyles";
import type { Alignment, Font, Style, StyleTable } from "../../model/style";
import { ALIGNMENTS, BUILT_IN_FORMATS, keyOf } from "../parts/styleWords";
import { escapeXml } from "../xml/text";
import { Patch } from "../xml/patch";
import {
  attributeOf,
  childOf,
  childrenOf,
  numberOf,
  outerXml,
  parseXml,
  prefixOf,
  type XmlElement,
} from "../xml/tree";
import { borderXml, fillXml, fontXml } from "./fontFill";

/** The styles part of a file, to which cell formats and differential formats are added. */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly xfs: readonly XmlElement[];
  private readonly numbers = new Map<number, number>();
  private readonly added = new Map<
    string,
    { known: Map<string, number>; items: string[]; count: number }
  >();

  constructor(
    private readonly xml: string,
    private readonly styles: StyleTable,
    /** How many of the model's styles are the file's own; fewer than `styles.fromFile` for a fresh file. */
    private readonly own: number
  ) {
    this.root = parseXml(xml);
    this.prefix = prefixOf(this.root);
    this.xfs = this.list("cellXfs");
  }

  /** The file's number of a model's style, added when the file has none for it. */
  xf(style: number): number {
    if (style < this.own) return style;
    let number = this.numbers.get(style);
    if (number === undefined) {
      number = this.add("cellXfs", this.xfXml(style));
      this.numbers.set(style, number);
    }
    return number;
  }

  /** The number of a differential format with this look. */
  dxf(look: ConditionalLook): number {
    const p = this.prefix;
    const format = look.numberFormat;
    const inner = [
      look.font ? fontXml(look.font, p) : "",
      format === undefined
        ? ""
        : `<${p}numFmt numFmtId="${this.formatId(format)}" formatCode="${escapeXml(format)}"/>`,
      look.fill ? fillXml(look.fill, p, true) : "",
      look.borders ? borderXml(look.borders, p, true) : "",
    ].join("");
    return this.add("dxfs", `<${p}dxf>${inner}</${p}dxf>`);
  }

  /** The styles part with what was added; undefined when nothing was. */
  build(): string | undefined {
    if (this.added.size === 0) return undefined;
    const patch = new Patch(this.xml);
    let missing = "";
    for (const [list, { items, count }] of this.added) {
      const element = childOf(this.root, list);
      if (element) {
        const start = outerXml(element).slice(0, element.innerStart - element.start);
        const inner = this.xml.slice(element.innerStart, element.innerEnd);
        const head = start
          .replace(/\/>$/, ">")
          .replace(/\s+count="\d*"/, "")
          .slice(0, -1);
        patch.replace(
          element,
          `${head} count="${count}">${inner}${items.join("")}</${element.name}>`
        );
      } else if (list === "numFmts") {
        patch.insertBefore(firstOf(this.root, ["fonts"]), this.listXml(list, items));
      } else {
        missing += this.listXml(list, items);
      }
    }
    if (missing !== "") {
      const next =
        childOf(this.root, "tableStyles") ??
        childOf(this.root, "colors") ??
        childOf(this.root, "extLst");
      if (next) patch.insertBefore(next, missing);
      else patch.append(this.root, missing);
    }
    return patch.apply();
  }

  private listXml(list: string, items: readonly string[]): string {
    return `<${this.prefix}${list} count="${items.length}">${items.join("")}</${this.prefix}${list}>`;
  }

  private list(name: string): readonly XmlElement[] {
    return childOf(this.root, name)?.children ?? [];
  }

  private add(list: string, xml: string): number {
    let entry = this.added.get(list);
    if (!entry) {
      entry = { known: new Map(), items: [], count: this.list(list).length };
      this.added.set(list, entry);
    }
    const known = entry.known.get(xml);
    if (known !== undefined) return known;
    const number = entry.count;
    entry.known.set(xml, number);
    entry.items.push(xml);
    entry.count += 1;
    return number;
  }

  private xfXml(number: number): string {
    const p = this.prefix;
    const style = this.styles.get(number);
    const baseNumber =
      number < this.styles.fromFile ? 0 : Math.min(this.styles.baseOf(number), this.own - 1);
    const before = this.styles.get(baseNumber);
    const xf = this.xfs[baseNumber];
    const isSame = (field: keyof Style) =>
      JSON.stringify(style[field]) === JSON.stringify(before[field]);
    const idOf = (name: string) => numberOf(xf, name) ?? 0;
    const font = isSame("font") ? idOf("fontId") : this.fontId(style, before, idOf("fontId"));
    const fill = isSame("fill")
      ? idOf("fillId")
      : style.fill
        ? this.add("fills", fillXml(style.fill, p, false))
        : 0;
    const border = isSame("borders")
      ? idOf("borderId")
      : this.borderId(style, before, idOf("borderId"));
    const format = isSame("numberFormat")
      ? idOf("numFmtId")
      : this.formatId(style.numberFormat ?? "General");
    const alignment = isSame("alignment")
      ? keptXml(xf, "alignment")
      : alignmentXml(style.alignment, p);
    const protection =
      isSame("locked") && isSame("formulaHidden")
        ? keptXml(xf, "protection")
        : protectionXml(style, p);
    const flags = [
      style.quotePrefix ? ' quotePrefix="1"' : "",
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
      alignment === "" ? "" : ' applyAlignment="1"',
      protection === "" ? "" : ' applyProtection="1"',
    ].join("");
    const named = isSame("styleName") ? idOf("xfId") : this.namedId(style.styleName ?? "Normal");
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="${named}"`;
    const inner = alignment + protection;
    return inner === "" ? `<${p}xf ${ids}${flags}/>` : `<${p}xf ${ids}${flags}>${inner}</${p}xf>`;
  }

  /** The number of a named style's format, added with the style when the file has none of that name. */
  private namedId(name: string): number {
    const p = this.prefix;
    const own = childrenOf(childOf(this.root, "cellStyles"), "cellStyle");
    const known = own.find((entry) => attributeOf(entry, "name") === name);
    if (known) return numberOf(known, "xfId") ?? 0;
    const builtIn = BUILT_IN_STYLES.find((style) => style.name === name);
    const look = (this.styles.named.get(name) ?? builtIn)?.look ?? {};
    const font = look.font ? this.fontId(look, {}, 0) : 0;
    const fill = look.fill ? this.add("fills", fillXml(look.fill, p, false)) : 0;
    const border = look.borders ? this.borderId(look, {}, 0) : 0;
    const format = this.formatId(look.numberFormat ?? "General");
    const xf = this.add(
      "cellStyleXfs",
      `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"/>`
    );
    const number = builtIn?.builtIn === undefined ? "" : ` builtinId="${builtIn.builtIn}"`;
    this.add("cellStyles", `<${p}cellStyle name="${escapeXml(name)}" xfId="${xf}"${number}/>`);
    return xf;
  }

  private fontId(style: Style, before: Style, baseId: number): number {
    const element = this.list("fonts")[baseId];
    const inBase = (local: string): string | undefined =>
      attributeOf(childOf(element, local), "val");
    // A look that says no name or size has the workbook's own, which stands in the base.
    const size = before.font?.size ?? Number(inBase("sz") ?? 11);
    const name = before.font?.name ?? inBase("name");
    const meant = { ...before.font, size, ...(name === undefined ? {} : { name }) };
    const font = { ...style.font, name: style.font?.name ?? name, size: style.font?.size ?? size };
    const base = element && { element, font: meant };
    return this.add("fonts", fontXml(font as Font, this.prefix, base));
  }

  private borderId(style: Style, before: Style, baseId: number): number {
    const element = this.list("borders")[baseId];
    const base = element && { element, sides: before.borders ?? {} };
    return this.add("borders", borderXml(style.borders ?? {}, this.prefix, false, base));
  }

  private formatId(code: string): number {
    const builtIn = keyOf(BUILT_IN_FORMATS, code);
    if (builtIn !== undefined) return builtIn;
    const own = childrenOf(childOf(this.root, "numFmts"), "numFmt");
    const known = own.find((entry) => attributeOf(entry, "formatCode") === code);
    if (known) return numberOf(known, "numFmtId") ?? 0;
    const used = own.map((entry) => numberOf(entry, "numFmtId") ?? 0);
    // Numbers below 164 belong to Excel; added formats follow one another, so the count tells the number.
    const first = Math.max(163, ...used) + 1;
    const text = `formatCode="${escapeXml(code)}"`;
    const before = this.added.get("numFmts")?.items.findIndex((item) => item.includes(text)) ?? -1;
    if (before >= 0) return first + before;
    const number = first + (this.added.get("numFmts")?.items.length ?? 0);
    this.add("numFmts", `<${this.prefix}numFmt numFmtId="${number}" ${text}/>`);
    return number;
  }
}

function firstOf(root: XmlElement, names: readonly string[]): XmlElement {
  const found = names.map((name) => childOf(root, name)).find((element) => element !== undefined);
  return found ?? (root.children[0] as XmlElement);
}

function keptXml(xf: XmlElement | undefined, local: string): string {
  const element = childOf(xf, local);
  return element ? outerXml(element) : "";
}

function alignmentXml(alignment: Alignment | undefined, p: string): string {
  if (!alignment) return "";
  const horizontal = keyOf(ALIGNMENTS, alignment.horizontal);
  const vertical = alignment.vertical?.toLowerCase();
  const turned = alignment.textOrientation;
  const rotation =
    turned === undefined ? undefined : turned === 180 ? 255 : turned < 0 ? 90 - turned : turned;
  const order = { LeftToRight: 1, RightToLeft: 2 }[alignment.readingOrder ?? ""];
  const attributes = Object.entries({
    horizontal,
    vertical,
    textRotation: rotation,
    wrapText: alignment.wrapText ? 1 : undefined,
    indent: alignment.indent,
    justifyLastLine: alignment.autoIndent ? 1 : undefined,
    shrinkToFit: alignment.shrinkToFit ? 1 : undefined,
    readingOrder: order,
  }).filter(([, value]) => value !== undefined);
  if (attributes.length === 0) return "";
  return `<${p}alignment ${attributes.map(([name, value]) => `${name}="${value}"`).join(" ")}/>`;
}

function protectionXml(style: Style, p: string): string {
  const locked = style.locked === false ? ' locked="0"' : "";
  const hidden = style.formulaHidden ? ' hidden="1"' : "";
  return locked + hidden === "" ? "" : `<${p}protection${locked}${hidden}/>`;
}
