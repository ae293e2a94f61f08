import type { Border } from "../../model/style";

/** Number formats that files name by number alone, in en-US (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The file's word for a pattern, and Excel's. */
export const PATTERNS: ReadonlyMap<string, string> = new Map([
  ["solid", "Solid"],
  ["mediumGray", "Gray50"],
  ["darkGray", "Gray75"],
  ["lightGray", "Gray25"],
  ["darkHorizontal", "Horizontal"],
  ["darkVertical", "Vertical"],
  ["darkDown", "Down"],
  ["darkUp", "Up"],
  ["darkGrid", "Checker"],
  ["darkTrellis", "SemiGray75"],
  ["lightHorizontal", "LightHorizontal"],
  ["lightVertical", "LightVertical"],
  ["lightDown", "LightDown"],
  ["lightUp", "LightUp"],
  ["lightGrid", "Grid"],
  ["lightTrellis", "CrissCross"],
  ["gray125", "Gray16"],
  ["gray0625", "Gray8"],
]);

/** The file's word for a border, and Excel's line and weight. */
export const BORDERS: ReadonlyMap<string, readonly [Border["line"], Border["weight"]]> = new Map([
  ["thin", ["Continuous", "Thin"]],
  ["hair", ["Continuous", "Hairline"]],
  ["medium", ["Continuous", "Medium"]],
  ["thick", ["Continuous", "Thick"]],
  ["dashed", ["Dash", "Thin"]],
  ["mediumDashed", ["Dash", "Medium"]],
  ["dotted", ["Dot", "Thin"]],
  ["double", ["Double", "Thick"]],
  ["dashDot", ["DashDot", "Thin"]],
  ["mediumDashDot", ["DashDot", "Medium"]],
  ["dashDotDot", ["DashDotDot", "Thin"]],
  ["mediumDashDotDot", ["DashDotDot", "Medium"]],
  ["slantDashDot", ["SlantDashDot", "Medium"]],
]);

export const UNDERLINES = new Map([
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
] as const);

/** The file's words for places across a cell; the ones down the cell differ by their first letter alone. */
export const ALIGNMENTS: ReadonlyMap<string, string> = new Map([
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);

/** The first key with this value; for the tables above, which are one to one. */
export function keyOf<Key, Value>(
  words: ReadonlyMap<Key, Value>,
  value: Value | undefined
): Key | undefined {
  for (const [key, word] of words) if (word === value) return key;
  return undefined;
}
