import type { Sheet } from "../model/sheet";
import type { Host } from "../wire/host";
import { ApiCollection, ApiError, ApiObject } from "../wire/object";
import { RangeApi } from "./range";
import { resolveReference } from "./resolve";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/area";

/** Excel.Worksheet. */
export class WorksheetApi extends ApiObject {
  constructor(
    host: Host,
    readonly sheet: Sheet
  ) {
    super(host);
  }

  override get identity(): string {
    return this.sheet.id;
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  GetRange(address?: string): RangeApi {
    if (address === undefined) {
      return new RangeApi(this.host, this.sheet, {
        row: 0,
        column: 0,
        rows: SHEET_ROWS,
        columns: SHEET_COLUMNS,
      });
    }
    const { sheet, areas } = resolveReference(this.host, address, this.sheet);
    const [area] = areas;
    if (!area || areas.length > 1)
      throw new ApiError("InvalidArgument", `"${address}" is no range.`);
    return new RangeApi(this.host, sheet, area);
  }
}

/** Excel.WorksheetCollection. */
export class WorksheetCollectionApi extends ApiCollection<WorksheetApi> {
  items(): WorksheetApi[] {
    return this.host.workbook.sheets.map((sheet) => new WorksheetApi(this.host, sheet));
  }
  GetItem(key: string): WorksheetApi {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound", `There is no worksheet "${key}".`, 404);
    return found;
  }
  GetItemOrNullObject(key: string): WorksheetApi | null {
    const { workbook } = this.host;
    const sheet = workbook.sheetById(key) ?? workbook.sheetByName(key);
    return sheet ? new WorksheetApi(this.host, sheet) : null;
  }
}
