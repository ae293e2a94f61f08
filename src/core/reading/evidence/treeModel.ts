import type { AmountColumn } from "./amountColumn";
import type { RowSums } from "./sumVotes";

/** What else than its amounts a row shows; votes where arithmetic allows several answers (METHOD 1a). */
export type RowHints = {
  /** A word calls the row a total. */
  readonly isCalledTotal: boolean;
  /** A word in it may mean a total, or something else: `All`, `Общая сумма`. */
  readonly maybeTotal: boolean;
  /** Its amounts are formulas that add up other rows. */
  readonly isSumFormula: boolean;
  /** Indent, outline level or leading spaces; 0 where nothing is set in. */
  readonly indent: number;
  /** Which columns beside the amounts are filled. */
  readonly pattern: string;
  /** Its label and the words of it, folded. */
  readonly label: string;
  readonly words: readonly string[];
  /** It has a date, an id or the like: a document or a client, and those are no sums. */
  readonly isDocument: boolean;
};

/** Rows of a table with amounts, by place; `columns` and `hints` have as many. */
export type TableRows = {
  readonly columns: readonly AmountColumn[];
  readonly hints: readonly RowHints[];
  /** How many levels of rows the heading names (`Менеджер / Контрагент`: 2). */
  readonly levels: number;
  /**
   * The place of the column of turnover, which is additive whatever else the table holds: where its amounts say no, the
   * agreement of one other column is chance (METHOD 1a).
   */
  readonly turnover: number;
};

/** How the rows of a table stand over one another. Arrays by place. */
export type RowTree = {
  /** The place of the row that adds this one up; -1: none does. */
  readonly parent: Int32Array;
  /** How many rows it holds the sum of, directly; 0: none. */
  readonly members: Int32Array;
  /** Rows that repeat a sum: grand totals, and totals of a group that has a row of its own already. */
  readonly isTotal: Uint8Array;
  /** How well rows and sums explain the table, in zeros of the odds; of the flat list, what its total proves. */
  readonly score: number;
  /** The grand total that agrees with all other rows, its place; -1: there is none. */
  readonly total: number;
};

/** A head, and where the rows it adds up end. */
export type Node = { readonly end: number; readonly evidence: number; readonly members: number };
/** The heads of a table by place; read from above, or from below. */
export type Parse = { readonly nodes: readonly (Node | null)[]; readonly isReversed: boolean };
/** A table with what each column's no counts, 0..1, and its running sums. */
export type Weighed = TableRows & { readonly sums: RowSums; readonly weights: readonly number[] };

/** The table read from below has its heads before their rows, too. */
export function placeOf(count: number, at: number, isReversed: boolean): number {
  return isReversed ? count - 1 - at : at;
}
