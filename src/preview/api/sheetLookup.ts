import type { Sheet } from "../model/sheet";
import type { Host } from "../wire/host";
import { ApiError } from "../wire/object";

/** The sheet that is in front. Errors: `ItemNotFound` in a workbook without sheets. */
export function activeSheet(host: Host): Sheet {
  const { workbook } = host;
  const sheet = workbook.sheetById(workbook.activeSheet) ?? workbook.sheets[0];
  if (!sheet) throw new ApiError("ItemNotFound", "The workbook has no sheets.", 404);
  return sheet;
}

/** A sheet by its name, letter case aside, or its id with or without braces; undefined when there is none. */
export function findSheet(host: Host, key: unknown): Sheet | undefined {
  if (typeof key !== "string") throw new ApiError("InvalidArgument", "A name or id was expected.");
  const { workbook } = host;
  return workbook.sheetById(key) ?? workbook.sheetById(`{${key}}`) ?? workbook.sheetByName(key);
}
