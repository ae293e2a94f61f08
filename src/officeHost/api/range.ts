import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS } from "../model/area";
import { applyCellStyle, commonStyleName } from "../model/edit/cellStyle";
import { setLink, type WrittenLink } from "../model/edit/links";
import { selectCells } from "../model/edit/selection";
import { columnsPoints, rowsPoints, setColumnsHidden, setRowsHidden } from "../model/edit/sizes";
import { findSpecialCells } from "../model/edit/special";
import { surroundingArea, usedAreaOf } from "../model/edit/used";
import type { CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord } from "./arguments";
import { ConditionalFormatCollectionApi } from "./conditionalFormats";
import { DataValidationApi } from "./dataValidation";
import { RangeReach } from "./rangeReach";
import { RangeFormatApi } from "./rangeFormat";
import { readLink } from "./getProperties";
import { RangeSortApi } from "./rangeSort";
import { RangeViewApi } from "./rangeView";
import { TableScopedCollectionApi } from "./tables";

/** A block of cells of one sheet: Excel.Range. What is not here is in the classes it extends. */
export class RangeApi extends RangeReach {
  get Format(): RangeFormatApi {
    return new RangeFormatApi(this.host, this.sheet, [this.area]);
  }
  get Sort(): RangeSortApi {
    return new RangeSortApi(this.host, this.sheet, this.area);
  }
  get ConditionalFormats(): ConditionalFormatCollectionApi {
    return new ConditionalFormatCollectionApi(this.host, this.sheet, [this.area]);
  }
  get DataValidation(): DataValidationApi {
    return new DataValidationApi(this.host, this.sheet, [this.area]);
  }
  get Style(): string | null {
    return commonStyleName(this.host.workbook, this.sheet, [this.area]);
  }
  set Style(name: unknown) {
    applyCellStyle(this.host.workbook, this.sheet, this.area, name);
  }
  get Hyperlink(): unknown {
    return readLink(this.sheet, this.area);
  }
  set Hyperlink(link: unknown) {
    setLink(this.host.workbook, this.sheet, this.area, readRecord(link) as WrittenLink);
  }
  /** Null when only some of the rows are hidden, by hand or by a filter. */
  get RowHidden(): boolean | null {
    const { row, rows } = this.area;
    return allOrNone(row, rows, this.sheet.rows, SHEET_ROWS);
  }
  set RowHidden(isHidden: unknown) {
    setRowsHidden(this.host.workbook, this.sheet, this.area, isHidden === true);
  }
  get ColumnHidden(): boolean | null {
    const { column, columns } = this.area;
    return allOrNone(column, columns, this.sheet.columns, SHEET_COLUMNS);
  }
  set ColumnHidden(isHidden: unknown) {
    setColumnsHidden(this.host.workbook, this.sheet, this.area, isHidden === true);
  }
  /** True when every cell is hidden, null when some are. */
  get Hidden(): boolean | null {
    const { RowHidden: rows, ColumnHidden: columns } = this;
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }
  /** Points from the sheet's top. */
  get Top(): number {
    return rowsPoints(this.sheet, 0, this.area.row);
  }
  /** Points from the sheet's left. */
  get Left(): number {
    return columnsPoints(this.sheet, 0, this.area.column);
  }
  get Height(): number {
    return rowsPoints(this.sheet, this.area.row, this.area.rows);
  }
  get Width(): number {
    return columnsPoints(this.sheet, this.area.column, this.area.columns);
  }

  GetUsedRange(valuesOnly = false): CellsApi {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.nothing("Nothing is used here.");
  }
  GetUsedRangeOrNullObject(valuesOnly = false): CellsApi | null {
    const used = usedAreaOf(this.sheet, valuesOnly, this.area);
    return used ? this.range(used) : null;
  }
  GetSurroundingRegion(): CellsApi {
    return this.range(surroundingArea(this.sheet, this.area));
  }
  GetSpecialCells(type: string, valueType?: string): CellsApi {
    const found = this.GetSpecialCellsOrNullObject(type, valueType);
    return found ?? this.nothing("There are no such cells.");
  }
  /** Of a single cell Excel looks in the whole used range. */
  GetSpecialCellsOrNullObject(type: string, valueType?: string): CellsApi | null {
    const isOne = this.area.rows * this.area.columns === 1;
    const within = (isOne && usedAreaOf(this.sheet, false)) || this.area;
    const found = findSpecialCells(this.sheet, [within], type, valueType);
    return found.length > 0 ? this.areasOf(this.sheet, found) : null;
  }
  GetVisibleView(): RangeViewApi {
    return new RangeViewApi(this.host, this.sheet, this.area);
  }
  GetMergedAreas(): CellsApi {
    return this.GetMergedAreasOrNullObject() ?? this.nothing("Nothing is merged here.");
  }
  GetMergedAreasOrNullObject(): CellsApi | null {
    const merges = this.sheet.merges.filter((merge) => intersectAreas(merge, this.area));
    return merges.length > 0 ? this.areasOf(this.sheet, merges) : null;
  }
  GetTables(fullyContained = false): TableScopedCollectionApi {
    return new TableScopedCollectionApi(this.host, this.sheet, [this.area], fullyContained);
  }
  Select(): void {
    selectCells(this.host.workbook, this.sheet, [this.area]);
  }
  /** Results are always up to date here. */
  Calculate(): void {}
  SetDirty(): void {}

  private nothing(message: string): never {
    throw new ApiError("ItemNotFound", message, 404);
  }
}

/** Whether the lines from `first` on are hidden: all, none, or (null) some; all lines of a sheet are never all hidden. */
function allOrNone(
  first: number,
  count: number,
  records: readonly ({ readonly hidden?: boolean; readonly filtered?: boolean } | undefined)[],
  size: number
): boolean | null {
  let hidden = 0;
  const end = Math.min(first + count, records.length);
  for (let at = first; at < end; at += 1) {
    const record = records[at];
    if (record?.hidden || record?.filtered) hidden += 1;
  }
  if (hidden === 0) return false;
  return hidden === count && count < size ? true : null;
}
