/**
 * Sums of amounts by group: `groupOf` says the group of each amount, below zero for none, which is passed over. The unit
 * stays what it was. NaN makes the sum of its group NaN.
 */
export function sumByGroup(
  groupOf: Int32Array,
  amounts: Float64Array,
  groups: number
): Float64Array {
  return sumColumnsByGroup(groupOf, [amounts], groups);
}

/**
 * Sums of several columns of amounts by group, laid in one array: column `c` of group `g` is
 * `sums[g * columns.length + c]`. A million short arrays would take longer to make than all sums in them.
 */
export function sumColumnsByGroup(
  groupOf: Int32Array,
  columns: readonly Float64Array[],
  groups: number
): Float64Array {
  const count = columns.length;
  const sums = new Float64Array(groups * count);
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
