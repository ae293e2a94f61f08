import { readPeriodHeading, YEAR } from "../reading/plan/periodHeadings";

/** A client's turnover of the last twelve months of the data and of the two years before; null: the data do not hold it. */
export type YearTurnovers = {
  readonly turnoverLast: number | null;
  readonly turnoverBefore1: number | null;
  readonly turnoverBefore2: number | null;
};
export const NO_YEARS: YearTurnovers = {
  turnoverLast: null,
  turnoverBefore1: null,
  turnoverBefore2: null,
};

/** The fields of a sheet that they fill in, in its order. */
export const YEAR_FIELDS = ["turnoverBefore2", "turnoverBefore1", "turnoverLast"] as const;

/** A year counts when at least this much of it is there: months without a sale have no period in a ledger. */
const LEAST = 0.9;

/**
 * METHOD 7: the turnovers that the data hold. `labels` and `sums` go together, sums in any unit. Years are counted back from
 * the end of the last period; a period that lies across the border of two years, or a label that names no time, gives none.
 */
export function splitYears(labels: readonly string[], sums: ArrayLike<number>): YearTurnovers {
  const periods = labels.map(readPeriodHeading);
  const known = periods.filter((period) => period !== null);
  if (known.length === 0 || known.length < labels.length) return NO_YEARS;
  const end = Math.max(...known.map(({ order, span }) => order + span));
  const first = Math.min(...known.map(({ order }) => order));
  const yearOf = (back: number): number | null => {
    const [from, to] = [end - (back + 1) * YEAR, end - back * YEAR];
    // The first of the data's periods may begin a little later than the year: the client list began then.
    if (first > from + (1 - LEAST) * YEAR) return null;
    let sum = 0;
    let spans = 0;
    for (const [index, period] of known.entries()) {
      const { order, span } = period;
      if (order + span <= from || order >= to) continue;
      if (order < from || order + span > to) return null;
      sum += sums[index] ?? 0;
      spans += span;
    }
    return spans >= LEAST * YEAR ? sum : null;
  };
  return { turnoverLast: yearOf(0), turnoverBefore1: yearOf(1), turnoverBefore2: yearOf(2) };
}
