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
    | "operator"
    | "unknown";
  readonly text: string;
  /** The sheet's name, without quotes, of a reference or name that has one. */
  readonly sheet?: string;
  readonly start: number;
};

const NEXT = String.raw`(?![\p{L}\p{N}_.(!\[])`;
/** A cell whose sheet is gone keeps its place behind the error, `#REF!A1`: all of it is the error. */
const LOST = String.raw`#REF!\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?`;
const PATTERNS: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["error", new RegExp(LOST, "iy")],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/iy],
  [
    "reference",
    new RegExp(
      String.raw`(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})${NEXT}`,
      "uy"
    ),
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*\(/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.?\\]*(?![\p{L}\p{N}_.([!])/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%@(),;{}]/y],
];
const SPACE = /\s+/uy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;

/**
 * Cuts a formula into its pieces, with or without its leading `=`. What is no part of the syntax known here (a link to
 * another workbook, a reference over several sheets, `A1#`) comes as one "unknown" piece up to the end.
 */
export function tokenizeFormula(formula: string): FormulaToken[] {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const start = at;
    const prefix = take(SHEET);
    if (prefix) at += prefix[0].length;
    const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2]) : undefined;
    const end = sheet === undefined ? structuredEnd(text, at) : undefined;
    const token =
      end === undefined
        ? takeToken(take, start, sheet)
        : piece("structured", text.slice(at, end), start);
    if (!token) {
      tokens.push(piece("unknown", text.slice(start), start));
      return tokens;
    }
    tokens.push(token);
    at += token.text.length + (token.kind === "function" ? 1 : 0);
  }
  return tokens;
}

function takeToken(
  take: (pattern: RegExp) => RegExpExecArray | undefined,
  start: number,
  sheet: string | undefined
): FormulaToken | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const found = take(pattern)?.[0];
    if (found === undefined) continue;
    if (sheet !== undefined && kind !== "reference" && kind !== "name" && kind !== "error")
      return undefined;
    return piece(kind, kind === "function" ? found.slice(0, -1) : found, start, sheet);
  }
  return undefined;
}

function piece(
  kind: FormulaToken["kind"],
  text: string,
  start: number,
  sheet?: string
): FormulaToken {
  return sheet === undefined ? { kind, text, start } : { kind, text, start, sheet };
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
