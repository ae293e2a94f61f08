import type { Treatment } from "./treatments";

/**
 * Something in the cells that is not plainly usable (METHOD 1, data doctor). Codes, places and counts only: the
 * sentences live in `strings`. `row` and `column` are offsets of the first place, `count` how many there are.
 */
export type Finding = {
  readonly code: FindingCode;
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** What stood there, shortened by whoever shows it. */
  readonly sample?: string;
  /** Offsets of the first hundred rows, ascending; `row` is the first. */
  readonly rows?: readonly number[];
  /** Of total rows: what the name cells say, in the order of their rows, at most a hundred different texts. */
  readonly labels?: readonly RowLabel[];
  /** What was done about it; absent where there is no choice. The choices: `TREATMENTS[code]`. */
  readonly treatment?: Treatment;
  /** What `sample` is set against: the other name of a look-alike, the other columns that could be the turnover. */
  readonly others?: readonly string[];
};

/** A text of a name cell, the offset of its first row, and how many rows are called so. */
export type RowLabel = { readonly text: string; readonly row: number; readonly count: number };

export type FindingCode =
  | "textNumber"
  | "notANumber"
  | "textDate"
  | "notADate"
  | "errorCell"
  | "blankClient"
  | "totalRow"
  | "repeatedHeading"
  | "negativeAmount"
  | "zeroTurnover"
  | "profitAboveTurnover"
  | "dateLikeNumber"
  /** One name spelled in several ways; `sample` is the other spelling. */
  | "mergedNames"
  | "mixedCurrencies"
  | "hiddenRows"
  | "markOutOfRange"
  | "roundedToFit"
  /** `1,234` alone: read as thousands, could be decimals. */
  | "ambiguousNumber"
  /** A line of text below the table, left out. */
  | "noteRow"
  /** A client's (or a group's) name on a row of its own above its rows. */
  | "groupRow"
  /** Rows without a name that belong to the name above (merged or grouped labels). */
  | "filledName"
  /** A named client without any amount: counted as zero. */
  | "blankAmount"
  /** A row that is equal to an earlier one in every cell. */
  | "duplicateRow"
  /** Two names that may be one client's (`ООО «Ромашка»`, `Ромашка ООО`, a slip of the pen); never put together. */
  | "lookAlike"
  /** A client with several rows on a sheet of one row per client: they are added up. */
  | "repeatedName"
  /** Several columns could be the turnover: `sample` was taken, `others` were not. */
  | "otherTurnover"
  /** No heading says so: the column was taken for what its values look like. `sample` is its heading, maybe empty. */
  | "guessedColumn"
  /** `03/04/2026`: day or month first, and nothing in the column tells. */
  | "ambiguousDate"
  /** The workbook counts its days from 1904. */
  | "date1904";

/** Failure that stops a command: no result at all. Each is one clear sentence in `strings`. */
export type ReadingFailure =
  | { readonly code: "emptyBlock" }
  | { readonly code: "noClientColumn" }
  | { readonly code: "noTurnoverColumn" }
  | { readonly code: "noClients" }
  | { readonly code: "noPositiveTurnover" }
  | {
      readonly code: "headingNotFound";
      readonly heading: string;
      readonly headings: readonly string[];
    };
