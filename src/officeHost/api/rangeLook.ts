import type { Area } from "../model/area";
import { ASPECTS } from "../model/edit/aspects";
import { changeStyle, stylesIn } from "../model/edit/formats";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";

/** Something that has a look: cells, or a cell style. */
export type Look = {
  /** Null where it differs within. */
  read(path: string): unknown;
  /** Null and undefined leave everything as it is. */
  write(path: string, value: unknown): void;
};

/** A part of a look, whatever it is the look of. */
export abstract class LookPartApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly look: Look
  ) {
    super(host);
  }
  protected readAspect(path: string): unknown {
    return this.look.read(path);
  }
  protected writeAspect(path: string, value: unknown): void {
    this.look.write(path, value);
  }
}

/** The look of all cells of some areas: what differs among them reads as null. */
export abstract class LookApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly areas: readonly Area[]
  ) {
    super(host);
  }

  protected get look(): Look {
    return {
      read: (path) => this.readAspect(path),
      write: (path, value) => this.writeAspect(path, value),
    };
  }

  protected readAspect(path: string): unknown {
    const aspect = ASPECTS[path];
    if (!aspect) throw new RangeError(path);
    let found: unknown;
    let isFirst = true;
    for (const area of this.areas) {
      for (const number of stylesIn(this.sheet, area)) {
        const value = aspect.read(this.host.workbook.styles.get(number));
        if (!isFirst && value !== found) return null;
        found = value;
        isFirst = false;
      }
    }
    return found;
  }

  /** Null and undefined leave everything as it is. */
  protected writeAspect(path: string, value: unknown): void {
    const aspect = ASPECTS[path];
    if (!aspect) throw new RangeError(path);
    if (value === null || value === undefined) return;
    aspect.write({}, value);
    for (const area of this.areas) {
      changeStyle(this.host.workbook, this.sheet, area, (style) => aspect.write(style, value));
    }
  }
}

/** Excel.RangeFill. */
export class RangeFillApi extends LookPartApi {
  get Color(): unknown {
    return this.readAspect("fill.color");
  }
  set Color(color: unknown) {
    this.writeAspect("fill.color", color);
  }
  get Pattern(): unknown {
    return this.readAspect("fill.pattern");
  }
  set Pattern(pattern: unknown) {
    this.writeAspect("fill.pattern", pattern);
  }
  get PatternColor(): unknown {
    return this.readAspect("fill.patternColor");
  }
  set PatternColor(color: unknown) {
    this.writeAspect("fill.patternColor", color);
  }
  get TintAndShade(): unknown {
    return this.readAspect("fill.tintAndShade");
  }
  set TintAndShade(tint: unknown) {
    this.writeAspect("fill.tintAndShade", tint);
  }
  get PatternTintAndShade(): unknown {
    return this.readAspect("fill.patternTintAndShade");
  }
  set PatternTintAndShade(tint: unknown) {
    this.writeAspect("fill.patternTintAndShade", tint);
  }
  Clear(): void {
    this.writeAspect("fill.color", "");
  }
}

/** Excel.RangeFont. */
export class RangeFontApi extends LookPartApi {
  get Name(): unknown {
    return this.readAspect("font.name");
  }
  set Name(name: unknown) {
    this.writeAspect("font.name", name);
  }
  get Size(): unknown {
    return this.readAspect("font.size");
  }
  set Size(size: unknown) {
    this.writeAspect("font.size", size);
  }
  get Color(): unknown {
    return this.readAspect("font.color");
  }
  set Color(color: unknown) {
    this.writeAspect("font.color", color);
  }
  get Bold(): unknown {
    return this.readAspect("font.bold");
  }
  set Bold(isBold: unknown) {
    this.writeAspect("font.bold", isBold);
  }
  get Italic(): unknown {
    return this.readAspect("font.italic");
  }
  set Italic(isItalic: unknown) {
    this.writeAspect("font.italic", isItalic);
  }
  get Underline(): unknown {
    return this.readAspect("font.underline");
  }
  set Underline(line: unknown) {
    this.writeAspect("font.underline", line);
  }
  get Strikethrough(): unknown {
    return this.readAspect("font.strikethrough");
  }
  set Strikethrough(isStruck: unknown) {
    this.writeAspect("font.strikethrough", isStruck);
  }
  get Subscript(): unknown {
    return this.readAspect("font.subscript");
  }
  set Subscript(isLow: unknown) {
    this.writeAspect("font.subscript", isLow);
  }
  get Superscript(): unknown {
    return this.readAspect("font.superscript");
  }
  set Superscript(isHigh: unknown) {
    this.writeAspect("font.superscript", isHigh);
  }
  get TintAndShade(): unknown {
    return this.readAspect("font.tintAndShade");
  }
  set TintAndShade(tint: unknown) {
    this.writeAspect("font.tintAndShade", tint);
  }
}

/** Excel.FormatProtection. */
export class FormatProtectionApi extends LookPartApi {
  get Locked(): unknown {
    return this.readAspect("protection.locked");
  }
  set Locked(isLocked: unknown) {
    this.writeAspect("protection.locked", isLocked);
  }
  get FormulaHidden(): unknown {
    return this.readAspect("protection.formulaHidden");
  }
  set FormulaHidden(isHidden: unknown) {
    this.writeAspect("protection.formulaHidden", isHidden);
  }
}
