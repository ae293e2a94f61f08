import { LANGUAGES } from "../../strings/language";
import { sheetTexts } from "../../strings/sheet";
import type { Cell, WrittenColumn } from "../cells/formatting";
import type { CellBackup } from "./cellBackup";
import { isOwnFormula, parseLive } from "./liveFormulas";

/** Cells inside a block of ours that hold what we never write; `row` and `column` are the first one's, on the sheet. */
export type Typed = { readonly row: number; readonly column: number; readonly count: number };

/**
 * What a person typed into a block of ours since it was written: notes, formulas, a column of their own between ours.
 * Undefined: none. `renamed`: headings that a person gave to our columns, which are no notes. A value like ours (another letter in the class column) cannot be told from ours.
 */
export function findForeignInput(
  backup: CellBackup,
  renamed: readonly (string | undefined)[] = []
): Typed | undefined {
  const columns = knownColumns(backup);
  let first: { row: number; column: number } | undefined;
  let count = 0;
  backup.values.forEach((line, row) =>
    line.forEach((value, column) => {
      if (row === 0 && value === renamed[column]) return;
      if (value === "" || isOurs(backup, value, columns[column], row)) return;
      first ??= { row: backup.block.row + row, column: backup.block.column + column };
      count += 1;
    })
  );
  return first && { ...first, count };
}

/** Which column of ours each column of the block is; undefined: one that came between, or cannot be told. */
function knownColumns({
  block,
  formatting,
  values,
}: CellBackup): readonly (WrittenColumn | undefined)[] {
  if (block.columns === formatting.columns.length) return formatting.columns;
  const headings = formatting.hasHeadings ? (values[0] ?? []) : [];
  return Array.from({ length: block.columns }, (_, at) =>
    formatting.columns.find((column) => isHeading(column, headings[at] ?? ""))
  );
}

function isOurs(
  backup: CellBackup,
  value: Cell,
  column: WrittenColumn | undefined,
  row: number
): boolean {
  if (column === undefined) return false;
  if (backup.formatting.hasHeadings && row === 0) return isHeading(column, value);
  const live = parseLive(backup.comment);
  if (live && typeof value === "string" && value.startsWith("=")) {
    return isOwnFormula(value, column, live);
  }
  return isAnswer(column, value);
}

/** The heading of a column in any language: the workbook may have been written in another one. */
export function isHeading(column: WrittenColumn, value: Cell): boolean {
  return LANGUAGES.some((language) => {
    const { headings, tableHeadings } = sheetTexts(language);
    return value === { ...tableHeadings, ...headings }[column];
  });
}

/** Could we have written this under the heading of the column? */
function isAnswer(column: WrittenColumn, value: Cell): boolean {
  switch (column) {
    case "class":
    case "territoryClass":
      return LANGUAGES.some((language) =>
        Object.values<Cell>(sheetTexts(language).classes).includes(value)
      );
    case "quadrant":
      return typeof value === "string" && /^(?:I{1,3}|IV)$/.test(value);
    case "key":
      return LANGUAGES.some((language) => value === sheetTexts(language).yes);
    case "client":
    case "territory":
    case "agent":
      return true;
    default:
      return typeof value === "number";
  }
}
