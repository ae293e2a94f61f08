import type { Cells } from "../values/cells";
import type { RowSheet } from "../columns/scan";
import { ROW, type SortedRows } from "../model/rowKinds";
import { isNothing } from "../values/nothing";
import { isBlank, isError } from "../values/text";
import { chooseTreatment } from "../model/treatments";

/**
 * Gives rows without a name the name above them where names are merged over rows or stand on rows of their own.
 * `hasGroups`: it is proven already that they do.
 */
export function passNamesDown(sheet: RowSheet, hasGroups: boolean): void {
  const { cells, plan, span, rows, turnover: amounts, findings } = sheet;
  const { kinds, clientOf } = rows;
  const column = plan.columns.client ?? 0;
  const judged = judgeNames(rows, amounts);
  const isGrouped = hasGroups || judged.isGrouped;
  const { isFilled } = judged;
  const mergedRows = findMergedRows(cells, column);
  if (!isGrouped && !isFilled && mergedRows.size === 0) return;
  const isLeft = chooseTreatment(plan.treatments, "filledName") === "leaveOut";
  let last = -1;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at];
    if (kind === ROW.client || kind === ROW.group) {
      last = clientOf[at] ?? -1;
      if (isGrouped && Number.isNaN(amounts[at])) kinds[at] = ROW.group;
    } else if (kind === ROW.nameless && last >= 0) {
      if (!isGrouped && !isFilled && !mergedRows.has(span.first + at)) continue;
      // `NULL` names nobody, and not the client above either.
      const value = cells.values[span.first + at]?.[column];
      if (isError(value) || (!isBlank(value) && isNothing(value))) continue;
      if (!isLeft) {
        kinds[at] = ROW.client;
        clientOf[at] = last;
      }
      findings.add("filledName", span.first + at, column, rows.names[last]);
    }
  }
}

/**
 * `isGrouped`: names stand on rows of their own without amounts. `isFilled`: names stand once, at the first of their
 * rows, as merged cells leave them.
 */
function judgeNames(
  rows: SortedRows,
  amounts: Float64Array
): { readonly isGrouped: boolean; readonly isFilled: boolean } {
  const { kinds, clientOf } = rows;
  const isSeen = new Uint8Array(rows.names.length);
  let nameless = 0;
  let named = 0;
  let different = 0;
  let labels = 0;
  let firstKind = -1;
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at] ?? -1;
    if (kind !== ROW.client && kind !== ROW.group && kind !== ROW.nameless) continue;
    if (firstKind < 0) firstKind = kind;
    if (kind === ROW.nameless) nameless++;
    else if (kind === ROW.group || Number.isNaN(amounts[at])) labels++;
    else {
      named++;
      const client = clientOf[at] ?? -1;
      if (isSeen[client] === 0) {
        isSeen[client] = 1;
        different++;
      }
    }
  }
  if (nameless === 0) return { isGrouped: false, isFilled: false };
  return {
    isGrouped: labels > 0 && named <= nameless * 0.1,
    isFilled:
      nameless >= named * 0.4 &&
      different >= named * 0.95 &&
      named > 1 &&
      firstKind !== ROW.nameless,
  };
}

function findMergedRows(cells: Cells, column: number): Set<number> {
  const rows = new Set<number>();
  for (const merge of cells.merges ?? []) {
    if (column < merge.column || column >= merge.column + merge.columns) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) rows.add(row);
  }
  return rows;
}
