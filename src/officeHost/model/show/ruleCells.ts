import { evaluateNode } from "../calc/evaluate";
import { NotComputable, parseFormula, type FormulaNode } from "../calc/formula";
import type { Reader } from "../calc/reader";
import { isLambda, isMatrix, isReference } from "../calc/value";
import type { Area } from "../area";
import type { CellValue } from "../cell";
import type { ConditionalFormat } from "../parts";
import type { Sheet } from "../sheet";

/** A cell that a rule looks at. */
export type RuledCell = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
};

/**
 * The cells of one conditional format: what they hold together, and formulas applied to one of them. Relative
 * references of a formula count from the top left cell of the format's first area.
 */
export class RuleCells {
  private trees = new Map<string, FormulaNode | undefined>();
  private known: readonly CellValue[] | undefined;
  private knownNumbers: readonly number[] | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat
  ) {}

  get areas(): readonly Area[] {
    return this.format.areas;
  }

  get date1904(): boolean {
    return this.reader.workbook.date1904;
  }

  /** What the cells hold, empty ones left out. */
  get values(): readonly CellValue[] {
    this.known ??= this.format.areas.flatMap((area) =>
      this.reader.block(this.sheet, area).cells.filter((value) => value !== null)
    );
    return this.known;
  }

  /** The numbers among them, the smallest first. */
  get numbers(): readonly number[] {
    this.knownNumbers ??= this.values
      .filter((value) => typeof value === "number")
      .sort((a, b) => a - b);
    return this.knownNumbers;
  }

  /** A formula's result for a cell (the first of several); undefined: the stand-in cannot compute it. */
  evaluate(
    formula: string,
    cell: { readonly row: number; readonly column: number }
  ): CellValue | undefined {
    const tree = this.treeOf(formula);
    const [first] = this.format.areas;
    if (!tree || !first) return undefined;
    const { reader, sheet } = this;
    const shift = { rows: cell.row - first.row, columns: cell.column - first.column };
    const scope = { reader, sheet, row: cell.row, column: cell.column, shift, depth: 0 };
    try {
      const value = evaluateNode(tree, scope);
      if (isLambda(value)) return undefined;
      return isMatrix(value) || isReference(value)
        ? (reader.matrix(value).cells[0] ?? null)
        : value;
    } catch (error) {
      if (error instanceof NotComputable) return undefined;
      throw error;
    }
  }

  /** The number that a threshold's formula gives, the same for all cells. */
  evaluateNumber(formula: string): number | undefined {
    const value = this.evaluate(formula, this.format.areas[0] ?? { row: 0, column: 0 });
    return typeof value === "number" ? value : undefined;
  }

  private treeOf(formula: string): FormulaNode | undefined {
    if (!this.trees.has(formula)) {
      let tree: FormulaNode | undefined;
      try {
        tree = parseFormula(formula);
      } catch (error) {
        if (!(error instanceof NotComputable)) throw error;
      }
      this.trees.set(formula, tree);
    }
    return this.trees.get(formula);
  }
}
