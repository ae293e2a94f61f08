import { notImitated } from "../apiError";
import type { Area } from "../area";
import { anchorOf, meetAreas } from "../areas";
import { evaluateNode, settleResult } from "../calc/evaluate";
import { NotComputable, parseFormula } from "../calc/formula";
import { Reader } from "../calc/reader";
import { isLambda, isMatrix, isReference, type Value } from "../calc/value";
import type { CellValue } from "../cell";
import type { Validation } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { clipToUsed } from "./guard";

/**
 * The cells whose contents their validation does not allow, row by row, neighbours in a row joined. Errors:
 * `ApiNotFound` for formulas that the stand-in cannot compute.
 */
export function invalidCells(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): Area[] {
  const reader = new Reader(workbook);
  const invalid: Area[] = [];
  for (const validation of sheet.validations) {
    for (const area of meetAreas(validation.areas, areas)) {
      // Cells beyond the used ones are empty: only rules that forbid empty cells name them.
      const looked = validation.ignoreBlanks ? clipToUsed(sheet, area) : area;
      if (!looked) continue;
      for (let row = looked.row; row < looked.row + looked.rows; row += 1) {
        for (let column = looked.column; column < looked.column + looked.columns; column += 1) {
          if (isValid(reader, sheet, validation, row, column)) continue;
          const last = invalid.at(-1);
          if (last?.row === row && last.column + last.columns === column) {
            invalid[invalid.length - 1] = { ...last, columns: last.columns + 1 };
          } else invalid.push({ row, column, rows: 1, columns: 1 });
        }
      }
    }
  }
  return joinRows(invalid);
}

/** Would this cell's contents pass its validation? Cells without one, and allowed blanks, always do. */
export function isCellValid(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number
): boolean {
  return isValid(new Reader(workbook), sheet, validation, row, column);
}

/**
 * The items of a list validation as its drop-down shows them for a cell; empty for other kinds. Errors: `ApiNotFound`
 * for a source that the stand-in cannot compute.
 */
export function listItems(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number
): CellValue[] {
  if (validation.type !== "List") return [];
  return itemsOf(new Reader(workbook), sheet, validation, row, column);
}

function isValid(
  reader: Reader,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number
): boolean {
  const value = sheet.valueAt(row, column);
  if (validation.type === "None") return true;
  if (value === null) return validation.ignoreBlanks;
  const result = (formula: string | undefined): CellValue =>
    compute(reader, sheet, validation, row, column, formula ?? "");
  switch (validation.type) {
    case "List": {
      const wanted = plain(value);
      return itemsOf(reader, sheet, validation, row, column).some((item) => plain(item) === wanted);
    }
    case "Custom": {
      const truth = result(validation.formula1);
      return typeof truth === "number" ? truth !== 0 : truth === true;
    }
    case "TextLength":
      return compares(plain(value).length, validation, result);
    case "WholeNumber":
      return Number.isInteger(value) && compares(value as number, validation, result);
    case "Time":
    case "Date":
    case "Decimal":
      return typeof value === "number" && compares(value, validation, result);
    default:
      throw notImitated(`validation of type ${validation.type}`);
  }
}

function compares(
  value: number,
  { operator, formula1, formula2 }: Validation,
  result: (formula: string | undefined) => CellValue
): boolean {
  const first = result(formula1);
  if (typeof first !== "number") return false;
  switch (operator) {
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
  const second = result(formula2);
  if (typeof second !== "number") return false;
  const isBetween = value >= first && value <= second;
  return operator === "NotBetween" ? !isBetween : isBetween;
}

/** As a list compares: texts letter by letter, numbers as they are written. */
function plain(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}

function itemsOf(
  reader: Reader,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number
): CellValue[] {
  const source = validation.formula1 ?? "";
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const value = evaluate(reader, sheet, validation, row, column, source);
  if (isReference(value)) return [...reader.block(value.sheet, value.area).cells];
  if (isMatrix(value)) return [...value.cells];
  return isLambda(value) ? [] : [value];
}

function compute(
  reader: Reader,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number,
  formula: string
): CellValue {
  const scope = scopeOf(reader, sheet, validation, row, column);
  const result = settleResult(evaluate(reader, sheet, validation, row, column, formula), scope);
  return isMatrix(result) ? (result.cells[0] ?? null) : result;
}

function evaluate(
  reader: Reader,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number,
  formula: string
): Value {
  try {
    const tree = parseFormula(formula.startsWith("=") ? formula : `=${formula}`);
    return evaluateNode(tree, scopeOf(reader, sheet, validation, row, column));
  } catch (error) {
    if (error instanceof NotComputable) throw notImitated(`the validation formula ${formula}`);
    throw error;
  }
}

/** Relative references of a rule start from the first of its cells. */
function scopeOf(
  reader: Reader,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number
): Parameters<typeof evaluateNode>[1] {
  const anchor = anchorOf(validation.areas);
  const shift = { rows: row - anchor.row, columns: column - anchor.column };
  return { reader, sheet, row, column, shift, depth: 0 };
}

/** Joins areas of the same columns that stand in rows one under another. */
function joinRows(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const at = joined.findIndex(
      (above) =>
        above.column === area.column &&
        above.columns === area.columns &&
        above.row + above.rows === area.row
    );
    const above = joined[at];
    if (above) joined[at] = { ...above, rows: above.rows + area.rows };
    else joined.push(area);
  }
  return joined;
}
