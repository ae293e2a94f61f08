import type { ClassifyOptions } from "../../core/classes/classification";

/** What the report says of how the method was set. */
export type ReportSettings = {
  readonly options: ClassifyOptions;
  /** Profit decides who is profitable, not turnover. */
  readonly isByProfit: boolean;
  /** Classes given by hand. */
  readonly byHand: number;
};
