import { ApiError, notImitated } from "../apiError";
import { intersectAreas, type Area } from "../area";
import type { CellExtra, CellValue } from "../cell";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells } from "./cells";
import { clipToUsed, requireWritable } from "./guard";
import { parseNumber } from "./numbers";
import { offsetFormula } from "./references";

/** One key of a sort, as Excel.SortField: `key` is the offset of the column (or row) in the area. */
export type SortField = {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly color?: string;
  readonly dataOption?: string;
};
export type SortOptions = {
  readonly matchCase?: boolean;
  readonly hasHeaders?: boolean;
  /** Sort columns rather than rows. */
  readonly isAcross?: boolean;
};

type Cell = { value: CellValue; style: number; extra: CellExtra | undefined };
type Line = { readonly at: number; readonly cells: readonly Cell[] };

/**
 * Sorts the rows of an area (or its columns) as Excel does: numbers before texts before booleans before errors, empty
 * cells last in either direction, equal ones as they stood. Cells move with their looks; formulas as if copied; lines
 * that are hidden stay. Errors: `InvalidArgument` for a key outside, `MergedRangeConflict`, `AccessDenied`.
 */
export function sortCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  options: SortOptions = {}
): void {
  const used = clipToUsed(sheet, area);
  const keys = options.isAcross ? area.rows : area.columns;
  for (const { key, sortOn } of fields) {
    if (!Number.isInteger(key) || key < 0 || key >= keys) {
      throw new ApiError("InvalidArgument", `The sort key ${key} lies outside of the range.`);
    }
    if (sortOn === "Icon") throw notImitated("sorting by icons");
  }
  if (sheet.merges.some((merge) => intersectAreas(merge, area))) {
    throw new ApiError("MergedRangeConflict", "Merged cells cannot be sorted.", 409);
  }
  if (sheet.protection.protected) requireWritable(workbook, sheet, area, "allowSort");
  if (!used) return;
  const isAcross = options.isAcross === true;
  const head = options.hasHeaders ? 1 : 0;
  const first = (isAcross ? used.column : used.row) + head;
  const last = isAcross ? used.column + used.columns : used.row + used.rows;
  const lines: Line[] = [];
  for (let at = first; at < last; at += 1) {
    const isHidden = isAcross ? sheet.columns[at]?.hidden : sheet.rows[at]?.hidden;
    if (!isHidden) lines.push({ at, cells: readLine(sheet, used, at, isAcross) });
  }
  const compare = compareLines(workbook, fields, options, keyOffset(area, used, isAcross));
  const sorted = [...lines].sort(compare);
  editCells(workbook, sheet, area, () => {
    sorted.forEach((line, index) => {
      const target = lines[index];
      if (target && target !== line) writeLine(sheet, used, target.at, line, isAcross);
    });
  });
  workbook.tellHandlers(sheet, { name: isAcross ? "columnsSorted" : "rowsSorted", area });
}

/** Where the area's first key lies among the cells of a line, which begin at the used part. */
function keyOffset(area: Area, used: Area, isAcross: boolean): number {
  return isAcross ? area.row - used.row : area.column - used.column;
}

function readLine(sheet: Sheet, used: Area, at: number, isAcross: boolean): Cell[] {
  const length = isAcross ? used.rows : used.columns;
  return Array.from({ length }, (_, offset) => {
    const [row, column] = isAcross ? [used.row + offset, at] : [at, used.column + offset];
    return {
      value: sheet.valueAt(row, column),
      style: sheet.styleAt(row, column),
      extra: sheet.extraAt(row, column),
    };
  });
}

function writeLine(sheet: Sheet, used: Area, at: number, line: Line, isAcross: boolean): void {
  line.cells.forEach((cell, offset) => {
    const [row, column] = isAcross ? [used.row + offset, at] : [at, used.column + offset];
    const [down, right] = isAcross ? [0, at - line.at] : [at - line.at, 0];
    const formula = cell.extra?.formula;
    const extra =
      formula === undefined
        ? cell.extra
        : { ...cell.extra, formula: offsetFormula(formula, down, right) };
    const style = sheet.styleAt(row, column) === cell.style ? undefined : cell.style;
    sheet.put(row, column, cell.value, style, extra);
  });
}

function compareLines(
  workbook: Workbook,
  fields: readonly SortField[],
  options: SortOptions,
  offset: number
): (a: Line, b: Line) => number {
  const collator = new Intl.Collator("en", {
    sensitivity: options.matchCase ? "variant" : "accent",
  });
  return (a, b) => {
    for (const field of fields) {
      const one = a.cells[field.key + offset];
      const two = b.cells[field.key + offset];
      const isUp = field.ascending !== false;
      const order =
        field.sortOn === "CellColor" || field.sortOn === "FontColor"
          ? compareColors(workbook, field, one, two) * (isUp ? 1 : -1)
          : compareCells(sortValue(one, field), sortValue(two, field), isUp, collator);
      if (order !== 0) return order;
    }
    return a.at - b.at;
  };
}

/** Cells of the wanted colour come first. */
function compareColors(workbook: Workbook, field: SortField, a?: Cell, b?: Cell): number {
  const has = (cell: Cell | undefined): number => {
    const style = workbook.styles.get(cell?.style ?? 0);
    const color = field.sortOn === "CellColor" ? style.fill?.color : style.font?.color;
    return color?.toUpperCase() === field.color?.toUpperCase() ? 0 : 1;
  };
  return has(a) - has(b);
}

function sortValue(cell: Cell | undefined, field: SortField): CellValue {
  const value = cell?.value ?? null;
  if (field.dataOption !== "TextAsNumber" || typeof value !== "string") return value;
  return parseNumber(value, "en-US")?.value ?? value;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2, object: 3 };

function compareCells(a: CellValue, b: CellValue, isUp: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = (RANKS[typeof a] ?? 0) - (RANKS[typeof b] ?? 0);
  let order = rank;
  if (rank === 0) {
    if (typeof a === "string" && typeof b === "string") order = collator.compare(a, b);
    else if (typeof a !== "object") order = Number(a) - Number(b);
  }
  return isUp ? order : -order;
}
