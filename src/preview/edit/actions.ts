import type { Area } from "../../officeHost/model/area";
import type { CellValue } from "../../officeHost/model/cell";
import { editCells, putTyped } from "../../officeHost/model/edit/cells";
import { clearArea } from "../../officeHost/model/edit/clear";
import { clipToUsed, isUnbounded, requireUnfiltered } from "../../officeHost/model/edit/guard";
import { enterFormula, RefusedFormula } from "../../officeHost/model/edit/formulaEntry";
import { parseTyped, type Typed } from "../../officeHost/model/edit/parse";
import { isCellValid } from "../../officeHost/model/edit/validationTests";
import { validationAt } from "../../officeHost/model/edit/validations";
import { shownText } from "../../officeHost/model/show/text";
import { ApiError } from "../../officeHost/model/apiError";
import { cursorOver, type Position } from "../select/cursor";
import type { Session } from "../session";
import { readFormula } from "./localFormula";
import { parseTabText, writeTabText } from "./tabText";

/** Most cells that a copy takes: more would not fit into a clipboard that others can read. */
const MOST_COPIED = 2_000_000;

/**
 * Types a text into a cell of the active sheet. Errors: `AccessDenied` on a protected sheet, `notInList` (a
 * {@link RefusedEntry}) where the cell's validation stops such entries.
 */
export function typeIntoCell(session: Session, { row, column }: Position, text: string): void {
  const { workbook, sheet } = session;
  const typed = readTyped(session, row, column, text);
  editCells(workbook, sheet, { row, column, rows: 1, columns: 1 }, () => {
    if (!isAllowed(session, row, column, typed)) throw new RefusedEntry();
    putTyped(workbook, sheet, row, column, typed);
  });
}

/** What a text means in a cell of the active sheet; formulas are typed in the person's language. */
function readTyped(session: Session, row: number, column: number, text: string): Typed {
  const { workbook, sheet, officeLanguage } = session;
  const isText = workbook.styles.get(sheet.styleAt(row, column)).numberFormat === "@";
  const options = { isText, date1904: workbook.date1904 };
  const typed = parseTyped(text, officeLanguage, options);
  if (typed.formula === undefined) return typed;
  return { ...typed, formula: readFormula(typed.formula, officeLanguage) };
}

/** What was typed is not what the cell's validation allows. */
export class RefusedEntry extends Error {}

function isAllowed(session: Session, row: number, column: number, typed: Typed): boolean {
  const { workbook, sheet } = session;
  const validation = validationAt(sheet, row, column);
  if (!validation || typed.formula !== undefined) return true;
  if (!validation.errorAlert.showAlert || validation.errorAlert.style !== "Stop") return true;
  // The rules look at the cell itself, so the value stands there while they do.
  const before = sheet.valueAt(row, column);
  const extra = sheet.extraAt(row, column);
  const isFit = (value: CellValue): boolean => {
    sheet.put(row, column, value);
    return isCellValid(workbook, sheet, validation, row, column);
  };
  try {
    return isFit(typed.value);
  } finally {
    sheet.put(row, column, before, undefined, extra);
  }
}

/** Empties the selected cells; their looks stay. Errors: `AccessDenied`. */
export function clearCells(session: Session, areas: readonly Area[]): void {
  for (const area of areas) clearArea(session.workbook, session.sheet, area, "Contents");
}

/** The shown texts of an area for the clipboard, rows that are hidden by a filter left out; undefined: nothing to copy. */
export function copyCells(session: Session, whole: Area): string | undefined {
  const { workbook, sheet, officeLanguage } = session;
  const area = isUnbounded(whole) ? clipToUsed(sheet, whole) : whole;
  if (!area || area.rows * area.columns > MOST_COPIED) return undefined;
  const rows: string[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (sheet.rows[row]?.filtered) continue;
    rows.push(
      Array.from({ length: area.columns }, (_, offset) =>
        shownText(workbook, sheet, row, area.column + offset, officeLanguage)
      )
    );
  }
  return writeTabText(rows);
}

/**
 * Types clipboard text into the sheet from the upper left cell of `target` on; one copied cell fills the whole target.
 * What was written is then selected. Errors: `AccessDenied`, `FilteredRangeConflict`.
 */
export function pasteCells(session: Session, target: Area, text: string): void {
  const { workbook, sheet } = session;
  const rows = parseTabText(text);
  const columns = Math.max(...rows.map((row) => row.length));
  const isOne = rows.length === 1 && columns === 1;
  const fill = isOne ? clipOrFirst(session, target) : target;
  const area: Area = isOne ? fill : { ...target, rows: rows.length, columns };
  requireUnfiltered(sheet, area);
  const eachTyped = (visit: (row: number, column: number, typed: Typed) => void): void => {
    for (let r = 0; r < area.rows; r += 1) {
      for (let c = 0; c < area.columns; c += 1) {
        const [row, column] = [area.row + r, area.column + c];
        const cell = (isOne ? rows[0]?.[0] : rows[r]?.[c]) ?? "";
        visit(row, column, readTyped(session, row, column, cell));
      }
    }
  };
  // A text that is no formula stops the pasting before the first cell.
  eachTyped((row, column, { formula }) => {
    if (formula !== undefined) enterFormula(formula, { workbook, sheet, row, column });
  });
  editCells(workbook, sheet, area, () => {
    eachTyped((row, column, typed) => putTyped(workbook, sheet, row, column, typed));
  });
  session.select(cursorOver([area]));
}

function clipOrFirst(session: Session, area: Area): Area {
  if (!isUnbounded(area)) return area;
  return clipToUsed(session.sheet, area) ?? { ...area, rows: 1, columns: 1 };
}

/** One sentence about why something did not work, in the page's language. Anything unforeseen is thrown on. */
export function explainFailure(session: Session, failure: unknown): string {
  const { texts } = session;
  if (failure instanceof RefusedEntry) return texts.notInList;
  if (failure instanceof RefusedFormula) {
    return failure.reason === "malformed"
      ? texts.noFormula(failure.what)
      : texts.formulaNotComputed(failure.what);
  }
  if (failure instanceof ApiError) {
    return failure.code === "AccessDenied" ? texts.protectedCell : texts.failed(failure.message);
  }
  throw failure;
}
