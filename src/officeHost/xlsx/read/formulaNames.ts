import { tokenizeFormula, type FormulaToken } from "../../model/calc/tokens";

/**
 * Functions younger than the file format are written with a prefix that nobody sees in Excel (MS-XLSX 2.2.2, "future
 * functions"). The model holds formulas as Excel shows them.
 */
const SHEET_FUNCTIONS = ["FILTER", "SORT"];
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT " +
    "F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
    "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT " +
    "GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC " +
    "IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP " +
    "MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE " +
    "REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P " +
    "STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
    "TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" ")
);

/** Prefixes of functions and of names that LET and LAMBDA give; texts before, to step over them. */
const PREFIXES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?:_xlws\.)?|_xlpm\./g;
/** Functions that stand in files for the signs `@` and `#`. */
const SIGNS = /_xlfn\.(?:SINGLE|ANCHORARRAY)\(/i;

/** A formula of the file as Excel shows it, with its `=`. */
export function showFormula(written: string): string {
  if (!written.includes("_xl")) return `=${written}`;
  const signed = SIGNS.test(written) ? showSigns(written) : written;
  return `=${signed.replace(PREFIXES, (token) => (/^["']/.test(token) ? token : ""))}`;
}

function showSigns(written: string): string {
  const tokens = tokenizeFormula(written);
  const changes: Change[] = [];
  tokens.forEach((token, at) => {
    const name = token.kind === "function" ? token.text.toUpperCase() : "";
    if (name !== "_XLFN.SINGLE" && name !== "_XLFN.ANCHORARRAY") return;
    const close = closingOf(tokens, at);
    const end = tokens[close];
    if (!end) return;
    const isSimple = close === at + 2;
    const [head, tail] = name === "_XLFN.SINGLE" ? ["@", ""] : ["", "#"];
    changes.push({
      start: token.start,
      end: token.start + token.length,
      text: `${head}${isSimple ? "" : "("}`,
    });
    changes.push({ start: end.start, end: end.start + 1, text: `${isSimple ? "" : ")"}${tail}` });
  });
  return applyChanges(written, changes);
}

type Change = { readonly start: number; readonly end: number; readonly text: string };

function applyChanges(text: string, changes: readonly Change[]): string {
  let [result, at] = ["", 0];
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** Where the bracket closes that a function or a group at a place opens. */
function closingOf(tokens: readonly FormulaToken[], at: number): number {
  let depth = 0;
  for (let place = at; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token?.kind === "function" || isSign(token, "(")) depth += 1;
    else if (isSign(token, ")") && --depth === 0) return place;
  }
  return -1;
}

function isSign(token: FormulaToken | undefined, sign: string): boolean {
  return token?.kind === "operator" && token.text === sign;
}

/** How a formula is written: as an array's, and which table its cell lies in (whose name may be left out). */
export type Written = { readonly isArray?: boolean; readonly table?: string | undefined };

/**
 * A formula as the file has it: without its `=`, young functions and the names of LET and LAMBDA with their prefixes,
 * `@` and `#` as the functions that stand for them (a plain formula intersects anyway, so that `@` is left out there),
 * references to a table's own row in their long form. Where no table has the cell, what leaves its name out is lost.
 */
export function writeFormula(formula: string, written: Written = {}): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  if (/^[^A-Za-z@#[]*$/.test(body)) return body;
  const tokens = tokenizeFormula(body);
  const locals = localNames(tokens);
  const changes: Change[] = [];
  tokens.forEach((token, at) => {
    const { kind, text, start } = token;
    if (kind === "function") {
      const prefix = locals.has(text.toLowerCase()) ? "_xlpm." : prefixOf(text);
      if (prefix !== "") changes.push({ start, end: start, text: prefix });
    } else if (kind === "name" && token.sheet === undefined && locals.has(text.toLowerCase())) {
      changes.push({ start, end: start, text: "_xlpm." });
    } else if (kind === "structured") {
      const long = longStructured(text, written.table);
      if (long !== text) changes.push({ start, end: start + token.length, text: long });
    } else if (isSign(token, "@")) changes.push(...writeAt(tokens, at, written.isArray === true));
    else if (isSign(token, "#")) changes.push(...writeSpill(tokens, at));
  });
  return applyChanges(body, changes);
}

function prefixOf(name: string): string {
  const upper = name.toUpperCase();
  if (SHEET_FUNCTIONS.includes(upper)) return "_xlfn._xlws.";
  return FUTURE.has(upper) ? "_xlfn." : "";
}

/** The names that LET and LAMBDA give, in small letters. */
function localNames(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: { readonly name: string; argument: number }[] = [];
  tokens.forEach((token, at) => {
    const call = calls.at(-1);
    if (token.kind === "function") calls.push({ name: token.text.toUpperCase(), argument: 0 });
    else if (isSign(token, "(")) calls.push({ name: "", argument: 0 });
    else if (isSign(token, ")")) calls.pop();
    else if (isSign(token, ",") && call) call.argument += 1;
    else if (token.kind === "name" && call && isSign(tokens[at + 1], ",")) {
      const before = tokens[at - 1];
      const isFirst = isSign(before, ",") || before?.kind === "function";
      const isLet = call.name === "LET" && call.argument % 2 === 0;
      if (isFirst && (isLet || call.name === "LAMBDA")) names.add(token.text.toLowerCase());
    }
  });
  return names;
}

/** `@` before an operand; of a sign that no operand follows nothing is made. */
function writeAt(tokens: readonly FormulaToken[], at: number, isArray: boolean): Change[] {
  const sign = tokens[at];
  const operand = tokens[at + 1];
  if (!sign || !operand) return [];
  const removed = { start: sign.start, end: sign.start + 1, text: isArray ? "_xlfn.SINGLE(" : "" };
  if (!isArray) return [removed];
  const isOpen = operand.kind === "function" || isSign(operand, "(");
  const last = tokens[isOpen ? closingOf(tokens, at + 1) : at + 1];
  if (!last) return [];
  const end = last.start + last.length;
  return [removed, { start: end, end, text: ")" }];
}

/** `A1#` after a reference or a name. */
function writeSpill(tokens: readonly FormulaToken[], at: number): Change[] {
  const sign = tokens[at];
  const anchor = tokens[at - 1];
  if (!sign || (anchor?.kind !== "reference" && anchor?.kind !== "name")) return [];
  return [
    { start: anchor.start, end: anchor.start, text: "_xlfn.ANCHORARRAY(" },
    { start: sign.start, end: sign.start + 1, text: ")" },
  ];
}

/** `[@Column]` and `Table[@]` as files have them: `Table[[#This Row],[Column]]`, the table's name always there. */
function longStructured(text: string, table: string | undefined): string {
  const open = text.indexOf("[");
  const name = open > 0 ? text.slice(0, open) : table;
  if (name === undefined) return "#REF!";
  const inner = text.slice(open + 1, -1).trim();
  if (!inner.startsWith("@")) return `${name}${text.slice(open)}`;
  const column = inner.slice(1).trim();
  if (column === "") return `${name}[#This Row]`;
  const isBracketed = column.startsWith("[");
  return `${name}[[#This Row],${isBracketed ? column : `[${column}]`}]`;
}
