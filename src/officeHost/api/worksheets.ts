import { addSheet } from "../model/edit/sheets";
import { nextSheetName } from "../model/edit/sheetNames";
import type { Sheet } from "../model/sheet";
import { ApiCollection } from "./object";
import { ApiError } from "../model/apiError";
import { activeSheet, findSheet } from "./sheetLookup";
import { WorksheetApi } from "./worksheet";

export { WorksheetApi } from "./worksheet";

/** Excel.WorksheetCollection: the sheets in the order of their tabs. */
export class WorksheetCollectionApi extends ApiCollection<WorksheetApi> {
  items(): WorksheetApi[] {
    return this.host.workbook.sheets.map((sheet) => this.wrap(sheet));
  }
  /** The new sheet stands behind the last one and stays in the background. */
  Add(name?: unknown): WorksheetApi {
    const { workbook, language } = this.host;
    const wanted = name === undefined ? nextSheetName(workbook, language) : name;
    return this.wrap(addSheet(workbook, wanted as string));
  }
  GetActiveWorksheet(): WorksheetApi {
    return this.wrap(activeSheet(this.host));
  }
  GetCount(visibleOnly?: boolean): number {
    return this.shown(visibleOnly).length;
  }
  GetFirst(visibleOnly?: boolean): WorksheetApi {
    return this.wrapFound(this.shown(visibleOnly)[0]);
  }
  GetLast(visibleOnly?: boolean): WorksheetApi {
    return this.wrapFound(this.shown(visibleOnly).at(-1));
  }
  /** By name or id. */
  GetItem(key: unknown): WorksheetApi {
    return this.wrapFound(findSheet(this.host, key), key);
  }
  GetItemOrNullObject(key: unknown): WorksheetApi | null {
    const sheet = findSheet(this.host, key);
    return sheet ? this.wrap(sheet) : null;
  }

  private shown(visibleOnly: boolean | undefined): readonly Sheet[] {
    const { sheets } = this.host.workbook;
    return visibleOnly ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
  }
  private wrap(sheet: Sheet): WorksheetApi {
    return new WorksheetApi(this.host, sheet);
  }
  private wrapFound(sheet: Sheet | undefined, key?: unknown): WorksheetApi {
    if (sheet) return this.wrap(sheet);
    throw new ApiError("ItemNotFound", `There is no worksheet ${JSON.stringify(key)}.`, 404);
  }
}
