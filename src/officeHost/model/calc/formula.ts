import { columnNumber, parseArea, type Area } from "../area";
import { cellError, type CellValue } from "../cell";
import { tokenizeFormula, type FormulaToken } from "./tokens";

/** A formula as a tree. Columns and rows of references are those of the cell that the formula stands in. */
export type FormulaNode =
  | { readonly type: "value"; readonly value: CellValue }
  | {
      readonly type: "range";
      readonly sheet: string | undefined;
      readonly area: Area;
      /** Which corners stay where they are when the formula is applied to another cell. */
      readonly fixed: {
        readonly rows: readonly [boolean, boolean];
        readonly columns: readonly [boolean, boolean];
      };
    }
  | { readonly type: "name"; readonly sheet: string | undefined; readonly name: string }
  | { readonly type: "structured"; readonly text: string }
  /** A reference into another workbook or over several sheets. */
  | { readonly type: "foreign"; readonly text: string }
  | { readonly type: "unary"; readonly operator: string; readonly of: FormulaNode }
  | {
      readonly type: "binary";
      /** Of references: `:` the area between two, a space what they share, `,` both. */
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  /** `A1#`: the cells that the formula of A1 fills. */
  | { readonly type: "spill"; readonly of: FormulaNode }
  | {
      readonly type: "call";
      readonly name: string;
      /** undefined: an argument left out, as in `IF(A1,,2)`. */
      readonly arguments: readonly (FormulaNode | undefined)[];
    }
  /** `LAMBDA(x,x+1)(5)`. */
  | {
      readonly type: "invoke";
      readonly of: FormulaNode;
      readonly arguments: readonly (FormulaNode | undefined)[];
    }
  | { readonly type: "array"; readonly rows: readonly (readonly CellValue[])[] };

/** A formula that the stand-in cannot compute; `what` names the function or piece that stopped it. */
export class NotComputable extends Error {
  constructor(readonly what: string) {
    super(`The stand-in cannot compute ${what}.`);
  }
}

/** A text that is no formula: Excel does not take it. `what` is the piece where reading stopped. */
export class MalformedFormula extends NotComputable {}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Trees of the formulas read last: rules, columns of tables and rewritten cells ask for the same ones again. */
const trees = new Map<string, FormulaNode>();
const MOST_TREES = 5000;
/**
 * Excel takes 8,192 characters and 64 levels of functions (support: "Excel specifications and limits"); files put
 * prefixes before newer functions, and brackets alone count for no level.
 */
const MOST_CHARACTERS = 16_384;
const MOST_LEVELS = 256;

/**
 * Reads a formula in en-US syntax. Precedence is Excel's: a leading minus binds tighter than `^`. Prefixes such as
 * `_xlfn.` that files put before newer functions are dropped. Errors: {@link MalformedFormula} for what Excel does not
 * take as a formula.
 */
export function parseFormula(formula: string): FormulaNode {
  const known = trees.get(formula);
  if (known) return known;
  const tree = new FormulaParser(formula).read();
  if (trees.size >= MOST_TREES) trees.clear();
  trees.set(formula, tree);
  return tree;
}

/** Can the result of a node be cells? */
function isReferenceLike(node: FormulaNode): boolean {
  const { type } = node;
  if (type === "binary") return [":", " ", ","].includes(node.operator);
  if (type === "value") return typeof node.value === "object" && node.value !== null;
  return type !== "array" && type !== "unary";
}

class FormulaParser {
  private readonly tokens: readonly FormulaToken[];
  private at = 0;
  /** Expressions within one another that are being read. */
  private depth = 0;

  constructor(private readonly formula: string) {
    if (formula.length > MOST_CHARACTERS) throw new MalformedFormula(formula.slice(0, 20));
    this.tokens = tokenizeFormula(formula);
  }

  read(): FormulaNode {
    const tree = this.readLevel(0);
    if (this.at < this.tokens.length) throw this.stop();
    return tree;
  }

  private peek(): FormulaToken | undefined {
    return this.tokens[this.at];
  }

  private isOperator(text: string): boolean {
    const token = this.peek();
    return token?.kind === "operator" && token.text === text;
  }

  private stop(): MalformedFormula {
    return new MalformedFormula(this.peek()?.text ?? this.formula);
  }

  private skip(text: string): void {
    if (!this.isOperator(text)) throw this.stop();
    this.at += 1;
  }

  private readLevel(level: number): FormulaNode {
    const operators = LEVELS[level];
    if (!operators) return this.readNested();
    let left = this.readLevel(level + 1);
    for (let token = this.peek(); token?.kind === "operator"; token = this.peek()) {
      if (!operators.includes(token.text)) break;
      this.at += 1;
      left = { type: "binary", operator: token.text, left, right: this.readLevel(level + 1) };
    }
    return left;
  }

  private readNested(): FormulaNode {
    this.depth += 1;
    if (this.depth > MOST_LEVELS) throw this.stop();
    const node = this.readUnary();
    this.depth -= 1;
    return node;
  }

  private readUnary(): FormulaNode {
    for (const operator of ["-", "+", "@"]) {
      if (!this.isOperator(operator)) continue;
      this.at += 1;
      return { type: "unary", operator, of: this.readNested() };
    }
    let node = this.readShared();
    while (this.isOperator("%")) {
      this.at += 1;
      node = { type: "unary", operator: "%", of: node };
    }
    return node;
  }

  /** What areas share: `A1:C3 B2:D4`, with nothing but spaces between. */
  private readShared(): FormulaNode {
    let left = this.readBetween();
    for (let token = this.peek(); token?.isSpaced === true; token = this.peek()) {
      const isOperand = token.kind !== "operator" || token.text === "(";
      if (!isOperand || !isReferenceLike(left)) break;
      const right = this.readBetween();
      if (!isReferenceLike(right)) throw new MalformedFormula(token.text);
      left = { type: "binary", operator: " ", left, right };
    }
    return left;
  }

  /** The area between two references: `A1:INDEX(B1:B9,5)`. */
  private readBetween(): FormulaNode {
    let left = this.readPostfix();
    while (this.isOperator(":")) {
      if (!isReferenceLike(left)) throw this.stop();
      this.at += 1;
      const right = this.readPostfix();
      if (!isReferenceLike(right)) throw new MalformedFormula(":");
      left = { type: "binary", operator: ":", left, right };
    }
    return left;
  }

  private readPostfix(): FormulaNode {
    let node = this.readOperand();
    for (;;) {
      if (this.isOperator("#")) {
        if (!isReferenceLike(node)) throw this.stop();
        this.at += 1;
        node = { type: "spill", of: node };
      } else if (this.isOperator("(") && (node.type === "call" || node.type === "invoke")) {
        this.at += 1;
        node = { type: "invoke", of: node, arguments: this.readArguments() };
      } else return node;
    }
  }

  private readOperand(): FormulaNode {
    const token = this.peek();
    if (!token) throw this.stop();
    if (this.isOperator("(")) return this.readGroup();
    if (this.isOperator("{")) return this.readArray();
    const node = readAtom(token);
    if (!node) throw this.stop();
    this.at += 1;
    if (token.kind !== "function") return node;
    return callNode(functionName(token.text), this.readArguments());
  }

  /** Brackets around an expression, or around several references, which are taken together. */
  private readGroup(): FormulaNode {
    this.at += 1;
    let inner = this.readLevel(0);
    while (this.isOperator(",")) {
      this.at += 1;
      const right = this.readLevel(0);
      if (!isReferenceLike(inner) || !isReferenceLike(right)) throw new MalformedFormula(",");
      inner = { type: "binary", operator: ",", left: inner, right };
    }
    this.skip(")");
    return inner;
  }

  private readArguments(): (FormulaNode | undefined)[] {
    const given: (FormulaNode | undefined)[] = [];
    if (this.isOperator(")")) {
      this.at += 1;
      return given;
    }
    for (;;) {
      const isLeftOut = this.isOperator(",") || this.isOperator(")");
      given.push(isLeftOut ? undefined : this.readLevel(0));
      if (this.isOperator(")")) break;
      this.skip(",");
    }
    this.at += 1;
    return given;
  }

  private readArray(): FormulaNode {
    const rows: CellValue[][] = [[]];
    do {
      if (this.isOperator(";")) rows.push([]);
      this.at += 1;
      const isSigned = this.isOperator("-") || this.isOperator("+");
      const isNegative = this.isOperator("-");
      if (isSigned) this.at += 1;
      const token = this.peek();
      const node = token && readAtom(token);
      if (node?.type !== "value" || token?.kind === "function") throw this.stop();
      if (isSigned && typeof node.value !== "number") throw this.stop();
      this.at += 1;
      rows.at(-1)?.push(isNegative ? -Number(node.value) : node.value);
    } while (this.isOperator(",") || this.isOperator(";"));
    this.skip("}");
    if (rows.some((row) => row.length !== rows[0]?.length))
      throw new MalformedFormula(this.formula.slice(0, 60));
    return { type: "array", rows };
  }
}

/** A call; the functions that stand for `@` and `#` in files are those operators. */
function callNode(name: string, given: readonly (FormulaNode | undefined)[]): FormulaNode {
  const [only] = given;
  if (only && given.length === 1) {
    if (name === "SINGLE") return { type: "unary", operator: "@", of: only };
    if (name === "ANCHORARRAY") return { type: "spill", of: only };
  }
  return { type: "call", name, arguments: given };
}

/** A function's name without the prefixes of files, in capitals. */
function functionName(text: string): string {
  return text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
}

/** What one piece means by itself; undefined when it is no operand. */
function readAtom(token: FormulaToken): FormulaNode | undefined {
  const { kind, text, sheet } = token;
  switch (kind) {
    case "number":
      return { type: "value", value: Number(text) };
    case "text":
      return { type: "value", value: text.slice(1, -1).replaceAll('""', '"') };
    case "error":
      return {
        type: "value",
        value: cellError(text.toUpperCase().replace(/^(#REF!).+/, "$1")) ?? null,
      };
    case "reference":
      return readRange(text, sheet);
    case "function":
      return { type: "value", value: null };
    case "structured":
      return { type: "structured", text };
    case "foreign":
      return { type: "foreign", text };
    case "name":
      if (sheet === undefined && /^(?:true|false)$/i.test(text)) {
        return { type: "value", value: text.toLowerCase() === "true" };
      }
      return { type: "name", sheet, name: text.replace(/^_xlpm\./i, "") };
    default:
      return undefined;
  }
}

function readRange(text: string, sheet: string | undefined): FormulaNode {
  const area = parseArea(text);
  // What looks like a cell and lies on no sheet is a name, as `A0` and `ZZZ1` are.
  if (!area) return { type: "name", sheet, name: text };
  const [first = "", last = first] = text.split(":");
  const rowOf = (corner: string): number => Number(/\d+/.exec(corner)?.[0] ?? 0);
  const columnOf = (corner: string): number => columnNumber(/[A-Za-z]+/.exec(corner)?.[0] ?? "");
  const pins = (pin: RegExp, isTurned: boolean): readonly [boolean, boolean] =>
    isTurned ? [pin.test(last), pin.test(first)] : [pin.test(first), pin.test(last)];
  const isWhole = !/\d/.test(text) ? "columns" : !/[A-Za-z]/.test(text) ? "rows" : undefined;
  // A whole column has every row whatever cell it is applied to, and a whole row every column.
  const rows: readonly [boolean, boolean] =
    isWhole === "columns"
      ? [true, true]
      : pins(isWhole === "rows" ? /^\$/ : /\$\d/, rowOf(first) > rowOf(last));
  const columns: readonly [boolean, boolean] =
    isWhole === "rows" ? [true, true] : pins(/^\$[A-Za-z]/, columnOf(first) > columnOf(last));
  return { type: "range", sheet, area, fixed: { rows, columns } };
}
