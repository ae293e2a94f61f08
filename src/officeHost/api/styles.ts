import { ApiError, notImitated } from "../model/apiError";
import { ASPECTS } from "../model/edit/aspects";
import {
  addNamedStyle,
  changeNamedStyle,
  deleteNamedStyle,
  findNamedStyle,
  listNamedStyles,
} from "../model/edit/cellStyle";
import type { NamedStyle } from "../model/style";
import { readText } from "./arguments";
import { ApiCollection, type ApiHost } from "./object";
import { LookPartApi, RangeFillApi, RangeFontApi, type Look } from "./rangeLook";

/** Excel.StyleCollection: the cell styles that have a name. */
export class StyleCollectionApi extends ApiCollection<StyleApi> {
  override items(): readonly StyleApi[] {
    return listNamedStyles(this.host.workbook).map(({ name }) => new StyleApi(this.host, name));
  }
  Add(name: unknown): void {
    addNamedStyle(this.host.workbook, readText(name));
  }
  GetItem(name: unknown): StyleApi {
    const style = this.GetItemOrNullObject(name);
    if (!style) throw new ApiError("ItemNotFound", `There is no style "${String(name)}".`, 404);
    return style;
  }
  GetItemOrNullObject(name: unknown): StyleApi | null {
    const style = findNamedStyle(this.host.workbook, name);
    return style ? new StyleApi(this.host, style.name) : null;
  }
}

/** Excel.Style. */
export class StyleApi extends LookPartApi {
  constructor(
    host: ApiHost,
    private readonly name: string
  ) {
    super(host, lookOf(host, name));
  }
  get Name(): string {
    return this.name;
  }
  get BuiltIn(): boolean {
    return this.style.builtIn !== undefined;
  }
  get Fill(): RangeFillApi {
    return new RangeFillApi(this.host, lookOf(this.host, this.name));
  }
  get Font(): RangeFontApi {
    return new RangeFontApi(this.host, lookOf(this.host, this.name));
  }
  get NumberFormat(): string {
    return this.style.look.numberFormat ?? "General";
  }
  set NumberFormat(format: unknown) {
    const text = readText(format);
    const numberFormat = text === "General" ? undefined : text;
    changeNamedStyle(this.host.workbook, this.style, (look) => ({ ...look, numberFormat }));
  }
  get NumberFormatLocal(): string {
    return this.NumberFormat;
  }
  set NumberFormatLocal(format: unknown) {
    this.NumberFormat = format;
  }
  get HorizontalAlignment(): unknown {
    return this.readAspect("horizontalAlignment");
  }
  set HorizontalAlignment(alignment: unknown) {
    this.writeAspect("horizontalAlignment", alignment);
  }
  get VerticalAlignment(): unknown {
    return this.readAspect("verticalAlignment");
  }
  set VerticalAlignment(alignment: unknown) {
    this.writeAspect("verticalAlignment", alignment);
  }
  get WrapText(): unknown {
    return this.readAspect("wrapText");
  }
  set WrapText(isWrapped: unknown) {
    this.writeAspect("wrapText", isWrapped);
  }
  get ShrinkToFit(): unknown {
    return this.readAspect("shrinkToFit");
  }
  set ShrinkToFit(isShrunk: unknown) {
    this.writeAspect("shrinkToFit", isShrunk);
  }
  get IndentLevel(): unknown {
    return this.readAspect("indentLevel");
  }
  set IndentLevel(level: unknown) {
    this.writeAspect("indentLevel", level);
  }
  get TextOrientation(): unknown {
    return this.readAspect("textOrientation");
  }
  /** Office.js reads `TextOrientation`, but sets it by this name. */
  set Orientation(orientation: unknown) {
    this.writeAspect("textOrientation", orientation);
  }
  get ReadingOrder(): unknown {
    return this.readAspect("readingOrder");
  }
  set ReadingOrder(order: unknown) {
    this.writeAspect("readingOrder", order);
  }
  get AutoIndent(): unknown {
    return this.readAspect("autoIndent");
  }
  set AutoIndent(isIndented: unknown) {
    this.writeAspect("autoIndent", isIndented);
  }
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
  /** A style here always says everything of a look. */
  get IncludeAlignment(): boolean {
    return true;
  }
  get IncludeBorder(): boolean {
    return true;
  }
  get IncludeFont(): boolean {
    return true;
  }
  get IncludeNumber(): boolean {
    return true;
  }
  get IncludePatterns(): boolean {
    return true;
  }
  get IncludeProtection(): boolean {
    return true;
  }
  Delete(): void {
    deleteNamedStyle(this.host.workbook, this.style);
  }

  private get style(): NamedStyle {
    return styleOf(this.host, this.name);
  }
}

function styleOf(host: ApiHost, name: string): NamedStyle {
  const style = findNamedStyle(host.workbook, name);
  if (!style) throw new ApiError("ItemNotFound", `There is no style "${name}".`, 404);
  return style;
}

/** The look of a cell style: a change is one of all cells that have it. */
function lookOf(host: ApiHost, name: string): Look {
  return {
    read: (path) => aspectOf(path).read(styleOf(host, name).look),
    write: (path, value) => {
      if (value === null || value === undefined) return;
      const style = styleOf(host, name);
      changeNamedStyle(host.workbook, style, (look) => aspectOf(path).write(look, value));
    },
  };
}

function aspectOf(path: string): (typeof ASPECTS)[string] {
  const aspect = ASPECTS[path];
  if (!aspect) throw notImitated(`Style.${path}`);
  return aspect;
}
