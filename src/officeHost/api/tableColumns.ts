import { RangeCells } from "./rangeCells";
import { addTableColumn, deleteTableColumn, renameTableColumn } from "../model/edit/tableColumns";
import { columnPart, dataArea, headingArea, totalsArea } from "../model/edit/tableAreas";
import type { Area } from "../model/area";
import type { Table, TableColumn } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, ApiObject, type CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readText } from "./arguments";
import { FilterApi } from "./filters";

/** Excel.TableColumnCollection. */
export class TableColumnCollectionApi extends ApiCollection<TableColumnApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table: Table
  ) {
    super(host);
  }
  override items(): readonly TableColumnApi[] {
    return this.table.columns.map((column) => this.wrap(column));
  }
  get Count(): number {
    return this.table.columns.length;
  }
  Add(index?: number, values?: unknown, name?: unknown): TableColumnApi {
    const { workbook, language } = this.host;
    const text = name === undefined ? undefined : readText(name);
    const { sheet, table } = this;
    return this.wrap(addTableColumn(workbook, sheet, table, index, values, text, language));
  }
  GetItem(key: unknown): TableColumnApi {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw new ApiError("ItemNotFound", `There is no column "${String(key)}".`, 404);
    return column;
  }
  /** A number is an id, a text a name (letter case aside). */
  GetItemOrNullObject(key: unknown): TableColumnApi | null {
    const name = typeof key === "string" ? key.toLocaleLowerCase() : undefined;
    const column = this.table.columns.find((one) =>
      name === undefined ? one.id === key : one.name.toLocaleLowerCase() === name
    );
    return column ? this.wrap(column) : null;
  }

  private wrap(column: TableColumn): TableColumnApi {
    return new TableColumnApi(this.host, this.sheet, this.table, column);
  }
}

/** Excel.TableColumn. */
export class TableColumnApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly column: TableColumn
  ) {
    super(host);
  }
  override get identity(): number {
    return this.column.id;
  }
  get Id(): number {
    return this.column.id;
  }
  get Index(): number {
    return this.table.columns.indexOf(this.column);
  }
  get Name(): string {
    return this.column.name;
  }
  set Name(name: unknown) {
    renameTableColumn(this.host.workbook, this.sheet, this.table, this.column, readText(name));
  }
  get Values(): unknown[][] | null {
    return this.cells.Values;
  }
  set Values(values: unknown) {
    this.cells.Values = values;
  }
  get Filter(): FilterApi {
    return new FilterApi(this.host, this.sheet, this.table, this.Index);
  }
  GetRange(): CellsApi {
    return this.part(this.table.area);
  }
  GetDataBodyRange(): CellsApi {
    return this.part(dataArea(this.table));
  }
  GetHeaderRowRange(): CellsApi {
    return this.part(headingArea(this.table));
  }
  GetTotalRowRange(): CellsApi {
    return this.part(totalsArea(this.table));
  }
  Delete(): void {
    const { workbook, language } = this.host;
    deleteTableColumn(workbook, this.sheet, this.table, this.column, language);
  }

  private part(area: Area | undefined): CellsApi {
    if (!area) throw new ApiError("ItemNotFound", "The table does not show this row.", 404);
    return this.rangeOf(this.sheet, columnPart(area, this.Index));
  }
  private get cells(): RangeCells {
    return new RangeCells(this.host, this.sheet, columnPart(this.table.area, this.Index));
  }
}
