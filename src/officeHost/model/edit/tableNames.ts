import { ApiError } from "../apiError";
import { parseArea } from "../area";
import type { Table } from "../parts";
import type { Workbook } from "../workbook";

/** Words that Excel puts into a table, in the person's language. */
export type TableWords = {
  readonly table: string;
  readonly column: string;
  readonly total: string;
};

/** Excel's words by its language. */
export const TABLE_WORDS = {
  "en-US": { table: "Table", column: "Column", total: "Total" },
  "ru-RU": { table: "Таблица", column: "Столбец", total: "Итог" },
} as const;

const LONGEST_NAME = 255;

/**
 * Checks a name for a table by Excel's rules: it begins with a letter, `_` or `\`, goes on with letters, digits, `.`
 * and `_`, looks like no cell (`A1`, `R1C1`), is none of `C`, `c`, `R`, `r`, has at most 255 characters, and no other
 * table or name of the workbook has it, letter case aside. Errors: `InvalidArgument`.
 */
export function requireTableName(workbook: Workbook, name: string, table?: Table): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= LONGEST_NAME;
  const isCell = parseArea(name) !== undefined || /^(?:r\d*)?(?:c\d*)?$/i.test(name);
  if (!isWord || isCell) {
    throw new ApiError("InvalidArgument", `"${name}" cannot be the name of a table.`);
  }
  if (isTaken(workbook, name, table)) {
    throw new ApiError("InvalidArgument", `The name "${name}" is already in use.`);
  }
}

/** The first free of `Table1`, `Table2`, ... */
export function newTableName(workbook: Workbook, word: string): string {
  let number = 1;
  while (isTaken(workbook, `${word}${number}`)) number += 1;
  return `${word}${number}`;
}

/** A number that no table of the workbook has. */
export function newTableId(workbook: Workbook): number {
  const ids = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id));
  return Math.max(0, ...ids) + 1;
}

function isTaken(workbook: Workbook, name: string, except?: Table): boolean {
  const wanted = name.toLocaleLowerCase();
  const names = [workbook.names, ...workbook.sheets.map((sheet) => sheet.names)].flat();
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  return (
    names.some((one) => one.name.toLocaleLowerCase() === wanted) ||
    tables.some((one) => one !== except && one.name.toLocaleLowerCase() === wanted)
  );
}

/**
 * Makes headings as a table needs them, from left to right: an empty one becomes `Column1` and so on, one that was
 * already there (letter case aside) gets the next number that is free: `Sales`, `Sales2`, `Sales3`.
 */
export function uniqueHeadings(texts: readonly string[], word: string): string[] {
  const taken = new Set<string>();
  // Headings that are given stay as they are, so invented ones must keep clear of all of them.
  const given = new Set(texts.map((text) => text.toLocaleLowerCase()));
  return texts.map((text) => {
    let heading = text;
    if (text === "" || taken.has(text.toLocaleLowerCase())) {
      const stem = text === "" ? word : text;
      let number = text === "" ? 1 : 2;
      const isFree = (candidate: string): boolean =>
        !taken.has(candidate.toLocaleLowerCase()) && !given.has(candidate.toLocaleLowerCase());
      while (!isFree(`${stem}${number}`)) number += 1;
      heading = `${stem}${number}`;
    }
    taken.add(heading.toLocaleLowerCase());
    return heading;
  });
}
