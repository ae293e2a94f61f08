import { intersectAreas, type Area } from "../area";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { editCells, putTyped, writtenValue } from "./cells";
import { recordedArea } from "./guard";
import { parseTyped } from "./parse";
import { collectCells } from "./special";

/** As Excel.SearchCriteria and Excel.ReplaceCriteria. */
export type FindCriteria = {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
};

/**
 * The first cell whose contents (a formula's text, else its value) hold a text, by rows; backwards from the end with
 * the direction "Backwards". Letter case counts only where asked for. Undefined when there is none.
 */
export function findCell(
  sheet: Sheet,
  area: Area,
  text: string,
  criteria: FindCriteria
): Area | undefined {
  const isWanted = matcher(text, criteria);
  const used = intersectAreas(area, recordedArea(sheet));
  if (!used) return undefined;
  const count = used.rows * used.columns;
  for (let step = 0; step < count; step += 1) {
    const index = criteria.searchDirection === "Backwards" ? count - 1 - step : step;
    const row = used.row + Math.floor(index / used.columns);
    const column = used.column + (index % used.columns);
    if (isWanted(contentsAt(sheet, row, column))) return { row, column, rows: 1, columns: 1 };
  }
  return undefined;
}

/** All cells whose contents hold a text, as areas from top to bottom. */
export function findAllCells(
  sheet: Sheet,
  area: Area,
  text: string,
  criteria: FindCriteria
): Area[] {
  const isWanted = matcher(text, criteria);
  return collectCells(sheet, [area], (row, column) => isWanted(contentsAt(sheet, row, column)));
}

/**
 * Replaces a text in the contents of every cell of an area and parses the result as typed in en-US. Answers how many
 * replacements were made. Errors: `AccessDenied`.
 */
export function replaceInCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  text: string,
  replacement: string,
  criteria: FindCriteria
): number {
  const used = intersectAreas(area, recordedArea(sheet));
  if (!used || text === "") return 0;
  const pattern = new RegExp(escapePattern(text), criteria.matchCase ? "gu" : "giu");
  const isWanted = matcher(text, criteria);
  let made = 0;
  editCells(workbook, sheet, used, () => {
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const contents = contentsAt(sheet, row, column);
        if (!isWanted(contents)) continue;
        const replaced = contents.replace(pattern, () => {
          made += 1;
          return replacement;
        });
        const isText = workbook.styles.get(sheet.styleAt(row, column)).numberFormat === "@";
        const typed = parseTyped(replaced, "en-US", { isText, date1904: workbook.date1904 });
        putTyped(workbook, sheet, row, column, typed);
      }
    }
  });
  return made;
}

function contentsAt(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.extraAt(row, column)?.formula;
  return formula ?? String(writtenValue(sheet.valueAt(row, column)));
}

function matcher(text: string, criteria: FindCriteria): (contents: string) => boolean {
  const fold = (one: string): string => (criteria.matchCase ? one : one.toLocaleLowerCase());
  const wanted = fold(text);
  return (contents) =>
    contents !== "" &&
    (criteria.completeMatch ? fold(contents) === wanted : fold(contents).includes(wanted));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
