import type { DefinedName } from "../parts";
import type { Sheet } from "../sheet";
import type { StyleTable } from "../style";
import type { Workbook } from "../workbook";
import { renameTable } from "./tables";
import { copyName, copySheetContent, freeTableName } from "./sheetCopy";
import { copiedSheetName } from "./sheetNames";
import { insertSheets, removeSheet, renameSheet, requireStructure } from "./sheets";
import { mapReferences } from "./references";

/**
 * Takes sheets out of another workbook, which is used up by it, and puts them into this one at a place in the order of
 * the tabs. Sheets and tables whose names are taken here get the next free one, and what speaks of them follows; what
 * spoke of sheets that stay behind is `#REF!` from now on. Names of the other workbook come along; those that are taken
 * here belong to the sheets they point at. Rules of the file that the stand-in does not understand stay behind. Errors:
 * `AccessDenied`.
 */
export function insertSheetsOf(
  workbook: Workbook,
  other: Workbook,
  wanted: readonly Sheet[],
  position: number
): Sheet[] {
  requireStructure(workbook);
  other.structure = { protected: false };
  for (const sheet of [...other.sheets]) if (!wanted.includes(sheet)) removeSheet(other, sheet);
  giveFreeNames(workbook, other);
  const styleHere = styleTranslator(other.styles, workbook.styles);
  const copies = wanted.map((sheet) => {
    const copy = workbook.makeSheet(sheet.name);
    copySheetContent(workbook, sheet, copy);
    translateStyles(copy, styleHere);
    dropUnknownRules(copy);
    copy.names.push(...sheet.names.map((name) => copyName(name, (formula) => formula)));
    return copy;
  });
  takeNames(workbook, other, copies);
  insertSheets(workbook, copies, position);
  return copies;
}

/** Renames within the other workbook, so that its formulas follow. */
function giveFreeNames(workbook: Workbook, other: Workbook): void {
  for (const sheet of other.sheets) {
    let free = sheet.name;
    while (workbook.sheetByName(free) || (other.sheetByName(free) ?? sheet) !== sheet) {
      free = copiedSheetName(workbook.sheetByName(free) ? workbook : other, free);
    }
    if (free !== sheet.name) renameSheet(other, sheet, free);
    const { protection } = sheet;
    sheet.protection = { ...protection, protected: false };
    for (const table of sheet.tables) {
      const name = freeTableName(workbook, table.name);
      if (name !== table.name) renameTable(other, sheet, table, freeTableName(other, name));
    }
    sheet.protection = protection;
  }
}

/**
 * Styles by number in one workbook become numbers in the other; cell styles by name stay behind, their looks do not.
 */
function styleTranslator(from: StyleTable, to: StyleTable): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    let number = known.get(style);
    if (number === undefined) {
      const { styleName: _left, ...look } = from.get(style);
      number = to.derive(0, () => look);
      known.set(style, number);
    }
    return number;
  };
}

function translateStyles(sheet: Sheet, translate: (style: number) => number): void {
  for (const row of sheet.rows) {
    if (!row) continue;
    row.styles.forEach((style, column) => {
      if (style !== undefined) row.styles[column] = translate(style);
    });
    if (row.style !== undefined) row.style = translate(row.style);
  }
  for (const column of sheet.columns) {
    if (column?.style !== undefined) column.style = translate(column.style);
  }
}

/** They are kept as XML that speaks of the other file's formats. */
function dropUnknownRules(sheet: Sheet): void {
  const known = sheet.conditionalFormats.filter(({ rule }) => rule.type !== "Unknown");
  sheet.conditionalFormats.splice(0, Infinity, ...known);
}

function takeNames(workbook: Workbook, other: Workbook, copies: readonly Sheet[]): void {
  const taken = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  for (const name of other.names) {
    if (name.formula.includes("#REF!")) continue;
    const copy = copyName(name, (formula) => formula);
    if (!taken.has(name.name.toLowerCase())) workbook.names.push(copy);
    else sheetsOf(name, copies).forEach((sheet) => addOwnName(sheet, copy));
    workbook.touched.add("names");
  }
  if (copies.some(({ names }) => names.length > 0)) workbook.touched.add("names");
}

/** The sheets that a name's formula points at, or all when it points at none. */
function sheetsOf(name: DefinedName, copies: readonly Sheet[]): readonly Sheet[] {
  const named = new Set<string>();
  mapReferences(name.formula, (reference) => {
    if (reference.sheet !== undefined) named.add(reference.sheet.toLowerCase());
    return undefined;
  });
  const found = copies.filter((sheet) => named.has(sheet.name.toLowerCase()));
  return found.length > 0 ? found : copies;
}

function addOwnName(sheet: Sheet, name: DefinedName): void {
  const isThere = sheet.names.some((own) => own.name.toLowerCase() === name.name.toLowerCase());
  if (!isThere) sheet.names.push({ ...name });
}
