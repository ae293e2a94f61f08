import type { FindingCode, FindingLevel } from "./findingTable";
import type { Treatment } from "./treatments";

/**
 * Something in the cells that is not plainly usable (METHOD 1, data doctor). Codes, places and counts only: the
 * sentences live in `strings`. `row` and `column` are offsets of the first place, `count` how many there are.
 */
export type Finding = {
  readonly code: FindingCode;
  /** Absent while a finding is in the making. */
  readonly level?: FindingLevel;
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
  /** Two sums set against each other, in minor units of `10^-scale`: the sheet's own, and ours. */
  readonly sums?: { readonly sheetSays: number; readonly weGot: number; readonly scale: number };
};

/** A text of a name cell, the offset of its first row, and how many rows are called so. */
export type RowLabel = { readonly text: string; readonly row: number; readonly count: number };

/** Failure that stops a command: no result at all. Each is one clear sentence in `strings`. */
export type ReadingFailure =
  | { readonly code: "emptyBlock" }
  | { readonly code: "noClientColumn" }
  | { readonly code: "noTurnoverColumn" }
  | { readonly code: "noClients" }
  | { readonly code: "noPositiveTurnover" }
  /** The column taken for the turnover holds texts that are no numbers, such as `sample`. */
  | { readonly code: "amountsNotRead"; readonly heading: string; readonly sample: string }
  | {
      readonly code: "headingNotFound";
      readonly heading: string;
      readonly headings: readonly string[];
    };
