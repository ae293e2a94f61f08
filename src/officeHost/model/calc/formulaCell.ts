import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { NotComputable, parseFormula, type FormulaNode } from "./formula";
import { functions } from "./functions/all";
import { findName, findStructured } from "./resolve";
import type { Reference } from "./value";

/** A cell with a formula and what it reads. */
export type FormulaCell = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** undefined: not computable, `failure` says why. */
  readonly tree: FormulaNode | undefined;
  failure: string | undefined;
  readonly reads: readonly Reference[];
  /** Written here rather than read from a file with a result. */
  readonly isNew: boolean;
  /** Depends on the clock. */
  readonly isVolatile: boolean;
};

/** Reads a cell's formula: its tree, or what stops it, and which cells it reads through names and tables too. */
export function readFormulaCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  isNew: boolean
): FormulaCell {
  const reads: Reference[] = [];
  let [tree, failure, isVolatile]: [FormulaNode | undefined, string | undefined, boolean] = [
    undefined,
    undefined,
    false,
  ];
  try {
    tree = parseFormula(formula);
    walk(tree, (node, depth) => {
      if (node.type === "range") {
        const target = node.sheet === undefined ? sheet : workbook.sheetByName(node.sheet);
        if (target) reads.push({ sheet: target, area: node.area });
      } else if (node.type === "structured") {
        const found = findStructured(workbook, sheet, row, column, node.text);
        if (found) reads.push(found);
      } else if (node.type === "name") {
        const known = depth > 16 ? undefined : findName(workbook, sheet, node);
        return known && parseFormula(known.formula);
      } else if (node.type === "call") {
        if (!functions.has(node.name)) throw new NotComputable(node.name);
        isVolatile ||= node.name === "TODAY" || node.name === "NOW";
      }
      return undefined;
    });
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    failure = error.what;
    tree = undefined;
  }
  return { sheet, row, column, formula, tree, failure, reads, isNew, isVolatile };
}

/**
 * Visits a tree from the top; a visit may give a further tree that stands for the node. Ranges that are only counted or
 * placed, not read, are passed over.
 */
function walk(
  node: FormulaNode,
  visit: (node: FormulaNode, depth: number) => FormulaNode | undefined,
  depth = 0
): void {
  const further = visit(node, depth);
  if (further) walk(further, visit, depth + 1);
  if (node.type === "unary") walk(node.of, visit, depth);
  else if (node.type === "binary") {
    walk(node.left, visit, depth);
    walk(node.right, visit, depth);
  } else if (node.type === "call") {
    const readsCells = !["ROW", "ROWS", "COLUMN", "COLUMNS"].includes(node.name);
    for (const argument of node.arguments) {
      if (argument && (readsCells || argument.type === "call")) walk(argument, visit, depth);
    }
  }
}
