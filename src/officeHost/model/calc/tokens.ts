/** A piece of a formula in en-US syntax. `text` is as written; `start` counts from the first character after `=`. */
export type FormulaToken = {
  readonly kind:
    | "number"
    | "text"
    | "error"
    /** `A1`, `$A$1:B2`, `B:B`, `3:4`; `sheet` apart. */
    | "reference"
    | "name"
    /** The name alone; its bracket is part of the token's length. */
    | "function"
    /** `Table1[...]` or `[@Column]`. */
    | "structured"
    /** A reference into another workbook, or over several sheets. */
    | "foreign"
    | "operator"
    | "unknown";
  readonly text: string;
  /** The sheet's name, without quotes, of a reference or name that has one. */
  readonly sheet?: string;
  readonly start: number;
  /** How many characters it takes, with its sheet and its bracket. */
  readonly length: number;
  /** Spaces stand before it: between two references they are an operator. */
  readonly isSpaced: boolean;
};

const NEXT = String.raw`(?![\p{L}\p{N}_.(!\[])`;
/** A cell whose sheet is gone keeps its place behind the error, `#REF!A1`: all of it is the error. */
const LOST = String.raw`#REF!\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?`;
const CELLS = String.raw`(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
/** `[1]Sheet1!A1`, `'C:\[Book.xlsx]Sheet 1'!A1`, `Sheet1:Sheet3!A1`, `'Sheet 1:Sheet 3'!A1`. */
const FOREIGN = new RegExp(
  String.raw`(?:\[[^\[\]]+\][\p{L}\p{N}_.]*|'(?:[^']|'')*[\[:](?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!(?:${CELLS}${NEXT}|${WORD}|#REF!)`,
  "uy"
);
const PATTERNS: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["error", new RegExp(LOST, "iy")],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/iy],
  ["reference", new RegExp(`${CELLS}${NEXT}`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*\(/uy],
  ["name", new RegExp(String.raw`${WORD}(?![\p{L}\p{N}_.([!])`, "uy")],
  ["operator", /<=|>=|<>|[-+*/^&=<>%@(),;{}:#]/y],
];
const SPACE = /\s+/uy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;

/**
 * Cuts a formula into its pieces, with or without its leading `=`. What is no part of a formula's syntax (a quotation
 * mark that is not closed, `$` before nothing) comes as one "unknown" piece up to the end.
 */
export function tokenizeFormula(formula: string): readonly FormulaToken[] {
  if (formula === last.formula) return last.tokens;
  last = { formula, tokens: cut(formula.startsWith("=") ? formula.slice(1) : formula) };
  return last.tokens;
}

/** The formula cut last: reading one and spelling it ask for the same pieces. */
let last: { readonly formula: string; readonly tokens: readonly FormulaToken[] } = {
  formula: "",
  tokens: [],
};

function cut(text: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
  };
  const mayBeForeign = text.includes("!");
  let isSpaced = false;
  while (at < text.length) {
    const space = take(SPACE);
    if (space) {
      at += space[0].length;
      isSpaced = true;
      continue;
    }
    const start = at;
    const put = (kind: FormulaToken["kind"], end: number, own: string, sheet?: string): void => {
      const token = { kind, text: own, start, length: end - start, isSpaced };
      tokens.push(sheet === undefined ? token : { ...token, sheet });
      at = end;
    };
    const foreign = mayBeForeign ? take(FOREIGN) : undefined;
    if (foreign) {
      put("foreign", start + foreign[0].length, foreign[0]);
      isSpaced = false;
      continue;
    }
    const prefix = mayBeForeign ? take(SHEET) : undefined;
    if (prefix) at += prefix[0].length;
    const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2]) : undefined;
    const structured = sheet === undefined ? structuredEnd(text, at) : undefined;
    const found = structured === undefined ? takeToken(take, sheet) : undefined;
    if (structured !== undefined) put("structured", structured, text.slice(start, structured));
    else if (found) put(found.kind, at + found.length, found.text, sheet);
    else {
      at = start;
      put("unknown", text.length, text.slice(start));
    }
    isSpaced = false;
  }
  return tokens;
}

function takeToken(
  take: (pattern: RegExp) => RegExpExecArray | undefined,
  sheet: string | undefined
): Pick<FormulaToken, "kind" | "text" | "length"> | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const found = take(pattern)?.[0];
    if (found === undefined) continue;
    if (sheet !== undefined && kind !== "reference" && kind !== "name" && kind !== "error")
      return undefined;
    const text = kind === "function" ? found.slice(0, -1) : found;
    return { kind, text, length: found.length };
  }
  return undefined;
}

/** Where `Table[...]` ends: brackets nest, and `'` takes the next character as it is. */
function structuredEnd(text: string, at: number): number | undefined {
  const head = /[\p{L}_\\]?[\p{L}\p{N}_.]*\[/uy;
  head.lastIndex = at;
  const found = head.exec(text);
  if (!found) return undefined;
  let depth = 0;
  for (let i = head.lastIndex - 1; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === "'") i += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && --depth === 0)
      return /^[\p{L}_'!]/u.test(text[i + 1] ?? "") ? undefined : i + 1;
  }
  return undefined;
}
