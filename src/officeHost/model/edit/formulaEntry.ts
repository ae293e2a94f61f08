import { ApiError, notImitated } from "../apiError";
import { MalformedFormula, parseFormula, type FormulaNode } from "../calc/formula";
import { functions } from "../calc/functions/all";
import { isExcelFunction } from "../calc/functions/known";
import { findName, findStructured } from "../calc/resolve";
import { tokenizeFormula, type FormulaToken } from "../calc/tokens";
import { quoteSheetName } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Excel's limits of a formula (Excel specifications and limits). */
const LONGEST = 8192;
const LONGEST_TEXT = 255;
const DEEPEST = 64;

/** Where a formula is entered: the sheet and cell that it counts from. */
export type FormulaPlace = {
  readonly workbook: Workbook;
  /** Undefined: for a name of the workbook. */
  readonly sheet: Sheet | undefined;
  readonly row: number;
  readonly column: number;
};

/** Why a formula is not taken: Excel does not, or it computes what the stand-in does not. */
export class RefusedFormula extends ApiError {
  constructor(
    readonly reason: "malformed" | "notComputed",
    /** The piece where reading stopped, or the function or reference that is not computed. */
    readonly what: string,
    error: ApiError
  ) {
    super(error.code, error.message, error.httpStatusCode);
  }
}

function notComputed(what: string, kind = ""): RefusedFormula {
  return new RefusedFormula("notComputed", what, notImitated(`${kind}${what}`));
}

/**
 * The one way for a formula into the workbook: cells, rules, validations and names come through here. Gives it as Excel
 * keeps it: functions, references and truth values in capitals, names and sheets as they are spelled. Errors:
 * `InvalidArgument` for what Excel does not take as a formula (a bracket not closed, `;` between arguments, an argument
 * too many, a column that its table lacks), `ApiNotFound` naming the function or reference that Excel computes and the
 * preview does not. A name that nobody knows is a formula: it shows `#NAME?`.
 */
export function enterFormula(formula: string, place: FormulaPlace): string {
  let tree: FormulaNode;
  try {
    if (formula.length > LONGEST) throw new MalformedFormula(formula.slice(0, 20));
    tree = parseFormula(formula);
    requireComputable(tree, place, 0);
  } catch (error) {
    if (!(error instanceof MalformedFormula)) throw error;
    const text = `"${formula}" is no formula: it stops at ${error.what}.`;
    throw new RefusedFormula("malformed", error.what, new ApiError("InvalidArgument", text));
  }
  return spellFormula(formula, place);
}

/**
 * The formula of a conditional format or a validation, which cannot name a table's columns, a block of constants or
 * several areas (Excel says so in its dialogues; through the API assumed). Errors as of {@link enterFormula}.
 */
export function enterRuleFormula(formula: string, place: FormulaPlace): string {
  const entered = enterFormula(formula, place);
  const refused = tokenizeFormula(entered).find(
    ({ kind, text }) => kind === "structured" || (kind === "operator" && text === "{")
  );
  if (!refused) return entered;
  const text = `A rule's formula cannot hold ${refused.text}.`;
  throw new RefusedFormula("malformed", refused.text, new ApiError("InvalidArgument", text));
}

/** The formula of a name, which may also be several areas with commas. Errors as of {@link enterFormula}. */
export function enterNameFormula(formula: string, place: FormulaPlace): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  const isList = body.includes(",") && body.split(",").every((part) => AREA.test(part.trim()));
  return isList ? `=${body}` : enterFormula(formula, place);
}

const AREA =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu;

function requireComputable(node: FormulaNode, place: FormulaPlace, depth: number): void {
  if (depth > DEEPEST) throw new MalformedFormula("more than 64 levels");
  const below = (part: FormulaNode | undefined, levels = 0): void => {
    if (part) requireComputable(part, place, depth + levels);
  };
  switch (node.type) {
    case "value":
      if (typeof node.value === "string" && node.value.length > LONGEST_TEXT)
        throw new MalformedFormula("a text of more than 255 letters");
      return;
    case "foreign":
      throw notComputed(node.text, "the formula reference ");
    case "structured":
      return requireTable(node.text, place);
    case "unary":
    case "spill":
      return below(node.of);
    case "binary":
      if (node.operator === ",") throw notComputed("a union of areas", "in a formula ");
      below(node.left);
      return below(node.right);
    case "invoke":
      below(node.of, 1);
      return node.arguments.forEach((part) => below(part, 1));
    case "call":
      requireFunction(node);
      return node.arguments.forEach((part) => below(part, 1));
    default:
      return;
  }
}

function requireFunction(node: FormulaNode & { type: "call" }): void {
  const { name, arguments: given } = node;
  const known = functions.get(name);
  if (!known) {
    if (isExcelFunction(name)) throw notComputed(name, "the worksheet function ");
    return;
  }
  if (given.length < known.least || given.length > known.most) {
    throw new MalformedFormula(`${name} with ${given.length} arguments`);
  }
  const isPaired = PAIRED[name];
  if (isPaired !== undefined && given.length % 2 !== isPaired)
    throw new MalformedFormula(`${name} with ${given.length} arguments`);
  // CELL asks for many things by a word; some are known here.
  const [first] = given;
  if (
    name === "CELL" &&
    first?.type === "value" &&
    !CELL_WORDS.has(String(first.value).toLowerCase())
  )
    throw notComputed(`CELL(${JSON.stringify(first.value)})`, "the worksheet function ");
}

const CELL_WORDS: ReadonlySet<string> = new Set(["address", "col", "row", "contents", "type"]);

/** Functions of pairs: what the number of their arguments leaves when halved. */
const PAIRED: Readonly<Record<string, number>> = {
  SUMIFS: 1,
  AVERAGEIFS: 1,
  MAXIFS: 1,
  MINIFS: 1,
  COUNTIFS: 0,
  IFS: 0,
  LET: 1,
};

/** Excel does not take a reference to a table or a column that is not there. */
function requireTable(text: string, place: FormulaPlace): void {
  const { workbook, sheet, row, column } = place;
  const open = text.indexOf("[");
  const name = text.slice(0, open).toLowerCase();
  const tables = workbook.sheets.flatMap((one) => one.tables);
  const isThere = name !== "" && tables.some((table) => table.name.toLowerCase() === name);
  if (name !== "" && !isThere) throw new MalformedFormula(text);
  // What is meant by a row or a part that the table does not have now, its cells say (#VALUE!, #REF!).
  if (/#|@/.test(text)) return;
  if (sheet && !findStructured(workbook, sheet, row, column, text))
    throw new MalformedFormula(text);
}

/** A formula as Excel spells it. */
function spellFormula(formula: string, place: FormulaPlace): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  let [spelled, at] = ["=", 0];
  for (const token of tokenizeFormula(formula)) {
    const own = spellToken(token, place);
    if (own === undefined) continue;
    spelled += body.slice(at, token.start) + own;
    at = token.start + token.length;
  }
  return spelled + body.slice(at);
}

function spellToken(token: FormulaToken, place: FormulaPlace): string | undefined {
  const { kind, text } = token;
  switch (kind) {
    case "function": {
      const upper = text.toUpperCase();
      return isExcelFunction(upper) ? `${upper}(` : undefined;
    }
    case "reference":
    case "error":
      return `${spellSheet(token, place)}${text.toUpperCase()}`;
    case "name":
      if (/^(?:true|false)$/i.test(text) && token.sheet === undefined) return text.toUpperCase();
      return spellName(token, place);
    default:
      return undefined;
  }
}

function spellSheet({ sheet }: FormulaToken, { workbook }: FormulaPlace): string {
  if (sheet === undefined) return "";
  return `${quoteSheetName(workbook.sheetByName(sheet)?.name ?? sheet)}!`;
}

function spellName(token: FormulaToken, place: FormulaPlace): string | undefined {
  const { workbook, sheet = workbook.sheets[0] } = place;
  const known = sheet && findName(workbook, sheet, { sheet: token.sheet, name: token.text });
  return known ? `${spellSheet(token, place)}${known.name}` : undefined;
}
