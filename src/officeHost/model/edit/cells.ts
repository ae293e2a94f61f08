import { ApiError } from "../apiError";
import type { Area } from "../area";
import type { CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { changedFormulas, formulasIn } from "./formulaDetails";
import { isUnbounded, isUnderMerge, requireUnfiltered, requireWritable } from "./guard";
import { enterFormula } from "./formulaEntry";
import { formatOfFormula } from "./formulaFormat";
import { parseTyped, type Typed } from "./parse";

/** What the API writes into a cell: null leaves it alone, "" empties it, a string is parsed as if typed in en-US. */
export type Written = string | number | boolean | null;

/**
 * Runs a change of the contents of cells: checks the protection first, then notifies the workbook. For a single cell
 * the values before and after are added; the one after is read late, when formulas have been computed.
 */
export function editCells(workbook: Workbook, sheet: Sheet, area: Area, change: () => void): void {
  requireWritable(workbook, sheet, area);
  const before = sheet.valueAt(area.row, area.column);
  const formulas = formulasIn(sheet, area);
  change();
  const details = changedFormulas(formulas, formulasIn(sheet, area));
  if (details.length > 0) workbook.tellHandlers(sheet, { name: "formulas", details });
  const told = { kind: "cells", sheet: sheet.id, area, type: "RangeEdited" } as const;
  if (area.rows !== 1 || area.columns !== 1) return workbook.tell(told);
  workbook.tell({
    ...told,
    details: {
      before,
      get after() {
        return sheet.valueAt(area.row, area.column);
      },
    },
  });
}

/**
 * Puts typed contents into a cell without telling; for changes inside {@link editCells}. A formula is taken as
 * {@link enterFormula} takes it; a General cell gets the format of its result.
 */
export function putTyped(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  typed: Typed
): void {
  const place = { workbook, sheet, row, column };
  const formula = typed.formula === undefined ? undefined : enterFormula(typed.formula, place);
  putEntered(workbook, sheet, row, column, formula === undefined ? typed : { ...typed, formula });
}

/** The same for a formula that has been taken already. */
function putEntered(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  typed: Typed
): void {
  const style = sheet.styleAt(row, column);
  const known = workbook.styles.get(style);
  const format = known.numberFormat ?? "General";
  const isQuoted = typed.quotePrefix === true;
  const place = { workbook, sheet, row, column };
  const { formula } = typed;
  const numberFormat =
    format !== "General"
      ? undefined
      : (typed.numberFormat ??
        (formula === undefined ? undefined : formatOfFormula(formula, place)));
  sheet.put(
    row,
    column,
    typed.value,
    numberFormat !== undefined || isQuoted !== (known.quotePrefix === true)
      ? workbook.styles.derive(style, (old) => ({
          ...old,
          ...(numberFormat === undefined ? {} : { numberFormat }),
          quotePrefix: isQuoted ? true : undefined,
        }))
      : undefined,
    formula === undefined ? undefined : { formula }
  );
}

/**
 * Writes a block of values (or one value into every cell) as `Range.values` does. Strings are parsed as typed in en-US
 * whatever the language of the office. Errors: `InvalidArgument` when the block has other dimensions than the area, no
 * two dimensions, the area is unbounded, or a text that begins as a formula is none; `AccessDenied`; `FilteredRangeConflict` (see the guard).
 */
export function writeValues(workbook: Workbook, sheet: Sheet, area: Area, values: unknown): void {
  const block = blockOf(area, values);
  requireUnfiltered(sheet, area);
  const merged = sheet.merges.length > 0;
  const texts = new Map<number, boolean>();
  const isTextStyle = (style: number): boolean => {
    let isText = texts.get(style);
    if (isText === undefined) {
      const known = workbook.styles.get(style);
      isText = known.numberFormat === "@" || known.quotePrefix === true;
      texts.set(style, isText);
    }
    return isText;
  };
  const eachWritten = (
    visit: (row: number, column: number, value: NonNullable<Written>) => void
  ): void => {
    for (let r = 0; r < area.rows; r += 1) {
      const row = area.row + r;
      const line = block === undefined ? undefined : block[r];
      for (let c = 0; c < area.columns; c += 1) {
        const column = area.column + c;
        const value = (line === undefined ? values : line[c]) as Written;
        if (value === null || value === undefined) continue;
        if (!merged || !isUnderMerge(sheet, row, column)) visit(row, column, value);
      }
    }
  };
  // A formula that Excel does not take stops the writing before the first cell.
  const formulas = new Map<number, string>();
  eachWritten((row, column, value) => {
    if (typeof value !== "string" || !/^[=+-]/.test(value)) return;
    const { formula } = readWritten(workbook, sheet, row, column, value);
    if (formula === undefined) return;
    const entered = enterFormula(formula, { workbook, sheet, row, column });
    formulas.set((row - area.row) * area.columns + column, entered);
  });
  editCells(workbook, sheet, area, () => {
    eachWritten((row, column, value) => {
      if (typeof value !== "string" && !isTextStyle(sheet.styleAt(row, column))) {
        sheet.put(row, column, value);
      } else {
        const entered = formulas.get((row - area.row) * area.columns + column);
        if (entered !== undefined)
          putEntered(workbook, sheet, row, column, { value: null, formula: entered });
        else {
          const typed = readWritten(workbook, sheet, row, column, value);
          putTyped(workbook, sheet, row, column, typed);
        }
      }
    });
  });
}

/** What a value means that is written into a cell: in one with the format `@` all is text. */
function readWritten(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: string | number | boolean
): Typed {
  const isText = workbook.styles.get(sheet.styleAt(row, column)).numberFormat === "@";
  return typeof value === "string"
    ? parseTyped(value, "en-US", { isText, date1904: workbook.date1904 })
    : { value: isText ? textOf(value) : value };
}

function textOf(value: number | boolean): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/**
 * The rows of what was given for an area, or undefined for one value that goes into every cell. Errors:
 * `InvalidArgument` for other dimensions, unbounded areas and values that no cell can hold.
 */
export function blockOf(area: Area, values: unknown): readonly (readonly unknown[])[] | undefined {
  if (isUnbounded(area)) {
    throw new ApiError(
      "InvalidArgument",
      "Cell-level properties of an unbounded range cannot be set."
    );
  }
  if (!Array.isArray(values)) {
    requireScalar(values);
    return undefined;
  }
  for (const line of values as unknown[]) {
    requireSize(area, values.length, Array.isArray(line) ? line.length : 0);
    if (!Array.isArray(line)) continue;
    for (const value of line as unknown[]) requireScalar(value);
  }
  return values as unknown[][];
}

/** Characters of one cell. */
const LONGEST_TEXT = 32_767;

function requireScalar(value: unknown): void {
  const kind = typeof value;
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    throw new ApiError("InvalidArgument", `A cell holds at most ${LONGEST_TEXT} characters.`);
  }
  if (kind === "string" || kind === "boolean" || value === null || value === undefined) return;
  if (kind === "number" && Number.isFinite(value)) return;
  throw new ApiError("InvalidArgument", "A cell takes a number, a text, a boolean or null.");
}

/** Refuses a block of other dimensions than the area: `InvalidArgument`, with Excel's words. */
export function requireSize(area: Area, rows: number, columns: number): void {
  if (rows === area.rows && columns === area.columns) return;
  throw new ApiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
}

/** A cell's value as the API gives it: "" for an empty cell, an error as its literal. */
export function writtenValue(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}
