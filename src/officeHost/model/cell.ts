/** An error of a cell, one frozen object per literal, so that `===` compares. */
export type CellError = { readonly error: ErrorLiteral };
export type ErrorLiteral =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#GETTING_DATA"
  | "#SPILL!"
  | "#CALC!"
  | "#FIELD!"
  | "#BLOCKED!"
  | "#UNKNOWN!"
  | "#BUSY!";

/** What a cell holds; null is an empty cell. Dates are serial numbers, known by their number format. */
export type CellValue = number | string | boolean | CellError | null;

const errors = new Map<string, CellError>();
for (const error of [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#BUSY!",
] as const) {
  errors.set(error, Object.freeze({ error }));
}

/** The error value of a literal such as `#N/A`, or undefined when the text is no error literal. */
export function cellError(literal: string): CellError | undefined {
  return errors.get(literal);
}

/** What a cell may hold beside its value: rare, so kept apart from the values. */
export type CellExtra = {
  /** The formula in en-US syntax with its leading `=`; the value then is its last result. */
  readonly formula?: string;
  /** The area that an array formula fills, as A1 text: a fixed one, or with `spills` as many cells as the result has. */
  readonly array?: string;
  /** The formula is computed as an array and fills the cells below and beside it that its result needs. */
  readonly spills?: true;
  /**
   * A plain formula of a file: where one value is wanted, a range gives the cell of the formula's own row or column
   * (Excel shows `@` there). Formulas entered here are computed as arrays.
   */
  readonly intersects?: true;
  /** The file's own XML of a rich text (`<si>` or `<is>` content), written back while the value stays. */
  readonly richText?: string;
  /** Further attributes of the file's `<c>` element (`cm`, `vm`, `ph`), written back as they are. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Further attributes of the file's `<f>` element (`ca`, a data table's `r1`), written back with the formula. */
  readonly formulaAttributes?: Readonly<Record<string, string>>;
};

/** One row of cells. Arrays are sparse by column; a missing value is an empty cell. */
export type Row = {
  values: CellValue[];
  /** Style numbers; missing: the cell has none of its own (see `Sheet.styleAt`). */
  styles: (number | undefined)[];
  extras: Map<number, CellExtra> | undefined;
  height: number | undefined;
  hidden: boolean;
  /** Hidden by a filter rather than by hand. */
  filtered: boolean;
  outlineLevel: number;
  collapsed: boolean;
  /** Style of the row's cells that have none of their own. */
  style: number | undefined;
  /** Where the row stands in the file it came from, while nothing in it was changed; undefined: write it anew. */
  source: number | undefined;
  /** False: the height was fitted to the content by Excel. Absent, with a height: it was set by hand. */
  fixedHeight?: boolean;
  /** Further attributes of the file's `<row>` element, written back as they are. */
  attributes?: Readonly<Record<string, string>>;
};

/** Is a row out of sight, by hand or by a filter? */
export function isHiddenRow(row: Row | undefined): boolean {
  return row !== undefined && (row.hidden || row.filtered);
}

/** A row with nothing in it. */
export function emptyRow(): Row {
  return {
    values: [],
    styles: [],
    extras: undefined,
    height: undefined,
    hidden: false,
    filtered: false,
    outlineLevel: 0,
    collapsed: false,
    style: undefined,
    source: undefined,
  };
}
