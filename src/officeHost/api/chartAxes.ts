import type { Chart, ChartAxis } from "../model/parts";
import { hasAxes } from "../model/edit/chartTypes";
import type { Sheet } from "../model/sheet";
import type { ApiHost } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { absoluteReference } from "../model/areas";
import { readBlock, readText, readWord } from "./arguments";
import {
  ChartAxisFormatApi,
  ChartAxisTitleFormatApi,
  ChartGridlinesFormatApi,
  type LookSpot,
} from "./chartLook";
import { ChartPart } from "./chartPart";

type AxisPlace = keyof Chart["axes"];

/** Excel.ChartAxes. */
export class ChartAxesApi extends ChartPart {
  get CategoryAxis(): ChartAxisApi {
    return this.axis("category");
  }
  get ValueAxis(): ChartAxisApi {
    return this.axis("value");
  }
  GetItem(type: unknown, group: unknown = "Primary"): ChartAxisApi {
    const kind = readWord(type, ["Category", "Value", "Series"] as const);
    const pair = readWord(group, ["Primary", "Secondary"] as const);
    if (kind === "Series") throw notImitated("the series axis of a chart");
    if (pair === "Primary") return this.axis(kind === "Category" ? "category" : "value");
    return this.axis(kind === "Category" ? "secondaryCategory" : "secondaryValue");
  }

  private axis(place: AxisPlace): ChartAxisApi {
    return new ChartAxisApi(this.host, this.sheet, this.chart, place);
  }
}

/** A part of one axis. A chart without such an axis (a pie, no second group) answers `ItemNotFound`. */
abstract class AxisPart extends ChartPart {
  constructor(
    host: ApiHost,
    sheet: Sheet,
    chart: Chart,
    protected readonly place: AxisPlace
  ) {
    super(host, sheet, chart);
  }
  protected get axis(): ChartAxis {
    const axis = hasAxes(this.chart.type) ? this.chart.axes[this.place] : undefined;
    if (!axis) throw new ApiError("ItemNotFound", "The chart has no such axis.", 404);
    return axis;
  }
  /** Sets fields of the axis; undefined takes one away. */
  protected set(fields: Partial<ChartAxis>): void {
    const { axis } = this;
    this.change(() => Object.assign(axis, fields));
  }
  /** The look of one part of the axis. */
  protected spot(field: "look" | "titleLook"): LookSpot {
    return {
      read: () => this.axis[field] ?? {},
      write: (look) => this.set({ [field]: look }),
    };
  }
}

/** Excel.ChartAxis. What Excel works out by itself on an automatic axis is not imitated: it depends on its drawing. */
export class ChartAxisApi extends AxisPart {
  get Type(): string {
    return this.place === "value" || this.place === "secondaryValue" ? "Value" : "Category";
  }
  get AxisGroup(): string {
    return this.place.startsWith("secondary") ? "Secondary" : "Primary";
  }
  get Visible(): boolean {
    return this.axis.visible;
  }
  set Visible(isVisible: unknown) {
    this.set({ visible: isVisible === true });
  }
  get Minimum(): number {
    return this.fixed("minimum");
  }
  set Minimum(minimum: unknown) {
    this.set({ minimum: readScale(minimum) });
  }
  get Maximum(): number {
    return this.fixed("maximum");
  }
  set Maximum(maximum: unknown) {
    this.set({ maximum: readScale(maximum) });
  }
  get MajorUnit(): number {
    return this.fixed("majorUnit");
  }
  set MajorUnit(unit: unknown) {
    this.set({ majorUnit: readUnit(unit) });
  }
  get NumberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }
  set NumberFormat(format: unknown) {
    this.set({ numberFormat: readText(format) });
  }
  /** The number format follows the cells until one is set. */
  get LinkNumberFormat(): boolean {
    return this.axis.numberFormat === undefined;
  }
  set LinkNumberFormat(isLinked: unknown) {
    this.set({ numberFormat: isLinked === true ? undefined : this.NumberFormat });
  }
  get ReversePlotOrder(): boolean {
    return this.axis.reverse ?? false;
  }
  set ReversePlotOrder(isReversed: unknown) {
    this.set({ reverse: isReversed === true });
  }
  get Format(): ChartAxisFormatApi {
    return new ChartAxisFormatApi(this.host, this.spot("look"));
  }
  get MinorUnit(): number {
    return this.fixed("minorUnit");
  }
  set MinorUnit(unit: unknown) {
    this.set({ minorUnit: readUnit(unit) });
  }
  get ScaleType(): string {
    return this.axis.logBase === undefined ? "Linear" : "Logarithmic";
  }
  set ScaleType(type: unknown) {
    const isLog = readWord(type, ["Linear", "Logarithmic"] as const) === "Logarithmic";
    this.set({ logBase: isLog ? (this.axis.logBase ?? 10) : undefined });
  }
  get LogBase(): number {
    return this.axis.logBase ?? 10;
  }
  set LogBase(base: unknown) {
    this.set({ logBase: readUnit(base) });
  }
  get MajorTickMark(): string {
    return this.axis.majorTick ?? "Outside";
  }
  set MajorTickMark(mark: unknown) {
    this.set({ majorTick: readWord(mark, TICK_MARKS) });
  }
  get MinorTickMark(): string {
    return this.axis.minorTick ?? "None";
  }
  set MinorTickMark(mark: unknown) {
    this.set({ minorTick: readWord(mark, TICK_MARKS) });
  }
  get TickLabelPosition(): string {
    return this.axis.labelPosition ?? "NextToAxis";
  }
  set TickLabelPosition(position: unknown) {
    const words = ["NextToAxis", "High", "Low", "None"] as const;
    this.set({ labelPosition: readWord(position, words) });
  }
  get TickLabelSpacing(): number {
    return this.axis.labelSpacing ?? 1;
  }
  set TickLabelSpacing(spacing: unknown) {
    this.set({ labelSpacing: readUnit(spacing) });
  }
  get TickMarkSpacing(): number {
    return this.axis.markSpacing ?? 1;
  }
  set TickMarkSpacing(spacing: unknown) {
    this.set({ markSpacing: readUnit(spacing) });
  }
  get DisplayUnit(): string {
    return this.axis.displayUnit ?? "None";
  }
  set DisplayUnit(unit: unknown) {
    const word = readWord(unit, DISPLAY_UNITS);
    this.set({ displayUnit: word === "None" ? undefined : word });
  }
  get ShowDisplayUnitLabel(): boolean {
    return this.axis.showDisplayUnit ?? true;
  }
  set ShowDisplayUnitLabel(isShown: unknown) {
    this.set({ showDisplayUnit: isShown === true });
  }
  /** Where the other axis crosses this one. */
  get Position(): string {
    const { crossing } = this.axis;
    return typeof crossing === "number" ? "Custom" : (crossing ?? "Automatic");
  }
  set Position(position: unknown) {
    this.set({ crossing: readWord(position, ["Automatic", "Maximum", "Minimum"] as const) });
  }
  get PositionAt(): number {
    const { crossing } = this.axis;
    return typeof crossing === "number" ? crossing : 0;
  }
  SetPositionAt(value: unknown): void {
    this.set({ crossing: readScale(value) });
  }
  /** Degrees, from -90 to 90. */
  get TextOrientation(): number {
    return this.axis.textOrientation ?? 0;
  }
  set TextOrientation(degrees: unknown) {
    if (typeof degrees !== "number" || Math.abs(degrees) > 90) {
      throw new ApiError("InvalidArgument", "Texts are turned by -90 to 90 degrees.");
    }
    this.set({ textOrientation: degrees });
  }
  get MinorGridlines(): ChartGridlinesApi {
    return new ChartGridlinesApi(this.host, this.sheet, this.chart, this.place, true);
  }
  /** The categories come from other cells, in every series on this axis. */
  SetCategoryNames(source: unknown): void {
    const { sheet, area } = readBlock(this.host, source, this.sheet);
    const categories = absoluteReference(sheet, area);
    this.change(() => {
      for (const series of this.chart.series) {
        if (series.axisGroup === this.AxisGroup) series.categories = categories;
      }
    });
  }
  get Title(): ChartAxisTitleApi {
    return new ChartAxisTitleApi(this.host, this.sheet, this.chart, this.place);
  }
  get MajorGridlines(): ChartGridlinesApi {
    return new ChartGridlinesApi(this.host, this.sheet, this.chart, this.place);
  }

  private fixed(field: "minimum" | "maximum" | "majorUnit" | "minorUnit"): number {
    const value = this.axis[field];
    if (value === undefined) throw notImitated(`the ${field} of an automatic chart axis`);
    return value;
  }
}

/** Excel.ChartAxisTitle. */
export class ChartAxisTitleApi extends AxisPart {
  get Format(): ChartAxisTitleFormatApi {
    return new ChartAxisTitleFormatApi(this.host, this.spot("titleLook"));
  }
  get Text(): string {
    return this.axis.title;
  }
  set Text(text: unknown) {
    this.set({ title: readText(text) });
  }
  /** An axis without a text has no title to show; showing one takes a text. */
  get Visible(): boolean {
    return this.axis.title !== "";
  }
  set Visible(isVisible: unknown) {
    if (isVisible !== true) this.set({ title: "" });
    else if (this.axis.title === "") throw notImitated("showing a chart axis title without text");
  }
}

/** Excel.ChartGridlines of an axis' major or minor units. */
export class ChartGridlinesApi extends AxisPart {
  constructor(
    host: ApiHost,
    sheet: Sheet,
    chart: Chart,
    place: AxisPlace,
    private readonly isMinor = false
  ) {
    super(host, sheet, chart, place);
  }
  get Visible(): boolean {
    return this.axis[this.isMinor ? "minorGridlines" : "gridlines"] ?? false;
  }
  set Visible(isVisible: unknown) {
    this.set({ [this.isMinor ? "minorGridlines" : "gridlines"]: isVisible === true });
  }
  get Format(): ChartGridlinesFormatApi {
    const field = this.isMinor ? "minorGridLine" : "gridLine";
    return new ChartGridlinesFormatApi(this.host, {
      read: () => ({ line: this.axis[field] ?? {} }),
      write: ({ line }) => this.set({ [field]: line }),
    });
  }
}

const TICK_MARKS = ["None", "Cross", "Inside", "Outside"] as const;
const DISPLAY_UNITS = [
  ...["None", "Hundreds", "Thousands", "TenThousands", "HundredThousands", "Millions"],
  ...["TenMillions", "HundredMillions", "Billions", "Trillions"],
] as const;

/** A number greater than 0, or undefined for the empty text that means automatic. */
function readUnit(given: unknown): number | undefined {
  const unit = readScale(given);
  if (unit === undefined || unit > 0) return unit;
  throw new ApiError("InvalidArgument", "A unit is greater than 0.");
}

/** A number, or undefined for the empty text that makes an axis automatic again. */
function readScale(given: unknown): number | undefined {
  if (given === "") return undefined;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  throw new ApiError("InvalidArgument", "A scale takes a number, or an empty text for automatic.");
}
