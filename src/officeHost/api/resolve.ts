import {
  boundAreas,
  parseArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
  splitReference,
  type Area,
} from "../model/area";
import type { DefinedName, Table } from "../model/parts";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { ApiHost } from "./object";
import { ApiError } from "../model/apiError";

/** One or more areas of one sheet. */
export type Reference = { readonly sheet: Sheet; readonly areas: readonly Area[] };

/**
 * What an address text names: `B2:C9`, whole columns and rows, `'My sheet'!A1`, several areas with commas, a defined
 * name (a sheet's own before the workbook's), a table or `Table[Column]`. Without a sheet in the text `sheet` is meant,
 * without that the active one. Errors: `ItemNotFound` for a sheet that is not there, `InvalidArgument` for all else
 * that names no range.
 */
export function resolveReference(host: ApiHost, text: string, sheet?: Sheet): Reference {
  const { workbook } = host;
  const home = sheet ?? workbook.sheetById(workbook.activeSheet) ?? workbook.sheets[0];
  if (!home) throw new ApiError("ItemNotFound", "The workbook has no sheets.", 404);
  let found: Sheet | undefined;
  const areas: Area[] = [];
  for (const part of splitAreas(text)) {
    const reference = resolveOne(workbook, part, found ?? home);
    if (found && reference.sheet !== found) {
      throw new ApiError("InvalidArgument", `"${text}" names cells of several sheets.`);
    }
    found = reference.sheet;
    areas.push(...reference.areas);
  }
  return { sheet: found ?? home, areas };
}

/** Splits at the commas that stand outside of quotes and brackets. */
function splitAreas(text: string): string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|\[[^\]]*\]|[^,])+/g) ?? [];
  const trimmed = parts.map((part) => part.trim());
  if (trimmed.length === 0 || trimmed.some((part) => part === "")) throw noRange(text);
  return trimmed;
}

function resolveOne(workbook: Workbook, text: string, home: Sheet): Reference {
  const { sheet: sheetName, rest } = splitReference(text.replace(/^=/, ""));
  const sheet = sheetName === undefined ? home : workbook.sheetByName(sheetName);
  if (!sheet) throw new ApiError("ItemNotFound", `There is no sheet "${sheetName ?? ""}".`, 404);
  const area = parseArea(rest);
  if (area) return { sheet, areas: [area] };
  if (rest === "" && sheetName !== undefined) {
    return { sheet, areas: [{ row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }] };
  }
  const name = findName(sheet.names, rest) ?? findName(workbook.names, rest);
  const named = name && readName(workbook, name, sheet);
  if (named) return named;
  const table = sheetName === undefined ? readTable(workbook, rest) : undefined;
  if (table) return table;
  throw noRange(text);
}

function findName(names: readonly DefinedName[], wanted: string): DefinedName | undefined {
  const lower = wanted.toLocaleLowerCase();
  return names.find((name) => name.name.toLocaleLowerCase() === lower);
}

/** The cells that a defined name stands for; undefined when its formula is no plain reference. */
function readName(workbook: Workbook, name: DefinedName, home: Sheet): Reference | undefined {
  const formula = name.formula.replace(/^=/, "");
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
  let found: Sheet | undefined;
  const areas: Area[] = [];
  for (const part of parts) {
    const { sheet: sheetName, rest } = splitReference(part.trim());
    const sheet = sheetName === undefined ? home : workbook.sheetByName(sheetName);
    const area = parseArea(rest);
    if (!sheet || !area || (found && found !== sheet)) return undefined;
    found = sheet;
    areas.push(area);
  }
  return found && { sheet: found, areas };
}

/** `Sales` and `Sales[]`: the data rows; `Sales[#All]`, `[#Headers]`, `[#Totals]`, `[#Data]`; `Sales[Turnover]`. */
function readTable(workbook: Workbook, text: string): Reference | undefined {
  const parts = /^([^[\]]+)(?:\[(.*)\])?$/s.exec(text);
  if (!parts) return undefined;
  const wanted = (parts[1] ?? "").toLocaleLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((one) => one.name.toLocaleLowerCase() === wanted);
    const area = table && tablePart(table, parts[2] ?? "");
    if (area) return { sheet, areas: [area] };
  }
  return undefined;
}

function tablePart(table: Table, specifier: string): Area | undefined {
  const { area } = table;
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const data = { ...area, row: area.row + head, rows: Math.max(area.rows - head - foot, 1) };
  switch (specifier.toLowerCase()) {
    case "":
    case "#data":
      return data;
    case "#all":
      return area;
    case "#headers":
      return head ? { ...area, rows: 1 } : undefined;
    case "#totals":
      return foot ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
  }
  const range = /^\[(.*)\]:\[(.*)\]$/s.exec(specifier);
  const first = columnOf(table, range?.[1] ?? specifier);
  const last = columnOf(table, range?.[2] ?? specifier);
  if (first < 0 || last < 0) return undefined;
  const at = (offset: number): Area => ({ ...data, column: area.column + offset, columns: 1 });
  return boundAreas(at(first), at(last));
}

function columnOf(table: Table, name: string): number {
  const wanted = name.replace(/'(.)/g, "$1").toLocaleLowerCase();
  return table.columns.findIndex((column) => column.name.toLocaleLowerCase() === wanted);
}

function noRange(text: string): ApiError {
  return new ApiError("InvalidArgument", `"${text}" names no range.`);
}
