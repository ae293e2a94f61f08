import type { Area } from "../area";
import { cellError, type CellError, type CellValue, type ErrorLiteral } from "../cell";
import { parseTyped } from "../edit/parse";
import type { Sheet } from "../sheet";
import type { FormulaNode } from "./formula";

/** A block of values, row by row. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly CellValue[];
};
/** Cells of a sheet, read when they are needed. */
export type Reference = { readonly sheet: Sheet; readonly area: Area };
/** A function made by LAMBDA, with the names around the place where it was made. */
export type Lambda = {
  readonly parameters: readonly string[];
  readonly body: FormulaNode;
  readonly scope: object;
};
/** What an expression may give. */
export type Value = CellValue | Matrix | Reference | Lambda;

/** An error value on its way out of a function; it becomes the function's result. */
export class ErrorResult extends Error {
  constructor(readonly result: CellError) {
    super(result.error);
  }
}

const results = new Map<CellError, ErrorResult>();

/**
 * The one `ErrorResult` of an error value. Formulas end with errors by the thousand (FIND in a list of words), and
 * every new Error gathers its stack, which costs far more than the function itself.
 */
export function errorResult(value: CellError): ErrorResult {
  let result = results.get(value);
  if (!result) {
    result = new ErrorResult(value);
    // Errors of kinds that only a file knows are made anew at each reading: those are not kept.
    if (cellError(value.error) === value) results.set(value, result);
  }
  return result;
}

/** The error value of a literal, known to exist. */
export function errorValue(literal: ErrorLiteral): CellError {
  return cellError(literal) ?? { error: literal };
}

/** Ends the function that is being computed with an error value. */
export function failWith(literal: ErrorLiteral): never {
  throw errorResult(errorValue(literal));
}

export function isError(value: Value): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
export function isReference(value: Value): value is Reference {
  return typeof value === "object" && value !== null && "area" in value;
}
export function isLambda(value: Value): value is Lambda {
  return typeof value === "object" && value !== null && "parameters" in value;
}
export function isMatrix(value: Value): value is Matrix {
  return typeof value === "object" && value !== null && "cells" in value;
}

/** As arithmetic takes a value: empty is 0, TRUE is 1, a text is read as typed in en-US. Errors: #VALUE!, its own. */
export function toNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") throw errorResult(value);
  return readNumber(value) ?? failWith("#VALUE!");
}

/** What may begin a number, a date or a time: a digit, a sign, a bracket, a currency or a month. */
const MAY_BE_NUMBER =
  /^\s*(?:[\d.+\-($€£₽%]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?[\s-]\d)/iu;

/** The number, date or time that a text says (en-US); undefined when it says none. */
export function readNumber(text: string): number | undefined {
  // A first look spares names the whole reading.
  if (!MAY_BE_NUMBER.test(text)) return undefined;
  const typed = parseTyped(text.trim(), "en-US");
  return typeof typed.value === "number" ? typed.value : undefined;
}

/** As `&` takes a value: numbers with up to 15 digits, TRUE and FALSE in English. Errors: the value's own. */
export function toText(value: CellValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") throw errorResult(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [digits = "", exponent = "0"] = Number(value.toPrecision(15)).toExponential().split("e");
    const power = Math.abs(Number(exponent)).toString().padStart(2, "0");
    return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
  }
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? Number(text).toFixed(20).replace(/0+$/, "") : text;
}

/** As a condition takes a value: 0 and empty are false. Errors: #VALUE! for texts but "TRUE" and "FALSE", its own. */
export function toBoolean(value: CellValue): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "object") throw errorResult(value);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : failWith("#VALUE!");
}

/**
 * The order of two values as Excel compares them: numbers before texts before FALSE before TRUE, letter case aside,
 * numbers by their first 15 digits; an empty cell takes the other's kind. Errors: a value's own.
 */
export function compareValues(left: CellValue, right: CellValue): number {
  if (isError(left)) throw errorResult(left);
  if (isError(right)) throw errorResult(right);
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") {
    const x = a.toLowerCase();
    const y = b.toLowerCase();
    return x === y ? 0 : x.localeCompare(y) < 0 ? -1 : 1;
  }
  const difference = Number(a) - Number(b);
  if (difference === 0) return 0;
  const scale = Math.max(Math.abs(Number(a)), Math.abs(Number(b)));
  return Math.abs(difference) < scale * 5e-16 ? 0 : difference;
}

function rankOf(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function blankLike(other: CellValue): CellValue {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
