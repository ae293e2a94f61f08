/** The areas of a list with spaces, as `sqref` has it; what is no area is left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map((one) => parseArea(one))
    .filter((area) => area !== undefined);
}

/** A rectangle of cells: zero-based first row and column, and how many of each. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** Excel's sheet size (Excel specifications and limits). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** `0 -> A`, `25 -> Z`, `26 -> AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `A -> 0`, `AA -> 26`; letters in any case. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** The A1 text of an area without sheet: `B2`, `A1:C9`, `B:B` for whole columns, `3:4` for whole rows. */
export function areaText(area: Area): string {
  if (area.rows === SHEET_ROWS && area.columns < SHEET_COLUMNS) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (area.columns === SHEET_COLUMNS && area.rows < SHEET_ROWS) {
    return `${area.row + 1}:${area.row + area.rows}`;
  }
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  return `${first}:${lastColumn}${area.row + area.rows}`;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The area that an A1 text without sheet names, corners in any order; undefined when it names none. */
export function parseArea(text: string): Area | undefined {
  const cells = A1.exec(text);
  if (cells) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = cells;
    return between(
      columnNumber(column1),
      Number(row1) - 1,
      columnNumber(column2),
      Number(row2) - 1
    );
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, first = "", last = ""] = columns;
    return between(columnNumber(first), 0, columnNumber(last), SHEET_ROWS - 1);
  }
  const rows = ROWS.exec(text);
  if (rows) return between(0, Number(rows[1]) - 1, SHEET_COLUMNS - 1, Number(rows[2]) - 1);
  return undefined;
}

function between(c1: number, r1: number, c2: number, r2: number): Area | undefined {
  const row = Math.min(r1, r2);
  const column = Math.min(c1, c2);
  const rows = Math.abs(r2 - r1) + 1;
  const columns = Math.abs(c2 - c1) + 1;
  if (row < 0 || row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) return undefined;
  return { row, column, rows, columns };
}

/** The common part of two areas, or undefined when they do not meet. */
export function intersectAreas(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function boundAreas(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Is every cell of `inner` in `outer`? */
export function holdsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Is the cell in the area? */
export function holdsCell(area: Area, row: number, column: number): boolean {
  const isBeside = row >= area.row && row < area.row + area.rows;
  return isBeside && column >= area.column && column < area.column + area.columns;
}

/** A sheet name as it stands in a reference: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !A1.test(name) && !/^[RC]\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into its sheet (undefined when there is none) and the rest. */
export function splitReference(text: string): { sheet: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]?.replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  return bang < 0
    ? { sheet: undefined, rest: text }
    : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}
