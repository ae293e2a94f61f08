import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject, type CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readBlock } from "./arguments";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/area";

/** Excel.WorksheetFreezePanes: the rows and columns that stay in view. */
export class WorksheetFreezePanesApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet
  ) {
    super(host);
  }

  /** Freezes everything above and left of the range's lower right corner, counted from A1. */
  FreezeAt(range: unknown): void {
    const { sheet, area } = readBlock(this.host, range, this.sheet);
    if (sheet !== this.sheet) {
      throw new ApiError("InvalidArgument", "The range lies on another worksheet.");
    }
    const rows = area.rows === SHEET_ROWS ? 0 : area.row + area.rows;
    const columns = area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns;
    this.freeze(rows, columns);
  }
  FreezeRows(count = 1): void {
    this.freeze(readCount(count), 0);
  }
  FreezeColumns(count = 1): void {
    this.freeze(0, readCount(count));
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation(): CellsApi {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new ApiError("ItemNotFound", "Nothing is frozen.", 404);
    return location;
  }
  /** The frozen cells: whole rows, whole columns or a block from A1. */
  GetLocationOrNullObject(): CellsApi | null {
    const frozen = this.sheet.frozen;
    if (!frozen) return null;
    const area: Area = {
      row: 0,
      column: 0,
      rows: frozen.rows || SHEET_ROWS,
      columns: frozen.columns || SHEET_COLUMNS,
    };
    return this.rangeOf(this.sheet, area);
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.frozen = rows > 0 || columns > 0 ? { rows, columns } : undefined;
    this.sheet.touched.add("view");
    this.host.workbook.tell({ kind: "other", sheet: this.sheet.id, what: "freeze" });
  }
}

function readCount(count: number): number {
  if (Number.isInteger(count) && count >= 0) return count;
  throw new ApiError("InvalidArgument", "A whole number of rows or columns was expected.");
}
