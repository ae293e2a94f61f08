import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { parseFormula, type FormulaNode } from "./formula";
import { functions } from "./functions/all";
import { isArrayArgument, isScalarArgument } from "./functions/scalars";
import { findName, findStructured } from "./resolve";

/** How many cells an expression may give: one, a block typed into the formula, or a range or computed block. */
type Breadth = "one" | "constants" | "several";

/** Functions whose result may be a block whatever they are given. */
const BLOCK_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    "FILTER SORT SORTBY UNIQUE SEQUENCE TRANSPOSE TAKE DROP CHOOSEROWS CHOOSECOLS VSTACK HSTACK TOCOL TOROW WRAPROWS " +
    "WRAPCOLS EXPAND MMULT TEXTSPLIT RANDARRAY FREQUENCY TREND GROWTH MODE.MULT INDIRECT MAP SCAN BYROW BYCOL MAKEARRAY " +
    "REDUCE LAMBDA"
  ).split(" ")
);
/** Functions that choose among arguments, with the first place of those and the step between them. */
const CHOOSERS: Readonly<Record<string, { readonly first: number; readonly step: number }>> = {
  IF: { first: 1, step: 1 },
  IFS: { first: 1, step: 2 },
  SWITCH: { first: 2, step: 2 },
  CHOOSE: { first: 1, step: 1 },
};

/** Where the formula stands, and what is known on the way through it. */
type Walk = {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Inside an argument that was computed as an array before dynamic arrays too. */
  readonly isArray: boolean;
  readonly locals: ReadonlyMap<string, Breadth>;
  readonly depth: number;
  /** Says that one value is wanted where a range stands. */
  readonly found: () => void;
};

/**
 * Must a formula be saved as an array formula? It must where it may give several cells, and where one value is wanted
 * of a range: a reader that takes the formula as a plain one would use the cell beside it (implicit intersection).
 * What SUMPRODUCT and its like compute cell by cell anyway does not count.
 */
export function needsArray(
  workbook: Workbook,
  sheet: Sheet,
  place: { readonly row: number; readonly column: number },
  formula: string,
  tree?: FormulaNode
): boolean {
  if (!mayBeSeveral(formula)) return false;
  let isFound = false;
  const walk: Walk = {
    workbook,
    sheet,
    ...place,
    isArray: false,
    locals: new Map(),
    depth: 0,
    found: () => (isFound = true),
  };
  const breadth = breadthOf(tree ?? parseFormula(formula), walk);
  return isFound || breadth !== "one";
}

/** Has a formula something that may be several cells? A quick look, which most plain formulas do not pass. */
export function mayBeSeveral(formula: string): boolean {
  return MAY_BE_SEVERAL.test(formula);
}

/** Ranges, blocks, tables, spills, names, and functions that make blocks of nothing. */
const MAY_BE_SEVERAL =
  /[:{[#]|(?:MAP|SCAN|TAKE|DROP|EXPAND|SEQUENCE|MAKEARRAY|INDIRECT|OFFSET|RANDARRAY|LAMBDA|REDUCE|TEXTSPLIT)\(|(?<![\p{L}\p{N}_.$])(?![A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.]))[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.(!])/iu;

const WIDTH: Readonly<Record<Breadth, number>> = { one: 0, constants: 1, several: 2 };
const wider = (breadths: readonly Breadth[]): Breadth =>
  breadths.reduce<Breadth>((a, b) => (WIDTH[a] >= WIDTH[b] ? a : b), "one");

function breadthOf(node: FormulaNode, walk: Walk): Breadth {
  switch (node.type) {
    case "value":
    case "foreign":
      return "one";
    case "array":
      return node.rows.length * (node.rows[0]?.length ?? 0) > 1 ? "constants" : "one";
    case "range":
      return node.area.rows * node.area.columns > 1 ? "several" : "one";
    case "spill":
    case "invoke":
      return "several";
    case "structured": {
      const found = findStructured(walk.workbook, walk.sheet, walk.row, walk.column, node.text);
      return found && found.area.rows * found.area.columns > 1 ? "several" : "one";
    }
    case "name":
      return breadthOfName(node, walk);
    case "unary":
      if (node.operator !== "@") return scalars([node.of], walk);
      breadthOf(node.of, walk);
      return "one";
    case "binary":
      if ([":", " ", ","].includes(node.operator)) return "several";
      return scalars([node.left, node.right], walk);
    case "call":
      return breadthOfCall(node, walk);
  }
}

function breadthOfName(node: FormulaNode & { type: "name" }, walk: Walk): Breadth {
  const local = node.sheet === undefined ? walk.locals.get(node.name.toLowerCase()) : undefined;
  if (local) return local;
  const known = findName(walk.workbook, walk.sheet, node);
  if (!known || walk.depth > 16) return "one";
  return breadthOf(parseFormula(known.formula), {
    ...walk,
    depth: walk.depth + 1,
    locals: new Map(),
    found: () => undefined,
  });
}

/** Operands of which one value each is wanted. */
function scalars(nodes: readonly (FormulaNode | undefined)[], walk: Walk): Breadth {
  const breadth = wider(nodes.map((node) => (node ? breadthOf(node, walk) : "one")));
  if (breadth === "several" && !walk.isArray) walk.found();
  return breadth;
}

function breadthOfCall(node: FormulaNode & { type: "call" }, walk: Walk): Breadth {
  const { name, arguments: given } = node;
  if (name === "LET") return breadthOfLet(given, walk);
  const chooser = CHOOSERS[name];
  if (chooser) return breadthOfChoice(given, chooser, walk);
  // Inside SUMPRODUCT too these want one value.
  if (name === "IFERROR" || name === "IFNA") return scalars(given, { ...walk, isArray: false });
  if (BLOCK_FUNCTIONS.has(name)) {
    eachArgument(name, given, walk);
    return "several";
  }
  const known = functions.get(name);
  if (known?.kind === "single") return scalars(given, walk);
  const lifted = eachArgument(name, given, walk);
  if (lifted !== "one") return lifted;
  return givesSeveral(name, given, walk) ? "several" : "one";
}

/** Looks through the arguments; gives the breadth of those of which one value is wanted. */
function eachArgument(
  name: string,
  given: readonly (FormulaNode | undefined)[],
  walk: Walk
): Breadth {
  const wanted = given.map((argument, place): Breadth => {
    if (!argument) return "one";
    const within = isArrayArgument(name, place) ? { ...walk, isArray: true } : walk;
    if (isScalarArgument(name, place)) return scalars([argument], within);
    breadthOf(argument, within);
    return "one";
  });
  return wider(wanted);
}

/** Functions whose result is a reference or a block of another size than one cell, by what they are given. */
function givesSeveral(
  name: string,
  given: readonly (FormulaNode | undefined)[],
  walk: Walk
): boolean {
  const isSeveral = (place: number): boolean => {
    const node = given[place];
    return node !== undefined && breadthOf(node, { ...walk, found: () => undefined }) !== "one";
  };
  switch (name) {
    case "INDEX":
      return isSeveral(0) && !isOneCell(given);
    case "OFFSET":
      return given.length > 3
        ? !given.slice(3).every((size) => size === undefined || isNumber(size, 1))
        : isSeveral(0);
    case "XLOOKUP":
      return isSeveral(2) && !isLine(given[2], walk);
    case "ROW":
    case "COLUMN":
      return isSeveral(0);
    default:
      return false;
  }
}

/** INDEX gives one cell where its numbers are neither left out nor 0; what a cell says is taken for another number. */
function isOneCell([range, row, column]: readonly (FormulaNode | undefined)[]): boolean {
  const isNothing = (node: FormulaNode | undefined): boolean => !node || isNumber(node, 0);
  if (isNothing(row) && isNothing(column)) return false;
  const isRow = range?.type === "range" && range.area.rows === 1;
  const isColumn = range?.type === "range" && range.area.columns === 1;
  if (column === undefined) return isRow || isColumn || range?.type !== "range";
  return !isNothing(row) && !isNothing(column) ? true : isNothing(row) ? isRow : isColumn;
}

function isNumber(node: FormulaNode, number: number): boolean {
  return node.type === "value" && node.value === number;
}

/** A single row or column of cells, of which XLOOKUP gives one. */
function isLine(node: FormulaNode | undefined, walk: Walk): boolean {
  if (node?.type === "range") return node.area.rows === 1 || node.area.columns === 1;
  if (node?.type === "array") return node.rows.length === 1 || node.rows[0]?.length === 1;
  if (node?.type !== "structured") return false;
  const found = findStructured(walk.workbook, walk.sheet, walk.row, walk.column, node.text);
  return found !== undefined && (found.area.rows === 1 || found.area.columns === 1);
}

function breadthOfChoice(
  given: readonly (FormulaNode | undefined)[],
  { first, step }: { readonly first: number; readonly step: number },
  walk: Walk
): Breadth {
  const chosen = given.filter((_, at) => at >= first && (at - first) % step === 0);
  const last = step === 2 && first === 2 && given.length % 2 === 0 ? [given.at(-1)] : [];
  const asked = given.filter((node, at) => !chosen.includes(node) || at < first);
  // Inside SUMPRODUCT too a condition is one value.
  const condition = scalars(asked, { ...walk, isArray: false });
  return wider([
    condition,
    ...[...chosen, ...last].map((node) => (node ? breadthOf(node, walk) : "one")),
  ]);
}

function breadthOfLet(given: readonly (FormulaNode | undefined)[], walk: Walk): Breadth {
  const locals = new Map(walk.locals);
  for (let at = 0; at + 1 < given.length; at += 2) {
    const [name, value] = [given[at], given[at + 1]];
    if (name?.type !== "name") continue;
    locals.set(name.name.toLowerCase(), value ? breadthOf(value, { ...walk, locals }) : "one");
  }
  const result = given.at(-1);
  return result ? breadthOf(result, { ...walk, locals }) : "one";
}
