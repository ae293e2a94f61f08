import { changeChart } from "../model/edit/charts";
import type { Chart } from "../model/parts";
import type { Sheet } from "../model/sheet";
import type { Host } from "../wire/host";
import { ApiObject } from "../wire/object";

/** Something inside a chart; every change goes through {@link ChartPart.change}, which marks and tells. */
export abstract class ChartPart extends ApiObject {
  constructor(
    host: Host,
    protected readonly sheet: Sheet,
    protected readonly chart: Chart
  ) {
    super(host);
  }
  protected change(change: () => void): void {
    changeChart(this.host.workbook, this.sheet, this.chart, change);
  }
}
