/**
 * Why the engine leaves a table to the reading row by row:
 *
 * - `dialect`: runs of blanks part the fields; `ragged`: a row is wider than the table's beginning; `cutOtherwise`: a quote
 *   is not closed;
 * - `layout`, `names`, `marks`, `discount`: periods in columns, names in two columns, marks, discounts;
 * - `rows`: rows hang together (groups, titles, names that stand once over their rows, sums without a word, notes);
 * - `treatments`: a treatment that needs one row after the other;
 * - `texts`: more different texts that are no plain numbers or days than can be asked of the core;
 * - `place`: a range of cells was named.
 */
export type RefusalCode =
  | "dialect"
  | "ragged"
  | "cutOtherwise"
  | "layout"
  | "names"
  | "marks"
  | "discount"
  | "rows"
  | "treatments"
  | "texts"
  | "place";

/** Thrown where the engine does not read a table; the reading row by row does, up to a sheet's rows. */
export class EngineRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** What in the table it is, such as a label. */
    readonly sample = ""
  ) {
    super(code);
  }
}

/** Thrown where a table needs the reading row by row and has too many rows for it. */
export class LedgerTooLarge extends Error {
  constructor(readonly refusal: EngineRefusal) {
    super(refusal.code);
  }
}
