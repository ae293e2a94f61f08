import type { Chart, ChartAxis } from "../model/parts";
import { hasAxes } from "../model/edit/chartTypes";
import type { Sheet } from "../model/sheet";
import type { ApiHost } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readText, readWord } from "./arguments";
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
    const majorUnit = readScale(unit);
    if (majorUnit !== undefined && majorUnit <= 0) {
      throw new ApiError("InvalidArgument", "A unit is greater than 0.");
    }
    this.set({ majorUnit });
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
  get Title(): ChartAxisTitleApi {
    return new ChartAxisTitleApi(this.host, this.sheet, this.chart, this.place);
  }
  get MajorGridlines(): ChartGridlinesApi {
    return new ChartGridlinesApi(this.host, this.sheet, this.chart, this.place);
  }

  private fixed(field: "minimum" | "maximum" | "majorUnit"): number {
    const value = this.axis[field];
    if (value === undefined) throw notImitated(`the ${field} of an automatic chart axis`);
    return value;
  }
}

/** Excel.ChartAxisTitle. */
export class ChartAxisTitleApi extends AxisPart {
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

/** Excel.ChartGridlines of an axis' major units. */
export class ChartGridlinesApi extends AxisPart {
  get Visible(): boolean {
    return this.axis.gridlines ?? false;
  }
  set Visible(isVisible: unknown) {
    this.set({ gridlines: isVisible === true });
  }
}

/** A number, or undefined for the empty text that makes an axis automatic again. */
function readScale(given: unknown): number | undefined {
  if (given === "") return undefined;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  throw new ApiError("InvalidArgument", "A scale takes a number, or an empty text for automatic.");
}
