import type { ReadingPlan } from "../../core/reading/model/reading";

/** The columns of a ledger that are kept, by what they mean. */
export type Kept = {
  readonly plan: ReadingPlan;
  /** The turnover's column, or quantity and unit price. */
  readonly amounts: readonly number[];
  /** Columns that name kinds or states of documents. */
  readonly kinds: readonly number[];
  /** The column that names currencies; -1: none. */
  readonly currency: number;
};

/** The columns of numbers, the turnover's first and the profit's last. */
export function listNumbers({ amounts, plan }: Kept): readonly number[] {
  const { profit } = plan.columns;
  return profit === undefined ? amounts : [...amounts, profit];
}

/** Is the turnover the product of quantity and price? */
export function isProduct({ amounts }: Kept): boolean {
  return amounts.length > 1;
}
