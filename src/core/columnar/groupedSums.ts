import { openColumn, type Column } from "./column";

/**
 * Sums of amounts by group: `groupOf` says the group of each amount, below zero for none, which is passed over. The unit
 * stays what it was. NaN makes the sum of its group NaN.
 */
export function sumByGroup<Unit extends number>(
  groupOf: Int32Array,
  amounts: Column<Unit>,
  groups: number
): Column<Unit> {
  return sumColumnsByGroup(groupOf, [amounts], groups);
}

/**
 * Sums of several columns of amounts by group, laid in one array: column `c` of group `g` is
 * `sums[g * columns.length + c]`. A million short arrays would take longer to make than all sums in them.
 */
export function sumColumnsByGroup<Unit extends number>(
  groupOf: Int32Array,
  columns: readonly Column<Unit>[],
  groups: number
): Column<Unit> {
  const count = columns.length;
  const sums = openColumn<Unit>(groups * count);
  for (const [column, amounts] of columns.entries()) {
    for (let at = 0; at < groupOf.length; at++) {
      const group = groupOf[at] ?? -1;
      if (group < 0) continue;
      const position = group * count + column;
      sums[position] = (sums[position] ?? 0) + (amounts[at] ?? 0);
    }
  }
  return sums;
}
