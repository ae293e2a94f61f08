import { ApiError } from "../apiError";
import type { Area } from "../area";
import { areasMeet, subtractAreas } from "../areas";
import type { ConditionalFormat, ConditionalLook, ConditionalRule } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { enterRuleFormula } from "./formulaEntry";
import { requireWritable } from "./guard";
import { placeRule } from "./rulePlaces";

/** The kinds of rule that can be added: Excel.ConditionalFormatType. */
export type RuleType = Exclude<ConditionalRule["type"], "Unknown">;
/** Rules that give cells a look, unlike scales, bars and icons. */
export type LookRule = Extract<ConditionalRule, { look: ConditionalLook }>;

/**
 * What a rule is right after it was added, before anything was said about it: rules by formula, value or text fit no
 * cell yet; the others have the settings that Excel's own dialogue starts with.
 */
export function startRule(type: RuleType): ConditionalRule {
  switch (type) {
    case "Custom":
      return { type, formula: "", look: {} };
    case "CellValue":
      return { type, operator: "EqualTo", formula1: "", look: {} };
    case "ContainsText":
      return { type, operator: "Contains", text: "", look: {} };
    case "TopBottom":
      return { type, kind: "TopItems", rank: 10, look: {} };
    case "PresetCriteria":
      return { type, criterion: "Blanks", look: {} };
    case "ColorScale":
      return {
        type,
        points: [
          { type: "LowestValue", color: "#FF7128" },
          { type: "HighestValue", color: "#FFEF9C" },
        ],
      };
    case "DataBar":
      return {
        type,
        color: "#638EC6",
        lower: { type: "Automatic" },
        upper: { type: "Automatic" },
        showBarOnly: false,
        gradient: true,
      };
    case "IconSet":
      return {
        type,
        style: "ThreeTrafficLights1",
        reverse: false,
        showIconOnly: false,
        criteria: iconSteps(3),
      };
    default:
      throw new ApiError("InvalidArgument", `There is no conditional format ${String(type)}.`);
  }
}

/** The borders that Excel gives the icons of a set: equal shares of the percent scale, the first from 0. */
export function iconSteps(icons: number): { type: string; formula: string; operator: string }[] {
  return Array.from({ length: icons }, (_, index) => ({
    type: "Percent",
    formula: String(Math.round((100 * index) / icons)),
    operator: "GreaterThanOrEqual",
  }));
}

/** The sheet's rules that touch any of the areas, the first applied one first. */
export function rulesOn(sheet: Sheet, areas: readonly Area[]): ConditionalFormat[] {
  return sheet.conditionalFormats
    .filter((format) => areasMeet(format.areas, areas))
    .sort((a, b) => a.priority - b.priority);
}

/** Adds a rule of a kind at the first priority. Errors: `AccessDenied` on a protected sheet, `InvalidArgument`. */
export function addRule(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  type: RuleType
): ConditionalFormat {
  const rule = startRule(type);
  requireFormatting(workbook, sheet, areas);
  const format: ConditionalFormat = {
    id: newRuleId(sheet),
    areas: [...areas],
    priority: -1,
    stopIfTrue: false,
    rule,
  };
  sheet.conditionalFormats.push(format);
  noteRules(workbook, sheet);
  return format;
}

/**
 * Changes fields of a rule's record; it is then written to the file anew. Errors: `AccessDenied`; for formulas as of
 * {@link enterRuleFormula}.
 */
export function changeRule(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  change: Partial<Pick<ConditionalFormat, "areas" | "stopIfTrue" | "rule">>
): void {
  requireFormatting(workbook, sheet, format.areas);
  const rule = change.rule && enterRule(workbook, sheet, format, change.rule);
  Object.assign(format, change, rule && { rule });
  if (format.rule.type !== "Unknown") format.source = undefined;
  noteRules(workbook, sheet);
}

/** A rule with its formulas as Excel takes them; those it had before are not looked at again. */
function enterRule(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  rule: ConditionalFormat["rule"]
): ConditionalFormat["rule"] {
  const [anchor] = format.areas;
  const place = { workbook, sheet, row: anchor?.row ?? 0, column: anchor?.column ?? 0 };
  const known = JSON.stringify(format.rule);
  const enter = (formula: string): string =>
    formula.startsWith("=") && !known.includes(JSON.stringify(formula))
      ? enterRuleFormula(formula, place)
      : formula;
  switch (rule.type) {
    case "Custom":
      return { ...rule, formula: enter(rule.formula) };
    case "CellValue":
      return {
        ...rule,
        formula1: enter(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: enter(rule.formula2) }),
      };
    case "ContainsText":
      return { ...rule, text: enter(rule.text) };
    case "ColorScale":
      return { ...rule, points: rule.points.map((point) => enterEnd(point, enter)) };
    case "DataBar":
      return { ...rule, lower: enterEnd(rule.lower, enter), upper: enterEnd(rule.upper, enter) };
    case "IconSet":
      return {
        ...rule,
        criteria: rule.criteria.map((step) => ({ ...step, formula: enter(step.formula) })),
      };
    default:
      return rule;
  }
}

function enterEnd<T extends { readonly formula?: string }>(
  end: T,
  enter: (formula: string) => string
): T {
  return end.formula === undefined ? end : { ...end, formula: enter(end.formula) };
}

/**
 * Moves a rule to another place in the order of the sheet's rules; a negative place counts from the back, one out of
 * bounds means the nearest end.
 */
export function moveRule(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  priority: number
): void {
  if (!Number.isInteger(priority)) {
    throw new ApiError("InvalidArgument", "A priority is a whole number.");
  }
  requireFormatting(workbook, sheet, format.areas);
  const count = sheet.conditionalFormats.length;
  const wanted = priority < 0 ? count + priority : priority;
  const place = Math.min(Math.max(wanted, 0), count - 1);
  const others = inOrder(sheet).filter((other) => other !== format);
  others.splice(place, 0, format);
  others.forEach((other, index) => (other.priority = index));
  noteRules(workbook, sheet);
}

/** Takes a rule away altogether. Errors: `AccessDenied`. */
export function deleteRule(workbook: Workbook, sheet: Sheet, format: ConditionalFormat): void {
  requireFormatting(workbook, sheet, format.areas);
  const index = sheet.conditionalFormats.indexOf(format);
  if (index >= 0) sheet.conditionalFormats.splice(index, 1);
  noteRules(workbook, sheet);
}

/** Takes the rules off these cells; a rule that also covers others stays on those. Errors: `AccessDenied`. */
export function clearRules(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  const touched = rulesOn(sheet, areas);
  if (touched.length === 0) return;
  requireFormatting(workbook, sheet, areas);
  for (const format of touched) {
    const left = subtractAreas(format.areas, areas);
    if (left.length > 0) placeRule(format, left);
    else sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
  }
  noteRules(workbook, sheet);
}

function inOrder(sheet: Sheet): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

/** An id that no rule of the sheet has. */
export function newRuleId(sheet: Sheet): string {
  const ids = new Set(sheet.conditionalFormats.map((format) => format.id));
  let number = ids.size + 1;
  const idOf = (n: number): string =>
    `{00000000-000E-0000-0000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
  while (ids.has(idOf(number))) number += 1;
  return idOf(number);
}

function requireFormatting(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) requireWritable(workbook, sheet, area, "allowFormatCells");
}

/** Priorities are counted without gaps from 0 after every change. */
function noteRules(workbook: Workbook, sheet: Sheet): void {
  inOrder(sheet).forEach((format, index) => (format.priority = index));
  sheet.touched.add("conditionalFormats");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "conditionalFormats" });
}
