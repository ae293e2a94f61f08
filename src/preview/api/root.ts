import { notImitated, type ApiObject } from "../wire/object";
import type { Host } from "../wire/host";
import { WorkbookApi } from "./workbook";

/** What every object path starts from: the workbook. */
export function rootObject(host: Host): ApiObject {
  return new WorkbookApi(host);
}

/** An object that Office.js makes by the name of its class rather than through the workbook. */
export function newObject(_host: Host, name: string): ApiObject {
  throw notImitated(name);
}
