import type { Host } from "../wire/host";
import { ApiObject, notImitated } from "../wire/object";
import { WorkbookApi } from "./workbook";

/** What every object path starts from: the workbook. */
export function rootObject(host: Host): ApiObject {
  return new WorkbookApi(host);
}

/**
 * An object that Office.js makes by the name of its class rather than through the workbook. Errors: `ApiNotFound` for
 * classes of the library that the preview has not.
 */
export function newObject(host: Host, name: string): ApiObject {
  if (name === "Microsoft.InternalService.AddinInternalService") {
    return new AddinInternalServiceApi(host);
  }
  throw notImitated(name);
}

/** Office.js tells it that functions of the ribbon can be called from now on. */
class AddinInternalServiceApi extends ApiObject {
  NotifyActionHandlerReady(): void {}
}

/** Excel.Runtime: whether events reach the add-in. */
export class RuntimeApi extends ApiObject {
  get EnableEvents(): boolean {
    return this.host.events.isEnabled;
  }
  set EnableEvents(isEnabled: boolean) {
    this.host.events.isEnabled = isEnabled;
  }
}
