/** The file's word for how a line is dashed, and Excel's. */
export const DASHES: ReadonlyMap<string, string> = new Map([
  ["solid", "Continuous"],
  ["dash", "Dash"],
  ["dashDot", "DashDot"],
  ["lgDashDotDot", "DashDotDot"],
  ["sysDash", "Dot"],
  ["sysDot", "RoundDot"],
]);

/** The file's word for where a label stands, and Excel's. */
export const LABEL_PLACES: ReadonlyMap<string, string> = new Map([
  ["ctr", "Center"],
  ["inEnd", "InsideEnd"],
  ["inBase", "InsideBase"],
  ["outEnd", "OutsideEnd"],
  ["l", "Left"],
  ["r", "Right"],
  ["t", "Top"],
  ["b", "Bottom"],
  ["bestFit", "BestFit"],
]);

/** Where labels may stand in each kind of group: Excel takes a file with another place for damaged. */
export const PLACES_IN: Readonly<Record<string, readonly string[]>> = {
  barChart: ["ctr", "inEnd", "inBase", "outEnd"],
  stackedBars: ["ctr", "inEnd", "inBase"],
  lineChart: ["ctr", "l", "r", "t", "b"],
  scatterChart: ["ctr", "l", "r", "t", "b"],
  pieChart: ["ctr", "inEnd", "outEnd", "bestFit"],
};

/** The file's word for a trendline, and Excel's. */
export const TRENDS: ReadonlyMap<string, string> = new Map([
  ["linear", "Linear"],
  ["exp", "Exponential"],
  ["log", "Logarithmic"],
  ["movingAvg", "MovingAverage"],
  ["poly", "Polynomial"],
  ["power", "Power"],
]);

/** The file's word for a tick mark, and Excel's. */
export const TICKS: ReadonlyMap<string, string> = new Map([
  ["none", "None"],
  ["cross", "Cross"],
  ["in", "Inside"],
  ["out", "Outside"],
]);

/** The file's word for where the labels of an axis stand, and Excel's. */
export const TICK_LABELS: ReadonlyMap<string, string> = new Map([
  ["nextTo", "NextToAxis"],
  ["high", "High"],
  ["low", "Low"],
  ["none", "None"],
]);

/** The file's word for a display unit, and Excel's. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ["hundreds", "Hundreds"],
  ["thousands", "Thousands"],
  ["tenThousands", "TenThousands"],
  ["hundredThousands", "HundredThousands"],
  ["millions", "Millions"],
  ["tenMillions", "TenMillions"],
  ["hundredMillions", "HundredMillions"],
  ["billions", "Billions"],
  ["trillions", "Trillions"],
]);

/** The file's word for where the other axis crosses, and Excel's. */
export const CROSSINGS: ReadonlyMap<string, string> = new Map([
  ["autoZero", "Automatic"],
  ["max", "Maximum"],
  ["min", "Minimum"],
]);

/** The file's word for what becomes of blank cells, and Excel's. */
export const BLANKS: ReadonlyMap<string, string> = new Map([
  ["gap", "NotPlotted"],
  ["zero", "Zero"],
  ["span", "Interplotted"],
]);
