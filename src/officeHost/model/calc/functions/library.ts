import type { CellValue } from "../../cell";
import { cellOfLibrary, findInLibrary } from "./formulajs";
import { failWith, isError, toNumber, type Value } from "../value";
import {
  blockOf,
  MANY,
  ofValues,
  one,
  single,
  type Functions,
  type Given,
  type Scope,
  type WorksheetFunction,
} from "./kinds";
import { numbersOf } from "./statistics";

/**
 * What the arguments of a function of the library are, a letter each: `n` a number, `t` any single value, `l` the
 * numbers of a range, `p` the numbers of two ranges of one shape, taken where both hold one (two arguments of the
 * formula for two letters). A space stands before those that may be left out; `*` repeats the last one.
 */
type Signature = string;

/**
 * The functions that are left to formulajs (MIT): trigonometry, whole numbers, numeral systems, finance, regression and
 * distributions. Each was compared with LibreOffice over ordinary arguments; what differed (UNIQUE, SORT, WORKDAY,
 * PERCENTRANK, ...) is computed here or refused.
 */
const SIGNATURES: Readonly<Record<string, Signature>> = {
  ...all("SIN COS TAN ASIN ACOS ATAN SINH COSH TANH ASINH ACOSH ATANH COT SEC CSC ACOT", "n"),
  ...all("DEGREES RADIANS SQRTPI EVEN ODD", "n"),
  ATAN2: "nn",
  ...all("GCD LCM MULTINOMIAL", "l*"),
  ...all("BITAND BITOR BITXOR BITLSHIFT BITRSHIFT", "nn"),
  DECIMAL: "tn",
  ARABIC: "t",
  ROMAN: "n n",
  ...all("BIN2DEC HEX2DEC OCT2DEC", "t"),
  ...all("DEC2BIN DEC2HEX DEC2OCT", "n n"),
  ...all("BIN2HEX BIN2OCT HEX2BIN HEX2OCT OCT2BIN OCT2HEX", "t n"),
  ...all("DELTA GESTEP", "n n"),
  ...all("PMT PV FV NPER RATE", "nnn nnn"),
  ...all("IPMT PPMT", "nnnn nn"),
  ...all("CUMIPMT CUMPRINC", "nnnnnn"),
  SLN: "nnn",
  SYD: "nnnn",
  DB: "nnnn n",
  DDB: "nnnn n",
  EFFECT: "nn",
  NOMINAL: "nn",
  RRI: "nnn",
  PDURATION: "nnn",
  ISPMT: "nnnn",
  DOLLARDE: "nn",
  DOLLARFR: "nn",
  NPV: "nl*",
  MIRR: "lnn",
  XNPV: "npp",
  XIRR: "pp n",
  FVSCHEDULE: "nl",
  YEARFRAC: "nn n",
  ...all("CORREL PEARSON RSQ SLOPE INTERCEPT STEYX COVAR COVARIANCE.P COVARIANCE.S", "pp"),
  ...all("SUMX2MY2 SUMX2PY2 SUMXMY2", "pp"),
  ...all("FORECAST FORECAST.LINEAR", "npp"),
  ...all("GEOMEAN HARMEAN AVEDEV DEVSQ KURT SKEW SKEW.P", "l*"),
  STANDARDIZE: "nnn",
  "NORM.DIST": "nnnt",
  NORMDIST: "nnnt",
  "NORM.INV": "nnn",
  NORMINV: "nnn",
  "NORM.S.DIST": "nt",
  "NORM.S.INV": "n",
  NORMSINV: "n",
  "CONFIDENCE.NORM": "nnn",
  "BINOM.DIST": "nnnt",
  "POISSON.DIST": "nnt",
  "EXPON.DIST": "nnt",
  "T.DIST.2T": "nn",
  "CHISQ.DIST.RT": "nn",
  "CHISQ.INV.RT": "nn",
  FISHER: "n",
  FISHERINV: "n",
  GAMMA: "n",
  GAMMALN: "n",
  GAUSS: "n",
  PHI: "n",
  ERF: "n n",
  ERFC: "n",
};

function all(names: string, signature: Signature): Record<string, Signature> {
  return Object.fromEntries(names.split(" ").map((name) => [name, signature]));
}

function fromLibrary(name: string, signature: Signature): WorksheetFunction {
  const own = findInLibrary(name);
  if (!own) throw new Error(`The library has no ${name}.`);
  const isNumeral = /HEX$/.test(name);
  const compute = (...given: readonly unknown[]): unknown => {
    const result = own(...given);
    return isNumeral && typeof result === "string" ? result.toUpperCase() : result;
  };
  const [needed = "", further = ""] = signature.split(" ");
  const letters = (needed + further).replace("*", "");
  const least = needed.replace("*", "").length;
  const most = signature.includes("*") ? MANY : letters.length;
  const letterAt = (at: number): string => letters[at] ?? letters.at(-1) ?? "n";
  if (!/[lp]/.test(letters)) {
    return single(least, most, (values) =>
      cellOfLibrary(
        compute(
          ...values.map((value, at) => (letterAt(at) === "n" ? toNumber(value) : textOf(value)))
        )
      )
    );
  }
  return ofValues(least, most, (given, scope) => {
    const pairs = pairsOf(
      given.filter((_, at) => letterAt(at) === "p"),
      scope
    );
    let pair = 0;
    const ready = given.flatMap((value, at): unknown[] => {
      switch (letterAt(at)) {
        case "p":
          return [pairs[pair++] ?? []];
        case "l": {
          const numbers = [...numbersOf([value], scope)];
          return signature.endsWith("*") ? numbers : [numbers];
        }
        default:
          return value === undefined ? [undefined] : [numberOf(value, scope)];
      }
    });
    return cellOfLibrary(compute(...ready));
  });
}

/** Numerals of any kind are read in capitals; numbers and truth values are passed on. */
function textOf(value: CellValue): CellValue {
  return typeof value === "string" ? value.toUpperCase() : (value ?? "");
}

function numberOf(value: Value, scope: Scope): number {
  return toNumber(one(value, scope));
}

/** The numbers of two lists at the places where both hold one. Errors: #N/A for other lengths, an error in them. */
function pairsOf(given: readonly Given[], scope: Scope): number[][] {
  if (given.length === 0) return [];
  const [first, second] = given.map((value) => blockOf(value, scope).cells);
  if (!first || !second) return failWith("#VALUE!");
  if (first.length !== second.length) failWith("#N/A");
  const lists: [number[], number[]] = [[], []];
  for (let at = 0; at < first.length; at += 1) {
    const pair = [first[at] ?? null, second[at] ?? null] as const;
    for (const cell of pair) if (isError(cell)) failWith(cell.error);
    if (typeof pair[0] !== "number" || typeof pair[1] !== "number") continue;
    lists[0].push(pair[0]);
    lists[1].push(pair[1]);
  }
  return lists;
}

/** The worksheet functions that the library computes as it is. */
export const libraryFunctions: Functions = {
  ...Object.fromEntries(
    Object.entries(SIGNATURES).map(([name, signature]) => [name, fromLibrary(name, signature)])
  ),
};
