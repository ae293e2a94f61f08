import { ROW } from "../../core/reading/model/rowKinds";
import type { LedgerRows } from "./rows";

/** What the rows of one kind come to. Rows are -1 where there is none. */
export type Tally = {
  rows: number;
  /** Rows with an amount, and their sum; the largest is null where there is none. */
  amounts: number;
  sum: number;
  largest: number | null;
  firstLine: number;
  lastLine: number;
  /** Of the rows with an amount. */
  firstAmount: number;
  lastAmount: number;
};

/** The tally of each kind of row (`ROW` of the core). */
export type Tallies = (kind: (typeof ROW)[keyof typeof ROW]) => Readonly<Tally>;

/** Adds the rows up by what they are: to be asked again after rows were marked. */
export function tallyRows({ first, count, kinds, turnover }: LedgerRows): Tallies {
  const byKind = Object.values(ROW).map((): Tally => ({
    ...{ rows: 0, amounts: 0, sum: 0, largest: null },
    ...{ firstLine: -1, lastLine: -1, firstAmount: -1, lastAmount: -1 },
  }));
  for (let at = first; at < count; at++) {
    const tally = byKind[kinds[at] ?? 0] as Tally;
    tally.rows++;
    if (tally.firstLine < 0) tally.firstLine = at;
    tally.lastLine = at;
    const amount = turnover[at] ?? Number.NaN;
    if (amount !== amount) continue;
    tally.amounts++;
    tally.sum += amount;
    if (tally.largest === null || amount > tally.largest) tally.largest = amount;
    if (tally.firstAmount < 0) tally.firstAmount = at;
    tally.lastAmount = at;
  }
  return (kind) => byKind[kind] as Tally;
}
