/** Why results do not stand as columns of the person's table, though that was wanted; then they stand beside it. */
export type NotInTable =
  /** The data are no Excel table, or several. */
  | { readonly code: "noTable" }
  /** The Excel cannot resize tables (ExcelApi 1.13). */
  | { readonly code: "excelTooOld" }
  /** What was read is another block than the table with its headings and all of its rows. */
  | { readonly code: "otherBlock" }
  /** Results of an earlier run stand elsewhere, and what stands does not move. */
  | { readonly code: "standsBeside" }
  /** Cells right of the table hold something, or the sheet ends. */
  | { readonly code: "noRoom" };

/** How results stand that were wanted in the table. */
export type InTable = "table" | NotInTable;
