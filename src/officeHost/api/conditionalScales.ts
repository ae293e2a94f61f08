import { readColor } from "../model/color";
import { iconSteps } from "../model/edit/rules";
import type { ColorScalePoint, ConditionalRule, ScaleEnd } from "../model/parts";
import { ApiError, notImitated } from "../model/apiError";
import { readRecord, readWord } from "./arguments";
import { RuleApi } from "./conditionalRules";

type RuleOf<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

const POINT_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"];

/** Excel.ColorScaleConditionalFormat: two or three colours along the values. */
export class ColorScaleConditionalFormatApi extends RuleApi<RuleOf<"ColorScale">> {
  protected override readonly type = "ColorScale";

  get ThreeColorScale(): boolean {
    return this.rule.points.length === 3;
  }
  get Criteria(): Record<string, unknown> {
    const [minimum, ...rest] = this.rule.points;
    const maximum = rest.at(-1);
    const midpoint = rest.length > 1 ? rest[0] : undefined;
    return { minimum, ...(midpoint ? { midpoint } : {}), maximum };
  }
  set Criteria(given: unknown) {
    const { minimum, midpoint, maximum } = readRecord(given);
    const points = [
      minimum,
      ...(midpoint === undefined || midpoint === null ? [] : [midpoint]),
      maximum,
    ];
    this.change({ type: "ColorScale", points: points.map(readPoint) });
  }
}

function readPoint(given: unknown): ColorScalePoint {
  const point = readRecord(given);
  return { ...readEnd(given, POINT_TYPES), color: readColor(point.color) };
}

const BAR_TYPES = ["Automatic", ...POINT_TYPES];

/** Excel.DataBarConditionalFormat; bars of negative values look as Excel makes them by default. */
export class DataBarConditionalFormatApi extends RuleApi<RuleOf<"DataBar">> {
  protected override readonly type = "DataBar";

  get AxisFormat(): string {
    return "Automatic";
  }
  set AxisFormat(format: unknown) {
    if (readWord(format, ["Automatic", "None", "CellMidPoint"] as const) === "Automatic") return;
    throw notImitated("a DataBarConditionalFormat.axisFormat other than Automatic");
  }
  get BarDirection(): string {
    return this.rule.direction ?? "Context";
  }
  /** Every sheet here reads from left to right, so bars that are told to run so look as before. */
  set BarDirection(given: unknown) {
    const direction = readWord(given, ["Context", "LeftToRight", "RightToLeft"] as const);
    if (direction === "RightToLeft") {
      throw notImitated("a DataBarConditionalFormat.barDirection of RightToLeft");
    }
    const { direction: _before, ...rule } = this.rule;
    this.change(direction === "Context" ? rule : { ...rule, direction });
  }
  get ShowDataBarOnly(): boolean {
    return this.rule.showBarOnly;
  }
  set ShowDataBarOnly(isOnly: unknown) {
    this.change({ ...this.rule, showBarOnly: isOnly === true });
  }
  get LowerBoundRule(): ScaleEnd {
    return this.rule.lower;
  }
  set LowerBoundRule(given: unknown) {
    this.change({ ...this.rule, lower: readEnd(given, BAR_TYPES) });
  }
  get UpperBoundRule(): ScaleEnd {
    return this.rule.upper;
  }
  set UpperBoundRule(given: unknown) {
    this.change({ ...this.rule, upper: readEnd(given, BAR_TYPES) });
  }
  get PositiveFormat(): ConditionalDataBarPositiveFormatApi {
    return new ConditionalDataBarPositiveFormatApi(this.host, this.sheet, this.format);
  }
}

/** Excel.ConditionalDataBarPositiveFormat. */
export class ConditionalDataBarPositiveFormatApi extends RuleApi<RuleOf<"DataBar">> {
  protected override readonly type = "DataBar";

  get FillColor(): string {
    return this.rule.color;
  }
  set FillColor(color: unknown) {
    this.change({ ...this.rule, color: readColor(color) });
  }
  get GradientFill(): boolean {
    return this.rule.gradient;
  }
  set GradientFill(isGradient: unknown) {
    this.change({ ...this.rule, gradient: isGradient === true });
  }
  /** The stand-in draws and writes bars without a border. */
  get BorderColor(): string {
    return "";
  }
  set BorderColor(_color: unknown) {
    throw notImitated("setting ConditionalDataBarPositiveFormat.borderColor");
  }
}

const ICON_SETS = [
  ...["ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1"],
  ...["ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols", "ThreeSymbols2"],
  ...["FourArrows", "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights"],
  ...["FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters"],
  ...["ThreeStars", "ThreeTriangles", "FiveBoxes"],
];
const ICONS_IN: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };
const STEP_TYPES = ["Number", "Percent", "Formula", "Percentile"];
const STEP_OPERATORS = ["GreaterThan", "GreaterThanOrEqual"];

/** Excel.IconSetConditionalFormat; icons of one set, in its order or reversed. */
export class IconSetConditionalFormatApi extends RuleApi<RuleOf<"IconSet">> {
  protected override readonly type = "IconSet";

  get Style(): string {
    return this.rule.style;
  }
  /** A set with another number of icons gets even steps. */
  set Style(given: unknown) {
    const style = readWord(given, ICON_SETS);
    const icons = ICONS_IN[/^(Three|Four|Five)/.exec(style)?.[1] ?? ""] ?? 3;
    const criteria = this.rule.criteria.length === icons ? this.rule.criteria : iconSteps(icons);
    this.change({ ...this.rule, style, criteria });
  }
  get ReverseIconOrder(): boolean {
    return this.rule.reverse;
  }
  set ReverseIconOrder(isReversed: unknown) {
    this.change({ ...this.rule, reverse: isReversed === true });
  }
  get ShowIconOnly(): boolean {
    return this.rule.showIconOnly;
  }
  set ShowIconOnly(isOnly: unknown) {
    this.change({ ...this.rule, showIconOnly: isOnly === true });
  }
  get Criteria(): readonly Record<string, unknown>[] {
    return this.rule.criteria.map((step) => ({ ...step, customIcon: null }));
  }
  /** Of the first step only an own icon counts, and own icons are not imitated (Excel.ConditionalIconCriterion). */
  set Criteria(given: unknown) {
    const { criteria } = this.rule;
    if (!Array.isArray(given) || given.length !== criteria.length) {
      throw new ApiError("InvalidArgument", `The icon set has ${criteria.length} steps.`);
    }
    const steps = given.map((step: unknown, index) => {
      const record = readRecord(step ?? {});
      if (record.customIcon !== undefined && record.customIcon !== null) {
        throw notImitated("ConditionalIconCriterion.customIcon");
      }
      const first = criteria[0];
      if (index === 0 && first) return first;
      return {
        type: readWord(record.type, STEP_TYPES),
        formula: String(record.formula ?? ""),
        operator: readWord(record.operator, STEP_OPERATORS),
      };
    });
    this.change({ ...this.rule, criteria: steps });
  }
}

/** One end of a scale; all but the lowest, the highest and the automatic one need a formula. */
function readEnd(given: unknown, types: readonly string[]): ScaleEnd {
  const end = readRecord(given);
  const type = readWord(end.type, types);
  if (type === "LowestValue" || type === "HighestValue" || type === "Automatic") return { type };
  if (end.formula === undefined || end.formula === null || end.formula === "") {
    throw new ApiError("InvalidArgument", `A scale point of type ${type} needs a formula.`);
  }
  return { type, formula: String(end.formula) };
}
