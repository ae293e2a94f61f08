import { RangeApi } from "../api/range";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/area";
import { ApiError, type ApiObject } from "./object";

/** Excel on the web's limits, off unless switched on (OFFICE-FACTS 1). */
export type Limits = {
  /** Bytes of one request and of one response; Infinity: none. */
  payloadBytes: number;
  /** Cells of one read. */
  readCells: number;
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

/** Refuses to read more cells at once than Excel does: `RangeExceedsLimit`. Whole rows and columns read as null. */
export function requireReadable(object: ApiObject, name: string, limits: Limits): void {
  if (!(object instanceof RangeApi) || !PER_CELL.has(name)) return;
  const { rows, columns } = object.area;
  if (rows === SHEET_ROWS || columns === SHEET_COLUMNS) return;
  if (rows * columns <= limits.readCells) return;
  throw new ApiError("RangeExceedsLimit", `More than ${limits.readCells} cells at once.`);
}
