import { changeRule, type LookRule } from "../model/edit/rules";
import type { ConditionalFormat } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readRecord, readText, readWord } from "./arguments";
import { ConditionalRangeFormatApi } from "./conditionalLook";

/** One rule of a kind, inside of its conditional format. */
export abstract class RuleApi<R extends ConditionalFormat["rule"]> extends ApiObject {
  constructor(
    host: ApiHost,
    protected readonly sheet: Sheet,
    protected readonly format: ConditionalFormat
  ) {
    super(host);
  }
  protected abstract readonly type: R["type"];

  /** The rule, which has to be of this object's kind: `ItemNotFound` otherwise. */
  protected get rule(): R {
    const { rule } = this.format;
    if (rule.type !== this.type) {
      throw new ApiError("ItemNotFound", `The conditional format is of type ${rule.type}.`, 404);
    }
    return rule as R;
  }
  protected change(rule: R): void {
    changeRule(this.host.workbook, this.sheet, this.format, { rule });
  }
}

abstract class LookRuleApi<R extends LookRule> extends RuleApi<R> {
  get Format(): ConditionalRangeFormatApi {
    return new ConditionalRangeFormatApi(this.host, {
      read: () => this.rule.look,
      change: (change) => this.change({ ...this.rule, look: change(this.rule.look) }),
    });
  }
}

type RuleOf<T extends LookRule["type"]> = Extract<LookRule, { type: T }>;

/** Excel.CustomConditionalFormat: a rule by formula. */
export class CustomConditionalFormatApi extends LookRuleApi<RuleOf<"Custom">> {
  protected override readonly type = "Custom";

  get Rule(): ConditionalFormatRuleApi {
    return new ConditionalFormatRuleApi(this.host, this.sheet, this.format);
  }
}

/** Excel.ConditionalFormatRule: the formula, in en-US syntax, relative to the top left cell of the rule's ranges. */
export class ConditionalFormatRuleApi extends RuleApi<RuleOf<"Custom">> {
  protected override readonly type = "Custom";

  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(formula: unknown) {
    this.change({ ...this.rule, formula: asFormula(formula) });
  }
  get FormulaLocal(): string {
    if (this.host.language !== "en-US") throw notImitated("ConditionalFormatRule.formulaLocal");
    return this.Formula;
  }
  set FormulaLocal(formula: unknown) {
    if (this.host.language !== "en-US") throw notImitated("ConditionalFormatRule.formulaLocal");
    this.Formula = formula;
  }
  get FormulaR1C1(): string {
    throw notImitated("ConditionalFormatRule.formulaR1C1");
  }
  set FormulaR1C1(_formula: unknown) {
    throw notImitated("ConditionalFormatRule.formulaR1C1");
  }
}

const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** Excel.CellValueConditionalFormat: compares the value with one or two formulas. */
export class CellValueConditionalFormatApi extends LookRuleApi<RuleOf<"CellValue">> {
  protected override readonly type = "CellValue";

  get Rule(): Record<string, unknown> {
    const { operator, formula1, formula2 } = this.rule;
    return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
  }
  set Rule(given: unknown) {
    const rule = readRecord(given);
    const operator = readWord(rule.operator, COMPARISONS);
    const isPair = operator === "Between" || operator === "NotBetween";
    this.change({
      type: "CellValue",
      operator,
      formula1: asFormula(rule.formula1),
      ...(isPair ? { formula2: asFormula(rule.formula2) } : {}),
      look: this.rule.look,
    });
  }
}

const TEXT_TESTS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

/** Excel.TextConditionalFormat. */
export class TextConditionalFormatApi extends LookRuleApi<RuleOf<"ContainsText">> {
  protected override readonly type = "ContainsText";

  get Rule(): Record<string, unknown> {
    const { operator, text } = this.rule;
    return { operator, text };
  }
  set Rule(given: unknown) {
    const rule = readRecord(given);
    const operator = readWord(rule.operator, TEXT_TESTS);
    this.change({ ...this.rule, operator, text: readText(rule.text) });
  }
}

const RANKS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

/** Excel.TopBottomConditionalFormat. */
export class TopBottomConditionalFormatApi extends LookRuleApi<RuleOf<"TopBottom">> {
  protected override readonly type = "TopBottom";

  get Rule(): Record<string, unknown> {
    const { kind, rank } = this.rule;
    return { rank, type: kind };
  }
  set Rule(given: unknown) {
    const { rank, type } = readRecord(given);
    const kind = readWord(type, RANKS);
    const highest = kind.endsWith("Percent") ? 100 : 1000;
    if (typeof rank !== "number" || !Number.isInteger(rank) || rank < 1 || rank > highest) {
      throw new ApiError("InvalidArgument", `The rank is a whole number from 1 to ${highest}.`);
    }
    this.change({ ...this.rule, kind, rank });
  }
}

const PRESETS = [
  ...["Blanks", "NonBlanks", "Errors", "NonErrors", "UniqueValues", "DuplicateValues"],
  ...["Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek", "NextWeek"],
  ...["LastMonth", "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage"],
  ...["EqualOrAboveAverage", "EqualOrBelowAverage", "OneStdDevAboveAverage"],
  ...["OneStdDevBelowAverage", "TwoStdDevAboveAverage", "TwoStdDevBelowAverage"],
  ...["ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage"],
];

/** Excel.PresetCriteriaConditionalFormat. */
export class PresetCriteriaConditionalFormatApi extends LookRuleApi<RuleOf<"PresetCriteria">> {
  protected override readonly type = "PresetCriteria";

  get Rule(): Record<string, unknown> {
    return { criterion: this.rule.criterion };
  }
  set Rule(given: unknown) {
    const criterion = readWord(readRecord(given).criterion, PRESETS);
    this.change({ ...this.rule, criterion });
  }
}

/** A formula of a rule; a plain number or text without `=` becomes one, as in Excel's dialogue. */
function asFormula(given: unknown): string {
  if (typeof given === "number") return `=${given}`;
  const text = readText(given);
  if (text === "") throw new ApiError("InvalidArgument", "The rule needs a formula.");
  if (text.startsWith("=")) return text;
  return Number.isNaN(Number(text)) ? `="${text.replaceAll('"', '""')}"` : `=${text}`;
}
