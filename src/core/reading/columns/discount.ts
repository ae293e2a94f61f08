import { type NumberColumn, readNumbers } from "./columnValues";
import { type RowSpan, scanColumn } from "./scan";
import type { ReadingPlan } from "../model/reading";
import type { Cells } from "../values/cells";
import { findHeadingCurrency } from "../values/currencies";
import { toFifteenDigits } from "../values/decimal";
import { foldHeading } from "../values/text";

/** A discount that was taken off products of quantity and price: its column and how many rows have one. */
export type DiscountTaken = {
  readonly column: number;
  readonly rows: number;
  readonly firstAt: number;
};

/** A heading over discounts. */
export const DISCOUNT_HEADING = /(?<!\p{L})(?:скидк|discount|rabatt|disc(?!\p{L}))/u;
const MONEY = /(?<!\p{L})(?:сумм|руб|amount|amt|value|total)/u;

/**
 * Takes the discount of each row off its product of quantity and unit price, in place (METHOD 1a: quantity × price −
 * discount is an amount): a share of the product where the column holds shares or percents, else money of the row. null:
 * the turnover is no product, or the sheet has no column of discounts.
 */
export function takeDiscount(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  turnover: Float64Array
): DiscountTaken | null {
  const { quantity, unitPrice, turnover: own, periods = [] } = plan.columns;
  if (own !== undefined || quantity === undefined || unitPrice === undefined || periods.length > 0)
    return null;
  const column = plan.headings.findIndex((heading) => DISCOUNT_HEADING.test(foldHeading(heading)));
  if (column < 0 || Object.values(plan.columns).includes(column)) return null;
  const read = readNumbers(cells, scanColumn(cells, span, column), span);
  const takeOff = chooseRule(read, foldHeading(plan.headings[column] ?? ""));
  if (takeOff === null) return null;
  let rows = 0;
  let firstAt = -1;
  for (let at = 0; at < turnover.length; at++) {
    const product = turnover[at] ?? Number.NaN;
    const discount = Math.abs(read.numbers[at] ?? Number.NaN);
    if (Number.isNaN(product) || !(discount > 0)) continue;
    turnover[at] = toFifteenDigits(takeOff(product, discount));
    rows++;
    if (firstAt < 0) firstAt = at;
  }
  return rows === 0 ? null : { column, rows, firstAt };
}

/** How a discount is taken off a product, by what the heading and the size of the numbers say; null: they say neither. */
function chooseRule(
  { numbers }: NumberColumn,
  heading: string
): ((product: number, discount: number) => number) | null {
  let largest = 0;
  for (const number of numbers) if (Math.abs(number) > largest) largest = Math.abs(number);
  const isMoney = MONEY.test(heading) || findHeadingCurrency(heading) !== null;
  if (!isMoney && largest <= 1) return (product, share) => product * (1 - share);
  if (!isMoney && largest <= 100) return (product, percent) => (product * (100 - percent)) / 100;
  return isMoney ? (product, money) => product - Math.sign(product) * money : null;
}
