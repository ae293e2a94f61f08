import { copyComments } from "./comments";
import type { Row } from "../cell";
import type { ConditionalFormat, DefinedName, FromFile } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { renameSheetInFormula } from "./references";
import { copiedSheetName } from "./sheetNames";
import { insertSheet, requireStructure } from "./sheets";
import { mapFormulas } from "./shiftParts";
import { renameInFormula } from "./tableFormulas";

/**
 * Copies a sheet with all that lies on it to a place in the order of the tabs. Its formulas point at the copy where
 * they named the sheet itself or its tables; tables and charts get names and numbers of their own. Errors: `AccessDenied`.
 */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number): Sheet {
  requireStructure(workbook);
  const copy = workbook.makeSheet(copiedSheetName(workbook, sheet.name));
  copySheetContent(workbook, sheet, copy);
  copy.visibility = "Visible";
  const rename = (formula: string): string => renameSheetInFormula(formula, sheet.name, copy.name);
  for (const name of sheet.names) copy.names.push(copyName(name, rename));
  if (sheet.names.length > 0) workbook.touched.add("names");
  mapFormulas(copy, rename);
  insertSheet(workbook, copy, position);
  return copy;
}

/** Fills a new sheet of `workbook` with all that lies on another, but for its names; the other may be of any workbook. */
export function copySheetContent(workbook: Workbook, from: Sheet, to: Sheet): void {
  copyCells(from, to);
  copySettings(from, to);
  copyParts(workbook, from, to);
}

function copyCells(from: Sheet, to: Sheet): void {
  from.rows.forEach((row, index) => {
    if (row) to.rows[index] = copyRow(row);
  });
  from.columns.forEach((column, index) => {
    if (column) to.columns[index] = { ...column };
  });
  to.merges = [...from.merges];
}

/** Values are shared: they never change in place, and errors are told by identity. */
function copyRow(row: Row): Row {
  return {
    ...row,
    values: row.values.slice(),
    styles: row.styles.slice(),
    extras: row.extras && new Map(row.extras),
    source: undefined,
  };
}

function copySettings(from: Sheet, to: Sheet): void {
  to.visibility = from.visibility;
  to.tabColor = from.tabColor;
  to.defaultColumnWidth = from.defaultColumnWidth;
  to.defaultRowHeight = from.defaultRowHeight;
  to.frozen = from.frozen;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.zoom = from.zoom;
  to.protection = from.protection;
  to.pageLayout = structuredClone(from.pageLayout);
  for (const [key, value] of from.customProperties) to.customProperties.set(key, value);
}

function copyParts(workbook: Workbook, from: Sheet, to: Sheet): void {
  // A rule that is not understood can only be written as it was read; its look belongs to the workbook, not the sheet.
  const copyRule = (format: ConditionalFormat): ConditionalFormat =>
    format.rule.type === "Unknown" ? structuredClone(format) : copyPart(format);
  to.conditionalFormats.push(...from.conditionalFormats.map(copyRule));
  to.validations.push(...from.validations.map(copyPart));
  to.hyperlinks.push(...from.hyperlinks.map(copyPart));
  to.autoFilter = from.autoFilter && copyPart(from.autoFilter);
  to.comments = copyComments(workbook, from.comments);
  from.charts.forEach((chart, index) => {
    const number = (index + 1).toString(16).toUpperCase().padStart(8, "0");
    const id = `{${number}-0004-0000-0000-${to.id.slice(-13, -1)}}`;
    to.charts.push({ ...copyPart(chart), id });
  });
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  let id = Math.max(0, ...tables.map((table) => table.id));
  for (const table of from.tables) {
    id += 1;
    const name = freeTableName(workbook, table.name);
    to.tables.push({ ...copyPart(table), id, name });
    if (name === table.name) continue;
    mapFormulas(to, (formula) => renameInFormula(formula, { table: table.name, to: name }));
  }
}

/** A part of its own, written to the file anew. */
function copyPart<T extends FromFile>(part: T): T {
  return { ...structuredClone(part), source: undefined };
}

export function copyName(name: DefinedName, change: (formula: string) => string): DefinedName {
  return { ...name, formula: change(name.formula), source: undefined };
}

/** The name itself where no table has it, else `Sales_2`, `Sales_3`, ... */
export function freeTableName(workbook: Workbook, name: string): string {
  const taken = new Set(
    workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()))
  );
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}_${number}`;
  return free;
}
