import { type ApiHost, type ApiMakers, ApiObject } from "./object";
import { notImitated } from "../model/apiError";
import { RangeApi } from "./range";
import { RangeAreasApi } from "./rangeAreas";
import { WorkbookApi } from "./workbook";
import { WorksheetApi } from "./worksheet";

/** Where the circle of Excel's model is closed. */
export const API_MAKERS: ApiMakers = {
  range: (host, sheet, area) => new RangeApi(host, sheet, area),
  rangeAreas: (host, sheet, areas) => new RangeAreasApi(host, sheet, areas),
  worksheet: (host, sheet) => new WorksheetApi(host, sheet),
};

/** What every object path starts from: the workbook. */
export function rootObject(host: ApiHost): ApiObject {
  return new WorkbookApi(host);
}

/**
 * An object that Office.js makes by the name of its class rather than through the workbook. Errors: `ApiNotFound` for
 * classes of the library that the preview has not.
 */
export function newObject(host: ApiHost, name: string): ApiObject {
  if (name === "Microsoft.InternalService.AddinInternalService") {
    return new AddinInternalServiceApi(host);
  }
  throw notImitated(name);
}

/** Office.js tells it that functions of the ribbon can be called from now on. */
class AddinInternalServiceApi extends ApiObject {
  NotifyActionHandlerReady(): void {}
}
