import type { Area } from "../model/area";
import { RangeCells } from "./rangeCells";
import { dataArea, dataRowCount } from "../model/edit/tableAreas";
import { addTableRows, deleteTableRows } from "../model/edit/tableRows";
import type { Table } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, ApiObject, type CellsApi } from "./object";
import { ApiError } from "../model/apiError";

/** Excel.TableRowCollection: the rows of data. */
export class TableRowCollectionApi extends ApiCollection<TableRowApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table: Table
  ) {
    super(host);
  }
  override items(): readonly TableRowApi[] {
    return Array.from({ length: this.Count }, (_, index) => this.wrap(index));
  }
  get Count(): number {
    return dataRowCount(this.table);
  }
  Add(index?: number, values?: unknown, alwaysInsert = true): TableRowApi {
    const { workbook } = this.host;
    return this.wrap(addTableRows(workbook, this.sheet, this.table, index, values, alwaysInsert));
  }
  GetItemAt(index: number): TableRowApi {
    if (!Number.isInteger(index) || index < 0 || index >= this.Count) {
      throw new ApiError("InvalidArgument", `The table has no row ${String(index)}.`);
    }
    return this.wrap(index);
  }
  /** Rows by index or as objects; all indexes are those before the call. */
  DeleteRows(rows: unknown): void {
    if (!Array.isArray(rows)) throw new ApiError("InvalidArgument", "Rows are given as a list.");
    const indexes = rows.map((row: unknown) =>
      row instanceof TableRowApi ? row.Index : Number(row)
    );
    deleteTableRows(this.host.workbook, this.sheet, this.table, indexes);
  }
  DeleteRowsAt(index: number, count = 1): void {
    if (!Number.isInteger(count) || count < 1) {
      throw new ApiError("InvalidArgument", "The count is a whole number from 1 on.");
    }
    const indexes = Array.from({ length: count }, (_, offset) => index + offset);
    deleteTableRows(this.host.workbook, this.sheet, this.table, indexes);
  }

  private wrap(index: number): TableRowApi {
    return new TableRowApi(this.host, this.sheet, this.table, index);
  }
}

/** Excel.TableRow: a place in the table, whatever data stands there. */
export class TableRowApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly index: number
  ) {
    super(host);
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown[][] | null {
    return this.cells.Values;
  }
  set Values(values: unknown) {
    this.cells.Values = values;
  }
  GetRange(): CellsApi {
    return this.rangeOf(this.sheet, this.area);
  }
  Delete(): void {
    deleteTableRows(this.host.workbook, this.sheet, this.table, [this.index]);
  }

  private get area(): Area {
    const data = dataArea(this.table);
    return { ...data, row: data.row + this.index, rows: 1 };
  }
  private get cells(): RangeCells {
    return new RangeCells(this.host, this.sheet, this.area);
  }
}
