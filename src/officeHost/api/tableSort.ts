import { RangeSortApi } from "./rangeSort";
import { dataArea, touchTable } from "../model/edit/tableAreas";
import type { SortField } from "../model/edit/sort";
import type { Table } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord } from "./arguments";

/** Excel.TableSort: sorts the rows of data and remembers by what. */
export class TableSortApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table: Table
  ) {
    super(host);
  }
  get Fields(): readonly SortField[] {
    return this.table.sort?.fields ?? [];
  }
  get MatchCase(): boolean {
    return this.table.sort?.matchCase ?? false;
  }
  /** The Chinese order that Excel names when no other was asked for. */
  get Method(): string {
    return "PinYin";
  }
  Apply(fields: unknown, matchCase = false): void {
    if (!Array.isArray(fields) || fields.length === 0) {
      throw new ApiError("InvalidArgument", "Sort fields are given as a list.");
    }
    const wanted = fields.map(readField);
    this.rows.Apply(wanted, matchCase, false);
    this.table.sort = { fields: wanted, matchCase };
    touchTable(this.host.workbook, this.sheet, this.table);
  }
  Clear(): void {
    delete this.table.sort;
    touchTable(this.host.workbook, this.sheet, this.table);
  }
  Reapply(): void {
    const { sort } = this.table;
    if (sort) this.rows.Apply(sort.fields, sort.matchCase, false);
  }

  private get rows(): RangeSortApi {
    return new RangeSortApi(this.host, this.sheet, dataArea(this.table));
  }
}

function readField(given: unknown): SortField {
  const { key, ...field } = readRecord(given);
  if (typeof key !== "number") throw new ApiError("InvalidArgument", "A sort field needs a key.");
  return { ...field, key };
}
