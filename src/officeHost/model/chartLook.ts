/** How the text of a part of a chart looks; absent: Excel's default. */
export type ChartFont = {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  readonly color?: string;
};

/** A line of a chart: an axis, a gridline, a border, a series. */
export type ChartLine = {
  readonly color?: string;
  /** Excel.ChartLineStyle; "None" hides the line. */
  readonly style?: string;
  /** Points. */
  readonly weight?: number;
};

/** How a part of a chart looks as far as it was said. */
export type ChartLook = {
  readonly font?: ChartFont;
  /** A colour, or "None" for no fill. */
  readonly fill?: string;
  readonly line?: ChartLine;
};

/** What stands at the points of a chart, a series or one point. */
export type ChartLabels = {
  readonly showValue?: boolean;
  readonly showSeriesName?: boolean;
  readonly showCategoryName?: boolean;
  readonly showLegendKey?: boolean;
  readonly showPercentage?: boolean;
  readonly showBubbleSize?: boolean;
  readonly separator?: string;
  readonly numberFormat?: string;
  /** Excel.ChartDataLabelPosition. */
  readonly position?: string;
  readonly look?: ChartLook;
};

/** Excel.ChartTrendline. */
export type ChartTrendline = {
  readonly type: string;
  readonly name?: string;
  readonly polynomialOrder?: number;
  readonly movingAveragePeriod?: number;
  readonly intercept?: number;
  readonly showEquation?: boolean;
  readonly showRSquared?: boolean;
  readonly forwardPeriod?: number;
  readonly backwardPeriod?: number;
  readonly line?: ChartLine;
};
