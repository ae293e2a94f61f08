import { parseArea, type Area } from "../area";
import type { CellExtra } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { NotComputable, parseFormula, type FormulaNode } from "./formula";
import { functions } from "./functions/all";
import { isExcelFunction } from "./functions/known";
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
  /** Names a sheet, a table or a name that is not there. */
  readonly isWanting: boolean;
  /** Written here rather than read from a file with a result. */
  readonly isNew: boolean;
  /** Depends on the clock, on chance or on cells that are known only when it is computed. */
  readonly isVolatile: boolean;
  /** Reads cells that are known only when it is computed (INDIRECT, OFFSET). */
  readonly wanders: boolean;
  /** A plain formula of a file, see `CellExtra.intersects`. */
  readonly intersects: boolean;
  /** An array formula over an area that does not follow its result. */
  readonly fixedArea: Area | undefined;
  /** What the result fills, or would fill where something is in its way; undefined: the cell alone. */
  reach: Area | undefined;
  /** The cells that the formula fills beside its own, a number each (see `keyOfCell`); undefined: not known yet. */
  filled: Set<number> | undefined;
};

const VOLATILE: ReadonlySet<string> = new Set([
  "TODAY",
  "NOW",
  "RAND",
  "RANDBETWEEN",
  "CELL",
  "INDIRECT",
  "OFFSET",
]);
const WANDERING: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET"]);

/** Reads a cell's formula: its tree, or what stops it, and which cells it reads through names and tables too. */
export function readFormulaCell(
  workbook: Workbook,
  place: Pick<FormulaCell, "sheet" | "row" | "column">,
  extra: CellExtra,
  isNew: boolean
): FormulaCell {
  const { sheet, row, column } = place;
  const formula = extra.formula ?? "";
  const reads: Reference[] = [];
  let tree: FormulaNode | undefined;
  let failure: string | undefined;
  let [isVolatile, wanders, isWanting] = [false, false, false];
  try {
    tree = parseFormula(formula);
    walk(tree, (node, depth) => {
      if (node.type === "range") {
        const target = node.sheet === undefined ? sheet : workbook.sheetByName(node.sheet);
        if (target) reads.push({ sheet: target, area: node.area });
        else isWanting = true;
      } else if (node.type === "structured") {
        const found = findStructured(workbook, sheet, row, column, node.text);
        if (found) reads.push(found);
        else isWanting = true;
      } else if (node.type === "name") {
        const known = depth > 16 ? undefined : findName(workbook, sheet, node);
        isWanting ||= !known;
        return known && parseFormula(known.formula);
      } else if (node.type === "foreign") {
        throw new NotComputable(node.text);
      } else if (node.type === "call") {
        const name = { sheet: undefined, name: node.name };
        const own = functions.has(node.name) ? undefined : findName(workbook, sheet, name);
        isWanting ||= !own && !functions.has(node.name);
        // A name that Excel does not know either is #NAME? where it was written here; a file's result stays.
        if (!own && !functions.has(node.name) && (!isNew || isExcelFunction(node.name)))
          throw new NotComputable(node.name);
        isVolatile ||= VOLATILE.has(node.name);
        wanders ||= WANDERING.has(node.name);
        return own && depth <= 16 ? parseFormula(own.formula) : undefined;
      }
      return undefined;
    });
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    failure = error.what;
    tree = undefined;
  }
  const said = extra.array === undefined ? undefined : parseArea(extra.array);
  // A cell that was sorted or copied elsewhere may still say where it stood.
  const area = said?.row === row && said.column === column ? said : undefined;
  return {
    ...place,
    formula,
    tree,
    failure,
    reads,
    isWanting,
    isNew,
    isVolatile,
    wanders,
    intersects: extra.intersects === true,
    fixedArea: extra.spills === true ? undefined : area,
    reach: extra.spills === true ? area : undefined,
    filled: undefined,
  };
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
  if (node.type === "unary" || node.type === "spill") walk(node.of, visit, depth);
  else if (node.type === "invoke") {
    for (const part of [node.of, ...node.arguments]) if (part) walk(part, visit, depth);
  } else if (node.type === "binary") {
    walk(node.left, visit, depth);
    walk(node.right, visit, depth);
  } else if (node.type === "call") {
    const readsCells = !["ROW", "ROWS", "COLUMN", "COLUMNS"].includes(node.name);
    for (const argument of node.arguments) {
      if (argument && (readsCells || argument.type === "call")) walk(argument, visit, depth);
    }
  }
}
