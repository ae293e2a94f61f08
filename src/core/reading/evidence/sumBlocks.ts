import type { AmountColumn } from "./amountColumn";
import type { RowSums } from "./sumVotes";

/** A row that is the sum of other rows, as far as arithmetic can tell (METHOD 1a). */
export type SumRow = {
  readonly row: number;
  /** The rows it adds up, in the order they were taken up: data rows, or sums of a lower level. */
  readonly members: readonly number[];
  /** How surely, in zeros of the odds against chance. */
  readonly evidence: number;
  /** Places of the columns that agree. */
  readonly columns: readonly number[];
  /** The members' amounts give the row's to the last unit; otherwise within what rounding explains. */
  readonly isExact: boolean;
};

/** What is known when a row is weighed. */
export type Weighing = {
  readonly columns: readonly AmountColumn[];
  readonly sums: RowSums;
  /** How much each column's disagreement counts, 0..1. */
  readonly weights: readonly number[];
};

/** Beyond the number of places a block could have had, this much must speak for it. */
export const LEAST_EVIDENCE = 1.5;
/** At least this share of the columns with something to say must agree. */
const LEAST_AGREEING = 0.5;
/** Where a block begins and how it grows: places in the list of open rows. */
type Growth = {
  /** The row that may be the sum. */
  readonly at: number;
  readonly from: number;
  readonly step: number;
  readonly least: number;
};

/** The stretch of open rows from `from` on, every `step`-th, of which the row at `at` is most surely the sum; or null. */
export function growBlock(
  { sums, weights }: Weighing,
  open: readonly number[],
  { at, from, step, least }: Growth
): SumRow | null {
  const row = open[at] ?? -1;
  const members: number[] = [];
  let best: SumRow | null = null;
  sums.clear();
  for (let place = from; place >= 0 && place < open.length && place !== at; place += step) {
    const member = open[place] ?? -1;
    sums.add(member);
    members.push(member);
    if (members.length < 2 || !sums.mayBe(row)) continue;
    const { evidence, agreeing, against, isExact } = sums.judge(row, weights);
    if (evidence <= (best?.evidence ?? least)) continue;
    if (agreeing.length < LEAST_AGREEING * (agreeing.length + against)) continue;
    best = { row, members: members.slice(), evidence, columns: agreeing, isExact };
  }
  return best;
}
