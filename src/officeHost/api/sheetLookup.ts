import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { ApiHost } from "./object";
import { ApiError } from "../model/apiError";
import { readWord } from "./arguments";

/** The sheet that is in front. Errors: `ItemNotFound` in a workbook without sheets. */
export function activeSheet(host: ApiHost): Sheet {
  const { workbook } = host;
  const sheet = workbook.sheetById(workbook.activeSheet) ?? workbook.sheets[0];
  if (!sheet) throw new ApiError("ItemNotFound", "The workbook has no sheets.", 404);
  return sheet;
}

/** A sheet by its name, letter case aside, or its id with or without braces; undefined when there is none. */
export function findSheet(host: ApiHost, key: unknown): Sheet | undefined {
  if (typeof key !== "string") throw new ApiError("InvalidArgument", "A name or id was expected.");
  const { workbook } = host;
  return workbook.sheetById(key) ?? workbook.sheetById(`{${key}}`) ?? workbook.sheetByName(key);
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** Excel.WorksheetPositionType; "None" where it was left out. Errors: `InvalidArgument`. */
export function readPositionWord(given: unknown): (typeof POSITIONS)[number] {
  return given === undefined || given === null ? "None" : readWord(given, POSITIONS);
}

/** The place among the tabs that a word means; without a sheet to stand beside "Before" is the start, all else the end. */
export function positionOf(
  workbook: Workbook,
  word: (typeof POSITIONS)[number],
  beside: Sheet | undefined
): number {
  const { sheets } = workbook;
  const isFirst = word === "Before" || word === "Beginning";
  if (!beside || word === "Beginning" || word === "None" || word === "End") {
    return isFirst ? 0 : sheets.length;
  }
  return sheets.indexOf(beside) + (isFirst ? 0 : 1);
}
