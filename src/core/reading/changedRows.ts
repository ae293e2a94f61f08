import type { Cells } from "./values/cells";

/**
 * Whether two readings of the same block differ in the cells of one row only: what comes of typing into a cell, formulas
 * beside it included. The same cells differ in no row, which is false, too.
 */
export function isChangeOfOneRow(before: Cells, after: Cells): boolean {
  const { values, formats, ...rest } = before;
  const { values: valuesNow, formats: formatsNow, ...restNow } = after;
  if (values.length !== valuesNow.length || print(rest) !== print(restNow)) return false;
  let changed = 0;
  for (let row = 0; row < values.length && changed < 2; row += 1) {
    const isSame =
      areSame(values[row], valuesNow[row]) && areSame(formats[row] ?? [], formatsNow[row] ?? []);
    if (!isSame) changed += 1;
  }
  return changed === 1;
}

function areSame(one: readonly unknown[] = [], other: readonly unknown[] = []): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** What else is known of the cells: a few numbers and sets. */
function print(rest: Omit<Cells, "values" | "formats">): string {
  return JSON.stringify(rest, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}
