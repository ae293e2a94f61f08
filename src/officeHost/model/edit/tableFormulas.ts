import { holdsCell } from "../area";
import type { DefinedName } from "../parts";
import type { Workbook } from "../workbook";
import { mapFormulas } from "./shiftParts";

/** A table, or columns of it by their places, that got other names. */
export type Renamed =
  | { readonly table: string; readonly to: string }
  | {
      readonly table: string;
      readonly columns: { readonly before: readonly string[]; readonly after: readonly string[] };
    };

/** Texts first, to step over them, then `Table[...]`; names of sheets in quotes hold no table. */
const STRUCTURED =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gsu;

/** Lets all formulas that name a table (`Table[Column]`) follow it, or its columns, to other names. */
export function renameInFormulas(workbook: Workbook, renamed: Renamed): void {
  const change = (formula: string): string => renameInFormula(formula, renamed);
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((one) => one.name === renamed.table);
    mapFormulas(sheet, (formula, cell) => {
      const isInside = cell && table && holdsCell(table.area, cell.row, cell.column);
      const changed = change(formula);
      return isInside ? renameInFormula(changed, renamed, "") : changed;
    });
    for (const column of table?.columns ?? []) {
      if (column.totalsFormula === undefined) continue;
      column.totalsFormula = renameInFormula(column.totalsFormula, renamed, "");
    }
    if (renameInNames(sheet.names, change)) workbook.touched.add("names");
  }
  if (renameInNames(workbook.names, change)) workbook.touched.add("names");
}

function renameInNames(
  names: readonly DefinedName[],
  change: (formula: string) => string
): boolean {
  let isChanged = false;
  for (const name of names) {
    const formula = change(name.formula);
    if (formula === name.formula) continue;
    name.formula = formula;
    name.source = undefined;
    isChanged = true;
  }
  return isChanged;
}

/** One formula after a table or columns got other names; in the table's own totals its name is left out (`within`). */
export function renameInFormula(formula: string, renamed: Renamed, within = renamed.table): string {
  if (!formula.includes("[")) return formula;
  const wanted = within.toLocaleLowerCase();
  return formula.replace(STRUCTURED, (piece: string, table?: string, bracket?: string) => {
    if (bracket === undefined || (table ?? "").toLocaleLowerCase() !== wanted) return piece;
    if ("columns" in renamed) return `${table ?? ""}${renameColumns(bracket, renamed.columns)}`;
    return table === undefined ? piece : `${renamed.to}${bracket}`;
  });
}

function renameColumns(
  bracket: string,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }
): string {
  const nameOf = (text: string): string => {
    const plain = text.replace(/'(.)/g, "$1").toLocaleLowerCase();
    const index = before.findIndex((name) => name.toLocaleLowerCase() === plain);
    return index < 0 ? text : escapeColumn(after[index] ?? text);
  };
  const inner = bracket.slice(1, -1);
  if (/\[/.test(inner.replace(/'./g, ""))) {
    return `[${inner.replace(/\[((?:[^[\]']|'.)*)\]/g, (_, name: string) => `[${nameOf(name)}]`)}]`;
  }
  const row = inner.startsWith("@") ? "@" : "";
  return `[${row}${nameOf(inner.slice(row.length))}]`;
}

/** A column's name as a formula has it: brackets, `#`, `'` and `@` behind an apostrophe. */
export function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, (sign) => `'${sign}`);
}
