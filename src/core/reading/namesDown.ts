import type { Cells } from "./cells";
import type { RowSpan } from "./columnValues";
import type { ProblemSink } from "./problems";
import type { ReadingPlan } from "./reading";
import { ROW, type SortedRows } from "./rowKinds";
import { isError } from "./text";

/** Gives rows without a name the name above them where names are merged over rows or stand on rows of their own. */
export function passNamesDown(
  cells: Cells,
  plan: ReadingPlan,
  span: RowSpan,
  rows: SortedRows,
  amounts: Float64Array,
  problems: ProblemSink
): void {
  const { kinds, clientOf } = rows;
  const column = plan.columns.client ?? 0;
  let nameless = 0;
  let named = 0;
  let labels = 0;
  let firstKind = -1;
  const different = new Set<number>();
  for (let at = 0; at < kinds.length; at++) {
    const isNamed = kinds[at] === ROW.client || kinds[at] === ROW.group;
    if (!isNamed && kinds[at] !== ROW.nameless) continue;
    if (firstKind < 0) firstKind = kinds[at] ?? -1;
    if (!isNamed) nameless++;
    else if (kinds[at] === ROW.group) labels++;
    else if (Number.isNaN(amounts[at])) labels++;
    else {
      named++;
      different.add(clientOf[at] ?? -1);
    }
  }
  if (nameless === 0) return;
  const isGrouped = labels > 0 && named <= nameless * 0.1;
  const isFilled = nameless >= named * 0.4 && different.size >= named * 0.95 && named > 1;
  const mergedRows = findMergedRows(cells, column);
  let last = -1;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at];
    if (kind === ROW.client || kind === ROW.group) {
      last = clientOf[at] ?? -1;
      if (isGrouped && Number.isNaN(amounts[at])) kinds[at] = ROW.group;
    } else if (kind === ROW.nameless && last >= 0) {
      const isPassed =
        isGrouped || (isFilled && firstKind !== ROW.nameless) || mergedRows.has(span.first + at);
      if (!isPassed || isError(cells.values[span.first + at]?.[column])) continue;
      kinds[at] = ROW.client;
      clientOf[at] = last;
      problems.add("filledName", span.first + at, column, rows.names[last]);
    }
  }
}

function findMergedRows(cells: Cells, column: number): Set<number> {
  const rows = new Set<number>();
  for (const merge of cells.merges ?? []) {
    if (column < merge.column || column >= merge.column + merge.columns) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) rows.add(row);
  }
  return rows;
}
