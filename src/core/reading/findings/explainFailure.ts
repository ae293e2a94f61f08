import type { Cells } from "../values/cells";
import { NON_NUMERIC } from "../columns/columnValues";
import type { SheetAmounts } from "../columns/turnover";
import type { RowSpan } from "../columns/scan";
import type { ReadingFailure } from "../model/finding";
import type { ReadingPlan } from "../model/reading";
import { shownName } from "../values/text";

/**
 * Why a sheet gave no client with a turnover, where the reason is its amounts: texts that are no numbers (`10 widgets`)
 * outnumber the numbers in the columns of the turnover. `otherwise` where it is something else.
 */
export function explainFailure(
  cells: Cells,
  plan: ReadingPlan,
  { span, amounts }: { readonly span: RowSpan; readonly amounts: SheetAmounts },
  otherwise: ReadingFailure
): ReadingFailure {
  for (const { column, oddAt, oddAs } of amounts.turnoverColumns) {
    const unread = oddAt.filter((_, index) => oddAs[index] === NON_NUMERIC.notANumber);
    const [first] = unread;
    let read = oddAt.length - unread.length;
    for (let row = span.first; row <= span.last; row++)
      if (typeof cells.values[row]?.[column] === "number") read++;
    if (first === undefined || unread.length <= read) continue;
    const sample = shownName(cells.values[span.first + first]?.[column]);
    return { code: "amountsNotRead", heading: plan.headings[column] ?? "", sample };
  }
  return otherwise;
}
