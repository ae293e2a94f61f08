import { type ApiHost, type ApiMakers, ApiObject } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { RangeApi } from "./range";
import { RangeAreasApi } from "./rangeAreas";
import { WorkbookApi } from "./workbook";
import { WorksheetApi } from "./worksheet";

/** Joins the classes that lead to each other; see `ApiMakers`. */
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
 * classes of the library that the stand-in has not.
 */
export function newObject(host: ApiHost, name: string): ApiObject {
  if (name === "Microsoft.InternalService.AddinInternalService") {
    return new AddinInternalServiceApi(host);
  }
  if (name === "Microsoft.AppRuntime.AppRuntimeService") return new AppRuntimeServiceApi(host);
  throw notImitated(name);
}

/** Office.js calls it when functions of the ribbon can be called. */
class AddinInternalServiceApi extends ApiObject {
  NotifyActionHandlerReady(): void {}
}

/** `Office.addin.showAsTaskpane` and `hide`: whether the pane of a shared runtime is in sight. */
class AppRuntimeServiceApi extends ApiObject {
  GetAppRuntimeState(): string {
    return this.host.pane.state;
  }
  SetAppRuntimeState(state: unknown): void {
    if (state !== "Visible" && state !== "Background")
      throw new ApiError("InvalidArgument", `No state of a runtime: ${String(state)}.`);
    this.host.pane.state = state;
  }
}
