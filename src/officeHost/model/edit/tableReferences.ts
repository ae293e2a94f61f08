import { holdsCell } from "../area";
import { absoluteReference } from "../areas";
import { findStructured } from "../calc/resolve";
import type { Table } from "../parts";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { mapFormulas, type FormulaCellPlace } from "./shiftParts";

/** Texts and names of sheets in quotes first, to step over them, then `Table[...]` and `[...]`. */
const STRUCTURED =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])(?![\p{L}_'!])/gsu;

/** A table reference of a formula taken apart; without a name it belongs to the table that the cell lies in. */
export type TableReference = { readonly name: string | undefined; readonly bracket: string };

/** Replaces the table references of a formula; undefined leaves one as it is. */
export function mapTableReferences(
  formula: string,
  change: (reference: TableReference) => string | undefined
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(STRUCTURED, (piece: string, name?: string, bracket?: string) =>
    bracket === undefined ? piece : (change({ name, bracket }) ?? piece)
  );
}

/** The table that a cell of a sheet lies in. */
export function tableAt(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number }
): Table | undefined {
  return sheet.tables.find((table) => holdsCell(table.area, row, column));
}

/**
 * A formula as a cell outside of its table has it: references without a name get the table's. For cells that are copied
 * out of a table.
 */
export function nameTable(formula: string, table: Table): string {
  return mapTableReferences(formula, ({ name, bracket }) =>
    name === undefined ? `${table.name}${bracket}` : undefined
  );
}

/**
 * Lets formulas that name a table, or a column of it, follow its end, before it comes: turned into plain cells they name
 * those cells, deleted they become `#REF!`.
 */
export function replaceTableReferences(
  workbook: Workbook,
  owner: Sheet,
  table: Table,
  end: { readonly to: "cells" | "lost"; readonly column?: string }
): void {
  const isMeant = (sheet: Sheet, { name }: TableReference, cell: FormulaCellPlace | undefined) =>
    name === undefined
      ? sheet === owner && cell !== undefined && tableAt(sheet, cell) === table
      : name.toLowerCase() === table.name.toLowerCase();
  const changeOn =
    (sheet: Sheet) =>
    (formula: string, cell?: FormulaCellPlace): string =>
      mapTableReferences(formula, (reference) => {
        if (!isMeant(sheet, reference, cell)) return undefined;
        if (end.column !== undefined && !namesColumn(reference.bracket, end.column))
          return undefined;
        if (end.to === "lost") return "#REF!";
        const { row, column } = cell ?? { row: 0, column: 0 };
        const text = `${table.name}${reference.bracket}`;
        const found = findStructured(workbook, sheet, row, column, text);
        return found ? absoluteReference(found.sheet, found.area) : "#REF!";
      });
  for (const sheet of workbook.sheets) mapFormulas(sheet, changeOn(sheet));
  for (const sheet of workbook.sheets) mapNames(workbook, sheet.names, changeOn(sheet));
  mapNames(workbook, workbook.names, changeOn(owner));
}

function mapNames(
  workbook: Workbook,
  names: Workbook["names"],
  change: (formula: string) => string
): void {
  for (const name of names) {
    const formula = change(name.formula);
    if (formula === name.formula) continue;
    name.formula = formula;
    name.source = undefined;
    workbook.touched.add("names");
  }
}

function namesColumn(bracket: string, column: string): boolean {
  const inner = bracket.slice(1, -1).replace(/^@/, "");
  const parts = inner.startsWith("[")
    ? [...inner.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map((found) => found[1] ?? "")
    : [inner];
  const wanted = column.toLowerCase();
  return parts.some((part) => part.replace(/'(.)/gs, "$1").toLowerCase() === wanted);
}

/** Signs in a column's name that ask for brackets of their own behind `@`. */
const SPECIAL = /[^\p{L}\p{N}_.]/u;

/**
 * A formula of a cell in a table as Excel shows it there: the table's own name left out, its row as `[@Column]`.
 */
export function shortenTableReferences(formula: string, table: Table): string {
  const wanted = table.name.toLowerCase();
  return mapTableReferences(formula, ({ name, bracket }) => {
    if (name?.toLowerCase() !== wanted) return undefined;
    const row = /^\[\s*\[#This Row\]\s*,\s*(\[.*\])\s*\]$/is.exec(bracket)?.[1];
    if (row === undefined) return /^\[#This Row\]$/i.test(bracket) ? "[@]" : bracket;
    const single = /^\[((?:'.|[^[\]'])*)\]$/s.exec(row)?.[1];
    if (single === undefined) return `[@${row}]`;
    return SPECIAL.test(single) ? `[@[${single}]]` : `[@${single}]`;
  });
}
