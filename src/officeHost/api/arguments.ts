import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { type ApiHost, CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { resolveReference, type Reference } from "./resolve";

/** What a method takes for cells: a range, several areas or an address. */
export type CellsArgument = CellsApi | string;

/**
 * The cells that an argument means; addresses without a sheet are of `sheet`, else of the active one. Errors: those of
 * {@link resolveReference}; `InvalidArgument` for what is neither.
 */
export function readCells(host: ApiHost, argument: unknown, sheet?: Sheet): Reference {
  if (argument instanceof CellsApi) return { sheet: argument.sheet, areas: argument.areas };
  if (typeof argument === "string") return resolveReference(host, argument, sheet);
  throw new ApiError("InvalidArgument", "A range or an address was expected.");
}

/** The one area that an argument means. Errors: as of {@link readCells}; `InvalidArgument` for several areas. */
export function readBlock(
  host: ApiHost,
  argument: unknown,
  sheet?: Sheet
): { readonly sheet: Sheet; readonly area: Area } {
  const cells = readCells(host, argument, sheet);
  const [area] = cells.areas;
  if (!area || cells.areas.length > 1) {
    throw new ApiError("InvalidArgument", "A single range was expected.");
  }
  return { sheet: cells.sheet, area };
}

/** An argument that has to be a plain JSON object. Errors: `InvalidArgument`. */
export function readRecord(argument: unknown): Record<string, unknown> {
  if (argument === null || typeof argument !== "object" || Array.isArray(argument)) {
    throw new ApiError("InvalidArgument", "An object was expected.");
  }
  return argument as Record<string, unknown>;
}

/** One of a list of words that Excel has for a setting. Errors: `InvalidArgument`. */
export function readWord<T extends string>(argument: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === argument);
  if (found === undefined) {
    throw new ApiError(
      "InvalidArgument",
      `${JSON.stringify(argument)} is none of ${words.join(", ")}.`
    );
  }
  return found;
}

/** A text argument. Errors: `InvalidArgument`. */
export function readText(argument: unknown): string {
  if (typeof argument !== "string") throw new ApiError("InvalidArgument", "A text was expected.");
  return argument;
}
