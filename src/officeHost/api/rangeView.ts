import { RangeCells } from "./rangeCells";
import { areaText, quoteSheetName, type Area } from "../model/area";
import { isHiddenRow } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, ApiObject, type CellsApi } from "./object";
import { ApiError, notImitated } from "../model/apiError";

/** Excel.RangeView: the cells of a range whose rows and columns are shown. Writing through it is not imitated. */
export class RangeViewApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly area: Area,
    /** Position among the rows of the view it belongs to. */
    readonly index = 0
  ) {
    super(host);
  }

  get Values(): unknown[][] | null {
    return this.shown(this.range.Values);
  }
  set Values(_values: unknown) {
    throw notImitated("RangeView.values =");
  }
  get Formulas(): unknown[][] | null {
    return this.shown(this.range.Formulas);
  }
  set Formulas(_formulas: unknown) {
    throw notImitated("RangeView.formulas =");
  }
  get FormulasLocal(): unknown[][] | null {
    return this.Formulas;
  }
  get FormulasR1C1(): unknown[][] | null {
    return this.shown(this.range.FormulasR1C1);
  }
  get NumberFormat(): unknown[][] | null {
    return this.shown(this.range.NumberFormat);
  }
  set NumberFormat(_formats: unknown) {
    throw notImitated("RangeView.numberFormat =");
  }
  get Text(): unknown[][] | null {
    return this.shown(this.range.Text);
  }
  get ValueTypes(): unknown[][] | null {
    return this.shown(this.range.ValueTypes);
  }
  get CellAddresses(): string[][] {
    const name = quoteSheetName(this.sheet.name);
    return this.rows.map((row) =>
      this.columns.map((column) => `${name}!${areaText({ row, column, rows: 1, columns: 1 })}`)
    );
  }
  get RowCount(): number {
    return this.rows.length;
  }
  get ColumnCount(): number {
    return this.columns.length;
  }
  get Index(): number {
    return this.index;
  }
  get Rows(): RangeViewCollectionApi {
    return new RangeViewCollectionApi(this.host, this.sheet, this.area, this.rows);
  }
  GetRange(): CellsApi {
    return this.rangeOf(this.sheet, this.area);
  }

  private get range(): RangeCells {
    return new RangeCells(this.host, this.sheet, this.area);
  }
  private get rows(): number[] {
    return shownOf(this.area.row, this.area.rows, (row) => isHiddenRow(this.sheet.rows[row]));
  }
  private get columns(): number[] {
    const { column, columns } = this.area;
    return shownOf(column, columns, (at) => this.sheet.columns[at]?.hidden === true);
  }

  private shown(grid: readonly (readonly unknown[])[] | null): unknown[][] | null {
    if (!grid) return null;
    const { columns } = this;
    return this.rows.map((row) => {
      const line = grid[row - this.area.row] ?? [];
      return columns.map((column) => line[column - this.area.column]);
    });
  }
}

/** The indexes that are shown. Views of whole columns and rows are refused: `InvalidArgument`. */
function shownOf(first: number, count: number, isHidden: (index: number) => boolean): number[] {
  if (count > 500_000) {
    throw new ApiError("InvalidArgument", "A view needs a bounded range.");
  }
  const shown: number[] = [];
  for (let index = first; index < first + count; index += 1) {
    if (!isHidden(index)) shown.push(index);
  }
  return shown;
}

/** Excel.RangeViewCollection: the shown rows one by one. */
export class RangeViewCollectionApi extends ApiCollection<RangeViewApi> {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly area: Area,
    readonly rows: readonly number[]
  ) {
    super(host);
  }

  override items(): readonly RangeViewApi[] {
    return this.rows.map(
      (row, index) => new RangeViewApi(this.host, this.sheet, { ...this.area, row, rows: 1 }, index)
    );
  }
}
