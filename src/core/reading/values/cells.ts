/** What one cell holds: errors as their en-US literal (`#N/A`), dates as serial numbers, blank as "" or null. */
export type CellValue = number | string | boolean | null;

/**
 * A block of cells as it was read from a sheet: the only thing the core knows of a workbook.
 * Rows and columns elsewhere in the core are zero-based offsets in this block.
 */
export type Cells = {
  readonly sheet: string;
  /** Where the block begins on its sheet, zero-based. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats in en-US syntax by row; an empty row's, and those of rows after the last, were not looked at. */
  readonly formats: readonly (readonly string[])[];
  /** How many rows' formats were looked at, where it is not all of them: a currency may stand elsewhere, too. */
  readonly formatRows?: number;
  /** Offsets of rows hidden by a filter or by hand, when that was asked. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Offsets of hidden columns, when known: what is hidden is rarely what a person means. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Merged areas of the block, as offsets, when known: a name merged over rows belongs to each of them. */
  readonly merges?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Offsets of rows whose amounts are SUBTOTAL or AGGREGATE formulas, when known: they are total rows. */
  readonly subtotalRows?: ReadonlySet<number>;
  /** Offsets of rows with a SUM formula over other rows, when known: a vote for a total, no proof. */
  readonly sumRows?: ReadonlySet<number>;
  /** Serial numbers count from 1904 (Excel's other date system). */
  readonly date1904?: boolean;
};

/** `{row: 1, column: 2}` on the sheet -> `C2`; zero-based in, A1 out. */
export function toA1(row: number, column: number): string {
  return `${toLetters(column)}${row + 1}`;
}

/** A column of the sheet from 0 on -> `A`, `AB`. */
export function toLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * What a column is called where it is told from others: its heading, and its letter where another one is called so, too
 * (`Дебет, D`). `offset` counts in the block, `first` is the block's first column on the sheet.
 */
export function nameColumn(headings: readonly string[], offset: number, first: number): string {
  const heading = headings[offset] ?? "";
  const isUnique = headings.indexOf(heading) === headings.lastIndexOf(heading);
  return isUnique ? heading : [heading, toLetters(first + offset)].filter(Boolean).join(", ");
}
