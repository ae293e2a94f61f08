import { ApiError, notImitated } from "../model/apiError";
import type { ChartTrendline } from "../model/chartLook";
import { readText, readWord } from "./arguments";
import { ChartTrendlineFormatApi } from "./chartLook";
import { ApiCollection, ApiObject, type ApiHost } from "./object";

/** The trendlines of one series. */
export type TrendlineSpot = {
  /** Excel's name of the series, which a trendline without a name of its own is called after. */
  readonly seriesName: string;
  read(): readonly ChartTrendline[];
  write(lines: readonly ChartTrendline[]): void;
};

const TYPES = [
  ...["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"],
] as const;

/** Excel.ChartTrendlineCollection. */
export class ChartTrendlineCollectionApi extends ApiCollection<ChartTrendlineApi> {
  constructor(
    host: ApiHost,
    private readonly spot: TrendlineSpot
  ) {
    super(host);
  }
  override items(): readonly ChartTrendlineApi[] {
    return this.spot.read().map((_, index) => this.wrap(index));
  }
  Add(type: unknown = "Linear"): ChartTrendlineApi {
    const lines = [...this.spot.read(), { type: readWord(type, TYPES) }];
    this.spot.write(lines);
    return this.wrap(lines.length - 1);
  }
  GetItem(index: unknown): ChartTrendlineApi {
    const lines = this.spot.read();
    if (typeof index !== "number" || !lines[index]) {
      throw new ApiError("ItemNotFound", `There is no trendline ${String(index)}.`, 404);
    }
    return this.wrap(index);
  }

  private wrap(index: number): ChartTrendlineApi {
    return new ChartTrendlineApi(this.host, this.spot, index);
  }
}

/** Excel.ChartTrendline. Its label, whose text Excel works out, is not imitated. */
export class ChartTrendlineApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly spot: TrendlineSpot,
    private readonly index: number
  ) {
    super(host);
  }
  get Format(): ChartTrendlineFormatApi {
    return new ChartTrendlineFormatApi(this.host, {
      read: () => ({ line: this.line.line ?? {} }),
      write: ({ line }) => this.change({ ...(line ? { line } : {}) }),
    });
  }
  get Type(): string {
    return this.line.type;
  }
  set Type(type: unknown) {
    this.change({ type: readWord(type, TYPES) });
  }
  get Name(): string {
    return this.line.name ?? `${this.line.type} (${this.spot.seriesName})`;
  }
  set Name(name: unknown) {
    this.change({ name: readText(name) });
  }
  get PolynomialOrder(): number {
    return this.line.polynomialOrder ?? 2;
  }
  set PolynomialOrder(order: unknown) {
    this.change({ polynomialOrder: readWhole(order, 2, 6) });
  }
  get MovingAveragePeriod(): number {
    return this.line.movingAveragePeriod ?? 2;
  }
  set MovingAveragePeriod(period: unknown) {
    this.change({ movingAveragePeriod: readWhole(period, 2, 255) });
  }
  get Intercept(): unknown {
    return this.line.intercept ?? "";
  }
  /** A number, or an empty text for automatic. */
  set Intercept(intercept: unknown) {
    const { intercept: _before, ...others } = this.line;
    if (intercept === "") this.replace(others);
    else this.change({ intercept: readNumber(intercept) });
  }
  get ShowEquation(): boolean {
    return this.line.showEquation ?? false;
  }
  set ShowEquation(isShown: unknown) {
    this.change({ showEquation: isShown === true });
  }
  get ShowRSquared(): boolean {
    return this.line.showRSquared ?? false;
  }
  set ShowRSquared(isShown: unknown) {
    this.change({ showRSquared: isShown === true });
  }
  get ForwardPeriod(): number {
    return this.line.forwardPeriod ?? 0;
  }
  set ForwardPeriod(period: unknown) {
    this.change({ forwardPeriod: readNumber(period) });
  }
  get BackwardPeriod(): number {
    return this.line.backwardPeriod ?? 0;
  }
  set BackwardPeriod(period: unknown) {
    this.change({ backwardPeriod: readNumber(period) });
  }
  get Label(): never {
    throw notImitated("ChartTrendline.label");
  }
  Delete(): void {
    this.spot.write(this.spot.read().filter((_, index) => index !== this.index));
  }

  private get line(): ChartTrendline {
    const line = this.spot.read()[this.index];
    if (!line) throw new ApiError("ItemNotFound", "The trendline is gone.", 404);
    return line;
  }
  private change(change: Partial<ChartTrendline>): void {
    this.replace({ ...this.line, ...change });
  }
  private replace(line: ChartTrendline): void {
    this.spot.write(this.spot.read().map((one, index) => (index === this.index ? line : one)));
  }
}

function readWhole(given: unknown, least: number, most: number): number {
  const number = readNumber(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ApiError("InvalidArgument", `A whole number from ${least} to ${most} was expected.`);
}

function readNumber(given: unknown): number {
  if (typeof given === "number" && Number.isFinite(given)) return given;
  throw new ApiError("InvalidArgument", "A number was expected.");
}
