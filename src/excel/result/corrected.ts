import type { ParetoClass } from "../../core/classes/classification";
import { digestText } from "../../core/columnar/hashText";
import { toA1 } from "../../core/reading/values/cells";
import { LANGUAGES } from "../../strings/language";
import { sheetTexts } from "../../strings/sheet";
import { intersect, type Block } from "../cells/area";
import { printFormatting } from "../cells/formattingText";
import type { Cell } from "../cells/formatting";
import { stop } from "../host/failures";
import type { CellBackup } from "./cellBackup";

/**
 * A number for what a block holds, whichever way its rows are sorted, and how many they are. Reading a cell loses the
 * apostrophe that marks a text and the last digits of a number.
 */
export function printRows(values: readonly (readonly Cell[])[]): string {
  const rows = values.map((row) =>
    JSON.stringify(
      row.map((value) =>
        typeof value === "number" ? value.toPrecision(12) : String(value).replace(/^'+/, "")
      )
    )
  );
  return `${rows.length}:${digestText(rows.sort().join("\n"))}`;
}

/**
 * `printRows` of the rows below the heading that hold anything: empty rows may have come or gone between ours, and a
 * person may have renamed a heading.
 */
export function printAnswers(values: readonly (readonly Cell[])[], hasHeadings: boolean): string {
  const below = hasHeadings ? values.slice(1) : values;
  return printRows(below.filter((row) => row.some((value) => value !== "")));
}

/** What is about to be written beside the data, and the classes that were given by hand there. */
export type NewClasses = {
  readonly block: Block;
  /** The classes themselves, also where formulas are about to be written. */
  readonly values: readonly (readonly Cell[])[];
  /** The manual class of the client in a row of the sheet; undefined: none was given. */
  readonly manualAt: (row: number) => ParetoClass | undefined;
};

/**
 * Throws `classCorrected` where as many rows stand beside the data as were written, they say something else, and a class
 * is about to become another one: a person has corrected it. A class that was given by hand in the pane as it stands
 * there is accepted: it is kept beside the computed one. Where results are live, a letter in the place of a formula is a
 * correction, and a formula is none. Columns of runs before this was stored are not compared, nor
 * are columns that a person moved since, nor results too large to be read.
 */
export function refuseCorrected(
  sheet: string,
  { block: old, values: found, formatting, comment }: CellBackup,
  { block, values, manualAt }: NewClasses
): void {
  const [, written = ""] = comment.split("|");
  const now = printAnswers(found, formatting.hasHeadings);
  const isSameSize = written !== "" && written.split(":")[0] === now.split(":")[0];
  if (!isSameSize || now === written || !comment.startsWith(printFormatting(formatting))) return;
  if (old.columns !== formatting.columns.length) return;
  const column = formatting.columns.indexOf("class");
  const common = intersect({ ...old, column: 0 }, { ...block, column: 0 });
  if (!common || column < 0) return;
  const rows = Array.from({ length: common.rows }, (_, at) => common.row + at).filter((row) => {
    if (formatting.hasHeadings && row === old.row) return false;
    const before = found[row - old.row]?.[column] ?? "";
    const after = values[row - block.row]?.[column] ?? "";
    if (typeof before === "string" && before.startsWith("=")) return false;
    return before !== "" && before !== after && !isNamed(before, manualAt(row));
  });
  const [first] = rows;
  if (first === undefined) return;
  const address = toA1(first, old.column + column);
  stop({ code: "classCorrected", sheet, address, count: rows.length });
}

/** In any language: the letter may stand in the one of an earlier run. */
function isNamed(cell: Cell, name: ParetoClass | undefined): boolean {
  if (name === undefined) return false;
  return LANGUAGES.some((language) => sheetTexts(language).classes[name] === cell);
}
