import { SHEET_COLUMNS } from "../model/area";
import {
  activateChart,
  addChart,
  changeChart,
  deleteChart,
  setChartData,
  setChartType,
} from "../model/edit/charts";
import type { SeriesBy } from "../model/edit/chartSource";
import { columnsPoints, rowsPoints } from "../model/edit/sizes";
import type { Chart } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readBlock, readText, readWord } from "./arguments";
import { ChartAxesApi } from "./chartAxes";
import { ChartSeriesCollectionApi } from "./chartSeries";
import { ChartDataLabelsApi } from "./chartLabels";
import { ChartAreaFormatApi } from "./chartLook";
import { ChartLegendApi, ChartPlotAreaApi, ChartTitleApi } from "./chartTexts";

/** Excel's name for a new chart, and the title it begins with, by language. */
const WORDS = {
  "en-US": { chart: "Chart", title: "Chart Title" },
  "ru-RU": { chart: "Диаграмма", title: "Название диаграммы" },
} as const;

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** Excel.ChartCollection of a sheet. */
export class ChartCollectionApi extends ApiCollection<ChartApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet
  ) {
    super(host);
  }
  override items(): readonly ChartApi[] {
    return this.sheet.charts.map((chart) => this.wrap(chart));
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  /** The new chart stands to the right of its cells when they are on the same sheet, else at the top left. */
  Add(type: unknown, source: unknown, seriesBy?: unknown): ChartApi {
    const block = readBlock(this.host, source, this.sheet);
    const { row, column, columns } = block.area;
    const place =
      block.sheet === this.sheet && columns < SHEET_COLUMNS
        ? {
            left: columnsPoints(this.sheet, 0, column + columns),
            top: rowsPoints(this.sheet, 0, row),
          }
        : { left: 0, top: 0 };
    const { workbook, language } = this.host;
    const by = readSeriesBy(seriesBy);
    const words = WORDS[language];
    return this.wrap(addChart(workbook, this.sheet, readText(type), block, by, place, words));
  }
  /** By name, the first of several; the client's own way back to a chart is its id. */
  GetItem(key: unknown): ChartApi {
    const chart = this.GetItemOrNullObject(key);
    if (!chart) throw new ApiError("ItemNotFound", `There is no chart "${String(key)}".`, 404);
    return chart;
  }
  GetItemOrNullObject(key: unknown): ChartApi | null {
    const name = String(key).toLowerCase();
    const chart =
      this.sheet.charts.find((one) => one.id === key) ??
      this.sheet.charts.find((one) => one.name.toLowerCase() === name);
    return chart ? this.wrap(chart) : null;
  }

  private wrap(chart: Chart): ChartApi {
    return new ChartApi(this.host, this.sheet, chart);
  }
}

/** Excel.Chart. Places and sizes in points. */
export class ChartApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly chart: Chart
  ) {
    super(host);
  }
  override get identity(): string {
    return this.chart.id;
  }
  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: unknown) {
    const text = readText(name);
    this.change(() => (this.chart.name = text));
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(type: unknown) {
    setChartType(this.host.workbook, this.sheet, this.chart, readText(type));
  }
  get Left(): number {
    return this.chart.left;
  }
  set Left(left: unknown) {
    const points = readPoints(left);
    this.change(() => (this.chart.left = points));
  }
  get Top(): number {
    return this.chart.top;
  }
  set Top(top: unknown) {
    const points = readPoints(top);
    this.change(() => (this.chart.top = points));
  }
  get Width(): number {
    return this.chart.width;
  }
  set Width(width: unknown) {
    const points = readPoints(width);
    this.change(() => (this.chart.width = points));
  }
  get Height(): number {
    return this.chart.height;
  }
  set Height(height: unknown) {
    const points = readPoints(height);
    this.change(() => (this.chart.height = points));
  }
  get Title(): ChartTitleApi {
    return new ChartTitleApi(this.host, this.sheet, this.chart);
  }
  get Legend(): ChartLegendApi {
    return new ChartLegendApi(this.host, this.sheet, this.chart);
  }
  get Format(): ChartAreaFormatApi {
    return new ChartAreaFormatApi(this.host, {
      read: () => this.chart.look ?? {},
      write: (look) => this.change(() => (this.chart.look = look)),
    });
  }
  get PlotArea(): ChartPlotAreaApi {
    return new ChartPlotAreaApi(this.host, this.sheet, this.chart);
  }
  /** Labels of the chart are those of all its series. */
  get DataLabels(): ChartDataLabelsApi {
    return new ChartDataLabelsApi(this.host, {
      read: () => this.chart.labels ?? {},
      write: (labels) =>
        this.change(() => {
          this.chart.labels = labels;
          for (const series of this.chart.series) {
            series.labels = labels;
            series.hasDataLabels = true;
          }
        }),
    });
  }
  get DisplayBlanksAs(): string {
    return this.chart.blanksAs ?? "NotPlotted";
  }
  set DisplayBlanksAs(blanks: unknown) {
    const word = readWord(blanks, ["NotPlotted", "Zero", "Interplotted"] as const);
    this.change(() => (this.chart.blanksAs = word));
  }
  get PlotVisibleOnly(): boolean {
    return this.chart.plotsHidden !== true;
  }
  set PlotVisibleOnly(isVisibleOnly: unknown) {
    this.change(() => (this.chart.plotsHidden = isVisibleOnly !== true));
  }
  get Axes(): ChartAxesApi {
    return new ChartAxesApi(this.host, this.sheet, this.chart);
  }
  get Series(): ChartSeriesCollectionApi {
    return new ChartSeriesCollectionApi(this.host, this.sheet, this.chart);
  }
  get Worksheet(): ApiObject {
    return this.worksheetOf(this.sheet);
  }
  /** Selects the chart: its sheet comes to the front, and there is no selected range any more. */
  Activate(): void {
    activateChart(this.host.workbook, this.sheet, this.chart);
  }
  Delete(): void {
    deleteChart(this.host.workbook, this.sheet, this.chart);
  }
  SetData(source: unknown, seriesBy?: unknown): void {
    const block = readBlock(this.host, source, this.sheet);
    const by = readSeriesBy(seriesBy);
    setChartData(this.host.workbook, this.sheet, this.chart, block, by);
  }
  /** Moves to the top left of the first cell; with a second, the chart ends where that one ends. */
  SetPosition(start: unknown, end?: unknown): void {
    const { sheet, chart } = this;
    const first = readBlock(this.host, start, sheet).area;
    const last = end === undefined ? undefined : readBlock(this.host, end, sheet).area;
    const left = columnsPoints(sheet, 0, first.column);
    const top = rowsPoints(sheet, 0, first.row);
    this.change(() => {
      Object.assign(chart, { left, top });
      if (!last) return;
      chart.width = columnsPoints(sheet, 0, last.column + last.columns) - left;
      chart.height = rowsPoints(sheet, 0, last.row + last.rows) - top;
    });
  }

  private change(change: () => void): void {
    changeChart(this.host.workbook, this.sheet, this.chart, change);
  }
}

function readSeriesBy(given: unknown): SeriesBy {
  return given === undefined ? "Auto" : readWord(given, SERIES_BY);
}

function readPoints(given: unknown): number {
  if (typeof given !== "number" || !Number.isFinite(given) || given < 0) {
    throw new ApiError("InvalidArgument", "Places and sizes are numbers of points.");
  }
  return given;
}
