import { parseFormula, type FormulaNode } from "../calc/formula";
import { findName, findStructured } from "../calc/resolve";
import type { Reference } from "../calc/value";
import type { FormulaPlace } from "./formulaEntry";
import type { Sheet } from "../sheet";

/** What functions of dates give, wherever their arguments come from. */
const RESULT_FORMATS: Readonly<Record<string, string>> = {
  TODAY: "m/d/yyyy",
  DATE: "m/d/yyyy",
  NOW: "m/d/yyyy h:mm",
  TIME: "h:mm AM/PM",
  IRR: "0%",
  RATE: "0%",
};
/** Functions whose result is of the kind of their first argument. */
const KEEPING: ReadonlySet<string> = new Set(
  "SUM AVERAGE MIN MAX MEDIAN LARGE SMALL ROUND ROUNDUP ROUNDDOWN ABS PRODUCT".split(" ")
);

/**
 * The number format that a General cell takes when a formula is entered: that of the first cell the formula refers to,
 * as Microsoft's article 214280 has it, or the one of a function of dates. A day less a day is a number. Undefined: the
 * cell stays General.
 */
export function formatOfFormula(formula: string, place: FormulaPlace): string | undefined {
  const { sheet } = place;
  return sheet && formatOf(parseFormula(formula), { ...place, sheet });
}

function formatOf(
  node: FormulaNode,
  place: FormulaPlace & { readonly sheet: Sheet }
): string | undefined {
  const { workbook, sheet, row, column } = place;
  switch (node.type) {
    case "range": {
      const target = node.sheet === undefined ? sheet : workbook.sheetByName(node.sheet);
      return target && formatAt({ sheet: target, area: node.area }, place);
    }
    case "structured": {
      const found = findStructured(workbook, sheet, row, column, node.text);
      return found && formatAt(found, place);
    }
    case "name": {
      const known = findName(workbook, sheet, node);
      const tree = known && safely(known.formula);
      return tree?.type === "range" ? formatOf(tree, place) : undefined;
    }
    case "unary":
      return node.operator === "%" ? undefined : formatOf(node.of, place);
    case "binary":
      return formatOfPair(node, place);
    case "call": {
      const own = RESULT_FORMATS[node.name];
      const [first] = node.arguments;
      return own ?? (first && KEEPING.has(node.name) ? formatOf(first, place) : undefined);
    }
    default:
      return undefined;
  }
}

function safely(formula: string): FormulaNode | undefined {
  try {
    return parseFormula(formula);
  } catch {
    return undefined;
  }
}

function formatOfPair(
  { operator, left, right }: FormulaNode & { type: "binary" },
  place: FormulaPlace & { readonly sheet: Sheet }
): string | undefined {
  if (!["+", "-", "*", "/"].includes(operator)) return undefined;
  const [first, second] = [formatOf(left, place), formatOf(right, place)];
  if (operator === "+" || operator === "-") {
    const areDays = isDate(first) && isDate(second);
    return areDays ? undefined : (first ?? second);
  }
  // Of a product or a quotient a date's or a time's format would say nothing.
  const format = first ?? second;
  return isDate(format) ? undefined : format;
}

/** Is a number format one of dates or times? Texts in quotes and colours in brackets aside. */
function isDate(format: string | undefined): boolean {
  return format !== undefined && /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** The format of a reference's first cell, where it has one that numbers take. */
function formatAt({ sheet, area }: Reference, { workbook }: FormulaPlace): string | undefined {
  const format = workbook.styles.get(sheet.styleAt(area.row, area.column)).numberFormat;
  return format === undefined || format === "General" || format === "@" ? undefined : format;
}
