import * as formulajs from "@formulajs/formulajs";
import { cellError, type CellValue } from "../../cell";
import { errorValue, failWith, isError, toNumber } from "../value";

/** Functions that the library has by an earlier name alone. */
const OLD_NAMES: Readonly<Record<string, string>> = { "FORECAST.LINEAR": "FORECAST" };

/** A function of the library, by its name in Excel: `NORM.S.DIST` is `NORM.S.DIST` there too. */
export function findInLibrary(
  name: string
): ((...given: readonly unknown[]) => unknown) | undefined {
  let found: unknown = formulajs;
  for (const part of (OLD_NAMES[name] ?? name).split(".")) {
    const isOwner = typeof found === "object" || typeof found === "function";
    found = isOwner && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  return typeof found === "function" ? (found as (...given: unknown[]) => unknown) : undefined;
}

/** What the library gives, as a value of a cell: its errors are objects whose message is Excel's literal. */
export function cellOfLibrary(given: unknown): CellValue {
  if (given instanceof Error) return cellError(given.message) ?? errorValue("#VALUE!");
  if (typeof given === "number") return Number.isFinite(given) ? given : errorValue("#NUM!");
  if (typeof given === "string" || typeof given === "boolean") return given;
  return errorValue("#VALUE!");
}

/** A number that the library gives. Errors: the library's own. */
export function numberFromLibrary(name: string, ...given: readonly unknown[]): number {
  const result = cellOfLibrary(findInLibrary(name)?.(...given));
  if (isError(result)) return failWith(result.error);
  return toNumber(result);
}
