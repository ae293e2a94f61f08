import {
  areaText,
  intersectAreas,
  quoteSheetName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "../model/area";
import { requireSize } from "../model/edit/cells";
import type { Sheet } from "../model/sheet";
import { type ApiHost, CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { resolveReference } from "./resolve";

/** A range given to a method: another range object, or an address on the same sheet. */
export type RangeArgument = RangeBase | string;

/** What a range is: where it lies, how big it is, and the ranges that stand in a fixed relation to it. */
export class RangeBase extends CellsApi {
  constructor(
    host: ApiHost,
    sheet: Sheet,
    readonly area: Area
  ) {
    super(host, sheet, [area]);
  }

  /** A range of the same sheet. */
  protected range(area: Area): CellsApi {
    return this.rangeOf(this.sheet, area);
  }
  override over([area = this.area]: readonly Area[]): CellsApi {
    return this.range(area);
  }

  get Address(): string {
    return `${quoteSheetName(this.sheet.name)}!${areaText(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  /** -1 when the count does not fit 31 bits, as Excel documents. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2_147_483_647 ? -1 : count;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === SHEET_COLUMNS;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === SHEET_ROWS;
  }

  /** Office.js cuts large arrays into slices of rows and asks beforehand whether the whole fits. */
  _ValidateArraySize(rows: number, columns: number): void {
    requireSize(this.area, rows, columns);
  }

  /** A cell by its offset from the top left; it may lie outside of the range but not of the sheet. */
  GetCell(row: number, column: number): CellsApi {
    return this.place(this.area.row + row, this.area.column + column, 1, 1);
  }
  GetRow(row: number): CellsApi {
    return this.place(this.area.row + row, this.area.column, 1, this.area.columns);
  }
  GetColumn(column: number): CellsApi {
    return this.place(this.area.row, this.area.column + column, this.area.rows, 1);
  }
  GetLastRow(): CellsApi {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): CellsApi {
    return this.GetColumn(this.area.columns - 1);
  }
  GetLastCell(): CellsApi {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetEntireRow(): CellsApi {
    return this.place(this.area.row, 0, this.area.rows, SHEET_COLUMNS);
  }
  GetEntireColumn(): CellsApi {
    return this.place(0, this.area.column, SHEET_ROWS, this.area.columns);
  }
  GetOffsetRange(rows: number, columns: number): CellsApi {
    const { row, column } = this.area;
    return this.place(row + rows, column + columns, this.area.rows, this.area.columns);
  }
  GetResizedRange(deltaRows: number, deltaColumns: number): CellsApi {
    // The lower right corner moves; past the first cell the range extends to the other side of it.
    const down = stretch(this.area.row, this.area.rows, deltaRows);
    const right = stretch(this.area.column, this.area.columns, deltaColumns);
    return this.place(down.from, right.from, down.count, right.count);
  }
  GetAbsoluteResizedRange(rows: number, columns: number): CellsApi {
    return this.place(this.area.row, this.area.column, rows, columns);
  }
  GetRowsAbove(count = 1): CellsApi {
    return this.beside(count, -1, 0);
  }
  GetRowsBelow(count = 1): CellsApi {
    return this.beside(count, 1, 0);
  }
  GetColumnsBefore(count = 1): CellsApi {
    return this.beside(count, 0, -1);
  }
  GetColumnsAfter(count = 1): CellsApi {
    return this.beside(count, 0, 1);
  }
  GetBoundingRect(other: RangeArgument): CellsApi {
    const area = this.other(other);
    const row = Math.min(this.area.row, area.row);
    const column = Math.min(this.area.column, area.column);
    const bottom = Math.max(this.area.row + this.area.rows, area.row + area.rows);
    const right = Math.max(this.area.column + this.area.columns, area.column + area.columns);
    return this.place(row, column, bottom - row, right - column);
  }
  GetIntersection(other: RangeArgument): CellsApi {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new ApiError("ItemNotFound", "The ranges do not intersect.", 404);
    return common;
  }
  GetIntersectionOrNullObject(other: RangeArgument): CellsApi | null {
    const common = intersectAreas(this.area, this.other(other));
    return common ? this.range(common) : null;
  }

  /** Rows or columns at one side; a negative count turns inwards, 0 is refused (Excel's documentation). */
  private beside(count: number, down: number, right: number): CellsApi {
    if (!Number.isInteger(count) || count === 0) {
      throw new ApiError("InvalidArgument", "The count is a whole number other than 0.");
    }
    const { row, column, rows, columns } = this.area;
    const size = Math.abs(count);
    if (down !== 0) {
      const isAfter = down > 0;
      const start = isAfter ? row + rows : row;
      const from = isAfter === count > 0 ? start : start - size;
      return this.place(from, column, size, columns);
    }
    const start = right > 0 ? column + columns : column;
    const from = right > 0 === count > 0 ? start : start - size;
    return this.place(row, from, rows, size);
  }

  /** The range at a place, which has to be on the sheet: `InvalidArgument` otherwise. */
  protected place(row: number, column: number, rows: number, columns: number): CellsApi {
    const numbers = [row, column, rows, columns];
    if (
      !numbers.every(Number.isInteger) ||
      row < 0 ||
      column < 0 ||
      rows < 1 ||
      columns < 1 ||
      row + rows > SHEET_ROWS ||
      column + columns > SHEET_COLUMNS
    ) {
      throw new ApiError("InvalidArgument", "The range would lie outside of the sheet.");
    }
    return this.range({ row, column, rows, columns });
  }

  /** The area of a range argument, which has to be one area of this sheet. */
  protected other(range: RangeArgument): Area {
    if (typeof range !== "string") {
      if (range.sheet !== this.sheet) {
        throw new ApiError("InvalidArgument", "The ranges lie on different sheets.");
      }
      return range.area;
    }
    const found = resolveReference(this.host, range, this.sheet);
    const [area] = found.areas;
    if (found.sheet !== this.sheet || found.areas.length !== 1 || !area) {
      throw new ApiError("InvalidArgument", `"${range}" is no single range of this sheet.`);
    }
    return area;
  }
}

/** A span of rows or columns whose last line moves by `delta`. */
function stretch(from: number, count: number, delta: number): { from: number; count: number } {
  const last = from + count - 1 + delta;
  return { from: Math.min(from, last), count: Math.abs(last - from) + 1 };
}
