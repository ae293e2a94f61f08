import { RangeBase } from "../api/rangeBase";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/area";
import type { ApiObject } from "../api/object";
import { ApiError } from "../model/apiError";

/** Excel on the web's limits, off unless switched on (officeHost/EXCEL.md). */
export type Limits = {
  /** Bytes of one request and of one response; Infinity: none. */
  payloadBytes: number;
  /** Cells of one read. */
  readCells: number;
  /** What a larger read gets: null in place of the cells and no word of it, or `RangeExceedsLimit`. Excel does either. */
  aboveReadCells: "null" | "error";
};

/** Properties that give something of every cell. */
const PER_CELL = new Set([
  "Formulas",
  "FormulasLocal",
  "FormulasR1C1",
  "NumberFormat",
  "NumberFormatCategories",
  "NumberFormatLocal",
  "Text",
  "ValueTypes",
  "Values",
]);

/**
 * Does Excel give null in place of the cells because they are too many for one read? Whole rows and columns read as
 * null anyhow. Errors: `RangeExceedsLimit` where the limits say so.
 */
export function isReadAsNull(object: ApiObject, name: string, limits: Limits): boolean {
  if (!(object instanceof RangeBase) || !PER_CELL.has(name)) return false;
  const { rows, columns } = object.area;
  if (rows === SHEET_ROWS || columns === SHEET_COLUMNS) return false;
  if (rows * columns <= limits.readCells) return false;
  if (limits.aboveReadCells === "null") return true;
  throw new ApiError("RangeExceedsLimit", `More than ${limits.readCells} cells at once.`);
}
