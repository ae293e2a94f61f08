import type { Area } from "../area";
import { anchorOf } from "../areas";
import type { ConditionalFormat, Validation } from "../parts";
import { offsetFormula } from "./references";

/**
 * Gives a rule or validation other cells. Its relative references start from the first of them, so they are rewritten
 * where that cell changes and every cell keeps the condition it had. The file's text of it is given up, except for
 * rules that are not understood: those can only be written back as they were read. Without cells it stays as it is.
 */
export function placeRule(part: ConditionalFormat | Validation, areas: readonly Area[]): void {
  if (areas.length > 0 && part.areas.length > 0) {
    const before = anchorOf(part.areas);
    const after = anchorOf(areas);
    const move = (formula: string): string =>
      formula.startsWith("=")
        ? offsetFormula(formula, after.row - before.row, after.column - before.column)
        : formula;
    if ("rule" in part) part.rule = moveRuleFormulas(part.rule, move);
    else {
      if (part.formula1 !== undefined) part.formula1 = move(part.formula1);
      if (part.formula2 !== undefined) part.formula2 = move(part.formula2);
    }
  }
  part.areas = [...areas];
  if (!("rule" in part) || part.rule.type !== "Unknown") part.source = undefined;
}

function moveRuleFormulas(
  rule: ConditionalFormat["rule"],
  move: (formula: string) => string
): ConditionalFormat["rule"] {
  if (rule.type === "Custom") return { ...rule, formula: move(rule.formula) };
  if (rule.type !== "CellValue") return rule;
  const { formula1, formula2 } = rule;
  return {
    ...rule,
    formula1: move(formula1),
    ...(formula2 === undefined ? {} : { formula2: move(formula2) }),
  };
}
