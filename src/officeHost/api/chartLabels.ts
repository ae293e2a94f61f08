import type { ChartLabels } from "../model/chartLook";
import { readText, readWord } from "./arguments";
import { ChartDataLabelFormatApi } from "./chartLook";
import { ApiObject, type ApiHost } from "./object";

/** Where labels are kept: with the chart, a series or one point. */
export type LabelSpot = {
  read(): ChartLabels;
  write(labels: ChartLabels): void;
};

const POSITIONS = [
  ...["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd"],
  ...["Left", "Right", "Top", "Bottom", "BestFit", "Callout"],
] as const;

abstract class LabelsPart extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly spot: LabelSpot
  ) {
    super(host);
  }
  get Format(): ChartDataLabelFormatApi {
    const { spot } = this;
    return new ChartDataLabelFormatApi(this.host, {
      read: () => spot.read().look ?? {},
      write: (look) => spot.write({ ...spot.read(), look }),
    });
  }
  get Position(): string {
    return this.spot.read().position ?? "None";
  }
  set Position(position: unknown) {
    this.change({ position: readWord(position, POSITIONS) });
  }
  get ShowValue(): boolean {
    return this.spot.read().showValue ?? false;
  }
  set ShowValue(isShown: unknown) {
    this.change({ showValue: isShown === true });
  }
  get ShowSeriesName(): boolean {
    return this.spot.read().showSeriesName ?? false;
  }
  set ShowSeriesName(isShown: unknown) {
    this.change({ showSeriesName: isShown === true });
  }
  get ShowCategoryName(): boolean {
    return this.spot.read().showCategoryName ?? false;
  }
  set ShowCategoryName(isShown: unknown) {
    this.change({ showCategoryName: isShown === true });
  }
  get ShowLegendKey(): boolean {
    return this.spot.read().showLegendKey ?? false;
  }
  set ShowLegendKey(isShown: unknown) {
    this.change({ showLegendKey: isShown === true });
  }
  get ShowPercentage(): boolean {
    return this.spot.read().showPercentage ?? false;
  }
  set ShowPercentage(isShown: unknown) {
    this.change({ showPercentage: isShown === true });
  }
  get ShowBubbleSize(): boolean {
    return this.spot.read().showBubbleSize ?? false;
  }
  set ShowBubbleSize(isShown: unknown) {
    this.change({ showBubbleSize: isShown === true });
  }
  get Separator(): string {
    return this.spot.read().separator ?? ",";
  }
  set Separator(separator: unknown) {
    this.change({ separator: readText(separator) });
  }
  get NumberFormat(): string {
    return this.spot.read().numberFormat ?? "General";
  }
  set NumberFormat(format: unknown) {
    this.change({ numberFormat: readText(format) });
  }
  /** The number format follows the cells until one is set. */
  get LinkNumberFormat(): boolean {
    return this.spot.read().numberFormat === undefined;
  }
  set LinkNumberFormat(isLinked: unknown) {
    const { numberFormat, ...others } = this.spot.read();
    this.spot.write(
      isLinked === true ? others : { ...others, numberFormat: numberFormat ?? "General" }
    );
  }

  private change(change: ChartLabels): void {
    this.spot.write({ ...this.spot.read(), ...change });
  }
}

/** Excel.ChartDataLabels: of a chart or a series. */
export class ChartDataLabelsApi extends LabelsPart {}

/** Excel.ChartDataLabel: of one point. */
export class ChartDataLabelApi extends LabelsPart {}
