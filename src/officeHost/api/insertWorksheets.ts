import { openWorkbook } from "../files/open";
import { FileFailure } from "../model/fileFailure";
import { attachCalculator } from "../model/calc/calculator";
import { insertSheetsOf } from "../model/edit/insertSheets";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { ApiHost } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord, readText } from "./arguments";
import { findSheet, positionOf, readPositionWord } from "./sheetLookup";
import { WorksheetApi } from "./worksheet";

/**
 * Excel's `workbook.insertWorksheetsFromBase64`: copies of a file's sheets, all or those that are named, at the end or
 * where `positionType` and `relativeTo` (a worksheet, its name or its id) say; gives their ids. Errors:
 * `InvalidArgument` for what is no workbook or names a sheet that the file has not, `ItemNotFound` for a `relativeTo`
 * that is not there, `AccessDenied` under a protected structure.
 */
export function insertWorksheets(host: ApiHost, base64: unknown, given: unknown): string[] {
  const options = given === undefined ? {} : readRecord(given);
  const { positionType, relativeTo, sheetNamesToInsert } = options;
  const word = readPositionWord(positionType);
  const position = positionOf(host.workbook, word, readBeside(host, relativeTo));
  const file = openFile(readText(base64));
  const wanted = chooseSheets(file, sheetNamesToInsert);
  // Formulas that came without results get them while their whole workbook is there.
  attachCalculator(file);
  return insertSheetsOf(host.workbook, file, wanted, position).map(({ id }) => id);
}

function readBeside(host: ApiHost, relativeTo: unknown): Sheet | undefined {
  if (relativeTo === undefined || relativeTo === null) return undefined;
  if (relativeTo instanceof WorksheetApi) return relativeTo.sheet;
  const sheet = findSheet(host, relativeTo);
  if (!sheet)
    throw new ApiError("ItemNotFound", `There is no worksheet "${String(relativeTo)}".`, 404);
  return sheet;
}

function openFile(base64: string): Workbook {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // A name with this ending lets no text pass as a table.
    return openWorkbook(bytes, "inserted.xlsx");
  } catch (failure) {
    // What `atob` throws for other text is of the page's world, not an Error of ours.
    const reason = failure instanceof FileFailure ? failure.message : "no Base64 text";
    throw new ApiError("InvalidArgument", `The workbook to insert cannot be read: ${reason}.`);
  }
}

function chooseSheets(file: Workbook, names: unknown): Sheet[] {
  if (names === undefined || names === null) return [...file.sheets];
  if (!Array.isArray(names))
    throw new ApiError("InvalidArgument", "Names of sheets were expected.");
  if (names.length === 0) return [...file.sheets];
  const wanted = names.map((name: unknown) => {
    const sheet = file.sheetByName(readText(name));
    if (!sheet) throw new ApiError("InvalidArgument", `The file has no sheet "${String(name)}".`);
    return sheet;
  });
  return file.sheets.filter((sheet) => wanted.includes(sheet));
}
