import type { Area } from "../model/area";
import { holdsArea, intersectAreas } from "../model/area";
import { dataArea, headingArea, totalsArea } from "../model/edit/tableAreas";
import {
  addTable,
  changeTableLook,
  convertTable,
  deleteTable,
  renameTable,
  resizeTable,
  setFilterButton,
} from "../model/edit/tables";
import { clearCriteria, reapplyFilter } from "../model/edit/filters";
import { setShowHeaders, setShowTotals } from "../model/edit/tableTotals";
import type { Table } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { tableId } from "../model/tableId";
import { type ApiHost, ApiCollection, ApiObject, type CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readBlock, readText } from "./arguments";
import { AutoFilterApi, placeOf } from "./filters";
import { TableColumnCollectionApi } from "./tableColumns";
import { TableRowCollectionApi } from "./tableRows";
import { TableSortApi } from "./tableSort";

type Found = { readonly sheet: Sheet; readonly table: Table };

abstract class TablesApi extends ApiCollection<TableApi> {
  protected abstract found(): readonly Found[];

  override items(): readonly TableApi[] {
    return this.found().map(({ sheet, table }) => new TableApi(this.host, sheet, table));
  }
  GetItem(key: unknown): TableApi {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw new ApiError("ItemNotFound", `There is no table "${String(key)}".`, 404);
    return table;
  }
  /** By name, letter case aside, or by id. */
  GetItemOrNullObject(key: unknown): TableApi | null {
    const wanted = String(key).toLocaleLowerCase();
    const all = this.found();
    const one =
      all.find(({ table }) => table.name.toLocaleLowerCase() === wanted) ??
      all.find(
        ({ table }) => tableId(table).toLowerCase() === wanted || String(table.id) === wanted
      );
    return one ? new TableApi(this.host, one.sheet, one.table) : null;
  }
}

/** Excel.TableCollection of a sheet or, without one, of the workbook. */
export class TableCollectionApi extends TablesApi {
  constructor(
    host: ApiHost,
    private readonly sheet?: Sheet
  ) {
    super(host);
  }
  protected override found(): readonly Found[] {
    const sheets = this.sheet ? [this.sheet] : this.host.workbook.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }
  get Count(): number {
    return this.found().length;
  }
  Add(address: unknown, hasHeaders: unknown): TableApi {
    const { workbook, language } = this.host;
    const { sheet, area } = readBlock(this.host, address, this.sheet);
    if (this.sheet && sheet !== this.sheet) {
      throw new ApiError("InvalidArgument", "The range lies on another sheet.");
    }
    const table = addTable(workbook, sheet, area, hasHeaders === true, language);
    return new TableApi(this.host, sheet, table);
  }
}

/** Excel.TableScopedCollection: the tables that some cells meet or wholly hold, from top to bottom. */
export class TableScopedCollectionApi extends TablesApi {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly isFullyContained: boolean
  ) {
    super(host);
  }
  protected override found(): readonly Found[] {
    const isIn = ({ area }: Table): boolean =>
      this.areas.some((one) =>
        this.isFullyContained ? holdsArea(one, area) : intersectAreas(one, area) !== undefined
      );
    return this.sheet.tables
      .filter(isIn)
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column)
      .map((table) => ({ sheet: this.sheet, table }));
  }
  GetFirst(): TableApi {
    const [first] = this.items();
    if (!first) throw new ApiError("ItemNotFound", "There is no table here.", 404);
    return first;
  }
}

/** Excel.Table. */
export class TableApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly table: Table
  ) {
    super(host);
  }
  override get identity(): string {
    return tableId(this.table);
  }
  get Id(): string {
    return tableId(this.table);
  }
  get LegacyId(): string {
    return String(this.table.id);
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: unknown) {
    renameTable(this.host.workbook, this.sheet, this.table, readText(name));
  }
  get Style(): string {
    return this.table.style;
  }
  set Style(style: unknown) {
    this.look({ style: readText(style) });
  }
  get ShowBandedRows(): boolean {
    return this.table.showBandedRows;
  }
  set ShowBandedRows(isShown: unknown) {
    this.look({ showBandedRows: isShown === true });
  }
  get ShowBandedColumns(): boolean {
    return this.table.showBandedColumns;
  }
  set ShowBandedColumns(isShown: unknown) {
    this.look({ showBandedColumns: isShown === true });
  }
  get HighlightFirstColumn(): boolean {
    return this.table.highlightFirstColumn;
  }
  set HighlightFirstColumn(isHighlighted: unknown) {
    this.look({ highlightFirstColumn: isHighlighted === true });
  }
  get HighlightLastColumn(): boolean {
    return this.table.highlightLastColumn;
  }
  set HighlightLastColumn(isHighlighted: unknown) {
    this.look({ highlightLastColumn: isHighlighted === true });
  }
  get ShowFilterButton(): boolean {
    return this.table.showFilterButton;
  }
  set ShowFilterButton(isShown: unknown) {
    setFilterButton(this.host.workbook, this.sheet, this.table, isShown === true);
  }
  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }
  set ShowHeaders(isShown: unknown) {
    const { workbook, language } = this.host;
    setShowHeaders(workbook, this.sheet, this.table, isShown === true, language);
  }
  get ShowTotals(): boolean {
    return this.table.showTotals;
  }
  set ShowTotals(isShown: unknown) {
    const { workbook, language } = this.host;
    setShowTotals(workbook, this.sheet, this.table, isShown === true, language);
  }
  get AutoFilter(): AutoFilterApi {
    return new AutoFilterApi(this.host, this.sheet, this.table);
  }
  get Columns(): TableColumnCollectionApi {
    return new TableColumnCollectionApi(this.host, this.sheet, this.table);
  }
  get Rows(): TableRowCollectionApi {
    return new TableRowCollectionApi(this.host, this.sheet, this.table);
  }
  get Sort(): TableSortApi {
    return new TableSortApi(this.host, this.sheet, this.table);
  }
  get Worksheet(): ApiObject {
    return this.worksheetOf(this.sheet);
  }
  GetRange(): CellsApi {
    return this.range(this.table.area);
  }
  GetDataBodyRange(): CellsApi {
    return this.range(dataArea(this.table));
  }
  GetHeaderRowRange(): CellsApi {
    return this.range(headingArea(this.table));
  }
  GetTotalRowRange(): CellsApi {
    return this.range(totalsArea(this.table));
  }
  ClearFilters(): void {
    clearCriteria(placeOf(this.host, this.sheet, this.table));
  }
  ReapplyFilters(): void {
    reapplyFilter(placeOf(this.host, this.sheet, this.table));
  }
  ConvertToRange(): CellsApi {
    convertTable(this.host.workbook, this.sheet, this.table);
    return this.GetRange();
  }
  Delete(): void {
    deleteTable(this.host.workbook, this.sheet, this.table);
  }
  Resize(range: unknown): void {
    const { sheet, area } = readBlock(this.host, range, this.sheet);
    if (sheet !== this.sheet) {
      throw new ApiError("InvalidArgument", "The range lies on another sheet.");
    }
    resizeTable(this.host.workbook, this.sheet, this.table, area, this.host.language);
  }

  private look(look: Parameters<typeof changeTableLook>[3]): void {
    changeTableLook(this.host.workbook, this.sheet, this.table, look);
  }
  private range(area: Area | undefined): CellsApi {
    if (!area) throw new ApiError("ItemNotFound", "The table does not show this row.", 404);
    return this.rangeOf(this.sheet, area);
  }
}
