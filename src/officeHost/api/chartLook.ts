import { ApiError } from "../model/apiError";
import type { ChartFont, ChartLine, ChartLook } from "../model/chartLook";
import { readColor } from "../model/color";
import { readText, readWord } from "./arguments";
import { ApiObject, type ApiHost } from "./object";

/** A part of a chart that has a look. */
export type LookSpot = {
  read(): ChartLook;
  write(look: ChartLook): void;
};

/** Something of a part's look. */
abstract class LookPartApi extends ApiObject {
  constructor(
    host: ApiHost,
    protected readonly spot: LookSpot
  ) {
    super(host);
  }
}

/** Excel.ChartFont. */
export class ChartFontApi extends LookPartApi {
  get Name(): string {
    return this.font.name ?? "Calibri";
  }
  set Name(name: unknown) {
    this.change({ name: readText(name) });
  }
  get Size(): number {
    return this.font.size ?? 10;
  }
  set Size(size: unknown) {
    if (typeof size !== "number" || size < 1 || size > 409) {
      throw new ApiError("InvalidArgument", "A font is 1 to 409 points high.");
    }
    this.change({ size });
  }
  get Bold(): boolean {
    return this.font.bold ?? false;
  }
  set Bold(isBold: unknown) {
    this.change({ bold: isBold === true });
  }
  get Italic(): boolean {
    return this.font.italic ?? false;
  }
  set Italic(isItalic: unknown) {
    this.change({ italic: isItalic === true });
  }
  get Underline(): string {
    return this.font.underline ?? "None";
  }
  set Underline(underline: unknown) {
    this.change({ underline: readWord(underline, ["None", "Single"] as const) });
  }
  get Color(): string {
    return this.font.color ?? "#595959";
  }
  set Color(color: unknown) {
    this.change({ color: readColor(color) });
  }

  private get font(): ChartFont {
    return this.spot.read().font ?? {};
  }
  private change(change: ChartFont): void {
    const look = this.spot.read();
    this.spot.write({ ...look, font: { ...look.font, ...change } });
  }
}

/** Excel.ChartFill. */
export class ChartFillApi extends LookPartApi {
  SetSolidColor(color: unknown): void {
    this.spot.write({ ...this.spot.read(), fill: readColor(color) });
  }
  /** An automatic fill has no colour of its own: "". */
  GetSolidColor(): string {
    const { fill } = this.spot.read();
    return fill === undefined || fill === "None" ? "" : fill;
  }
  Clear(): void {
    this.spot.write({ ...this.spot.read(), fill: "None" });
  }
}

const LINE_STYLES = [
  ...["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"],
  ...["Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"],
] as const;

/** A line of a part: what Excel.ChartLineFormat and Excel.ChartBorder have in common. */
abstract class ChartLinePart extends LookPartApi {
  /** An automatic line has no colour of its own: "". */
  get Color(): string {
    return this.line.color ?? "";
  }
  set Color(color: unknown) {
    this.change({ color: readColor(color) });
  }
  get LineStyle(): string {
    return this.line.style ?? "Automatic";
  }
  set LineStyle(style: unknown) {
    this.change({ style: readWord(style, LINE_STYLES) });
  }
  /** Points; Excel starts with 0.75. */
  get Weight(): number {
    return this.line.weight ?? 0.75;
  }
  set Weight(weight: unknown) {
    if (typeof weight !== "number" || weight < 0 || weight > 1_584) {
      throw new ApiError("InvalidArgument", "A line is 0 to 1584 points wide.");
    }
    this.change({ weight });
  }
  Clear(): void {
    this.change({ style: "None" });
  }

  private get line(): ChartLine {
    return this.spot.read().line ?? {};
  }
  private change(change: ChartLine): void {
    const look = this.spot.read();
    this.spot.write({ ...look, line: { ...look.line, ...change } });
  }
}

/** Excel.ChartLineFormat of a part that is no series. */
export class ChartLineFormatApi extends ChartLinePart {}

/** Excel.ChartBorder. */
export class ChartBorderApi extends ChartLinePart {}

/** What the formats of a chart's parts have; each of Excel's classes offers some of it. */
abstract class PartFormat extends LookPartApi {
  get Font(): ChartFontApi {
    return new ChartFontApi(this.host, this.spot);
  }
  get Fill(): ChartFillApi {
    return new ChartFillApi(this.host, this.spot);
  }
  get Border(): ChartBorderApi {
    return new ChartBorderApi(this.host, this.spot);
  }
}

/** Excel.ChartAreaFormat. */
export class ChartAreaFormatApi extends PartFormat {}
/** Excel.ChartTitleFormat. */
export class ChartTitleFormatApi extends PartFormat {}
/** Excel.ChartLegendFormat. */
export class ChartLegendFormatApi extends PartFormat {}
/** Excel.ChartDataLabelFormat. */
export class ChartDataLabelFormatApi extends PartFormat {}
/** Excel.ChartAxisTitleFormat. */
export class ChartAxisTitleFormatApi extends PartFormat {}

/** Excel.ChartPlotAreaFormat. */
export class ChartPlotAreaFormatApi extends LookPartApi {
  get Fill(): ChartFillApi {
    return new ChartFillApi(this.host, this.spot);
  }
  get Border(): ChartBorderApi {
    return new ChartBorderApi(this.host, this.spot);
  }
}

/** Excel.ChartAxisFormat. */
export class ChartAxisFormatApi extends LookPartApi {
  get Font(): ChartFontApi {
    return new ChartFontApi(this.host, this.spot);
  }
  get Fill(): ChartFillApi {
    return new ChartFillApi(this.host, this.spot);
  }
  get Line(): ChartLineFormatApi {
    return new ChartLineFormatApi(this.host, this.spot);
  }
}

/** Excel.ChartGridlinesFormat. */
export class ChartGridlinesFormatApi extends LookPartApi {
  get Line(): ChartLineFormatApi {
    return new ChartLineFormatApi(this.host, this.spot);
  }
}

/** Excel.ChartTrendlineFormat. */
export class ChartTrendlineFormatApi extends LookPartApi {
  get Line(): ChartLineFormatApi {
    return new ChartLineFormatApi(this.host, this.spot);
  }
}
