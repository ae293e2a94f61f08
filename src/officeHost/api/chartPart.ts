import { changeChart } from "../model/edit/charts";
import { isFilled } from "../model/edit/chartTypes";
import type { Chart, ChartSeries } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";

/**
 * A part of a chart. Every change goes through {@link ChartPart.change}, which marks the sheet as changed and notifies
 * the workbook.
 */
export abstract class ChartPart extends ApiObject {
  constructor(
    host: ApiHost,
    protected readonly sheet: Sheet,
    protected readonly chart: Chart
  ) {
    super(host);
  }
  protected change(change: () => void): void {
    changeChart(this.host.workbook, this.sheet, this.chart, change);
  }
}

/** Something of one series. */
export abstract class SeriesPart extends ChartPart {
  constructor(
    host: ApiHost,
    sheet: Sheet,
    chart: Chart,
    protected readonly series: ChartSeries
  ) {
    super(host, sheet, chart);
  }
  protected get type(): string {
    return this.series.type ?? this.chart.type;
  }
  /** Have its marks an inside to colour? */
  protected get isFilled(): boolean {
    return isFilled(this.type);
  }
  protected set(fields: Partial<ChartSeries>): void {
    this.change(() => Object.assign(this.series, fields));
  }
}
