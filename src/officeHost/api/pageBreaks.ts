import { ApiError } from "../model/apiError";
import { breaksOf, setBreaks, type BreakAxis } from "../model/edit/pageBreaks";
import type { Sheet } from "../model/sheet";
import { readBlock } from "./arguments";
import { ApiCollection, ApiObject, type ApiHost, type CellsApi } from "./object";

/** Excel.PageBreakCollection: the horizontal breaks of a sheet (before rows) or the vertical ones. */
export class PageBreakCollectionApi extends ApiCollection<PageBreakApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly axis: BreakAxis
  ) {
    super(host);
  }
  override items(): readonly PageBreakApi[] {
    return breaksOf(this.sheet, this.axis).map((at) => this.wrap(at));
  }
  /** The break comes before the first cell of the range. Errors: `InvalidArgument` at the sheet's own edge. */
  Add(range: unknown): PageBreakApi {
    const { sheet, area } = readBlock(this.host, range, this.sheet);
    const at = this.axis === "rows" ? area.row : area.column;
    if (sheet !== this.sheet || at === 0) {
      throw new ApiError("InvalidArgument", "A page cannot break there.");
    }
    const breaks = [...breaksOf(this.sheet, this.axis), at];
    setBreaks(this.host.workbook, this.sheet, this.axis, breaks);
    return this.wrap(at);
  }
  GetItem(index: unknown): PageBreakApi {
    const at = typeof index === "number" ? breaksOf(this.sheet, this.axis)[index] : undefined;
    if (at === undefined) throw new ApiError("ItemNotFound", "There is no such page break.", 404);
    return this.wrap(at);
  }
  RemovePageBreaks(): void {
    setBreaks(this.host.workbook, this.sheet, this.axis, []);
  }

  private wrap(at: number): PageBreakApi {
    return new PageBreakApi(this.host, this.sheet, this.axis, at);
  }
}

/** Excel.PageBreak. */
export class PageBreakApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly axis: BreakAxis,
    private readonly at: number
  ) {
    super(host);
  }
  get RowIndex(): number {
    return this.axis === "rows" ? this.at : 0;
  }
  get ColumnIndex(): number {
    return this.axis === "columns" ? this.at : 0;
  }
  Delete(): void {
    const left = breaksOf(this.sheet, this.axis).filter((one) => one !== this.at);
    setBreaks(this.host.workbook, this.sheet, this.axis, left);
  }
  GetCellAfterBreak(): CellsApi {
    const area = { row: this.RowIndex, column: this.ColumnIndex, rows: 1, columns: 1 };
    return this.rangeOf(this.sheet, area);
  }
}
