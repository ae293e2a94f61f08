import { absoluteReference } from "../model/areas";
import { readColor } from "../model/color";
import { addSeries, deleteSeries, setAxisGroup, setSeriesType } from "../model/edit/charts";
import { chartFamily } from "../model/edit/chartTypes";
import type { Chart, ChartSeries } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/show/text";
import { type ApiHost, ApiCollection } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readBlock, readText, readWord } from "./arguments";
import { ChartDataLabelsApi } from "./chartLabels";
import { ChartFillApi, ChartLineFormatApi } from "./chartLook";
import { SeriesPart } from "./chartPart";
import { ChartTrendlineCollectionApi } from "./chartTrendlines";
import { ChartPointsCollectionApi } from "./chartPoints";
import { resolveReference } from "./resolve";

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollectionApi extends ApiCollection<ChartSeriesApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly chart: Chart
  ) {
    super(host);
  }
  override items(): readonly ChartSeriesApi[] {
    return this.chart.series.map((series) => this.wrap(series));
  }
  get Count(): number {
    return this.chart.series.length;
  }
  Add(name?: unknown, index?: number): ChartSeriesApi {
    const text = name === undefined ? "" : readText(name);
    return this.wrap(addSeries(this.host.workbook, this.sheet, this.chart, text, index));
  }

  private wrap(series: ChartSeries): ChartSeriesApi {
    return new ChartSeriesApi(this.host, this.sheet, this.chart, series);
  }
}

const SERIES_WORDS = { "en-US": "Series", "ru-RU": "Ряд" } as const;

const MARKERS = [
  ...["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star"],
  ...["Dot", "Dash", "Circle", "Plus"],
];

/** Excel.ChartSeries. */
export class ChartSeriesApi extends SeriesPart {
  /** What its heading cell shows, or the name it was given. */
  get Name(): string {
    const { nameReference } = this.series;
    const name = this.series.name || this.defaultName;
    if (nameReference === undefined) return name;
    const { sheet, areas } = resolveReference(this.host, nameReference, this.sheet);
    const [cell] = areas;
    if (!cell) return name;
    return shownText(this.host.workbook, sheet, cell.row, cell.column, this.host.language);
  }
  /** What Excel calls a series that was given no name. */
  private get defaultName(): string {
    const number = this.chart.series.indexOf(this.series) + 1;
    return `${SERIES_WORDS[this.host.language]}${number}`;
  }
  set Name(name: unknown) {
    const text = readText(name);
    if (text.length > 255) {
      throw new ApiError("InvalidArgument", "The name of a series has at most 255 characters.");
    }
    this.change(() => {
      this.series.name = text;
      delete this.series.nameReference;
    });
  }
  get ChartType(): string {
    return this.type;
  }
  set ChartType(type: unknown) {
    setSeriesType(this.host.workbook, this.sheet, this.chart, this.series, readText(type));
  }
  get AxisGroup(): string {
    return this.series.axisGroup;
  }
  set AxisGroup(group: unknown) {
    setAxisGroup(this.host.workbook, this.sheet, this.chart, this.series, readText(group));
  }
  get HasDataLabels(): boolean {
    return this.series.hasDataLabels ?? false;
  }
  set HasDataLabels(hasLabels: unknown) {
    this.set({ hasDataLabels: hasLabels === true });
  }
  /** Percent of a column's width; Excel starts with 219 (150 in older files). Only of columns and bars. */
  get GapWidth(): number {
    this.requireBars();
    return this.series.gapWidth ?? 219;
  }
  set GapWidth(width: unknown) {
    this.requireBars();
    if (typeof width !== "number" || width < 0 || width > 500) {
      throw new ApiError("InvalidArgument", "The gap is a number of percent from 0 to 500.");
    }
    // The gap belongs to the group of columns: all of them stand equally far apart.
    this.change(() => {
      for (const series of this.chart.series) {
        const type = series.type ?? this.chart.type;
        if (type === this.type && series.axisGroup === this.series.axisGroup)
          series.gapWidth = width;
      }
    });
  }
  /** Labels of a series that was given none say what the chart's say. */
  get DataLabels(): ChartDataLabelsApi {
    return new ChartDataLabelsApi(this.host, {
      read: () => this.series.labels ?? this.chart.labels ?? { showValue: true },
      write: (labels) => this.set({ labels, hasDataLabels: true }),
    });
  }
  get Trendlines(): ChartTrendlineCollectionApi {
    return new ChartTrendlineCollectionApi(this.host, {
      seriesName: this.Name,
      read: () => this.series.trendlines ?? [],
      write: (trendlines) => this.set({ trendlines }),
    });
  }
  /** Percent by which columns of one category lie over each other. */
  get Overlap(): number {
    this.requireBars();
    return this.series.overlap ?? (/Stacked/.test(this.type) ? 100 : 0);
  }
  set Overlap(overlap: unknown) {
    this.requireBars();
    const percent = readBetween(overlap, -100, 100);
    this.change(() => {
      for (const series of this.chart.series) series.overlap = percent;
    });
  }
  get DoughnutHoleSize(): number {
    this.requireFamily("doughnut");
    return this.series.holeSize ?? 75;
  }
  set DoughnutHoleSize(size: unknown) {
    this.requireFamily("doughnut");
    this.set({ holeSize: readBetween(size, 10, 90) });
  }
  get FirstSliceAngle(): number {
    this.requireFamily("pie", "doughnut");
    return this.series.firstSliceAngle ?? 0;
  }
  set FirstSliceAngle(angle: unknown) {
    this.requireFamily("pie", "doughnut");
    this.set({ firstSliceAngle: readBetween(angle, 0, 360) });
  }
  get Explosion(): number {
    this.requireFamily("pie", "doughnut");
    return this.series.explosion ?? (/Exploded/.test(this.type) ? 25 : 0);
  }
  set Explosion(explosion: unknown) {
    this.requireFamily("pie", "doughnut");
    this.set({ explosion: readBetween(explosion, 0, 400) });
  }
  get MarkerSize(): number {
    return this.series.markerSize ?? 5;
  }
  set MarkerSize(size: unknown) {
    this.set({ markerSize: readBetween(size, 2, 72) });
  }
  get MarkerBackgroundColor(): string {
    return this.series.markerBackground ?? this.series.color ?? "";
  }
  set MarkerBackgroundColor(color: unknown) {
    this.set({ markerBackground: readColor(color) });
  }
  get MarkerForegroundColor(): string {
    return this.series.markerForeground ?? this.series.color ?? "";
  }
  set MarkerForegroundColor(color: unknown) {
    this.set({ markerForeground: readColor(color) });
  }
  /** Where the series stands among the others, from 0. */
  get PlotOrder(): number {
    return this.chart.series.indexOf(this.series);
  }
  get MarkerStyle(): string {
    return this.series.markerStyle ?? "Automatic";
  }
  set MarkerStyle(style: unknown) {
    this.set({ markerStyle: readWord(style, MARKERS) });
  }
  get Smooth(): boolean {
    return this.series.smooth ?? false;
  }
  set Smooth(isSmooth: unknown) {
    this.set({ smooth: isSmooth === true });
  }
  get Format(): ChartSeriesFormatApi {
    return new ChartSeriesFormatApi(this.host, this.sheet, this.chart, this.series);
  }
  get Points(): ChartPointsCollectionApi {
    return new ChartPointsCollectionApi(this.host, this.sheet, this.chart, this.series);
  }
  SetValues(source: unknown): void {
    this.set({ values: this.reference(source) });
  }
  SetXAxisValues(source: unknown): void {
    this.set({ categories: this.reference(source) });
  }
  GetDimensionDataSourceString(dimension: unknown): string {
    return this.dimension(dimension);
  }
  GetDimensionDataSourceType(dimension: unknown): string {
    this.dimension(dimension);
    return "LocalRange";
  }
  /** The texts that the cells of a dimension show, in their order. */
  GetDimensionValues(dimension: unknown): string[] {
    const { sheet, areas } = resolveReference(this.host, this.dimension(dimension), this.sheet);
    const { workbook, language } = this.host;
    return areas.flatMap((area) =>
      Array.from({ length: area.rows * area.columns }, (_, index) => {
        const row = area.row + Math.floor(index / area.columns);
        return shownText(workbook, sheet, row, area.column + (index % area.columns), language);
      })
    );
  }
  Delete(): void {
    deleteSeries(this.host.workbook, this.sheet, this.chart, this.series);
  }

  private dimension(dimension: unknown): string {
    const kind = readWord(dimension, ["Categories", "Values", "XValues", "YValues"] as const);
    const isValues = kind === "Values" || kind === "YValues";
    const reference = isValues ? this.series.values : this.series.categories;
    if (!reference) throw new ApiError("ItemNotFound", `The series has no ${kind}.`, 404);
    return reference;
  }
  private reference(source: unknown): string {
    const { sheet, area } = readBlock(this.host, source, this.sheet);
    return absoluteReference(sheet, area);
  }
  private requireFamily(...families: readonly string[]): void {
    if (families.includes(chartFamily(this.type) ?? "")) return;
    throw new ApiError("InvalidArgument", `A series of type ${this.type} has no such property.`);
  }
  private requireBars(): void {
    const family = chartFamily(this.type);
    if (family !== "column" && family !== "bar") {
      throw new ApiError("InvalidArgument", `A series of type ${this.type} has no gap.`);
    }
  }
}

/** Excel.ChartSeriesFormat. */
export class ChartSeriesFormatApi extends SeriesPart {
  get Fill(): ChartFillApi {
    return new ChartFillApi(this.host, {
      read: () => {
        this.requireInside();
        return { fill: this.series.color };
      },
      write: ({ fill }) => {
        this.requireInside();
        if (fill === "None") throw notImitated("ChartFill.clear of a series");
        this.set({ color: fill });
      },
    });
  }
  /** Of a line it is the line itself, of what has an inside the outline. */
  get Line(): ChartLineFormatApi {
    if (this.isFilled) {
      return new ChartLineFormatApi(this.host, {
        read: () => ({ line: this.series.line ?? {} }),
        write: ({ line }) => this.set({ line }),
      });
    }
    return new ChartLineFormatApi(this.host, {
      read: () => {
        const { color, lineWeight = 2.25, line } = this.series;
        return { line: { weight: lineWeight, ...(color ? { color } : {}), ...line } };
      },
      write: ({ line }) => {
        const { color, weight, style } = line ?? {};
        this.set({ color, lineWeight: weight, ...(style ? { line: { style } } : {}) });
      },
    });
  }

  private requireInside(): void {
    if (!this.isFilled) throw notImitated(`the fill of a series of type ${this.type}`);
  }
}

/** A number between two others. Errors: `InvalidArgument`. */
function readBetween(given: unknown, least: number, most: number): number {
  if (typeof given === "number" && given >= least && given <= most) return given;
  throw new ApiError("InvalidArgument", `A number from ${least} to ${most} was expected.`);
}
