/**
 * Something in the cells that is not plainly usable (METHOD 1, data doctor). Codes, places and counts only: the
 * sentences live in `strings`. `row` and `column` are offsets of the first place, `count` how many there are.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** What stood there, shortened by whoever shows it. */
  readonly sample?: string;
};

export type ProblemCode =
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
  | "blankAmount";

/** Trouble that stops a deed: no result at all. Each is one clear sentence in `strings`. */
export type ReadingTrouble =
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
