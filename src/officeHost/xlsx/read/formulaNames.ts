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
    "GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH " +
    "IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAXIFS MINIFS " +
    "MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC " +
    "QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P " +
    "STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
    "TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS " +
    "WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" ")
);
const CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\u0080-\uffff])([A-Za-z][A-Za-z0-9.]*)(?=\()/g;

/**
 * A formula of the file as Excel shows it, with its `=`. One with parameters of its own (LET, LAMBDA) keeps all its
 * prefixes: they could not be put back.
 */
export function showFormula(written: string): string {
  if (!written.includes("_xl")) return `=${written}`;
  if (written.includes("_xlpm.")) return `=${written}`;
  return `=${written.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g, (token) => (token.startsWith('"') ? token : ""))}`;
}

/** A formula as the file has it: without its `=`, young functions with their prefix. */
export function writeFormula(formula: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  if (body.includes("_xlfn.")) return body;
  return body.replace(CALL, (whole: string, name: string | undefined) => {
    const upper = name?.toUpperCase();
    if (upper === undefined) return whole;
    if (SHEET_FUNCTIONS.includes(upper)) return `_xlfn._xlws.${whole}`;
    return FUTURE.has(upper) ? `_xlfn.${whole}` : whole;
  });
}
