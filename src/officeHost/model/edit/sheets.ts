import { ApiError } from "../apiError";
import type { DefinedName } from "../parts";
import type { Sheet, Visibility } from "../sheet";
import type { Workbook } from "../workbook";
import { dropSheetInFormula, renameSheetInFormula } from "./references";
import { activateSheet } from "./selection";
import { requireSheetName } from "./sheetNames";
import { mapFormulas } from "./shiftParts";

/** Refuses a change of the sheets of a workbook whose structure is protected: `AccessDenied`. */
export function requireStructure(workbook: Workbook): void {
  if (!workbook.structure.protected) return;
  throw new ApiError("AccessDenied", "The structure of the workbook is protected.", 403);
}

/** Adds an empty sheet behind the last one. Errors: `InvalidArgument`, `ItemAlreadyExists`, `AccessDenied`. */
export function addSheet(workbook: Workbook, name: string): Sheet {
  requireStructure(workbook);
  const sheet = workbook.makeSheet(requireSheetName(workbook, name));
  insertSheet(workbook, sheet, workbook.sheets.length);
  return sheet;
}

/** Puts a sheet that was made into the order of the tabs. */
export function insertSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  insertSheets(workbook, [sheet], position);
}

/** Puts sheets that may speak of one another side by side into the order of the tabs. */
export function insertSheets(workbook: Workbook, sheets: readonly Sheet[], position: number): void {
  workbook.sheets.splice(position, 0, ...sheets);
  workbook.touched.add("sheets");
  for (const sheet of sheets) workbook.tell({ kind: "sheetAdded", sheet: sheet.id });
}

/**
 * Deletes a sheet. Formulas and names that point at it get `#REF!`, its own names go with it, and the next visible sheet
 * comes to the front when it was the active one. Errors: `InvalidOperation` for a very hidden sheet and for the last
 * visible one; `AccessDenied`.
 */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  requireStructure(workbook);
  if (sheet.visibility === "VeryHidden") {
    throw new ApiError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
  }
  requireAnotherVisible(workbook, sheet);
  if (workbook.activeSheet === sheet.id) leaveSheet(workbook, sheet);
  removeSheet(workbook, sheet);
}

/** Takes a sheet out, whatever it is and whether another one stays. */
export function removeSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.selections.delete(sheet.id);
  mapWorkbookFormulas(workbook, (formula) => dropSheetInFormula(formula, sheet.name));
  workbook.touched.add("sheets");
  workbook.tell({ kind: "sheetDeleted", sheet: sheet.id });
}

/** Renames a sheet in every formula, name, rule and chart too. Errors: as of {@link addSheet}. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: unknown): void {
  requireStructure(workbook);
  const after = requireSheetName(workbook, name, sheet);
  const before = sheet.name;
  if (after === before) return;
  sheet.name = after;
  mapWorkbookFormulas(workbook, (formula) => renameSheetInFormula(formula, before, after));
  workbook.touched.add("sheets");
  workbook.tell({ kind: "sheetRenamed", sheet: sheet.id, before, after });
}

/** Moves a sheet to another place, counted from 0. Errors: `InvalidArgument` for a place that is none; `AccessDenied`. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  requireStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new ApiError("InvalidArgument", `There is no place ${position} among the worksheets.`);
  }
  const before = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.touched.add("sheets");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "position" });
  if (before !== position) workbook.tellHandlers(sheet, { name: "moved", before, after: position });
}

/**
 * Hides or shows a sheet; the next visible one comes to the front when it was the active one. Errors:
 * `InvalidOperation` for the last visible sheet; `AccessDenied`.
 */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  requireStructure(workbook);
  if (sheet.visibility === visibility) return;
  if (visibility !== "Visible") {
    requireAnotherVisible(workbook, sheet);
    if (workbook.activeSheet === sheet.id) leaveSheet(workbook, sheet);
  }
  const before = sheet.visibility;
  sheet.visibility = visibility;
  workbook.touched.add("sheets");
  workbook.tell({ kind: "other", sheet: sheet.id, what: "visibility" });
  workbook.tellHandlers(sheet, { name: "visibility", before, after: visibility });
}

function requireAnotherVisible(workbook: Workbook, sheet: Sheet): void {
  const isAnother = (other: Sheet): boolean => other !== sheet && other.visibility === "Visible";
  if (sheet.visibility !== "Visible" || workbook.sheets.some(isAnother)) return;
  throw new ApiError("InvalidOperation", "A workbook keeps at least one visible worksheet.");
}

/** Brings the nearest visible sheet behind (else before) to the front. */
function leaveSheet(workbook: Workbook, sheet: Sheet): void {
  const position = workbook.sheets.indexOf(sheet);
  const others = [
    ...workbook.sheets.slice(position + 1),
    ...workbook.sheets.slice(0, position).reverse(),
  ];
  const next = others.find((other) => other.visibility === "Visible");
  if (next) activateSheet(workbook, next);
}

/** Passes every formula of the workbook (sheets, names of sheets, names of the workbook) through a change. */
function mapWorkbookFormulas(workbook: Workbook, change: (formula: string) => string): void {
  const mapName = (name: DefinedName): void => {
    const formula = change(name.formula);
    if (formula === name.formula) return;
    name.formula = formula;
    name.source = undefined;
    workbook.touched.add("names");
  };
  workbook.names.forEach(mapName);
  for (const sheet of workbook.sheets) {
    sheet.names.forEach(mapName);
    mapFormulas(sheet, change);
  }
}
