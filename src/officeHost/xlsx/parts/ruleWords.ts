/** The file's words for comparisons of a cell's value, and Excel's. */
export const CELL_OPERATORS: ReadonlyMap<string, string> = new Map([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual"],
  ["lessThanOrEqual", "LessThanOrEqual"],
]);

/** Rule types that compare texts: the file's type, its operator, Excel's word. */
export const TEXT_RULES: readonly (readonly [type: string, operator: string, word: string])[] = [
  ["containsText", "containsText", "Contains"],
  ["notContainsText", "notContains", "NotContains"],
  ["beginsWith", "beginsWith", "BeginsWith"],
  ["endsWith", "endsWith", "EndsWith"],
];

/** Rule types with one ready question. */
export const PRESET_RULES: ReadonlyMap<string, string> = new Map([
  ["containsBlanks", "Blanks"],
  ["notContainsBlanks", "NonBlanks"],
  ["containsErrors", "Errors"],
  ["notContainsErrors", "NonErrors"],
  ["duplicateValues", "DuplicateValues"],
  ["uniqueValues", "UniqueValues"],
]);

export const PERIOD_RULES: ReadonlyMap<string, string> = new Map([
  ["yesterday", "Yesterday"],
  ["today", "Today"],
  ["tomorrow", "Tomorrow"],
  ["last7Days", "LastSevenDays"],
  ["lastWeek", "LastWeek"],
  ["thisWeek", "ThisWeek"],
  ["nextWeek", "NextWeek"],
  ["lastMonth", "LastMonth"],
  ["thisMonth", "ThisMonth"],
  ["nextMonth", "NextMonth"],
]);

/** Attributes of a rule about the average, and Excel's word. */
export const AVERAGE_RULES: readonly {
  readonly above: boolean;
  readonly equal: boolean;
  readonly deviations: number;
  readonly word: string;
}[] = [
  { above: true, equal: false, deviations: 0, word: "AboveAverage" },
  { above: false, equal: false, deviations: 0, word: "BelowAverage" },
  { above: true, equal: true, deviations: 0, word: "EqualOrAboveAverage" },
  { above: false, equal: true, deviations: 0, word: "EqualOrBelowAverage" },
  { above: true, equal: false, deviations: 1, word: "OneStdDevAboveAverage" },
  { above: false, equal: false, deviations: 1, word: "OneStdDevBelowAverage" },
  { above: true, equal: false, deviations: 2, word: "TwoStdDevAboveAverage" },
  { above: false, equal: false, deviations: 2, word: "TwoStdDevBelowAverage" },
  { above: true, equal: false, deviations: 3, word: "ThreeStdDevAboveAverage" },
  { above: false, equal: false, deviations: 3, word: "ThreeStdDevBelowAverage" },
];

/** The file's words for the ends of a scale (`cfvo`), and Excel's. */
export const SCALE_ENDS: ReadonlyMap<string, string> = new Map([
  ["min", "LowestValue"],
  ["max", "HighestValue"],
  ["num", "Number"],
  ["percent", "Percent"],
  ["formula", "Formula"],
  ["percentile", "Percentile"],
  ["autoMin", "Automatic"],
  ["autoMax", "Automatic"],
]);

/** The file's words for sets of icons, and Excel's. */
export const ICON_SETS: ReadonlyMap<string, string> = new Map([
  ["3Arrows", "ThreeArrows"],
  ["3ArrowsGray", "ThreeArrowsGray"],
  ["3Flags", "ThreeFlags"],
  ["3TrafficLights1", "ThreeTrafficLights1"],
  ["3TrafficLights2", "ThreeTrafficLights2"],
  ["3Signs", "ThreeSigns"],
  ["3Symbols", "ThreeSymbols"],
  ["3Symbols2", "ThreeSymbols2"],
  ["4Arrows", "FourArrows"],
  ["4ArrowsGray", "FourArrowsGray"],
  ["4RedToBlack", "FourRedToBlack"],
  ["4Rating", "FourRating"],
  ["4TrafficLights", "FourTrafficLights"],
  ["5Arrows", "FiveArrows"],
  ["5ArrowsGray", "FiveArrowsGray"],
  ["5Rating", "FiveRating"],
  ["5Quarters", "FiveQuarters"],
  ["3Stars", "ThreeStars"],
  ["3Triangles", "ThreeTriangles"],
  ["5Boxes", "FiveBoxes"],
]);

/** The sets that came with Excel 2010: files have them in an extension alone (MS-XLSX 2.6.59, ST_IconSetType). */
export const YOUNG_ICON_SETS: ReadonlySet<string> = new Set(["3Stars", "3Triangles", "5Boxes"]);
