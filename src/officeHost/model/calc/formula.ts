import { parseArea, type Area } from "../area";
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
  | { readonly type: "unary"; readonly operator: string; readonly of: FormulaNode }
  | {
      readonly type: "binary";
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | {
      readonly type: "call";
      readonly name: string;
      /** undefined: an argument left out, as in `IF(A1,,2)`. */
      readonly arguments: readonly (FormulaNode | undefined)[];
    }
  | { readonly type: "array"; readonly rows: readonly (readonly CellValue[])[] };

/** A formula that the preview cannot compute; `what` names the function or piece that stopped it. */
export class NotComputable extends Error {
  constructor(readonly what: string) {
    super(`The preview cannot compute ${what}.`);
  }
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Reads a formula in en-US syntax. Precedence is Excel's: a leading minus binds tighter than `^`. Prefixes such as
 * `_xlfn.` that files put before newer functions are dropped. Errors: {@link NotComputable} for syntax not known here.
 */
export function parseFormula(formula: string): FormulaNode {
  const tokens = tokenizeFormula(formula);
  let at = 0;
  const peek = (): FormulaToken | undefined => tokens[at];
  const isOperator = (text: string): boolean => {
    const token = peek();
    return token?.kind === "operator" && token.text === text;
  };
  const stop = (): NotComputable => new NotComputable(peek()?.text ?? formula);
  const skip = (text: string): void => {
    if (!isOperator(text)) throw stop();
    at += 1;
  };

  const readLevel = (level: number): FormulaNode => {
    const operators = LEVELS[level];
    if (!operators) return readUnary();
    let left = readLevel(level + 1);
    for (let token = peek(); token?.kind === "operator"; token = peek()) {
      if (!operators.includes(token.text)) break;
      at += 1;
      left = { type: "binary", operator: token.text, left, right: readLevel(level + 1) };
    }
    return left;
  };

  const readUnary = (): FormulaNode => {
    for (const operator of ["-", "+", "@"]) {
      if (!isOperator(operator)) continue;
      at += 1;
      return { type: "unary", operator, of: readUnary() };
    }
    let node = readOperand();
    while (isOperator("%")) {
      at += 1;
      node = { type: "unary", operator: "%", of: node };
    }
    return node;
  };

  const readOperand = (): FormulaNode => {
    const token = peek();
    if (!token) throw stop();
    if (isOperator("(")) {
      at += 1;
      const inner = readLevel(0);
      skip(")");
      return inner;
    }
    if (isOperator("{")) return readArray();
    const node = readAtom(token);
    if (!node) throw stop();
    at += 1;
    return token.kind === "function" ? readCall(token.text) : node;
  };

  const readCall = (text: string): FormulaNode => {
    const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
    const given: (FormulaNode | undefined)[] = [];
    if (isOperator(")")) {
      at += 1;
      return { type: "call", name, arguments: given };
    }
    for (;;) {
      given.push(isOperator(",") || isOperator(")") ? undefined : readLevel(0));
      if (isOperator(")")) break;
      skip(",");
    }
    at += 1;
    return { type: "call", name, arguments: given };
  };

  const readArray = (): FormulaNode => {
    const rows: CellValue[][] = [[]];
    do {
      if (isOperator(";")) rows.push([]);
      at += 1;
      const isNegative = isOperator("-");
      if (isNegative) at += 1;
      const token = peek();
      const node = token && readAtom(token);
      if (node?.type !== "value") throw stop();
      at += 1;
      rows.at(-1)?.push(isNegative ? -Number(node.value) : node.value);
    } while (isOperator(",") || isOperator(";"));
    skip("}");
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new NotComputable(formula);
    return { type: "array", rows };
  };

  const tree = readLevel(0);
  if (at < tokens.length) throw stop();
  return tree;
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
    case "name":
      if (sheet === undefined && /^(?:true|false)$/i.test(text)) {
        return { type: "value", value: text.toLowerCase() === "true" };
      }
      return { type: "name", sheet, name: text };
    default:
      return undefined;
  }
}

function readRange(text: string, sheet: string | undefined): FormulaNode | undefined {
  const area = parseArea(text);
  if (!area) return undefined;
  const [first = "", last = first] = text.split(":");
  const isFixed = (corner: string, part: RegExp): boolean => part.test(corner) || false;
  const isWhole = !/\d/.test(text) ? "columns" : !/[A-Za-z]/.test(text) ? "rows" : undefined;
  const columns = [isFixed(first, /^\$[A-Za-z]/), isFixed(last, /^\$[A-Za-z]/)] as const;
  const rows = [isFixed(first, /\$\d/), isFixed(last, /\$\d/)] as const;
  return {
    type: "range",
    sheet,
    area,
    // A whole column has every row whatever cell it is applied to, and a whole row every column.
    fixed: {
      rows: isWhole === "columns" ? [true, true] : rows,
      columns: isWhole === "rows" ? [true, true] : columns,
    },
  };
}
