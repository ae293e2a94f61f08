/**
 * What to write and where, as plain data: `excel/` performs it, tests read it. Texts come as keys, `strings` turns
 * them into the workbook's language at the moment of writing.
 */
export type ResultColumn =
  | "class"
  | "share"
  | "cumulativeShare"
  | "rank"
  | "quadrant"
  /** The turnover in whole minor units, from which live results are counted. */
  | "counted";
/** Those that can be chosen, without the one that live results need. */
export type ChosenColumn = Exclude<ResultColumn, "counted">;
/** The usual ones, in their order. */
export const RESULT_COLUMNS: readonly ChosenColumn[] = [
  "class",
  "share",
  "cumulativeShare",
  "rank",
  "quadrant",
];
/** All of them: those of live results have one more. */
export const ALL_RESULT_COLUMNS: readonly ResultColumn[] = [...RESULT_COLUMNS, "counted"];

/** A value to write; null is a cell left empty. Classes and quadrants are codes, put into words when written. */
export type ResultValue = number | string | null;

/** The columns written beside the data. */
export type BesideReport = {
  readonly columns: readonly ResultColumn[];
  /** Offset, in the block that was read, of the row that gets the headings; -1: write no headings. */
  readonly headingRow: number;
  /** Offset of the first row of `rows`. */
  readonly firstRow: number;
  /** One line per row of the sheet from `firstRow` on, in the order of `columns`; all null for rows of no client. */
  readonly rows: readonly (readonly ResultValue[])[];
};

/** One line per client, for layouts where a client has several rows: a sheet of its own. */
export type ClientTableColumn =
  | "rank"
  | "client"
  | "territory"
  | "agent"
  | "turnover"
  | "profit"
  | "share"
  | "cumulativeShare"
  | "class"
  | "territoryClass"
  | "loyalty"
  | "quadrant"
  | "key";
export type ClientTable = {
  readonly columns: readonly ClientTableColumn[];
  /** Money in the sheet's unit, key as boolean. */
  readonly rows: readonly (readonly (number | string | boolean | null)[])[];
};

export type Report = {
  readonly beside: BesideReport;
  /** null where the sheet has one row per client already. */
  readonly clientTable: ClientTable | null;
};
