import { resolveReference } from "./resolve";
import { readColor } from "../model/color";
import type { Chart, ChartSeries } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection } from "./object";
import { notImitated } from "../model/apiError";
import { ChartDataLabelApi } from "./chartLabels";
import { SeriesPart } from "./chartPart";

/** Excel.ChartPointsCollection: one point for each cell of the series' values. */
export class ChartPointsCollectionApi extends ApiCollection<ChartPointApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly chart: Chart,
    private readonly series: ChartSeries
  ) {
    super(host);
  }
  override items(): readonly ChartPointApi[] {
    const { host, sheet, chart, series } = this;
    return Array.from(
      { length: this.Count },
      (_, index) => new ChartPointApi(host, sheet, chart, series, index)
    );
  }
  get Count(): number {
    if (this.series.values === "") return 0;
    const { areas } = resolveReference(this.host, this.series.values, this.sheet);
    return areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }
}

abstract class PointPart extends SeriesPart {
  constructor(
    host: ApiHost,
    sheet: Sheet,
    chart: Chart,
    series: ChartSeries,
    protected readonly index: number
  ) {
    super(host, sheet, chart, series);
  }
}

/** Excel.ChartPoint. */
export class ChartPointApi extends PointPart {
  get Value(): unknown {
    const { sheet, areas } = resolveReference(this.host, this.series.values, this.sheet);
    const area = areas[0];
    if (!area) return null;
    const row = area.row + Math.floor(this.index / area.columns);
    return sheet.valueAt(row, area.column + (this.index % area.columns));
  }
  get Format(): ChartPointFormatApi {
    const { host, sheet, chart, series, index } = this;
    return new ChartPointFormatApi(host, sheet, chart, series, index);
  }
  get HasDataLabel(): boolean {
    return (
      this.series.pointLabels?.[this.index] !== undefined || this.series.hasDataLabels === true
    );
  }
  set HasDataLabel(hasLabel: unknown) {
    const { [this.index]: _before, ...others } = this.series.pointLabels ?? {};
    const pointLabels =
      hasLabel === true ? { ...others, [this.index]: { showValue: true } } : others;
    this.set({ pointLabels });
  }
  get DataLabel(): ChartDataLabelApi {
    return new ChartDataLabelApi(this.host, {
      read: () => this.series.pointLabels?.[this.index] ?? this.series.labels ?? {},
      write: (labels) =>
        this.set({ pointLabels: { ...this.series.pointLabels, [this.index]: labels } }),
    });
  }
}

/** Excel.ChartPointFormat. */
export class ChartPointFormatApi extends PointPart {
  get Fill(): ChartPointFillApi {
    const { host, sheet, chart, series, index } = this;
    return new ChartPointFillApi(host, sheet, chart, series, index);
  }
}

/** Excel.ChartFill of one point. Errors: `ApiNotFound` for points of lines, whose colours are those of markers. */
export class ChartPointFillApi extends PointPart {
  SetSolidColor(color: unknown): void {
    this.requireInside();
    this.setColor(readColor(color));
  }
  GetSolidColor(): string {
    this.requireInside();
    return this.series.pointColors?.[this.index] ?? this.series.color ?? "";
  }
  /** The point looks like its series again. */
  Clear(): void {
    this.requireInside();
    this.setColor(undefined);
  }

  private setColor(color: string | undefined): void {
    const { [this.index]: _before, ...others } = this.series.pointColors ?? {};
    this.set({ pointColors: color === undefined ? others : { ...others, [this.index]: color } });
  }
  private requireInside(): void {
    if (!this.isFilled) throw notImitated(`the fill of a point of type ${this.type}`);
  }
}
