import { areaText, quoteSheetName } from "../model/area";
import type { CellsOfSheet } from "../model/calc/precedents";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../model/apiError";
import { ApiCollection, ApiObject, type ApiHost, type CellsApi } from "./object";
import { findSheet } from "./sheetLookup";

/** Excel.WorkbookRangeAreas: cells of one or more sheets. */
export class WorkbookRangeAreasApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly cells: readonly CellsOfSheet[]
  ) {
    super(host);
  }

  /** One text for each sheet. */
  get Addresses(): string[] {
    return this.cells.map(({ sheet, areas }) =>
      areas.map((area) => `${quoteSheetName(sheet.name)}!${areaText(area)}`).join(",")
    );
  }
  get Areas(): RangeAreasCollectionApi {
    return new RangeAreasCollectionApi(this.host, this.cells);
  }
  get Ranges(): WorkbookRangeCollectionApi {
    return new WorkbookRangeCollectionApi(this.host, this.cells);
  }
  GetRangeAreasBySheet(key: unknown): CellsApi {
    const found = this.GetRangeAreasOrNullObjectBySheet(key);
    if (!found) throw new ApiError("ItemNotFound", "There are no such cells on the sheet.", 404);
    return found;
  }
  GetRangeAreasOrNullObjectBySheet(key: unknown): CellsApi | null {
    const sheet: Sheet | undefined = findSheet(this.host, key);
    const found = this.cells.find((one) => one.sheet === sheet);
    return found ? this.areasOf(found.sheet, found.areas) : null;
  }
}

/** Excel.RangeAreasCollection: the cells of each sheet. */
export class RangeAreasCollectionApi extends ApiCollection<CellsApi> {
  constructor(
    host: ApiHost,
    private readonly cells: readonly CellsOfSheet[]
  ) {
    super(host);
  }
  override items(): readonly CellsApi[] {
    return this.cells.map(({ sheet, areas }) => this.areasOf(sheet, areas));
  }
}

/** Excel.RangeCollection over several sheets. */
class WorkbookRangeCollectionApi extends ApiCollection<CellsApi> {
  constructor(
    host: ApiHost,
    private readonly cells: readonly CellsOfSheet[]
  ) {
    super(host);
  }
  override items(): readonly CellsApi[] {
    return this.cells.flatMap(({ sheet, areas }) => areas.map((area) => this.rangeOf(sheet, area)));
  }
}
