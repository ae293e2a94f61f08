import { holdsCell, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import type { DefinedName, Table } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import type { FormulaNode } from "./formula";
import type { Reference } from "./value";

/** How far the relative parts of references move. */
export type Shift = { readonly rows: number; readonly columns: number };

/** The area of a reference after a move; undefined when it leaves the sheet. Moved corners may change places. */
export function areaOfNode(node: FormulaNode & { type: "range" }, shift: Shift): Area | undefined {
  const { area, fixed } = node;
  if (shift.rows === 0 && shift.columns === 0) return area;
  const move = (first: number, count: number, pins: readonly [boolean, boolean], by: number) => {
    const start = first + (pins[0] ? 0 : by);
    const end = first + count - 1 + (pins[1] ? 0 : by);
    return [Math.min(start, end), Math.max(start, end)] as const;
  };
  const [top, bottom] = move(area.row, area.rows, fixed.rows, shift.rows);
  const [left, right] = move(area.column, area.columns, fixed.columns, shift.columns);
  if (top < 0 || left < 0 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The defined name that a formula on a sheet means: the sheet's own first, letter case aside. */
export function findName(
  workbook: Workbook,
  sheet: Sheet,
  name: { readonly sheet: string | undefined; readonly name: string }
): DefinedName | undefined {
  const wanted = name.name.toLowerCase();
  const scope = name.sheet === undefined ? sheet : workbook.sheetByName(name.sheet);
  // A large workbook has thousands of names: nearly all are told apart by their length.
  const fits = (known: DefinedName): boolean =>
    known.name === name.name ||
    (known.name.length === name.name.length && known.name.toLowerCase() === wanted);
  return scope?.names.find(fits) ?? workbook.names.find(fits);
}

/**
 * The cells that a structured reference means: `Table[Column]`, `Table[[#All],[A]:[B]]`, `Table[@Column]`, and without
 * the table's name inside it. Undefined when there is no such table, column or row.
 */
export function findStructured(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string
): Reference | undefined {
  const open = text.indexOf("[");
  const name = text.slice(0, open).toLowerCase();
  for (const owner of workbook.sheets) {
    for (const table of owner.tables) {
      const isMeant = name
        ? table.name.toLowerCase() === name
        : owner === sheet && holdsCell(table.area, row, column);
      if (!isMeant) continue;
      const area = areaOfTable(table, text.slice(open), owner === sheet ? row : undefined);
      return area && { sheet: owner, area };
    }
  }
  return undefined;
}

function areaOfTable(table: Table, specifier: string, row: number | undefined): Area | undefined {
  const inner = specifier.slice(1, -1).trim();
  // `[@Column]` and `[@[Column name]]` are short for `[[#This Row],[Column name]]`.
  const isShort = inner.startsWith("@");
  const rest = isShort ? inner.slice(1) : inner;
  const names = rest.startsWith("[") ? bracketed(rest) : rest === "" ? [] : [rest];
  const parts = names.map((part) => part.trim()).filter((part) => part.startsWith("#"));
  const columns = names.filter((part) => !part.trim().startsWith("#")).map(unescape);
  const rows = rowsOfTable(
    table,
    isShort ? ["#this row"] : parts.map((part) => part.toLowerCase()),
    row
  );
  const places = columns.map((wanted) =>
    table.columns.findIndex((known) => known.name.toLowerCase() === wanted.toLowerCase())
  );
  if (!rows || places.includes(-1)) return undefined;
  const left = places.length > 0 ? Math.min(...places) : 0;
  const right = places.length > 0 ? Math.max(...places) : table.area.columns - 1;
  return { ...rows, column: table.area.column + left, columns: right - left + 1 };
}

function rowsOfTable(
  table: Table,
  parts: readonly string[],
  row: number | undefined
): { readonly row: number; readonly rows: number } | undefined {
  const { area } = table;
  const top = area.row + (table.showHeaders ? 1 : 0);
  const end = area.row + area.rows - (table.showTotals ? 1 : 0);
  if (parts.includes("#this row")) {
    return row !== undefined && row >= top && row < end ? { row, rows: 1 } : undefined;
  }
  if (parts.includes("#all")) return { row: area.row, rows: area.rows };
  const isOnly = (part: string): boolean => parts.includes(part) && !parts.includes("#data");
  const hasTotals = parts.includes("#totals");
  if (hasTotals && !table.showTotals) return undefined;
  if (isOnly("#headers") && !hasTotals)
    return table.showHeaders ? { row: area.row, rows: 1 } : undefined;
  if (isOnly("#totals")) return { row: end, rows: 1 };
  const first = parts.includes("#headers") ? area.row : top;
  const last = hasTotals ? area.row + area.rows : end;
  return { row: first, rows: Math.max(1, last - first) };
}

/** The contents of `[A],[B]:[C]`, escapes kept. */
function bracketed(text: string): string[] {
  return [...text.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map((found) => found[1] ?? "");
}

/** `'` before a bracket, a hash or itself takes it as a letter. */
function unescape(text: string): string {
  return text.replace(/'(.)/gs, "$1");
}
