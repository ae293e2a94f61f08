import {
  areaText,
  intersectAreas,
  quoteSheetName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "../model/area";
import { applyCellStyle, commonStyleName } from "../model/edit/cellStyle";
import { clearArea } from "../model/edit/clear";
import { findSpecialCells } from "../model/edit/special";
import { selectCells } from "../model/edit/selection";
import { usedAreaOf } from "../model/edit/used";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readCells, type CellsArgument } from "./arguments";
import { ConditionalFormatCollectionApi } from "./conditionalFormats";
import { DataValidationApi } from "./dataValidation";
import { RangeApi } from "./range";
import { readClearWord } from "./rangeActions";
import { RangeFormatApi } from "./rangeFormat";
import { TableScopedCollectionApi } from "./tables";

/** Excel.RangeAreas: one or more blocks of cells of one sheet. */
export class RangeAreasApi extends CellsApi {
  override over(areas: readonly Area[]): RangeAreasApi {
    return new RangeAreasApi(this.host, this.sheet, areas);
  }

  /** All areas with the sheet's name, separated by commas. */
  get Address(): string {
    const name = quoteSheetName(this.sheet.name);
    return this.areas.map((area) => `${name}!${areaText(area)}`).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  /** -1 when the count does not fit 31 bits, as Excel documents. */
  get CellCount(): number {
    const count = this.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.areas.every((area) => area.rows === SHEET_ROWS);
  }
  get IsEntireRow(): boolean {
    return this.areas.every((area) => area.columns === SHEET_COLUMNS);
  }
  get Style(): string | null {
    return commonStyleName(this.host.workbook, this.sheet, this.areas);
  }
  set Style(name: unknown) {
    for (const area of this.areas) applyCellStyle(this.host.workbook, this.sheet, area, name);
  }
  get Areas(): RangeCollectionApi {
    return new RangeCollectionApi(this.host, this.sheet, this.areas);
  }
  get Format(): RangeFormatApi {
    return new RangeFormatApi(this.host, this.sheet, this.areas);
  }
  get ConditionalFormats(): ConditionalFormatCollectionApi {
    return new ConditionalFormatCollectionApi(this.host, this.sheet, this.areas);
  }
  get DataValidation(): DataValidationApi {
    return new DataValidationApi(this.host, this.sheet, this.areas);
  }

  Clear(applyTo?: string): void {
    const word = readClearWord(applyTo);
    for (const area of this.areas) clearArea(this.host.workbook, this.sheet, area, word);
  }
  ClearOrResetContents(): void {
    this.Clear("ResetContents");
  }
  /** Area by area where the source has as many, else the same cells into each. */
  CopyFrom(source: unknown, type?: unknown, skipBlanks?: boolean, transpose?: boolean): void {
    const from = readCells(this.host, source, this.sheet);
    const isPaired = from.areas.length === this.areas.length;
    if (!isPaired && from.areas.length !== 1) {
      throw new ApiError("InvalidArgument", "The source has another number of areas.");
    }
    this.areas.forEach((area, index) => {
      const one = from.areas[isPaired ? index : 0];
      if (!one) return;
      const range = new RangeApi(this.host, from.sheet, one);
      new RangeApi(this.host, this.sheet, area).CopyFrom(range, type, skipBlanks, transpose);
    });
  }
  Select(): void {
    selectCells(this.host.workbook, this.sheet, this.areas);
  }
  GetEntireColumn(): RangeAreasApi {
    return this.over(this.areas.map((area) => ({ ...area, row: 0, rows: SHEET_ROWS })));
  }
  GetEntireRow(): RangeAreasApi {
    return this.over(this.areas.map((area) => ({ ...area, column: 0, columns: SHEET_COLUMNS })));
  }
  GetIntersection(other: CellsArgument): RangeAreasApi {
    return this.GetIntersectionOrNullObject(other) ?? this.nothing("The ranges do not intersect.");
  }
  GetIntersectionOrNullObject(other: CellsArgument): RangeAreasApi | null {
    const cells = readCells(this.host, other, this.sheet);
    if (cells.sheet !== this.sheet) {
      throw new ApiError("InvalidArgument", "The ranges lie on different sheets.");
    }
    const common = this.areas.flatMap((area) =>
      cells.areas.flatMap((one) => intersectAreas(area, one) ?? [])
    );
    return common.length > 0 ? this.over(common) : null;
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreasApi {
    return this.over(
      this.areas.flatMap(
        (area) => new RangeApi(this.host, this.sheet, area).GetOffsetRange(rows, columns).areas
      )
    );
  }
  GetSpecialCells(type: string, valueType?: string): RangeAreasApi {
    return (
      this.GetSpecialCellsOrNullObject(type, valueType) ?? this.nothing("There are no such cells.")
    );
  }
  GetSpecialCellsOrNullObject(type: string, valueType?: string): RangeAreasApi | null {
    const found = findSpecialCells(this.sheet, this.areas, type, valueType);
    return found.length > 0 ? this.over(found) : null;
  }
  GetTables(fullyContained = false): TableScopedCollectionApi {
    return new TableScopedCollectionApi(this.host, this.sheet, this.areas, fullyContained);
  }
  GetUsedRangeAreas(valuesOnly = false): RangeAreasApi {
    return this.GetUsedRangeAreasOrNullObject(valuesOnly) ?? this.nothing("Nothing is used here.");
  }
  GetUsedRangeAreasOrNullObject(valuesOnly = false): RangeAreasApi | null {
    const used = usedAreaOf(this.sheet, valuesOnly);
    const found = this.areas.flatMap((area) => (used && intersectAreas(area, used)) ?? []);
    return found.length > 0 ? this.over(found) : null;
  }
  /** Results are always up to date here. */
  Calculate(): void {}
  SetDirty(): void {}

  private nothing(message: string): never {
    throw new ApiError("ItemNotFound", message, 404);
  }
}

/** Excel.RangeCollection: the blocks of a RangeAreas one by one. */
export class RangeCollectionApi extends ApiCollection<RangeApi> {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly areas: readonly Area[]
  ) {
    super(host);
  }

  override items(): readonly RangeApi[] {
    return this.areas.flatMap((area) => new RangeApi(this.host, this.sheet, area));
  }
  GetCount(): number {
    return this.areas.length;
  }
  GetItemAt(index: number): RangeApi {
    const area = this.areas[index];
    if (!area) throw new ApiError("InvalidArgument", `There is no range ${index}.`);
    return new RangeApi(this.host, this.sheet, area);
  }
}
