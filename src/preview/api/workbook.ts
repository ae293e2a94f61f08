import { ApiObject } from "../wire/object";
import { WorksheetCollectionApi } from "./worksheets";

/** Excel.Workbook: what everything in the object model hangs on. */
export class WorkbookApi extends ApiObject {
  get Name(): string {
    return this.host.workbook.name;
  }
  get Worksheets(): WorksheetCollectionApi {
    return new WorksheetCollectionApi(this.host);
  }
}
