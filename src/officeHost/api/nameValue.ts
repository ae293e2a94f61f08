import { evaluateNode, settleResult } from "../model/calc/evaluate";
import { NotComputable, parseFormula } from "../model/calc/formula";
import { Reader } from "../model/calc/reader";
import { isMatrix } from "../model/calc/value";
import type { DefinedName } from "../model/parts";
import type { Sheet } from "../model/sheet";
import type { ApiHost } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { resolveReference, type Reference } from "./resolve";
import { activeSheet } from "./sheetLookup";

/** The cells that a name stands for; undefined for constants, computed formulas and lost references. */
export function referenceOfName(
  host: ApiHost,
  name: DefinedName,
  sheet: Sheet | undefined
): Reference | undefined {
  try {
    return resolveReference(host, name.formula, sheet);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/**
 * Excel's type and value of a name: of a range its address, of all else what its formula gives. Errors: `ApiNotFound`
 * for a formula that the stand-in cannot compute.
 */
export function evaluateName(
  host: ApiHost,
  name: DefinedName,
  sheet: Sheet | undefined
): { readonly type: string; readonly value: unknown } {
  const formula = name.formula.replace(/^=/, "");
  if (referenceOfName(host, name, sheet)) return { type: "Range", value: formula };
  const home = sheet ?? activeSheet(host);
  const reader = new Reader(host.workbook);
  const shift = { rows: 0, columns: 0 };
  const scope = { reader, sheet: home, row: 0, column: 0, shift, depth: 0 };
  try {
    const result = settleResult(evaluateNode(parseFormula(`=${formula}`), scope), scope);
    if (isMatrix(result)) throw notImitated("NamedItem.Value of an array");
    if (result === null) return { type: "Double", value: 0 };
    if (typeof result === "object") return { type: "Error", value: result.error };
    if (typeof result === "number") return { type: "Double", value: result };
    return { type: typeof result === "boolean" ? "Boolean" : "String", value: result };
  } catch (error) {
    if (error instanceof NotComputable) throw notImitated(`NamedItem.Value of ${name.formula}`);
    throw error;
  }
}
