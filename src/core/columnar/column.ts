/**
 * A column of numbers of one unit, by row or by client. The unit is in the type alone: amounts as the sheet shows them
 * and whole minor units cannot be taken for one another, and a column keeps its unit for as long as it lives.
 */
export type Column<Unit extends number> = Float64Array & { readonly __unit: Unit };

/** A column of zeros, to be filled with numbers of the unit. */
export function openColumn<Unit extends number>(length: number): Column<Unit> {
  return new Float64Array(length) as Column<Unit>;
}
