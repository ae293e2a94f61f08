import type { Area } from "../model/area";
import {
  addRule,
  changeRule,
  clearRules,
  deleteRule,
  moveRule,
  rulesOn,
} from "../model/edit/rules";
import type { ConditionalFormat } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, ApiObject, type CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readWord } from "./arguments";
import {
  CellValueConditionalFormatApi,
  CustomConditionalFormatApi,
  PresetCriteriaConditionalFormatApi,
  TextConditionalFormatApi,
  TopBottomConditionalFormatApi,
} from "./conditionalRules";
import {
  ColorScaleConditionalFormatApi,
  DataBarConditionalFormatApi,
  IconSetConditionalFormatApi,
} from "./conditionalScales";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** Excel.ConditionalFormatCollection: the rules that touch some cells, the first applied one first. */
export class ConditionalFormatCollectionApi extends ApiCollection<ConditionalFormatApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[]
  ) {
    super(host);
  }
  override items(): readonly ConditionalFormatApi[] {
    return rulesOn(this.sheet, this.areas).map((format) => this.wrap(format));
  }
  /** The new rule comes first in the order, as Excel documents. */
  Add(type: unknown): ConditionalFormatApi {
    const word = readWord(type, TYPES);
    return this.wrap(addRule(this.host.workbook, this.sheet, this.areas, word));
  }
  ClearAll(): void {
    clearRules(this.host.workbook, this.sheet, this.areas);
  }
  GetCount(): number {
    return rulesOn(this.sheet, this.areas).length;
  }
  GetItem(id: unknown): ConditionalFormatApi {
    const item = this.GetItemOrNullObject(id);
    if (!item) throw new ApiError("ItemNotFound", `No conditional format ${String(id)}.`, 404);
    return item;
  }
  GetItemOrNullObject(id: unknown): ConditionalFormatApi | null {
    const format = rulesOn(this.sheet, this.areas).find((one) => one.id === id);
    return format ? this.wrap(format) : null;
  }
  GetItemAt(index: number): ConditionalFormatApi {
    const format = rulesOn(this.sheet, this.areas)[index];
    if (!format) throw new ApiError("InvalidArgument", `No conditional format ${index}.`);
    return this.wrap(format);
  }

  private wrap(format: ConditionalFormat): ConditionalFormatApi {
    return new ConditionalFormatApi(this.host, this.sheet, format);
  }
}

/** Excel.ConditionalFormat: one rule with its cells and its place in the order. */
export class ConditionalFormatApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat
  ) {
    super(host);
  }
  override get identity(): string {
    return this.format.id;
  }
  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.rule.type;
  }
  get Priority(): number {
    return this.format.priority;
  }
  set Priority(priority: number) {
    moveRule(this.host.workbook, this.sheet, this.format, priority);
  }
  /** Null for scales, bars and icons, which stop nothing. */
  get StopIfTrue(): boolean | null {
    return this.isDrawn ? null : this.format.stopIfTrue;
  }
  set StopIfTrue(isStop: unknown) {
    if (this.isDrawn) {
      throw new ApiError("InvalidArgument", "Scales, bars and icons do not stop other rules.");
    }
    changeRule(this.host.workbook, this.sheet, this.format, { stopIfTrue: isStop === true });
  }
  Delete(): void {
    deleteRule(this.host.workbook, this.sheet, this.format);
  }
  GetRange(): CellsApi {
    const range = this.GetRangeOrNullObject();
    if (!range) {
      throw new ApiError("InvalidOperation", "The conditional format has several ranges.");
    }
    return range;
  }
  GetRangeOrNullObject(): CellsApi | null {
    const [area, ...others] = this.format.areas;
    return area && others.length === 0 ? this.rangeOf(this.sheet, area) : null;
  }
  GetRanges(): CellsApi {
    return this.areasOf(this.sheet, this.format.areas);
  }

  get Custom(): CustomConditionalFormatApi {
    return new CustomConditionalFormatApi(...this.parts);
  }
  get CustomOrNullObject(): CustomConditionalFormatApi | null {
    return this.is("Custom") ? this.Custom : null;
  }
  get CellValue(): CellValueConditionalFormatApi {
    return new CellValueConditionalFormatApi(...this.parts);
  }
  get CellValueOrNullObject(): CellValueConditionalFormatApi | null {
    return this.is("CellValue") ? this.CellValue : null;
  }
  get TextComparison(): TextConditionalFormatApi {
    return new TextConditionalFormatApi(...this.parts);
  }
  get TextComparisonOrNullObject(): TextConditionalFormatApi | null {
    return this.is("ContainsText") ? this.TextComparison : null;
  }
  get TopBottom(): TopBottomConditionalFormatApi {
    return new TopBottomConditionalFormatApi(...this.parts);
  }
  get TopBottomOrNullObject(): TopBottomConditionalFormatApi | null {
    return this.is("TopBottom") ? this.TopBottom : null;
  }
  get Preset(): PresetCriteriaConditionalFormatApi {
    return new PresetCriteriaConditionalFormatApi(...this.parts);
  }
  get PresetOrNullObject(): PresetCriteriaConditionalFormatApi | null {
    return this.is("PresetCriteria") ? this.Preset : null;
  }
  get ColorScale(): ColorScaleConditionalFormatApi {
    return new ColorScaleConditionalFormatApi(...this.parts);
  }
  get ColorScaleOrNullObject(): ColorScaleConditionalFormatApi | null {
    return this.is("ColorScale") ? this.ColorScale : null;
  }
  get DataBar(): DataBarConditionalFormatApi {
    return new DataBarConditionalFormatApi(...this.parts);
  }
  get DataBarOrNullObject(): DataBarConditionalFormatApi | null {
    return this.is("DataBar") ? this.DataBar : null;
  }
  get IconSet(): IconSetConditionalFormatApi {
    return new IconSetConditionalFormatApi(...this.parts);
  }
  get IconSetOrNullObject(): IconSetConditionalFormatApi | null {
    return this.is("IconSet") ? this.IconSet : null;
  }

  private get parts(): [ApiHost, Sheet, ConditionalFormat] {
    return [this.host, this.sheet, this.format];
  }
  private get isDrawn(): boolean {
    return this.is("ColorScale") || this.is("DataBar") || this.is("IconSet");
  }
  private is(type: ConditionalFormat["rule"]["type"]): boolean {
    return this.format.rule.type === type;
  }
}
