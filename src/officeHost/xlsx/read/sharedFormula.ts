import { columnLetters, columnNumber, SHEET_COLUMNS, SHEET_ROWS } from "../../model/area";

/** Texts, quoted sheet names, bracketed names, then the three shapes of a reference. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\u0080-\uffff])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.\u0080-\uffff])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.\u0080-\uffff])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.]))/g;

/**
 * The formula of another cell of a shared group: relative references moved by so many rows and columns; a reference
 * that leaves the sheet wraps round, as Excel reads shared formulas.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    TOKENS,
    (
      whole: string,
      c = "",
      letters,
      r = "",
      row,
      c1 = "",
      l1,
      c2 = "",
      l2,
      r1 = "",
      n1,
      r2 = "",
      n2
    ) => {
      if (letters !== undefined) {
        if (columnNumber(letters) >= SHEET_COLUMNS || Number(row) > SHEET_ROWS) return whole;
        return c + moveColumn(c, letters, columns) + r + moveRow(r, row, rows);
      }
      if (l1 !== undefined) {
        return `${c1}${moveColumn(c1, l1, columns)}:${c2}${moveColumn(c2, l2, columns)}`;
      }
      if (n1 !== undefined) return `${r1}${moveRow(r1, n1, rows)}:${r2}${moveRow(r2, n2, rows)}`;
      return whole;
    }
  );
}

function moveColumn(fixed: string, letters: string, by: number): string {
  if (fixed !== "") return letters;
  return columnLetters((columnNumber(letters) + by + SHEET_COLUMNS) % SHEET_COLUMNS);
}

function moveRow(fixed: string, row: string, by: number): string {
  if (fixed !== "") return row;
  return String(((Number(row) - 1 + by + SHEET_ROWS) % SHEET_ROWS) + 1);
}
